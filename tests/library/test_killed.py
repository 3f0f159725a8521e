"""A program killed at once has lost nothing that it had acknowledged."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import council_article as council
import pytest

from jzassist.library.works import Library
from jzassist.model.annotation import Status
from jzassist.session import Session

TESTS = Path(__file__).parents[1]
DECISIONS = len(council.findings())

PROGRAM = f"""
import sys, time
from pathlib import Path
sys.path.insert(0, {str(TESTS)!r})
import council_article as council
from jzassist.library.works import Library
from jzassist.model.annotated_article import decide
from jzassist.model.annotation import Status
from jzassist.session import Session

session = Session(Library(Path(sys.argv[1])))
opened = session.open(council.article())
session.take_analysis(opened.key, council.findings(), council.details())
for finding in council.findings():
    session.apply("采纳", decide(session.shown.annotated, finding.id, Status.ACCEPTED))
    print(finding.id, flush=True)
time.sleep(60)
"""


def acknowledged_before_kill(folder: Path, enough: int, delay: float = 0.0) -> list[str]:
    """The decisions that the program acknowledged before it was killed, after ``enough`` of them or a little later."""
    program = subprocess.Popen([sys.executable, "-c", PROGRAM, str(folder)], stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    with program:
        seen = [program.stdout.readline().strip() for _ in range(enough)]
        time.sleep(delay)
        program.kill()
        seen += [line.strip() for line in program.stdout if line.endswith("\n")]
    assert program.returncode == -signal.SIGKILL
    return seen


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
@pytest.mark.parametrize(("enough", "delay"), [(DECISIONS, 0.0), (1, 0.0), (3, 0.004)])
def test_acknowledged_decisions_survive_a_kill(tmp_path: Path, enough: int, delay: float) -> None:
    seen = acknowledged_before_kill(tmp_path, enough, delay)
    session = Session(Library(tmp_path))
    session.open(council.article())
    accepted = {a.id for a in session.shown.annotated.annotations if a.status is Status.ACCEPTED}
    assert len(seen) >= enough
    assert accepted >= set(seen)
    assert len(session.shown.work.past) == len(accepted) <= len(seen) + 1
    for _ in range(len(accepted)):
        session.undo()
    assert session.shown.annotated == council.annotated()
