"""The list of roles: digits, arrows and typing choose, Enter sets, Esc leaves."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from jzassist.model.article import ParagraphRole
from jzassist.model.role_names import ROLE_NAMES
from jzassist.ui.role_picker import RolePicker

Key = Qt.Key


@pytest.fixture
def picker(other_window: QWidget, qtbot: QtBot) -> RolePicker:
    picker = RolePicker(other_window)
    picker.open_at(other_window.mapToGlobal(QPoint(50, 60)), 3, ParagraphRole.CROSSHEAD)
    qtbot.waitUntil(picker.field.hasFocus)
    return picker


def rows(picker: RolePicker) -> list[str]:
    listed = picker.findChild(QListWidget)
    return [listed.item(number).text() for number in range(listed.count())]


def test_every_role_has_a_name_and_is_offered() -> None:
    assert set(ROLE_NAMES) == set(ParagraphRole)
    assert len(set(ROLE_NAMES.values())) == len(ROLE_NAMES)


def test_it_says_what_the_paragraph_is_now(picker: RolePicker) -> None:
    assert rows(picker) == [f"{name}，现在是" if name == "小标题" else name for name in ROLE_NAMES.values()]
    assert picker.rows.currentItem().text() == "小标题，现在是"
    assert "第 4 段" in picker.field.placeholderText()
    assert picker.rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "1，正文"


@pytest.mark.parametrize(
    ("keys", "role"),
    [
        ([Key.Key_1], ParagraphRole.BODY),
        ([Key.Key_2], ParagraphRole.HEADLINE),
        ([Key.Key_9], ParagraphRole.CREDIT),
        ([Key.Key_Return], ParagraphRole.CROSSHEAD),
        ([Key.Key_Up, Key.Key_Return], ParagraphRole.LEAD),
        ([Key.Key_PageDown, Key.Key_Return], ParagraphRole.DATELINE),
        ([Key.Key_T, Key.Key_P, Key.Key_S, Key.Key_M, Key.Key_Return], ParagraphRole.CAPTION),
        ([Key.Key_D, Key.Key_A, Key.Key_O, Key.Key_Return], ParagraphRole.LEAD),
    ],
)
def test_keys_pick(picker: RolePicker, qtbot: QtBot, keys: list[Key], role: ParagraphRole) -> None:
    with qtbot.waitSignal(picker.picked) as picked:
        for key in keys:
            QTest.keyClick(picker.field, key)
    assert picked.args == [3, role]
    assert not picker.isVisible()


def test_escape_leaves_with_nothing_set(picker: RolePicker, other_window: QWidget, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(picker.picked):
        QTest.keyClick(picker.field, Key.Key_Escape)
    assert not picker.isVisible()
    assert QApplication.focusWidget() is other_window.findChild(QLineEdit, "before")


def test_what_fits_nothing_sets_nothing(picker: RolePicker, qtbot: QtBot) -> None:
    picker.field.setText("没有这样的")
    with qtbot.assertNotEmitted(picker.picked):
        QTest.keyClick(picker.field, Key.Key_Return)
    assert rows(picker) == []
    assert picker.isVisible()
