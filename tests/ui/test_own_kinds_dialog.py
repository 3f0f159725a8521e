"""The editor's own kinds in the window: the dialog that makes them, and everywhere they show."""

import council_article as council
import pytest
from colour_sight import contrast, difference
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from jzassist.commands.command import Menu
from jzassist.library.settings_file import read_settings
from jzassist.model.annotation import OwnKind
from jzassist.model.own_kinds import MOST_OWN_KINDS, OWN_COLOURS, OwnKindDefinition
from jzassist.ui.article_style import ArticleStyle
from jzassist.ui.item_model import ItemFilter
from jzassist.ui.keys_page import KeysPage
from jzassist.ui.main_window import MainWindow
from jzassist.ui.mark_runs import MarkLook
from jzassist.ui.own_kinds_dialog import OwnKindsDialog
from jzassist.ui.own_looks import with_own_kinds
from jzassist.ui.theme import CONTRAST, DARK, LIGHT, Theme

BRIGHT = OwnKindDefinition("亮点", "亮", "vermilion")


@pytest.fixture
def dialog(opened: MainWindow) -> OwnKindsDialog:
    opened.frontend.view("show_own_kinds")
    found = opened.findChild(OwnKindsDialog)
    assert found is not None
    return found


def rows(dialog: OwnKindsDialog) -> list[str]:
    return [dialog.kinds.item(number).text().split()[0] for number in range(dialog.kinds.count())]


def write(field, words: str) -> None:
    field.setText(words)
    field.commit()


def names(window: MainWindow) -> list[str]:
    return [known.name for known in window.looks.settings.own_kinds]


def mark(window: MainWindow, words: str) -> None:
    window.panels.article.select(*council.span(words))
    window.actions_of_commands.action("tag.own1").trigger()


def test_one_is_added_and_its_command_is_there(opened: MainWindow, dialog: OwnKindsDialog) -> None:
    action = opened.actions_of_commands.action("tag.own1")
    assert not action.isVisible()
    dialog.add.click()
    assert names(opened) == ["亮点"]
    assert action.isVisible()
    assert action.text() == "标为亮点"
    assert action in opened.actions_of_commands.menu(Menu.TAG).actions()
    button = next(b for b in opened.tools.findChildren(QToolButton) if b.defaultAction() is action)
    assert (button.accessibleName(), button.accessibleDescription()) == ("标为亮点", "标为亮点（8 / Alt+8）")
    assert not button.icon().isNull()


def test_nine_are_enough(opened: MainWindow, dialog: OwnKindsDialog) -> None:
    for _ in range(MOST_OWN_KINDS):
        assert dialog.add.isEnabled()
        dialog.add.click()
    assert not dialog.add.isEnabled()
    assert len(set(names(opened))) == MOST_OWN_KINDS


def test_the_glyph_follows_the_name_until_it_is_chosen(opened: MainWindow, dialog: OwnKindsDialog) -> None:
    dialog.add.click()
    write(dialog.name, "看点")
    assert opened.looks.settings.own_kinds == (OwnKindDefinition("看点", "看", "vermilion"),)
    write(dialog.glyph, "★")
    write(dialog.name, "卖点")
    assert opened.looks.settings.own_kinds == (OwnKindDefinition("卖点", "★", "vermilion"),)


def test_a_name_that_is_taken_is_refused_in_a_sentence(opened: MainWindow, dialog: OwnKindsDialog) -> None:
    dialog.add.click()
    dialog.add.click()
    before = names(opened)
    for name in (before[0], "人物", "亮"):
        write(dialog.name, name)
        assert names(opened) == before
        assert dialog.said.text().endswith("。")


def test_they_are_put_in_order_and_taken_away(opened: MainWindow, dialog: OwnKindsDialog) -> None:
    for _ in range(3):
        dialog.add.click()
    first, second, third = names(opened)
    assert not dialog.down.isEnabled()
    dialog.up.click()
    assert rows(dialog) == names(opened) == [first, third, second]
    assert dialog.kinds.currentRow() == 1
    dialog.delete.click()
    assert rows(dialog) == [first, second]


def test_a_colour_is_chosen_by_the_arrow_keys(qtbot: QtBot, opened: MainWindow, dialog: OwnKindsDialog) -> None:
    dialog.add.click()
    dialog.activateWindow()
    buttons = list(dialog.colours.buttons.values())
    assert [button.accessibleName() for button in buttons] == [colour.name for colour in OWN_COLOURS.values()]
    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Right)
    assert opened.looks.settings.own_kinds[0].colour == list(OWN_COLOURS)[1]
    assert buttons[1].isChecked()
    assert buttons[1].hasFocus()
    stops = [button for button in buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [buttons[1]]


def test_a_mark_shows_everywhere_and_is_counted(opened: MainWindow, dialog: OwnKindsDialog) -> None:
    dialog.add.click()
    mark(opened, "36场")
    assert "1 条" in dialog._used.text()
    kind = OwnKind("亮点")
    button = opened.panels.filters.button(ItemFilter(kind=kind))
    assert button.accessibleName() == "亮点 1 条"
    opened.panels.filters.choose(ItemFilter(kind=kind))
    assert [item.kind for item in opened.panels.items.items] == [kind]
    words = opened.panels.items.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("亮点，36场，已采纳")


def test_renaming_takes_marks_along_and_deleting_leaves_them(opened: MainWindow, dialog: OwnKindsDialog) -> None:
    dialog.add.click()
    mark(opened, "36场")
    write(dialog.name, "看点")
    assert "1 条标注也改了名" in dialog.said.text()
    assert opened.looks.theme.glyph(OwnKind("看点")) == "看"
    dialog.delete.click()
    assert "1 条标注还在" in dialog.said.text()
    assert sum(a.kind is OwnKind("看点") for a in opened.session.shown.annotated.visible) == 1
    theme = opened.looks.theme
    assert theme.line(OwnKind("看点")) == theme.muted


def test_keys_page_and_palette_know_their_names(opened: MainWindow, dialog: OwnKindsDialog) -> None:
    opened.frontend.view("show_keys")
    page = opened.findChild(KeysPage)
    assert "标为亮点" not in page.shown
    dialog.add.click()
    assert "标为亮点" in page.shown
    write(dialog.name, "看点")
    assert "标为看点" in page.shown
    assert "标为亮点" not in page.shown


def test_without_an_article_it_opens_too(window: MainWindow) -> None:
    window.frontend.view("show_own_kinds")
    dialog = window.findChild(OwnKindsDialog)
    dialog.add.click()
    assert rows(dialog) == ["亮点"]


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize("colour", OWN_COLOURS)
def test_colours_can_be_read_and_told_from_the_seven(theme: Theme, colour: str) -> None:
    own = with_own_kinds(theme, [OwnKindDefinition("亮点", "亮", colour)])
    kind, ink, paper = OwnKind("亮点"), theme.ink.name(), theme.paper.name()
    line = own.line(kind).name()
    assert contrast(line, paper) >= (7 if theme is CONTRAST else 4.5)
    for nested in (False, True):
        tint = ArticleStyle(own).tint(MarkLook(kind, nested=nested)).name()
        assert contrast(ink, tint) >= 4.5
        assert contrast(line, tint) >= 3
    for other in theme.tints.values():
        assert difference(own.tint(kind).name(), other.name()) >= 0.045
    for other in theme.lines.values():
        assert difference(line, other.name()) >= 0.055
    gone = OwnKind("不在了")
    assert contrast(own.line(gone).name(), own.tint(gone).name()) >= 4.5


def test_they_are_there_again_at_the_next_start(opened: MainWindow, own_folder) -> None:
    opened.looks.set_own_kinds((BRIGHT,))
    opened._kept_looks.keep()
    assert read_settings(own_folder).own_kinds == (BRIGHT,)
