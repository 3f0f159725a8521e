"""The buttons of the opening page: one that stands out, and rows that read like a table of contents."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from jzassist.ui.theme import CHROME_PIXELS, SMALL_PIXELS, blend, sans, serif, theme_of

_CORNER = 4
_ROW_HEIGHT = 48


class _PaintedButton(QPushButton):
    """A button that paints itself, with the pointer of a link and a ring where it has the focus."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def _ring(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setPen(QPen(theme_of(self).accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _CORNER + 1, _CORNER + 1)


class PageButton(_PaintedButton):
    """A large button with its key beside its words; ``strong`` is the one that most people want."""

    def __init__(self, words: str, strong: bool, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._key, self._strong = "", strong

    def show_key(self, key: str) -> None:
        """Shows the key beside the words, or none where it is ""."""
        self._key = key
        self.setAccessibleDescription(f"快捷键 {key}" if key else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As Qt asks."""
        words = QFontMetrics(sans(CHROME_PIXELS + 1, True)).horizontalAdvance(self.text())
        keys = QFontMetrics(sans(SMALL_PIXELS)).horizontalAdvance(self._key)
        return QSize(words + keys + 56, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt asks."""
        theme = theme_of(self)
        ground = theme.accent if self._strong else theme.paper
        ink = theme.accent_ink if self._strong else theme.ink
        if self.underMouse() or self.isDown():
            ground = blend(ground, theme.accent_ink if self._strong else theme.chrome, 0.16 if self._strong else 1.0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen if self._strong else QPen(blend(theme.rule, theme.muted, 0.6), 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), _CORNER, _CORNER)
        place = self.rect().adjusted(22, 0, -22, 0)
        painter.setFont(sans(CHROME_PIXELS + 1, bold=self._strong))
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(sans(SMALL_PIXELS))
        painter.setPen(blend(ink, ground, 0.15) if self._strong else theme.muted)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)
        self._ring(painter)


class PageRow(_PaintedButton):
    """A file to open: its name, and quietly below where it is."""

    def __init__(self, words: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._detail = detail
        self.setAccessibleName(f"{words}，{detail}" if detail else words)
        self.setToolTip(f"{words}\n{detail}" if detail else words)

    def sizeHint(self) -> QSize:
        """As Qt asks."""
        return QSize(200, _ROW_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Narrower than its words: they are shortened."""
        return QSize(80, _ROW_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt asks."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.chrome)
        painter.setPen(theme.rule)
        painter.drawLine(4, self.height() - 1, self.width() - 5, self.height() - 1)
        area = self.rect().adjusted(4, 3, -4, -4)
        half = area.height() // 2
        upper = QRect(area.x(), area.y(), area.width(), half + 2)
        lower = QRect(area.x(), area.y() + half + 2, area.width(), half - 2)
        self._line(painter, upper if self._detail else area, self.text(), serif(CHROME_PIXELS + 1), accent=True)
        self._line(painter, lower, self._detail, sans(SMALL_PIXELS), accent=False)
        self._ring(painter)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        super().leaveEvent(event)
        self.update()

    def _line(self, painter: QPainter, place: QRect, words: str, font: object, accent: bool) -> None:
        theme = theme_of(self)
        painter.setFont(font)  # type: ignore[arg-type]
        painter.setPen(theme.accent if accent else theme.muted)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
