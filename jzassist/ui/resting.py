"""Puts off what a held key asks for again and again until the key rests."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

#: A key that repeats itself does so in less than this, in milliseconds.
PAUSE = 200


class Resting(QObject):
    """Does the last of what was put off about one thing when nothing more came for a moment."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._about = ""
        self._do: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._now)

    def put_off(self, about: str, do: Callable[[], None]) -> None:
        """Does it in a moment, in place of what was put off about the same; of another thing, that is done now."""
        if about != self._about:
            self._now()
        self._about, self._do = about, do
        self._timer.start()

    def _now(self) -> None:
        self._timer.stop()
        do, self._do = self._do, None
        if do:
            do()
