"""Errors and notices above the article: they stay until the editor closes them."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from jzassist.ui.announce import announce
from jzassist.ui.theme import CHROME_PIXELS, SMALL_PIXELS, sans, theme_of

Severity = Literal["error", "notice"]
Action = tuple[str, Callable[[], None]]

_WORDS: dict[Severity, str] = {"error": "错误", "notice": "提示"}
_GLYPHS: dict[Severity, str] = {"error": "!", "notice": "i"}
_MOST_SHOWN = 3
_STRIPE = 4
_GLYPH = 20
_DETAILS_HEIGHT = 110
_BUTTON_HEIGHT = 28
_MOST_BESIDE = 1
_TOP = Qt.AlignmentFlag.AlignTop


class MessageBar(QWidget):
    """The messages, the latest on top; further ones wait below until there is room for them.

    ``rearranged`` says that they take more room, or less.
    """

    rearranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setAccessibleName("消息")
        self._messages: list[_Message] = []
        self._more = QLabel(self)
        self._more.setContentsMargins(_STRIPE + 14 + _GLYPH + 10, 4, 0, 4)
        self._more.setFont(sans(SMALL_PIXELS))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._more)
        self._arrange()

    @property
    def texts(self) -> tuple[str, ...]:
        """What the messages say, the latest first."""
        return tuple(message.text for message in self._messages)

    def show_message(
        self,
        text: str,
        details: str = "",
        severity: Severity = "error",
        actions: Sequence[Action] = (),
        topic: str = "",
    ) -> None:
        """Shows and announces a message; one that says the same, or is of the same topic, is replaced.

        An error goes when its action is taken, a topic's message when it is settled.
        """
        for same in [message for message in self._messages if message.text == text]:
            self._remove(same)
        self.settle(topic)
        message = _Message(text, details, severity, self)
        message.topic = topic
        message.folded.connect(self.rearranged)
        message.add_actions([(label, self._taking(message, run)) for label, run in actions])
        message.close_button.clicked.connect(lambda: self._remove(message))
        self._messages.insert(0, message)
        self._column.insertWidget(0, message)
        self._arrange()
        announce(self, f"{_WORDS[severity]}：{text}", urgent=severity == "error")

    def focus_action(self) -> None:
        """Puts the focus on the latest message's first action."""
        if self._messages and self._messages[0].buttons:
            self._messages[0].buttons[0].setFocus()

    def settle(self, topic: str) -> None:
        """Takes the message of a topic away: what it told of is no longer so."""
        for message in [message for message in self._messages if topic and message.topic == topic]:
            self._remove(message)

    def clear(self) -> None:
        """Takes every message away."""
        for message in tuple(self._messages):
            self._remove(message)

    def _taking(self, message: "_Message", run: Callable[[], None]) -> Callable[[], None]:
        def take() -> None:
            if message.severity == "error":
                self._remove(message)
            run()

        return take

    def _remove(self, message: "_Message") -> None:
        self._messages.remove(message)
        self._column.removeWidget(message)
        message.hide()
        message.deleteLater()
        self._arrange()

    def _arrange(self) -> None:
        for place, message in enumerate(self._messages):
            message.setVisible(place < _MOST_SHOWN)
        waiting = len(self._messages) - _MOST_SHOWN
        self._more.setText(f"另有 {waiting} 条较早的消息，关闭上面的即可看到")
        self._more.setVisible(waiting > 0)
        self.setVisible(bool(self._messages))
        self.rearranged.emit()


class _Message(QFrame):
    """One message: glyph and word of its severity, what it says, what can be done, details folded in.

    ``folded`` says that the details were folded out or in.
    """

    folded = Signal()

    def __init__(self, text: str, details: str, severity: Severity, parent: QWidget) -> None:
        super().__init__(parent)
        self.text, self.severity, self.topic = text, severity, ""
        self.buttons: list[QPushButton] = []
        self.setAccessibleName(f"{_WORDS[severity]}：{text}")
        self._details = _details_field(details, self) if details else None
        column = QVBoxLayout(self)
        column.setContentsMargins(_STRIPE + 14 + _GLYPH + 10, 8, 8, 9)
        column.setSpacing(8)
        self._row, self._below = QHBoxLayout(), QHBoxLayout()
        for row in (self._row, self._below):
            row.setSpacing(8)
            column.addLayout(row)
        kind, words = QLabel(_WORDS[severity], self), QLabel(text, self)
        kind.setFont(sans(CHROME_PIXELS, bold=True))
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (kind, words):
            label.setMinimumHeight(_BUTTON_HEIGHT)
        self._below.setContentsMargins(kind.sizeHint().width() + self._row.spacing(), 0, 0, 0)
        self._row.addWidget(kind, 0, _TOP)
        self._row.addWidget(words, 1)
        self.close_button = _button("关闭", "关闭这条消息", self)
        if self._details:
            column.addWidget(self._details)

    def add_actions(self, actions: Sequence[Action]) -> None:
        """Puts the buttons beside the words, or below them where they would leave the words no room."""
        for label, run in actions:
            button = _button(label, label, self)
            button.clicked.connect(run)
            self.buttons.append(button)
        buttons = [*self.buttons, *self._folding_buttons()]
        below = len(buttons) > _MOST_BESIDE
        for button in buttons:
            (self._below if below else self._row).addWidget(button, 0, _TOP)
        self._below.addStretch(1)
        self._row.addWidget(self.close_button, 0, _TOP)
        for button in buttons:
            QWidget.setTabOrder(button, self.close_button)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints ground, stripe and glyph."""
        theme = theme_of(self)
        error = self.severity == "error"
        strong = theme.error if error else theme.notice
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.error_tint if error else theme.notice_tint)
        painter.fillRect(0, 0, _STRIPE, self.height(), strong)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.rule)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(_STRIPE + 14, 8 + (self.close_button.height() - _GLYPH) / 2, _GLYPH, _GLYPH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strong)
        painter.drawEllipse(circle)
        painter.setPen(theme.paper)
        painter.setFont(sans(_GLYPH * 0.7, bold=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, _GLYPHS[self.severity])

    def _folding_buttons(self) -> list[QPushButton]:
        """What shows the details and copies them."""
        field = self._details
        if field is None:
            return []
        copy = _button("复制详情", "复制详情", self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"{self.text}\n{field.toPlainText()}"))
        copy.hide()
        fold = _button("详情", "详情", self)
        fold.setCheckable(True)
        fold.toggled.connect(field.setVisible)
        fold.toggled.connect(copy.setVisible)
        fold.toggled.connect(lambda open_: fold.setText("收起" if open_ else "详情"))
        fold.toggled.connect(self.folded)
        return [fold, copy]


def _details_field(details: str, parent: QWidget) -> QPlainTextEdit:
    field = QPlainTextEdit(details, parent)
    field.setReadOnly(True)
    field.setTabChangesFocus(True)
    field.setAccessibleName("详情")
    field.setFixedHeight(_DETAILS_HEIGHT)
    field.hide()
    return field


def _button(label: str, name: str, parent: QWidget) -> QPushButton:
    button = QPushButton(label, parent)
    button.setAccessibleName(name)
    button.setMinimumHeight(_BUTTON_HEIGHT)
    button.setAutoDefault(True)  # Enter presses it, not only the space bar
    return button
