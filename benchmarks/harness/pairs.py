"""Paired runs: ours and theirs in turn, so that what slows the machine down slows both."""

import sys
from collections.abc import Callable

from benchmarks.harness.row import Measured


def paired(
    ours: Callable[[], float],
    theirs: Callable[[], float],
    *,
    rounds: int = 7,
    warm: bool = True,
    cost_unit: str = "s",
) -> Measured:
    """The ratios of two costs that are taken in turn; each call gives one cost.

    ``warm`` runs a round before that does not count.
    """
    mine, others = in_turn(ours, theirs, rounds=rounds, warm=warm)
    return ratios(mine, others, cost_unit)


def in_turn(*works: Callable[[], float], rounds: int, warm: bool = True) -> list[list[float]]:
    """The costs of some works, each taken once a round; a row of costs for every work."""
    if warm:
        for work in works:
            work()
    costs: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for taken, work in zip(costs, works, strict=True):
            taken.append(work())
        print(".", end="", file=sys.stderr, flush=True)
    return costs


def ratios(ours: list[float], theirs: list[float], cost_unit: str = "s") -> Measured:
    """Two rows of costs, round by round, as their ratios. ValueError where one is longer."""
    values = tuple(mine / other for mine, other in zip(ours, theirs, strict=True))
    return Measured(values, ours=tuple(ours), theirs=tuple(theirs), cost_unit=cost_unit)
