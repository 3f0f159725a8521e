"""Draws one row of the command palette: what is done, its menu, and its keys at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jzassist.ui.actions import named_keys
from jzassist.ui.command_search import Listed
from jzassist.ui.theme import CHROME_PIXELS, SMALL_PIXELS, Theme, blend, sans, theme_of

ROW_HEIGHT = 34
LISTED = Qt.ItemDataRole.UserRole
POSSIBLE = Qt.ItemDataRole.UserRole + 1
LAST_RECENT = Qt.ItemDataRole.UserRole + 2

_MARGIN = 12
_GAP = 10
_CAP_HEIGHT, _CAP_PADDING, _CAP_GAP, _CAP_CORNER = 20, 6, 5, 3
_MOST_KEYS = 3
_PALE = 0.45
_CENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def keys_of(listed: Listed) -> list[str]:
    """A command's keys by the names that this computer has for them, each once."""
    named = named_keys((*listed.row.single, *listed.row.window), "\n")
    return named.split("\n") if named else []


class CommandRow(QStyledItemDelegate):
    """What was meant stands in bold; what cannot be done now is pale."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As Qt asks."""
        return QSize(100, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """As Qt asks."""
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = theme_of(self._over)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, theme.selection)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.chrome)
        if index.data(LAST_RECENT):
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.rule)
        place = area.adjusted(_MARGIN, 0, -_MARGIN, 0)
        listed: Listed | None = index.data(LISTED)
        if listed is None:
            _write(painter, place, str(index.data()), CHROME_PIXELS, False, theme.muted)
            return
        ink, quiet = _inks(theme, chosen, bool(index.data(POSSIBLE)))
        _write_keys(painter, place, keys_of(listed), quiet)
        for words, meant in _pieces(listed.title, listed.places):
            _write(painter, place, words, CHROME_PIXELS, meant, ink)
        place.setLeft(place.left() + _GAP)
        _write(painter, place, listed.row.command.menu, SMALL_PIXELS, False, quiet)


def _inks(theme: Theme, chosen: bool, possible: bool) -> tuple[QColor, QColor]:
    """The colours of the title and of what stands beside it."""
    if chosen:
        ink = theme.selection_ink if possible else blend(theme.selection_ink, theme.selection, 0.3)
        return ink, ink
    return (theme.ink if possible else theme.muted), theme.muted


def _pieces(title: str, places: tuple[int, ...]) -> list[tuple[str, bool]]:
    """The title in pieces that are meant or not."""
    pieces: list[tuple[str, bool]] = []
    for place, character in enumerate(title):
        meant = place in places
        if pieces and pieces[-1][1] == meant:
            pieces[-1] = (pieces[-1][0] + character, meant)
        else:
            pieces.append((character, meant))
    return pieces


def _write(painter: QPainter, place: QRect, words: str, pixels: int, bold: bool, colour: QColor) -> None:
    """Writes words at the left of a place and takes their room from it."""
    font = sans(pixels, bold)
    measure = QFontMetrics(font)
    shown = measure.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, _CENTRE, shown)
    place.setLeft(place.left() + measure.horizontalAdvance(shown))


def _write_keys(painter: QPainter, place: QRect, keys: list[str], colour: QColor) -> None:
    """Draws key caps at the right of a place and takes their room from it."""
    font = sans(SMALL_PIXELS)
    measure = QFontMetrics(font)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for key in reversed(keys[:_MOST_KEYS]):
        width = max(_CAP_HEIGHT, measure.horizontalAdvance(key) + 2 * _CAP_PADDING)
        cap = QRectF(place.right() - width, place.center().y() - _CAP_HEIGHT // 2, width, _CAP_HEIGHT)
        edge = QColor(colour)
        edge.setAlphaF(_PALE)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), _CAP_CORNER, _CAP_CORNER)
        painter.setPen(colour)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        place.setRight(round(cap.left()) - _CAP_GAP)
    painter.restore()
    place.setRight(place.right() - _GAP)
