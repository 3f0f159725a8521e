"""One key decides and goes on; the ways from item to item never wrap round without saying so."""

import council_article as council
import pytest
from fake_frontend import FakeFrontend

from jzassist.commands.table import command
from jzassist.model.annotation import Status
from jzassist.session import Session

IDS = [a.id for a in council.annotated().annotations]


def press(identity: str, session: Session, frontend: FakeFrontend) -> None:
    command(identity).run(session, frontend)


def status(session: Session, identity: str) -> Status:
    return session.shown.annotated.by_id[identity].status


@pytest.mark.parametrize(
    ("key", "decided", "title"),
    [("review.accept", Status.ACCEPTED, "采纳 36场"), ("review.reject", Status.REJECTED, "不采纳 36场")],
)
def test_a_decision_goes_on_to_the_next_pending(
    session: Session, frontend: FakeFrontend, key: str, decided: Status, title: str
) -> None:
    frontend.go_to(IDS[0])
    press(key, session, frontend)
    assert status(session, IDS[0]) is decided
    assert session.shown.work.undo_title == title
    assert session.shown.current == IDS[1]
    assert frontend.visited[-1] == IDS[1]


def test_going_on_skips_what_is_decided(session: Session, frontend: FakeFrontend) -> None:
    frontend.go_to(IDS[1])
    press("review.accept", session, frontend)
    frontend.go_to(IDS[0])
    press("review.accept", session, frontend)
    assert session.shown.current == IDS[2]


def test_at_the_end_it_says_what_is_left_before(session: Session, frontend: FakeFrontend) -> None:
    frontend.go_to(IDS[-1])
    visited = len(frontend.visited)
    press("review.accept", session, frontend)
    assert len(frontend.visited) == visited
    assert session.shown.current == IDS[-1]
    assert frontend.hints == [f"后面没有待审了，前面还有 {len(IDS) - 1} 条：按 F8 从头继续"]


def test_after_the_last_decision_all_is_reviewed(session: Session, frontend: FakeFrontend) -> None:
    press("review.next_pending", session, frontend)
    for _ in IDS:
        press("review.accept", session, frontend)
    assert session.shown.annotated.pending == ()
    assert frontend.hints == ["全部审完，可导出"]
    press("review.next_pending", session, frontend)
    assert frontend.hints[-1] == "全部审完，可导出"


def test_accepting_again_changes_nothing_and_still_goes_on(session: Session, frontend: FakeFrontend) -> None:
    frontend.go_to(IDS[0])
    press("review.accept", session, frontend)
    frontend.go_to(IDS[0])
    press("review.accept", session, frontend)
    assert len(session.shown.work.past) == 1
    assert session.shown.current == IDS[1]


def test_a_decision_back_to_pending_stays_there(session: Session, frontend: FakeFrontend) -> None:
    frontend.go_to(IDS[0])
    press("review.reject", session, frontend)
    frontend.go_to(IDS[0])
    press("review.pending", session, frontend)
    assert status(session, IDS[0]) is Status.PENDING
    assert session.shown.current == IDS[0]


def test_a_key_without_current_item_means_the_mark_at_the_caret(session: Session, frontend: FakeFrontend) -> None:
    start, end = council.span("1200碗")
    frontend.select(start + 1, start + 1)
    press("review.accept", session, frontend)
    assert session.shown.work.undo_title == "采纳 1200碗"
    session.undo()
    session.set_current(None)
    frontend.select(end, end)  # inside the quotation, just behind the figure
    press("review.accept", session, frontend)
    assert session.shown.work.undo_title == "采纳 三天卖出1200碗元宵，收…"


def test_a_key_without_any_item_says_what_to_do(session: Session, frontend: FakeFrontend) -> None:
    for key in (
        "review.accept",
        "review.reject",
        "review.pending",
        "tag.remove",
        "tag.speaker",
        "tag.direct",
        "tag.end_on",
    ):
        press(key, session, frontend)
    assert set(frontend.hints) == {"没有选中标注：点一处标注，或按 F8 到下一条待审"}
    assert session.shown.work.past == ()


def test_next_pending_starts_at_the_caret(session: Session, frontend: FakeFrontend) -> None:
    caret = council.span("苏小满")[0]
    frontend.select(caret, caret)
    press("review.next_pending", session, frontend)
    assert session.shown.annotated.text_of(session.shown.current_item) == "苏小满"
    session.set_current(None)
    frontend.select(caret, caret)
    press("review.previous_pending", session, frontend)
    assert session.shown.annotated.text_of(session.shown.current_item) == "灯要亮，人心更要亮。"


def test_pending_items_are_gone_round_with_a_word(session: Session, frontend: FakeFrontend) -> None:
    frontend.go_to(IDS[-1])
    press("review.next_pending", session, frontend)
    assert session.shown.current == IDS[0]
    assert frontend.hints[-1] == "后面没有待审了，从头继续"
    press("review.previous_pending", session, frontend)
    assert session.shown.current == IDS[-1]
    assert frontend.hints[-1] == "前面没有待审了，从末尾继续"


def test_items_one_by_one_include_the_decided_but_not_the_rejected(session: Session, frontend: FakeFrontend) -> None:
    frontend.go_to(IDS[0])
    press("review.accept", session, frontend)
    press("review.reject", session, frontend)
    frontend.go_to(IDS[0])
    press("review.next_item", session, frontend)
    assert session.shown.current == IDS[2]
    press("review.previous_item", session, frontend)
    assert session.shown.current == IDS[0]
    press("review.previous_item", session, frontend)
    assert (session.shown.current, frontend.hints[-1]) == (IDS[0], "前面没有标注了")
    frontend.go_to(IDS[-1])
    press("review.next_item", session, frontend)
    assert (session.shown.current, frontend.hints[-1]) == (IDS[-1], "后面没有标注了")


def test_overlapping_items_are_gone_round(session: Session, frontend: FakeFrontend) -> None:
    def words() -> str:
        return session.shown.annotated.text_of(session.shown.current_item)

    start = council.span("1200碗")[0]
    frontend.select(start, start)
    press("tag.overlapping", session, frontend)
    assert words() == "三天卖出1200碗元宵，收入3.5万元"
    press("tag.overlapping", session, frontend)
    assert words() == "1200碗"
    frontend.go_to(IDS[0])
    press("tag.overlapping", session, frontend)
    assert (words(), frontend.hints) == ("36场", ["这里没有别的标注"])
