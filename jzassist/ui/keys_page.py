"""Everything that can be done and its keys, searchable, beside the work."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from jzassist.commands.table import KeyRow, key_rows
from jzassist.ui.actions import named_keys
from jzassist.ui.theme import CHROME_PIXELS, sans

_COLUMNS = ("做什么", "单键（正文、列表中）", "任何地方")
_OTHER = "其他"
_NO_KEY = "无"
_ROW_HEIGHT = 30
_HEADING_HEIGHT = 36
_KEYS_WIDTH = 180


@dataclass(frozen=True)
class _Group:
    heading: QTreeWidgetItem
    rows: list[QTreeWidgetItem]


class KeysPage(QDialog):
    """A list by menus, of every command that has a key; it leaves the window usable."""

    def __init__(self, parent: QWidget | None = None, rows: Iterable[KeyRow] | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysPage")
        self.setWindowTitle("快捷键")
        self.setModal(False)
        self.resize(640, 620)
        self._groups: dict[str, _Group] = {}
        self._search = QLineEdit(self)
        self._search.setAccessibleName("查找命令或按键")
        self._search.setPlaceholderText("查找命令或按键，如“采纳”“F8”")
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumHeight(34)
        self._search.setTextMargins(6, 0, 6, 0)
        self._list = QTreeWidget(self)
        self._list.setAccessibleName("命令和按键")
        self._list.setHeaderLabels(_COLUMNS)
        self._list.setRootIsDecorated(False)
        self._list.setItemsExpandable(False)
        self._list.setIndentation(12)
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.addWidget(self._search)
        column.addWidget(self._list)
        self._search.textChanged.connect(self._filter)
        self._fill(key_rows() if rows is None else rows)

    @property
    def shown(self) -> tuple[str, ...]:
        """The titles of the commands that the search leaves."""
        rows = [row for group in self._groups.values() for row in group.rows]
        return tuple(row.text(0) for row in rows if not row.isHidden())

    def _fill(self, rows: Iterable[KeyRow]) -> None:
        for known in rows:
            name = known.menu or _OTHER
            if name not in self._groups:
                self._groups[name] = _Group(self._heading(name), [])
            group = self._groups[name]
            group.rows.append(_row(group.heading, known))
        self._list.expandAll()
        header = self._list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for number in (1, 2):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(number, _KEYS_WIDTH)

    def _heading(self, name: str) -> QTreeWidgetItem:
        heading = QTreeWidgetItem(self._list, [name])
        heading.setFont(0, sans(CHROME_PIXELS, bold=True))
        heading.setSizeHint(0, QSize(0, _HEADING_HEIGHT))
        for number in range(len(_COLUMNS)):
            heading.setData(number, Qt.ItemDataRole.AccessibleTextRole, name)
        heading.setFirstColumnSpanned(True)
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return heading

    def _filter(self, typed: str) -> None:
        wanted = _plain(typed)
        for group in self._groups.values():
            for row in group.rows:
                row.setHidden(wanted not in _plain("\n".join(row.text(n) for n in range(len(_COLUMNS)))))
            group.heading.setHidden(all(row.isHidden() for row in group.rows))


def _row(heading: QTreeWidgetItem, known: KeyRow) -> QTreeWidgetItem:
    words = [known.title.rstrip("…"), _keys(known.single), _keys(known.window)]
    row = QTreeWidgetItem(heading, words)
    row.setSizeHint(0, QSize(0, _ROW_HEIGHT))
    row.setData(0, Qt.ItemDataRole.AccessibleTextRole, "，".join(word for word in words if word))
    for number in (1, 2):
        row.setData(number, Qt.ItemDataRole.AccessibleTextRole, words[number] or _NO_KEY)
    return row


def _plain(words: str) -> str:
    return words.replace(" ", "").casefold()


def _keys(keys: tuple[str, ...]) -> str:
    return named_keys(keys, "   ")
