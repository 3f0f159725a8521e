"""A dialog that is as high as what it holds, as far as the screen allows; beyond that its form scrolls."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

_LEAST_HEIGHT = 160


class Scrolled(QScrollArea):
    """Holds a form; it is as large as the form where there is room for it."""

    def __init__(self, form: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(form)
        self.viewport().setAutoFillBackground(False)
        form.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """The form's own size."""
        width = max(self.width(), self._form.minimumSizeHint().width())
        flowing = self._form.hasHeightForWidth()
        height = self._form.heightForWidth(width) if flowing else self._form.sizeHint().height()
        return QSize(self._form.sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """The form's width, which is never cut, and some lines of it."""
        return QSize(self._form.minimumSizeHint().width(), min(_LEAST_HEIGHT, self.sizeHint().height()))


def fit_height(dialog: QDialog) -> None:
    """Makes a dialog as high as what it holds, and moves it up where it would leave the screen."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    room, frame = dialog.screen().availableGeometry(), dialog.frameGeometry().height() - dialog.height()
    wanted = layout.totalHeightForWidth(dialog.width()) if layout.hasHeightForWidth() else layout.sizeHint().height()
    dialog.resize(dialog.width(), min(wanted, room.height() - frame))
    below = dialog.y() + dialog.height() + frame - room.bottom()
    if below > 0:
        dialog.move(dialog.x(), max(room.top(), dialog.y() - below))
