"""The open articles and the places in them are there again at the next start, whatever has become of the files."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import council_article as council
import pytest

from jzassist.library.tabs import KeptTab, Place
from jzassist.library.works import FILE_NAME, Library
from jzassist.model.annotated_article import set_details
from jzassist.model.article import PASTED, Article, ParagraphRole
from jzassist.model.errors import LibraryError
from jzassist.model.open_article import WaitingArticle
from jzassist.session import Session


def other(number: int) -> Article:
    return council.article(f"{number}.txt", ((ParagraphRole.BODY, f"第{number}篇没有标题的稿件。"),))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path)


def keys_of(library: Library, *articles: Article) -> list[str]:
    return [library.work_on(article)[0] for article in articles]


def execute(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection, connection:
        connection.execute(statement)


def test_tabs_come_back_in_their_order_with_their_places(library: Library, tmp_path: Path) -> None:
    keys = keys_of(library, *(other(n) for n in (3, 1, 2)))
    places = {keys[0]: Place(7, 4, "figure-1"), keys[2]: Place(caret=2)}
    library.tabs.keep(keys, 2, places)
    assert Library(tmp_path).tabs.kept() == (
        KeptTab(keys[0], PASTED, places[keys[0]], shown=False),
        KeptTab(keys[1], PASTED, Place(), shown=False),
        KeptTab(keys[2], PASTED, places[keys[2]], shown=True),
    )


def test_a_tab_says_the_headline_as_it_was_corrected(library: Library) -> None:
    session = Session(library)
    key = session.open(council.article()).key
    library.tabs.keep([key], 0, {})
    assert library.tabs.kept()[0].title == "清河县的灯会亮了"
    session.take_analysis(key, council.findings(), council.details())
    session.apply("标题", set_details(session.shown.annotated, replace(council.details(), headline="灯会")))
    assert library.tabs.kept()[0].title == "灯会"


def test_an_article_without_a_headline_is_called_by_its_file(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "短讯.txt"
    path.write_text("第一篇", "utf-8")
    keys = keys_of(library, council.article(str(path), ((ParagraphRole.BODY, "第一篇"),)))
    path.unlink()
    library.tabs.keep(keys, 0, {})
    assert library.tabs.kept()[0].title == "短讯.txt"


def test_the_window_that_writes_last_has_the_tabs_and_no_place_is_lost(library: Library, tmp_path: Path) -> None:
    keys = keys_of(library, other(1), other(2))
    second = Library(tmp_path)
    library.tabs.keep(keys[:1], 0, {keys[0]: Place(caret=1)})
    second.tabs.keep(keys[1:], 0, {keys[1]: Place(caret=2)})
    assert [tab.key for tab in library.tabs.kept()] == keys[1:]
    assert [second.tabs.place_in(key).caret for key in keys] == [1, 2]


def test_nothing_open_is_kept_too(library: Library) -> None:
    library.tabs.keep(keys_of(library, other(1)), 0, {})
    library.tabs.keep([], -1, {})
    assert library.tabs.kept() == ()


def test_a_place_in_an_unknown_article_is_its_beginning(library: Library) -> None:
    assert library.tabs.place_in("nobody") == Place()


def test_tabs_whose_article_is_gone_are_left_out(library: Library, tmp_path: Path) -> None:
    keys = keys_of(library, other(1), other(2))
    library.tabs.keep(keys, 0, {})
    execute(tmp_path, f"DELETE FROM article WHERE key = '{keys[0]}'")
    assert [tab.key for tab in library.tabs.kept()] == keys[1:]


def test_details_that_make_no_sense_cost_no_tab(library: Library, tmp_path: Path) -> None:
    library.tabs.keep(keys_of(library, council.article()), 0, {})
    execute(tmp_path, "UPDATE work SET details = '[]'")
    assert [tab.title for tab in library.tabs.kept()] == ["清河县的灯会亮了"]


def test_a_place_that_makes_no_sense_is_the_beginning(library: Library, tmp_path: Path) -> None:
    keys = keys_of(library, other(1))
    library.tabs.keep(keys, 0, {keys[0]: Place()})
    execute(tmp_path, "UPDATE place SET caret = 'nowhere'")
    assert [tab.place for tab in library.tabs.kept()] == [Place()]


def test_work_is_there_by_its_key_alone(library: Library, tmp_path: Path) -> None:
    session = Session(library)
    key = session.open(council.article()).key
    session.take_analysis(key, council.findings(), council.details())
    again = Session(Library(tmp_path))
    again.restore([WaitingArticle(key, "灯会")], 0)
    assert (again.shown.work, again.shown.analysed) == (session.shown.work, True)
    again.apply("标题", set_details(again.shown.annotated, replace(council.details(), headline="灯会")))
    assert library.kept_work(key)[0] == again.shown.work
    with pytest.raises(LibraryError):
        library.kept_work("nobody")
