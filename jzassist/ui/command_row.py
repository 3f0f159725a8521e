"""Draws one row of the command palette: what is done, its menu, and its keys at the right."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from jzassist.ui.actions import named_keys
from jzassist.ui.choice_row import ChoiceRow, Index, write_words
from jzassist.ui.command_search import Listed
from jzassist.ui.theme import SMALL_PIXELS, Theme, blend, sans

ROW_HEIGHT = 34
LISTED = Qt.ItemDataRole.UserRole
POSSIBLE = Qt.ItemDataRole.UserRole + 1
LAST_RECENT = Qt.ItemDataRole.UserRole + 2

_MARGIN = 12
_GAP = 10
_CAP_HEIGHT, _CAP_PADDING, _CAP_GAP, _CAP_CORNER = 20, 6, 5, 3
_MOST_KEYS = 3
_PALE = 0.45


def keys_of(listed: Listed) -> list[str]:
    """A command's keys by the names that this computer has for them, each once."""
    named = named_keys((*listed.row.single, *listed.row.window), "\n")
    return named.split("\n") if named else []


class CommandRow(ChoiceRow):
    """What was meant stands in bold; what cannot be done now is pale."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, ROW_HEIGHT, _MARGIN)

    def write(self, painter: QPainter, place: QRect, index: Index, theme: Theme, chosen: bool) -> None:
        """The title, its menu in small, the keys at the right; a rule below the last of those used lately."""
        if index.data(LAST_RECENT):
            painter.fillRect(place.adjusted(-_MARGIN, place.height() - 1, _MARGIN, 0), theme.rule)
        listed: Listed | None = index.data(LISTED)
        if listed is None:
            write_words(painter, place, str(index.data()), theme.muted)
            return
        ink, quiet = _inks(theme, chosen, bool(index.data(POSSIBLE)))
        _write_keys(painter, place, keys_of(listed), quiet)
        for words, meant in _pieces(listed.title, listed.places):
            write_words(painter, place, words, ink, bold=meant)
        place.setLeft(place.left() + _GAP)
        write_words(painter, place, listed.row.command.menu, quiet, SMALL_PIXELS)


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
