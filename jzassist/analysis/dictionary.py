"""The dictionary of the segmentation: words, how often they were seen, and their parts of speech.

A text of 350,000 lines, of which an article needs a part: where each first character's words stand is found at once,
and they are read when an article has the character.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from math import exp, log
from typing import Generic, TypeVar

_LINE = re.compile(r"(\S+) (\d+) (\w+)")
#: Lines that follow each other and begin with the same character.
_SAME_BEGINNING = re.compile(r"(.).*\n(?:\1.*\n)*")
_FREQUENCY = re.compile(rb" (\d+) ")

_Value = TypeVar("_Value")


class Shelves(dict[str, dict[str, _Value]], Generic[_Value]):
    """Words with something of each, by their first character; what begins with one is filled in when asked for."""

    def __init__(self, fill: Callable[[str], dict[str, _Value]]) -> None:
        super().__init__()
        self._fill = fill

    def __missing__(self, character: str) -> dict[str, _Value]:
        """Everything that begins with a character, kept from now on."""
        shelf = self[character] = self._fill(character)
        return shelf


class Dictionary:
    """A dictionary in jieba's format: a line ``word frequency flag`` for each word, in UTF-8.

    ``weights`` holds the words' log probabilities, and with 0 every beginning of one that is no word itself;
    ``unknown`` is the weight of what was seen once, ``flags`` the words' parts of speech (``nr`` a name, ``v`` a
    verb …).
    """

    def __init__(self, data: bytes) -> None:
        self._text = data.decode("utf-8")
        self._places: defaultdict[str, list[slice]] = defaultdict(list)
        for lines in _SAME_BEGINNING.finditer(self._text):
            self._places[lines[1]].append(slice(*lines.span()))
        self._log_total = log(sum(map(int, _FREQUENCY.findall(data))))
        self.unknown = -self._log_total
        self.weights = Shelves(self._weights)
        self.flags = Shelves(self._flags)

    def frequency(self, word: str) -> int:
        """How often a word was seen, 0 if it is none."""
        weight = self.weights[word[:1]].get(word)
        return round(exp(weight + self._log_total)) if weight else 0

    def _lines(self, character: str) -> list[tuple[str, str, str]]:
        return [found for place in self._places.get(character, ()) for found in _LINE.findall(self._text[place])]

    def _weights(self, character: str) -> dict[str, float]:
        known: dict[str, float] = {}
        for word, frequency, _ in self._lines(character):
            known[word] = log(int(frequency)) - self._log_total
            for end in range(1, len(word)):
                known.setdefault(word[:end], 0.0)
        return known

    def _flags(self, character: str) -> dict[str, str]:
        return {word: flag for word, _, flag in self._lines(character)}
