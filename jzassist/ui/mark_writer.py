"""Writes marks into the document's character formats, where a screen reader finds them, without stalling the window."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from jzassist.model.annotation import Annotation, Mode, QuoteDetail
from jzassist.model.article import Article, ParagraphRole
from jzassist.ui.article_style import ArticleStyle
from jzassist.ui.mark_runs import BlockMarks, runs_over
from jzassist.ui.shown_text import ShownText

# Up to here everything is written at one go; above, what is in view first and the rest in slices.
_AT_ONE_GO = 20_000
_SLICE_SECONDS = 0.02
_NEIGHBOURS = 2
_STRUCK = QTextCharFormat()
_STRUCK.setFontStrikeOut(True)


class MarkWriter(QObject):
    """The marks of one document; it rewrites only blocks whose marks changed."""

    def __init__(self, document: QTextDocument, article: Article, shown: ShownText) -> None:
        super().__init__(document)
        self.blocks = BlockMarks(shown)
        self._document = document
        self._article = article
        self._shown = shown
        self._style: ArticleStyle | None = None
        self._waiting: deque[int] = deque()
        self._portion = 8
        self._written: set[int] = set()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._write_slice)

    def restyle(self, style: ArticleStyle) -> None:
        """Sets every paragraph in another style; the marks have to be written again."""
        self._style = style
        self._document.setDefaultFont(style.font)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(style.block_format(ParagraphRole.BODY))
        cursor.setCharFormat(style.char_format(ParagraphRole.BODY))
        for number, start in enumerate(self._shown.starts):
            self._style_block(cursor, number, start)
        cursor.endEditBlock()
        self._written.clear()

    def show(self, marks: Iterable[Annotation], in_view: Callable[[], range]) -> None:
        """Shows these marks and no others; ``in_view`` gives the numbers of the blocks on the screen."""
        changed = {*self.blocks.replace(marks), *self._waiting}
        self._enqueue(changed, in_view)

    def rewrite(self, in_view: Callable[[], range]) -> None:
        """Writes the same marks again, after a change of style."""
        self._enqueue({n for n in range(len(self._shown.starts)) if self.blocks.of(n)}, in_view)

    def _enqueue(self, changed: set[int], in_view: Callable[[], range]) -> None:
        ordered = sorted(changed)
        if self._shown.length > _AT_ONE_GO and ordered:
            view = in_view()
            self._write([n for n in ordered if n in view])
            ordered = [n for n in ordered if n >= view.stop] + [n for n in ordered if n < view.start]
            self._waiting = deque(ordered)
        else:
            self._waiting.clear()
            self._write(ordered)
        if self._waiting:
            self._timer.start()

    def _write_slice(self) -> None:
        started = perf_counter()
        self._write([self._waiting.popleft() for _ in range(min(self._portion, len(self._waiting)))])
        taken = perf_counter() - started
        if taken < _SLICE_SECONDS / 2:
            self._portion *= 2
        elif taken > _SLICE_SECONDS:
            self._portion = max(1, self._portion // 2)
        if not self._waiting:
            self._timer.stop()

    def _write(self, numbers: list[int]) -> None:
        # One edit block for blocks that stand together: Qt lays out again from the first to the last of them.
        for group in _neighbours(numbers):
            cursor = QTextCursor(self._document)
            cursor.beginEditBlock()
            for number in group:
                self._write_block(cursor, number)
            cursor.endEditBlock()

    def _write_block(self, cursor: QTextCursor, number: int) -> None:
        assert self._style is not None
        start, end = self._shown.starts[number], self._shown.ends[number]
        role = self._role_at(start)
        if number in self._written:
            self._select(cursor, start, end)
            cursor.setCharFormat(self._style.char_format(role))
        for run in runs_over(start, end, self.blocks.of(number)):
            self._select(cursor, run.start, run.end)
            cursor.setCharFormat(self._style.mark_format(role, run.look))
        for first, last in _cuts(self.blocks.of(number)):
            if first < end and start < last:
                self._select(cursor, max(first, start), min(last, end))
                cursor.mergeCharFormat(_STRUCK)
        self._written.add(number)

    def _style_block(self, cursor: QTextCursor, number: int, start: int) -> None:
        assert self._style is not None
        role = self._role_at(start)
        continued = number > 0 and self._begins(start) < start
        if continued or role not in (ParagraphRole.BODY, ParagraphRole.LEAD):
            self._select(cursor, start, self._shown.ends[number])
            cursor.setBlockFormat(self._style.block_format(role, continued))
            cursor.setCharFormat(self._style.char_format(role))

    def _select(self, cursor: QTextCursor, start: int, end: int) -> None:
        first, last = self._shown.span_in_document(start, end)
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)

    def _begins(self, offset: int) -> int:
        """Where the paragraph at a place begins."""
        paragraphs = self._article.paragraphs
        return paragraphs[self._article.paragraph_index(offset)].start if paragraphs else offset

    def _role_at(self, offset: int) -> ParagraphRole:
        if not self._article.paragraphs:
            return ParagraphRole.BODY
        return self._article.paragraphs[self._article.paragraph_index(offset)].role


def _cuts(marks: Iterable[Annotation]) -> Iterator[tuple[int, int]]:
    """What stays out of the brief of quotations that are word for word."""
    for mark in marks:
        if isinstance(mark.detail, QuoteDetail) and mark.detail.mode is Mode.DIRECT:
            yield from mark.detail.cuts


def _neighbours(numbers: list[int]) -> Iterator[list[int]]:
    group: list[int] = []
    for number in numbers:
        if group and number - group[-1] > _NEIGHBOURS:
            yield group
            group = []
        group.append(number)
    if group:
        yield group
