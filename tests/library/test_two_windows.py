"""Two programs that edit one article at the same time lose nothing in silence."""

import os
import subprocess
import sys
from pathlib import Path

import council_article as council

from jzassist.library.works import Library
from jzassist.session import Session

TESTS = Path(__file__).parents[1]
#: Of each program; 500 with ``make torture``.
EDITS = int(os.environ.get("JZASSIST_RACES", "20"))

PROGRAM = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(TESTS)!r})
import council_article as council
from jzassist.library.works import Library
from jzassist.model.annotated_article import set_note
from jzassist.model.errors import LibraryError
from jzassist.session import Session

session = Session(Library(Path(sys.argv[1])))
number, fresh = 0, False
while number < {EDITS}:
    words = f"{{sys.argv[2]}}{{number}}"
    try:
        fresh = fresh or bool(session.open(council.article()))
        session.apply(words, set_note(session.shown.annotated, council.findings()[0].id, words))
        number += 1
    except LibraryError:  # the other one was quicker, or has just the library
        fresh = False
"""


def test_racing_edits_are_all_kept_or_refused(tmp_path: Path) -> None:
    session = Session(Library(tmp_path))
    opened = session.open(council.article())
    session.take_analysis(opened.key, council.findings(), council.details())
    windows = [
        subprocess.Popen([sys.executable, "-c", PROGRAM, str(tmp_path), name], stderr=subprocess.PIPE, text=True)
        for name in ("甲", "乙")
    ]
    for window in windows:
        _, told = window.communicate(timeout=1800)
        assert window.returncode == 0, told
    steps = [step.title for step in Session(Library(tmp_path)).open(council.article()).work.past]
    assert len(steps) == 2 * EDITS
    for name in ("甲", "乙"):
        assert [title for title in steps if title.startswith(name)] == [f"{name}{i}" for i in range(EDITS)]
