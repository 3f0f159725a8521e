"""The parts of a brief as rows to tick and to put in order, with what else is chosen of each beside its name."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from jzassist.model.brief_options import Part
from jzassist.ui.announce import announce
from jzassist.ui.fields import Tick

_NAME_WIDTH, _BUTTON = 112, 26


class PartsChooser(QWidget):
    """Rows in the order of the brief; ``changed`` tells of every tick and every move."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportParts")
        self.setAccessibleName("部分")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows = {part: _Row(part, self) for part in Part}
        for part, row in self._rows.items():
            self._column.addWidget(row)
            row.tick.toggled.connect(self.changed)
            row.up.clicked.connect(partial(self._move, part, -1))
            row.down.clicked.connect(partial(self._move, part, 1))
            row.moved.connect(partial(self._move, part))
        self._show_ways()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that are ticked, in their order."""
        return tuple(part for part in self._order if self._rows[part].tick.isChecked())

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Shows which parts are in, these first as they stand there; the others keep their usual places behind."""
        usual = list(Part)
        order = list(parts)
        for part in usual:
            if part not in order:
                before = [known for known in usual[: usual.index(part)] if known in order]
                order.insert(order.index(before[-1]) + 1 if before else 0, part)
        for place, part in enumerate(order):
            self._rows[part].show_checked(part in parts)
            self._column.insertWidget(place, self._rows[part])
        self._show_ways()

    def add_beside(self, part: Part, *widgets: QWidget) -> None:
        """Puts what is chosen of a part beside its name; it can be used while the part is in."""
        row = self._rows[part]
        for widget in widgets:
            row.beside.addWidget(widget)
            row.choices.append(widget)
            widget.setEnabled(row.tick.isChecked())
            row.tick.toggled.connect(widget.setEnabled)

    def tick_of(self, part: Part) -> Tick:
        """The box of a part."""
        return self._rows[part].tick

    @property
    def stops(self) -> list[QWidget]:
        """What can have the focus, in the order of the brief."""
        return [stop for part in self._order for stop in self._rows[part].stops]

    # -- inside

    @property
    def _order(self) -> list[Part]:
        return sorted(self._rows, key=lambda part: self._column.indexOf(self._rows[part]))

    def _move(self, part: Part, step: int) -> None:
        place = self._order.index(part) + step
        if not 0 <= place < len(self._rows):
            return
        focus = self.focusWidget()
        self._column.insertWidget(place, self._rows[part])
        self._put_in_focus_order()
        self._show_ways()
        if focus:
            focus.setFocus()
        announce(self._rows[part].tick, f"{part}，第 {place + 1} 项共 {len(self._rows)} 项")
        self.changed.emit()

    def _put_in_focus_order(self) -> None:
        for before, after in pairwise(self.stops):
            QWidget.setTabOrder(before, after)

    def _show_ways(self) -> None:
        order = self._order
        for part, row in self._rows.items():
            row.up.setEnabled(part is not order[0])
            row.down.setEnabled(part is not order[-1])


class _Row(QWidget):
    """A part's box, what is chosen of it, and the ways up and down; ``moved`` carries a step."""

    moved = Signal(int)

    def __init__(self, part: Part, parent: QWidget) -> None:
        super().__init__(parent)
        self.part = part
        self.tick = Tick(str(part), self)
        self.tick.setMinimumSize(_NAME_WIDTH, 28)
        self.tick.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.tick.setToolTip("Alt+↑、Alt+↓ 换次序")
        self.choices: list[QWidget] = []
        self.beside = QHBoxLayout()
        self.beside.setSpacing(10)
        self.up, self.down = self._button("↑", "上移"), self._button("↓", "下移")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 1, 0, 1)
        line.setSpacing(6)
        line.addWidget(self.tick)
        line.addLayout(self.beside)
        line.addStretch(1)
        line.addWidget(self.up)
        line.addWidget(self.down)
        self.tick.installEventFilter(self)

    def show_checked(self, checked: bool) -> None:
        """Shows whether the part is in."""
        self.tick.show_checked(checked)
        for widget in self.choices:
            widget.setEnabled(checked)

    @property
    def stops(self) -> list[QWidget]:
        """What of it can have the focus, in order."""
        return [self.tick, *self.choices, self.up, self.down]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with the arrows moves the part."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        alt = Qt.KeyboardModifier.AltModifier
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.modifiers() & alt:
            step = steps.get(Qt.Key(event.key()))
            if step:
                self.moved.emit(step)
                return True
        return False

    def _button(self, sign: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setAccessibleName(f"{self.part}{words}")
        button.setToolTip(words)
        button.setAutoRaise(True)
        button.setFixedSize(_BUTTON, _BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
