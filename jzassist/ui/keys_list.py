"""A list by menus of every command with its keys, and a field to search it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from jzassist.commands.key_map import KeyMap
from jzassist.commands.key_rows import KeyRow, key_rows
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


class KeysList(QWidget):
    """Shows the keys of a map; ``chosen_changed`` says that another command is the chosen one.

    Rows whose keys are not the first ones are bold.
    """

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: dict[str, _Group] = {}
        self._listed: list[Listed] = []
        self.search = QLineEdit(self)
        self.search.setAccessibleName("查找命令或按键")
        self.search.setPlaceholderText("查找命令或按键，如 采纳、caina、cn、F8")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(34)
        self.search.setTextMargins(6, 0, 6, 0)
        self.rows = QTreeWidget(self)
        self.rows.setAccessibleName("命令和按键")
        self.rows.setHeaderLabels(_COLUMNS)
        self.rows.setRootIsDecorated(False)
        self.rows.setItemsExpandable(False)
        self.rows.setIndentation(12)
        self.rows.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.rows)
        self.search.textChanged.connect(self._filter)
        self.rows.currentItemChanged.connect(self.chosen_changed)
        self.show_keys(KeyMap())

    def show_keys(self, keys: KeyMap, own_names: Sequence[str] = ()) -> None:
        """Shows the keys as they are now; what was searched and chosen stays."""
        before = {listed.row.command.id for listed in self._listed}
        self._listed = [Listed(row, row.command.title.rstrip("…")) for row in key_rows(keys, own_names)]
        if before != {listed.row.command.id for listed in self._listed}:
            self._fill()
        for listed in self._listed:
            row = self._groups[listed.row.command.menu].rows[listed.row.command.id]
            _write(row, listed, changed=any(command.id in keys.own for command in listed.row.commands))
        self._filter(self.search.text())

    @property
    def shown(self) -> tuple[str, ...]:
        """The titles of the commands that the search leaves."""
        rows = [row for group in self._groups.values() for row in group.rows.values()]
        return tuple(row.text(0) for row in rows if not row.isHidden())

    @property
    def chosen(self) -> KeyRow | None:
        """What the chosen row does, None where none is chosen."""
        now = self.rows.currentItem()
        identity = now.data(0, Qt.ItemDataRole.UserRole) if now and not now.isHidden() else None
        return next((listed.row for listed in self._listed if listed.row.command.id == identity), None)

    def choose(self, identity: str) -> None:
        """Chooses the row of a command."""
        for group in self._groups.values():
            if identity in group.rows:
                self.rows.setCurrentItem(group.rows[identity])

    def _fill(self) -> None:
        self.rows.clear()
        self._groups.clear()
        for listed in self._listed:
            command = listed.row.command
            if command.menu not in self._groups:
                self._groups[command.menu] = _Group(self._heading(command.menu), {})
            group = self._groups[command.menu]
            row = QTreeWidgetItem(group.heading)
            row.setData(0, Qt.ItemDataRole.UserRole, command.id)
            row.setSizeHint(0, QSize(0, _ROW_HEIGHT))
            group.rows[command.id] = row
        self.rows.expandAll()
        header = self.rows.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for number in (1, 2):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(number, _KEYS_WIDTH)

    def _heading(self, name: str) -> QTreeWidgetItem:
        heading = QTreeWidgetItem(self.rows, [name])
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
        self.chosen_changed.emit()


def _write(row: QTreeWidgetItem, listed: Listed, changed: bool) -> None:
    single, window = _keys(listed.row.single), _keys(listed.row.window)
    words = [listed.title, single, window if window or single else _NO_KEY]
    said = [*words, "已改过" if changed else ""]
    for number, shown in enumerate(words):
        row.setText(number, shown)
        row.setFont(number, sans(CHROME_PIXELS, bold=changed))
        row.setData(number, Qt.ItemDataRole.AccessibleTextRole, shown or _NO_KEY)
    row.setData(0, Qt.ItemDataRole.AccessibleTextRole, "，".join(word for word in said if word))


def _keys(keys: tuple[str, ...]) -> str:
    return named_keys(keys, "   ")
