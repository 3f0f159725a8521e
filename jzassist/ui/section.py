"""A part of the sidebar: a heading with its tools, and what it holds."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jzassist.ui.theme import CHROME_PIXELS, sans


class Section(QWidget):
    """A titled panel; ``add_tool`` puts something at the right of the heading, ``add`` below it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        heading = QLabel(title, self)
        heading.setFont(sans(CHROME_PIXELS, bold=True))
        self._head = QHBoxLayout()
        self._head.setContentsMargins(12, 8, 8, 6)
        self._head.setSpacing(6)
        self._head.addWidget(heading)
        self._head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)

    def add_tool(self, widget: QWidget) -> None:
        """Puts a control at the right end of the heading's line."""
        self._head.addWidget(widget)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Puts a widget below what is there."""
        self._column.addWidget(widget, stretch)
