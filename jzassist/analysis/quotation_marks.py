"""Pairs of quotation marks, matched by a stack in one pass over each paragraph."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from jzassist.model.article import Article, TextWarning
from jzassist.model.quotation_marks import OPENING_MARKS, can_only_close, pair_marks

UNBALANCED = "unbalanced-quotation-mark"


class QuotedSpan(NamedTuple):
    """What stands between a pair of marks: ``start`` and ``end`` are inside them, ``depth`` 0 is outermost.

    ``closed`` is False for a speech that goes on in the next paragraph, which opens a mark of its own.
    """

    start: int
    end: int
    depth: int
    closed: bool = True


def by_paragraph(article: Article, quoted: Iterable[QuotedSpan]) -> dict[int, tuple[QuotedSpan, ...]]:
    """The outermost quoted spans of each paragraph that has some, by the paragraph's index."""
    found: dict[int, list[QuotedSpan]] = {}
    for span in quoted:
        if span.depth == 0:
            found.setdefault(article.paragraph_index(span.start), []).append(span)
    return {index: tuple(spans) for index, spans in found.items()}


@lru_cache(maxsize=2)
def quoted_spans(article: Article) -> tuple[tuple[QuotedSpan, ...], tuple[TextWarning, ...]]:
    """Every quoted span in order of place, and a warning for each mark that has no partner; an article is read once.

    A mark left open at a paragraph's end is a speech over several paragraphs where the next paragraph begins
    with the same mark; else it costs a warning and nothing more.
    """
    spans: list[QuotedSpan] = []
    warnings: list[TextWarning] = []
    for index, paragraph in enumerate(article.paragraphs):
        pairing = pair_marks(article.text, paragraph.start, paragraph.end)
        for place in pairing.lonely:
            if _goes_on(article, index, place):
                spans.append(QuotedSpan(place + 1, paragraph.end, 0, closed=False))
            else:
                warnings.append(TextWarning(place, place + 1, UNBALANCED, f"引号不成对：{article.text[place]}"))
        spans += _with_depth(pairing.pairs)
    return tuple(sorted(spans)), tuple(warnings)


def _with_depth(pairs: Iterable[tuple[int, int]]) -> list[QuotedSpan]:
    spans: list[QuotedSpan] = []
    ends: list[int] = []
    for opening, closing in pairs:
        while ends and ends[-1] < opening:
            ends.pop()
        if closing > opening + 1:
            spans.append(QuotedSpan(opening + 1, closing, len(ends)))
        ends.append(closing)
    return spans


def _goes_on(article: Article, index: int, place: int) -> bool:
    """Whether a mark left open in a paragraph is taken up by the same mark at the next one's beginning."""
    mark = article.text[place]
    for following in article.paragraphs[index + 1 : index + 2]:
        begins_again = article.text[following.start] == mark
        closes = can_only_close(article.text, following.start, following.start, following.end)
        return mark in OPENING_MARKS and begins_again and not closes
    return False
