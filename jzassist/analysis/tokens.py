"""Segmentation: the words of a text, by the dictionary and the model of jieba (here and nowhere else)."""

import sys
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, partial
from importlib.util import find_spec
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, NamedTuple

from jzassist.analysis.compiled_segmentation import CompiledSegmenter
from jzassist.analysis.dictionary import Dictionary
from jzassist.analysis.segmentation import CharacterModel, Segmenter

try:
    import rjieba
except ImportError:
    # no build of it for this machine: the same words, more slowly
    rjieba = None  # type: ignore[assignment]


class Word(NamedTuple):
    """A word's place in its text, in code points, half open."""

    start: int
    end: int


@cache
def _jieba() -> Any:
    # most of importing jieba is pkg_resources, which it can do without
    hidden = sys.modules.get("pkg_resources")
    sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import jieba.finalseg
    finally:
        del sys.modules["pkg_resources"]
        if hidden:
            sys.modules["pkg_resources"] = hidden
    return jieba


@cache
def _dictionary() -> Dictionary:
    # not jieba's own loading: it unmarshals a file of the shared temp folder, which anyone could plant
    found = find_spec("jieba")
    assert found
    assert found.origin
    return Dictionary(Path(found.origin).with_name("dict.txt").read_bytes())


@cache
def _segmenter() -> Segmenter | CompiledSegmenter:
    return CompiledSegmenter(rjieba.cut, _dictionary().weights, plain_segmenter) if rjieba else plain_segmenter()


@cache
def plain_segmenter() -> Segmenter:
    """The segmentation in Python, for what the compiled one cannot read and where there is none."""
    model = _jieba().finalseg
    dictionary = _dictionary()
    return Segmenter(dictionary.weights, dictionary.unknown, CharacterModel(model.start_P, model.trans_P, model.emit_P))


@lru_cache(maxsize=4)
def words(text: str) -> tuple[Word, ...]:
    """The words of an article's text, end to end; the same text is cut once."""
    return tuple(map(_as_word, pairwise(_starts(text))))


@lru_cache(maxsize=4)
def _starts(text: str) -> tuple[int, ...]:
    """Where the words begin, and the text's end."""
    return _edges(spelled(text))


def cut(text: str) -> tuple[tuple[int, int], ...]:
    """The places of the words of a few characters, end to end; nothing is kept."""
    return tuple(pairwise(_edges(_segmenter().cut(text))))


#: Makes a Word of a pair without the detour over its parts: there are thousands.
_as_word: Callable[[tuple[int, int]], Word] = partial(tuple.__new__, Word)


@lru_cache(maxsize=4)
def boundaries(text: str) -> frozenset[int]:
    """The places at which a word begins, and the text's end."""
    return frozenset(_starts(text))


def words_between(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of a text that begin in a stretch of it."""
    return words(text)[_numbers(text, start, end)]


def word_at(text: str, place: int) -> Word:
    """The word that a place of a text stands in."""
    starts = _starts(text)
    return words(text)[bisect_right(starts, place, hi=len(starts) - 1) - 1]


def spelled_between(text: str, start: int, end: int) -> tuple[str, ...]:
    """The same words as their characters."""
    return spelled(text)[_numbers(text, start, end)]


@lru_cache(maxsize=4)
def spelled(text: str) -> tuple[str, ...]:
    """The words of an article's text as their characters."""
    return tuple(_segmenter().cut(text))


def _edges(spelled: Iterable[str]) -> tuple[int, ...]:
    return tuple(accumulate(map(len, spelled), initial=0))


def _numbers(text: str, start: int, end: int) -> slice:
    starts = _starts(text)
    return slice(bisect_left(starts, start), bisect_left(starts, end))


@lru_cache(maxsize=16_384)
def flag(word: str) -> str:
    """The part of speech that jieba's dictionary gives a word (``nr`` a name, ``v`` a verb …), "" if it has none."""
    # the words that come again and again are found in one small table, near the processor
    return _dictionary().flags[word[:1]].get(word, "")


@lru_cache(maxsize=4_096)
def frequency(word: str) -> int:
    """How often the dictionary's texts had a word, 0 if it is not in the dictionary."""
    return _dictionary().frequency(word)


def word_weight(word: str) -> float:
    """The log probability of a word that is no name; a character that is no word is as rare as what was seen once."""
    weight = _dictionary().weights[word[:1]].get(word, 0.0)
    if len(word) == 1:
        return weight or _dictionary().unknown
    return weight if weight and not flag(word).startswith("nr") else float("-inf")


def warm() -> None:
    """Loads the dictionary, so that the first article does not wait for it."""
    words("预热")
