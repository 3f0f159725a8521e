"""The box around the current item."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextDocument

from jzassist.ui.text_geometry import line_rectangles

_PEN = 2.0
_CORNER = 2.0
_ROOM = (-2, -1, 2, 4)  # the lines under the words are inside


def paint_box(painter: QPainter, document: QTextDocument, span: tuple[int, int], colour: QColor, area: QRectF) -> None:
    """Outlines the part of a span (document positions) that lies in an area of the document."""
    outline = QPainterPath()
    for rectangle in line_rectangles(document, *span, area.top(), area.bottom()):
        piece = QPainterPath()
        piece.addRoundedRect(rectangle.adjusted(*_ROOM), _CORNER, _CORNER)
        outline = outline.united(piece)
    painter.setPen(QPen(colour, _PEN))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline.simplified())
