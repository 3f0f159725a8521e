"""The article as the editor reads it: fixed text, marks in it, a gutter beside it, and a caret that selects."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QToolTip, QWidget

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation
from jzassist.ui.article_page import ArticlePage
from jzassist.ui.article_style import ArticleStyle
from jzassist.ui.drop_text import DropText
from jzassist.ui.found_places import found_selections, is_found
from jzassist.ui.kinds import description
from jzassist.ui.layout_steps import LayoutSteps
from jzassist.ui.reading_place import ReadingPlace
from jzassist.ui.theme import Theme
from jzassist.ui.word_span import word_span

_CARET_PIXELS = 2
_UPPER_THIRD = 1 / 3


class ArticleView(DropText):
    """The read-only article; all spans in and out are code points of the article's text."""

    item_clicked = Signal(str)
    zoom_requested = Signal(int)  # steps, by Ctrl and the wheel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleView")
        self.setFrameShape(QFrame.Shape.NoFrame)
        # lines are as wide as the view; one that a font makes a part of a pixel wider is no reason to scroll
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        # Single letters are commands here: an input method would swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self._annotated: AnnotatedArticle | None = None
        self._page: ArticlePage | None = None
        self._percent = 100
        self._current: Annotation | None = None
        self._pressed_at: QPointF | None = None
        self._place = ReadingPlace(self)
        self._found: tuple[Sequence[int], int] = ((), 0)

    # -- what is shown

    def show_article(self, annotated: AnnotatedArticle, theme: Theme) -> None:
        """Shows an article's text; the same article in another theme keeps its place."""
        before = self._annotated.article if self._annotated else None
        known = before is annotated.article
        self._annotated = annotated
        self.setAccessibleName(f"正文：{annotated.details.headline or annotated.article.headline or '无标题'}")
        style = ArticleStyle(theme, self._percent)
        if self._page is not None and not known and before is not None and before.text is annotated.article.text:
            self._fill_again(annotated, style)
        elif self._page is None or not known:
            self._fill(annotated, style)
        elif self._page.style.theme is not theme:
            self._restyle(self._page, style)

    def show_marks(self, annotated: AnnotatedArticle, hidden: bool = False) -> None:
        """Shows the annotations that are not rejected, or none where ``hidden``; its article is shown already."""
        self._annotated = annotated
        if self._page:
            self._page.writer.show(() if hidden else annotated.visible, self._blocks_in_view)
            self.viewport().update()

    def show_current(self, current: Annotation | None) -> None:
        """Draws the box around the current item, or none."""
        self._current = current
        self.viewport().update()

    def show_found(self, places: Sequence[int], length: int) -> None:
        """Shows where words of a length were found (code points, in order): those in view, also of later views."""
        self._found = (places, length)
        self._mark_found()

    def set_zoom(self, percent: int) -> None:
        """Sets the size of the text; the first line in view stays in view."""
        if percent == self._percent:
            return
        self._percent = percent
        if self._page:
            self._restyle(self._page, ArticleStyle(self._page.style.theme, percent))

    # -- the caret

    def selection(self) -> tuple[int, int]:
        """The selected span; start == end is the caret."""
        if self._page is None:
            return 0, 0
        cursor = self.textCursor()
        return self._page.shown.span_in_text(cursor.selectionStart(), cursor.selectionEnd())

    @property
    def paragraph(self) -> int:
        """The index of the paragraph that the caret is in."""
        if self._page is None or self._annotated is None:
            return 0
        start = self._page.shown.starts[self.textCursor().blockNumber()]
        return self._annotated.article.paragraph_index(start)

    def select(self, start: int, end: int) -> None:
        """Selects a span and brings it into view."""
        if self._page is None:
            return
        cursor = self.textCursor()
        first, last = self._page.shown.span_in_document(start, end)
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def go_to(self, start: int) -> None:
        """Puts the caret at a place and scrolls its line to the upper third."""
        self.select(start, start)
        self._place.scroll_by(self.cursorRect().top() - self.viewport().height() * _UPPER_THIRD)

    # -- the place

    @property
    def top(self) -> int:
        """The code point that begins the first line in view."""
        if self._page is None:
            return 0
        return self._page.shown.to_text(self._place.first_line(self._page.style.em).position())

    def show_place(self, caret: int, top: int) -> None:
        """Puts the caret at a place and scrolls so that the line of another is the first in view."""
        if self._page is None:
            return
        last, to_document = self._page.shown.length, self._page.shown.to_document
        self.select(min(caret, last), min(caret, last))
        line = self.textCursor()
        line.setPosition(to_document(min(top, last)))
        self._place.scroll_to(line)

    # -- inside

    def _fill(self, annotated: AnnotatedArticle, style: ArticleStyle) -> None:
        old, self._current = self._page, None
        self.show_found((), 0)
        self._page = ArticlePage(annotated.article, style, self.viewport().width(), self)
        # the new document's caret is no place that the editor went to
        with QSignalBlocker(self), self._place.of_another_text():
            self.setDocument(self._page.document)
        LayoutSteps(self._page.document)  # not before: without a width everything would be laid out once more
        self.setCursorWidth(_CARET_PIXELS)  # the new document's own
        if old:
            old.document.deleteLater()  # Qt deletes only the document that it made itself

    def _fill_again(self, annotated: AnnotatedArticle, style: ArticleStyle) -> None:
        """Shows the same text in other paragraphs: the caret's line, or else the first one in view, stays put."""
        (start, end), top, found = self.selection(), self.top, self._found
        height = self.cursorRect().top()
        in_view = 0 <= height < self.viewport().height() and self.verticalScrollBar().value() > 0
        self._fill(annotated, style)
        with QSignalBlocker(self):
            self.show_place(start, top)
            self.select(start, end)
        if in_view:
            self._place.scroll_by(self.cursorRect().top() - height)
        self.show_found(*found)

    def _restyle(self, page: ArticlePage, style: ArticleStyle) -> None:
        with self._place.held(page.style.em):
            page.restyle(style, self.viewport().width())
            page.writer.rewrite(self._blocks_in_view)
        self._mark_found()
        self.viewport().update()

    def _mark_found(self) -> None:
        self.setExtraSelections(
            found_selections(self._page, self._blocks_in_view(), *self._found) if self._page else []
        )

    def _blocks_in_view(self) -> range:
        top = self.verticalScrollBar().value()
        return self._page.blocks_in(top, top + self.viewport().height()) if self._page else range(0)

    def _in_document(self, point: QPointF) -> QPointF:
        return point + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _items_at(self, point: QPointF) -> tuple[Annotation, ...]:
        return self._page.marks_at(self._in_document(point)) if self._page else ()

    def _click(self, items: tuple[Annotation, ...]) -> None:
        # A second click on the same place goes on to the next of the items there.
        ids = [item.id for item in items]
        known = self._current.id if self._current else None
        self.item_clicked.emit(ids[(ids.index(known) + 1) % len(ids)] if known in ids else ids[0])

    # -- Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the text, the box of the current item, and the gutter."""
        super().paintEvent(event)
        if self._page is None:
            return
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-across, -down)
        area = QRectF(event.rect().translated(across, down))
        self._page.paint(painter, area, self._current)
        start, end = self.selection()
        if is_found(self._page, start, end, *self._found):
            self._page.paint_found_box(painter, area, start, end)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column in the middle, and what is read in view."""
        if self._page is None:
            super().resizeEvent(event)
            return
        with self._place.held(self._page.style.em):
            super().resizeEvent(event)
            self._page.set_column(self.viewport().width())
        self._mark_found()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Shows the found words that come into view."""
        super().scrollContentsBy(dx, dy)
        if self._found[1]:
            self._mark_found()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers where the mouse went down."""
        self._pressed_at = event.position() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Selects the mark or the word under the mouse."""
        if self._annotated is None or self._page is None:
            return
        offset = self._page.offset_at(self._in_document(event.position()))
        if offset is not None:
            (block,) = self._page.shown.blocks_over(offset, offset + 1)
            self.select(*word_span(self._annotated.article, offset, self._page.writer.blocks.of(block)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tells of a click on a mark or on its glyph; a drag selects and tells nothing."""
        super().mouseReleaseEvent(event)
        if self._pressed_at is None or self.textCursor().hasSelection():
            return
        items = self._items_at(self._pressed_at)
        self._pressed_at = None
        if items:
            self._click(items)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows by the pointer what can be clicked."""
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        shapes = Qt.CursorShape
        over_text = self._page is not None and self._in_document(event.position()).x() >= self._page.text_left
        clickable = bool(self._items_at(event.position()))
        self.viewport().setCursor(
            shapes.PointingHandCursor if clickable else shapes.IBeamCursor if over_text else shapes.ArrowCursor
        )

    def viewportEvent(self, event: QEvent) -> bool:
        """Shows what a mark means when the mouse rests on it."""
        if isinstance(event, QHelpEvent) and self._annotated is not None:
            items = self._items_at(QPointF(event.pos()))
            words = "\n".join(description(item, self._annotated.text_of(item)) for item in items)
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls; with Ctrl asks for another zoom instead of changing Qt's own."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copies the article's own characters as they run, and nothing but text."""
        data = QMimeData()
        if self._annotated is not None:
            start, end = self.selection()
            data.setText(self._annotated.article.words(start, end))
        return data
