"""Widgets beside each other in one line of a form."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget


def in_a_row(first: QWidget, *others: QWidget) -> QHBoxLayout:
    """A line of widgets; the first takes the room that is left, and so does each that a label names."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(first, 1)
    named = False
    for widget in others:
        row.addWidget(widget, 1 if named else 0)
        named = isinstance(widget, QLabel)
    return row
