"""Paints the pages of a brief, on a screen, on paper or into a PDF: the same everywhere."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QPainter

from jzassist.model.pages import Pages
from jzassist.ui.page_document import RULE, UNIT, document_of, letter_format

_RULE_WIDTH, _RULE_AWAY = 3.0, 6.0  # points
_BAND_HEIGHT = 31.2


class PagePainter:
    """The pages laid out; ``document`` holds their words."""

    def __init__(self, pages: Pages) -> None:
        self.pages, self.document = pages, document_of(pages)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return self.document.pageCount()

    def paint(self, painter: QPainter, number: int) -> None:
        """Paints a page, counted from 0; the painter's zero is its corner and a unit of it ``UNIT``th of a point."""
        painter.save()
        self._paint_around(painter, number)
        height = self.pages.height * UNIT
        page = QRectF(0, number * height, self.pages.width * UNIT, height)
        painter.translate(0, -page.top())
        self._paint_rules(painter, page)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = page
        self.document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_rules(self, painter: QPainter, page: QRectF) -> None:
        """The rules beside paragraphs, which Qt's blocks have not."""
        text = page.adjusted(0, self.pages.top * UNIT, 0, -self.pages.bottom * UNIT)
        layout, block = self.document.documentLayout(), self.document.begin()
        while block.isValid():
            side, _, colour = str(block.blockFormat().property(RULE) or "").partition(" ")
            if side:
                around = layout.blockBoundingRect(block)
                if around.intersects(text):
                    lines = QRectF(block.layout().boundingRect()).translated(block.layout().position())
                    painter.fillRect(_rule(side, lines, around).intersected(text), QColor(f"#{colour or '1A1A1A'}"))
            block = block.next()

    def _paint_around(self, painter: QPainter, number: int) -> None:
        """Header and footer."""
        pages = self.pages
        above, below = (pages.above, pages.below) if number else (pages.above_first, pages.below_first)
        counts = {"{page}": str(number + 1), "{pages}": "…" if pages.left_out else str(self.page_count)}
        for sign, count in counts.items():
            above, below = above.replace(sign, count), below.replace(sign, count)
        width = pages.width - pages.left - pages.right
        top = QRectF(pages.left, pages.header, width, max(_BAND_HEIGHT, 14.0))
        banded = bool(pages.band) and not number
        if banded:
            painter.fillRect(_scaled(top), QColor(f"#{pages.band}"))
        style = "JZBand" if banded else "Header"
        self._paint_line(painter, top.adjusted(8.5 * banded, 0, -8.5 * banded, 0), above, style)
        bottom = QRectF(pages.left, pages.height - pages.footer - 14, width, 14)
        self._paint_line(painter, bottom, below, "Footer")

    def _paint_line(self, painter: QPainter, place: QRectF, words: str, style: str) -> None:
        """Words at the left and behind a tab at the right; without a tab where the style has them."""
        looks = self.pages.style(style)
        font = QFont(letter_format(looks).font())
        painter.setPen(QColor(f"#{looks.colour or '1A1A1A'}"))
        middle = Qt.AlignmentFlag.AlignVCenter
        left, _, right = words.partition("\t")
        painter.setFont(font)
        centred = looks.align == "center" and not right
        at = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        painter.drawText(_scaled(place), at | middle, left)
        if right:
            font.setPixelSize(min(font.pixelSize(), 9 * UNIT))
            font.setBold(False)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
            painter.setFont(font)
            painter.drawText(_scaled(place), Qt.AlignmentFlag.AlignRight | middle, right)


def _rule(side: str, lines: QRectF, around: QRectF) -> QRectF:
    width, away = _RULE_WIDTH * UNIT, _RULE_AWAY * UNIT
    if side == "left":
        return QRectF(around.left() - away - width / 2, lines.top(), width / 2, lines.height())
    at = lines.bottom() + away if side == "bottom" else lines.top() - away
    return QRectF(QPointF(around.left(), at), QPointF(around.right(), at + UNIT))


def _scaled(place: QRectF) -> QRectF:
    return QRectF(place.left() * UNIT, place.top() * UNIT, place.width() * UNIT, place.height() * UNIT)
