"""Reads text whose bytes may be damaged: what belongs to no character is marked, and what follows is in step again."""

from collections.abc import Iterator
from functools import lru_cache

from jzassist.readers.character_costs import DAMAGE, bits

#: How many bytes a character takes in the encodings that a lost byte puts out of step.
UNITS = {
    "gb18030": (1, 2, 4),
    "big5hkscs": (1, 2),
    "utf-16-le": (2, 4),
    "utf-16-be": (2, 4),
    "utf-32-le": (4,),
    "utf-32-be": (4,),
}
#: What each of the first bytes of a character costs at the very end, where the rest of it was cut off.
_CUT = 10.0
#: A longer text is read as the codec reads it, in bytes: here every byte is looked at several times.
_LONGEST = 500_000
#: So many characters side by side that are dearer than this, in bits a character, may be out of step.
_WINDOW = 5
_SUSPICIOUS = 13.8
_UNUSUAL = 17.0


def mended_text(data: bytes, encoding: str) -> str:
    """The text in bytes of an encoding, U+FFFD for what belongs to no character."""
    if encoding not in UNITS or len(data) > _LONGEST:
        return data.decode(encoding, "replace")
    if encoding.startswith("utf"):
        return _mended(data, encoding, last=True)
    # no other character of these encodings has a line feed in it: damage goes no further than its line
    *lines, last = data.split(b"\n")
    return "\n".join([*(_mended(line, encoding) for line in lines), _mended(last, encoding, last=True)])


def _mended(data: bytes, encoding: str, *, last: bool = False) -> str:
    try:
        whole = data.decode(encoding)
    except UnicodeDecodeError:
        return _cheapest(data, encoding, last)
    return _cheapest(data, encoding, last) if _out_of_step(whole) else whole


def _out_of_step(text: str) -> bool:
    """Whether some stretch of a text is unlike Chinese, as bytes read out of step are."""
    if all(bits(character) < _UNUSUAL for character in set(text)):
        return False
    costs = [bits(character) for character in text]
    return any(
        sum(costs[start : start + _WINDOW]) > _SUSPICIOUS * len(costs[start : start + _WINDOW])
        for start in range(max(1, len(costs) - _WINDOW + 1))
    )


def _cheapest(data: bytes, encoding: str, last: bool) -> str:
    """The cheapest way through the bytes, character by character, found from the end."""
    size = len(data)
    costs, steps = [0.0] * (size + 1), [(1, "\ufffd")] * size
    for place in reversed(range(size)):
        ways = list(_characters(data, place, encoding))
        if last and size - place < UNITS[encoding][-1]:
            ways.append((size - place, "\ufffd", _CUT * (size - place)))
        costs[place] = costs[place + 1] + DAMAGE
        for length, character, price in ways:
            if price + costs[place + length] < costs[place]:
                costs[place], steps[place] = price + costs[place + length], (length, character)
    found, place = [], 0
    while place < size:
        length, character = steps[place]
        found.append(character)
        place += length
    return "".join(found)


def _characters(data: bytes, place: int, encoding: str) -> Iterator[tuple[int, str, float]]:
    """The characters that can begin at a place, and the damage of a whole one, with lengths and costs."""
    units = UNITS[encoding]
    for length in units:
        if place + length <= len(data):
            character = _character(data[place : place + length], encoding)
            if character:
                yield length, character, bits(character)
    usual = units[-1] if units[-1] == 2 or len(units) == 1 else 2
    if place + usual <= len(data):
        yield usual, "\ufffd", DAMAGE


@lru_cache(maxsize=200_000)
def _character(code: bytes, encoding: str) -> str:
    """The one character that a code means; "" where there is none."""
    try:
        character = code.decode(encoding)
    except UnicodeDecodeError:
        return ""
    return character if len(character) == 1 else ""
