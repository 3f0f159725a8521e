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
    "changed": -0.33,
    "count_size": 1.26,
    "dated": 0.70,
    "exact": 0.45,
    "few": 2.87,
    "in_heading": 0.46,
    "later_in_sentence": -0.24,
    "lead": 0.86,
    "money": -0.04,
    "money_size": 0.93,
    "placed": 0.34,
    "quoted": -0.90,
    "rank": -1.15,
    "record": 0.14,
    "repeated": 1.68,
    "result": 0.72,
    "score": 0.68,
    "share": 0.03,
    "share_changed": -0.07,
    "time": -0.87,
    "topic": 0.16,
    "total": 0.63,
}
_BIAS = -2.33
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
