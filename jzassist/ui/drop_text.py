"""A text onto which files and words of other programs can be dropped; it never changes by that."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from jzassist.ui.dropping import can_take, dropped_files


class DropText(QTextEdit):
    """``files_dropped`` carries the paths, ``text_dropped`` the words."""

    files_dropped = Signal(list)
    text_dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files and text of others; the text's own selection dragged about is nothing new."""
        event.setAccepted(event.source() is not self.viewport() and can_take(event.mimeData()))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Takes the drag anywhere in the view."""
        event.setAccepted(event.source() is not self.viewport() and can_take(event.mimeData()))

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells what was dropped."""
        event.acceptProposedAction()
        files = dropped_files(event.mimeData())
        if files:
            self.files_dropped.emit(files)
        else:
            self.text_dropped.emit(event.mimeData().text())
