"""A quotation is shortened from within, one undo step at a time."""

import council_article as council
import pytest
from fake_frontend import FakeFrontend

from jzassist.commands.cut import cut_or_restore
from jzassist.model.annotation import Kind, Mode
from jzassist.session import Session


@pytest.fixture
def frontend(session: Session) -> FakeFrontend:
    return FakeFrontend(session)


def quotes(session: Session, mode: Mode):
    return [a for a in session.shown.annotated.visible if a.kind is Kind.QUOTE and a.detail.mode is mode]


def test_selected_words_are_left_out_and_put_back(session: Session, frontend: FakeFrontend) -> None:
    quote = quotes(session, Mode.DIRECT)[0]
    frontend.select(quote.start + 1, quote.start + 3)
    cut_or_restore(session, frontend)
    cut = session.shown.annotated.by_id[quote.id]
    assert cut.detail.cuts == ((quote.start + 1, quote.start + 3),)
    assert cut.edited
    assert session.shown.work.undo_title.startswith("引语省去")
    frontend.select(quote.start + 2, quote.start + 2)
    cut_or_restore(session, frontend)
    assert session.shown.annotated.by_id[quote.id].detail.cuts == ()
    session.undo()
    session.undo()
    assert session.shown.annotated.by_id[quote.id] == quote


def test_cuts_that_touch_become_one(session: Session, frontend: FakeFrontend) -> None:
    quote = quotes(session, Mode.DIRECT)[0]
    for start, end in ((1, 2), (2, 3)):
        frontend.select(quote.start + start, quote.start + end)
        cut_or_restore(session, frontend)
    assert session.shown.annotated.by_id[quote.id].detail.cuts == ((quote.start + 1, quote.start + 3),)


def test_a_negation_that_is_left_out_is_said(session: Session, frontend: FakeFrontend) -> None:
    quote = next(
        q
        for q in quotes(session, Mode.DIRECT)
        if "不" in session.shown.annotated.text_of(q) or "要" in session.shown.annotated.text_of(q)
    )
    frontend.select(quote.start, quote.start + 1)
    cut_or_restore(session, frontend)
    assert "简报里这里是……" in frontend.hints[-1]


def test_what_cannot_be_cut_is_said(session: Session, frontend: FakeFrontend) -> None:
    before = session.shown.work
    quote = quotes(session, Mode.DIRECT)[0]
    frontend.select(quote.start, quote.end)
    cut_or_restore(session, frontend)
    assert "不剩什么" in frontend.hints[-1]
    frontend.select(0, 2)
    cut_or_restore(session, frontend)
    assert "不在一条引语里" in frontend.hints[-1]
    frontend.select(0, 0)
    cut_or_restore(session, frontend)
    assert "按 V" in frontend.hints[-1]
    reported = quotes(session, Mode.INDIRECT)
    if reported:
        frontend.select(reported[0].start, reported[0].start + 2)
        cut_or_restore(session, frontend)
        assert "转述" in frontend.hints[-1]
    assert session.shown.work is before
    assert council.article().text == session.shown.annotated.article.text
