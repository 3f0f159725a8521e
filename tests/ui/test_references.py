"""PySide6 6.12.0 loses a reference to None in every call that returns None, until the interpreter aborts."""

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_calls_that_return_none_keep_none_alive(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for number in range(1000):
        widget.setWindowTitle(str(number))
    assert abs(sys.getrefcount(None) - before) < 20
