"""The whole window over a library of its own, for tests that press its keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jzassist.app import open_window
from jzassist.ui.main_window import MainWindow


@contextmanager
def window_over(app: QApplication, folder: Path, *files: Path) -> Iterator[MainWindow]:
    """The program's window with its real library and engine; closed, with its processes, at the end."""
    window = open_window(app, folder, list(files))
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()


def wait_for_analysis(window: MainWindow) -> None:
    """Returns when the shown article has its findings and its summary."""

    def ready() -> bool:
        shown = window.session.shown
        return shown is not None and shown.analysed and shown.summary is not None

    patience = QDeadlineTimer(30_000)
    while not ready():
        assert not patience.hasExpired(), f"no analysis: {window.panels.message_bar.texts}"
        QTest.qWait(20)


def press(window: MainWindow, *keys: str) -> None:
    """Presses keys, one after the other, where the focus is (``A``, ``Ctrl+Z``, ``F8``)."""
    for key in keys:
        *modifiers, name = key.split("+")
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}[modifier]
        target = QApplication.focusWidget() or window
        QTest.keyClick(target, Qt.Key[f"Key_{name}"], held)


def drop(window: MainWindow, data: QMimeData) -> None:
    """Drags something over the window from another program and lets it go there."""
    place, actions = QPoint(5, 5), Qt.DropAction.CopyAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place, actions, data, button, keys)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(place, actions, data, button, keys))
