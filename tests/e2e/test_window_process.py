"""The window as a process of its own: what it loads, and what a kill leaves."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from jzassist.assets import asset
from jzassist.library.works import Library
from jzassist.model.annotation import Status
from jzassist.readers.article_reader import read_article

SAMPLE = asset("samples", "对话样稿.txt")
TESTS = Path(__file__).parents[1]

#: Opens the window on the sample, waits for its marks, and goes on as the test says.
OPEN = f"""
import os, signal, sys
sys.path.insert(0, {str(TESTS)!r})
from pathlib import Path
from PySide6.QtWidgets import QApplication
from open_windows import press, wait_for_analysis, window_over
app = QApplication([])
with window_over(app, Path(os.environ["JZASSIST_HOME"]), Path({str(SAMPLE)!r})) as window:
    wait_for_analysis(window)
"""
HEAVY = {"jieba", "docx", "lxml", "pypdfium2", "trafilatura", "openpyxl", "pypinyin"}

TEXT_HALF = tuple(f"jzassist.{part}" for part in ("readers", "analysis", "brief", "engine", "cli"))


def run(then: str) -> subprocess.CompletedProcess[str]:
    lines = "".join(f"    {line}\n" for line in then.strip().splitlines())
    return subprocess.run([sys.executable, "-c", OPEN + lines], capture_output=True, text=True, timeout=60, check=False)


def test_the_window_loads_nothing_heavy():
    done = run("print(*sys.modules)")
    assert done.returncode == 0, done.stderr
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "PySide6" in loaded
    assert not loaded & HEAVY
    assert not [name for name in done.stdout.split() if name.startswith(TEXT_HALF)]


def test_nothing_is_said_on_stderr():
    done = run("press(window, 'F8', 'A', 'X')")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_ten_decisions_survive_a_kill(own_folder):
    done = run("press(window, 'F8', *'AXAAXAXAAA')\nos.kill(os.getpid(), signal.SIGKILL)")
    assert done.returncode == -signal.SIGKILL, done.stderr
    library = Library(own_folder)
    _, work, analysed = library.work_on(read_article(SAMPLE))
    library.close()
    assert analysed
    assert len(work.past) == 10
    assert sum(item.status is not Status.PENDING for item in work.present.annotations) == 10
