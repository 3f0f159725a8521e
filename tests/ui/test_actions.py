"""Menus, keys and tools are views of the table of commands."""

from open_windows import press, wait_for_analysis
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton

from jzassist.commands.command import Menu, Scope
from jzassist.commands.table import COMMANDS
from jzassist.model.annotation import Kind, Status


def test_every_command_is_an_action_with_its_keys(window):
    for command in COMMANDS:
        action = window.actions_of_commands.action(command.id)
        assert action.shortcuts() == [QKeySequence(key) for key in command.keys]
        contexts = {Scope.REVIEW: Qt.ShortcutContext.WidgetShortcut, Scope.WINDOW: Qt.ShortcutContext.WindowShortcut}
        assert action.shortcutContext() is contexts[command.scope]
        assert action.isEnabled() == command.enabled(window.session)
        if command.menu is not Menu.NONE:
            menu = window.actions_of_commands.menu(command.menu)
            within = [entry.menu() for entry in menu.actions() if entry.text() == command.submenu]
            assert action in (within[0] if command.submenu else menu).actions()
        for key in command.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) in action.toolTip()


def test_no_key_means_two_things():
    seen: dict[str, str] = {}
    for command in COMMANDS:
        for key in command.keys:
            portable = QKeySequence(key).toString()
            assert portable not in seen, f"{key}: {command.id}, {seen.get(portable)}"
            seen[portable] = command.id


def test_single_keys_work_in_the_article_and_the_list_only(qtbot, opened):
    opened.panels.article.setFocus()
    press(opened, "F8", "A")
    first = opened.session.shown.annotated.visible[0]
    assert first.status is Status.ACCEPTED
    opened.panels.items.setFocus()
    press(opened, "X")
    assert len(opened.session.shown.work.past) == 2
    wait_for_analysis(opened)
    opened.panels.summary.sentences.setFocus()
    press(opened, "X")
    opened.panels.detail.focus_note()
    press(opened, "A")
    assert len(opened.session.shown.work.past) == 2


def test_undo_says_what_it_undoes(opened):
    undo = opened.actions_of_commands.action("edit.undo")
    assert not undo.isEnabled()
    press(opened, "F8", "A")
    assert undo.isEnabled()
    assert undo.text() == "撤销：采纳 36场"
    press(opened, "Ctrl+Z")
    assert opened.actions_of_commands.action("edit.redo").text() == "重做：采纳 36场"
    assert not undo.isEnabled()


def test_kinds_stand_in_the_tool_bar_with_their_keys(opened):
    opened.resize(1024, 700)
    buttons = {button.defaultAction().objectName(): button for button in opened.tools.findChildren(QToolButton)
               if button.defaultAction()}  # fmt: skip
    for number, kind in enumerate(Kind, 1):
        button = buttons[f"tag.{kind}"]
        assert button.text() == str(number)
        assert button.accessibleName().startswith("标为")
        assert not button.icon().isNull()


def test_tips_and_lists_name_every_key_once(opened):
    for command in COMMANDS:
        tip = opened.actions_of_commands.action(command.id).toolTip()
        keys = tip.rpartition("（")[2].removesuffix("）").split(" / ")
        assert len(keys) == len(set(keys)), tip


def test_switches_show_whether_they_are_on(opened):
    sidebar, marks = (opened.actions_of_commands.action(f"view.toggle_{name}") for name in ("sidebar", "marks"))
    assert (sidebar.isChecked(), marks.isChecked()) == (True, False)
    press(opened, "F9", "H")
    assert (sidebar.isChecked(), marks.isChecked()) == (False, True)
    sidebar.trigger()
    assert sidebar.isChecked()
    assert opened.panels.sidebar.isVisible()


def test_arrow_keys_go_through_the_tools(qtbot, opened):
    tools = [button for button in opened.tools.findChildren(QToolButton) if button.defaultAction()]
    tools[0].setFocus()
    qtbot.keyClick(tools[0], Qt.Key.Key_Right)
    assert opened.focusWidget() is tools[1]
    qtbot.keyClick(tools[1], Qt.Key.Key_Left)
    assert opened.focusWidget() is tools[0]
    assert sum(bool(tool.focusPolicy() & Qt.FocusPolicy.TabFocus) for tool in tools) == 1
