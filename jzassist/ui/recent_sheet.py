"""The articles opened last, found by typing their headline or file name."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidgetItem, QMainWindow

from jzassist.library.recent import RecentArticle
from jzassist.ui.announce import announce
from jzassist.ui.choice_row import ChoiceRow, Index, write_words
from jzassist.ui.choice_sheet import ChoiceSheet
from jzassist.ui.lookup import match
from jzassist.ui.theme import SMALL_PIXELS, Theme, sans

_WIDTH = 620
_ROW = 48
_MOST_ROWS = 9
_FROM_TOP = 0.09
_AROUND_ROWS = 90  # the field and the margins
_MARGIN, _AROUND_LINES = 12, 5
_MIDDLE = Qt.TextElideMode.ElideMiddle  # of a path the end says as much as the beginning
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
        self.rows.setItemDelegate(_RecentRow(self.rows, _ROW, _MARGIN))

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


class _RecentRow(ChoiceRow):
    """The headline, below it where the article came from, and at the right when it was opened."""

    def write(self, painter: QPainter, place: QRect, index: Index, theme: Theme, chosen: bool) -> None:
        quiet = theme.selection_ink if chosen else theme.muted
        article: RecentArticle | None = index.data(_ARTICLE)
        if article is None:
            write_words(painter, place, str(index.data()), theme.muted)
            return
        place = place.adjusted(0, _AROUND_LINES, 0, -_AROUND_LINES)
        upper = QRect(place.x(), place.y(), place.width(), place.height() // 2 + 2)
        lower = QRect(place.x(), upper.bottom() + 1, place.width(), place.height() - upper.height())
        day = _day_of(article.opened_at)
        room = QFontMetrics(sans(SMALL_PIXELS)).horizontalAdvance(day)
        write_words(painter, upper.adjusted(upper.width() - room, 0, 0, 0), day, quiet, SMALL_PIXELS)
        upper.setRight(upper.right() - room - _MARGIN)
        ink = theme.selection_ink if chosen else theme.ink
        write_words(painter, upper, article.title, ink, elide=_MIDDLE)
        write_words(painter, lower, article.origin, quiet, SMALL_PIXELS, elide=_MIDDLE)


def _day_of(moment: datetime) -> str:
    now = datetime.now(moment.tzinfo)
    if moment.date() == now.date():
        return f"今天 {moment:%H:%M}"
    day = f"{moment.month}月{moment.day}日"
    return day if moment.year == now.year else f"{moment.year}年{day}"
