"""What concerns only how the window looks: zoom, colours, sidebar, marks, full screen."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from jzassist.commands.key_map import KeyMap
from jzassist.model.own_kinds import OwnKindDefinition
from jzassist.model.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Settings, ThemeChoice
from jzassist.ui.own_looks import with_own_kinds
from jzassist.ui.theme import CONTRAST, DARK, LIGHT, Theme, apply_theme

_ZOOM_STEP = 10


def theme_for(choice: ThemeChoice) -> Theme:
    """The colours that a choice means on this desktop."""
    if choice is ThemeChoice.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return {ThemeChoice.LIGHT: LIGHT, ThemeChoice.DARK: DARK, ThemeChoice.CONTRAST: CONTRAST}[choice]


class Looks(QObject):
    """Holds the settings of the looks; every change is told by a signal."""

    theme_changed = Signal(object)
    zoom_changed = Signal(int)
    sidebar_changed = Signal(bool)
    marks_hidden = Signal(bool)
    keys_changed = Signal()
    own_kinds_changed = Signal(object)  # and after it theme_changed and keys_changed: they show there too
    settings_changed = Signal()  # others than those that have a signal of their own

    def __init__(self, settings: Settings, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self.settings, self._window = settings, window
        self.theme = with_own_kinds(theme, settings.own_kinds)
        self.hidden = False
        self.actions: dict[str, Callable[[], None]] = {
            "zoom_in": lambda: self.zoom_by(1),
            "zoom_out": lambda: self.zoom_by(-1),
            "zoom_reset": lambda: self.zoom_to(100),
            "toggle_sidebar": self._toggle_sidebar,
            "toggle_marks": self._toggle_marks,
            "toggle_full_screen": self._toggle_full_screen,
            "toggle_dark": self._toggle_dark,
        }

    @property
    def keys(self) -> KeyMap:
        """The keys of the commands."""
        return KeyMap(self.settings.own_keys, self.settings.single_keys)

    @property
    def own_names(self) -> tuple[str, ...]:
        """What the editor's own kinds are called."""
        return tuple(known.name for known in self.settings.own_kinds)

    def set_keys(self, keys: KeyMap) -> None:
        """Gives the commands other keys."""
        self.settings = replace(self.settings, own_keys=dict(keys.own), single_keys=keys.single_keys)
        self.keys_changed.emit()

    def set_theme(self, choice: ThemeChoice) -> None:
        """Takes other colours."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.settings = replace(self.settings, theme=choice)
        self.theme = with_own_kinds(apply_theme(app, theme_for(choice)), self.settings.own_kinds)
        self.theme_changed.emit(self.theme)

    def set_own_kinds(self, kinds: tuple[OwnKindDefinition, ...]) -> None:
        """Gives the editor other kinds of his own."""
        self.settings = replace(self.settings, own_kinds=kinds)
        self.theme = with_own_kinds(self.theme, kinds)
        self.own_kinds_changed.emit(kinds)
        self.theme_changed.emit(self.theme)
        self.keys_changed.emit()

    def take(self, settings: Settings) -> None:
        """Takes settings that concern no looks."""
        self.settings = settings
        self.settings_changed.emit()

    def zoom_by(self, steps: int) -> None:
        """Makes the article larger or smaller by so many steps."""
        self.zoom_to(self.settings.zoom + steps * _ZOOM_STEP)

    def zoom_to(self, percent: int) -> None:
        """Makes the article so many per cent of its size, as far as that goes."""
        percent = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, percent))
        self.settings = replace(self.settings, zoom=percent)
        self.zoom_changed.emit(percent)

    def _toggle_sidebar(self) -> None:
        self.settings = replace(self.settings, sidebar_visible=not self.settings.sidebar_visible)
        self.sidebar_changed.emit(self.settings.sidebar_visible)

    def _toggle_marks(self) -> None:
        self.hidden = not self.hidden
        self.marks_hidden.emit(self.hidden)

    def _toggle_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _toggle_dark(self) -> None:
        self.set_theme(ThemeChoice.LIGHT if self.theme.dark else ThemeChoice.DARK)
