"""The summary's sentences as a list, wrapped, each with the number of its paragraph."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jzassist.commands.point import words_of
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.own_points import is_kept
from jzassist.model.summary import OwnPoint
from jzassist.ui.text_zoom import zoom_of
from jzassist.ui.theme import CHROME_PIXELS, LIGHT, SMALL_PIXELS, Theme, sans

_SENTENCE = Qt.ItemDataRole.UserRole
_PARAGRAPH = Qt.ItemDataRole.UserRole + 1
MARKED = Qt.ItemDataRole.UserRole + 2
_MARK = Qt.ItemDataRole.UserRole + 3
_LEFT, _RIGHT, _ABOVE, _LINE = 44, 12, 5, 19


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
        if index.data(_MARK):
            height = max(height, round(2 * _LINE * zoom))  # below the paragraph's number
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
        if index.data(_MARK):
            painter.setPen(theme.accent)
            below = number.translated(0, round(_LINE * zoom))
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(index.data(_MARK)))
        painter.setPen(theme.ink)
        text = area.adjusted(left, _ABOVE, -_RIGHT, -_ABOVE)
        wrapped(str(index.data()), text.width(), zoom).draw(painter, QPointF(text.topLeft()))
        painter.restore()


def _mark_of(annotated: AnnotatedArticle, point: OwnPoint) -> str:
    """What the editor made of a point."""
    if point.written:
        return "新写"
    return "改写" if point.words else "钉住" if is_kept(annotated, point) else ""


class SentenceList(QListWidget):
    """Points; ``chosen`` carries the one moved to or clicked, ``opened`` the one opened by Enter.

    ``delete_pressed`` says that the current one is not wanted.
    """

    chosen = Signal(object)
    opened = Signal(object)
    delete_pressed = Signal()

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

    def show_points(self, annotated: AnnotatedArticle, points: Sequence[OwnPoint]) -> None:
        """Shows the points of a summary; a row that was there stays the current one, or its place."""
        kept, row = (self.currentItem().data(_SENTENCE), self.currentRow()) if self.currentItem() else (None, -1)
        self._showing = True
        self.clear()
        article = annotated.article
        for number, point in enumerate(points, 1):
            words = words_of(annotated, point)
            item = QListWidgetItem(words, self)
            paragraph, mark = article.paragraph_index(point.start) + 1, _mark_of(annotated, point)
            place = f"第{paragraph}段，摘要第{number}句共{len(points)}句"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, "，".join(filter(None, (words, mark, place))))
            item.setData(_SENTENCE, point)
            item.setData(_PARAGRAPH, paragraph)
            item.setData(_MARK, mark)
        if kept is not None:
            self.setCurrentRow(points.index(kept) if kept in points else min(row, len(points) - 1))
        self._showing = False

    def mark_place(self, offset: int | None) -> None:
        """Marks the sentence that holds a place of the article, if one does."""
        for row in range(self.count()):
            sentence: OwnPoint = self.item(row).data(_SENTENCE)
            marked = offset is not None and sentence.start <= offset < sentence.end
            if bool(self.item(row).data(MARKED)) != marked:
                self.item(row).setData(MARKED, marked)
                if marked:
                    self.scrollToItem(self.item(row))

    def points(self) -> list[OwnPoint]:
        """What the list shows."""
        return [self.item(row).data(_SENTENCE) for row in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the current point out."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentItem():
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

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
