"""Segmentation by a dictionary and a hidden Markov model: the method of jieba, in one pass over the text.

It finds the words that jieba's ``cut`` finds, in about half the time: the best way through a stretch is decided
while the dictionary is asked, from the right, and no word is made before it is known to be one.
"""

import re
from collections.abc import Iterator, Mapping
from math import log
from typing import NamedTuple

#: What a segmentation looks into; line ends, spaces and every other character are words by themselves.
_STRETCH = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9+#&._%\-]+|\r\n|.", re.S)
#: What the characters that no dictionary word covers are read as.
_UNKNOWN = re.compile(r"[\u4e00-\u9fd5]+|[a-zA-Z0-9]+(?:\.\d+)?%?|[^\u4e00-\u9fd5a-zA-Z0-9]+")
_IMPOSSIBLE = -3.14e100
_NO_WAY = float("-inf")

Span = tuple[int, int]


class CharacterModel(NamedTuple):
    """Log probabilities of a character's place in a word: B begins it, M stands inside, E ends it, S is all of it."""

    start: Mapping[str, float]
    transitions: Mapping[str, Mapping[str, float]]
    emissions: Mapping[str, Mapping[str, float]]


class Segmenter:
    """Cuts text into words.

    ``frequencies`` holds by its first character every word of the dictionary, and with 0 every beginning of one that
    is no word itself; it has something, if nothing, for every character. ``total`` is their sum.
    """

    def __init__(self, frequencies: Mapping[str, Mapping[str, int]], total: int, model: CharacterModel) -> None:
        self._frequencies = frequencies
        self._log_total = log(total)
        self._model = model

    def cut(self, text: str) -> Iterator[Span]:
        """The words of a text, end to end, in code points."""
        for match in _STRETCH.finditer(text):
            start, end = match.span()
            if end - start == 1 or text[start] == "\r":
                yield start, end
            else:
                yield from self._cut_stretch(match.group(), start)

    def _cut_stretch(self, stretch: str, offset: int) -> Iterator[Span]:
        ends = self._most_probable_ends(stretch)
        place, unknown = 0, -1
        while place < len(stretch):
            end = ends[place]
            if end - place == 1:
                unknown = place if unknown < 0 else unknown
            else:
                if unknown >= 0:
                    yield from self._cut_unknown(stretch[unknown:place], offset + unknown)
                    unknown = -1
                yield offset + place, offset + end
            place = end
        if unknown >= 0:
            yield from self._cut_unknown(stretch[unknown:], offset + unknown)

    def _most_probable_ends(self, stretch: str) -> list[int]:
        """For each character where the word that begins with it ends on the most probable way to the right end."""
        frequencies, log_total, length = self._frequencies, self._log_total, len(stretch)
        scores, ends = [0.0] * (length + 1), [0] * length
        for start in range(length - 1, -1, -1):
            # a character that the dictionary does not have counts as seen once
            best, best_end = _NO_WAY, 0
            end = start + 1
            frequency_of = frequencies[stretch[start]].get
            frequency = frequency_of(stretch[start:end])
            while frequency is not None:
                if frequency:
                    score = log(frequency) - log_total + scores[end]
                    if score >= best:
                        best, best_end = score, end
                end += 1
                frequency = frequency_of(stretch[start:end]) if end <= length else None
            scores[start] = best if best_end else scores[start + 1] - log_total
            ends[start] = best_end or start + 1
        return ends

    def _cut_unknown(self, run: str, offset: int) -> Iterator[Span]:
        """The words of characters that stand alone on the most probable way."""
        if len(run) == 1 or self._frequencies[run[0]].get(run):
            for place in range(offset, offset + len(run)):
                yield place, place + 1
            return
        for match in _UNKNOWN.finditer(run):
            start, end = match.span()
            if "\u4e00" <= run[start] <= "\u9fd5":
                yield from self._words_of_model(run[start:end], offset + start)
            else:
                yield offset + start, offset + end

    def _words_of_model(self, run: str, offset: int) -> Iterator[Span]:
        begin = offset
        for place, position in enumerate(self._most_probable_positions(run), start=offset):
            if position in "BS":
                begin = place
            if position in "ES":
                yield begin, place + 1

    def _most_probable_positions(self, run: str) -> list[str]:
        """Viterbi's way through the model, its four states written out."""
        start, transitions, emissions = self._model
        begins, inside, ends, single = (emissions[state].get for state in "BMES")
        from_b, from_m, from_e, from_s = (transitions[state] for state in "BMES")
        b_m, b_e, m_m, m_e = from_b["M"], from_b["E"], from_m["M"], from_m["E"]
        e_b, e_s, s_b, s_s = from_e["B"], from_e["S"], from_s["B"], from_s["S"]
        b, m, e, s = (start[state] + emissions[state].get(run[0], _IMPOSSIBLE) for state in "BMES")
        before: list[dict[str, str]] = []
        for character in run[1:]:
            # an impossible one swallows the others: each is added before the ways are compared, as jieba does
            in_b, in_m = begins(character, _IMPOSSIBLE), inside(character, _IMPOSSIBLE)
            in_e, in_s = ends(character, _IMPOSSIBLE), single(character, _IMPOSSIBLE)
            (new_b, to_b) = max((e + e_b + in_b, "E"), (s + s_b + in_b, "S"))
            (new_m, to_m) = max((b + b_m + in_m, "B"), (m + m_m + in_m, "M"))
            (new_e, to_e) = max((b + b_e + in_e, "B"), (m + m_e + in_e, "M"))
            (new_s, to_s) = max((e + e_s + in_s, "E"), (s + s_s + in_s, "S"))
            before.append({"B": to_b, "M": to_m, "E": to_e, "S": to_s})
            b, m, e, s = new_b, new_m, new_e, new_s
        positions = ["S" if s >= e else "E"]
        for origin in reversed(before):
            positions.append(origin[positions[-1]])
        return positions[::-1]
