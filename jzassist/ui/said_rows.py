"""Quotes in full under the articles that they are from."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from jzassist.library.searching import Found
from jzassist.ui.found_days import day_of
from jzassist.ui.theme import CHROME_PIXELS, sans

_FOUND = Qt.ItemDataRole.UserRole
_AROUND = 12


class SaidRows(QListWidget):
    """A heading for every article, date and title; below it what was said there, as long as it is."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setSpacing(1)

    def show_said(self, said: Sequence[Found]) -> None:
        """Shows quotes that stand in order of their articles."""
        self.clear()
        for _, quotes in groupby(said, key=lambda found: found.key):
            of_article = list(quotes)
            heading = QListWidgetItem(f"{day_of(of_article[0])}　《{of_article[0].title}》", self)
            heading.setFont(sans(CHROME_PIXELS, bold=True))
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for found in of_article:
                row = QListWidgetItem(words_of(found), self)
                row.setData(_FOUND, found)
                row.setToolTip("双击或按 Enter 打开原文")
                spoken = f"{words_of(found)}，{day_of(found)}，{found.title}"
                row.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if not said:
            QListWidgetItem("稿件库里没有这个人的引语", self).setFlags(Qt.ItemFlag.NoItemFlags)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        """Gives every row the height that its words need."""
        width = self.viewport().width() - _AROUND
        for number in range(self.count()):
            row = self.item(number)
            measure = self.fontMetrics()
            wrapped = measure.boundingRect(0, 0, width, 10_000, Qt.TextFlag.TextWordWrap, row.text())
            row.setSizeHint(QSize(width, wrapped.height() + _AROUND))


def words_of(found: Found) -> str:
    """A quote as it is written: direct speech in its marks, reported speech named so."""
    return f"{found.hit}（转述）" if found.told.endswith("（转述）") else f"“{found.hit}”"
