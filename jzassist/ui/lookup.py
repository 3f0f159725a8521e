"""Whether what somebody types means some words: characters, pinyin, initials, or a mixture of them."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from jzassist.ui.pinyin import readings

_TWO_LETTER_INITIALS = ("zh", "ch", "sh")
_FEWEST_SCATTERED = 2
_LONGEST = 64  # nobody looks for something by more letters


class Rank(IntEnum):
    """How well typed letters fit, the best first."""

    WHOLE = 0  # all of the words
    PREFIX = 1
    WORD = 2  # from the beginning of a later word on
    INSIDE = 3
    SCATTERED = 4  # in order, with other characters between


@dataclass(frozen=True, slots=True)
class Match:
    """How what was typed fits; ``places`` are the characters of the words that it means."""

    rank: Rank
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A character of the words: what typing it all would be, what stands for it, and whether a word begins here."""

    place: int
    spellings: tuple[str, ...]
    initials: tuple[str, ...]
    begins: bool


def match(typed: str, words: str) -> Match | None:
    """How something typed fits some words, None where it does not.

    Case, width, spaces and punctuation count for nothing. A character may be typed as itself, as any of its
    readings (导: dao) or by its initial (d; 重: z, zh, c, ch), the last one also by the beginning of a reading.
    """
    wanted = letters_of(typed)
    if not 0 < len(wanted) <= _LONGEST:
        return None
    units = _units(words, with_readings=any(letter.isascii() and letter.isalpha() for letter in wanted))
    whole = [unit.place for unit in units]
    starts = sorted(range(len(units)), key=lambda index: (index > 0, not units[index].begins, index))
    search = _Search(units, wanted, gaps=False)
    for start in starts:
        places = search.follow(start, 0)
        if places:
            return Match(_rank_of(units[start], start, list(places) == whole), places)
    return _scattered(units, wanted)


def letters_of(words: str) -> str:
    """Letters, digits and characters alone, in one case and width; ü as keyboards have it."""
    folded = unicodedata.normalize("NFKC", words).casefold().replace("ü", "v")
    return "".join(letter for letter in folded if letter.isalnum())


def _rank_of(first: _Unit, start: int, whole: bool) -> Rank:
    if start == 0:
        return Rank.WHOLE if whole else Rank.PREFIX
    return Rank.WORD if first.begins else Rank.INSIDE


def _scattered(units: list[_Unit], wanted: str) -> Match | None:
    """A fit with gaps; letters must begin where a word begins, or every second title would fit two of them."""
    if len(wanted) < _FEWEST_SCATTERED:
        return None
    search = _Search(units, wanted, gaps=True)
    for start, unit in enumerate(units):
        if unit.begins or not wanted[0].isascii():
            places = search.follow(start, 0)
            if places:
                return Match(Rank.SCATTERED, places)
    return None


def _units(words: str, with_readings: bool) -> list[_Unit]:
    units: list[_Unit] = []
    before = ""
    for place, character in enumerate(words):
        itself = letters_of(character)
        if itself:
            read = readings(character) if with_readings and not character.isascii() else ()
            units.append(_Unit(place, (itself, *read), _initials(read), _begins(before, character)))
        before = character
    return units


def _begins(before: str, character: str) -> bool:
    """Whether a word begins: after what is no letter, or where Chinese and Latin meet; Chinese itself has no gaps."""
    return not before.isalnum() or before.isascii() != character.isascii()


def _initials(read: tuple[str, ...]) -> tuple[str, ...]:
    two = [reading[:2] for reading in read if reading[:2] in _TWO_LETTER_INITIALS]
    return tuple(dict.fromkeys([*two, *(reading[0] for reading in read)]))


class _Search:
    """Tries every way to read the letters once; places are () where they do not fit."""

    def __init__(self, units: list[_Unit], wanted: str, gaps: bool) -> None:
        self._units, self._wanted, self._gaps = units, wanted, gaps
        self._dead: set[tuple[int, int]] = set()  # unit and letters used up where nothing fits
        self._barren: dict[int, int] = {}  # letters used up → from this unit on nothing fits

    def follow(self, index: int, at: int) -> tuple[int, ...]:
        """The places that the letters from ``at`` on mean, the first of them being this unit's."""
        if (index, at) in self._dead or index == len(self._units):
            return ()
        unit = self._units[index]
        for length in _lengths(unit, self._wanted, at):
            if at + length == len(self._wanted):
                return (unit.place,)
            rest = self._further(index + 1, at + length)
            if rest:
                return (unit.place, *rest)
        self._dead.add((index, at))
        return ()

    def _further(self, index: int, at: int) -> tuple[int, ...]:
        if not self._gaps:
            return self.follow(index, at)
        end = self._barren.get(at, len(self._units))
        for one in range(index, end):
            if rest := self.follow(one, at):
                return rest
        self._barren[at] = min(index, end)
        return ()


def _lengths(unit: _Unit, wanted: str, at: int) -> Iterator[int]:
    """How many letters from a place on can stand for a character, the most first."""
    left = wanted[at:]
    if any(spelling.startswith(left) for spelling in unit.spellings):
        yield len(left)
    meant = {way for way in (*unit.spellings, *unit.initials) if left.startswith(way)}
    yield from sorted({len(way) for way in meant}, reverse=True)
