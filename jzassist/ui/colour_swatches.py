"""Tiles in the colours that a kind of the editor's own can have, one of them chosen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from jzassist.model.own_kinds import OWN_COLOURS
from jzassist.ui.badges import tile_icon
from jzassist.ui.own_looks import look_of
from jzassist.ui.theme import Theme

_TILE, _TARGET, _GAP = 22, 34, 4


class ColourSwatches(QWidget):
    """Tab comes to the chosen colour, the arrow keys go to the others; ``chosen`` carries the colour's id."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("颜色")
        self._group = QButtonGroup(self)
        self.buttons = {identity: self._button(identity, colour.name) for identity, colour in OWN_COLOURS.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)

    def show_colours(self, theme: Theme, glyph: str, now: str) -> None:
        """Shows the tiles with a glyph, as they look in a theme, and which colour is the present one, "" for none."""
        self._group.setExclusive(False)
        for identity, button in self.buttons.items():
            button.setIcon(tile_icon(look_of(theme, glyph, OWN_COLOURS[identity]), _TILE))
            button.setChecked(identity == now)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if identity == now else Qt.FocusPolicy.ClickFocus)
        self._group.setExclusive(True)

    def _button(self, identity: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setIconSize(QSize(_TILE, _TILE))
        button.setMinimumSize(_TARGET, _TARGET)
        button.clicked.connect(lambda: self.chosen.emit(identity))
        self._group.addButton(button)
        return button
