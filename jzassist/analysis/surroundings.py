"""What stands around a place of a text, as the rules of figures ask for it: words, their parts of speech, names."""

from functools import cache, cached_property

from jzassist.analysis.lexicons import words as listed
from jzassist.analysis.tokens import Word, boundaries, flag, word_at

_WORDS_AFTER_COUNT = frozenset("来多余之的内间前后里中起以")
#: Parts of speech (of jieba) of what is counted rather than of a word that holds a number; "" is no known word.
_FLAGS_OF_COUNTS = frozenset({"", "m", "mq", "q", "t", "nz"})
_LONGEST_WORD = 8


@cache
def _listed_words() -> tuple[frozenset[str], frozenset[str]]:
    """The list of words that hold numbers, and the first two characters of each."""
    return listed("number_words"), frozenset(word[:2] for word in listed("number_words"))


class Surroundings:
    """A folded text and what the rules ask about a place in it."""

    def __init__(self, folded: str) -> None:
        self.folded = folded

    @cached_property
    def word_starts(self) -> frozenset[int]:
        """The places at which a word begins."""
        return boundaries(self.folded)

    @cached_property
    def _whole(self) -> tuple[int, int]:
        lead = len(self.folded) - len(self.folded.lstrip())
        return lead, len(self.folded.rstrip(" \n。，；"))

    def is_all(self, start: int, end: int) -> bool:
        """Whether the text is nothing but this span, as in a cell of a table: there every number counts."""
        return (start, end) == self._whole

    def before(self, place: int, length: int) -> str:
        """The characters before a place, of its line."""
        stretch = self.folded[max(0, place - length) : place]
        return stretch[stretch.rfind("\n") + 1 :]

    def begins_or_torn(self, place: int) -> bool:
        """Whether a word begins there, or what the segmentation joined over it is in no dictionary: 营|收约."""
        return place in self.word_starts or not self._flag_at(place)

    def within_word(self, start: int, end: int) -> bool:
        """Whether a word of the dictionary begins before the span or goes on after it: 统一, 三亚, 三大战役."""
        return self._begins_inside(start) or self._ends_inside(start, end)

    def _begins_inside(self, start: int) -> bool:
        return start not in self.word_starts and self._flag_at(start) not in ("", "m")

    def _ends_inside(self, start: int, end: int) -> bool:
        if end in self.word_starts or self._word(end).start > start:
            return False
        rest = self.folded[end : self._word(end).end]
        counting = all(character in _WORDS_AFTER_COUNT for character in rest)
        return not counting and self._flag_at(end) not in _FLAGS_OF_COUNTS

    def _word(self, place: int) -> Word:
        return word_at(self.folded, place)

    def _flag_at(self, place: int) -> str:
        """The part of speech of the word at a place, "" where the dictionary does not have it."""
        word = self._word(place)
        return flag(self.folded[word.start : word.end])

    def in_listed_word(self, start: int, end: int) -> bool:
        """Whether a listed name or idiom covers the number's first character and is no mere part of the span."""
        listed_words, beginnings = _listed_words()
        for begin in range(max(0, start - 5), start + 1):
            if self.folded[begin : begin + 2] not in beginnings:
                continue
            for stop in range(max(start + 1, begin + 2), min(len(self.folded), begin + _LONGEST_WORD) + 1):
                inside = begin >= start and stop <= end and stop - begin < end - start
                if not inside and self.folded[begin:stop] in listed_words:
                    return True
        return False
