"""How long the window does not answer while it loads, analyses and exports, against the same window at rest."""

from typing import TYPE_CHECKING, Any

from benchmarks.harness.row import MILLISECONDS, Goal, Measured, Measurements, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

_PHASES = {"loading": "读入", "analysing": "分析", "exporting": "导出"}
_LENGTHS = ("三千字", "十万字")


def measure() -> Measurements:
    """The longest gap of each run; at rest it is what the machine and whoever else works on it cost."""
    from benchmarks.windows.working import LONG, USUAL, days_at_work

    found: dict[str, Measured] = {}
    for name, days in zip(_LENGTHS, map(days_at_work, (USUAL, LONG)), strict=True):
        found |= _gaps(name, days)
    return found


def _gaps(name: str, days: "Sequence[Any]") -> dict[str, Measured]:
    longest = [{doing: 1000 * max(gaps) for doing, gaps in day["gaps"].items()} for day in days]
    working = [max(gaps[phase] for phase in _PHASES) for gaps in longest]
    resting = [gaps["resting"] for gaps in longest]
    ratios = tuple(busy / idle for busy, idle in zip(working, resting, strict=True))
    by_phase = {
        f"{name}{words}": Measured(tuple(gaps[phase] for gaps in longest), MILLISECONDS)
        for phase, words in _PHASES.items()
    }
    compared = Measured(ratios, ours=tuple(working), theirs=tuple(resting), cost_unit="ms")
    return {name: compared, f"{name}最长": Measured(tuple(working), MILLISECONDS), **by_phase}


_GOALS = tuple(goal for name in _LENGTHS for goal in (Goal(name, 2), Goal(f"{name}最长", 100, MILLISECONDS)))
ROW = Row("读入、分析、导出时窗口的最长停顿", "同一次运行里空闲时的", _GOALS, measure)
