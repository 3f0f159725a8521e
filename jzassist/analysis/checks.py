"""Checks: places that an editor should look at before the article leaves the house."""

from collections.abc import Sequence

from jzassist.analysis.count_checks import differing_counts, shares_over_the_whole
from jzassist.analysis.enumeration_checks import wrong_enumerations
from jzassist.analysis.folding import fold
from jzassist.analysis.person_checks import differing_titles, names_alike
from jzassist.analysis.quotation_marks import quoted_spans
from jzassist.analysis.superlatives import superlatives
from jzassist.model.annotation import Annotation
from jzassist.model.article import Article, TextWarning


def check(article: Article, annotations: Sequence[Annotation]) -> tuple[TextWarning, ...]:
    """The warnings of an article, in order of place.

    Marks without a partner; enumerations that do not add up; the same thing counted differently; parts that are
    more than the whole; one person with two titles or two spellings; superlatives. A warning is a question to the
    editor, not a verdict.
    """
    text = fold(article.text)
    found = (
        *quoted_spans(article)[1],
        *wrong_enumerations(article, text, annotations),
        *differing_counts(article, text, annotations),
        *shares_over_the_whole(article, text, annotations),
        *differing_titles(article, text, annotations),
        *names_alike(article, text, annotations),
        *superlatives(article, text),
    )
    return tuple(sorted(found, key=lambda warning: (warning.start, warning.end)))
