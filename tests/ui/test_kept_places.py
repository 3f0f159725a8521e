"""What was open is open again at the next start, each article where the editor left it; no file is needed for it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from open_windows import press, wait_for_analysis, window_over
from PySide6.QtTest import QTest

from jzassist.app import open_window
from jzassist.library.tabs import Place
from jzassist.library.works import FILE_NAME, Library
from jzassist.model.annotation import Status
from jzassist.model.open_article import OpenArticle, WaitingArticle
from jzassist.ui.kept_places import PLACES_KEPT_AFTER, TABS_KEPT_AFTER
from jzassist.ui.main_window import MainWindow

PATIENCE = 30_000
PARAGRAPHS = 60


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three articles, long enough to scroll."""
    paths = [tmp_path / f"{name}.txt" for name in "甲乙丙"]
    for path in paths:
        lines = (
            f"{path.stem}村第{n}户种了{n + 2}亩谷子，收成比去年多{n + 1}成，一家人都说今年好。"
            for n in range(PARAGRAPHS)
        )
        path.write_text("\n\n".join((f"{path.stem}村的谷子熟了", *lines)), "utf-8")
    return paths


def open_all(window: MainWindow, files: list[Path]) -> None:
    for number, path in enumerate(files, 1):
        window.frontend.open_files([path])
        deadline = PATIENCE
        while len(window.session.tabs) < number:
            QTest.qWait(20)
            deadline -= 20
            assert deadline > 0
    QTest.qWait(50)  # the article has its width only then


def place_of(window: MainWindow) -> Place:
    article = window.panels.article
    return Place(article.selection()[0], article.top, window.session.shown.current)


def scroll_to(window: MainWindow, words: str) -> None:
    start = window.session.shown.annotated.article.text.index(words)
    window.panels.article.go_to(start)


def titles(window: MainWindow) -> list[str]:
    return [window.panels.tabs.tabToolTip(index) for index in range(window.panels.tabs.count())]


def kept_tabs(folder: Path) -> list[tuple[str, bool]]:
    library = Library(folder)
    kept = [(tab.title, tab.shown) for tab in library.tabs.kept()]
    library.close()
    return kept


def test_all_is_as_it_was(qtbot, qapp, own_folder, files):
    with window_over(qapp, own_folder) as window:
        open_all(window, files)
        scroll_to(window, "丙村第20户")
        press(window, "Ctrl+PageDown", "Ctrl+PageDown")
        wait_for_analysis(window)
        press(window, "F8", *"AXAAAAAAAAAAAAAA")
        work, place = window.session.shown.work, place_of(window)
        assert place.top > 0
        assert place.item
        size = window.size()
    for path in files:
        path.unlink()
    with window_over(qapp, own_folder) as again:
        assert titles(again) == ["甲村的谷子熟了", "乙村的谷子熟了", "丙村的谷子熟了"]
        assert again.panels.tabs.currentIndex() == 1
        assert again.session.shown.work == work
        assert (again.size(), place_of(again)) == (size, place)
        assert [type(tab) for tab in again.session.tabs] == [WaitingArticle, OpenArticle, WaitingArticle]
        assert again.panels.message_bar.texts == ()
        press(again, "Ctrl+Z")
        assert again.session.shown.annotated.pending
        press(again, "Ctrl+PageDown")
        assert "丙村第20户" in again.session.shown.annotated.article.text[place_of(again).caret :]


def test_the_article_is_there_for_the_first_paint_and_the_engine_waits_for_it(qtbot, qapp, own_folder, files):
    with window_over(qapp, own_folder) as window:
        open_all(window, files)
    again = open_window(qapp, own_folder, [])
    assert again.panels.article.toPlainText().startswith("丙村的谷子熟了")
    assert again.engine.process_id == 0
    again.show()
    qtbot.waitUntil(lambda: again.engine.process_id != 0, timeout=PATIENCE)
    again.close()
    again.deleteLater()


def test_an_article_taken_from_the_library_is_checked_and_has_its_summary(qtbot, qapp, own_folder, files):
    with window_over(qapp, own_folder, files[0]) as window:
        wait_for_analysis(window)
    with window_over(qapp, own_folder) as again:
        key = again.session.shown.key
        wait_for_analysis(again)
        qtbot.waitUntil(lambda: again.loader.warnings_of(key) is not None, timeout=PATIENCE)


def test_an_article_not_analysed_before_the_end_is_analysed_now(qtbot, qapp, own_folder, files):
    library = Library(own_folder)
    with window_over(qapp, own_folder, files[0]) as window:
        wait_for_analysis(window)
        found = len(window.session.shown.annotated.annotations)
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute("UPDATE work SET analysed_by = ''")
        connection.execute("DELETE FROM annotation")
    library.close()
    with window_over(qapp, own_folder) as again:
        assert not again.session.shown.annotated.annotations
        wait_for_analysis(again)
        assert len(again.session.shown.annotated.annotations) == found


def test_a_file_on_the_command_line_is_opened_beside_them(qtbot, qapp, own_folder, files):
    with window_over(qapp, own_folder) as window:
        open_all(window, files[:2])
    with window_over(qapp, own_folder, files[2]) as again:
        qtbot.waitUntil(lambda: len(again.session.tabs) == 3, timeout=PATIENCE)
        assert again.panels.tabs.currentIndex() == 2
    with window_over(qapp, own_folder, files[0]) as again:
        qtbot.waitUntil(lambda: again.session.shown_index == 0, timeout=PATIENCE)
        assert len(again.session.tabs) == 3


def test_what_is_open_is_kept_without_closing(qtbot, qapp, own_folder, files):
    with window_over(qapp, own_folder) as window:
        open_all(window, files[:2])
        QTest.qWait(3 * TABS_KEPT_AFTER)
        assert [shown for _, shown in kept_tabs(own_folder)] == [False, True]
        window.session.show(0)
        QTest.qWait(3 * TABS_KEPT_AFTER)
        assert [shown for _, shown in kept_tabs(own_folder)] == [True, False]
        scroll_to(window, "甲村第30户")
        QTest.qWait(PLACES_KEPT_AFTER + 3 * TABS_KEPT_AFTER)
        library = Library(own_folder)
        assert library.tabs.place_in(window.session.shown.key) == place_of(window)
        library.close()
        press(window, "Ctrl+W")
        QTest.qWait(3 * TABS_KEPT_AFTER)
        assert [title for title, _ in kept_tabs(own_folder)] == ["乙村的谷子熟了"]


def test_when_all_was_closed_the_next_start_is_empty(qtbot, qapp, own_folder, files):
    with window_over(qapp, own_folder) as window:
        open_all(window, files[:1])
        press(window, "Ctrl+W")
    with window_over(qapp, own_folder) as again:
        assert again.session.tabs == ()
        assert again.panels.empty_state.isVisible()


def test_an_article_closed_and_opened_again_is_where_it_was_left(qtbot, qapp, own_folder, files):
    with window_over(qapp, own_folder) as window:
        open_all(window, files[:1])
        scroll_to(window, "甲村第40户")
        place = place_of(window)
        press(window, "Ctrl+W")
    with window_over(qapp, own_folder) as again:
        open_all(again, files[:1])
        assert place_of(again).caret == place.caret
        assert again.panels.article.top == place.top


def test_the_current_item_is_there_again_when_its_article_was_closed_at_once(qtbot, qapp, own_folder, files):
    with window_over(qapp, own_folder) as window:
        open_all(window, files[:1])
        wait_for_analysis(window)
        press(window, "F8", "F8")
        item = window.session.shown.current
        assert item
        press(window, "Ctrl+W")
        open_all(window, files[:1])
        assert window.session.shown.current == item
        assert window.panels.items.currentIndex().isValid()
        press(window, "Ctrl+W")
    with window_over(qapp, own_folder) as again:
        open_all(again, files[:1])
        assert again.session.shown.current == item


def test_what_cannot_be_read_is_said_in_one_sentence_and_the_rest_is_there(qtbot, qapp, own_folder, files):
    with window_over(qapp, own_folder) as window:
        open_all(window, files)
        key = window.session.shown.key
        with closing(sqlite3.connect(own_folder / FILE_NAME)) as connection, connection:
            connection.execute("UPDATE article SET reading = '{' WHERE key = ?", (key,))
    with window_over(qapp, own_folder) as again:
        assert len(again.session.tabs) == 2
        assert again.session.shown.title == "乙村的谷子熟了"
        assert ["丙村的谷子熟了" in words for words in again.panels.message_bar.texts] == [True]


def test_a_tab_whose_article_cannot_be_read_goes_when_it_is_clicked(qtbot, qapp, own_folder, files):
    with window_over(qapp, own_folder) as window:
        open_all(window, files)
        key = window.session.tabs[0].key
    with window_over(qapp, own_folder) as again:
        with closing(sqlite3.connect(own_folder / FILE_NAME)) as connection, connection:
            connection.execute("UPDATE article SET reading = '{' WHERE key = ?", (key,))
        again.panels.tabs.setCurrentIndex(0)
        assert titles(again) == ["乙村的谷子熟了", "丙村的谷子熟了"]
        assert again.panels.tabs.currentIndex() == 1
        assert "甲村的谷子熟了" in again.panels.message_bar.texts[0]


def test_two_windows_keep_their_own_and_the_last_one_wins(qtbot, qapp, own_folder, files):
    with window_over(qapp, own_folder) as first, window_over(qapp, own_folder) as second:
        open_all(first, files[:1])
        wait_for_analysis(first)
        first.activateWindow()
        QTest.qWaitForWindowActive(first)
        press(first, "F8", "A")
        open_all(second, files[1:])
        assert first.panels.message_bar.texts == second.panels.message_bar.texts == ()
    with window_over(qapp, own_folder) as again:
        assert [tab.title for tab in again.session.tabs] == ["甲村的谷子熟了"]  # the window that was closed last
        assert [item.status for item in again.session.shown.annotated.annotations].count(Status.ACCEPTED) == 1


def test_closing_another_tab_leaves_the_selection_alone(qtbot, qapp, own_folder, files):
    with window_over(qapp, own_folder) as window:
        open_all(window, files[:2])
        scroll_to(window, "乙村第30户")
        place = place_of(window)
        window.panels.article.select(place.caret, place.caret + 4)
        window.panels.tabs.tabCloseRequested.emit(0)
        assert len(window.session.tabs) == 1
        assert window.panels.article.selection() == (place.caret, place.caret + 4)
        assert place_of(window).top == place.top
