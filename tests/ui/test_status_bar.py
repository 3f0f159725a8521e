"""The status bar: progress only where it takes a while, and a way out of it."""

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from jzassist.ui.status_bar import PATIENCE, StatusBar


@pytest.fixture
def bar(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    bar = StatusBar(window)
    window.resize(900, 40)
    window.show()
    yield bar
    window.hide()


def working(bar: StatusBar) -> bool:
    return bar.findChild(QProgressBar).isVisible()


def test_short_work_shows_nothing(qtbot, bar):
    bar.busy("正在读取…")
    bar.idle()
    qtbot.wait(PATIENCE + 100)
    assert not working(bar)


def test_longer_work_shows_what_it_is_and_can_be_cancelled(qtbot, bar):
    bar.busy("正在读取“灯会.txt”…")
    qtbot.waitUntil(lambda: working(bar))
    assert bar.findChild(QLabel, "statusWork").text() == "正在读取“灯会.txt”…"
    bar.progress(0.4)
    assert bar.findChild(QProgressBar).value() == 40
    with qtbot.waitSignal(bar.cancelled):
        bar.findChild(QPushButton).click()
    bar.idle()
    assert not working(bar)


def test_a_hint_goes_when_the_editor_goes_on(bar):
    bar.hint("先选中文字")
    assert bar.findChild(QLabel, "statusHint").text() == "先选中文字"
    bar.forget_hint()
    assert bar.findChild(QLabel, "statusHint").text() == ""
