"""Logistic regression for the few weights that are fitted to annotated articles, without a library."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_STEPS = 20


class Row(NamedTuple):
    """What holds of an example, whether it is one of those wanted, and how much it counts."""

    features: Mapping[str, float]
    wanted: bool
    share: float = 1.0


def fitted(rows: Sequence[Row], penalty: float, prior: Mapping[str, float] | None = None) -> dict[str, float]:
    """The weights, "" the bias, by Newton's method with a penalty on those far from ``prior`` (0 where it has none)."""
    mean = sum(row.share for row in rows) / len(rows)
    names = ["", *sorted({name for row in rows for name in row.features})]
    numbers = {name: n for n, name in enumerate(names)}
    expected = [(prior or {}).get(name, 0.0) for name in names]
    weights = list(expected)
    for _ in range(_STEPS):
        slope = [penalty * (weight - expected[n]) if n else 0.0 for n, weight in enumerate(weights)]
        curve = [[penalty * (n == m and n > 0) for m in range(len(names))] for n in range(len(names))]
        for row in rows:
            held = [(0, 1.0), *((numbers[name], value) for name, value in row.features.items() if value)]
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[n] * value for n, value in held)))))
            share = row.share / mean
            for n, value in held:
                slope[n] += share * (chance - row.wanted) * value
                for m, other in held:
                    curve[n][m] += share * chance * (1 - chance) * value * other
        steps = _solved(curve, slope)
        damping = min(1.0, 1 / max(map(abs, steps)))
        weights = [weight - damping * step for weight, step in zip(weights, steps, strict=True)]
    return dict(zip(names, weights, strict=True))


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """What the matrix, positive definite, must be multiplied by to give the right side (Gauss-Jordan)."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for n, pivot in enumerate(rows):
        pivot[:] = [value / pivot[n] for value in pivot]
        for other in rows:
            if other is not pivot and other[n]:
                factor = other[n]
                other[:] = [a - factor * b for a, b in zip(other, pivot, strict=True)]
    return [row[-1] for row in rows]


def log_odds(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """How much speaks for an example."""
    return weights[""] + sum(weights.get(name, 0.0) * value for name, value in features.items() if value)
