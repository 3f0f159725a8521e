"""A brief's pages as they will print, one under the other, beside the choices that make them."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from jzassist.model.pages import Block, Pages
from jzassist.ui.page_document import UNIT
from jzassist.ui.page_painter import PagePainter
from jzassist.ui.theme import theme_of

_GAP, _NOTE = 14, 48  # pixels around and between pages, and for what stands below the last one
_STEP = 1.25
_SMALLEST, _LARGEST = 0.25, 4.0


class BriefPreview(QAbstractScrollArea):
    """Shows pages at the width of the view; ``shown`` carries how many there are."""

    shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("briefPreview")
        self.setAccessibleName("简报预览")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._painter: PagePainter | None = None
        self._failure = ""
        self._zoom = 1.0  # beside the width of the view

    @property
    def page_count(self) -> int:
        """How many pages there are, 0 while there is no brief."""
        return self._painter.page_count if self._painter else 0

    @property
    def document(self) -> QTextDocument | None:
        """What is shown."""
        return self._painter.document if self._painter else None

    def show_pages(self, pages: Pages) -> None:
        """Shows other pages; the place stays where it was."""
        if pages != self._pages:
            place = self.verticalScrollBar().value()
            self._painter = PagePainter(pages)
            self._fit()
            self.verticalScrollBar().setValue(place)
            self.viewport().update()
        self.setAccessibleDescription(f"共 {self.page_count} 页：{self._outline()}{self._going_on}")
        self.shown.emit(self.page_count)

    def show_failure(self, words: str) -> None:
        """Says why there are no pages."""
        self._painter = None
        self._failure = words
        self.setAccessibleDescription(words)
        self._fit()
        self.viewport().update()

    def zoom_by(self, steps: int) -> None:
        """Shows the pages larger or smaller."""
        self._zoom = max(_SMALLEST, min(_LARGEST, self._zoom * _STEP**steps))
        self._fit()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Room for a page that can be read."""
        return QSize(460, 640)

    @property
    def _pages(self) -> Pages | None:
        return self._painter.pages if self._painter else None

    @property
    def _going_on(self) -> str:
        """That a long brief goes on behind its preview."""
        left_out = self._pages.left_out if self._pages else 0
        return f"预览到这里；后面还有 {left_out:,} 字，导出的是全文。" if left_out else ""

    # -- Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the pages that are in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme_of(self).chrome)
        if self._painter is None:
            painter.setPen(theme_of(self).muted)
            words = self._failure or "正在做预览…"
            around = self.viewport().rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
            painter.drawText(around, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, words)
            return
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for number in range(self.page_count):
            place = self._place(number)
            if place.intersects(QRectF(event.rect())):
                self._paint_page(painter, number, place)
        if self._going_on:
            below = self._place(self.page_count)
            painter.setPen(theme_of(self).muted)
            note = QRectF(below.left(), below.top(), below.width(), _NOTE)
            painter.drawText(note, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._going_on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages are as wide as there is room."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, page keys, Home and End turn the pages; + and - change their size."""
        bar, keys = self.verticalScrollBar(), Qt.Key
        page = round(self._page_size().height()) + _GAP
        ways = {
            keys.Key_Up: -bar.singleStep(),
            keys.Key_Down: bar.singleStep(),
            keys.Key_PageUp: -page,
            keys.Key_PageDown: page,
            keys.Key_Home: -bar.maximum(),
            keys.Key_End: bar.maximum(),
        }
        key = Qt.Key(event.key())
        if key in ways:
            bar.setValue(bar.value() + ways[key])
        elif key in (keys.Key_Plus, keys.Key_Equal, keys.Key_Minus):
            self.zoom_by(-1 if key == keys.Key_Minus else 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel changes the pages' size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    # -- inside

    def _scale(self) -> float:
        """Pixels for a point."""
        width = self._pages.width if self._pages else 1.0
        return max(50, self.viewport().width() - 2 * _GAP) / width * self._zoom

    def _page_size(self) -> QRectF:
        pages, scale = self._pages or Pages(), self._scale()
        return QRectF(0, 0, pages.width * scale, pages.height * scale)

    def _place(self, number: int) -> QRectF:
        """Where a page stands in the view."""
        page = self._page_size()
        left = max(float(_GAP), (self.viewport().width() - page.width()) / 2) - self.horizontalScrollBar().value()
        top = _GAP + number * (page.height() + _GAP) - self.verticalScrollBar().value()
        return page.translated(left, top)

    def _fit(self) -> None:
        page, room = self._page_size(), self.viewport().size()
        height = self.page_count * (page.height() + _GAP) + _GAP + (_NOTE if self._going_on else 0)
        self.verticalScrollBar().setRange(0, max(0, round(height) - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(0, round(page.width()) + 2 * _GAP - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())

    def _outline(self) -> str:
        """The headings, for who hears the pages."""
        blocks = self._pages.blocks if self._pages else ()
        return "、".join(block.words for block in blocks if isinstance(block, Block) and block.style == "Heading1")

    def _paint_page(self, painter: QPainter, number: int, place: QRectF) -> None:
        assert self._painter is not None
        painter.save()
        painter.fillRect(place, QColor("white"))
        painter.setPen(QPen(theme_of(self).rule, 1))
        painter.drawRect(place)
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        painter.scale(self._scale() / UNIT, self._scale() / UNIT)
        self._painter.paint(painter, number)
        painter.restore()
