"""The summary of the shown article: which one is asked for, and what a failure leaves."""

import sys

import council_article as council
import pytest

from jzassist.library.unkept import UnkeptWork
from jzassist.model.annotated_article import set_summary_length
from jzassist.model.summary import Sentence, Summary
from jzassist.session import Session
from jzassist.ui.engine_process import EngineProcess
from jzassist.ui.summary_updates import PAUSE, SummaryUpdates

#: Answers after a while with the headline as the summary; dies of an article from the file 坏稿.txt.
CHILD = """
import json, sys, time
for line in sys.stdin.buffer:
    ask = json.loads(line)
    time.sleep(0.2)
    article = ask["annotated"]["article"]
    if article["source"]["path"] == "坏稿.txt":
        sys.exit(1)
    sentences = [{"start": 0, "end": article["paragraphs"][0]["end"]}] * ask["annotated"]["summary_length"]
    answer = {"id": ask["id"], "result": {"summary": {"sentences": sentences, "keywords": []}}}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\\n")
    sys.stdout.buffer.flush()
"""
BAD = council.article("坏稿.txt", council.PARAGRAPHS[:2])
HEADLINE = Sentence(0, 8)


@pytest.fixture
def session():
    return Session(UnkeptWork())


@pytest.fixture
def updates(qtbot, session):
    engine = EngineProcess(command=lambda _role: [sys.executable, "-c", CHILD])
    updates = SummaryUpdates(session, engine)
    updates.begin()
    yield updates
    engine.close()


def test_a_failure_for_one_article_does_not_keep_the_next_waiting(qtbot, session, updates):
    bad = session.open(BAD)
    with qtbot.waitSignal(updates.failed):
        session.take_analysis(bad.key, (), council.details())
        qtbot.wait(150)
        good = session.open(council.article())
        session.take_analysis(good.key, council.findings(), council.details())
    qtbot.waitUntil(lambda: session.shown.summary == Summary((HEADLINE,) * 3))
    assert session.articles[0].summary is None
    assert not updates.works_on(bad.key)


def test_a_failure_is_told_once_until_the_next_edit(qtbot, session, updates):
    bad = session.open(BAD)
    failures = []
    updates.failed.connect(lambda error, again: failures.append(again))
    session.take_analysis(bad.key, (), council.details())
    qtbot.waitUntil(lambda: len(failures) == 1)
    qtbot.wait(600)
    assert len(failures) == 1
    session.apply("摘要改为 2 句", set_summary_length(session.shown.annotated, 2))
    qtbot.waitUntil(lambda: len(failures) == 2)
    failures[-1]()
    qtbot.waitUntil(lambda: len(failures) == 3)


def test_a_cancelled_summary_leaves_the_one_that_was_there(qtbot, session, updates):
    opened = session.open(council.article())
    session.take_analysis(opened.key, council.findings(), council.details())
    qtbot.waitUntil(lambda: session.shown.summary is not None)
    session.apply("摘要改为 2 句", set_summary_length(session.shown.annotated, 2))
    with qtbot.waitSignal(updates.busy):
        pass
    with qtbot.waitSignal(updates.idle):
        updates.cancel()
    qtbot.wait(500)
    assert session.shown.summary == Summary((HEADLINE,) * 3)
    assert not updates.works_on(opened.key)
    session.apply("摘要改为 1 句", set_summary_length(session.shown.annotated, 1))
    qtbot.waitUntil(lambda: session.shown.summary == Summary((HEADLINE,)))


def test_an_edit_while_a_summary_is_made_gets_its_own(qtbot, session, updates):
    opened = session.open(council.article())
    session.take_analysis(opened.key, council.findings(), council.details())
    qtbot.wait(150)
    session.apply("摘要改为 2 句", set_summary_length(session.shown.annotated, 2))
    qtbot.waitUntil(lambda: session.shown.summary == Summary((HEADLINE,) * 2))


def test_an_article_that_has_its_summary_gets_no_other_in_the_place_of_the_one_before(qtbot, session, updates):
    first = session.open(council.article())
    session.take_analysis(first.key, council.findings(), council.details())
    qtbot.waitUntil(lambda: session.shown.summary is not None)
    other = session.open(council.article("b.txt", council.PARAGRAPHS[:2]))
    session.take_analysis(other.key, (), council.details())
    with qtbot.assertNotEmitted(updates.busy, wait=4 * PAUSE):
        session.show(0)
    session.show(1)
    qtbot.waitUntil(lambda: session.shown.summary is not None)
