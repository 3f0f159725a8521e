"""A line to write in above a list to choose from, laid over the window."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from shiboken6 import isValid

from jzassist.ui.announce import announce
from jzassist.ui.pinyin import load_beside
from jzassist.ui.theme import theme_of

_FIELD_HEIGHT = 34
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CORNER = 4


class ChoiceSheet(QFrame):
    """What is typed fills the list, the arrow keys go through it, Enter and a click choose, Esc leaves.

    It is no window of its own, so that input methods and the window's focus stay as they are; it goes when the
    focus does, and gives the focus back where it was.
    """

    def __init__(self, over: QWidget, name: str) -> None:
        super().__init__(over)
        self.setAccessibleName(name)
        self.over = over
        self._before: QWidget | None = None
        self.field = QLineEdit(self)
        self.field.setMinimumHeight(_FIELD_HEIGHT)
        self.field.setTextMargins(6, 0, 6, 0)
        self.rows = QListWidget(self)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setMouseTracking(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.column.setSpacing(6)
        self.column.addWidget(self.field)
        self.column.addWidget(self.rows)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.fill)
        self.rows.itemClicked.connect(self.choose)
        self.rows.currentItemChanged.connect(self._announce_row)
        self.hide()

    def fill(self) -> None:
        """Lists what fits what is typed; the first row is the current one."""
        raise NotImplementedError

    def choose(self, row: QListWidgetItem) -> None:
        """Takes a row."""
        raise NotImplementedError

    def show_sheet(self) -> None:
        """Comes up with nothing typed; who opens it has put it in its place."""
        self._before = QApplication.focusWidget()
        load_beside()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Goes, and gives the focus back."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before):  # a message's button may have gone with its message
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_rows_shown(self, rows: int, height: int) -> None:
        """Makes the list so many rows high."""
        self.rows.setFixedHeight(rows * height)
        self.adjustSize()

    def is_ours(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to the list and neither to the field nor to the window."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.NoModifier:
            return False
        return event.key() in (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Tab, *self._steps())

    def take_key(self, event: QKeyEvent) -> None:
        """Does what a key of the list means."""
        if event.key() in _ENTER:
            row = self.rows.currentItem()
            if row is not None and not event.isAutoRepeat():
                self.choose(row)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif step := self._steps().get(event.key()):
            row_number = self.rows.currentRow() + step
            self.rows.setCurrentRow(min(max(row_number, 0), self.rows.count() - 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints a sheet with an edge that stands out from what is below."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.muted)
        painter.setBrush(theme.chrome)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list while the field has the focus; the sheet leaves with the focus."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind is not QEvent.Type.KeyRelease and self.is_ours(event):
            if kind is QEvent.Type.KeyPress:
                self.take_key(event)
            event.accept()  # a window's shortcut on the same key waits
            return True
        if kind is QEvent.Type.FocusOut and not self.field.hasFocus() and self._lost_for_good():
            self.hide()
        return super().eventFilter(watched, event)

    # -- inside

    def _steps(self) -> dict[int, int]:
        page = max(1, self.rows.height() // max(1, self.rows.sizeHintForRow(0)))
        keys = Qt.Key
        return {keys.Key_Up: -1, keys.Key_Down: 1, keys.Key_PageUp: -page, keys.Key_PageDown: page}

    def _lost_for_good(self) -> bool:
        """Whether the focus went elsewhere in this window, not only the window out of sight."""
        return self.isVisible() and self.window().isActiveWindow()

    def _announce_row(self, row: QListWidgetItem | None) -> None:
        if row is not None and self.isVisible():
            announce(self, str(row.data(Qt.ItemDataRole.AccessibleTextRole)))
