"""A newspaper page as a picture, its blocks outlined, numbered and coloured by article."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from jzassist.model.page import PageBlock
from jzassist.model.page_choice import PageChoice
from jzassist.model.role_names import ROLE_NAMES

#: One for each article of a page, in turn; dark enough on white paper (3:1 and more).
_COLOURS = ("#1B5FB0", "#A02A55", "#2B6E2B", "#8A6100", "#6B3FA0", "#0F6B6B", "#9A3412", "#4D4D4D")
_LEFT_OUT = "#767676"
_TINT = 36  # of 255
_LIT = QColor(255, 210, 0, 90)
_BADGE = 18.0
_LEAST_SCALE, _MOST_SCALE = 0.4, 3.0


class PagePicture(QWidget):
    """Shows a choice of blocks; ``pressed`` carries the number of a block that was clicked.

    A chosen block is tinted and has its place in the order; the current one a thicker frame.
    """

    pressed = Signal(int)
    asked = Signal(object)  # a key that the page view answers

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pagePicture")
        self.setAccessibleName("版面图")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._image = QImage()
        self._choice: PageChoice | None = None
        self._current = 0
        self._lit: list[tuple[float, float, float, float]] = []
        self._scale = 1.0

    def show_page(self, image: QImage) -> None:
        """Shows another page's picture."""
        self._image = image

    def show_choice(self, choice: PageChoice, current: int, lit: list[tuple[float, float, float, float]]) -> None:
        """Draws the blocks as they are chosen now; ``lit`` are the lines of the paragraph that is worked on."""
        self._choice, self._current, self._lit = choice, current, lit
        place = choice.place_of(current) if current else 0
        said = f"第{place}块" if place else "没有选入"
        words = choice.block(current).text.replace("\n", "")[:40] if current else ""
        self.setAccessibleDescription(f"{said}，{words}" if words else "")
        self._fit()
        self.update()

    def zoom(self, width: int) -> None:
        """Makes the page as wide as there is room."""
        if self._choice:
            wanted = width / self._choice.page.width
            self._scale = min(_MOST_SCALE, max(_LEAST_SCALE, wanted))
            self._fit()

    def sizeHint(self) -> QSize:
        """The page at its scale."""
        if not self._choice:
            return QSize(400, 500)
        page = self._choice.page
        return QSize(round(page.width * self._scale), round(page.height * self._scale))

    def rect_of(self, number: int) -> QRectF:
        """Where a block stands in the widget."""
        if self._choice is None:
            return QRectF()
        return self._placed(self._choice.block(number).box)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the page and its blocks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image, QRectF(self._image.rect()))
        for box in self._lit:
            painter.fillRect(self._placed(box), _LIT)
        for block in self._choice.page.blocks if self._choice else ():
            self._draw_block(painter, block)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a block is told; on overlapping ones the smaller one is meant."""
        found = self._block_at(event.position())
        if found and event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(found.number)
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claims the keys of the page view before the window's shortcuts get them."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hands keys to the page view; those that it does not take go on."""
        event.ignore()
        self.asked.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())

    def _placed(self, box: tuple[float, float, float, float]) -> QRectF:
        left, top, right, bottom = (side * self._scale for side in box)
        return QRectF(left - 2, top - 2, right - left + 4, bottom - top + 4)

    def _block_at(self, place: QPointF) -> PageBlock | None:
        under = (
            [block for block in self._choice.page.blocks if self._placed(block.box).contains(place)]
            if self._choice
            else []
        )
        return min(
            under, key=lambda block: self._placed(block.box).width() * self._placed(block.box).height(), default=None
        )

    def _draw_block(self, painter: QPainter, block: PageBlock) -> None:
        assert self._choice
        rect = self._placed(block.box)
        colour = QColor(_COLOURS[(block.article - 1) % len(_COLOURS)] if block.article else _LEFT_OUT)
        place = self._choice.place_of(block.number)
        if place:
            tint = QColor(colour)
            tint.setAlpha(_TINT)
            painter.fillRect(rect, tint)
        style = Qt.PenStyle.SolidLine if place else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour, 4 if block.number == self._current else 1.5, style))
        painter.drawRect(rect)
        if place:
            role = self._choice.role_of(block.number)
            self._draw_badge(painter, rect, colour, f"{place} {ROLE_NAMES[role]}" if role else str(place))

    def _draw_badge(self, painter: QPainter, rect: QRectF, colour: QColor, words: str) -> None:
        width = painter.fontMetrics().horizontalAdvance(words) + 8
        badge = QRectF(rect.left(), max(0.0, rect.top() - _BADGE + 4), width, _BADGE)
        painter.fillRect(badge, colour)
        painter.setPen(QColor("white"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
