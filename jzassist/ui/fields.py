"""Lines to write in, numbers to set and boxes to tick."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QDateEdit, QLineEdit, QSpinBox, QWidget

from jzassist.ui.theme import blend, theme_of

#: A target that a finger or an unsteady hand can hit, in pixels.
_TARGET = 28
_BESIDE = 4  # between the edge and the words, beside Qt's own 2
#: How far the edge steps back towards the paper; 3 : 1 is left.
_PALE = 0.3


class Line(QLineEdit):
    """A line to write in whose edge can be seen in every theme: Fusion draws it paler than 3 : 1."""

    def __init__(self, name: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setAccessibleName(name)
        self.setMinimumHeight(_TARGET)
        self.setTextMargins(_BESIDE, 0, _BESIDE, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the edge anew, unless the focus has its own."""
        super().paintEvent(event)
        if not self.hasFocus():
            _draw_edge(self, self.rect())


class Number(QSpinBox):
    """A number to set whose edge can be seen in every theme."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the edge anew, unless the focus has its own."""
        super().paintEvent(event)
        if not self.hasFocus():
            _draw_edge(self, self.rect())


class Day(QDateEdit):
    """A day to set, as a newspaper writes it, whose edge can be seen in every theme."""

    def __init__(self, name: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        self.setAccessibleName(name)
        self.setDisplayFormat("yyyy年M月d日")
        self.setMinimumHeight(_TARGET)

    @property
    def day(self) -> date:
        """The day that is set."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the edge anew, unless the focus has its own."""
        super().paintEvent(event)
        if not self.hasFocus():
            _draw_edge(self, self.rect())


class Tick(QCheckBox):
    """A check box whose edge can be seen in every theme.

    ``toggled`` says what its user does, by mouse, key or screen reader; ``show_checked`` does not emit it.
    """

    def show_checked(self, checked: bool) -> None:
        """Shows what is so."""
        self.blockSignals(True)
        self.setChecked(checked)
        self.blockSignals(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the box's edge anew."""
        # late: PySide6 makes some 600 names of QStyle when it is first asked for, and no box is in the first paint
        from PySide6.QtWidgets import QStyle, QStyleOptionButton

        super().paintEvent(event)
        if self.isEnabled():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            _draw_edge(self, self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))


class Field(Line):
    """A line that gives back what was written once it is meant.

    Emits ``committed`` on Enter and when the focus leaves, if the words were changed; Esc restores them.
    ``refused`` carries what ``objection`` says against the words instead; ``left`` says that Enter was pressed
    and nothing was refused.
    """

    committed = Signal(str)
    refused = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._shown = ""
        self._owner: object = None
        self.objection: Callable[[str], str] = _no_objection
        self.editingFinished.connect(self.commit)

    def show_text(self, words: str, owner: object) -> None:
        """Shows the words of an owner; what the editor is writing for the same owner, or was refused, stays."""
        writing = self.text() != self._shown and owner == self._owner
        if self.text() != words and not writing:
            self.setText(words)
            self.setCursorPosition(0)
        self._shown, self._owner = words, owner

    def restore(self) -> None:
        """Puts back what was shown."""
        self.setText(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc restores what was changed; unchanged, it goes on to the window. Enter goes on to a dialog's button."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.restore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            if self.commit():
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def commit(self) -> bool:
        """Gives back what was written, if that is something new; False where it is refused."""
        words = self.text().strip()
        if words == self._shown:
            return True
        problem = self.objection(words)
        if problem:
            self.refused.emit(problem)
            return False
        self._shown = words
        self.committed.emit(words)
        return True


def _draw_edge(widget: QWidget, place: QRect) -> None:
    theme = theme_of(widget)
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(blend(theme.muted, theme.paper, _PALE))
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.end()


def _no_objection(_words: str) -> str:
    return ""


def finish_writing() -> bool:
    """Commits what is being written, before anything else is done; whether the focus is in such a line."""
    focus = QApplication.focusWidget()
    if isinstance(focus, Field):
        focus.commit()
    return isinstance(focus, Field)
