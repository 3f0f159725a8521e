"""Pairs of quotation marks: in a paragraph, and in what an editor selects or points at."""

import re
from collections import Counter
from typing import NamedTuple

_PARTNER = {"“": "”", "‘": "’", "「": "」", "『": "』", "﹁": "﹂", "﹃": "﹄", "〝": "〞"}
_OPENER = {closing: opening for opening, closing in _PARTNER.items()}
_STRAIGHT = frozenset('"＂')
_POINTS = frozenset("。，；：！？、,;:!?")
_MARKS = frozenset(_PARTNER) | frozenset(_OPENER) | _STRAIGHT
_MARK = re.compile(f"[{''.join(_MARKS)}]")

#: Marks with which a quotation can begin.
OPENING_MARKS = frozenset(_PARTNER) | _STRAIGHT
#: Opening marks that can hold speech by themselves: ‘…’ stands inside other marks.
SPEECH_MARKS = frozenset('“「『"＂﹁﹃〝')
#: Their closing ones, without the straight marks, which do not say whether they close.
SPEECH_ENDS = frozenset(_PARTNER[mark] for mark in SPEECH_MARKS - _STRAIGHT)


class Pairing(NamedTuple):
    """The places of marks: ``pairs`` of opening and closing ones in order of place, ``lonely`` ones without partner."""

    pairs: tuple[tuple[int, int], ...]
    lonely: tuple[int, ...]


def pair_marks(text: str, start: int, end: int) -> Pairing:
    """Which marks of ``text[start:end]`` belong together, in one pass with a stack.

    A mark that closes an outer pair leaves what was opened inside without partner; straight marks open and
    close in turn.
    """
    stack: list[int] = []
    open_marks: Counter[str] = Counter()
    pairs: list[tuple[int, int]] = []
    lonely: list[int] = []
    for found in _MARK.finditer(text, start, end):
        place, mark = found.start(), found.group()
        opener = _OPENER.get(mark, mark)
        if mark not in _PARTNER and open_marks[opener]:
            while text[partner := stack.pop()] != opener:
                lonely.append(partner)
                open_marks[text[partner]] -= 1
            open_marks[opener] -= 1
            pairs.append((partner, place))
        elif mark in _OPENER or can_only_close(text, place, start, end):
            lonely.append(place)
        else:
            stack.append(place)
            open_marks[mark] += 1
    return Pairing(tuple(sorted(pairs)), tuple(sorted((*lonely, *stack))))


def can_only_close(text: str, place: int, start: int, end: int) -> bool:
    """Whether a straight mark at a paragraph's beginning closes something: punctuation follows it."""
    return text[place] in _STRAIGHT and place == start and text[place + 1 : min(place + 2, end)] in _POINTS


def paired(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The places of opening and closing marks that belong together in ``text[start:end]``."""
    return pair_marks(text, start, end).pairs


def inside_of(text: str, start: int, end: int, span_start: int, span_end: int) -> tuple[int, int] | None:
    """What the innermost speech marks around a span hold, marks left out, or None where none are around it.

    Looks no further than ``text[start:end]``, the span's paragraph. A caret is an empty span; it is inside
    also when it stands just before the opening mark or just after the closing one.
    """
    caret = span_start == span_end
    pairs = paired(text, start, end)
    if _goes_on(text, start, end) and all(opening != start for opening, _ in pairs):
        pairs = (*pairs, (start, end))
    around = [
        (opening + 1, closing)
        for opening, closing in pairs
        if text[opening] in SPEECH_MARKS
        and opening + (0 if caret else 1) <= span_start
        and span_end <= closing + (1 if caret else 0)
        and opening + 1 < closing
    ]
    return min(around, key=lambda pair: pair[1] - pair[0], default=None)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the next paragraph begins with the same mark as this one: speech that goes on closes only at its end."""
    return text[start : start + 1] in SPEECH_MARKS and text[end + 1 : end + 2] == text[start]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A selection without outer white space and outer quotation marks that have no partner in it.

    May come out empty (start == end).
    """
    partnered = {place for pair in paired(text, start, end) for place in pair}

    def goes(place: int) -> bool:
        return text[place].isspace() or (text[place] in _MARKS and place not in partnered)

    while start < end and goes(start):
        start += 1
    while start < end and goes(end - 1):
        end -= 1
    return start, end


def without_own_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """A quotation selected together with its marks, without them: a quote's span is inside its marks."""
    if (start, end - 1) in paired(text, start, end) and text[start] in SPEECH_MARKS and start + 2 < end:
        return start + 1, end - 1
    return start, end
