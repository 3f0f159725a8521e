from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from jzassist.ui.message_bar import MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[MessageBar]:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.resize(700, 100)
    yield bar
    bar.clear()


def press(bar: MessageBar, label: str, qtbot: QtBot) -> None:
    button = next(b for b in bar.findChildren(QPushButton) if b.text() == label and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_messages_there_is_no_bar(bar: MessageBar, qtbot: QtBot) -> None:
    assert not bar.isVisible()
    bar.show_message("打不开“a.txt”：没有这份文件。请查看路径。")
    assert bar.isVisible()
    press(bar, "关闭", qtbot)
    assert not bar.isVisible()
    assert bar.texts == ()


def visible(bar: MessageBar) -> set[str]:
    return {child.text for child in bar.children() if getattr(child, "text", None) in bar.texts and child.isVisible()}


def test_a_later_message_does_not_push_out_an_earlier_one(bar: MessageBar, qtbot: QtBot) -> None:
    for name in "甲乙丙丁":
        bar.show_message(name)
    assert bar.texts == ("丁", "丙", "乙", "甲")
    assert visible(bar) == {"丁", "丙", "乙"}
    press(bar, "关闭", qtbot)
    assert len(bar.texts) == 3
    assert visible(bar) == set(bar.texts)


def test_the_same_message_stands_there_once(bar: MessageBar) -> None:
    bar.show_message("磁盘已满")
    bar.show_message("另一条")
    bar.show_message("磁盘已满")
    assert bar.texts == ("磁盘已满", "另一条")


def test_a_topic_has_one_message_until_it_is_settled(bar: MessageBar) -> None:
    bar.show_message("另一条")
    bar.show_message("磁盘已满", topic="step")
    bar.show_message("稿件库被占用", topic="step")
    assert bar.texts == ("稿件库被占用", "另一条")
    bar.settle("step")
    assert bar.texts == ("另一条",)


def test_an_error_goes_with_its_action_and_a_notice_stays(bar: MessageBar, qtbot: QtBot) -> None:
    done: list[str] = []
    bar.show_message("已导出", severity="notice", actions=[("打开文件", lambda: done.append("打开"))])
    bar.show_message("打不开", actions=[("重试", lambda: done.append("重试"))])
    press(bar, "重试", qtbot)
    press(bar, "打开文件", qtbot)
    assert done == ["重试", "打开"]
    assert bar.texts == ("已导出",)


def test_many_buttons_leave_the_words_their_room(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("磁盘空间不足，“简报.docx”没有写成。", actions=[("重试", lambda: None)])
    (beside,) = [b for b in bar.findChildren(QPushButton) if b.text() == "重试"]
    close = next(b for b in bar.findChildren(QPushButton) if b.text() == "关闭")
    bar.layout().activate()
    assert beside.geometry().top() == close.geometry().top()
    bar.clear()
    bar.show_message("不能写入", actions=[("另取新名", lambda: None), ("仍然覆盖", lambda: None)])
    close = next(b for b in bar.findChildren(QPushButton) if b.text() == "关闭" and b.isVisible())
    first, second = (next(b for b in bar.findChildren(QPushButton) if b.text() == t) for t in ("另取新名", "仍然覆盖"))
    qtbot.waitUntil(lambda: first.geometry().top() > close.geometry().top())
    assert first.geometry().top() == second.geometry().top()
    bar.focus_action()
    assert bar.window().focusWidget() is first


def test_details_fold_out_and_can_be_copied(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("导出失败", details="OSError: [Errno 28]")
    details = bar.findChild(QPlainTextEdit)
    assert not details.isVisible()
    press(bar, "详情", qtbot)
    assert details.isVisible()
    press(bar, "复制详情", qtbot)
    assert QGuiApplication.clipboard().text() == "导出失败\nOSError: [Errno 28]"
    press(bar, "收起", qtbot)
    assert not details.isVisible()


def test_every_control_has_a_name_and_says_how_grave_it_is(bar: MessageBar) -> None:
    bar.show_message("导出失败", details="……", actions=[("重试", lambda: None)])
    assert all(button.accessibleName() for button in bar.findChildren(QPushButton))
    assert all(button.height() >= 24 for button in bar.findChildren(QPushButton))
    assert "错误：导出失败" in [child.accessibleName() for child in bar.children() if hasattr(child, "accessibleName")]
