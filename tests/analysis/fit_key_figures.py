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
from tests.analysis.regression import Row, fitted, log_odds

_PENALTY = 2.0
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


def weights_of(articles: Sequence[Sequence[Example]]) -> dict[str, float]:
    """The weights; every figure of an article that has many counts less."""
    return fitted([Row(e.features, e.key, 1 / math.sqrt(len(a))) for a in articles for e in a], _PENALTY)


def chosen(weights: dict[str, float], article: Sequence[Example]) -> list[Example]:
    """The key figures by some weights."""
    best: dict[str, Example] = {}
    for example in sorted(article, key=lambda e: -log_odds(weights, e.features)):
        if log_odds(weights, example.features) >= _ENOUGH and len(best) < _MOST:
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
    weights = weights_of(articles)
    without = [weights_of([a for n, a in enumerate(articles) if n % _PARTS != part]) for part in range(_PARTS)]
    left_out = [chosen(without[n % _PARTS], article) for n, article in enumerate(articles)]
    print("\n".join(f'    "{name}": {weight:.2f},' for name, weight in sorted(weights.items())))
    print("fitted:", quality([chosen(weights, article) for article in articles], articles))
    print("left out:", quality(left_out, articles))


if __name__ == "__main__":
    main()
