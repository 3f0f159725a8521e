"""Runs a window until it is painted, then prints what that cost this process and ends it.

``python first_paint.py program|script empty|article [FILE]``: the program itself (``python -m jzassist``), or the same
window as a script. ``empty`` ends at the first painting, ``article`` when the text of FILE has been painted.
"""

import json
import os
import resource
import runpy
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit, QWidget


class Ending(QObject):
    """Ends the process when everything is painted that a paint event of the watched widget began."""

    def __init__(self, watched: QWidget, article: QTextEdit | None) -> None:
        super().__init__(watched)
        self._article, self._over = article, False
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Waits for the painting that counts."""
        there = self._article is None or not self._article.document().isEmpty()
        if event.type() is QEvent.Type.Paint and there and not self._over:
            self._over = True
            QTimer.singleShot(0, self, report)
        return False


def report() -> None:
    """Prints processor time, greatest memory, modules and widgets, and ends the process at once."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    widgets = Counter(_stock_class(widget) for widget in _window().findChildren(QWidget))
    told = {
        "cpu": usage.ru_utime + usage.ru_stime,
        "memory": _greatest_memory(),
        "modules": sorted(sys.modules),
        "widgets": dict(widgets),
    }
    print(json.dumps(told), flush=True)
    os._exit(0)


def _greatest_memory() -> float:
    """The greatest resident memory of this program, in MB."""
    status = Path("/proc/self/status")
    if status.exists():  # what getrusage tells counts the process that this one was forked from
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / (1 << 10)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def _stock_class(widget: QWidget) -> str:
    return next(known.__name__ for known in type(widget).__mro__ if known.__module__.startswith("PySide6"))


def _window() -> QMainWindow:
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow))


def main() -> None:
    """Begins the window in this process, under the name and arguments of its own."""
    which, what, *files = sys.argv[1:]
    run = QApplication.exec

    def watch_and_run(*_arguments: object) -> int:
        article = _window().findChild(QTextEdit) if what == "article" else None
        Ending(article.viewport() if article else _window(), article)
        return run()

    QApplication.exec = staticmethod(watch_and_run)  # type: ignore[method-assign]
    sys.argv = [which, *files]
    if which == "program":
        sys.path[0] = str(Path(__file__).resolve().parents[2])
        runpy.run_module("jzassist", run_name="__main__", alter_sys=True)
    else:
        import_module("same_window").main()


if __name__ == "__main__":
    main()
