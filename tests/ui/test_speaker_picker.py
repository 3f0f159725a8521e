import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from jzassist.model.annotation import Speaker
from jzassist.ui.speaker_picker import SpeakerPicker

ZHOU = Speaker("周明远", "局长", "县科技局")
HE = Speaker("何静宜", "总经理", "海纳机电有限公司")
CROWD = Speaker("我市干部群众")


@pytest.fixture
def picker(other_window: QWidget, qtbot: QtBot) -> SpeakerPicker:
    picker = SpeakerPicker(other_window)
    picker.open_at(other_window.mapToGlobal(QPoint(100, 100)), (ZHOU, HE, CROWD))
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    return picker


def field(picker: SpeakerPicker) -> QLineEdit:
    found = picker.findChild(QLineEdit)
    assert found is not None
    return found


def rows(picker: SpeakerPicker) -> list[str]:
    listed = picker.findChild(QListWidget)
    assert listed is not None
    return [listed.item(n).text() for n in range(listed.count())]


def test_candidates_come_best_first_and_nobody_last(picker: SpeakerPicker) -> None:
    assert rows(picker) == ["周明远，县科技局，局长", "何静宜，海纳机电有限公司，总经理", "我市干部群众", "未署名"]
    assert field(picker).hasFocus()


@pytest.mark.parametrize(
    ("keys", "picked"),
    [
        ([Qt.Key.Key_Return], ZHOU),
        ([Qt.Key.Key_2], HE),
        ([Qt.Key.Key_4], None),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Enter], CROWD),
        ([Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return], ZHOU),
        ([Qt.Key.Key_PageDown, Qt.Key.Key_Return], None),
    ],
)
def test_keys_pick(picker: SpeakerPicker, qtbot: QtBot, keys: list[Qt.Key], picked: Speaker | None) -> None:
    with qtbot.waitSignal(picker.picked) as signal:
        for key in keys:
            QTest.keyClick(field(picker), key)
    assert signal.args == [picked]
    assert not picker.isVisible()


def test_a_digit_without_a_row_does_nothing(picker: SpeakerPicker, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(picker.picked):
        QTest.keyClick(field(picker), Qt.Key.Key_9)
    assert picker.isVisible()
    assert field(picker).text() == ""


def test_typing_filters_names_roles_and_organisations(picker: SpeakerPicker) -> None:
    field(picker).setText("科技")
    assert rows(picker) == ["周明远，县科技局，局长", "使用“科技”", "未署名"]
    field(picker).setText("何静宜")
    assert rows(picker) == ["何静宜，海纳机电有限公司，总经理", "未署名"]


@pytest.mark.parametrize("typed", ["何", "hejingyi", "hjy", "hejy", "HJ", "zongjingli"])
def test_typing_filters_by_pinyin_and_initials_too(picker: SpeakerPicker, typed: str) -> None:
    field(picker).setText(typed)
    assert rows(picker) == ["何静宜，海纳机电有限公司，总经理", f"使用“{typed}”", "未署名"]


def test_a_new_name_is_not_taken_for_a_longer_one(picker: SpeakerPicker) -> None:
    field(picker).setText("周远")
    assert rows(picker) == ["使用“周远”", "未署名"]


def test_what_is_typed_can_be_the_name(picker: SpeakerPicker, qtbot: QtBot) -> None:
    field(picker).setText("欧阳𠮷")
    assert rows(picker) == ["使用“欧阳𠮷”", "未署名"]
    with qtbot.waitSignal(picker.picked) as signal:
        QTest.keyClick(field(picker), Qt.Key.Key_Return)
    assert signal.args == [Speaker("欧阳𠮷")]


def test_digits_belong_to_what_is_typed(picker: SpeakerPicker, qtbot: QtBot) -> None:
    field(picker).setText("网友")
    with qtbot.assertNotEmitted(picker.picked):
        QTest.keyClick(field(picker), Qt.Key.Key_1)
    assert field(picker).text() == "网友1"
    listed = picker.findChild(QListWidget)
    assert listed.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "使用“网友1”"


def test_escape_leaves_without_picking_and_gives_the_focus_back(
    picker: SpeakerPicker, other_window: QWidget, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(picker.picked):
        QTest.keyClick(field(picker), Qt.Key.Key_Escape)
    assert not picker.isVisible()
    assert other_window.findChild(QLineEdit, "before").hasFocus()


def test_a_shortcut_of_the_window_does_not_take_the_pickers_keys(
    picker: SpeakerPicker, other_window: QWidget, qtbot: QtBot
) -> None:
    taken: list[str] = []
    for key in ("Esc", "1", "Return"):
        QShortcut(QKeySequence(key), other_window, lambda key=key: taken.append(key))
    with qtbot.waitSignal(picker.picked) as signal:
        QTest.keyClick(field(picker), Qt.Key.Key_1)
    assert signal.args == [ZHOU]
    assert taken == []


def test_a_click_picks(picker: SpeakerPicker, qtbot: QtBot) -> None:
    listed = picker.findChild(QListWidget)
    place = listed.visualItemRect(listed.item(1)).center()
    with qtbot.waitSignal(picker.picked) as signal:
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert signal.args == [HE]


def test_it_closes_when_the_focus_goes_elsewhere(picker: SpeakerPicker, other_window: QWidget, qtbot: QtBot) -> None:
    other_window.findChild(QLineEdit, "before").setFocus()
    qtbot.waitUntil(lambda: not picker.isVisible())


def test_it_stays_within_the_window_and_names_its_rows(other_window: QWidget, picker: SpeakerPicker) -> None:
    picker.open_at(other_window.mapToGlobal(QPoint(690, 495)), (ZHOU, HE))
    assert other_window.rect().contains(picker.geometry())
    listed = picker.findChild(QListWidget)
    assert listed.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "1，周明远，县科技局，局长"
    assert all(listed.visualItemRect(listed.item(n)).height() >= 24 for n in range(listed.count()))
