"""Left of the text: each paragraph's number and role, and beside each line the glyphs of the marks that begin there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QStaticText, QTextBlock, QTextDocument

from jzassist.model.annotation import Annotation, AnyKind, Status
from jzassist.model.article import Article
from jzassist.ui.article_style import ArticleStyle
from jzassist.ui.kinds import ROLE_LABELS
from jzassist.ui.mark_runs import BlockMarks
from jzassist.ui.shown_text import ShownText
from jzassist.ui.text_geometry import blocks_between
from jzassist.ui.theme import ARTICLE_PIXELS, sans

_SLOTS = 3
# Pixels at 100 per cent; they grow with the text, and never shrink: what can be clicked stays 24 high.
_SLOT = 24
_NUMBERS = 34
_LABELS = 34
_GAP = 14
_GLYPH_PIXELS = 12
_NARROW = _NUMBERS + _SLOTS * _SLOT + _GAP


@dataclass(frozen=True, slots=True)
class GutterGlyph:
    """A glyph beside a line, for the marks of one kind that begin there; ``hidden`` counts kinds without room."""

    area: QRectF
    kind: AnyKind
    marks: tuple[Annotation, ...]
    hidden: int = 0


def width_for(style: ArticleStyle, room: float) -> int:
    """How wide the gutter is where so many pixels are left beside the text: with labels or, in little room, without."""
    wide = round((_NARROW + _LABELS) * _scale(style))
    return wide if room >= wide else round(_NARROW * _scale(style))


class Gutter:
    """Paints the gutter of one document and finds glyphs under the mouse; all in document pixels."""

    def __init__(self, document: QTextDocument, article: Article, shown: ShownText, marks: BlockMarks) -> None:
        self._document = document
        self._article = article
        self._shown = shown
        self._marks = marks

    def paint(self, painter: QPainter, style: ArticleStyle, right: float, top: float, bottom: float) -> None:
        """Paints what lies between two heights; the text begins at ``right``."""
        for block, area in blocks_between(self._document, top, bottom):
            self._paint_number(painter, style, right, block, area)
            for glyph in self._glyphs_of(block, area, right, _scale(style)):
                _paint_glyph(painter, style, glyph)

    def glyph_at(self, point: QPointF, style: ArticleStyle, right: float) -> GutterGlyph | None:
        """The glyph under a point, if there is one."""
        if not right - _NARROW * _scale(style) <= point.x() < right:
            return None
        for block, area in blocks_between(self._document, point.y(), point.y()):
            for glyph in self._glyphs_of(block, area, right, _scale(style)):
                if glyph.area.contains(point):
                    return glyph
        return None

    def _paint_number(
        self, painter: QPainter, style: ArticleStyle, right: float, block: QTextBlock, area: QRectF
    ) -> None:
        start = self._shown.starts[block.blockNumber()]
        index = self._article.paragraph_index(start)
        if not self._article.paragraphs or self._article.paragraphs[index].start != start:
            return
        line, scale = block.layout().lineAt(0), _scale(style)
        end = right - (_GAP + _SLOTS * _SLOT + 8) * scale
        painter.setPen(style.theme.muted)
        painter.setFont(sans(_GLYPH_PIXELS * scale))
        right_middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        row = QRectF(0, area.top() + line.y(), end, line.height())
        painter.drawText(row, right_middle, str(index + 1))
        label = ROLE_LABELS.get(self._article.paragraphs[index].role)
        if label and right >= (_NARROW + _LABELS) * scale:
            row.setRight(end - (_NUMBERS - 8) * scale)
            painter.drawText(row, right_middle, label)

    def _glyphs_of(self, block: QTextBlock, area: QRectF, right: float, scale: float) -> Iterator[GutterGlyph]:
        side = _SLOT * scale
        for number, kinds in self._kinds_by_line(block).items():
            line = block.layout().lineAt(number)
            top = area.top() + line.y() + (line.height() - side) / 2
            groups = list(kinds.values())
            shown = groups if len(groups) <= _SLOTS else [*groups[: _SLOTS - 1], _merged(groups[_SLOTS - 1 :])]
            for slot, marks in enumerate(shown):
                left = right - _GAP * scale - (len(shown) - slot) * side
                hidden = len(groups) - len(shown) if slot == _SLOTS - 1 else 0
                yield GutterGlyph(QRectF(left, top, side, side), marks[0].kind, tuple(marks), hidden)

    def _kinds_by_line(self, block: QTextBlock) -> dict[int, dict[AnyKind, list[Annotation]]]:
        lines: dict[int, dict[AnyKind, list[Annotation]]] = {}
        begin = self._shown.starts[block.blockNumber()]
        for mark in self._marks.of(block.blockNumber()):
            if mark.start < begin:
                continue
            place = self._shown.to_document(mark.start) - block.position()
            number = block.layout().lineForTextPosition(place).lineNumber()
            lines.setdefault(number, {}).setdefault(mark.kind, []).append(mark)
        return lines


def _merged(groups: Sequence[list[Annotation]]) -> list[Annotation]:
    return [mark for group in groups for mark in group]


def _scale(style: ArticleStyle) -> float:
    return max(1.0, style.em / ARTICLE_PIXELS)


def _paint_glyph(painter: QPainter, style: ArticleStyle, glyph: GutterGlyph) -> None:
    theme, pixels = style.theme, round(_GLYPH_PIXELS * _scale(style))
    if not glyph.hidden and all(mark.status is Status.ACCEPTED for mark in glyph.marks):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tint(glyph.kind))
        painter.drawRoundedRect(glyph.area.adjusted(2.5, 2.5, -2.5, -2.5), 3, 3)
    words = _laid_out(f"+{glyph.hidden + 1}" if glyph.hidden else theme.glyph(glyph.kind), pixels)
    painter.setPen(theme.muted if glyph.hidden else theme.line(glyph.kind))
    painter.setFont(_glyph_font(pixels))
    size = words.size()
    painter.drawStaticText(glyph.area.center() - QPointF(size.width() / 2, size.height() / 2), words)


@cache
def _glyph_font(pixels: int) -> QFont:
    return sans(pixels, bold=True)


@cache
def _laid_out(words: str, pixels: int) -> QStaticText:
    # Laid out once: a page full of marks has a hundred glyphs, and scrolling paints them again and again.
    text = QStaticText(words)
    text.prepare(font=_glyph_font(pixels))
    return text
