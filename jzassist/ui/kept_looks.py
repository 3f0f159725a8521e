"""The window's place and size, how its panels share the room and all other settings, as they were at the last start."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from jzassist.model.errors import JzassistError
from jzassist.model.settings import Settings
from jzassist.ui.looks import Looks
from jzassist.ui.panels import Panels

_FIRST_SIZE = QSize(1280, 860)
_FRAME = QSize(16, 48)  # what a window manager may put around the window
#: Settings are kept when nothing has changed them for so long, in milliseconds.
KEPT_AFTER = 1000

_CHANGES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange}


class KeptLooks(QObject):
    """Gives a window the looks of its settings, and keeps what becomes of them: soon, not only when it closes.

    ``failed`` carries the error where they could not be kept, ``recovered`` says that they are now.
    """

    failed = Signal(object)
    recovered = Signal()

    def __init__(self, window: QMainWindow, panels: Panels, looks: Looks, keep: Callable[[Settings], None]) -> None:
        super().__init__(window)
        self._window, self._panels, self._looks, self._keep = window, panels, looks, keep
        self._kept = looks.settings
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_AFTER)
        self._timer.timeout.connect(self.keep)

    def begin(self) -> None:
        """Gives the window its place and size, and from now on notices what changes."""
        settings = self._looks.settings
        self._window.resize(_FIRST_SIZE.boundedTo(self._window.screen().availableSize() - _FRAME))
        if settings.window_geometry:
            self._window.restoreGeometry(QByteArray.fromBase64(settings.window_geometry.encode()))
        self._panels.take_sizes(settings.splitter_sizes, settings.narrow_splitter_sizes)
        self._window.installEventFilter(self)
        looks = self._looks
        settled = (looks.keys_changed, looks.settings_changed)
        for changed in (looks.zoom_changed, looks.theme_changed, looks.sidebar_changed, *settled):
            changed.connect(self._keep_soon)
        for splitter in (self._panels, self._panels.sidebar):
            splitter.splitterMoved.connect(self._keep_soon)

    def take(self, settings: Settings) -> None:
        """Takes settings that another part has changed."""
        self._looks.take(settings)

    def keep(self) -> None:
        """Keeps the settings, where they are not what is kept already."""
        self._timer.stop()
        wide, narrow = self._panels.sizes_kept()
        geometry = self._window.saveGeometry().toBase64().toStdString()
        settings = replace(
            self._looks.settings, window_geometry=geometry, splitter_sizes=wide, narrow_splitter_sizes=narrow
        )
        if settings != self._kept:
            try:
                self._keep(settings)
            except JzassistError as error:
                self.failed.emit(error)
            else:
                self._kept = settings
                self.recovered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notices that the window was moved or resized."""
        if event.type() in _CHANGES:
            self._keep_soon()
        return False

    def _keep_soon(self) -> None:
        self._timer.start()
