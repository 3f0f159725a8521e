"""Rows of what was found in the library: the title, when, how far; below, the words in question."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from jzassist.library.searching import Found
from jzassist.ui.choice_row import ChoiceRow, Index, write_words
from jzassist.ui.found_days import day_of
from jzassist.ui.theme import CHROME_PIXELS, SMALL_PIXELS, Theme, sans

_ROW, _MARGIN, _AROUND = 52, 12, 6
#: Letters at fractions of a pixel want this much more than their advance, else the last ones give way to ….
_ROUNDING = 2
_FOUND = Qt.ItemDataRole.UserRole


class FoundRows(QListWidget):
    """Results in rows; Enter and a double click activate one."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_FoundRow(self, _ROW, _MARGIN))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)

    def show_found(self, found: Sequence[Found], nothing: str) -> None:
        """Lists results, or says that there are none."""
        self.clear()
        for one in found:
            row = QListWidgetItem("，".join(spoken(one)), self)
            row.setData(_FOUND, one)
            row.setToolTip(one.hit or one.title)
        if not found:
            QListWidgetItem(nothing, self).setFlags(Qt.ItemFlag.NoItemFlags)
        self.setCurrentRow(0)

    @property
    def chosen(self) -> tuple[Found, ...]:
        """The results that are selected."""
        return tuple(found_in(row) for row in self.selectedItems() if row.data(_FOUND))


def found_in(row: QListWidgetItem) -> Found:
    """The result of a row."""
    found = row.data(_FOUND)
    assert isinstance(found, Found)
    return found


def spoken(found: Found) -> tuple[str, ...]:
    """What a row says to who cannot see it."""
    words = f"{found.before}{found.hit}{found.after}"
    return tuple(part for part in (found.title, day_of(found), found.status, found.told, words) if part)


class _FoundRow(ChoiceRow):
    """Two lines: title and, at the right, date and status; below the words, what was looked for bold."""

    def write(self, painter: QPainter, place: QRect, index: Index, theme: Theme, chosen: bool) -> None:
        """As the list asks."""
        found: Found | None = index.data(_FOUND)
        if found is None:
            write_words(painter, place, str(index.data()), theme.muted)
            return
        ink, quiet = (theme.selection_ink,) * 2 if chosen else (theme.ink, theme.muted)
        place = place.adjusted(0, _AROUND, 0, -_AROUND)
        upper = QRect(place.x(), place.y(), place.width(), place.height() // 2)
        lower = QRect(place.x(), upper.bottom() + 1, place.width(), place.height() - upper.height())
        side = f"{day_of(found)}　{found.status}"
        room = QFontMetrics(sans(SMALL_PIXELS)).horizontalAdvance(side) + _ROUNDING
        write_words(painter, upper.adjusted(upper.width() - room, 0, 0, 0), side, quiet, SMALL_PIXELS)
        upper.setRight(upper.right() - room - _MARGIN)
        write_words(painter, upper, found.title, ink, CHROME_PIXELS, bold=True)
        if found.identity and found.told:
            told = QRect(lower)
            length = QFontMetrics(sans(SMALL_PIXELS)).horizontalAdvance(found.told)
            told.setLeft(max(lower.center().x(), lower.right() - length))
            write_words(painter, QRect(told), found.told, quiet, SMALL_PIXELS)
            lower.setRight(told.left() - _MARGIN)
        for words, colour, bold in _parts(found, ink, quiet):
            write_words(painter, lower, words, colour, SMALL_PIXELS + 1, bold=bold)


def _parts(found: Found, ink: QColor, quiet: QColor) -> tuple[tuple[str, QColor, bool], ...]:
    """The words of the lower line."""
    if found.identity:
        return ((found.hit, ink, False),)
    return (found.before, quiet, False), (found.hit, ink, True), (found.after or found.told, quiet, False)
