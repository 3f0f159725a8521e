"""In which order Tab goes through the window."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_focus(*parts: QWidget) -> None:
    """Lets Tab go from part to part in this order, within a part in the order in which its controls were made."""
    everything = [control for part in parts for control in (part, *part.findChildren(QWidget))]
    stops = [control for control in everything if control.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)
