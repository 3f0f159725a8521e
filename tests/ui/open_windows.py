"""The whole window over a library of its own, for tests that press its keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from jzassist.app import open_window
from jzassist.ui.main_window import MainWindow


@contextmanager
def window_over(app: QApplication, folder: Path, files: tuple[Path, ...] = ()) -> Iterator[MainWindow]:
    """The program's window with its real library and engine; closed, with its processes, at the end."""
    window = open_window(app, folder, list(files))
    window.show()
    window.activateWindow()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
