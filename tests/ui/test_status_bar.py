"""The status bar: progress only where it takes a while, and a way out of it."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from jzassist.ui import status_bar
from jzassist.ui.status_bar import PATIENCE, StatusBar


class Work(QObject):
    busy, idle, progressed = Signal(str), Signal(), Signal(float)


@pytest.fixture
def bar(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    bar = StatusBar(window)
    window.resize(900, 40)
    window.show()
    yield bar
    window.hide()


@pytest.fixture
def work(bar):
    work, cancelled = Work(bar), []
    work.cancelled = cancelled
    bar.follow(work.busy, work.idle, lambda: cancelled.append(True), work.progressed)
    return work


def working(bar: StatusBar) -> bool:
    return bar.findChild(QProgressBar).isVisible()


def what(bar: StatusBar) -> str:
    return bar.findChild(QLabel, "statusWork").text()


def test_short_work_shows_nothing(qtbot, bar, work):
    work.busy.emit("正在读取…")
    work.idle.emit()
    qtbot.wait(PATIENCE + 100)
    assert not working(bar)


def test_longer_work_shows_what_it_is_and_can_be_cancelled(qtbot, bar, work):
    work.busy.emit("正在读取“灯会.txt”…")
    qtbot.waitUntil(lambda: working(bar))
    assert what(bar) == "正在读取“灯会.txt”…"
    work.progressed.emit(0.4)
    assert bar.findChild(QProgressBar).value() == 40
    bar.findChild(QPushButton).click()
    assert work.cancelled
    work.idle.emit()
    assert not working(bar)


def test_the_end_of_one_work_does_not_hide_another(qtbot, bar, work):
    other = Work(bar)
    bar.follow(other.busy, other.idle, lambda: None)
    work.busy.emit("正在分析…")
    other.busy.emit("正在识别…")
    qtbot.waitUntil(lambda: working(bar))
    work.progressed.emit(0.4)
    assert (what(bar), bar.findChild(QProgressBar).maximum()) == ("正在识别…", 0)
    other.idle.emit()
    assert (what(bar), working(bar)) == ("正在分析…", True)
    work.idle.emit()
    assert not working(bar)


def test_a_hint_goes_when_the_editor_goes_on(bar):
    bar.hint("先选中文字")
    assert bar.findChild(QLabel, "statusHint").text() == "先选中文字"
    bar.forget_hint()
    assert bar.findChild(QLabel, "statusHint").text() == ""


def test_what_to_do_next_stays_until_the_editor_goes_on(qtbot, bar, monkeypatch):
    monkeypatch.setattr(status_bar, "HINT_STAYS", 20)
    words = bar.findChild(QLabel, "statusHint")
    bar.hint("已复制")
    qtbot.waitUntil(lambda: words.text() == "")
    bar.hint("已复制")
    bar.hint("找到 3 条", stays=True)
    qtbot.wait(100)
    assert words.text() == "找到 3 条"
    bar.forget_hint()
    assert words.text() == ""
