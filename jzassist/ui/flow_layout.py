"""Lays widgets out like words: side by side, and in a further line where there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """A layout whose height follows from its width.

    Where ``spread`` is set and all have room in one line, the first stands at the left and the others at the right.
    """

    def __init__(self, parent: QWidget | None, gap: int, spread: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._spread = gap, spread
        self._heights: dict[int, int] = {}

    def addItem(self, item: QLayoutItem) -> None:
        """As Qt asks."""
        self._items.append(item)

    def count(self) -> int:
        """As Qt asks."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """As Qt asks."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """As Qt asks."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """As Qt asks."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        # Qt asks for the same few widths hundreds of times while a window is arranged
        if width not in self._heights:
            self._heights[width] = self._height_of_lines(width)
        return self._heights[width]

    def invalidate(self) -> None:
        """As Qt asks."""
        self._heights.clear()
        super().invalidate()

    def _height_of_lines(self, width: int) -> int:
        room = QRect(0, 0, width, 0).marginsRemoved(self.contentsMargins())
        lines = self._lines(room.width())
        margins = self.contentsMargins()
        heights = sum(_height(line) for line in lines) + self._gap * max(0, len(lines) - 1)
        return heights + margins.top() + margins.bottom()

    def setGeometry(self, area: QRect) -> None:
        """Puts every widget in its place."""
        super().setGeometry(area)
        room = area.marginsRemoved(self.contentsMargins())
        lines = self._lines(room.width())
        top = room.y()
        for line in lines:
            spare = room.width() - self._width(line) if self._spread and len(lines) == 1 else 0
            self._place(line, room.x(), top, spare)
            top += _height(line) + self._gap

    def sizeHint(self) -> QSize:
        """As Qt asks."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the largest widget."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.sizeHint())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            if lines and self._width([*lines[-1], item]) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines

    def _width(self, line: Sequence[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)

    def _place(self, line: Sequence[QLayoutItem], left: int, top: int, spare: int) -> None:
        for item in line:
            size = item.sizeHint()
            item.setGeometry(QRect(QPoint(left, top + (_height(line) - size.height()) // 2), size))
            left += size.width() + self._gap + spare
            spare = 0


def _height(line: Sequence[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in line)
