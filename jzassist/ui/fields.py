"""A line to write in that gives back what was written once it is meant."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

#: A target that a finger or an unsteady hand can hit, in pixels.
_TARGET = 28


class Field(QLineEdit):
    """Emits ``committed`` on Enter and when the focus leaves, if the words were changed; Esc restores them."""

    committed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumHeight(_TARGET)
        self._shown = ""
        self.editingFinished.connect(self._commit)

    def show_text(self, words: str) -> None:
        """Shows other words, unless the editor is writing in it."""
        if words != self._shown and not (self.hasFocus() and self.text() != self._shown):
            self.setText(words)
            self.setCursorPosition(0)
        self._shown = words

    def restore(self) -> None:
        """Puts back what was shown."""
        self.setText(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc restores what was changed; unchanged, it goes on to the window."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.restore()
            return
        super().keyPressEvent(event)

    def _commit(self) -> None:
        words = self.text().strip()
        if words != self._shown:
            self._shown = words
            self.committed.emit(words)
