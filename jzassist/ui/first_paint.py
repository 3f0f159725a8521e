"""Does what can wait until the window is on the screen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer


class FirstPaint(QObject):
    """Calls ``then`` once, when a window has been painted for the first time."""

    def __init__(self, window: QObject, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the first painting."""
        if event.type() is QEvent.Type.Paint and self._then:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
            self._then = None
        return False
