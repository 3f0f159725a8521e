"""Checks: places that an editor should look at before the article leaves the house."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from jzassist.analysis.count_checks import differing_counts, shares_over_the_whole
from jzassist.analysis.enumeration_checks import wrong_enumerations
from jzassist.analysis.folding import fold
from jzassist.analysis.person_checks import differing_titles, names_alike
from jzassist.analysis.quotation_marks import quoted_spans
from jzassist.analysis.superlatives import superlatives
from jzassist.model.annotation import Annotation
from jzassist.model.article import Article, TextWarning

#: So many places of one kind are named; an article with more of them is broken as a whole.
_MOST = 50


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
    return tuple(_first_of_each_kind(sorted(found, key=lambda warning: (warning.start, warning.end))))


def _first_of_each_kind(warnings: Iterable[TextWarning]) -> Iterator[TextWarning]:
    named: Counter[str] = Counter()
    for warning in warnings:
        named[warning.code] += 1
        if named[warning.code] <= _MOST:
            yield warning
