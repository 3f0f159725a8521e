"""Where characters of a document stand: rectangles of spans, characters under points; in document pixels."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

_FUZZY = Qt.HitTestAccuracy.FuzzyHit


def blocks_between(document: QTextDocument, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
    """The blocks that show between two heights, each with its rectangle."""
    layout = document.documentLayout()
    block = _block_at(document, top)
    while block.isValid():
        area = layout.blockBoundingRect(block)
        if area.top() > bottom:
            return
        # A long document is laid out bit by bit: what has no lines yet is painted when it has.
        if block.layout().lineCount():
            yield block, area
        block = block.next()


def _block_at(document: QTextDocument, height: float) -> QTextBlock:
    first = document.firstBlock()
    # Above the first line of a long document Qt's hitTest answers with a place far below.
    if height <= document.documentLayout().blockBoundingRect(first).bottom():
        return first
    return document.findBlock(max(0, document.documentLayout().hitTest(QPointF(0, height), _FUZZY)))


def line_rectangles(document: QTextDocument, start: int, end: int, top: float, bottom: float) -> Iterator[QRectF]:
    """The rectangles of a span's lines (positions start to end), those between two heights only."""
    for block, area in blocks_between(document, top, bottom):
        yield from rectangles_in_block(block, area, start, end)


def rectangles_in_block(block: QTextBlock, area: QRectF, start: int, end: int) -> Iterator[QRectF]:
    """The rectangles of a span's lines in a block that stands at ``area``."""
    layout = block.layout()
    first, last = max(0, start - block.position()), min(end - block.position(), block.length() - 1)
    if first >= last:
        return
    for number in range(layout.lineForTextPosition(first).lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= last:
            return
        rectangle = _part_of_line(line, first, last)
        if rectangle is not None:
            yield rectangle.translated(area.topLeft())


def position_under(document: QTextDocument, point: QPointF) -> int | None:
    """The position of the character that a point lies on, None where there is no character."""
    near = document.documentLayout().hitTest(point, _FUZZY)
    block = document.findBlock(near)
    if near < 0 or not block.isValid():
        return None
    area = document.documentLayout().blockBoundingRect(block)
    inside = point - area.topLeft()
    for index in range(block.layout().lineCount()):
        line = block.layout().lineAt(index)
        if line.naturalTextRect().contains(inside):
            found = line.xToCursor(inside.x(), QTextLine.CursorPosition.CursorOnCharacter)
            return block.position() + int(found)
    return None


def _part_of_line(line: QTextLine, first: int, last: int) -> QRectF | None:
    start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
    if start >= end:
        return None
    left, right = _x_of(line, start), _x_of(line, end)
    return QRectF(left, line.y(), right - left, line.height())


def _x_of(line: QTextLine, position: int) -> float:
    place: object = line.cursorToX(position)  # a pair in PySide6, whatever its stubs say
    return float(place[0] if isinstance(place, tuple) else line.x())
