"""Work that was done without the library comes into it whole, and never over work that is there."""

from functools import partial
from pathlib import Path

import council_article as council
import pytest

from jzassist.library.bringing_in import bring_in
from jzassist.library.unkept import UnkeptWork
from jzassist.library.works import Library
from jzassist.model.annotated_article import ArticleDetails, decide, set_details, set_note, set_summary_length
from jzassist.model.annotation import Annotation, Status
from jzassist.model.errors import LibraryError
from jzassist.session import Session

FIRST, SECOND, THIRD = council.findings()[:3]
SPACED = council.article(
    "另存.txt", tuple((role, words.replace("36场", "36 场")) for role, words in council.PARAGRAPHS)
)


def analysed(keeper: Library | UnkeptWork, article: council.Article | None = None) -> Session:
    session = Session(keeper)
    opened = session.open(article or council.article())
    if not opened.analysed:
        session.take_analysis(opened.key, council.findings(), council.details())
    return session


def accept(session: Session, item: Annotation) -> None:
    session.apply("采纳", decide(session.shown.annotated, item.id, Status.ACCEPTED))


def keep_in(session: Session, folder: Path) -> None:
    library = Library(folder)
    session.keep_from_now_on(library, partial(bring_in, library))


def reopened(folder: Path) -> Session:
    session = Session(Library(folder))
    session.open(council.article())
    return session


def test_an_article_that_the_library_does_not_know_comes_with_all_its_steps(tmp_path: Path) -> None:
    session = analysed(UnkeptWork())
    accept(session, FIRST)
    accept(session, SECOND)
    session.undo()
    before = session.shown.work
    keep_in(session, tmp_path)
    assert session.shown.work == before == reopened(tmp_path).shown.work
    assert reopened(tmp_path).shown.analysed
    session.redo()
    assert reopened(tmp_path).shown.work == session.shown.work


def test_what_both_have_worked_on_is_one_more_step_upon_what_is_kept(tmp_path: Path) -> None:
    kept = analysed(Library(tmp_path))
    accept(kept, FIRST)
    accept(kept, THIRD)
    kept.apply("标题", set_details(kept.shown.annotated, ArticleDetails("清河灯会")))
    session = analysed(UnkeptWork())
    session.apply("备注", set_note(session.shown.annotated, SECOND.id, "再核"))
    session.apply("不采纳", decide(session.shown.annotated, THIRD.id, Status.REJECTED))
    session.apply("摘要", set_summary_length(session.shown.annotated, 7))
    here = session.shown.work
    keep_in(session, tmp_path)
    known = session.shown.annotated
    assert [known.by_id[a.id].status for a in (FIRST, THIRD)] == [Status.ACCEPTED, Status.REJECTED]
    assert known.by_id[SECOND.id].note == "再核"
    assert (known.details.headline, known.summary_length) == ("清河灯会", 7)
    assert len(known.annotations) == len(council.findings())
    assert reopened(tmp_path).shown.work == session.shown.work
    library = Library(tmp_path)
    assert bring_in(library, here, True)[0] == session.shown.work, "a second time it is no step"
    session.undo()
    assert session.shown.work.present == kept.shown.work.present


def test_what_was_only_looked_at_gives_way_to_what_is_kept(tmp_path: Path) -> None:
    kept = analysed(Library(tmp_path))
    accept(kept, FIRST)
    session = analysed(UnkeptWork())
    keep_in(session, tmp_path)
    assert session.shown.work == kept.shown.work
    accept(session, SECOND)
    assert reopened(tmp_path).shown.work == session.shown.work


def test_marks_never_come_onto_another_text(tmp_path: Path) -> None:
    accept(analysed(Library(tmp_path)), FIRST)
    session = Session(UnkeptWork())
    opened = session.open(SPACED)
    session.take_analysis(opened.key, (), council.details())
    session.apply("标题", session.shown.annotated.with_annotations([FIRST]))
    here = session.shown
    with pytest.raises(LibraryError, match="先导出"):
        keep_in(session, tmp_path)
    assert session.shown == here
    session.undo()
    assert len(reopened(tmp_path).shown.work.past) == 1


def test_bringing_in_again_after_a_failure_half_way_doubles_nothing(tmp_path: Path) -> None:
    session = analysed(UnkeptWork())
    accept(session, FIRST)
    bring_in(Library(tmp_path), session.shown.work, True)
    keep_in(session, tmp_path)
    assert session.shown.work == reopened(tmp_path).shown.work
    assert len(session.shown.work.past) == 1
