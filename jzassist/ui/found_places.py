"""How the places where words were found are shown in the article."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from jzassist.ui.article_page import ArticlePage

#: So many line feeds of joined paragraphs words may hold that begin above what is in view.
_FEEDS = 3


def is_found(page: ArticlePage, start: int, end: int, places: Sequence[int], length: int) -> bool:
    """Whether a span is one of the places (in order) where words of a length, as they run, were found."""
    number = bisect_left(places, start)
    first, last = page.shown.running.span(start, end)
    return length > 0 and last - first == length and number < len(places) and places[number] == start


def found_selections(
    page: ArticlePage, blocks: range, places: Sequence[int], length: int
) -> list[QTextEdit.ExtraSelection]:
    """The found words (places and length in code points) that touch some of the blocks, in their own colour."""
    if not blocks or not length:
        return []
    shown, theme = page.shown, page.style.theme
    look = QTextCharFormat()
    look.setBackground(theme.found)
    look.setForeground(theme.found_ink)
    first = bisect_left(places, shown.starts[blocks[0]] - length + 1 - _FEEDS)
    last = bisect_left(places, shown.ends[blocks[-1]])
    selections = []
    for place in places[first:last]:
        cursor = QTextCursor(page.document)
        begin = shown.running.place(place)
        cursor.setPosition(shown.positions.to_document(begin))
        cursor.setPosition(shown.positions.to_document_end(begin + length), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = look
        selections.append(selection)
    return selections
