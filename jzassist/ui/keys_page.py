"""Everything that can be done and its keys, searchable, beside the work."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jzassist.commands.key_map import KeyMap
from jzassist.ui.keys_list import KeysList


class KeysPage(QDialog):
    """Shows the keys of every command; it leaves the window usable. ``change_requested`` asks for other keys."""

    change_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysPage")
        self.setWindowTitle("快捷键")
        self.setModal(False)
        self.resize(640, 620)
        self._keys = KeysList(self)
        change = QPushButton("改按键…", self)
        change.setAutoDefault(False)
        change.clicked.connect(self.change_requested)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(change)
        column = QVBoxLayout(self)
        column.addWidget(self._keys)
        column.addLayout(below)

    def show_keys(self, keys: KeyMap, own_names: Sequence[str] = ()) -> None:
        """Shows the keys as they are now, those of the editor's own kinds by their names."""
        self._keys.show_keys(keys, own_names)

    @property
    def shown(self) -> tuple[str, ...]:
        """The titles of the commands that the search leaves."""
        return self._keys.shown

    def showEvent(self, event: QShowEvent) -> None:
        """Is ready for another search."""
        super().showEvent(event)
        self._keys.search.setFocus()
        self._keys.search.selectAll()
