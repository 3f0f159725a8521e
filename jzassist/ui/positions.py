"""Converts between the article's code points and the positions of Qt's documents; nothing else does."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """The document position of every code point of a text, and back.

    Qt counts UTF-16 units, so that 𠮷 and 😀 take two places. ``breaks`` are the code points before which the
    document has a line break that the text has not.
    """

    def __init__(self, text: str, breaks: Sequence[int] = ()) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._pairs = [start + before for before, start in enumerate(self._astral)]
        self._breaks = list(breaks)
        self._gaps = [self._units(offset) + before for before, offset in enumerate(self._breaks)]
        self._plain = not self._astral and not self._breaks

    def to_document(self, offset: int) -> int:
        """The document position, in UTF-16 units, of the place before a code point."""
        if self._plain:
            return offset
        return self._units(offset) + bisect_right(self._breaks, offset)

    def to_document_end(self, offset: int) -> int:
        """The document position where a span ends that ends before a code point: before a break that is there."""
        if self._plain:
            return offset
        return self._units(offset) + bisect_left(self._breaks, offset)

    def to_text(self, position: int) -> int:
        """The code point at a document position; inside of a surrogate pair, the character that it belongs to."""
        if self._plain:
            return position
        units = position - bisect_left(self._gaps, position)
        return units - bisect_left(self._pairs, units)

    def _units(self, offset: int) -> int:
        return offset + bisect_left(self._astral, offset)
