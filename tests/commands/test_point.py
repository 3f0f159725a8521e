"""The summary's points as the editor wants them: each change is one undo step and stays."""

import pytest
from fake_frontend import FakeFrontend

from jzassist.commands import point
from jzassist.commands.table import command
from jzassist.library.works import Library
from jzassist.model.summary import Sentence, Summary
from jzassist.session import Session


@pytest.fixture
def frontend(session: Session) -> FakeFrontend:
    paragraphs = session.shown.annotated.article.paragraphs[1:4]
    session.take_summary(session.shown.key, Summary(tuple(Sentence(p.start, p.end) for p in paragraphs)))
    return FakeFrontend(session)


def starts(session: Session) -> list[int]:
    return [p.start for p in point.shown_points(session)]


def test_moving_keeps_the_whole_order(session: Session, frontend: FakeFrontend) -> None:
    first, second, third = starts(session)
    frontend.chosen_point = 2
    command("point.up").run(session, frontend)
    assert starts(session) == [first, third, second]
    assert session.shown.work.undo_title.startswith("上移要点")
    frontend.chosen_point = 0
    command("point.up").run(session, frontend)
    assert frontend.hints[-1] == "已经是第一条"
    session.take_summary(session.shown.key, Summary())
    assert starts(session) == [first, third, second], "whatever the analysis thinks now"
    session.undo()
    assert session.shown.annotated.points == ()


def test_a_kept_point_stays_and_a_removed_one_does_not_come_back(session: Session, frontend: FakeFrontend) -> None:
    first, second, third = starts(session)
    frontend.chosen_point = 1
    command("point.keep").run(session, frontend)
    frontend.chosen_point = 0
    command("point.take_out").run(session, frontend)
    assert starts(session) == [second, third]
    session.take_summary(session.shown.key, Summary((Sentence(first, first + 5),)))
    assert starts(session) == [second]
    command("point.keep").run(session, frontend)
    command("point.reset").run(session, frontend)
    assert session.shown.annotated.points == ()


def test_words_of_the_editor_s_own(session: Session, frontend: FakeFrontend, tmp_path) -> None:
    frontend.chosen_point = 1
    command("point.edit").run(session, frontend)
    assert frontend.asked == ["edit point 1"]
    point.set_words(session, 1, "  灯会 办了。\n")
    assert [p.words for p in point.shown_points(session)] == ["", "灯会 办了。", ""]
    point.add_point(session, 3, (0, 0), "再添一条。")
    assert len(point.shown_points(session)) == session.shown.annotated.summary_length
    assert [p.words for p in point.shown_points(session)].count("再添一条。") == 1
    article = session.shown.annotated.article
    kept = point.shown_points(session)[1]
    point.set_words(session, 1, article.words(kept.start, kept.end))
    assert point.shown_points(session)[1].words == ""


def test_nothing_is_done_where_no_point_is_chosen(session: Session, frontend: FakeFrontend) -> None:
    before = session.shown.work
    for name in ("edit", "keep", "take_out", "up", "down"):
        command(f"point.{name}").run(session, frontend)
        assert "先在摘要里选一条" in frontend.hints[-1]
    assert session.shown.work is before


def test_they_are_there_after_a_restart(session: Session, frontend: FakeFrontend) -> None:
    frontend.chosen_point = 2
    command("point.up").run(session, frontend)
    point.set_words(session, 0, "改写的一句。")
    kept = session.shown.annotated.points
    library = session._library
    assert isinstance(library, Library)
    again = Session(Library(library.path.parent))
    assert again.open(session.shown.annotated.article).annotated.points == kept
    again.undo()
    assert [p.words for p in again.shown.annotated.points] == ["", "", ""]
