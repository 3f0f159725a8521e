"""Who speaks how much in the article: a bar for each source, word for word and reported."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from jzassist.model.annotation import Kind
from jzassist.model.open_article import OpenArticle
from jzassist.model.source_balance import Source, remark_on, sources_of
from jzassist.ui.choice_row import ChoiceRow, Index, write_words
from jzassist.ui.kinds import UNATTRIBUTED, speaker_words
from jzassist.ui.text_zoom import zoom_of
from jzassist.ui.theme import CHROME_PIXELS, SMALL_PIXELS, Theme, sans

_SOURCE, _MOST = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_HEIGHT, _MARGIN, _BAR, _GAP = 52, 12, 8, 10
_NOBODY = "这篇稿件里没有引语"


class SourceList(QListWidget):
    """The sources of the shown article; ``quote_chosen`` carries the id of a quotation to go to.

    Enter goes to a source's first quotation, and again to its next.
    """

    quote_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceList")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(_SourceRow(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._last = ""
        self.itemDoubleClicked.connect(self._go)

    def show_sources(self, opened: OpenArticle | None) -> None:
        """Shows who speaks in an article; the chosen row stays as far as there is one."""
        sources, row = sources_of(opened.annotated) if opened else (), self.currentRow()
        self.clear()
        most, total = max((s.characters for s in sources), default=0), sum(s.characters for s in sources)
        for source in sources:
            item = QListWidgetItem(self)
            item.setText(speaker_words(source.speaker) if source.speaker else UNATTRIBUTED)
            item.setData(_SOURCE, (source, round(100 * source.characters / total) if total else 0))
            item.setData(_MOST, most)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}，{numbers_of(item)}")
        if not sources:
            QListWidgetItem(_NOBODY, self).setFlags(Qt.ItemFlag.NoItemFlags)
        remark = remark_on(sources)
        self.setAccessibleName(f"信源，共 {len(sources)} 个" + (f"，{remark}" if remark else ""))
        self.setCurrentRow(min(max(row, 0), len(sources) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to a quotation of the chosen source."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self._go(self.currentItem())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _words: str) -> None:
        """Letters are commands elsewhere; here they do nothing."""

    def _go(self, item: QListWidgetItem) -> None:
        if item.data(_SOURCE) is None:
            return
        quotes = item.data(_SOURCE)[0].quotes
        place = quotes.index(self._last) + 1 if self._last in quotes else 0
        self._last = quotes[place % len(quotes)]
        self.quote_chosen.emit(self._last)


def numbers_of(item: QListWidgetItem) -> str:
    """How much a source says: 原话 123 字 · 转述 45 字 · 38 %."""
    source, share = item.data(_SOURCE)
    parts = (("原话", source.direct), ("转述", source.reported))
    return " · ".join([*(f"{name} {count} 字" for name, count in parts if count), f"{share} %"])


class _SourceRow(ChoiceRow):
    """The name, the numbers, and below them the bar: full for word for word, hatched for reported."""

    def __init__(self, over: QListWidget) -> None:
        super().__init__(over, _HEIGHT, _MARGIN)
        self._list = over

    def sizeHint(self, _option: object, _index: Index) -> QSize:
        """As Qt asks."""
        return QSize(100, round(_HEIGHT * zoom_of(self._list.font())))

    def write(self, painter: QPainter, place: QRect, index: Index, theme: Theme, chosen: bool) -> None:
        """Draws one source."""
        item = self._list.item(index.row())
        known = item.data(_SOURCE)
        ink = theme.selection_ink if chosen else theme.ink
        if known is None:
            write_words(painter, place, item.text(), theme.muted)
            return
        zoom = zoom_of(self._list.font())
        source, share = known
        words, small = QRect(place.x(), place.y() + 4, place.width(), round(22 * zoom)), round(SMALL_PIXELS * zoom)
        quiet, amount = ink if chosen else theme.muted, f"{source.characters} 字 · {share} %"
        width = QFontMetrics(sans(small)).horizontalAdvance(amount) + 2
        write_words(painter, QRect(words.right() - width, words.y(), width, words.height()), amount, quiet, small)
        words.setRight(words.right() - width - _GAP)
        *station, name = source.speaker.parts if source.speaker else (UNATTRIBUTED,)
        write_words(painter, words, name, ink, round(CHROME_PIXELS * zoom))
        words.setLeft(words.left() + _GAP)
        write_words(painter, words, " ".join(station), quiet, small)
        self._draw_bar(painter, place, source, item.data(_MOST), theme, chosen)

    def _draw_bar(self, painter: QPainter, place: QRect, source: Source, most: int, theme: Theme, chosen: bool) -> None:
        colour = theme.selection_ink if chosen else theme.line(Kind.QUOTE)
        top, left = place.bottom() - _BAR - 8, place.left()
        for count, pattern in (
            (source.direct, Qt.BrushStyle.SolidPattern),
            (source.reported, Qt.BrushStyle.BDiagPattern),
        ):
            width = round(place.width() * count / most) if most else 0
            bar = QRect(left, top, width, _BAR)
            painter.fillRect(bar, QBrush(colour, pattern))
            if width > 1:
                painter.setPen(QPen(colour, 1))
                painter.drawRect(bar.adjusted(0, 0, -1, -1))
            left += width
