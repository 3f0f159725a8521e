"""Makes the weights of jzassist/analysis/key_figures.py from the annotated articles, and says how good they are.

Run from the checkout: ``.venv/bin/python -m tests.analysis.fit_key_figures``. Besides the fit it shows what comes out
for articles that were left out of it, a tenth of them at a time, which is what to expect elsewhere.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from jzassist.analysis.figure_features import Features, features_of
from jzassist.analysis.folding import fold
from jzassist.model.annotation import FigureDetail, Kind
from tests.analysis.gold import OWN, SHARED, Case, cases, spans_of

_PENALTY, _STEPS = 2.0, 8
_MOST, _ENOUGH = 6, -1.4
_PARTS = 10


class Example(NamedTuple):
    """A figure: its words (a rank is by itself), what holds of it, whether an editor would carry it into a brief."""

    words: str
    features: Features
    key: bool


def examples(case: Case) -> list[Example]:
    """The figures of an article that may be key ones."""
    figures = case.findings(Kind.FIGURE)
    others = [found for found in case.found if found.kind is not Kind.FIGURE]
    keys = {case.bare[a:b] for index in case.gold["key_figures"] for a, b in spans_of(case.gold["spans"][index])}
    observed = features_of(case.article, fold(case.article.text), figures, others)
    found = []
    for figure, features in zip(figures, observed, strict=True):
        words = case.bare[slice(*case.span(figure.start, figure.end))]
        assert isinstance(figure.detail, FigureDetail)
        if not features["aside"]:
            found.append(Example(words + (figure.id if figure.detail.rank else ""), features, words in keys))
    return found


def fitted(articles: Sequence[Sequence[Example]]) -> dict[str, float]:
    """The weights, "" the bias, by Newton's method with a penalty on large ones; many figures count less each."""
    rows = [(e, 1 / math.sqrt(len(article))) for article in articles for e in article]
    mean = sum(share for _, share in rows) / len(rows)
    names = ["", *rows[0][0].features]
    weights = dict.fromkeys(names, 0.0)
    for _ in range(_STEPS):
        slope = [_PENALTY * weights[name] if name else 0.0 for name in names]
        curve = [
            [_PENALTY if row == column and name else 0.0 for column, _ in enumerate(names)]
            for row, name in enumerate(names)
        ]
        for example, share in rows:
            chance = 1 / (1 + math.exp(-log_odds(weights, example)))
            values = [(n, example.features[name] if name else 1.0) for n, name in enumerate(names)]
            held = [(n, value) for n, value in values if value]
            for n, value in held:
                slope[n] += share / mean * (chance - example.key) * value
                for m, other in held:
                    curve[n][m] += share / mean * chance * (1 - chance) * value * other
        step = solved(curve, slope)
        weights = {name: weights[name] - change for name, change in zip(names, step, strict=True)}
    return weights


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """What the matrix, positive definite, must be multiplied by to give the right side (Gauss-Jordan)."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for n, pivot in enumerate(rows):
        if not pivot[n]:  # a feature that no figure has
            pivot[n] = 1.0
        pivot[:] = [value / pivot[n] for value in pivot]
        for other in rows:
            if other is not pivot and other[n]:
                factor = other[n]
                other[:] = [a - factor * b for a, b in zip(other, pivot, strict=True)]
    return [row[-1] for row in rows]


def log_odds(weights: dict[str, float], example: Example) -> float:
    """How much speaks for a figure."""
    return weights[""] + sum(weights[name] * value for name, value in example.features.items() if value)


def chosen(weights: dict[str, float], article: Sequence[Example]) -> list[Example]:
    """The key figures by some weights."""
    best: dict[str, Example] = {}
    for example in sorted(article, key=lambda e: -log_odds(weights, e)):
        if log_odds(weights, example) >= _ENOUGH and len(best) < _MOST:
            best.setdefault(example.words, example)
    return list(best.values())


def quality(picked: Sequence[Sequence[Example]], articles: Sequence[Sequence[Example]]) -> str:
    """Recall and precision in words."""
    right = sum(example.key for article in picked for example in article)
    wanted = sum(len({e.words for e in article if e.key}) for article in articles)
    return f"recall {right / wanted:.2f}, precision {right / sum(map(len, picked)):.2f}"


def main() -> None:
    """Prints the table and the two qualities."""
    articles = [found for case in (*cases(OWN).values(), *cases(SHARED).values()) if (found := examples(case))]
    weights = fitted(articles)
    without = [fitted([a for n, a in enumerate(articles) if n % _PARTS != part]) for part in range(_PARTS)]
    left_out = [chosen(without[n % _PARTS], article) for n, article in enumerate(articles)]
    print("\n".join(f'    "{name}": {weight:.2f},' for name, weight in sorted(weights.items())))
    print("fitted:", quality([chosen(weights, article) for article in articles], articles))
    print("left out:", quality(left_out, articles))


if __name__ == "__main__":
    main()
