"""The line above the article in which the editor looks for words."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from jzassist.commands.key_map import KeyMap
from jzassist.commands.table import command
from jzassist.ui.actions import tip_of
from jzassist.ui.announce import announce
from jzassist.ui.fields import Line
from jzassist.ui.icons import line_icon
from jzassist.ui.theme import theme_of

_FIELD = (140, 320)
_BUTTON, _ICON = 28, 18
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QWidget):
    """Tells what is ``typed``, whether the editor goes on (``stepped``: 1, or back: -1), and when he is done."""

    typed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAccessibleName("查找")
        self.field = Line("在正文中查找", parent=self)
        self.field.setPlaceholderText("在正文中查找")
        self.field.setMinimumWidth(_FIELD[0])
        self.field.setMaximumWidth(_FIELD[1])
        self._result = QLabel(self)
        self._result.setObjectName("findResult")
        self._result.setContentsMargins(8, 0, 0, 0)
        self._result.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._buttons = {
            "previous": self._button("上一处", -1),
            "next": self._button("下一处", 1),
            "close": self._button("关闭查找（Esc）", 0),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 7)
        row.setSpacing(4)
        row.addWidget(self.field, 3)
        row.addWidget(self._buttons["previous"])
        row.addWidget(self._buttons["next"])
        row.addWidget(self._result, 2)
        row.addWidget(self._buttons["close"])
        self._draw_icons()
        self.field.textChanged.connect(self.typed)

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """Previous, next, close."""
        return tuple(self._buttons.values())

    def show_keys(self, keys: KeyMap) -> None:
        """Names the keys of its buttons in their tips."""
        for name, words in (("previous", "上一处"), ("next", "下一处")):
            self._buttons[name].setToolTip(tip_of(command(f"edit.find_{name}"), words, keys))

    def ask(self, words: str) -> None:
        """Shows with some words in the field, ready to be replaced."""
        self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def say(self, words: str, more: str = "") -> None:
        """Shows what was found, and lets a screen reader say it with more words behind."""
        self._result.setText(words)
        announce(self, words + more)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Esc closes."""
        if event.key() in _ENTER:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Takes other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the line that parts the bar from the article."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme_of(self).rule)

    def _button(self, tip: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(_ICON, _ICON))
        button.setMinimumSize(_BUTTON, _BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition("（")[0])
        button.clicked.connect(lambda: self.stepped.emit(step) if step else self.closed.emit())
        return button

    def _draw_icons(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(line_icon(name, theme_of(self), _ICON))
