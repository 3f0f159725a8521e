"""Pairs of quotation marks, matched by a stack in one pass over each paragraph."""

from collections.abc import Iterable
from typing import NamedTuple

from jzassist.model.article import Article, Paragraph, TextWarning

_CLOSING_OF = {"“": "”", "‘": "’", "「": "」", "『": "』", "﹁": "﹂", "﹃": "﹄", "〝": "〞"}
_OPENING_OF = {closing: opening for opening, closing in _CLOSING_OF.items()}
_STRAIGHT = frozenset('"＂')
OPENING = frozenset(_CLOSING_OF) | _STRAIGHT
CLOSING = frozenset(_OPENING_OF) | _STRAIGHT
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


def quoted_spans(article: Article) -> tuple[tuple[QuotedSpan, ...], tuple[TextWarning, ...]]:
    """Every quoted span in order of place, and a warning for each mark that has no partner.

    A mark left open at a paragraph's end is a speech over several paragraphs where the next paragraph begins
    with the same mark; else it costs a warning and nothing more.
    """
    spans: list[QuotedSpan] = []
    warnings: list[TextWarning] = []
    for index, paragraph in enumerate(article.paragraphs):
        found, lonely = _pairs(article.text, paragraph)
        for place in lonely:
            if _goes_on(article, index, place):
                spans.append(QuotedSpan(place + 1, paragraph.end, 0, closed=False))
            else:
                warnings.append(TextWarning(place, place + 1, UNBALANCED, f"引号不成对：{article.text[place]}"))
        spans += found
    return tuple(sorted(spans)), tuple(warnings)


def _pairs(text: str, paragraph: Paragraph) -> tuple[list[QuotedSpan], list[int]]:
    stack: list[int] = []
    found: list[tuple[int, int]] = []
    lonely: list[int] = []
    for place in range(paragraph.start, paragraph.end):
        character = text[place]
        if character in _STRAIGHT:
            partner = next((open_ for open_ in reversed(stack) if text[open_] == character), None)
            opening = partner is None and not _looks_closing(text, place, paragraph)
        elif character in _CLOSING_OF:
            partner, opening = None, True
        elif character in _OPENING_OF:
            partner = next((open_ for open_ in reversed(stack) if text[open_] == _OPENING_OF[character]), None)
            opening = False
        else:
            continue
        if opening:
            stack.append(place)
        elif partner is None:
            lonely.append(place)
        else:
            # what was opened inside and never closed has lost its partner
            while (inner := stack.pop()) != partner:
                lonely.append(inner)
            found.append((partner, place))
    lonely += stack
    return _with_depth(found), sorted(lonely)


def _looks_closing(text: str, place: int, paragraph: Paragraph) -> bool:
    """Whether a straight mark with nothing open before it can only be the end of something."""
    if place == paragraph.start:
        return place + 1 < paragraph.end and text[place + 1] in "。，；：！？、,;:!?"
    return False


def _with_depth(pairs: list[tuple[int, int]]) -> list[QuotedSpan]:
    spans: list[QuotedSpan] = []
    ends: list[int] = []
    for opening, closing in sorted(pairs):
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
        return (
            mark in OPENING
            and article.text[following.start] == mark
            and not _looks_closing(article.text, following.start, following)
        )
    return False
