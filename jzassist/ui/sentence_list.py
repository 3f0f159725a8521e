"""The summary's sentences as a list, wrapped, each with the number of its paragraph."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPen, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jzassist.model.article import Article
from jzassist.model.summary import Sentence, Summary
from jzassist.ui.text_zoom import zoom_of
from jzassist.ui.theme import CHROME_PIXELS, LIGHT, SMALL_PIXELS, Theme, sans

_SENTENCE = Qt.ItemDataRole.UserRole
_PARAGRAPH = Qt.ItemDataRole.UserRole + 1
MARKED = Qt.ItemDataRole.UserRole + 2
_LEFT, _RIGHT, _ABOVE = 44, 12, 5


def wrapped(words: str, width: int, zoom: float = 1.0) -> QTextLayout:
    """Words laid out in lines of a width in pixels, broken where Chinese may be: no line begins with a ， or a ”."""
    layout = QTextLayout(words, sans(CHROME_PIXELS * zoom))
    layout.setTextOption(_option())
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


class _SentenceRow(QStyledItemDelegate):
    theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = option.widget
        zoom = zoom_of(option.font)
        width = (view.viewport().width() if isinstance(view, QListView) else 320) - round(_LEFT * zoom) - _RIGHT
        height = ceil(wrapped(str(index.data()), width, zoom).boundingRect().height())
        return QSize(100, height + 2 * _ABOVE + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        from PySide6.QtWidgets import QStyle  # late: its enums are slow to make, and the first paint has no rows

        theme, area, zoom = self.theme, option.rect, zoom_of(option.font)
        left = round(_LEFT * zoom)
        painter.save()
        if index.data(MARKED):
            painter.fillRect(area, theme.notice_tint)
            painter.fillRect(QRect(area.x(), area.y(), 3, area.height()), theme.accent)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.accent, 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.setFont(sans(SMALL_PIXELS * zoom))
        painter.setPen(theme.muted)
        number = QRect(area.x() + 12, area.y() + _ABOVE + 1, left - 14, round(20 * zoom))
        painter.drawText(number, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, f"¶{index.data(_PARAGRAPH)}")
        painter.setPen(theme.ink)
        text = area.adjusted(left, _ABOVE, -_RIGHT, -_ABOVE)
        wrapped(str(index.data()), text.width(), zoom).draw(painter, QPointF(text.topLeft()))
        painter.restore()


class SentenceList(QListWidget):
    """Sentences; ``chosen`` carries the one moved to or clicked, ``opened`` the one opened by Enter."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("摘要句子")
        self._row = _SentenceRow(self)
        self._showing = False
        self.setItemDelegate(self._row)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(lambda item, _before: self._tell(item))
        self.itemClicked.connect(self._tell)
        self.itemActivated.connect(lambda item: self.opened.emit(item.data(_SENTENCE)))

    def set_theme(self, theme: Theme) -> None:
        """Takes other colours."""
        self._row.theme = theme
        self.viewport().update()

    def show_sentences(self, article: Article, summary: Summary) -> None:
        """Shows a summary; a row that was there stays the current one."""
        kept = self.currentItem().data(_SENTENCE) if self.currentItem() else None
        self._showing = True
        self.clear()
        for number, sentence in enumerate(summary.sentences, 1):
            words = article.words(sentence.start, sentence.end)
            item = QListWidgetItem(" ".join(words.split()), self)
            paragraph = article.paragraph_index(sentence.start) + 1
            spoken = f"{words}，第{paragraph}段，摘要第{number}句共{len(summary.sentences)}句"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setData(_SENTENCE, sentence)
            item.setData(_PARAGRAPH, paragraph)
            if sentence == kept:
                self.setCurrentItem(item)
        self._showing = False

    def mark_place(self, offset: int | None) -> None:
        """Marks the sentence that holds a place of the article, if one does."""
        for row in range(self.count()):
            sentence: Sentence = self.item(row).data(_SENTENCE)
            marked = offset is not None and sentence.start <= offset < sentence.end
            if bool(self.item(row).data(MARKED)) != marked:
                self.item(row).setData(MARKED, marked)
                if marked:
                    self.scrollToItem(self.item(row))

    def sentences(self) -> list[Sentence]:
        """What the list shows."""
        return [self.item(row).data(_SENTENCE) for row in range(self.count())]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Getting the focus chooses nothing."""
        self._showing = True
        super().focusInEvent(event)
        self._showing = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wraps anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._showing:
            self.chosen.emit(item.data(_SENTENCE))
