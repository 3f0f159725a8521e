"""A child process by itself: nothing happens before it is started, and its end is told once."""

import sys

import pytest

from jzassist.ui.working_process import WorkingProcess


@pytest.mark.parametrize("command", [["/nowhere/at/all"], [sys.executable, "-c", "raise SystemExit(3)"]])
def test_whoever_listens_before_the_start_hears_of_the_end(qtbot, command):
    process = WorkingProcess(command)
    ends: list[str] = []
    process.ended.connect(lambda _process, how: ends.append(how))
    qtbot.wait(50)
    assert (process.running, process.process_id(), ends) == (True, 0, [])
    process.start()
    qtbot.waitUntil(lambda: bool(ends))
    assert not process.running
    process.send({"id": 1})
    qtbot.wait(50)
    assert len(ends) == 1
