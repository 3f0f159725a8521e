"""Key figures: the up to six of an article that an editor would carry into a brief."""

from collections.abc import Sequence
from dataclasses import replace

from jzassist.analysis.figure_features import Features, features_of
from jzassist.model.annotation import Annotation, FigureDetail
from jzassist.model.article import Article

MOST_KEY_FIGURES = 6
#: How much each feature speaks for a figure: a logistic regression on the annotated articles, every article counting
#: alike; tests/analysis/fit_key_figures.py makes the table.
_WEIGHTS: dict[str, float] = {
    "changed": -0.18,
    "count_size": 1.50,
    "dated": 0.38,
    "exact": 0.54,
    "few": 3.49,
    "headlined": 0.71,
    "in_heading": 0.05,
    "late": -1.21,
    "later_in_sentence": -0.11,
    "lead": 0.59,
    "money": 0.07,
    "money_size": 1.21,
    "old_value": -0.80,
    "part": -0.45,
    "placed": 0.32,
    "quoted": -1.12,
    "rank": -0.96,
    "record": 0.22,
    "repeated": 1.49,
    "result": 0.35,
    "score": 0.76,
    "share": 0.25,
    "share_changed": 0.16,
    "time": -0.70,
    "topic": 0.28,
    "total": 0.74,
}
_BIAS = -2.06
_NEVER = float("-inf")
#: From this on a figure is a key one, in log odds: among an article's figures a key one is rarer than not.
_ENOUGH = -1.4


def with_key_figures(
    article: Article, text: str, figures: Sequence[Annotation], others: Sequence[Annotation]
) -> tuple[Annotation, ...]:
    """The same figures with the key ones marked: results, totals, ranks, targets, growth; none of them twice.

    ``text`` is the article's, folded; ``others`` are the other findings.
    """
    scores = [score(features) for features in features_of(article, text, figures, others)]
    chosen: dict[str, str] = {}
    for weight, figure in sorted(zip(scores, figures, strict=True), key=lambda item: (-item[0], item[1].start)):
        assert isinstance(figure.detail, FigureDetail)
        name = figure.id if figure.detail.rank else text[figure.start : figure.end]
        if weight >= _ENOUGH and name not in chosen and len(chosen) < MOST_KEY_FIGURES:
            chosen[name] = figure.id
    keys = set(chosen.values())
    return tuple(_as_key(figure) if figure.id in keys else figure for figure in figures)


def score(features: Features) -> float:
    """How much speaks for a figure, in log odds."""
    if features["aside"]:
        return _NEVER
    return _BIAS + sum(_WEIGHTS.get(name, 0.0) * value for name, value in features.items() if value)


def _as_key(figure: Annotation) -> Annotation:
    assert isinstance(figure.detail, FigureDetail)
    return replace(figure, detail=replace(figure.detail, key=True))
