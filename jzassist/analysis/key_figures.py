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
    "approximate": 0.29,
    "as_in_heading": -0.21,
    "changed": 0.09,
    "count_size": 0.60,
    "dated": -0.50,
    "first_of_sentence": 0.21,
    "goal": 0.01,
    "in_heading": -0.30,
    "late": -0.15,
    "lead": 0.65,
    "listed": 0.00,
    "money": -0.34,
    "money_size": 0.02,
    "part": -0.26,
    "person": 0.35,
    "placed": 0.16,
    "quoted": -0.20,
    "range": -0.42,
    "rank": -0.96,
    "record": 0.11,
    "repeated": 1.53,
    "result": 1.12,
    "score": 0.62,
    "share": -0.02,
    "share_changed": -0.85,
    "share_compared": -0.17,
    "small": 0.13,
    "streak": -0.01,
    "time": -1.18,
    "total": 0.73,
}
_BIAS = -0.52
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
    return tuple(_marked(figure, figure.id in keys) for figure in figures)


def score(features: Features) -> float:
    """How much speaks for a figure, in log odds."""
    if features["enumerated"]:
        return _NEVER
    return _BIAS + sum(_WEIGHTS.get(name, 0.0) * value for name, value in features.items())


def _marked(figure: Annotation, key: bool) -> Annotation:
    assert isinstance(figure.detail, FigureDetail)
    return replace(figure, detail=replace(figure.detail, key=key))
