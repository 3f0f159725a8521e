"""Long work done a little at a time, so that the window goes on answering."""

from collections import deque
from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

#: How long one turn of the event loop may work, in seconds.
_TURN = 0.008


class Slices(QObject):
    """Goes through works one after the other; each says by ``yield`` where it can be interrupted.

    What is done within a turn is done when ``do`` returns, unless other work is before it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._works: deque[Iterator[None]] = deque()
        self._working = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is not done yet."""
        return bool(self._works)

    def do(self, work: Iterator[None]) -> None:
        """Begins a work, or puts it behind those that are not done."""
        self._works.append(work)
        if len(self._works) == 1:
            self._go_on()

    def finish(self) -> None:
        """Does everything that is left, at once."""
        while self._works:
            self._step()

    def _go_on(self) -> None:
        if self._working:
            return  # a dialog's own event loop, opened by the very work that would go on here
        ends = perf_counter() + _TURN
        while self._works and perf_counter() < ends:
            self._step()
        if self._works:
            self._timer.start()
        else:
            self._timer.stop()

    def _step(self) -> None:
        self._working = True
        try:
            next(self._works[0])
        except StopIteration:
            self._works.popleft()
        except BaseException:
            self._works.popleft()
            raise
        finally:
            self._working = False
