"""The session: edits are kept before listeners hear of them, and what the engine finds is no step of the editor's."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import council_article as council
import pytest

from jzassist.library.works import FILE_NAME, Library
from jzassist.model.annotated_article import ArticleDetails, decide, set_details, set_summary_length
from jzassist.model.annotation import FigureDetail, NameDetail, Status
from jzassist.model.errors import LibraryError
from jzassist.model.open_article import OpenArticle, WaitingArticle
from jzassist.model.summary import Sentence, Summary
from jzassist.session import Changed, Session

FIRST = council.findings()[0]
OTHER = council.article("b.txt", council.PARAGRAPHS[:2])


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = Session(Library(tmp_path))
    opened = session.open(council.article())
    session.take_analysis(opened.key, council.findings(), council.details())
    return session


def heard(session: Session) -> list[Changed]:
    changes: list[Changed] = []
    session.listen(changes.append)
    return changes


def test_nothing_is_open_at_first(tmp_path: Path) -> None:
    session = Session(Library(tmp_path))
    assert (session.shown, session.shown_index, session.articles) == (None, -1, ())
    session.close()
    session.set_current("x")
    with pytest.raises(LookupError):
        session.undo()


def test_opening_shows_and_opening_again_shows_the_same(session: Session) -> None:
    changes = heard(session)
    session.open(OTHER)
    assert session.shown_index == 1
    again = session.open(council.article())
    assert (session.shown_index, len(session.articles)) == (0, 2)
    assert again is session.shown
    assert again.annotated == council.annotated()
    assert changes == [Changed.OPEN_ARTICLES] * 2


def test_closing_shows_a_neighbour(session: Session) -> None:
    session.open(OTHER)
    session.close()
    assert session.shown.annotated.article == council.article()
    session.close()
    assert (session.shown, session.shown_index) == (None, -1)


def test_an_edit_is_kept_before_it_is_told(session: Session, tmp_path: Path) -> None:
    kept_when_told = []
    session.listen(
        lambda _: kept_when_told.append(Library(tmp_path).work_on(council.article())[1] == session.shown.work)
    )
    session.apply("采纳", decide(session.shown.annotated, FIRST.id, Status.ACCEPTED))
    session.undo()
    session.redo()
    assert kept_when_told == [True, True, True]
    assert session.shown.saved_at is not None


def test_an_edit_that_cannot_be_kept_does_not_happen(session: Session, tmp_path: Path) -> None:
    other_window = Session(Library(tmp_path))
    other_window.open(council.article())
    other_window.apply("摘要", set_summary_length(other_window.shown.annotated, 5))
    changes, before = heard(session), session.shown
    with pytest.raises(LibraryError):
        session.apply("采纳", decide(session.shown.annotated, FIRST.id, Status.ACCEPTED))
    with pytest.raises(LibraryError):
        session.take_detail(session.shown.key, FIRST, FigureDetail(37, "场"))
    assert session.shown == before
    assert changes == []


def test_a_state_without_difference_is_no_step(session: Session) -> None:
    changes = heard(session)
    session.apply("采纳", decide(session.shown.annotated, FIRST.id, Status.PENDING))
    session.redo()
    session.undo()
    assert (session.shown.work.past, changes) == ((), [])


def test_each_article_has_its_own_undo(session: Session) -> None:
    session.apply("摘要", set_summary_length(session.shown.annotated, 5))
    session.open(OTHER)
    session.apply("摘要", set_summary_length(session.shown.annotated, 7))
    session.show(0)
    session.undo()
    assert [opened.annotated.summary_length for opened in session.articles] == [3, 7]


def test_the_current_item_is_told_once_and_gone_with_its_mark(session: Session) -> None:
    changes = heard(session)
    session.set_current(FIRST.id)
    session.set_current(FIRST.id)
    assert changes == [Changed.CURRENT]
    assert session.shown.current_item == FIRST
    session.set_current("gone")
    assert session.shown.current_item is None


def test_an_analysis_goes_under_the_editors_work(session: Session) -> None:
    session.apply("不采纳", decide(session.shown.annotated, FIRST.id, Status.REJECTED))
    session.apply("标题", set_details(session.shown.annotated, ArticleDetails(headline="我的标题")))
    changes = heard(session)
    session.take_analysis(session.shown.key, council.findings()[:3], ArticleDetails(headline="别的", author="别人"))
    assert session.shown.annotated.by_id[FIRST.id].status is Status.REJECTED
    assert session.shown.annotated.details == ArticleDetails(headline="我的标题")
    assert len(session.shown.annotated.annotations) == 3
    assert [step.title for step in session.shown.work.past] == ["不采纳", "标题"]
    assert changes == [Changed.ANNOTATIONS | Changed.ANALYSED]
    session.undo()
    session.undo()
    assert session.shown.annotated.by_id[FIRST.id].status is Status.PENDING


def test_an_analysis_of_an_article_in_the_background_is_not_told(session: Session) -> None:
    key = session.shown.key
    session.open(OTHER)
    changes = heard(session)
    session.take_analysis(key, council.findings()[:1], council.details())
    session.take_analysis("closed meanwhile", council.findings(), council.details())
    assert changes == []
    assert len(session.articles[0].annotated.annotations) == 1


def test_what_is_found_in_the_background_makes_the_summary_stale(session: Session) -> None:
    key = session.shown.key
    session.take_summary(key, Summary((Sentence(0, 8),)))
    session.take_detail(key, FIRST, FigureDetail(37, "场"))
    assert session.shown.summary
    session.open(OTHER)
    session.take_detail(key, replace(FIRST, detail=FigureDetail(37, "场")), FigureDetail(38, "场"))
    assert session.articles[0].summary is None
    session.take_summary(key, Summary((Sentence(0, 8),)))
    session.take_analysis(key, council.findings(), council.details())
    assert session.articles[0].summary is None


def test_what_an_item_means_is_filled_in_through_the_history(session: Session, tmp_path: Path) -> None:
    session.apply("采纳", decide(session.shown.annotated, FIRST.id, Status.ACCEPTED))
    session.take_detail(session.shown.key, FIRST, FigureDetail(37, "场"))
    assert session.shown.annotated.by_id[FIRST.id].detail.value == 37
    assert len(session.shown.work.past) == 1
    session.undo()
    assert session.shown.annotated.by_id[FIRST.id].detail.value == 37
    again = Session(Library(tmp_path))
    assert again.open(council.article()).work == session.shown.work


@pytest.mark.parametrize("detail", [FIRST.detail, NameDetail("36场")])
def test_a_detail_that_does_not_fit_is_left(session: Session, detail: FigureDetail | NameDetail) -> None:
    session.take_detail(session.shown.key, FIRST, detail)
    session.take_detail(session.shown.key, replace(FIRST, detail=FigureDetail(1)), FigureDetail(2))
    session.take_detail(session.shown.key, replace(FIRST, id="gone"), FigureDetail(2))
    session.take_detail(session.shown.key, replace(FIRST, end=FIRST.end - 1), FigureDetail(2))
    assert session.shown.annotated == council.annotated()


def test_what_was_found_fits_only_the_reading_that_was_looked_at(session: Session) -> None:
    key, read = session.shown.key, council.article()
    assert session.fits(key, council.article("elsewhere.txt"))
    assert not session.fits(key, council.article("灯会.txt", council.PARAGRAPHS[:2]))
    assert not session.fits("closed meanwhile", read)


def test_a_summary_is_told(session: Session) -> None:
    summary = Summary((Sentence(0, 8),), ("灯会",))
    changes = heard(session)
    session.take_summary(session.shown.key, summary)
    session.take_summary("closed meanwhile", Summary())
    assert (session.shown.summary, changes) == (summary, [Changed.SUMMARY])


# -- what was open when the program ended


@pytest.fixture
def waiting(tmp_path: Path) -> list[WaitingArticle]:
    """Three articles of a library, as they wait in the next session."""
    before = Session(Library(tmp_path))
    articles = [council.article(f"{n}.txt", council.PARAGRAPHS[: n + 1]) for n in range(3)]
    return [WaitingArticle(before.open(article).key, f"第{n}篇") for n, article in enumerate(articles)]


def forget(folder: Path, waiting: WaitingArticle) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection, connection:
        connection.execute("UPDATE article SET reading = '{' WHERE key = ?", (waiting.key,))


def test_only_the_shown_article_is_taken_from_the_library(tmp_path: Path, waiting: list[WaitingArticle]) -> None:
    session = Session(Library(tmp_path))
    changes = heard(session)
    session.restore(waiting, 1)
    assert [type(tab) for tab in session.tabs] == [WaitingArticle, OpenArticle, WaitingArticle]
    assert (session.shown.key, session.shown_index) == (waiting[1].key, 1)
    session.show(2)
    assert session.shown.key == waiting[2].key
    session.show(1)
    assert changes == [Changed.OPEN_ARTICLES | Changed.TAKEN_UP] * 2 + [Changed.OPEN_ARTICLES]


def test_a_waiting_article_comes_with_its_current_item(tmp_path: Path) -> None:
    before = Session(Library(tmp_path))
    key = before.open(council.article()).key
    before.take_analysis(key, council.findings(), council.details())
    for opening in (lambda session: session.show(0), lambda session: session.open(council.article())):
        session = Session(Library(tmp_path))
        session.restore([WaitingArticle(key, "灯会", FIRST.id)], 0)
        opening(session)
        assert session.shown.current_item == FIRST
        assert len(session.tabs) == 1


def test_an_article_that_cannot_be_read_is_closed_and_another_shown(
    tmp_path: Path, waiting: list[WaitingArticle]
) -> None:
    forget(tmp_path, waiting[0])
    session = Session(Library(tmp_path))
    session.restore(waiting, 2)
    with pytest.raises(LibraryError, match="“第0篇”"):
        session.show(0)
    assert [tab.key for tab in session.tabs] == [known.key for known in waiting[1:]]
    assert (session.shown.key, session.shown_index) == (waiting[2].key, 1)


def test_with_nothing_readable_nothing_is_open(tmp_path: Path, waiting: list[WaitingArticle]) -> None:
    for known in waiting:
        forget(tmp_path, known)
    session = Session(Library(tmp_path))
    with pytest.raises(LibraryError):
        session.restore(waiting, 1)
    assert (session.shown, session.shown_index, session.tabs) == (None, -1, ())
    session.open(council.article())
    assert session.shown_index == 0


@pytest.mark.parametrize(("closed", "shown"), [(0, 1), (1, 1), (2, 1)])
def test_any_article_can_be_closed(tmp_path: Path, waiting: list[WaitingArticle], closed: int, shown: int) -> None:
    session = Session(Library(tmp_path))
    session.restore(waiting, shown)
    session.close(closed)
    left = [known.key for number, known in enumerate(waiting) if number != closed]
    assert [tab.key for tab in session.tabs] == left
    assert session.shown.key == (waiting[2].key if closed == shown else waiting[shown].key)
    assert session.tabs[session.shown_index] is session.shown


def test_an_article_of_the_library_opens_by_its_key(session: Session, tmp_path: Path) -> None:
    key = Session(Library(tmp_path)).open(OTHER).key
    session.open_kept(WaitingArticle(key, "另一篇"))
    assert session.shown.annotated.article == OTHER
    session.show(0)
    session.open_kept(WaitingArticle(key, "另一篇"))
    assert (session.shown_index, len(session.tabs)) == (1, 2)
    with pytest.raises(LibraryError, match="“没有”"):
        session.open_kept(WaitingArticle("nobody", "没有"))
    assert session.shown.annotated.article == OTHER
