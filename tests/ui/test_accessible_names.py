"""Everything that can be used has a name for who hears the screen, and is large enough to hit."""

from collections.abc import Iterator

import pytest
from open_windows import press, wait_for_analysis
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QToolButton, QWidget

from jzassist.ui.main_window import MainWindow

_ROLES = QAccessible.Role
CONTROLS = {
    _ROLES.Button, _ROLES.CheckBox, _ROLES.RadioButton, _ROLES.EditableText, _ROLES.List, _ROLES.SpinBox, _ROLES.Tree,
    _ROLES.PageTab, _ROLES.PageTabList, _ROLES.MenuBar, _ROLES.MenuItem, _ROLES.ComboBox, _ROLES.ListItem,
    _ROLES.Splitter, _ROLES.ToolBar, _ROLES.Dialog, _ROLES.Window,
}  # fmt: skip


def interfaces(of: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield of
    for number in range(of.childCount()):
        child = of.child(number)
        if child is not None and child.isValid():
            yield from interfaces(child)


def unnamed(widget: QWidget) -> list[str]:
    """The controls in a window that have no name, by role and where they are."""
    found = []
    for one in interfaces(QAccessible.queryAccessibleInterface(widget)):
        state = one.state()
        if one.role() not in CONTROLS or state.invisible or not one.object():
            continue
        if not one.text(QAccessible.Text.Name).strip():
            found.append(f"{one.role().name} {one.object().objectName()} in {one.object().parent()}")
    return found


def small_targets(window: QWidget) -> list[str]:
    buttons = [button for button in window.findChildren(QToolButton) if button.isVisible()]
    return [b.accessibleName() for b in buttons if b.width() < 24 or b.height() < 24]


def test_the_empty_window(window: MainWindow) -> None:
    assert unnamed(window) == []


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (700, 600)])
def test_the_window_with_an_article(opened: MainWindow, size: tuple[int, int]) -> None:
    wait_for_analysis(opened)
    opened.resize(*size)
    press(opened, "F8", "Slash")
    assert unnamed(opened) == []
    assert small_targets(opened) == []


@pytest.mark.parametrize("page", ["show_settings", "show_keys", "show_palette", "show_help"])
def test_the_pages_beside_it(opened: MainWindow, page: str) -> None:
    opened.frontend.view(page)
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()] or [opened]
    for dialog in shown:
        assert unnamed(dialog) == []
        assert small_targets(dialog) == []


def test_the_export_dialog(opened: MainWindow) -> None:
    wait_for_analysis(opened)
    press(opened, "F12")
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    assert unnamed(dialog) == []
    dialog.close()


def test_tab_goes_through_the_window_in_the_order_of_reading(opened: MainWindow) -> None:
    wait_for_analysis(opened)
    press(opened, "F8")
    parts = [opened.tools, opened.panels.article, opened.panels.summary, opened.panels.items, opened.panels.detail]
    opened.tools.stop.setFocus()
    visited = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        visited += [p for p in parts if (p is focus or p.isAncestorOf(focus)) and p not in visited]
        press(opened, "Tab") if focus is not opened.panels.article else opened.focusNextChild()
    assert visited == parts
