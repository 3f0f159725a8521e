"""The outcomes as people read them, and as programs do."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from benchmarks.harness.outcome import Outcome
from benchmarks.harness.row import RATIO, Goal, Measured, Verdict

SCHEMA = 1
_HEAD = ("任务", "对照", "项", "中位", "散布", "目标", "结论", "我方", "对方")
_RIGHT = (3, 4, 5, 7, 8)


def width(words: str) -> int:
    """The columns that words take on a terminal: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in words)


def table(outcomes: Sequence[Outcome]) -> str:
    """One line a measurement; a row's name stands in its first."""
    lines = [_HEAD, *(line for outcome in outcomes for line in _lines(outcome))]
    widths = [max(width(line[column]) for line in lines if len(line) == len(_HEAD)) for column in range(len(_HEAD))]
    return "\n".join(_aligned(line, widths) for line in lines)


def _aligned(line: Sequence[str], widths: Sequence[int]) -> str:
    cells = []
    for column, cell in enumerate(line):
        room = " " * max(0, widths[column] - width(cell))
        cells.append(room + cell if column in _RIGHT else cell + room)
    return "  ".join(cells).rstrip()


def _lines(outcome: Outcome) -> list[tuple[str, ...]]:
    if outcome.reason:
        return [(outcome.row.name, outcome.row.against, f"{outcome.verdict}：{outcome.reason}")]
    lines = []
    for number, (what, measured, goal) in enumerate(outcome.lines()):
        heading = ("", "") if number else (outcome.row.name, outcome.row.against)
        lines.append((*heading, what, *_figures(measured, goal)))
    return lines


def _figures(measured: Measured, goal: Goal | None) -> tuple[str, ...]:
    low, high = measured.spread
    return (
        f"{_number(measured.median)} {measured.unit}",
        f"{_number(low)}–{_number(high)}",
        str(goal or ""),
        str(measured.verdict(goal)) if goal else "",
        _cost(measured.ours, measured),
        _cost(measured.theirs, measured),
    )


def _cost(costs: tuple[float, ...], measured: Measured) -> str:
    if not costs:
        return ""
    middle = Measured(costs, measured.cost_unit).median
    return f"{1000 * middle:.0f} ms" if measured.cost_unit == "s" else f"{_number(middle)} {measured.cost_unit}"


def _number(value: float) -> str:
    return f"{value:.2f}" if abs(value) < 10 else f"{value:.0f}"


def closing_line(outcomes: Sequence[Outcome]) -> str:
    """How many rows came out how."""
    counted = ((verdict, sum(outcome.verdict is verdict for outcome in outcomes)) for verdict in Verdict)
    return "，".join(f"{count} 行{verdict}" for verdict, count in counted if count)


def as_json(outcomes: Sequence[Outcome], machine: dict[str, object]) -> dict[str, Any]:
    """The outcomes as one JSON object; benchmarks/README.md says what is in it."""
    return {"schema": SCHEMA, "machine": machine, "rows": [_row(outcome) for outcome in outcomes]}


def _row(outcome: Outcome) -> dict[str, Any]:
    return {
        "row": outcome.identity,
        "name": outcome.row.name,
        "against": outcome.row.against,
        "verdict": outcome.verdict.name.lower(),
        "reason": outcome.reason,
        "measurements": [_measurement(what, measured, goal) for what, measured, goal in outcome.lines()],
    }


def _measurement(what: str, measured: Measured, goal: Goal | None) -> dict[str, Any]:
    low, high = measured.spread
    return {
        "what": what,
        "unit": "ratio" if measured.unit == RATIO else measured.unit,
        "goal": goal.most if goal else None,
        "judged_by": None if goal is None else "worst" if goal.worst else "median",
        "verdict": measured.verdict(goal).name.lower(),
        "median": measured.median,
        "low": low,
        "high": high,
        "values": list(measured.values),
        "ours": list(measured.ours),
        "theirs": list(measured.theirs),
        "cost_unit": measured.cost_unit if measured.ours else None,
    }
