"""Reads HZ, the Chinese of seven-bit mail: between ~{ and ~} two bytes a character, all of it ASCII."""

from jzassist.readers.character_costs import cost
from jzassist.readers.damaged_text import mended_text

#: Where a ~{ was lost, it is looked for in so many bytes before its ~}.
_LONGEST_SEARCH = 400


def hz_text(data: bytes) -> str:
    """The text in bytes of HZ; U+FFFD where they are damaged."""
    return "\n".join(_line(line) for line in data.replace(b"~\n", b"").split(b"\n"))


def _line(line: bytes) -> str:
    *closed, rest = line.split(b"~}")
    latin, _, chinese = rest.partition(b"~{")
    return "".join(map(_piece, closed)) + _latin(latin) + _chinese(chinese)


def _piece(piece: bytes) -> str:
    """The text before a ~}: Latin letters, then Chinese from the ~{ on, or from where it must have been."""
    latin, opening, chinese = piece.partition(b"~{")
    if opening:
        return _latin(latin) + _chinese(chinese)
    places = range(max(0, len(piece) - _LONGEST_SEARCH), len(piece) + 1)
    return min((_latin(piece[:place]) + _chinese(piece[place:]) for place in places), key=cost)


def _latin(data: bytes) -> str:
    return data.replace(b"~~", b"~").decode("ascii", "replace")


def _chinese(data: bytes) -> str:
    # the line's end is the damaged end of its Chinese where a carriage return follows
    words = data.rstrip(b"\r")
    raised = bytes(byte | 0x80 if 0x20 < byte < 0x7F else byte for byte in words)
    return mended_text(raised, "gb18030") + "\r" * (len(data) - len(words))
