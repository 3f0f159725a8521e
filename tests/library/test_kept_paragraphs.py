"""Paragraphs that the editor made are there again with their undo, whatever a later reading makes of the same text."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import council_article as council
import pytest

from jzassist.library.bringing_in import bring_in
from jzassist.library.unkept import UnkeptWork
from jzassist.library.works import Library
from jzassist.model.annotated_article import decide
from jzassist.model.annotation import Status
from jzassist.model.article import Article, ParagraphRole
from jzassist.model.errors import StaleWorkError
from jzassist.model.paragraph_edits import join_with_next, set_role, split
from jzassist.session import Session

#: What a later version of the program reads in the same file.
NAMED_ANEW = (ParagraphRole.KICKER, *(role for role, _ in council.PARAGRAPHS[1:4]), ParagraphRole.BODY)
READ_ANEW = council.article(
    paragraphs=tuple((role, words) for role, (_, words) in zip(NAMED_ANEW, council.PARAGRAPHS, strict=True))
)


def begun(keeper: Library | UnkeptWork) -> Session:
    session = Session(keeper)
    opened = session.open(council.article())
    if not opened.analysed:
        session.take_analysis(opened.key, council.findings(), council.details())
    return session


def edit(session: Session) -> None:
    session.apply("合并", join_with_next(session.shown.annotated, 1))
    session.apply("分段", split(session.shown.annotated, council.span("新华街的居民")[0]))
    session.apply("角色", set_role(session.shown.annotated, 0, ParagraphRole.SUBHEADLINE))


def reopened(folder: Path, article: Article = READ_ANEW) -> Session:
    session = Session(Library(folder))
    session.open(article)
    return session


def test_a_later_reading_leaves_them(tmp_path: Path) -> None:
    session = begun(Library(tmp_path))
    edit(session)
    session.undo()
    again = reopened(tmp_path)
    assert again.shown.work == session.shown.work
    for _ in range(2):
        again.undo()
    assert again.shown.annotated.article == council.article()
    for _ in range(3):
        again.redo()
    assert reopened(tmp_path).shown.work == session.shown.work.redone()


def test_a_later_analysis_leaves_them(tmp_path: Path) -> None:
    session = begun(Library(tmp_path))
    edit(session)
    session.take_analysis(session.shown.key, council.findings()[:3], council.details())
    again = reopened(tmp_path)
    assert again.shown.work == session.shown.work
    assert len(again.shown.annotated.article.paragraphs) == 5


def test_other_steps_let_a_later_reading_in(tmp_path: Path) -> None:
    session = begun(Library(tmp_path))
    session.apply("采纳", decide(session.shown.annotated, council.findings()[0].id, Status.ACCEPTED))
    again = reopened(tmp_path)
    assert again.shown.annotated.article == READ_ANEW
    again.undo()
    assert again.shown.annotated.article == READ_ANEW


def test_tabs_and_recent_articles_have_the_headline_that_the_editor_named(tmp_path: Path) -> None:
    library = Library(tmp_path)
    session = Session(library)
    key = session.open(council.article()).key
    session.apply("角色", set_role(session.shown.annotated, 0, ParagraphRole.KICKER))
    session.apply("角色", set_role(session.shown.annotated, 4, ParagraphRole.HEADLINE))
    library.tabs.keep([key], 0, {})
    for _ in range(2):
        assert [recent.title for recent in library.recent(5)] == ["记者 陆知秋 摄"]
        assert [tab.title for tab in library.tabs.kept()] == ["记者 陆知秋 摄"]
        library.work_on(READ_ANEW)
    session.undo()
    session.undo()
    assert [recent.title for recent in library.recent(5)] == [council.PARAGRAPHS[0][1]]


def test_another_window_has_them_or_is_refused(tmp_path: Path) -> None:
    one, other = begun(Library(tmp_path)), begun(Library(tmp_path))
    edit(one)
    with pytest.raises(StaleWorkError):
        other.apply("合并", join_with_next(other.shown.annotated, 0))
    other.open(other.shown.work.first.article)
    assert other.shown.work == one.shown.work
    other.undo()
    one.open(one.shown.work.first.article)
    assert one.shown.work == other.shown.work


def test_those_made_without_the_library_come_into_it(tmp_path: Path) -> None:
    session = begun(UnkeptWork())
    edit(session)
    before = session.shown.work
    library = Library(tmp_path)
    session.keep_from_now_on(library, partial(bring_in, library))
    assert session.shown.work == before == reopened(tmp_path).shown.work


def test_those_made_without_the_library_are_one_step_upon_what_is_kept(tmp_path: Path) -> None:
    kept = begun(Library(tmp_path))
    kept.apply("采纳", decide(kept.shown.annotated, council.findings()[0].id, Status.ACCEPTED))
    session = begun(UnkeptWork())
    edit(session)
    made = session.shown.annotated.article
    library = Library(tmp_path)
    session.keep_from_now_on(library, partial(bring_in, library))
    assert session.shown.annotated.article == made
    assert reopened(tmp_path).shown.work == session.shown.work
    session.undo()
    assert session.shown.annotated == kept.shown.annotated


def test_work_without_the_library_leaves_those_that_are_kept(tmp_path: Path) -> None:
    kept = begun(Library(tmp_path))
    edit(kept)
    session = begun(UnkeptWork())
    session.apply("采纳", decide(session.shown.annotated, council.findings()[0].id, Status.ACCEPTED))
    library = Library(tmp_path)
    session.keep_from_now_on(library, partial(bring_in, library))
    assert session.shown.annotated.article == kept.shown.annotated.article


def test_an_analysis_gives_every_state_the_headline_of_its_paragraphs(tmp_path: Path) -> None:
    session = Session(Library(tmp_path))
    key = session.open(council.article()).key
    session.apply("角色", set_role(session.shown.annotated, 0, ParagraphRole.KICKER))
    session.take_analysis(key, council.findings(), replace(council.details(), headline=""))
    assert session.shown.annotated.details.headline == ""
    session.undo()
    assert session.shown.annotated.details == council.details()
