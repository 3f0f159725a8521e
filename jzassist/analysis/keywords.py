"""Keywords: the words that an editor would use as index terms."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import words
from jzassist.model.article import Article, Paragraph, ParagraphRole

_MOST = 8
#: Two words are one term where they stand together so often, and mostly so where one of them stands.
_OFTEN, _MOSTLY = 3, 0.6
_FUNCTION = ("c", "d", "p", "r", "u", "m", "t")
_NOUNS = ("n", "vn", "nz", "ns", "nt", "nr", "l", "j", "an", "i")
_EMPTY = frozenset("cdpru")
_HEADING = frozenset({ParagraphRole.HEADLINE, ParagraphRole.SUBHEADLINE, ParagraphRole.CROSSHEAD})
_SIGNING = frozenset({ParagraphRole.BYLINE, ParagraphRole.DATELINE, ParagraphRole.CREDIT, ParagraphRole.EDITOR})


class _Span(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def find_keywords(article: Article, text: str) -> tuple[str, ...]:
    """Up to eight nouns and names, the most telling first; ``text`` is the article's, folded."""
    compounds = _compounds(tokens.spelled(text))
    times: dict[int, Counter[str]] = defaultdict(Counter)
    in_order: dict[str, None] = {}
    for paragraph in article.paragraphs:
        if weight := _weight(paragraph.role):
            terms = _terms(text, paragraph, compounds)
            times[weight].update(terms)
            in_order.update(dict.fromkeys(terms))
    weights = {
        term: sum(weight * of[term] for weight, of in times.items()) * min(len(term), 4)
        for term in in_order
        if term in compounds or _is_index_term(term)
    }
    # of equal weight the one that comes first in the article
    ranked = sorted(weights, key=weights.__getitem__, reverse=True)[:_MOST]
    return tuple(article.text[place : place + len(term)] for term in ranked for place in (text.index(term),))


def _terms(text: str, paragraph: Paragraph, compounds: frozenset[str]) -> list[str]:
    """The words of a paragraph, those that make a compound together as one."""
    cut = list(tokens.spelled_between(text, paragraph.start, paragraph.end))
    for place in range(len(cut) - 2, -1, -1) if compounds else ():
        if cut[place] + cut[place + 1] in compounds:
            cut[place : place + 2] = [cut[place] + cut[place + 1]]
    return cut


def _weight(role: ParagraphRole) -> int:
    """What stands in a heading counts three times, who signed the article not at all."""
    return 0 if role in _SIGNING else 3 if role in _HEADING else 1


def _compounds(cut: Sequence[str]) -> frozenset[str]:
    """Terms that the segmentation cuts in two, known by standing together again and again: 新质生产力."""
    single = Counter(cut)
    repeated = {word for word, times in single.items() if times >= _OFTEN and len(word) > 1}
    together = Counter([pair for pair in pairwise(cut) if pair[0] in repeated and pair[1] in repeated])
    often = [(first, second, times) for (first, second), times in together.items() if times >= _OFTEN]
    return frozenset(
        first + second
        for first, second, times in often
        if times >= _MOSTLY * min(single[first], single[second])
        and tokens.flag(second).startswith(_NOUNS)
        and not tokens.flag(first).startswith(_FUNCTION)
    )


@lru_cache(maxsize=16_384)
def _is_index_term(word: str) -> bool:
    return len(word) >= 2 and word not in words("empty_words") and tokens.flag(word).startswith(_NOUNS)


def content_words(text: str, spans: Iterable[_Span]) -> frozenset[str]:
    """The words of some spans that carry meaning."""
    return frozenset(
        word for span in spans for word in tokens.spelled_between(text, span.start, span.end) if _carries_meaning(word)
    )


@lru_cache(maxsize=16_384)
def _carries_meaning(word: str) -> bool:
    return len(word) >= 2 and tokens.flag(word)[:1] not in _EMPTY
