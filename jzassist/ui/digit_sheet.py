"""A small list at a place of the article: the first nine rows by digits, all by arrows, typing filters."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidgetItem, QWidget

from jzassist.ui.announce import announce
from jzassist.ui.choice_row import ChoiceRow, Index, write_words
from jzassist.ui.choice_sheet import ChoiceSheet
from jzassist.ui.theme import SMALL_PIXELS, Theme

#: Pixels between the parts of a row.
GAP = 10
_ROW = 36
_DIGIT_ROOM = 13
_AROUND_ROWS = 80  # the field and the margins
_EDGE = 8
_DIGIT = Qt.ItemDataRole.UserRole + 10
_DIGITS = range(Qt.Key.Key_1.value, Qt.Key.Key_9.value + 1)


class DigitSheet(ChoiceSheet):
    """A sheet of rows that begin with their digits while nothing is typed."""

    def open_below(self, place: QPoint, width: int) -> None:
        """Opens, with its name announced, below a point of the screen and within the window."""
        self.field.clear()
        self.fill()
        self._move_to(place, width)
        self.show_sheet()
        announce(self, self.accessibleName())

    def add_row(self, words: str) -> QListWidgetItem:
        """A further row, which can be read out."""
        row = QListWidgetItem(words, self.rows)
        number = self.rows.count()
        digit = str(number) if number <= len(_DIGITS) and not self.field.text() else ""
        row.setData(_DIGIT, None if self.field.text() else digit)
        row.setData(Qt.ItemDataRole.AccessibleTextRole, "，".join(word for word in (digit, words) if word))
        row.setToolTip(words)
        return row

    def show_rows(self, most: int) -> None:
        """Makes the list as high as its rows, so many at most and as the window has room; the first is current."""
        self.rows.setCurrentRow(0)
        room = max(3, (self.over.height() - _AROUND_ROWS) // _ROW)
        self.set_rows_shown(min(self.rows.count(), most, room), _ROW)

    def is_ours(self, event: QKeyEvent) -> bool:
        """Digits pick while nothing is typed."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        digit = plain and event.key() in _DIGITS and not self.field.text()
        return digit or super().is_ours(event)

    def take_key(self, event: QKeyEvent) -> None:
        """Takes the row of a digit."""
        number = event.key() - _DIGITS.start
        if event.key() not in _DIGITS:
            super().take_key(event)
        elif number < self.rows.count():
            self.choose(self.rows.item(number))

    def _move_to(self, place: QPoint, width: int) -> None:
        over = self.over
        self.setFixedWidth(min(width, over.width() - 2 * _EDGE))
        self.adjustSize()
        corner = over.mapFromGlobal(place)
        room = over.rect().adjusted(_EDGE, _EDGE, -_EDGE - self.width(), -_EDGE - self.height())
        x = max(room.left(), min(corner.x(), room.right()))
        self.move(x, max(room.top(), min(corner.y(), room.bottom())))


class DigitRow(ChoiceRow):
    """A row with its digit in grey before what it says; rows behind the ninth are in line with the others."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, _ROW, GAP)

    def write(self, painter: QPainter, place: QRect, index: Index, theme: Theme, chosen: bool) -> None:
        """Writes the digit, then the rest."""
        quiet = theme.selection_ink if chosen else theme.muted
        digit: str | None = index.data(_DIGIT)
        if digit is not None:
            left = place.left()
            write_words(painter, place, digit, quiet, SMALL_PIXELS)
            place.setLeft(left + _DIGIT_ROOM + GAP)
        self.write_rest(painter, place, index, theme, chosen)

    def write_rest(self, painter: QPainter, place: QRect, index: Index, theme: Theme, chosen: bool) -> None:
        """Writes what a row says behind its digit."""
        raise NotImplementedError
