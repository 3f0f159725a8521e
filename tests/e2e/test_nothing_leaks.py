"""What an article says, and what its file is called, stands in no log, whatever happens to the program."""

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]
SENTENCE = "金丝雀在第七间暗室里数了四千零九遍豆子"
NAME = "机密金丝雀稿件"

#: A whole session: opens the file, decides, searches, exports nothing, then stumbles over the article's own words.
SESSION = f"""
import os, sys
sys.path.insert(0, {str(TESTS)!r})
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from open_windows import press, wait_for_analysis
from jzassist import app as program
def stumble():
    raise ValueError(window.session.shown.annotated.article.text)
def open_window(*known):
    global window
    window = real(*known)
    QTimer.singleShot(500, work)
    return window
def work():
    wait_for_analysis(window)
    press(window, "F8", "A", "X", "Ctrl+Z")
    window.frontend.view("show_library")
    window.frontend.open_files([Path({NAME + "2.docx"!r})])
    timer = QTimer(window, interval=0, singleShot=True)
    timer.timeout.connect(stumble)
    timer.start()
    QTest.qWait(1500)
    dialog = window.findChild(QDialog, "crashDialog")
    print(dialog.text(), dialog.informativeText(), flush=True)
    dialog.accept()
    QTest.qWait(100)
    window.close()
real, program.open_window = program.open_window, open_window
status = program.main([sys.argv[1]])
print("ended", status)
"""


def test_a_canary_stands_in_no_log(own_folder: Path, tmp_path: Path) -> None:
    article = tmp_path / f"{NAME}.txt"
    article.write_text(f"金丝雀\n\n  {SENTENCE}，县长王守信说，“今年要办36件实事。”\n", encoding="utf-8")
    command = [sys.executable, "-c", SESSION, str(article)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, env=os.environ)
    assert "ended 0" in done.stdout, f"exit {done.returncode}: {(own_folder / 'crash.log').read_text('utf-8')}"
    assert "1 篇稿件" in done.stdout
    assert "都已保存" in done.stdout
    log = (own_folder / "crash.log").read_text("utf-8")
    assert "ValueError" in log
    for canary in (SENTENCE, NAME, "王守信"):
        assert canary not in log
        assert canary not in done.stderr
    others = [path for path in own_folder.rglob("*.log*") if path.name != "crash.log"]
    assert others == []
