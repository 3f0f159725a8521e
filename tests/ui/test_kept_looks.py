"""The window has the size and the shares that it had, kept soon after they change, for wide and narrow windows."""

import pytest
from council_article import article
from open_windows import window_over
from PySide6.QtTest import QTest

from jzassist.library.settings_file import read_settings
from jzassist.ui.kept_looks import KEPT_AFTER
from jzassist.ui.main_window import MainWindow

WIDE, NARROW = (950, 700), (700, 650)


@pytest.fixture
def window(qtbot, qapp, own_folder):
    with window_over(qapp, own_folder) as window:
        window.session.open(article())
        yield window


def resize(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    QTest.qWait(20)


def sizes(window: MainWindow) -> list[list[int]]:
    return [window.panels.sizes(), window.panels.sidebar.sizes()]


def share(window: MainWindow, sidebar: int, first: int, second: int) -> list[list[int]]:
    """Moves the handles: how large article, summary and item list are."""
    window.panels.moveSplitter(sidebar, 1)
    window.panels.sidebar.moveSplitter(first, 1)
    window.panels.sidebar.moveSplitter(first + second, 2)
    return sizes(window)


def test_a_change_is_kept_without_closing(window, own_folder):
    resize(window, NARROW)
    window.looks.zoom_by(2)
    QTest.qWait(KEPT_AFTER + 300)
    kept = read_settings(own_folder)
    assert kept.zoom == 120
    assert kept.window_geometry


def test_wide_and_narrow_windows_share_their_room_each_in_its_own_way(window):
    resize(window, WIDE)
    wide = share(window, 500, 260, 240)
    resize(window, NARROW)
    narrow = share(window, 350, 230, 235)
    resize(window, WIDE)
    assert sizes(window) == wide
    resize(window, NARROW)
    assert sizes(window) == narrow


def test_shares_are_there_again_the_next_time(qtbot, qapp, own_folder):
    with window_over(qapp, own_folder) as window:
        window.session.open(article())
        resize(window, NARROW)
        narrow = share(window, 320, 230, 225)
    with window_over(qapp, own_folder) as again:
        assert (again.width(), again.height()) == NARROW
        assert sizes(again) == narrow


def test_closing_with_the_sidebar_away_keeps_its_share(qtbot, qapp, own_folder):
    with window_over(qapp, own_folder) as window:
        window.session.open(article())
        resize(window, NARROW)
        narrow = share(window, 320, 230, 225)
        window.frontend.view("toggle_sidebar")
    with window_over(qapp, own_folder) as again:
        assert not again.panels.sidebar.isVisible()
        again.frontend.view("toggle_sidebar")
        QTest.qWait(20)
        assert sizes(again) == narrow
