"""Six keys that are enough for the first article."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jzassist.commands.key_map import KeyMap
from jzassist.commands.key_rows import first_key
from jzassist.ui.theme import CHROME_PIXELS, SMALL_PIXELS, blend, sans, theme_of

_CAP_HEIGHT = 24
_NO_KEY = "菜单"
_WIDE = 560  # from here on three hints stand side by side, below it two


class FirstRunCard(QFrame):
    """The keys of the daily round, and a button that puts the card away for good."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("六个键")
        title = QLabel("六个键，审完一篇稿", self)
        title.setFont(sans(CHROME_PIXELS + 1, bold=True))
        done = QPushButton("知道了", self)
        done.setMinimumHeight(28)
        done.clicked.connect(self.dismissed)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(done)
        self._hints = [_KeyHint(key, words, self) for key, words in _six_keys(KeyMap())]
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(10)
        self._columns = 0
        self._arrange(3)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 16, 18)
        column.setSpacing(14)
        column.addLayout(head)
        column.addLayout(self._grid)

    def show_keys(self, keys: KeyMap) -> None:
        """Names the keys as they are now."""
        for hint, (key, words) in zip(self._hints, _six_keys(keys), strict=True):
            hint.show_key(key, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts fewer hints side by side where there is little room."""
        super().resizeEvent(event)
        self._arrange(3 if self.width() >= _WIDE else 2)

    def _arrange(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, hint in enumerate(self._hints):
                self._grid.addWidget(hint, place // columns, place % columns)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the card."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.rule, 1))
        painter.setBrush(theme.chrome)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class _KeyHint(QWidget):
    """A key's cap and what it does."""

    def __init__(self, key: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_key(key, words)

    def show_key(self, key: str, words: str) -> None:
        self._key, self._words = key or _NO_KEY, words
        self.setAccessibleName(f"{self._key}：{words}")
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be."""
        return QSize(_CAP_HEIGHT, _CAP_HEIGHT + 4)

    def sizeHint(self) -> QSize:
        """As Qt asks."""
        words = QFontMetrics(sans(CHROME_PIXELS)).horizontalAdvance(self._words)
        return QSize(self._cap_width() + 10 + words, _CAP_HEIGHT + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt asks."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap = QRectF(0.5, (self.height() - _CAP_HEIGHT) / 2 + 0.5, self._cap_width(), _CAP_HEIGHT - 1)
        painter.setPen(QPen(blend(theme.rule, theme.muted, 0.5), 1))
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(theme.ink)
        painter.setFont(sans(SMALL_PIXELS, bold=True))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.setFont(sans(CHROME_PIXELS))
        place = QRectF(cap.right() + 10, 0, self.width(), self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)

    def _cap_width(self) -> int:
        return max(_CAP_HEIGHT, QFontMetrics(sans(SMALL_PIXELS, True)).horizontalAdvance(self._key) + 14)


def _six_keys(keys: KeyMap) -> list[tuple[str, str]]:
    def key(identity: str) -> str:
        return first_key(identity, keys)

    first, last = key("tag.figure"), key("tag.term")
    return [
        (key("review.next_pending"), "下一条待审"),
        (key("review.accept"), "采纳，到下一条"),
        (key("review.reject"), "不采纳，到下一条"),
        (f"{first}–{last}" if first and last else "", "选中文字，标为一种"),
        (key("tag.speaker"), "指明引语是谁说的"),
        (key("file.export"), "导出 Word 简报"),
    ]
