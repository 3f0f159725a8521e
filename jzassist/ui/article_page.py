"""One article set in a document: its column, marks, lines and gutter."""

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter, QTextDocument, QTextOption

from jzassist.model.annotation import Annotation
from jzassist.model.article import Article
from jzassist.ui import gutter
from jzassist.ui.article_style import ArticleStyle
from jzassist.ui.current_box import paint_box
from jzassist.ui.mark_lines import MarkLines
from jzassist.ui.mark_writer import MarkWriter
from jzassist.ui.shown_text import shown_text
from jzassist.ui.text_geometry import blocks_between, position_under

_RIGHT_MARGIN = 28
_TOP_MARGIN = 28
_BOTTOM_MARGIN = 120
_LINES_BELOW = 16  # lines under words reach below them


class ArticlePage:
    """A document with one article in it and all that is painted over it; points are in document pixels."""

    def __init__(self, article: Article, style: ArticleStyle, room: int, parent: QObject) -> None:
        self.shown = shown_text(article)
        self.style = style
        self.document = _document(self.shown.text, parent)
        self.writer = MarkWriter(self.document, article, self.shown)
        self._lines = MarkLines(self.document, self.shown, self.writer.blocks)
        self._gutter = gutter.Gutter(self.document, article, self.shown, self.writer.blocks)
        self.writer.restyle(style)
        self.set_column(room)

    def restyle(self, style: ArticleStyle, room: int) -> None:
        """Sets the article in another style; its marks have to be written again."""
        self.style = style
        self.writer.restyle(style)
        self.set_column(room)

    def set_column(self, room: int) -> None:
        """Puts the text in the middle of so many pixels, with room for the gutter."""
        spare = max(0.0, room - self.style.column)
        left = max(gutter.width_for(self.style, spare - _RIGHT_MARGIN), round(spare / 2))
        right = max(_RIGHT_MARGIN, room - left - self.style.column)
        frame = self.document.rootFrame()
        setting = frame.frameFormat()
        if (setting.leftMargin(), setting.rightMargin()) == (left, right):
            return
        setting.setLeftMargin(left)
        setting.setRightMargin(right)
        setting.setTopMargin(_TOP_MARGIN)
        setting.setBottomMargin(_BOTTOM_MARGIN)
        frame.setFrameFormat(setting)

    @property
    def text_left(self) -> float:
        """Where the text begins and the gutter ends."""
        return self.document.rootFrame().frameFormat().leftMargin()

    def blocks_in(self, top: float, bottom: float) -> range:
        """The numbers of the blocks between two heights."""
        numbers = [block.blockNumber() for block, _ in blocks_between(self.document, top, bottom)]
        return range(numbers[0], numbers[-1] + 1) if numbers else range(0)

    def offset_at(self, place: QPointF) -> int | None:
        """The code point drawn at a point, None where there is none."""
        position = position_under(self.document, place)
        return None if position is None else self.shown.to_text(position)

    def marks_at(self, place: QPointF) -> tuple[Annotation, ...]:
        """The marks over the character at a point, the shortest first, or those of the glyph there."""
        glyph = self._gutter.glyph_at(place, self.style, self.text_left)
        if glyph:
            return glyph.marks
        offset = self.offset_at(place)
        if offset is None:
            return ()
        (block,) = self.shown.blocks_over(offset, offset + 1)
        over = [mark for mark in self.writer.blocks.of(block) if mark.start <= offset < mark.end]
        return tuple(sorted(over, key=lambda mark: (mark.end - mark.start, mark.start)))

    def paint(self, painter: QPainter, area: QRectF, current: Annotation | None) -> None:
        """Paints lines, the current item's box and the gutter over the part of the document in an area."""
        self._lines.paint(painter, self.style, area.top() - _LINES_BELOW, area.bottom())
        if current:
            span = self.shown.span_in_document(current.start, current.end)
            paint_box(painter, self.document, span, self.style.theme.line(current.kind), area)
        if area.left() < self.text_left:
            self._gutter.paint(painter, self.style, self.text_left, area.top(), area.bottom())

    def paint_found_box(self, painter: QPainter, area: QRectF, start: int, end: int) -> None:
        """Paints the box around the found words (code points) that the editor looks at."""
        span = self.shown.span_in_document(start, end)
        paint_box(painter, self.document, span, self.style.theme.ink, area)


def _document(text: str, parent: QObject) -> QTextDocument:
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setPlainText(text)
    return document
