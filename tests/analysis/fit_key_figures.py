"""Makes the weights of jzassist/analysis/key_figures.py from the annotated articles, and says how good they are.

Run from the checkout: ``.venv/bin/python -m tests.analysis.fit_key_figures``. Besides the fit it shows what comes out
for articles that were left out of it, one at a time, which is what to expect elsewhere.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from jzassist.analysis.figure_features import Features, features_of
from jzassist.analysis.folding import fold
from jzassist.model.annotation import FigureDetail, Kind
from tests.analysis.gold import OWN, SHARED, Case, cases, spans_of

_PENALTY, _STEPS, _RATE = 2.0, 1500, 0.5
_MOST, _ENOUGH = 6, -1.4


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
        if not features["enumerated"]:
            found.append(Example(words + (figure.id if figure.detail.rank else ""), features, words in keys))
    return found


def fitted(articles: Sequence[Sequence[Example]]) -> dict[str, float]:
    """The weights, "" the bias, by gradient descent with a penalty on large ones; many figures count less each."""
    rows = [(e, 1 / math.sqrt(len(article))) for article in articles for e in article]
    mean = sum(weight for _, weight in rows) / len(rows)
    weights = dict.fromkeys(("", *rows[0][0].features), 0.0)
    for _ in range(_STEPS):
        slope = {name: (_PENALTY * weight if name else 0.0) for name, weight in weights.items()}
        for example, share in rows:
            error = (1 / (1 + math.exp(-log_odds(weights, example))) - example.key) * share / mean
            slope[""] += error
            for name, value in example.features.items():
                if value:
                    slope[name] += error * value
        weights = {name: weight - _RATE * slope[name] / len(rows) for name, weight in weights.items()}
    return weights


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
    left_out = [chosen(fitted(articles[:n] + articles[n + 1 :]), article) for n, article in enumerate(articles)]
    print("\n".join(f'    "{name}": {weight:.2f},' for name, weight in sorted(weights.items())))
    print("fitted:", quality([chosen(weights, article) for article in articles], articles))
    print("left out:", quality(left_out, articles))


if __name__ == "__main__":
    main()
