"""Checks: places that an editor should look at before the article leaves the house."""

from collections.abc import Sequence

from jzassist.analysis.quotation_marks import quoted_spans
from jzassist.model.annotation import Annotation
from jzassist.model.article import Article, TextWarning


def check(article: Article, annotations: Sequence[Annotation]) -> tuple[TextWarning, ...]:
    """The warnings of an article, in order of place."""
    return tuple(sorted(quoted_spans(article)[1], key=lambda warning: warning.start))
