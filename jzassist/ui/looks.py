"""What concerns only how the window looks: zoom, colours, sidebar, marks, full screen."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from jzassist.model.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Settings, ThemeChoice
from jzassist.ui.theme import Theme, apply_theme

_ZOOM_STEP = 10


def wants_dark(choice: ThemeChoice) -> bool:
    """Whether a choice means dark colours on this desktop."""
    if choice is ThemeChoice.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return choice is ThemeChoice.DARK


class Looks(QObject):
    """Holds the settings of the looks; every change is told by a signal."""

    theme_changed = Signal(object)
    zoom_changed = Signal(int)
    sidebar_changed = Signal(bool)
    marks_hidden = Signal(bool)

    def __init__(self, settings: Settings, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self.settings, self.theme, self._window = settings, theme, window
        self.hidden = False
        self.actions: dict[str, Callable[[], None]] = {
            "zoom_in": lambda: self.zoom_by(1),
            "zoom_out": lambda: self.zoom_by(-1),
            "zoom_reset": lambda: self._zoom_to(100),
            "toggle_sidebar": self._toggle_sidebar,
            "toggle_marks": self._toggle_marks,
            "toggle_full_screen": self._toggle_full_screen,
            "toggle_dark": self._toggle_dark,
        }

    def zoom_by(self, steps: int) -> None:
        """Makes the article larger or smaller by so many steps."""
        self._zoom_to(self.settings.zoom + steps * _ZOOM_STEP)

    def _zoom_to(self, percent: int) -> None:
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
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dark = not self.theme.dark
        self.settings = replace(self.settings, theme=ThemeChoice.DARK if dark else ThemeChoice.LIGHT)
        self.theme = apply_theme(app, dark)
        self.theme_changed.emit(self.theme)
