"""Lays a long document out in small steps: Qt's own double until each takes 200,000 characters, a fifth of a second."""

from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextBlock, QTextDocument

#: How long one step may take, in seconds.
_STEP = 0.008


class LayoutSteps(QObject):
    """Does, whenever the document's layout wants to go on by its timer, a little less than it would."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document, self._layout = document, document.documentLayout()
        self._next: QTextBlock | None = document.firstBlock()
        document.contentsChange.connect(self._begin_again_at)
        self._layout.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Takes the place of the layout's own step, until everything is laid out."""
        if event.type() is not QEvent.Type.Timer or self._next is None:
            return False
        ends = perf_counter() + _STEP
        while self._next.isValid() and perf_counter() < ends:
            self._layout.blockBoundingRect(self._next)  # asks for the lines of all up to here
            self._next = self._next.next()
        if self._next.isValid():
            return True
        self._next = None
        return False  # Qt finds that nothing is left, and tells how long the document is

    def _begin_again_at(self, position: int, _removed: int, _added: int) -> None:
        if self._next is None or not self._next.isValid() or position < self._next.position():
            self._next = self._document.findBlock(position)
