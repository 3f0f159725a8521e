"""Crashes are written down: what kind and where; never a word of an article, in any way that they happen."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from jzassist.library.crash_log import FILE_NAME, KEPT, LARGEST, log_crashes

SECRET = "秘密的一句稿件"


def run(lines: str) -> subprocess.CompletedProcess[str]:
    begin = (
        "import os, threading\nfrom pathlib import Path\nfrom jzassist.library.crash_log import log_crashes\n"
        "log = log_crashes(Path(os.environ['JZASSIST_HOME']))\n"
    )
    command = [sys.executable, "-c", begin + lines]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=os.environ)


@pytest.mark.parametrize(
    ("crash", "kind", "ended"),
    [
        ("stumble()", "ValueError", 1),
        ("t = threading.Thread(target=stumble)\nt.start()\nt.join()", "ValueError", 0),
        ("import faulthandler\nfaulthandler._sigabrt()", "Aborted", -6),
    ],
    ids=["error", "in a thread", "abort"],
)
def test_the_log_says_where_and_never_what(own_folder: Path, crash: str, kind: str, ended: int) -> None:
    done = run(f"def stumble(): raise ValueError({SECRET!r})\nwords = {SECRET!r}\n{crash}\n")
    assert done.returncode == ended
    log = (own_folder / FILE_NAME).read_text("utf-8")
    assert kind in log
    assert re.search(r"line \d+ in <module>|:\d+ stumble", log)
    assert SECRET not in log + done.stdout + done.stderr


def test_it_tells_once(own_folder: Path) -> None:
    lines = (
        "log.told = lambda: print('told')\ndef stumble(): raise ValueError()\n"
        "for _ in range(3):\n    t = threading.Thread(target=stumble)\n    t.start()\n    t.join()\n"
    )
    assert run(lines).stdout == "told\n"
    assert (own_folder / FILE_NAME).read_text("utf-8").count("ValueError") == 3


def test_old_logs_make_room(tmp_path: Path) -> None:
    for number in range(KEPT + 3):
        (tmp_path / FILE_NAME).write_bytes(f"{number}".encode() + bytes(LARGEST))
        log_crashes(tmp_path).close()
    logs = sorted(path.name for path in tmp_path.iterdir())
    assert logs == [FILE_NAME, *(f"{FILE_NAME}.{number}" for number in range(1, KEPT + 1))]
    assert (tmp_path / f"{FILE_NAME}.1").read_bytes()[:1] == f"{KEPT + 2}".encode()
