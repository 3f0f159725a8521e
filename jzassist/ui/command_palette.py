"""The command palette: everything that can be done, found by typing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QLabel, QListWidgetItem, QMainWindow

from jzassist.commands.key_map import KeyMap
from jzassist.commands.key_rows import key_rows
from jzassist.session import Session
from jzassist.ui.announce import announce
from jzassist.ui.choice_sheet import ChoiceSheet
from jzassist.ui.command_row import LAST_RECENT, LISTED, POSSIBLE, ROW_HEIGHT, CommandRow, keys_of
from jzassist.ui.command_search import Listed, meant_commands
from jzassist.ui.theme import SMALL_PIXELS, sans

_WIDTH = 620
_MOST_ROWS = 12
_FROM_TOP = 0.09
_AROUND_ROWS = 100  # the field, the line below and the margins
_LONGEST = 60
_KEYS = "↑ ↓ 选择　回车 执行　Esc 关闭"


class CommandPalette(ChoiceSheet):
    """Every command of the table once; what is chosen is done where the focus was before, as if by its key.

    ``ran`` carries the id of a command that is about to be done.
    """

    ran = Signal(str)

    def __init__(self, session: Session, window: QMainWindow, keys: Callable[[], KeyMap]) -> None:
        super().__init__(window, "查找命令")
        self._keys = keys
        self.setObjectName("commandPalette")
        self._session, self._window = session, window
        self._recent: tuple[str, ...] = ()
        own = window.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._actions = {action.objectName(): action for action in own}
        self.field.setAccessibleName("查找命令：汉字、拼音、首字母或按键")
        self.field.setPlaceholderText("查找命令：汉字、拼音、首字母或按键，如 导出、daochu、dc、F12")
        self.field.setMaxLength(_LONGEST)
        self.rows.setAccessibleName("命令")
        self.rows.setItemDelegate(CommandRow(self))
        self._foot = QLabel(self)
        self._foot.setContentsMargins(4, 0, 4, 0)
        self.column.addWidget(self._foot)
        window.installEventFilter(self)

    def toggle(self, recent: Sequence[str]) -> None:
        """Opens with the commands used last (ids) on top, or goes where it is open already."""
        if self.isVisible():
            self.leave()
            return
        self._recent = tuple(recent)
        self.field.clear()
        self._place()
        self.fill()
        self.show_sheet()
        self._say(f"查找命令，{self.rows.count()} 个")

    def fill(self) -> None:
        """Lists the commands that are meant."""
        typed = self.field.text()
        rows = key_rows(self._keys(), [own.name for own in self._session.own_kinds])
        known = [Listed(row, self._title(row.command.id)) for row in rows]
        found = meant_commands(typed, known, self._recent)
        with QSignalBlocker(self.rows):  # the first row is said together with their number
            self._list(found)
        if not typed.strip():
            self._end_recent(found)
        self._say_below(_KEYS)
        self.set_rows_shown(min(self.rows.count(), self._room()), ROW_HEIGHT)
        if self.isVisible():
            self._say(f"{len(found)} 个命令" if found else "没有找到命令")

    def choose(self, row: QListWidgetItem) -> None:
        """Does a command, or says why it cannot be done now."""
        listed: Listed | None = row.data(LISTED)
        if listed is None:
            return
        command = listed.row.command
        if not command.enabled(self._session):
            self._say_below(f"现在不能用：{command.needs}", strong=True)
            announce(self, self._foot.text())
            return
        self.leave()
        self.ran.emit(command.id)
        self._actions[command.id].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays in the upper middle of the window."""
        if watched is self._window and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
            self.set_rows_shown(min(self.rows.count(), self._room()), ROW_HEIGHT)
        return super().eventFilter(watched, event)

    # -- inside

    def _list(self, found: list[Listed]) -> None:
        self.rows.clear()
        for listed in found:
            self._add(listed)
        if not found:
            nothing = QListWidgetItem("没有找到命令", self.rows)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.rows.setCurrentRow(0 if found else -1)
        self.rows.scrollToTop()

    def _add(self, listed: Listed) -> None:
        command = listed.row.command
        possible = command.enabled(self._session)
        row = QListWidgetItem(listed.title, self.rows)
        row.setData(LISTED, listed)
        row.setData(POSSIBLE, possible)
        said = (listed.title, command.menu, *keys_of(listed), "" if possible else "现在不能用")
        row.setData(Qt.ItemDataRole.AccessibleTextRole, "，".join(words for words in said if words))

    def _end_recent(self, found: list[Listed]) -> None:
        used = sum(listed.row.command.id in self._recent for listed in found)
        if 0 < used < len(found):
            self.rows.item(used - 1).setData(LAST_RECENT, True)

    def _title(self, identity: str) -> str:
        return self._actions[identity].text().replace("&&", "&").rstrip("…")

    def _room(self) -> int:
        return max(3, min(_MOST_ROWS, (self._window.height() - self.y() - _AROUND_ROWS) // ROW_HEIGHT))

    def _place(self) -> None:
        window = self._window
        self.setFixedWidth(min(_WIDTH, window.width() - 32))
        top = max(window.menuBar().geometry().bottom() + 8, round(window.height() * _FROM_TOP))
        self.move((window.width() - self.width()) // 2, top)

    def _say_below(self, words: str, strong: bool = False) -> None:
        role = QPalette.ColorRole
        self._foot.setFont(sans(SMALL_PIXELS, bold=strong))
        self._foot.setForegroundRole(role.WindowText if strong else role.PlaceholderText)
        self._foot.setText(words)

    def _say(self, words: str) -> None:
        row = self.rows.currentItem()
        here = str(row.data(Qt.ItemDataRole.AccessibleTextRole)) if row else ""
        announce(self, f"{words}。{here}" if here else words)
