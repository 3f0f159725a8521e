"""Many at once: everything sure of a kind, everything listed; each one step back."""

from dataclasses import replace

import council_article as council
from fake_frontend import FakeFrontend

from jzassist.commands.bulk import SURE
from jzassist.commands.table import command
from jzassist.model.annotation import Kind, Status
from jzassist.session import Session

IDS = [a.id for a in council.annotated().annotations]


def press(identity: str, session: Session, frontend: FakeFrontend) -> None:
    command(identity).run(session, frontend)


def accepted(session: Session) -> list[str]:
    return [a.id for a in session.shown.annotated.annotations if a.status is Status.ACCEPTED]


def make_unsure(session: Session, identity: str) -> None:
    annotated = session.shown.annotated
    found = (replace(a, confidence=0.6 if a.id == identity else SURE) for a in annotated.annotations)
    session.take_analysis(session.shown.key, tuple(found), annotated.details)


def test_all_sure_figures_are_accepted_as_one_step(session: Session, frontend: FakeFrontend) -> None:
    figures = [a.id for a in session.shown.annotated.annotations if a.kind is Kind.FIGURE]
    make_unsure(session, figures[-1])
    frontend.go_to(figures[0])
    title = command("review.accept_sure").title_now
    assert title is not None
    assert title(session) == f"采纳全部高置信数字（{len(figures) - 1}）"
    press("review.accept_sure", session, frontend)
    assert accepted(session) == figures[:-1]
    assert session.shown.work.undo_title == f"采纳全部高置信数字（{len(figures) - 1}）"
    assert session.shown.current in IDS
    press("edit.undo", session, frontend)
    assert accepted(session) == []


def test_without_a_current_item_every_kind_is_meant(session: Session, frontend: FakeFrontend) -> None:
    make_unsure(session, "")
    session.set_current(None)
    press("review.accept_sure", session, frontend)
    assert session.shown.annotated.pending == ()
    assert frontend.hints[-1] == f"已采纳 {len(IDS)} 条，全部审完，可导出"
    assert not command("review.accept_sure").enabled(session)


def test_what_is_rejected_stays_rejected(session: Session, frontend: FakeFrontend) -> None:
    frontend.go_to(IDS[0])
    press("review.reject", session, frontend)
    press("review.accept_listed", session, frontend)
    by_id = session.shown.annotated.by_id
    assert by_id[IDS[0]].status is Status.REJECTED
    assert accepted(session) == IDS[1:]
    press("review.accept_listed", session, frontend)
    assert frontend.hints[-1] == "没有这样的待审标注"
