"""The articles opened last, found by typing their headline or file name."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListWidgetItem, QMainWindow, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jzassist.library.recent import RecentArticle
from jzassist.ui.announce import announce
from jzassist.ui.choice_sheet import ChoiceSheet
from jzassist.ui.lookup import match
from jzassist.ui.theme import CHROME_PIXELS, SMALL_PIXELS, sans, theme_of

_WIDTH = 620
_ROW = 48
_MOST_ROWS = 9
_FROM_TOP = 0.09
_AROUND_ROWS = 90  # the field and the margins
_ARTICLE = Qt.ItemDataRole.UserRole


class RecentSheet(ChoiceSheet):
    """The latest first; ``picked`` carries the RecentArticle."""

    picked = Signal(object)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window, "最近打开")
        self.setObjectName("recentSheet")
        self._window = window
        self._articles: tuple[RecentArticle, ...] = ()
        self.field.setAccessibleName("最近打开的稿件：标题或文件名，汉字、拼音、首字母")
        self.field.setPlaceholderText("最近打开的稿件：标题或文件名，汉字、拼音、首字母")
        self.rows.setAccessibleName("最近打开的稿件")
        self.rows.setItemDelegate(_RecentRow(self.rows))

    def open_with(self, articles: Sequence[RecentArticle]) -> None:
        """Opens over the upper middle of the window."""
        self._articles = tuple(articles)
        self.field.clear()
        self.setFixedWidth(min(_WIDTH, self._window.width() - 32))
        top = max(self._window.menuBar().geometry().bottom() + 8, round(self._window.height() * _FROM_TOP))
        self.move((self._window.width() - self.width()) // 2, top)
        self.fill()
        self.show_sheet()
        announce(self, f"最近打开的稿件，{len(self._articles)} 篇")

    def fill(self) -> None:
        """Lists the articles that are meant."""
        typed = self.field.text()
        self.rows.clear()
        for article in self._articles:
            if (
                not typed.strip()
                or match(typed, article.title)
                or match(typed, article.path.name if article.path else "")
            ):
                self._add(article)
        if not self.rows.count():
            nothing = QListWidgetItem("没有找到稿件" if self._articles else "还没有打开过稿件", self.rows)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.rows.setCurrentRow(0)
        room = max(2, (self._window.height() - self.y() - _AROUND_ROWS) // _ROW)
        self.set_rows_shown(min(self.rows.count(), _MOST_ROWS, room), _ROW)

    def choose(self, row: QListWidgetItem) -> None:
        """Tells which article was picked."""
        article = row.data(_ARTICLE)
        if article is not None:
            self.leave()
            self.picked.emit(article)

    def _add(self, article: RecentArticle) -> None:
        row = QListWidgetItem(article.title, self.rows)
        row.setData(_ARTICLE, article)
        said = f"{article.title}，{article.origin}，{_day_of(article.opened_at)}"
        row.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        row.setToolTip(article.origin)


class _RecentRow(QStyledItemDelegate):
    """Draws the headline, below it where the article came from, and at the right when it was opened."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        parent = self.parent()
        assert isinstance(parent, QWidget)
        theme = theme_of(parent)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, theme.selection)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.chrome)
        quiet = theme.selection_ink if chosen else theme.muted
        article: RecentArticle | None = index.data(_ARTICLE)
        place = area.adjusted(12, 5, -12, -5)
        if article is None:
            _write(painter, place, str(index.data()), sans(CHROME_PIXELS), theme.muted)
            return
        upper = QRect(place.x(), place.y(), place.width(), place.height() // 2 + 2)
        lower = QRect(place.x(), upper.bottom() + 1, place.width(), place.height() - upper.height())
        day = _day_of(article.opened_at)
        _write(painter, upper, day, sans(SMALL_PIXELS), quiet, at_right=True)
        upper.setRight(upper.right() - painter.fontMetrics().horizontalAdvance(day) - 12)
        _write(painter, upper, article.title, sans(CHROME_PIXELS), theme.selection_ink if chosen else theme.ink)
        _write(painter, lower, article.origin, sans(SMALL_PIXELS), quiet)


def _write(painter: QPainter, place: QRect, words: str, font: QFont, colour: QColor, at_right: bool = False) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, place.width())
    side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, shown)


def _day_of(moment: datetime) -> str:
    now = datetime.now(moment.tzinfo)
    if moment.date() == now.date():
        return f"今天 {moment:%H:%M}"
    day = f"{moment.month}月{moment.day}日"
    return day if moment.year == now.year else f"{moment.year}年{day}"
