"""What the checks ask the editor to look at, one row a place, in the sidebar."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from jzassist.model.article import Article, TextWarning

_PLACE = Qt.ItemDataRole.UserRole
_NOTHING = "核对过了，没有要留意的地方"
_NOT_YET = "还没有核对过"
_GAP = 4  # between rows, in pixels


class CheckList(QListWidget):
    """The warnings of the shown article.

    ``place_chosen`` carries the span of a row that was clicked or came to by keys, ``place_entered`` that of one to
    go on working at.
    """

    place_chosen = Signal(int, int)
    place_entered = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkList")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setWordWrap(True)
        self.setSpacing(_GAP)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def show_checks(self, article: Article | None, warnings: Iterable[TextWarning] | None) -> None:
        """Shows the warnings of an article, None where the checks have not been through it; the row stays."""
        row = self.currentRow()
        self.clear()
        known = list(warnings or ()) if article else []
        for number, warning in enumerate(known, 1):
            assert article
            paragraph = article.paragraph_index(warning.start) + 1
            item = QListWidgetItem(f"¶{paragraph}　{warning.message}", self)
            item.setData(_PLACE, (warning.start, warning.end))
            words = warning.message.rstrip("。")
            spoken = f"第 {paragraph} 段，{words}，第{number}处共{len(known)}处"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if not known:
            words = _NOT_YET if warnings is None else _NOTHING
            QListWidgetItem(words, self).setFlags(Qt.ItemFlag.NoItemFlags)
        self.setAccessibleName(f"待核，共 {len(known)} 处" if known else f"待核：{self.item(0).text()}")
        self.setCurrentRow(min(max(row, 0), len(known) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place; the arrows show the places on their way."""
        before = self.currentRow()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._send(self.place_entered)
            return
        super().keyPressEvent(event)
        if self.currentRow() != before:
            self._send(self.place_chosen)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click shows the place."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.itemAt(event.position().toPoint()):
            self._send(self.place_chosen)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click goes to the place."""
        super().mouseDoubleClickEvent(event)
        self._send(self.place_entered)

    def keyboardSearch(self, _words: str) -> None:
        """Letters are commands elsewhere; here they do nothing."""

    def _send(self, signal: SignalInstance) -> None:
        item = self.currentItem()
        if item and item.data(_PLACE):
            signal.emit(*item.data(_PLACE))
