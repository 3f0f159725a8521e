"""Everything that a person is quoted with in the library, with dates and titles."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from jzassist.library.searching import Found
from jzassist.ui.announce import announce
from jzassist.ui.found_days import day_of
from jzassist.ui.library_index import LibraryIndex
from jzassist.ui.said_rows import SaidRows
from jzassist.ui.theme import CHROME_PIXELS, sans

_MOST_ROLES = 4


class PersonPage(QWidget):
    """Name, roles, and the quotes, the latest first; ``left`` asks for the search again."""

    left = Signal()

    def __init__(self, index: LibraryIndex, open_found: Callable[[Found], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("personPage")
        self._index, self._open = index, open_found
        self.name, self.roles, self.said = QLabel(self), QLabel(self), SaidRows("说过的话", self)
        self.name.setFont(sans(CHROME_PIXELS + 5, bold=True))
        self.roles.setWordWrap(True)
        for label in (self.name, self.roles):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.back = QPushButton("返回查找", self)
        self.back.setAutoDefault(False)
        self.back.setMinimumHeight(30)
        self.back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.roles)
        column.addWidget(self.said, 1)
        self.said.itemActivated.connect(self._open_row)

    def show_person(self, name: str) -> None:
        """Shows a person of the library."""
        roles, said = self._index.said_by(name)
        articles = len({found.key for found in said})
        self.name.setText(name)
        self.setAccessibleName(f"人物：{name}")
        first, *others = roles or ("没有写明职务",)
        more = f"（又作：{'；'.join(others[: _MOST_ROLES - 1])}）" if others else ""
        self.roles.setText(f"{first}{more}　{articles} 篇稿件，{len(said)} 处引语")
        self.said.show_said(said)
        announce(self, f"{name}，{len(said)} 处引语" + (f"，最近 {day_of(said[0])}" if said else ""))

    def _open_row(self, row: QListWidgetItem) -> None:
        found = row.data(Qt.ItemDataRole.UserRole)
        if isinstance(found, Found):
            self._open(found)
