"""Long work gives way to the event loop, and is done in order."""

from time import perf_counter

import pytest
from PySide6.QtCore import QTimer

from jzassist.ui.slices import Slices


def steps(done: list[str], name: str, count: int, seconds: float = 0.0):
    for number in range(count):
        ends = perf_counter() + seconds
        while perf_counter() < ends:
            pass
        done.append(f"{name}{number}")
        yield


def test_short_work_is_done_at_once(qapp):
    done: list[str] = []
    slices = Slices()
    slices.do(steps(done, "a", 3))
    assert done == ["a0", "a1", "a2"]
    assert not slices.busy


def test_long_work_lets_others_in_between(qtbot):
    done: list[str] = []
    slices = Slices()
    QTimer.singleShot(0, lambda: done.append("another"))
    slices.do(steps(done, "a", 8, seconds=0.004))
    slices.do(steps(done, "b", 1))
    assert slices.busy
    qtbot.waitUntil(lambda: not slices.busy)
    assert done.index("another") < done.index("a7") < done.index("b0")


def test_what_is_left_can_be_done_at_once(qapp):
    done: list[str] = []
    slices = Slices()
    slices.do(steps(done, "a", 5, seconds=0.01))
    slices.finish()
    assert len(done) == 5


def test_work_that_fails_does_not_stop_the_next(qapp):
    def failing():
        raise ValueError("this one")
        yield

    done: list[str] = []
    slices = Slices()
    with pytest.raises(ValueError, match="this one"):
        slices.do(failing())
    slices.do(steps(done, "a", 1))
    assert done == ["a0"]
