"""What the rows of the sheets to choose from have in common: their ground, and words that end in … for want of room."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jzassist.ui.theme import CHROME_PIXELS, Theme, sans, theme_of

#: What Qt calls a row by.
Index = QModelIndex | QPersistentModelIndex


class ChoiceRow(QStyledItemDelegate):
    """Draws rows of one height over a list; each kind of row draws its own words on the ground."""

    def __init__(self, over: QWidget, height: int, margin: int) -> None:
        super().__init__(over)
        self._over, self._height, self._margin = over, height, margin

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As Qt asks."""
        return QSize(100, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt asks."""
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = theme_of(self._over)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, theme.selection)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.chrome)
        self.write(painter, area.adjusted(self._margin, 0, -self._margin, 0), index, theme, chosen)

    def write(self, painter: QPainter, place: QRect, index: Index, theme: Theme, chosen: bool) -> None:
        """Writes what a row says, within its margins."""
        raise NotImplementedError


def write_words(
    painter: QPainter,
    place: QRect,
    words: str,
    colour: QColor,
    pixels: int = CHROME_PIXELS,
    *,
    bold: bool = False,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """Writes words at the left of a place and takes their room from it."""
    font = sans(pixels, bold)
    measure = QFontMetrics(font)
    shown = measure.elidedText(words, elide, place.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    place.setLeft(place.left() + measure.horizontalAdvance(shown))
