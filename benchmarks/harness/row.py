"""A row of the table: what is promised, what it is held against, and what came of measuring it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

RATIO = "×"
MILLISECONDS = "ms"
COUNT = "个"
PERCENT = "%"


class Skipped(Exception):  # noqa: N818 - nothing went wrong: the row cannot run here
    """Raised by a row that cannot run on this machine; says why in one sentence."""


class Verdict(StrEnum):
    """What came of a row or of one of its measurements."""

    WITHIN = "达标"
    OVER = "超出"
    SHOWN = "仅示"
    SKIPPED = "跳过"
    BROKEN = "出错"


@dataclass(frozen=True)
class Goal:
    """The most that one measurement of a row may come to; ``worst``: at its worst, not in the median."""

    what: str
    most: float
    unit: str = RATIO
    worst: bool = False

    def __str__(self) -> str:
        """The goal as the table prints it: ``≤ 0.5 ×``, ``≤ 100 ms`` (at its worst: ``皆 ≤ 100 ms``)."""
        return f"{'皆 ' if self.worst else ''}≤ {self.most:g} {self.unit}"


@dataclass(frozen=True)
class Measured:
    """What one thing came to, round by round, in the unit of its goal.

    For pairs ``values`` are the ratios of each round; ``ours`` and ``theirs`` then say what was divided, round by
    round, in ``cost_unit``.
    """

    values: tuple[float, ...]
    unit: str = RATIO
    ours: tuple[float, ...] = ()
    theirs: tuple[float, ...] = ()
    cost_unit: str = "s"

    def __post_init__(self) -> None:
        if not self.values:
            raise ValueError("nothing was measured")

    @property
    def median(self) -> float:
        """The middle one of the rounds."""
        return median(self.values)

    @property
    def spread(self) -> tuple[float, float]:
        """The least and the most of the rounds."""
        return min(self.values), max(self.values)

    def verdict(self, goal: Goal | None) -> Verdict:
        """Whether this keeps a goal; without one it is shown alone. ValueError where their units differ."""
        if goal is None:
            return Verdict.SHOWN
        if goal.unit != self.unit:
            raise ValueError(f"{goal.what}: measured in {self.unit}, promised in {goal.unit}")
        reached = max(self.values) if goal.worst else self.median
        return Verdict.WITHIN if reached <= goal.most else Verdict.OVER


#: What was measured, by what it is called; a goal is held against the measurement of its name.
Measurements = Mapping[str, Measured]


@dataclass(frozen=True)
class Row:
    """One promise: ``name`` as an editor would say it, ``against`` what its figure is a ratio to.

    ``measure`` raises Skipped where it cannot run. It may measure more than the goals name; that is shown, unjudged.
    """

    name: str
    against: str
    goals: tuple[Goal, ...]
    measure: Callable[[], Measurements]
