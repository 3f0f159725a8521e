"""The program's window and the same window as a script, opened in turn until they are painted."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.harness.costs import cost_of_process
from benchmarks.harness.pairs import ratios
from benchmarks.harness.row import COUNT, Measured, Measurements
from benchmarks.windows.screen import screen
from benchmarks.windows.words import write_words

_FIRST_PAINT = Path(__file__).with_name("first_paint.py")
_HEAVY = {"jieba", "docx", "lxml", "pypdfium2", "trafilatura", "openpyxl", "pypinyin"}
_ROUNDS = 9


def opening(what: str, text: str = "") -> Measurements:
    """Processor time and memory of both until ``what`` is painted: ``empty``, or ``article`` with a text."""
    with screen() as environment:
        folder = Path(environment["FOLDER"])
        write_words(folder)
        files = []
        if text:
            files = [folder / "稿件.txt"]
            files[0].write_text(text, "utf-8")
        ours, theirs = [], []
        for _ in range(_ROUNDS + 1):
            ours.append(_opened("program", what, files, environment))
            theirs.append(_opened("script", what, files, environment))
            print(".", end="", file=sys.stderr, flush=True)
    # the first of each compiled its modules
    return _compared(ours[1:], theirs[1:])


def _compared(ours: list[Any], theirs: list[Any]) -> Measurements:
    heavy = [float(len(_HEAVY.intersection(one["modules"]))) for one in ours]
    widgets = [float(sum(one["widgets"].values())) for one in (ours[0], theirs[0])]
    return {
        "CPU": ratios([one["cpu"] for one in ours], [one["cpu"] for one in theirs]),
        "内存": ratios([one["memory"] for one in ours], [one["memory"] for one in theirs], "MB"),
        "重库": Measured(tuple(heavy), COUNT),
        "控件": ratios(widgets[:1], widgets[1:], COUNT),
    }


def _opened(which: str, what: str, files: list[Path], environment: Mapping[str, str]) -> Any:
    with TemporaryDirectory() as home:  # no run finds another's work
        own = {**environment, "JZASSIST_HOME": home}
        cost = cost_of_process([sys.executable, _FIRST_PAINT, which, what, *files], environment=own)
    return json.loads(cost.output)
