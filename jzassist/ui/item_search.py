"""The field below the filters in which the editor looks for items by their words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jzassist.ui.fields import Line


class ItemSearch(Line):
    """Is away until it is asked for; Esc empties it and takes it away. ``left`` gives the focus to the list."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("在要点中查找：汉字、拼音或首字母", "", parent)
        self.setObjectName("itemSearch")
        self.setPlaceholderText("在要点中查找：汉字、拼音或首字母")
        self.setClearButtonEnabled(True)

    def ask(self) -> None:
        """Shows with its words ready to be replaced."""
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down go to the list, Esc ends the search."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.hide()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)
