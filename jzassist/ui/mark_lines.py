"""The lines under marked words: dashed until accepted, one below the other where marks lie in each other."""

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPen, QTextDocument

from jzassist.model.annotation import AnyKind, Status
from jzassist.ui.article_style import ArticleStyle
from jzassist.ui.mark_runs import BlockMarks
from jzassist.ui.shown_text import ShownText
from jzassist.ui.text_geometry import blocks_between, rectangles_in_block
from jzassist.ui.theme import ARTICLE_PIXELS, Theme

_WIDTH = 2
_DASHES = (2.0, 1.5)
_DEEPEST = 1  # between two lines of text there is room for one more line


class MarkLines:
    """Paints the lines of one document's marks."""

    def __init__(self, document: QTextDocument, shown: ShownText, marks: BlockMarks) -> None:
        self._document = document
        self._shown = shown
        self._marks = marks

    def paint(self, painter: QPainter, style: ArticleStyle, top: float, bottom: float) -> None:
        """Paints the lines of the blocks between two heights, those of the outer marks first."""
        width = max(_WIDTH, round(_WIDTH * style.em / ARTICLE_PIXELS))
        lines: dict[tuple[int, AnyKind, bool], list[QLineF]] = {}
        for block, area in blocks_between(self._document, top, bottom):
            for mark, depth in self._marks.with_depths(block.blockNumber()):
                depth = min(depth, _DEEPEST)
                start, end = self._shown.span_in_document(mark.start, mark.end)
                for words in rectangles_in_block(block, area, start, end):
                    height = round(words.bottom()) - width / 2 + depth * (width + 1)
                    line = QLineF(words.left(), height, words.right() - 1, height)
                    lines.setdefault((-depth, mark.kind, mark.status is Status.ACCEPTED), []).append(line)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for (_, kind, accepted), drawn in sorted(lines.items(), key=lambda item: item[0][0]):
            painter.setPen(_pen(style.theme, kind, accepted, width))
            painter.drawLines(drawn)
        painter.restore()


def _pen(theme: Theme, kind: AnyKind, accepted: bool, width: int) -> QPen:
    pen = QPen(theme.line(kind), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if not accepted:
        pen.setDashPattern(_DASHES)
    return pen
