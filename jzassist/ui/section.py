"""A part of the sidebar: a heading with its tools, and what it holds."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from jzassist.ui.flow_layout import FlowLayout
from jzassist.ui.theme import CHROME_PIXELS, sans


class Section(QWidget):
    """A titled panel; ``add_tool`` puts something at the right of the heading, ``add`` below it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel(self)
        self._heading.setFont(sans(CHROME_PIXELS, bold=True))
        self.set_title(title)
        # in a narrow part, or with large words, the tools go below the heading
        self._head = FlowLayout(None, gap=6, spread=True)
        self._head.setContentsMargins(12, 8, 8, 6)
        self._head.addWidget(self._heading)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)

    def minimumSizeHint(self) -> QSize:
        """Room for every line as it is broken at the present width, which a splitter does not ask for by itself."""
        return QSize(super().minimumSizeHint().width(), self._column.minimumHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def set_title(self, title: str) -> None:
        """Gives the section another heading."""
        self.setAccessibleName(title)
        self._heading.setText(title)

    def add_tool(self, widget: QWidget) -> None:
        """Puts a control at the right end of the heading's line."""
        self._head.addWidget(widget)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Puts a widget below what is there."""
        self._column.addWidget(widget, stretch)
