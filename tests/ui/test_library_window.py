"""The library in the window: search as it is typed, a person's page, the bin, a figure's history."""

from dataclasses import replace

import pytest
from council_article import PARAGRAPHS, article, details, findings
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jzassist.commands.table import command
from jzassist.library.searching import Scope
from jzassist.model.annotation import Kind
from jzassist.ui.library_filters import day_at
from jzassist.ui.library_window import LibraryWindow
from jzassist.ui.main_window import MainWindow

#: The same fair a year before, with another count of as many characters.
BEFORE = tuple(
    (role, words.replace("36场", "32场").replace("清河县的灯会", "清河县旧灯会")) for role, words in PARAGRAPHS
)


@pytest.fixture
def both(window: MainWindow) -> MainWindow:
    """The window with two articles in it, the latest shown."""
    for one, day in ((article("旧.txt", BEFORE), "2025-02-12"), (article(), "2026-03-03")):
        shown = window.session.open(one)
        known = replace(details(), date=day, headline=one.headline)
        window.session.take_analysis(shown.key, findings(), known)
    window.frontend.library.index.refresh()
    return window


@pytest.fixture
def pages(both: MainWindow, qtbot) -> LibraryWindow:
    both.frontend.view("show_library")
    pages = both.findChild(LibraryWindow)
    qtbot.waitUntil(lambda: pages.results.count() == 2)
    return pages


def titles(pages: LibraryWindow) -> list[str]:
    return [pages.results.item(row).text().split("，")[0] for row in range(pages.results.count())]


def test_all_articles_are_there_with_their_status(pages: LibraryWindow):
    assert titles(pages) == ["清河县的灯会亮了", "清河县旧灯会亮了"]
    assert "2026年3月3日" in pages.results.item(0).text()
    assert "10 条待审" in pages.results.item(0).text()


def test_what_is_typed_is_found_and_opened_at_its_place(pages: LibraryWindow, both: MainWindow, qtbot):
    QTest.keyClicks(pages.field, "32")
    qtbot.waitUntil(lambda: titles(pages) == ["清河县旧灯会亮了"])
    QTest.keyClick(pages.field, Qt.Key.Key_Return)
    assert both.session.shown.title == "清河县旧灯会亮了"
    start, end = both.frontend.selection()
    assert both.session.shown.annotated.article.text[start:end] == "32"


def test_a_quote_opens_as_the_current_item(pages: LibraryWindow, both: MainWindow):
    pages.scope.setCurrentText(Scope.QUOTES)
    pages.filters.person.setText("何大勇")
    pages.filters.since.setText("2026")
    pages.search()
    assert pages.results.count() == 1
    pages.open_button.click()
    assert both.session.shown.current_item.kind is Kind.QUOTE
    assert both.session.shown.current_item.speaker.name == "何大勇"


def test_a_persons_page_has_everything_said(pages: LibraryWindow, both: MainWindow):
    pages.scope.setCurrentText(Scope.PEOPLE)
    pages.field.setText("苏")
    pages.search()
    QTest.keyClick(pages.results, Qt.Key.Key_Return)
    page = pages.person
    assert pages.pages.currentWidget() is page
    assert page.name.text() == "苏小满"
    assert page.roles.text() == "县文化馆馆长　2 篇稿件，4 处引语"
    said = [page.said.item(row).text() for row in range(page.said.count())]
    assert said[0] == "2026年3月3日　《清河县的灯会亮了》"
    assert said[1] == "“灯要亮，人心更要亮。”"
    assert len(said) == 6
    page.said.setCurrentRow(4)
    QTest.keyClick(page.said, Qt.Key.Key_Return)
    assert both.session.shown.title == "清河县旧灯会亮了"
    page.back.click()
    assert pages.pages.currentIndex() == 0


def test_the_speaker_in_hand_has_a_page(both: MainWindow):
    quote = next(a for a in both.session.shown.annotated.annotations if a.kind is Kind.QUOTE)
    both.frontend.go_to(quote.id)
    both.actions_of_commands.run(command("tag.person_page"))
    assert both.findChild(LibraryWindow).person.name.text() == "苏小满"


def test_the_bin_hides_shows_and_gives_back(pages: LibraryWindow):
    pages.results.setCurrentRow(1)
    pages.bin_button.click()
    assert titles(pages) == ["清河县的灯会亮了"]
    pages.filters.binned.setChecked(True)
    assert titles(pages) == ["清河县旧灯会亮了"]
    pages.filters.binned.setChecked(False)
    pages.undo_button.click()
    assert len(titles(pages)) == 2


def test_a_figure_shows_what_it_was_before(both: MainWindow, qtbot):
    index = both.frontend.library.index
    qtbot.waitUntil(lambda: not index._slices.busy)
    both.frontend.go_to(findings()[0].id)
    earlier = both.panels.detail._earlier
    assert "2025年2月12日" in earlier.text()
    assert "32场" in earlier.text()
    earlier.linkActivated.emit("0")
    assert both.session.shown.title == "清河县旧灯会亮了"
    assert both.session.shown.current == findings()[0].id


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-3", "2026-03-01", "2026-03-31"),
        ("2026年3月5日", "2026-03-05", "2026-03-05"),
        ("2026/3/5", "2026-03-05", "2026-03-05"),
        ("去年", "", ""),
        ("", "", ""),
    ],
)
def test_days_are_understood(words: str, first: str, last: str):
    assert (day_at(words), day_at(words, last=True)) == (first, last)
