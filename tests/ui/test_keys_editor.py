"""A key that the editor changes is another one everywhere: menu, tip, overlay, palette, tool bar, behaviour."""

import pytest
from open_windows import press
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QTreeWidget
from pytestqt.qtbot import QtBot

from jzassist.commands.table import COMMANDS
from jzassist.library.settings_file import read_settings
from jzassist.model.annotation import Status
from jzassist.ui.command_palette import CommandPalette
from jzassist.ui.key_recorder import KeyRecorder
from jzassist.ui.keys_editor import KeysEditor
from jzassist.ui.keys_page import KeysPage
from jzassist.ui.main_window import MainWindow


@pytest.fixture
def editor(qtbot: QtBot, opened: MainWindow) -> KeysEditor:
    editor = KeysEditor(opened.looks)
    qtbot.addWidget(editor)
    editor.show()
    return editor


def record(qtbot: QtBot, editor: KeysEditor, identity: str, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> str:
    editor._list.choose(identity)
    recorder = editor.findChild(KeyRecorder)
    recorder.setFocus()
    qtbot.keyClick(recorder, key, modifiers)
    return next(label.text() for label in editor.findChildren(QLabel) if label.accessibleName() == "结果")


def go_back(window: MainWindow) -> None:
    window.activateWindow()
    QApplication.processEvents()
    window.panels.article.setFocus()


NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def test_another_key_is_another_one_everywhere(qtbot: QtBot, opened: MainWindow, editor: KeysEditor) -> None:
    editor._list.choose("review.accept")
    editor._none.click()
    said = record(qtbot, editor, "review.accept", Qt.Key.Key_Y, NONE)
    assert "“采纳”加上了 Y" in said
    action = opened.actions_of_commands.action("review.accept")
    assert action.shortcuts() == [QKeySequence("Y")]
    assert action.toolTip() == "采纳（Y）"
    buttons = {button.accessibleName(): button for button in opened.tools.findChildren(QToolButton)}
    assert buttons["采纳"].text() in ("采纳 Y", "")
    assert "Y" in buttons["采纳"].accessibleDescription()
    assert "采纳 Y" in opened.panels.listing.keys_hint.text()
    opened.frontend.view("show_palette")
    palette = opened.findChild(CommandPalette)
    palette.field.setText("caina")
    assert "Y" in palette.rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    palette.leave()
    opened.frontend.view("show_keys")
    (row,) = opened.findChild(KeysPage).findChild(QTreeWidget).findItems("采纳", Qt.MatchFlag.MatchRecursive)
    assert (row.text(1), row.text(2)) == ("Y", "")
    opened.findChild(KeysPage).close()
    go_back(opened)
    press(opened, "F8", "A")
    assert opened.session.shown.annotated.visible[0].status is Status.PENDING
    press(opened, "Y")
    assert opened.session.shown.annotated.visible[0].status is Status.ACCEPTED


def test_a_clash_is_refused_by_name(qtbot: QtBot, opened: MainWindow, editor: KeysEditor) -> None:
    before = opened.looks.keys
    assert "P 已用于“标为人物”" in record(qtbot, editor, "review.accept", Qt.Key.Key_P, NONE)
    assert "输入法" in record(qtbot, editor, "review.accept", Qt.Key.Key_Space, CTRL)
    assert opened.looks.keys == before


def test_single_keys_can_be_switched_off(opened: MainWindow, editor: KeysEditor) -> None:
    editor._singles.click()
    go_back(opened)
    press(opened, "F8", "A")
    assert opened.session.shown.annotated.visible[0].status is Status.PENDING
    assert "F8" in opened.frontend.key("review.next_pending")
    editor._singles.click()
    go_back(opened)
    press(opened, "A")
    assert opened.session.shown.annotated.visible[0].status is Status.ACCEPTED


def test_all_is_reset(qtbot: QtBot, opened: MainWindow, editor: KeysEditor) -> None:
    record(qtbot, editor, "review.accept", Qt.Key.Key_Y, NONE)
    editor._all_first.click()
    for command in COMMANDS:
        action = opened.actions_of_commands.action(command.id)
        assert action.shortcuts() == [QKeySequence(key) for key in command.keys]


def test_keys_are_remembered(qtbot: QtBot, opened: MainWindow, editor: KeysEditor, own_folder) -> None:
    record(qtbot, editor, "review.accept", Qt.Key.Key_R, CTRL)
    opened.close()
    kept = read_settings(own_folder)
    assert kept.own_keys == {"review.accept.window": ("Ctrl+Return", "Ctrl+Enter", "Ctrl+R")}
