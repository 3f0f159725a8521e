"""A day's work in the real window, with a watch on how long it does not answer; prints what it saw as JSON.

``python -m benchmarks.windows.at_work FILE BRIEF``: loads and analyses FILE, rests, reviews some items, marks some
words, exports BRIEF. A gap is the time between two ticks of a timer that asks for one every millisecond.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from jzassist.app import open_window
from jzassist.model.brief_options import Part
from jzassist.ui.export_dialog import ExportDialog
from jzassist.ui.main_window import MainWindow
from jzassist.ui.parts_chooser import PartsChooser

_PATIENCE = 300
_KEYS = 12
_AT_REST = 1.5
_BETWEEN_KEYS = 0.4


class Watch:
    """Notes the gaps of the event loop, by what is being done."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.gaps: dict[str, list[float]] = {}
        self.doing = "loading"
        self._last = time.perf_counter()
        self._timer = QTimer(app, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.setdefault(self.doing, []).append(now - self._last)
        self._last = now

    def until(self, ready: Callable[[], bool]) -> None:
        """Lets the window work until something is so."""
        ends = time.monotonic() + _PATIENCE
        while not ready():
            self._app.processEvents()
            time.sleep(0.0002)
            if time.monotonic() > ends:
                raise TimeoutError(self.doing)

    def rest(self, seconds: float) -> None:
        """Lets the window work for some seconds."""
        ends = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > ends)


def press(window: MainWindow, key: Qt.Key) -> tuple[float, float]:
    """Presses a key in the article and draws what came of it; seconds by the clock and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    QTest.keyClick(window.panels.article, key)
    window.repaint()  # and all that is in it
    return time.perf_counter() - clock, time.process_time() - processor


def review(window: MainWindow, watch: Watch) -> list[tuple[float, float]]:
    """Accepts items, one after the other; what each took."""
    watch.doing = "reviewing"
    press(window, Qt.Key.Key_F8)
    watch.rest(_BETWEEN_KEYS)
    taken = []
    for _ in range(_KEYS):
        before = len(window.session.shown.annotated.pending) if window.session.shown else 0
        taken.append(press(window, Qt.Key.Key_A))
        watch.rest(_BETWEEN_KEYS)
        if window.session.shown is None or len(window.session.shown.annotated.pending) != before - 1:
            raise RuntimeError("A did not accept")
    return taken


def mark(window: MainWindow, watch: Watch) -> list[tuple[float, float]]:
    """Marks words, one after the other; what each took."""
    watch.doing = "marking"
    taken = []
    for number in range(_KEYS):
        window.panels.article.select(40 + 5 * number, 43 + 5 * number)
        watch.rest(_BETWEEN_KEYS)
        before = len(window.session.shown.work.past) if window.session.shown else 0
        taken.append(press(window, Qt.Key.Key_7))
        watch.rest(_BETWEEN_KEYS)
        if window.session.shown is None or len(window.session.shown.work.past) != before + 1:
            raise RuntimeError("7 did not mark")
    return taken


def choose(dialog: ExportDialog, window: MainWindow, watch: Watch) -> list[tuple[float, float]]:
    """Ticks parts of the brief, one after the other; what each took until its pages were painted."""
    watch.doing = "choosing"
    preview, parts = dialog.preview, dialog.findChild(PartsChooser)
    if parts is None:
        raise RuntimeError("the dialog has no parts")
    watch.until(lambda: preview.page_count > 0)
    shown = [0]
    preview.shown.connect(lambda _pages: shown.append(1))
    taken = []
    for number in range(_KEYS):
        watch.rest(_BETWEEN_KEYS)
        before = len(shown)
        clock, processor = time.perf_counter(), _processor_time(window)
        parts.tick_of((Part.CHECKS, Part.POINTS, Part.ANNEX)[number % 3]).click()
        watch.until(lambda before=before: len(shown) > before)  # type: ignore[misc]
        preview.viewport().repaint()
        taken.append((time.perf_counter() - clock, _processor_time(window) - processor))
    return taken


def _processor_time(window: MainWindow) -> float:
    """Seconds of the processor that the window and its engine have used, less what only looks at the clock."""
    fields = Path(f"/proc/{window.engine.process_id}/stat").read_text().rpartition(")")[2].split()
    return time.process_time() + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def export(window: MainWindow, watch: Watch, brief: Path) -> list[tuple[float, float]]:
    """Exports by the dialog; what its choices took."""
    watch.doing = "exporting"
    watch.until(lambda: not window.frontend.exports.waits)
    window.frontend.ask_to_export()
    dialog = window.frontend.exports.dialog
    if dialog is None:
        raise RuntimeError(f"no dialog: {window.panels.message_bar.texts}")
    chosen = choose(dialog, window, watch)
    watch.doing = "exporting"
    line, button = dialog.findChild(QLineEdit, "exportPath"), dialog.findChild(QPushButton, "exportButton")
    if not line or not button:
        raise RuntimeError("the dialog has no path or no button")
    line.setText(str(brief))
    button.click()
    watch.until(lambda: window.frontend.exports.dialog is None)
    if not brief.exists():
        raise RuntimeError(f"no brief: {window.panels.message_bar.texts}")
    return chosen


def main() -> None:
    """Prints gaps and keys, in seconds."""
    article, brief = map(Path, sys.argv[1:])
    app = QApplication(sys.argv[:1])
    window = open_window(app, Path(os.environ["JZASSIST_HOME"]), [])
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.qWait(500)
    session, watch = window.session, Watch(app)
    window.frontend.open_files([article])
    watch.until(lambda: session.shown is not None)
    watch.rest(0.3)
    watch.doing = "analysing"
    watch.until(lambda: session.shown is not None and session.shown.summary is not None)
    watch.rest(_AT_REST)
    watch.doing = "resting"
    watch.rest(_AT_REST)
    keys = {"accept": review(window, watch), "mark": mark(window, watch)}
    choices = export(window, watch, brief)
    shown = session.shown
    told = {
        "gaps": watch.gaps,
        "keys": keys,
        "choices": choices,
        "marks": len(shown.annotated.annotations) if shown else 0,
    }
    window.close()
    print(json.dumps(told), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
