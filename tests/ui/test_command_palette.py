"""Everything can be found and done from the palette, as if by its key."""

import pytest
from council_article import article, span
from open_windows import press, wait_for_analysis, window_over
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QMenu
from shiboken6 import isValid

from jzassist.commands.command import Menu
from jzassist.commands.table import COMMANDS
from jzassist.library.settings_file import read_settings
from jzassist.model.annotation import Kind, Status
from jzassist.ui.command_palette import CommandPalette
from jzassist.ui.keys_page import KeysPage
from jzassist.ui.main_window import MainWindow


def palette_of(window: MainWindow) -> CommandPalette:
    return window.findChild(CommandPalette, "commandPalette")


def look_for(window: MainWindow, typed: str = "") -> list[str]:
    """Opens the palette, types, and gives the rows."""
    press(window, "Ctrl+Shift+P")
    palette = palette_of(window)
    assert palette.field.hasFocus()
    QTest.keyClicks(palette.field, typed)
    return rows(palette)


def rows(palette: CommandPalette) -> list[str]:
    return [palette.rows.item(number).text() for number in range(palette.rows.count())]


def said(palette: CommandPalette) -> str:
    return str(palette.rows.currentItem().data(Qt.ItemDataRole.AccessibleTextRole))


def test_every_command_is_in_a_menu_in_the_palette_and_on_the_keys_page(qtbot, opened):
    menus = [opened.actions_of_commands.menu(menu) for menu in Menu if menu is not Menu.NONE]
    parts = [part for menu in menus for part in (menu, *menu.findChildren(QMenu))]
    in_menus = {action.objectName() for part in parts for action in part.actions() if action.isVisible()}
    listed = look_for(opened)
    page = KeysPage()
    qtbot.addWidget(page)
    known = [command for command in COMMANDS if not command.own_kind]  # those show when their kinds are there
    everywhere = [command for command in known if command.menu is not Menu.NONE]
    assert {command.title for command in known} == {command.title for command in everywhere}
    assert {command.id for command in everywhere} <= in_menus
    titles = [command.title.rstrip("…") for command in everywhere]
    now = [(each.title_now(opened.session) if each.title_now else each.title).rstrip("…") for each in everywhere]
    assert sorted(listed) == sorted(now)
    assert sorted(page.shown) == sorted(titles)


@pytest.mark.parametrize("typed", ["daochu", "dc", "导出", "导简报"])
def test_the_export_is_found(opened, typed):
    press(opened, "Ctrl+Shift+P")
    palette = palette_of(opened)
    palette.field.setText(typed)
    assert rows(palette)[0] == "导出 Word 简报"
    assert said(palette) == "导出 Word 简报，稿件，F12，Ctrl+Shift+E"


def test_the_export_is_done(qtbot, opened):
    wait_for_analysis(opened)
    look_for(opened, "dc")
    press(opened, "Return")
    assert not palette_of(opened).isVisible()
    qtbot.waitUntil(lambda: opened.findChild(QDialog, "exportDialog") is not None, timeout=30_000)
    opened.findChild(QDialog, "exportDialog").reject()


def test_single_key_commands_act_on_the_selection_in_the_article(opened):
    opened.panels.article.setFocus()
    opened.panels.article.select(*span("元宵"))
    assert look_for(opened, "bwtf")[0] == "标为提法"
    press(opened, "Return")
    assert opened.focusWidget() is opened.panels.article
    assert [a for a in opened.session.shown.annotated.visible if a.kind is Kind.TERM and a.start == span("元宵")[0]]


def test_the_list_keeps_the_focus_that_it_had(opened):
    opened.panels.items.setFocus()
    press(opened, "F8")
    item = opened.session.shown.current
    look_for(opened, "caina")
    press(opened, "Return")
    assert opened.session.shown.annotated.by_id[item].status is Status.ACCEPTED
    look_for(opened, "yaodianliebiao")
    assert said(palette_of(opened)).startswith("到要点列表")
    press(opened, "Escape")
    assert opened.focusWidget() is opened.panels.items


def test_what_is_being_written_is_kept(opened):
    press(opened, "F8", "M")
    item = opened.session.shown.current
    field = opened.focusWidget()
    field.insert("核对过")
    look_for(opened)
    press(opened, "Escape")
    assert opened.focusWidget() is field
    assert opened.session.shown.annotated.by_id[item].note == "核对过"


def test_titles_are_those_of_now(opened):
    press(opened, "F8", "A")
    assert look_for(opened, "chexiao") == ["撤销：采纳 36场"]
    press(opened, "Return")
    assert not opened.session.shown.work.past


def test_what_cannot_be_done_says_why_and_the_palette_stays(window):
    assert look_for(window, "daochu") == ["导出 Word 简报", "导出批注版"]
    palette = palette_of(window)
    assert said(palette).endswith("，现在不能用")
    press(window, "Return")
    assert palette.isVisible()
    assert "现在不能用：要先打开稿件" in [label.text() for label in palette.findChildren(QLabel)]
    palette.field.setText("chongzuo")
    press(window, "Return")
    assert "现在不能用：没有可重做的操作" in [label.text() for label in palette.findChildren(QLabel)]


def test_keys_move_and_the_end_is_the_end(opened):
    listed = look_for(opened)
    palette = palette_of(opened)
    for keys, row in ((("Down", "Down"), 2), (("Up",) * 5, 0), (("PageDown",), 12), (("PageUp",), 0)):
        press(opened, *keys)
        assert palette.rows.currentRow() == row
    press(opened, *("PageDown",) * 9)
    assert palette.rows.currentRow() == len(listed) - 1


def test_a_click_does_a_command(opened):
    look_for(opened, "yincang")
    listed = palette_of(opened).findChild(QListWidget)
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualItemRect(listed.item(0)).center())
    assert opened.looks.hidden


def test_it_closes_by_its_key_and_when_the_focus_goes_elsewhere(qtbot, opened):
    opened.panels.article.setFocus()
    look_for(opened, "cai")
    press(opened, "Ctrl+Shift+P")
    assert not palette_of(opened).isVisible()
    assert opened.focusWidget() is opened.panels.article
    assert look_for(opened) != []
    assert palette_of(opened).field.text() == ""
    opened.panels.items.setFocus()
    qtbot.waitUntil(lambda: not palette_of(opened).isVisible())


def test_nothing_found_is_said_and_does_nothing(opened):
    assert look_for(opened, "qqq") == ["没有找到命令"]
    press(opened, "Down", "Return")
    assert palette_of(opened).isVisible()


def test_what_was_used_last_comes_first_the_next_time_too(qtbot, qapp, own_folder):
    with window_over(qapp, own_folder) as window:
        window.session.open(article())
        for typed in ("fangda", "cebian", "fangda"):
            look_for(window, typed)
            press(window, "Escape" if typed == "cebian" else "Return")
        look_for(window, "yuanda")
        press(window, "Return")
        assert look_for(window)[:3] == ["原大", "放大", "打开"]
    assert read_settings(own_folder).recent_commands == ("view.zoom_reset", "view.zoom_in")
    with window_over(qapp, own_folder) as again:
        assert look_for(again)[:2] == ["原大", "放大"]


@pytest.mark.parametrize("size", [(1280, 860), (480, 400)])
def test_it_lies_within_the_window(opened, size):
    opened.resize(*size)
    look_for(opened)
    palette = palette_of(opened)
    assert opened.rect().contains(palette.geometry())
    opened.resize(700, 500)
    assert opened.rect().contains(palette.geometry())


def test_an_input_method_can_type_and_screen_readers_know_the_parts(opened):
    look_for(opened)
    palette = palette_of(opened)
    assert palette.field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    names = [QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
             for part in (palette, palette.field, palette.rows)]  # fmt: skip
    assert names == ["查找命令", "查找命令：汉字、拼音、首字母或按键", "命令"]
    assert said(palette) == "打开，稿件，Ctrl+O"


def test_a_button_that_is_gone_meanwhile_gets_no_focus(qtbot, opened):
    bar = opened.panels.message_bar
    bar.show_message("分析已取消。", severity="notice", actions=[("重新分析", lambda: None)], topic="analysis")
    bar.focus_action()
    button = opened.focusWidget()
    look_for(opened, "dc")
    bar.settle("analysis")
    qtbot.waitUntil(lambda: not isValid(button))
    press(opened, "Escape")
    assert not palette_of(opened).isVisible()
    assert opened.focusWidget() is not None
