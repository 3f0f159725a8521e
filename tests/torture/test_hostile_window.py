"""Hostile files opened in the real window, one after the other: it answers all the while, and the open work stays."""

import os
import sys
import time
from pathlib import Path

import pytest
from hostile import CANARY_NAME, Traps
from hostile_packages import packages
from hostile_pages import pages
from hostile_places import places
from hostile_strangers import strangers
from hostile_texts import texts
from open_windows import press, wait_for_analysis, window_over
from PySide6.QtCore import QDeadlineTimer, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jzassist.model.annotation import Status
from jzassist.ui.main_window import MainWindow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the files are made by, and their readers are, Unix's")

_FEW = 6
COUNT = int(os.environ.get("JZASSIST_HOSTILE_WINDOW", _FEW))
#: The longest that the window may not answer, in seconds of its own work: what others take of the machine is not ours.
_LONGEST_GAP = 0.1
#: After so long an editor presses 取消, in seconds.
_PATIENCE = 30
_TEXT = (
    "滨河县四千户居民乘上新电梯\n\n本报记者 冯立群\n\n"
    "滨河县住建局局长韩立新昨天表示，全县已有32个小区完成改造，惠及居民4100余户，同比增长12.5%。\n"
)


class Pulse(QObject):
    """Beats every few milliseconds and notes the longest time between two beats, by the clock and of our own work."""

    def __init__(self) -> None:
        super().__init__()
        self.by_the_clock = self.own_work = 0.0
        self._last = time.monotonic(), time.thread_time()
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic(), time.thread_time()
        self.by_the_clock = max(self.by_the_clock, now[0] - self._last[0])
        self.own_work = max(self.own_work, now[1] - self._last[1])
        self._last = now

    def restart(self) -> None:
        self.by_the_clock = self.own_work = 0.0
        self._last = time.monotonic(), time.thread_time()


def test_hostile_files_in_the_window_one_after_the_other(
    tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    traps = Traps(tmp_path / CANARY_NAME, 9)
    crafted = [*places(), *texts(), *packages(traps), *pages(traps), *strangers()]
    chosen = [crafted[number * len(crafted) // COUNT] for number in range(COUNT)]
    work = tmp_path / "稿.txt"
    work.write_text(_TEXT, "utf-8")
    slow: list[tuple[str, float]] = []
    gaps, read = [0.0], 0
    with window_over(qapp, tmp_path / "library", work) as window:
        wait_for_analysis(window)
        window.panels.article.setFocus()
        press(window, "N", "A")
        key, kept = window.session.shown.key, window.session.shown.annotated
        assert any(annotation.status is Status.ACCEPTED for annotation in kept.annotations)
        pulse = Pulse()
        for number, file in enumerate(chosen):
            (tmp_path / str(number)).mkdir()
            path = file.make(tmp_path / str(number))
            opened = len(window.session.tabs)
            pulse.restart()
            window.frontend.open_files([path])
            _wait_until_idle(window)
            gaps.append(pulse.own_work)
            if pulse.own_work > _LONGEST_GAP:
                slow.append((file.name, pulse.own_work))
            read += len(window.session.tabs) > opened
            assert window.session.opened(key).annotated == kept
        window.session.show(0)
        assert window.session.shown.annotated == kept
    with capsys.disabled():
        print(
            f"\nwindow: {COUNT} files, {read} read, {COUNT - read} refused; longest gap {1000 * max(gaps):.0f} ms "
            f"of own work; the open work as it was; slow: {[(name, round(1000 * gap)) for name, gap in slow]}"
        )
    if COUNT > _FEW:  # a bare time is no test on a shared machine
        assert slow == []


def _wait_until_idle(window: MainWindow) -> None:
    """Returns when nothing is read or analysed any more; what takes too long is cancelled as an editor would."""
    idle: list[bool] = []
    window.loader.idle.connect(lambda: idle.append(True))
    patience = QDeadlineTimer(_PATIENCE * 1000)
    while not idle and not patience.hasExpired():
        QTest.qWait(20)
    if not idle:
        window.loader.cancel()
