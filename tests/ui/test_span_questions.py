"""What stands at a place: asked of the engine, cancelled, and dropped where it fits no longer."""

import sys

import council_article as council
import pytest

from jzassist.library.unkept import UnkeptWork
from jzassist.model.annotation import Kind
from jzassist.session import Session
from jzassist.ui.engine_process import EngineProcess
from jzassist.ui.span_questions import SpanQuestions

#: Finds nothing at 0, dies at 1, and answers nonsense at 2; each after a while.
CHILD = """
import json, sys, time
for line in sys.stdin.buffer:
    ask = json.loads(line)
    time.sleep(0.3)
    if ask["start"] == 1:
        sys.exit(1)
    result = {"annotation": None} if ask["start"] == 0 else {"annotation": {"kind": "?"}}
    sys.stdout.write(json.dumps({"id": ask["id"], "result": result}) + "\\n")
    sys.stdout.flush()
"""


@pytest.fixture
def questions(qtbot, qapp):
    session, engine = Session(UnkeptWork()), EngineProcess(command=lambda _role: [sys.executable, "-c", CHILD])
    session.open(council.article())
    yield SpanQuestions(session, engine, engine)
    engine.close()


def ask(questions: SpanQuestions, start: int) -> list[str]:
    answers: list[str] = []
    questions.find(Kind.FIGURE, start, start, lambda *_: answers.append("found"), lambda: answers.append("missing"))
    return answers


def test_it_is_busy_until_the_last_answer(qtbot, questions):
    idle: list[bool] = []
    questions.idle.connect(lambda: idle.append(True))
    with qtbot.waitSignal(questions.busy):
        first = ask(questions, 0)
    second = ask(questions, 0)
    qtbot.waitUntil(lambda: bool(first))
    assert not idle
    qtbot.waitUntil(lambda: bool(second))
    assert idle


def test_cancelling_answers_nothing_and_the_next_question_works(qtbot, questions):
    cancelled = ask(questions, 0)
    with qtbot.waitSignal(questions.idle):
        questions.cancel()
    again = ask(questions, 0)
    qtbot.waitUntil(lambda: bool(again))
    assert (cancelled, again) == ([], ["missing"])


def test_a_death_can_be_tried_again(qtbot, questions):
    with qtbot.waitSignal(questions.failed) as failed:
        ask(questions, 1)
    error, again = failed.args
    assert "意外结束" in str(error)
    with qtbot.waitSignal(questions.failed):
        again()


def test_an_answer_that_makes_no_sense_is_one_sentence(qtbot, questions):
    with qtbot.waitSignal(questions.failed) as failed:
        answers = ask(questions, 2)
    assert "没有标上" in str(failed.args[0])
    assert answers == []
