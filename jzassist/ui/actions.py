"""Menus and keys: every command of the table as an action."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from jzassist.commands.command import Command, Frontend, Menu, Scope
from jzassist.commands.key_map import KeyMap
from jzassist.commands.key_rows import keys_of
from jzassist.commands.table import COMMANDS
from jzassist.model.errors import JzassistError
from jzassist.session import Session
from jzassist.ui.fields import finish_writing


class Actions(QObject):
    """The commands as actions of a window; single keys work only where ``review_panes`` have the focus.

    ``failed`` carries the error that a command ended with; what it was about is as it was before.
    """

    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        frontend: Frontend,
        window: QWidget,
        review_panes: tuple[QWidget, ...],
        keys: KeyMap,
    ) -> None:
        super().__init__(window)
        self._session, self._frontend = session, frontend
        self._actions = {command.id: self._make(command, window, review_panes) for command in COMMANDS}
        self._menus: dict[Menu, QMenu] = {}
        self._named: dict[str, str] = {}
        self.set_keys(keys)
        self.refresh()

    def action(self, identity: str) -> QAction:
        """The action of a command's id."""
        return self._actions[identity]

    def menu(self, menu: Menu) -> QMenu:
        """One of the menus that ``fill`` has made."""
        return self._menus[menu]

    def fill(self, bar: QMenuBar) -> None:
        """Puts the menus into a menu bar, a line between groups."""
        for name in Menu:
            if name is not Menu.NONE:
                self._menus[name] = self._fill_menu(bar, name)

    def set_keys(self, keys: KeyMap) -> None:
        """Gives the commands other keys, in menus and tips too."""
        for command in COMMANDS:
            self._named[command.id] = named_keys(keys_of(command, keys), " / ")
            action = self._actions[command.id]
            action.setShortcuts([QKeySequence(key) for key in keys.working_keys(command)])
            action.setToolTip(_tip(self._title_of(command), self._named[command.id]))

    def tick(self, identity: str, now: bool, changed: SignalInstance) -> None:
        """Shows beside a command whether what it switches is on."""
        action = self._actions[identity]
        action.setCheckable(True)
        action.setChecked(now)
        changed.connect(action.setChecked)

    def refresh(self) -> None:
        """Makes actions possible or not and gives them their present titles."""
        for command in COMMANDS:
            action, there = self._actions[command.id], command.own_kind <= len(self._session.own_kinds)
            action.setVisible(there)
            action.setEnabled(there and command.enabled(self._session))
            if there and command.title_now:
                title = command.title_now(self._session)
                action.setText(_menu_words(title))
                action.setToolTip(_tip(title, self._named[command.id]))

    def run(self, command: Command) -> None:
        """Does what a command does, after what is being written is kept; an error goes to ``failed``."""
        writing = finish_writing()
        try:
            command.run(self._session, self._frontend)
        except JzassistError as error:
            self.failed.emit(error)
            return
        if writing and command.group in _GOING_ON:
            self._frontend.show_pane("articleView")

    def _title_of(self, command: Command) -> str:
        return command.title_now(self._session) if command.title_now else command.title

    def _make(self, command: Command, window: QWidget, review_panes: tuple[QWidget, ...]) -> QAction:
        action = QAction(_menu_words(command.title), window)
        action.setObjectName(command.id)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setIconVisibleInMenu(False)
        action.triggered.connect(lambda: self.run(command))
        if command.scope is Scope.REVIEW:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            for pane in review_panes:
                pane.addAction(action)
        else:
            window.addAction(action)
        return action

    def _fill_menu(self, bar: QMenuBar, name: Menu) -> QMenu:
        menu = bar.addMenu(f"{name}(&{_LETTERS[name]})")
        menu.setAccessibleName(str(name))
        group, within = None, {"": menu}
        for command in (known for known in COMMANDS if known.menu is name):
            if group not in (None, command.group):
                menu.addSeparator()
            if command.submenu not in within:
                within[command.submenu] = menu.addMenu(command.submenu)
                within[command.submenu].setAccessibleName(command.submenu)
            within[command.submenu].addAction(self._actions[command.id])
            group = command.group
        return menu


#: Who decides, goes on or tags has done with the line that he was writing in: the next key is a command.
_GOING_ON = {"decide", "pending", "items", "kinds"}

#: The letters that open the menus with Alt; Alt+A is left to others.
_LETTERS = {Menu.FILE: "F", Menu.EDIT: "E", Menu.TAG: "B", Menu.REVIEW: "S", Menu.VIEW: "V", Menu.HELP: "H"}


def named_keys(keys: Iterable[str], between: str) -> str:
    """Keys as they are called on this computer, each once: Return and Enter have one name."""
    names = (QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
    return between.join(dict.fromkeys(names))


def tip_of(command: Command, title: str, keys: KeyMap) -> str:
    """A tooltip: the title and the keys, those of the same command elsewhere too."""
    return _tip(title, named_keys(keys_of(command, keys), " / "))


def _tip(title: str, named: str) -> str:
    return f"{title.rstrip('…')}（{named}）" if named else title.rstrip("…")


def _menu_words(title: str) -> str:
    return title.replace("&", "&&")
