"""What was open lately can be opened again: from its file, or from the library where there is none."""

from datetime import datetime
from pathlib import Path

import pytest
from council_article import article
from open_windows import press, wait_for_analysis, window_over
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QPushButton

from jzassist.library.recent import RecentArticle
from jzassist.ui.main_window import MainWindow
from jzassist.ui.recent_sheet import RecentSheet

PATIENCE = 30_000
PASTED = "玉米收了\n今年王家庄收了20万斤玉米，比去年多3万斤。"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "dengHui.txt"
    path.write_text(article().text, "utf-8")
    return path


@pytest.fixture
def window(qtbot, qapp, own_folder, file):
    """A file and a pasted article with some work on it were opened, and both are closed."""
    with window_over(qapp, own_folder, file) as window:
        wait_for_analysis(window)
        QGuiApplication.clipboard().setText(PASTED)
        press(window, "Ctrl+N")
        qtbot.waitUntil(lambda: len(window.session.tabs) == 2, timeout=PATIENCE)
        wait_for_analysis(window)
        press(window, "F8", "A", "Ctrl+W", "Ctrl+W")
        yield window


def sheet(window: MainWindow) -> RecentSheet:
    return window.findChild(RecentSheet)


def listed(window: MainWindow) -> list[str]:
    rows = sheet(window).rows
    return [rows.item(row).text() for row in range(rows.count())]


def test_the_latest_stands_first_and_opens_with_its_work(window):
    press(window, "Ctrl+Shift+O")
    assert listed(window) == ["玉米收了", "清河县的灯会亮了"]
    press(window, "Return")
    assert window.session.shown.title == "玉米收了"
    assert len(window.session.shown.work.past) == 1
    assert window.panels.message_bar.texts == ()
    wait_for_analysis(window)


def test_typing_finds_headline_and_file_by_pinyin(window):
    press(window, "Ctrl+Shift+O")
    for typed, found in {"yumi": "玉米收了", "灯会": "清河县的灯会亮了", "denghui.txt": "清河县的灯会亮了"}.items():
        sheet(window).field.setText(typed)
        assert listed(window) == [found]
    sheet(window).field.setText("没有这篇")
    press(window, "Return")
    assert window.session.shown is None
    press(window, "Escape")
    assert not sheet(window).isVisible()


def test_a_file_that_is_there_is_read_again(qtbot, window):
    press(window, "Ctrl+Shift+O", "Down", "Return")
    qtbot.waitUntil(lambda: window.session.shown is not None, timeout=PATIENCE)
    assert window.session.shown.title == "清河县的灯会亮了"
    assert window.panels.message_bar.texts == ()


def test_where_the_file_is_gone_the_library_has_the_article(window, file):
    file.unlink()
    press(window, "Ctrl+Shift+O", "Down", "Return")
    assert window.session.shown.title == "清河县的灯会亮了"
    assert window.panels.message_bar.texts[0].startswith(f"源文件已不在：“{file}”")
    press(window, "Ctrl+W", "Ctrl+Shift+O")
    assert listed(window)[0] == "清河县的灯会亮了"  # opened last now


def test_the_opening_page_has_them_too(window):
    rows = window.panels.empty_state.findChildren(QPushButton)
    next(row for row in rows if row.text() == "玉米收了").click()
    assert window.session.shown.title == "玉米收了"


def test_every_row_says_where_from_and_when(qtbot):
    over = QMainWindow()
    qtbot.addWidget(over)
    over.resize(900, 700)
    over.show()
    now = datetime.now().astimezone()
    old = now.replace(year=now.year - 2, month=3, day=5)
    known = [RecentArticle("1", "甲", Path("/a/b.txt"), now), RecentArticle("2", "乙", None, old)]
    recent = RecentSheet(over)
    recent.open_with(known)
    said = [recent.rows.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said == [f"甲，{Path('/a/b.txt')}，今天 {now:%H:%M}", f"乙，粘贴的稿件，{old.year}年3月5日"]
    with qtbot.waitSignal(recent.picked) as picked:
        recent.choose(recent.rows.item(1))
    assert picked.args == [known[1]]
    recent.open_with([])
    assert recent.rows.item(0).text() == "还没有打开过稿件"
