import pytest
from PySide6.QtWidgets import QRadioButton, QSpinBox, QTabWidget
from pytestqt.qtbot import QtBot

from jzassist.model.settings import ThemeChoice
from jzassist.ui.fields import Field
from jzassist.ui.main_window import MainWindow
from jzassist.ui.settings_dialog import SettingsDialog
from jzassist.ui.theme import CONTRAST


@pytest.fixture
def dialog(opened: MainWindow) -> SettingsDialog:
    opened.frontend.view("show_settings")
    return opened.findChild(SettingsDialog)


def test_high_contrast_is_a_choice_that_counts_at_once(opened: MainWindow, dialog: SettingsDialog) -> None:
    (contrast,) = (b for b in dialog.findChildren(QRadioButton) if b.text().startswith("高对比度"))
    contrast.click()
    assert opened.looks.theme is CONTRAST
    assert opened.looks.settings.theme is ThemeChoice.CONTRAST


def test_it_shows_what_is_changed_elsewhere(opened: MainWindow, dialog: SettingsDialog) -> None:
    opened.frontend.view("zoom_in")
    assert dialog.findChild(QSpinBox).value() == 110
    dialog.findChild(QSpinBox).setValue(150)
    assert opened.looks.settings.zoom == 150


def test_names_for_the_brief_are_kept(qtbot: QtBot, opened: MainWindow, dialog: SettingsDialog) -> None:
    (desk,) = (field for field in dialog.findChildren(Field) if field.accessibleName() == "部门")
    desk.setText("夜班编辑部")
    desk.commit()
    assert opened.looks.settings.desk == "夜班编辑部"
    dialog.findChild(QTabWidget)
    assert not dialog.isModal()
