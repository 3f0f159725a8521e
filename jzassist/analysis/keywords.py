"""Keywords: the words that an editor would use as index terms."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import words
from jzassist.model.article import Article, ParagraphRole

_MOST = 8
#: Two words are one term where they stand together so often, and mostly so where one of them stands.
_OFTEN, _MOSTLY = 3, 0.6
_FUNCTION = ("c", "d", "p", "r", "u", "m", "t")
_NOUNS = ("n", "vn", "nz", "ns", "nt", "nr", "l", "j", "an", "i")
_HEADING = frozenset({ParagraphRole.HEADLINE, ParagraphRole.SUBHEADLINE, ParagraphRole.CROSSHEAD})
_SIGNING = frozenset({ParagraphRole.BYLINE, ParagraphRole.DATELINE, ParagraphRole.CREDIT, ParagraphRole.EDITOR})


class _Span(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def find_keywords(article: Article, text: str) -> tuple[str, ...]:
    """Up to eight nouns and names, the most telling first; ``text`` is the article's, folded."""
    cut = tokens.words(text)
    compounds = _compounds(text, cut)
    counted: Counter[str] = Counter()
    places: dict[str, int] = {}
    place = 0
    while place < len(cut):
        start, end = cut[place]
        longer = cut[place + 1].end if place + 1 < len(cut) else end
        joined = text[start:longer] in compounds
        word = text[start:longer] if joined else text[start:end]
        place += 2 if joined else 1
        weight = _weight(article, start)
        if weight and (joined or _is_index_term(word)):
            counted[word] += weight * min(len(word), 4)
            places.setdefault(word, start)
    ranked = sorted(counted, key=lambda word: (-counted[word], places[word]))
    return tuple(article.text[places[word] : places[word] + len(word)] for word in ranked[:_MOST])


def _weight(article: Article, place: int) -> int:
    """What stands in a heading counts three times, who signed the article not at all."""
    role = article.paragraphs[article.paragraph_index(place)].role
    return 0 if role in _SIGNING else 3 if role in _HEADING else 1


def _compounds(text: str, cut: tuple[tokens.Word, ...]) -> frozenset[str]:
    """Terms that the segmentation cuts in two, known by standing together again and again: 新质生产力."""
    single = Counter(text[start:end] for start, end in cut)
    together = Counter(
        (text[a.start : a.end], text[b.start : b.end])
        for a, b in pairwise(cut)
        if a.end - a.start > 1 and b.end - b.start > 1
    )
    return frozenset(
        first + second
        for (first, second), times in together.items()
        if times >= _OFTEN
        and times >= _MOSTLY * min(single[first], single[second])
        and tokens.flag(second).startswith(_NOUNS)
        and not tokens.flag(first).startswith(_FUNCTION)
    )


@lru_cache(maxsize=4096)
def _is_index_term(word: str) -> bool:
    return len(word) >= 2 and word not in words("empty_words") and tokens.flag(word).startswith(_NOUNS)


def content_words(text: str, spans: Iterable[_Span]) -> frozenset[str]:
    """The words of some spans that carry meaning."""
    found: set[str] = set()
    for span in spans:
        for start, end in tokens.words_between(text, span.start, span.end):
            word = text[start:end]
            if len(word) >= 2 and tokens.flag(word)[:1] not in ("c", "d", "p", "r", "u"):
                found.add(word)
    return frozenset(found)
