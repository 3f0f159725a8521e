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


def run(then: str, first: str = OPEN) -> subprocess.CompletedProcess[str]:
    lines = "".join(f"    {line}\n" for line in then.strip().splitlines())
    return subprocess.run(
        [sys.executable, "-c", first + lines], capture_output=True, text=True, timeout=60, check=False
    )


def test_the_window_loads_nothing_heavy():
    done = run("print(*sys.modules)")
    assert done.returncode == 0, done.stderr
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "PySide6" in loaded
    assert not loaded & HEAVY
    assert not [name for name in done.stdout.split() if name.startswith(TEXT_HALF)]


#: What is imported when it is first asked for.
LATE = {
    *(
        f"jzassist.ui.{part}"
        for part in (
            *("export_dialog", "speaker_picker", "command_palette", "recent_sheet", "choice_sheet", "find_bar"),
            *("keys_page", "manual_page", "file_dialogs"),
        )
    ),
    "jzassist.model.brief",
    "playhouse.migrate",
    "html.entities",
    "pypinyin",
}


def test_the_first_paint_waits_for_nothing_that_comes_later(own_folder):
    lines = (
        "import os, sys\nfrom pathlib import Path\nfrom PySide6.QtWidgets import QApplication\n"
        "from jzassist.app import open_window\nfrom jzassist.ui.first_paint import FirstPaint\n"
        "app = QApplication([])\nwindow = open_window(app, Path(os.environ['JZASSIST_HOME']), [])\n"
        "FirstPaint(window, lambda: (print(*sys.modules, flush=True), os._exit(0)))\nwindow.show()\napp.exec()\n"
    )
    done = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "jzassist.ui.main_window" in done.stdout.split()
    assert not LATE.intersection(done.stdout.split())


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


#: Opens the window on nothing, and goes on as the test says.
START = OPEN.replace(f", Path({str(SAMPLE)!r})", "").replace("    wait_for_analysis(window)\n", "")

#: Three articles, one of them pasted; some work on the second, which is shown at a place of its own.
WORK_ON_THREE = f"""
from PySide6.QtTest import QTest
from jzassist.ui.kept_places import PLACES_KEPT_AFTER
from jzassist.ui.kept_looks import KEPT_AFTER
for number, path in enumerate({[str(path) for path in sorted(SAMPLE.parent.glob("*.txt"))]!r}, 1):
    window.frontend.open_files([Path(path)])
    while len(window.session.tabs) < number:
        QTest.qWait(20)
window.frontend.open_text("清河县的灯会亮了\\n今年元宵，清河县办了36场灯会，游客约21万人次。")
while len(window.session.tabs) == number:
    QTest.qWait(20)
window.session.show(1)
wait_for_analysis(window)
press(window, "F8", *"AXA", "Ctrl+Equal", "F9")
window.resize(760, 640)
QTest.qWait(PLACES_KEPT_AFTER + KEPT_AFTER)
"""

#: What an editor sees of it all.
TELL = """
shown, article = window.session.shown, window.panels.article
print([tab.title for tab in window.session.tabs], window.panels.tabs.currentIndex(), article.selection(), article.top)
print(shown.current, len(shown.work.past), [(a.id, str(a.status)) for a in shown.annotated.annotations])
print(window.size(), window.looks.settings.zoom, window.panels.sidebar.isVisible(), window.panels.message_bar.texts)
sys.stdout.flush()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_all_is_there_again_after_a_kill():
    done = run(f"{WORK_ON_THREE}{TELL}os.kill(os.getpid(), signal.SIGKILL)", START)
    assert done.returncode == -signal.SIGKILL, done.stderr
    again = run(TELL, START)
    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout == done.stdout
    titles, decisions, looks = again.stdout.splitlines()
    assert "清河县的灯会亮了" in titles
    assert decisions.count("'rejected'") == 1
    assert "760, 640" in looks
    assert "110 False ()" in looks
