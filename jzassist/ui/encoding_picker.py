"""The small list in which the editor says in which encoding a text file is."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidgetItem, QWidget

from jzassist.ui.choice_row import Index, write_words
from jzassist.ui.digit_sheet import GAP, DigitRow, DigitSheet
from jzassist.ui.theme import SMALL_PIXELS, Theme

#: The name that Python and other programs know → what it is, for the editor.
ENCODINGS = {
    "gb18030": "简体中文（GBK、GB2312 在内）",
    "utf-8": "Unicode，现在最常用",
    "big5hkscs": "繁体中文（Big5，香港字在内）",
    "cp950": "繁体中文（Windows 的 Big5）",
    "utf-16": "Unicode，Windows 记事本用过",
    "utf-16-be": "Unicode，字节倒序",
    "utf-32": "Unicode，每字四字节",
    "hz": "简体中文，旧时邮件用",
    "shift_jis": "日文",
    "euc_kr": "韩文",
    "cp1252": "西文",
}
_WIDTH = 420
_NAME = Qt.ItemDataRole.UserRole
_NOW = "现在是"


class EncodingPicker(DigitSheet):
    """The encodings in a fixed order, so that a digit always means the same one; typing filters."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "选择文字编码")
        self.setObjectName("encodingPicker")
        self._now = ""
        self.field.setPlaceholderText("这个文件是什么编码？数字键选择，或输入")
        self.field.setAccessibleName("文字编码：输入以筛选")
        self.rows.setAccessibleName("文字编码")
        self.rows.setItemDelegate(_EncodingRow(self.rows))

    def open_at(self, place: QPoint, now: str) -> None:
        """Opens below a point of the screen, for a file that is read in an encoding now."""
        self._now = now
        self.open_below(place, _WIDTH)

    def fill(self) -> None:
        """Lists the encodings whose names or descriptions hold what is typed."""
        typed = self.field.text().strip().lower()
        self.rows.clear()
        for name, meaning in ENCODINGS.items():
            if typed in f"{name} {meaning}".lower():
                now = f"，{_NOW}" if name == self._now else ""
                self.add_row(f"{name}，{meaning}{now}").setData(_NAME, name)
        self.show_rows(len(ENCODINGS))

    def choose(self, row: QListWidgetItem) -> None:
        """Tells which encoding was picked."""
        name = row.data(_NAME)
        self.leave()
        self.picked.emit(name)


class _EncodingRow(DigitRow):
    """The encoding's name, then what it is."""

    def write_rest(self, painter: QPainter, place: QRect, index: Index, theme: Theme, chosen: bool) -> None:
        name, _, meaning = index.data(Qt.ItemDataRole.DisplayRole).partition("，")
        write_words(painter, place, name, theme.selection_ink if chosen else theme.ink)
        place.setLeft(place.left() + GAP)
        write_words(painter, place, meaning, theme.selection_ink if chosen else theme.muted, SMALL_PIXELS)
