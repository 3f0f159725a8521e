"""The article as the editor reads it: fixed text, marks in it, a gutter beside it, and a caret that selects."""

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation
from jzassist.ui import gutter
from jzassist.ui.article_style import ArticleStyle
from jzassist.ui.current_box import paint_box
from jzassist.ui.dropping import can_take, dropped_files
from jzassist.ui.kinds import description
from jzassist.ui.mark_lines import MarkLines
from jzassist.ui.mark_writer import MarkWriter
from jzassist.ui.shown_text import ShownText, shown_text
from jzassist.ui.text_geometry import blocks_between, position_under
from jzassist.ui.theme import Theme
from jzassist.ui.word_span import word_span

_RIGHT_MARGIN = 28
_TOP_MARGIN = 28
_BOTTOM_MARGIN = 120
_CARET_PIXELS = 2
_LINES_BELOW = 8  # lines under words reach below them
_UPPER_THIRD = 1 / 3


class ArticleView(QTextEdit):
    """The read-only article; all spans in and out are code points of the article's text."""

    item_clicked = Signal(str)
    files_dropped = Signal(list)
    text_dropped = Signal(str)
    zoom_requested = Signal(int)  # steps, by Ctrl and the wheel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleView")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        # Single letters are commands here: an input method would swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAcceptDrops(True)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self._annotated: AnnotatedArticle | None = None
        self._shown: ShownText | None = None
        self._style: ArticleStyle | None = None
        self._document: QTextDocument | None = None
        self._percent = 100
        self._hidden = False
        self._current: Annotation | None = None
        self._pressed_at: QPointF | None = None

    # -- what is shown

    def show_article(self, annotated: AnnotatedArticle, theme: Theme) -> None:
        """Shows an article's text; the same article in another theme keeps its place."""
        known = self._annotated is not None and self._annotated.article is annotated.article
        self._annotated = annotated
        self.setAccessibleName(f"正文：{annotated.details.headline or annotated.article.headline or '无标题'}")
        if known and self._style and self._style.theme is theme:
            return
        self._style = ArticleStyle(theme, self._percent)
        if known:
            self._restyle()
        else:
            self._fill(annotated)

    def show_marks(self, annotated: AnnotatedArticle, hidden: bool = False) -> None:
        """Shows the annotations that are not rejected, or none at all where ``hidden``."""
        self._annotated, self._hidden = annotated, hidden
        self._writer.show(() if hidden else annotated.visible, self._blocks_in_view)
        self.viewport().update()

    def show_current(self, current: Annotation | None) -> None:
        """Draws the box around the current item, or none."""
        self._current = current
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Sets the size of the text; the first line in view stays in view."""
        if percent == self._percent:
            return
        self._percent = percent
        if self._style:
            self._style = ArticleStyle(self._style.theme, percent)
            self._restyle()

    # -- the caret

    def selection(self) -> tuple[int, int]:
        """The selected span; start == end is the caret."""
        cursor = self.textCursor()
        if self._shown is None:
            return 0, 0
        to_text = self._shown.positions.to_text
        return to_text(cursor.selectionStart()), to_text(cursor.selectionEnd())

    def select(self, start: int, end: int) -> None:
        """Selects a span and brings it into view."""
        if self._shown is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(self._shown.positions.to_document(start))
        cursor.setPosition(self._shown.positions.to_document(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def go_to(self, start: int, end: int) -> None:
        """Puts the caret before a span and scrolls its first line to the upper third, unless it is well in view."""
        if self._shown is None:
            return
        self.select(start, start)
        top = self.cursorRect().top()
        self._scroll_by(top - self.viewport().height() * _UPPER_THIRD)

    # -- inside: document and geometry

    def _fill(self, annotated: AnnotatedArticle) -> None:
        self._shown = shown_text(annotated.article)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setPlainText(self._shown.text)
        self._writer = MarkWriter(document, annotated.article, self._shown)
        self._lines = MarkLines(document, self._shown, self._writer.blocks)
        self._gutter = gutter.Gutter(document, annotated.article, self._shown, self._writer.blocks)
        assert self._style is not None
        self._writer.restyle(self._style)
        self._current = None
        self._set_column(document)
        self.setDocument(document)
        self.setCursorWidth(_CARET_PIXELS)  # the new document's own
        # Qt deletes only the document that it made itself.
        if self._document is not None:
            self._document.deleteLater()
        self._document = document

    def _restyle(self) -> None:
        assert self._style is not None
        place = self._first_in_view()
        self._writer.restyle(self._style)
        self._set_column(self.document())
        self._writer.rewrite(self._blocks_in_view)
        if place is not None:
            self._scroll_by(self.cursorRect(place).top())
        self.viewport().update()

    def _set_column(self, document: QTextDocument) -> None:
        if self._style is None:
            return
        room = self.viewport().width()
        spare = max(0.0, room - self._style.column)
        left = max(gutter.NARROW, round(spare / 2))
        if spare >= gutter.WIDE + _RIGHT_MARGIN:
            left = max(gutter.WIDE, left)
        right = max(_RIGHT_MARGIN, room - left - self._style.column)
        frame = document.rootFrame()
        setting = frame.frameFormat()
        if (setting.leftMargin(), setting.rightMargin()) == (left, right):
            return
        setting.setLeftMargin(left)
        setting.setRightMargin(right)
        setting.setTopMargin(_TOP_MARGIN)
        setting.setBottomMargin(_BOTTOM_MARGIN)
        frame.setFrameFormat(setting)

    @property
    def _text_left(self) -> float:
        return self.document().rootFrame().frameFormat().leftMargin()

    def _blocks_in_view(self) -> range:
        top = self.verticalScrollBar().value()
        numbers = [b.blockNumber() for b, _ in blocks_between(self.document(), top, top + self.viewport().height())]
        return range(numbers[0], numbers[-1] + 1) if numbers else range(0)

    def _first_in_view(self) -> QTextCursor | None:
        return self.cursorForPosition(self.viewport().rect().topLeft()) if self._shown else None

    def _scroll_by(self, pixels: float) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pixels))

    def _in_document(self, point: QPointF) -> QPointF:
        return point + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    # -- inside: items under the mouse

    def _items_at(self, point: QPointF) -> tuple[Annotation, ...]:
        if self._shown is None or self._annotated is None or self._hidden:
            return ()
        place = self._in_document(point)
        glyph = self._gutter.glyph_at(place, self._text_left)
        if glyph:
            return glyph.marks
        position = position_under(self.document(), place)
        if position is None:
            return ()
        return self._annotated.at(self._shown.positions.to_text(position))

    def _click(self, items: tuple[Annotation, ...]) -> None:
        # A second click on the same place goes on to the next of the items there.
        ids = [item.id for item in items]
        known = self._current.id if self._current else None
        self.item_clicked.emit(ids[(ids.index(known) + 1) % len(ids)] if known in ids else ids[0])

    # -- Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the text, the box of the current item, and the gutter."""
        super().paintEvent(event)
        if self._shown is None or self._style is None:
            return
        offset = self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -offset)
        area = event.rect().translated(0, offset)
        self._lines.paint(painter, self._style.theme, area.top() - _LINES_BELOW, area.bottom())
        if self._current and not self._hidden:
            to_document = self._shown.positions.to_document
            span = to_document(self._current.start), to_document(self._current.end)
            colour = self._style.theme.lines[self._current.kind]
            paint_box(painter, self.document(), span, colour, QRectF(area))
        if area.left() < self._text_left:
            self._gutter.paint(painter, self._style.theme, self._text_left, area.top(), area.bottom())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column in the middle."""
        super().resizeEvent(event)
        self._set_column(self.document())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers where the mouse went down."""
        self._pressed_at = event.position() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Selects the mark or the word under the mouse."""
        place = position_under(self.document(), self._in_document(event.position()))
        if self._annotated is None or self._shown is None or place is None:
            return
        marks = () if self._hidden else self._annotated.visible
        self.select(*word_span(self._annotated.article.text, self._shown.positions.to_text(place), marks))

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
        in_gutter = self._in_document(event.position()).x() < self._text_left
        shape = Qt.CursorShape.ArrowCursor if in_gutter else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if self._items_at(event.position()) else shape)

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
        """Copies the article's own characters, and nothing but text."""
        data = QMimeData()
        if self._annotated is not None:
            start, end = self.selection()
            data.setText(self._annotated.article.text[start:end])
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files and text of others; the article's own selection dragged about is nothing new."""
        event.setAccepted(event.source() is not self.viewport() and can_take(event.mimeData()))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Takes the drag anywhere in the view."""
        event.setAccepted(event.source() is not self.viewport() and can_take(event.mimeData()))

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells what was dropped; the article itself never changes."""
        event.acceptProposedAction()
        files = dropped_files(event.mimeData())
        if files:
            self.files_dropped.emit(files)
        else:
            self.text_dropped.emit(event.mimeData().text())
