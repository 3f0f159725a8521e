"""Everything that can be done and its keys, searchable, beside the work."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from jzassist.commands.table import key_rows
from jzassist.ui.actions import named_keys
from jzassist.ui.command_search import Listed, meant_commands
from jzassist.ui.theme import CHROME_PIXELS, sans

_COLUMNS = ("做什么", "单键（正文、列表中）", "任何地方")
_NO_KEY = "无"
_ROW_HEIGHT = 30
_HEADING_HEIGHT = 36
_KEYS_WIDTH = 180


@dataclass(frozen=True)
class _Group:
    heading: QTreeWidgetItem
    rows: dict[str, QTreeWidgetItem]  # by the command's id


class KeysPage(QDialog):
    """A list by menus of every command; it leaves the window usable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysPage")
        self.setWindowTitle("快捷键")
        self.setModal(False)
        self.resize(640, 620)
        self._groups: dict[str, _Group] = {}
        self._listed = [Listed(row, row.command.title.rstrip("…")) for row in key_rows()]
        self._search = QLineEdit(self)
        self._search.setAccessibleName("查找命令或按键")
        self._search.setPlaceholderText("查找命令或按键，如 采纳、caina、cn、F8")
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
        self._fill()

    @property
    def shown(self) -> tuple[str, ...]:
        """The titles of the commands that the search leaves."""
        rows = [row for group in self._groups.values() for row in group.rows.values()]
        return tuple(row.text(0) for row in rows if not row.isHidden())

    def showEvent(self, event: QShowEvent) -> None:
        """Is ready for another search."""
        super().showEvent(event)
        self._search.setFocus()
        self._search.selectAll()

    def _fill(self) -> None:
        for listed in self._listed:
            name = listed.row.command.menu
            if name not in self._groups:
                self._groups[name] = _Group(self._heading(name), {})
            group = self._groups[name]
            group.rows[listed.row.command.id] = _row(group.heading, listed)
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
        meant = {listed.row.command.id for listed in meant_commands(typed, self._listed)}
        for group in self._groups.values():
            for identity, row in group.rows.items():
                row.setHidden(identity not in meant)
            group.heading.setHidden(all(row.isHidden() for row in group.rows.values()))


def _row(heading: QTreeWidgetItem, listed: Listed) -> QTreeWidgetItem:
    single, window = _keys(listed.row.single), _keys(listed.row.window)
    words = [listed.title, single, window if window or single else _NO_KEY]
    row = QTreeWidgetItem(heading, words)
    row.setSizeHint(0, QSize(0, _ROW_HEIGHT))
    row.setData(0, Qt.ItemDataRole.AccessibleTextRole, "，".join(word for word in words if word))
    for number in (1, 2):
        row.setData(number, Qt.ItemDataRole.AccessibleTextRole, words[number] or _NO_KEY)
    return row


def _keys(keys: tuple[str, ...]) -> str:
    return named_keys(keys, "   ")
