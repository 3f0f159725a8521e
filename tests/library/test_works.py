"""Work kept in the library is there again, whole, and never overwritten in silence."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import council_article as council
import pytest

from jzassist.library.works import FILE_NAME, Library, content_key
from jzassist.model.annotated_article import decide, set_details, set_note, set_summary_length
from jzassist.model.annotation import Annotation, Kind, Status, TermDetail
from jzassist.model.article import ParagraphRole
from jzassist.model.errors import LibraryError
from jzassist.session import Session


def analysed_session(folder: Path) -> Session:
    session = Session(Library(folder))
    opened = session.open(council.article())
    session.take_analysis(opened.key, council.findings(), council.details())
    return session


def reopened(folder: Path) -> Session:
    session = Session(Library(folder))
    session.open(council.article())
    return session


def edit(session: Session) -> None:
    """Some steps of every sort."""
    identity = council.findings()[0].id
    session.apply("采纳", decide(session.shown.annotated, identity, Status.ACCEPTED))
    session.apply("备注", set_note(session.shown.annotated, identity, "再核\ud83d一遍"))
    session.apply("标题", set_details(session.shown.annotated, replace(council.details(), headline="灯会")))
    session.apply("摘要", set_summary_length(session.shown.annotated, 5))


def test_work_is_there_again_with_its_undo_steps(tmp_path: Path) -> None:
    session = analysed_session(tmp_path)
    edit(session)
    session.undo()
    session.undo()
    again = reopened(tmp_path)
    assert again.shown.work == session.shown.work
    assert (len(again.shown.work.past), len(again.shown.work.future)) == (2, 2)
    assert again.shown.analysed
    assert again.shown.work.redo_title == "标题"


def test_undo_and_redo_after_a_restart_are_kept_too(tmp_path: Path) -> None:
    session = analysed_session(tmp_path)
    edit(session)
    again = reopened(tmp_path)
    for _ in range(4):
        again.undo()
    assert again.shown.annotated == reopened(tmp_path).shown.annotated
    assert again.shown.annotated.annotations == council.annotated().annotations
    for _ in range(4):
        again.redo()
    assert reopened(tmp_path).shown.work == session.shown.work


def test_a_new_step_gives_up_what_was_undone(tmp_path: Path) -> None:
    session = analysed_session(tmp_path)
    edit(session)
    session.undo()
    session.undo()
    session.apply("摘要", set_summary_length(session.shown.annotated, 2))
    again = reopened(tmp_path)
    assert again.shown.work == session.shown.work
    assert again.shown.work.future == ()


def test_an_article_is_known_by_its_content(tmp_path: Path) -> None:
    edit(analysed_session(tmp_path))
    pasted = council.article(path="")
    session = Session(Library(tmp_path))
    assert session.open(pasted).annotated.summary_length == 5
    assert session.shown.annotated.article.source.path == ""


def spaced_article() -> "council.Article":
    spaced = tuple((role, words.replace("36场", "36 场")) for role, words in council.PARAGRAPHS)
    return council.article("另存.txt", spaced)


def test_work_stays_on_its_text_where_white_space_differs(tmp_path: Path) -> None:
    before = analysed_session(tmp_path)
    edit(before)
    opened = Session(Library(tmp_path)).open(spaced_article())
    assert opened.annotated.article.text == council.article().text
    assert opened.annotated.annotations == before.shown.annotated.annotations


def test_a_text_without_work_gives_way_to_a_new_reading(tmp_path: Path) -> None:
    analysed_session(tmp_path)
    opened = Session(Library(tmp_path)).open(spaced_article())
    assert opened.annotated.article.text == spaced_article().text
    assert (opened.annotated.annotations, opened.analysed) == ((), False)


def test_the_same_text_takes_over_a_better_reading(tmp_path: Path) -> None:
    edit(analysed_session(tmp_path))
    read_anew = tuple(
        (ParagraphRole.LEAD if words.startswith("今年") else role, words) for role, words in council.PARAGRAPHS
    )
    opened = Session(Library(tmp_path)).open(council.article("灯会.txt", read_anew))
    assert opened.annotated.article.paragraphs[1].role is ParagraphRole.LEAD
    assert opened.annotated.summary_length == 5


def test_white_space_does_not_make_another_article() -> None:
    assert content_key("一灯 一景\n") == content_key("　一灯\t一景")
    assert content_key("一灯一景") != content_key("一灯二景")


def test_another_article_has_its_own_work(tmp_path: Path) -> None:
    session = analysed_session(tmp_path)
    edit(session)
    session.open(council.article("b.txt", ((ParagraphRole.BODY, "别的文章。"),)))
    assert session.shown.work.past == ()
    assert len(session.articles) == 2


def test_a_stale_window_cannot_overwrite(tmp_path: Path) -> None:
    first, second = analysed_session(tmp_path), reopened(tmp_path)
    edit(second)
    kept = second.shown.work
    with pytest.raises(LibraryError, match="另一个窗口"):
        first.apply("摘要", set_summary_length(first.shown.annotated, 9))
    assert first.shown.annotated.summary_length == 3
    with pytest.raises(LibraryError, match="另一个窗口"):
        first.take_analysis(first.shown.key, council.findings(), council.details())
    assert reopened(tmp_path).shown.work == kept


def test_opening_again_in_a_stale_window_fetches_what_the_other_did(tmp_path: Path) -> None:
    first, second = analysed_session(tmp_path), reopened(tmp_path)
    edit(second)
    first.open(council.article())
    assert first.shown.work == second.shown.work
    first.apply("摘要", set_summary_length(first.shown.annotated, 9))
    assert reopened(tmp_path).shown.annotated.summary_length == 9


def test_a_busy_library_is_said_to_be_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jzassist.library.database._PRAGMAS", (("busy_timeout", 50), ("journal_mode", "wal")))
    session = analysed_session(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="占用"):
            edit(session)
        other.execute("ROLLBACK")
    assert session.shown.work.past == ()
    edit(session)
    assert reopened(tmp_path).shown.work == session.shown.work


def test_many_annotations_fit(tmp_path: Path) -> None:
    session = Session(Library(tmp_path))
    opened = session.open(council.article("x.txt", ((ParagraphRole.BODY, "灯" * 3000),)))
    found = [Annotation(f"term-{i}", Kind.TERM, i, i + 1, TermDetail()) for i in range(3000)]
    session.take_analysis(opened.key, found, council.details())
    all_accepted = session.shown.annotated.with_annotations(
        a.decided(Status.ACCEPTED) for a in session.shown.annotated.annotations
    )
    session.apply("全部采纳", all_accepted)
    session.undo()
    again = Session(Library(tmp_path))
    again.open(council.article("x.txt", ((ParagraphRole.BODY, "灯" * 3000),)))
    assert again.shown.work == session.shown.work


def test_recent_files_come_latest_first_and_once(tmp_path: Path) -> None:
    library = Library(tmp_path / "library")
    paths = [tmp_path / name for name in ("甲.txt", "乙.txt")]
    for path in paths:
        path.write_text("x")
    library.work_on(council.article(str(paths[0])))
    library.work_on(council.article(str(paths[1]), ((ParagraphRole.BODY, "别的。"),)))
    library.work_on(council.article(str(paths[0]), ((ParagraphRole.BODY, "甲改过了。"),)))
    library.work_on(council.article("", ((ParagraphRole.BODY, "粘贴的。"),)))
    recent = library.recent(5)
    assert [(entry.title, entry.path) for entry in recent] == [
        ("粘贴的稿件", None),
        ("甲.txt", paths[0]),
        ("乙.txt", paths[1]),
    ]
    assert timedelta() <= datetime.now().astimezone() - recent[0].opened_at < timedelta(minutes=1)
    assert library.recent(1) == recent[:1]
    library.note_opening(recent[2].key)
    assert [entry.key for entry in library.recent(5)] == [recent[n].key for n in (2, 0, 1)]


def test_recent_articles_are_called_as_the_editor_corrected_them(tmp_path: Path) -> None:
    session = analysed_session(tmp_path)
    session.apply("标题", set_details(session.shown.annotated, replace(council.details(), headline="灯会")))
    assert [entry.title for entry in Library(tmp_path).recent(5)] == ["灯会"]
