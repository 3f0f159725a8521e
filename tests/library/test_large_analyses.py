"""An analysis with thousands of findings is kept a little at a time: whatever happens between, no decision is lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from jzassist.library.works import Library
from jzassist.model.annotated_article import ArticleDetails, decide
from jzassist.model.annotation import Annotation, FigureDetail, Kind, Status
from jzassist.model.article import Article, Paragraph, Source
from jzassist.model.errors import LibraryError
from jzassist.protocol import PIECE
from jzassist.session import Changed, Session

COUNT = 3 * PIECE + 1
TEXT = "".join(f"第{number}批" for number in range(COUNT))
ARTICLE = Article(TEXT, (Paragraph(0, len(TEXT)),), Source("", "text", None, "0"))
FOUND = [Annotation(f"figure-{n}", Kind.FIGURE, n, n + 1, FigureDetail(n)) for n in range(COUNT)]
LAST = FOUND[-1].id


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """Just after the analysis has come in: the rest of it is still to be kept."""
    session = Session(Library(tmp_path))
    session.take_analysis(session.open(ARTICLE).key, FOUND, ArticleDetails(headline="批次"))
    return session


def after_a_crash(folder: Path) -> Session:
    session = Session(Library(folder))
    session.open(ARTICLE)
    return session


def keep_all(session: Session) -> int:
    goes = 1
    while session.keep_on(session.shown.key):
        goes += 1
    return goes


def test_all_of_it_is_shown_at_once_and_saved_only_when_it_is(session: Session, tmp_path: Path):
    changes: list[Changed] = []
    session.listen(changes.append)
    assert (len(session.shown.annotated.annotations), session.shown.saved_at) == (COUNT, None)
    assert keep_all(session) == 3
    assert session.shown.saved_at
    assert changes == [Changed.KEPT]
    again = after_a_crash(tmp_path)
    assert (again.shown.work, again.shown.analysed) == (session.shown.work, True)


def test_a_crash_between_leaves_an_article_that_is_analysed_anew(session: Session, tmp_path: Path):
    assert session.keep_on(session.shown.key)
    again = after_a_crash(tmp_path)
    assert not again.shown.analysed
    assert 0 < len(again.shown.annotated.annotations) < COUNT
    again.take_analysis(again.shown.key, FOUND, ArticleDetails())
    keep_all(again)
    assert again.shown.annotated == session.shown.annotated


def test_an_edit_between_is_on_disk_at_once_and_stays(session: Session, tmp_path: Path):
    session.apply("采纳", decide(session.shown.annotated, LAST, Status.ACCEPTED))
    session.apply("不采纳", decide(session.shown.annotated, FOUND[0].id, Status.REJECTED))
    at_once = after_a_crash(tmp_path).shown
    assert at_once.annotated.by_id[LAST].status is Status.ACCEPTED
    assert len(at_once.work.past) == 2
    session.undo()
    keep_all(session)
    again = after_a_crash(tmp_path)
    assert (again.shown.work, again.shown.analysed) == (session.shown.work, True)
    assert again.shown.annotated.by_id[LAST].status is Status.ACCEPTED


def test_what_its_editor_settled_is_in_the_first_part(session: Session, tmp_path: Path):
    session.apply("采纳", decide(session.shown.annotated, LAST, Status.ACCEPTED))
    session.take_analysis(session.shown.key, FOUND, ArticleDetails())
    again = after_a_crash(tmp_path).shown
    assert not again.analysed
    assert again.annotated.by_id[LAST].status is Status.ACCEPTED


def test_another_window_that_writes_between_stops_it(session: Session, tmp_path: Path):
    other = after_a_crash(tmp_path)
    other.apply("采纳", decide(other.shown.annotated, FOUND[0].id, Status.ACCEPTED))
    with pytest.raises(LibraryError, match="另一个窗口"):
        session.keep_on(session.shown.key)
    assert not session.keep_on(session.shown.key)
    assert after_a_crash(tmp_path).shown.annotated.by_id[FOUND[0].id].status is Status.ACCEPTED


def test_a_closed_article_is_not_kept_on(session: Session, tmp_path: Path):
    key = session.shown.key
    session.close()
    assert not session.keep_on(key)
    assert not after_a_crash(tmp_path).shown.analysed


def test_an_article_opened_again_between_is_never_called_analysed_with_half_of_its_marks(
    session: Session, tmp_path: Path
):
    session.apply("采纳", decide(session.shown.annotated, LAST, Status.ACCEPTED))
    session.open(ARTICLE)
    keep_all(session)
    again = after_a_crash(tmp_path).shown
    assert len(again.annotated.annotations) == COUNT or not again.analysed
    assert again.annotated.by_id[LAST].status is Status.ACCEPTED


def test_an_article_closed_and_opened_again_between_is_analysed_anew(session: Session, tmp_path: Path):
    session.close()
    session.open(ARTICLE)
    keep_all(session)
    assert not after_a_crash(tmp_path).shown.analysed


def test_an_article_opened_with_other_spaces_between_keeps_nothing_of_the_old_places(session: Session, tmp_path: Path):
    spaced = "\n" + TEXT
    session.open(replace(ARTICLE, text=spaced, paragraphs=(Paragraph(1, len(spaced)),)))
    keep_all(session)
    again = after_a_crash(tmp_path).shown
    assert (again.annotated.annotations, again.analysed) == ((), False)
