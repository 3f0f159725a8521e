"""Which stretches of a Word 97–2003 file are marked as deleted or hidden."""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_FORMAT_PAGES = 0xFA  # where the file information block tells of the pages with characters' formats
_PAGE = 512
_DELETED, _HIDDEN = 0x0800, 0x083C
#: How many bytes follow the code of a property, by its upper three bits; 6 tells it itself.
_OPERAND_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}


@dataclass(frozen=True)
class LeftOut:
    """Stretches of the file's bytes, half open and in order, that hold no words of the document as it stands."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    deleted: bool
    hidden: bool

    def blanked(self, text: str, place: int, width: int) -> str:
        """Text that begins at a place of the file, NUL for each character that is left out."""
        if not self.starts:
            return text
        return "".join(
            "\0" if self._holds(place + number * width) else character for number, character in enumerate(text)
        )

    def _holds(self, place: int) -> bool:
        index = bisect_right(self.starts, place) - 1
        return index >= 0 and place < self.ends[index]


def left_out_ranges(document: bytes, table: bytes) -> LeftOut:
    """What is deleted or hidden; nothing where the pages of formats cannot be read."""
    found: list[tuple[int, int, int]] = []
    try:
        for page in _pages(document, table):
            found += _marked(page)
    except (struct.error, IndexError, ValueError):
        found = []
    found.sort()
    codes = {code for _, _, code in found}
    return LeftOut(
        tuple(start for start, _, _ in found), tuple(end for _, end, _ in found), _DELETED in codes, _HIDDEN in codes
    )


def _pages(document: bytes, table: bytes) -> Iterator[bytes]:
    start, size = struct.unpack_from("<II", document, _FORMAT_PAGES)
    count = (size - 4) // 8
    for number in range(max(0, min(count, 100_000))):
        (page,) = struct.unpack_from("<I", table, start + 4 * (count + 1) + 4 * number)
        yield document[(page & 0x3FFFFF) * _PAGE :][:_PAGE]


def _marked(page: bytes) -> Iterator[tuple[int, int, int]]:
    """The stretches of a page that are left out, with the code of what marks them."""
    if len(page) < _PAGE:
        return
    runs = page[-1]
    places = struct.unpack_from(f"<{runs + 1}I", page)
    for run in range(runs):
        offset = 2 * page[4 * (runs + 1) + run]
        if not offset:
            continue
        size = page[offset]
        for code, value in _properties(page[offset + 1 : offset + 1 + size]):
            if code in (_DELETED, _HIDDEN) and value == 1:
                yield places[run], places[run + 1], code
                break


def _properties(formats: bytes) -> Iterator[tuple[int, int]]:
    """The codes of properties with the first byte of their operands."""
    place = 0
    while place + 2 < len(formats):
        (code,) = struct.unpack_from("<H", formats, place)
        yield code, formats[place + 2]
        kind = code >> 13
        place += 2 + (1 + formats[place + 2] if kind == 6 else _OPERAND_SIZES[kind])
