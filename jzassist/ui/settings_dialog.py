"""The settings: looks, keys, what stands on a brief. Everything counts at once and is remembered."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QRadioButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from jzassist.model.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Settings, ThemeChoice
from jzassist.ui.fields import Field, Number, Tick
from jzassist.ui.keys_editor import KeysEditor
from jzassist.ui.looks import Looks

_THEMES = {
    ThemeChoice.SYSTEM: "跟随系统",
    ThemeChoice.LIGHT: "浅色",
    ThemeChoice.DARK: "深色",
    ThemeChoice.CONTRAST: "高对比度（黑底白字）",
}
_BRIEF: dict[str, tuple[str, Callable[[Settings, str], Settings]]] = {
    "desk": ("部门", lambda settings, words: replace(settings, desk=words)),
    "editor": ("编辑", lambda settings, words: replace(settings, editor=words)),
}
_TARGET, _NUMBER = 28, 110


class SettingsDialog(QDialog):
    """Pages of settings beside the window, which stays usable."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setWindowTitle("设置")
        self.setModal(False)
        self.resize(720, 640)
        self._keys = KeysEditor(looks, self)
        self._pages = QTabWidget(self)
        self._pages.setAccessibleName("设置的各页")
        for page, name in ((LooksPage(looks), "外观"), (self._keys, "快捷键"), (BriefPage(looks), "简报")):
            page.setAccessibleName(name)
            self._pages.addTab(page, name)
        buttons = QDialogButtonBox(self)
        buttons.addButton("关闭", QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._pages)
        column.addWidget(buttons)

    def show_keys_page(self) -> None:
        """Turns to the page where keys are changed."""
        self._pages.setCurrentWidget(self._keys)
        self._keys.begin()


class LooksPage(QWidget):
    """Colours, the size of the words, the sidebar."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._themes = QButtonGroup(self)
        form = _form(self)
        for number, name in enumerate(_THEMES.values()):
            button = QRadioButton(name, self)
            button.setMinimumHeight(_TARGET)
            self._themes.addButton(button, number)
            form.addRow("" if number else "配色", button)
        self._themes.idToggled.connect(self._choose_theme)
        self._zoom = Number(self)
        self._zoom.setAccessibleName("正文大小")
        self._zoom.setRange(SMALLEST_ZOOM, LARGEST_ZOOM)
        self._zoom.setSingleStep(10)
        self._zoom.setSuffix(" %")
        self._zoom.setMinimumHeight(_TARGET)
        self._zoom.setMaximumWidth(_NUMBER)
        self._zoom.setKeyboardTracking(False)
        self._zoom.valueChanged.connect(looks.zoom_to)
        form.addRow("正文大小", self._zoom)
        self._sidebar = Tick("显示侧栏（摘要、要点、详情）", self)
        self._sidebar.toggled.connect(lambda _on: looks.actions["toggle_sidebar"]())
        form.addRow("侧栏", self._sidebar)
        for changed in (looks.theme_changed, looks.zoom_changed, looks.sidebar_changed):
            changed.connect(self._show)
        self._show()

    def _choose_theme(self, number: int, chosen: bool) -> None:
        if chosen:
            self._looks.set_theme(list(_THEMES)[number])

    def _show(self) -> None:
        settings = self._looks.settings
        self._themes.blockSignals(True)
        self._themes.button(list(_THEMES).index(settings.theme)).setChecked(True)
        self._themes.blockSignals(False)
        self._zoom.blockSignals(True)
        self._zoom.setValue(settings.zoom)
        self._zoom.blockSignals(False)
        self._sidebar.show_checked(settings.sidebar_visible)


class BriefPage(QWidget):
    """The names that go on a brief."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._fields: dict[str, Field] = {}
        form = _form(self)
        for part, (name, taken) in _BRIEF.items():
            field = self._fields[part] = Field(name, self)
            field.committed.connect(lambda words, taken=taken: looks.take(taken(looks.settings, words)))
            form.addRow(name, field)
        looks.settings_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        for part, field in self._fields.items():
            field.show_text(getattr(self._looks.settings, part), part)


def _form(page: QWidget) -> QFormLayout:
    form = QFormLayout(page)
    form.setContentsMargins(20, 20, 20, 20)
    form.setSpacing(10)
    return form
