"""Undo and redo that say what they do; the summary's length; what only the window can do."""

import council_article as council
import pytest
from fake_frontend import FakeFrontend

from jzassist.commands.table import COMMANDS, command
from jzassist.model.annotation import Status
from jzassist.model.summary import Sentence, Summary
from jzassist.session import Session


def press(identity: str, session: Session, frontend: FakeFrontend) -> None:
    command(identity).run(session, frontend)


def title(identity: str, session: Session) -> str:
    return command(identity).title_now(session)


def test_undo_says_what_and_shows_it(session: Session, frontend: FakeFrontend) -> None:
    first = council.findings()[0].id
    assert (title("edit.undo", session), command("edit.undo").enabled(session)) == ("撤销", False)
    frontend.go_to(first)
    press("review.accept", session, frontend)
    assert title("edit.undo", session) == "撤销：采纳 36场"
    press("edit.undo", session, frontend)
    assert session.shown.current == first
    assert session.shown.current_item.status is Status.PENDING
    assert frontend.hints[-1] == "已撤销：采纳 36场"
    assert title("edit.redo", session) == "重做：采纳 36场"
    press("edit.redo", session, frontend)
    assert session.shown.current_item.status is Status.ACCEPTED
    assert (title("edit.redo", session), command("edit.redo").enabled(session)) == ("重做", False)


def test_undoing_a_new_mark_leaves_no_current_item(session: Session, frontend: FakeFrontend) -> None:
    frontend.select(*council.span("元宵"))
    press("tag.term", session, frontend)
    mark = next(a for a in session.shown.annotated.annotations if a.kind == "term")
    session.set_current(mark.id)
    press("edit.undo", session, frontend)
    assert session.shown.current is None
    press("edit.redo", session, frontend)
    assert session.shown.current == mark.id


def test_nothing_to_undo_is_said(session: Session, frontend: FakeFrontend) -> None:
    press("edit.undo", session, frontend)
    press("edit.redo", session, frontend)
    assert frontend.hints == ["没有可撤销的操作", "没有可重做的操作"]


def test_the_summary_grows_and_shrinks(session: Session, frontend: FakeFrontend) -> None:
    press("view.longer_summary", session, frontend)
    assert session.shown.annotated.summary_length == 4
    assert session.shown.work.undo_title == "摘要改为 4 句"
    for _ in range(4):
        press("view.shorter_summary", session, frontend)
    assert session.shown.annotated.summary_length == 1
    assert frontend.hints[-2:] == ["摘要 1 句", "摘要至少一句"]


def test_the_summary_grows_no_longer_than_the_article(session: Session, frontend: FakeFrontend) -> None:
    session.take_summary(session.shown.key, Summary((Sentence(0, 8), Sentence(9, 20))))
    press("view.longer_summary", session, frontend)
    assert session.shown.annotated.summary_length == 3
    assert frontend.hints == ["文中没有更多可用的句子"]


def test_presses_that_the_summary_has_not_caught_up_with_count(session: Session, frontend: FakeFrontend) -> None:
    session.take_summary(session.shown.key, Summary((Sentence(0, 8), Sentence(9, 20), Sentence(20, 30))))
    for _ in range(3):
        press("view.longer_summary", session, frontend)
    assert session.shown.annotated.summary_length == 6
    for _ in range(2):
        press("view.shorter_summary", session, frontend)
    assert frontend.hints == ["摘要 4 句", "摘要 5 句", "摘要 6 句", "摘要 5 句", "摘要 4 句"]


def test_articles_are_shown_in_turn_and_closed(session: Session, frontend: FakeFrontend) -> None:
    assert not command("file.next").enabled(session)
    session.open(council.article("b.txt", council.PARAGRAPHS[:2]))
    assert command("file.next").enabled(session)
    for expected in (0, 1):
        press("file.next", session, frontend)
        assert session.shown_index == expected
    press("file.close", session, frontend)
    press("file.close", session, frontend)
    assert session.shown is None


@pytest.mark.parametrize(
    ("identity", "asked"),
    [
        ("file.open", "open"),
        ("file.paste", "paste"),
        ("file.export", "export"),
        ("file.quit", "view quit"),
        ("edit.copy", "view copy"),
        ("edit.copy_with_source", "view copy_with_source"),
        ("edit.find", "find 0"),
        ("edit.find_next", "find 1"),
        ("edit.find_previous", "find -1"),
        ("view.items", "pane itemList"),
        ("view.other_pane", "pane other"),
        ("view.zoom_in", "view zoom_in"),
        ("view.escape", "view escape"),
        ("view.show_palette", "view show_palette"),
        ("view.show_keys", "view show_keys"),
    ],
)
def test_the_window_is_asked(session: Session, frontend: FakeFrontend, identity: str, asked: str) -> None:
    press(identity, session, frontend)
    assert frontend.asked == [asked]


def test_every_command_runs(session: Session) -> None:
    for one in COMMANDS:
        if one.id != "file.close":
            frontend = FakeFrontend(session, council.findings())
            frontend.go_to(council.findings()[2].id)
            one.run(session, frontend)
