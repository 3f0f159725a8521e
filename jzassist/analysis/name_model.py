"""How much likelier some characters are as a Chinese name than as words: a surname's and a given name's characters."""

from functools import cache, lru_cache
from math import log

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import lines
from jzassist.analysis.surnames import surname_length

#: Given names of two characters and of one, in log probability.
_TWO, _ONE = log(0.75), log(0.25)
_OTHER = "*"


@cache
def _characters() -> dict[str, dict[str, float]]:
    kinds: dict[str, dict[str, float]] = {}
    for line in lines("name_characters"):
        kind, weight, *characters = line.split()
        of_kind = kinds.setdefault(kind, {})
        for character in characters if kind == "surname" else characters[0]:
            of_kind[character] = float(weight)
    return kinds


@lru_cache(maxsize=16_384)
def name_likelihood(name: str) -> float:
    """The log of how much likelier a folded string is as a name than as words; far below 0 where it can be none.

    A naive Bayes model of the characters by their place against a unigram model of the dictionary's words.
    """
    length = surname_length(name) or 1
    given = name[length:]
    if not 1 <= len(given) <= 2:
        return -99.0
    kinds = _characters()
    weight = _of(kinds["surname"], name[:length])
    if len(given) == 2:
        weight += _of(kinds["first"], given[0]) + _of(kinds["second"], given[1]) + _TWO
    else:
        weight += _of(kinds["only"], given) + _ONE
    return weight - _as_words(name)


def _of(weights: dict[str, float], key: str) -> float:
    return weights.get(key, weights[_OTHER])


def _as_words(text: str) -> float:
    """The log probability of the likeliest way to read some characters as words that are no names."""
    best = [0.0] + [float("-inf")] * len(text)
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            weight = tokens.word_weight(text[start:end])
            best[end] = max(best[end], best[start] + weight)
    return best[-1]
