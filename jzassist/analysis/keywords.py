"""Keywords: the words that an editor would use as index terms."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import words
from jzassist.model.article import Article, ParagraphRole

_MOST = 8
_NOUNS = ("n", "vn", "nz", "ns", "nt", "nr", "l", "j", "an", "i")
_HEADING = frozenset({ParagraphRole.HEADLINE, ParagraphRole.SUBHEADLINE, ParagraphRole.CROSSHEAD})


class _Span(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def find_keywords(article: Article, text: str) -> tuple[str, ...]:
    """Up to eight nouns and names, the most telling first; ``text`` is the article's, folded."""
    counted: Counter[str] = Counter()
    places: dict[str, int] = {}
    for start, end in tokens.words(text):
        word = text[start:end]
        if not _is_index_term(word):
            continue
        weight = 3 if article.paragraphs and article.paragraphs[article.paragraph_index(start)].role in _HEADING else 1
        counted[word] += weight * min(len(word), 4)
        places.setdefault(word, start)
    ranked = sorted(counted, key=lambda word: (-counted[word], places[word]))
    return tuple(article.text[places[word] : places[word] + len(word)] for word in ranked[:_MOST])


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
