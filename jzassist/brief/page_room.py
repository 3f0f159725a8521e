"""How much of a page a brief takes, measured by the widths of its letters: no word processor is needed.

Where Word and LibreOffice differ, what takes more room counts: lines are filled without squeezing punctuation, spaces
above and below are added, Latin letters are as wide as the widest of the fonts in use.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from jzassist.model.pages import Block, Looks, Pages, Table
from jzassist.model.punctuation import CLOSING_MARKS

#: In ems. Everything else that is no Chinese character is as wide as a digit.
_WIDE, _DIGIT, _CAPITAL, _SPACE = 1.0, 0.56, 0.73, 0.28
_BROAD = dict.fromkeys("mwMW%@", 0.95)
_WORD = re.compile(r"[!-~\u00a1-\u024f]+|.", re.S)
_NOT_FIRST = frozenset("，。、；：！？）》〉】』」”’…—·,.;:!?)]}%") | frozenset(CLOSING_MARKS)
_NOT_LAST = frozenset("（《〈【『「“‘([{")
#: The rule below the lines of a title with its space, a table's rule, what an edge of a table's cells takes, in points.
_RULE, _THIN_RULE, _CELL_EDGE = 8.0, 1.0, 4.25
#: The band of the first page's header, with its empty line.
_BAND = 38.0
#: A line stays free: what could not be foreseen must not make a second page.
_SPARE = 16.0

Piece = tuple[str, float]


def room_left(pages: Pages) -> float:
    """The points that stay free on the first page below everything; negative where it does not fit."""
    begins = max(pages.top, pages.header + _BAND) if pages.band else pages.top
    room = pages.height - pages.bottom - begins - _SPARE
    width = pages.width - pages.left - pages.right
    ruled = any(_looks(pages, block).rule.startswith("bottom") for block in pages.blocks if isinstance(block, Block))
    return room - sum(_height(pages, block, width) for block in pages.blocks) - (_RULE if ruled else 0)


def _height(pages: Pages, block: Block | Table, width: float) -> float:
    if isinstance(block, Block):
        return _paragraph_height(pages, block, width)
    rows = (
        max(
            _paragraph_height(pages, cell, column - 2 * _CELL_EDGE)
            for cell, column in zip(row, block.widths, strict=True)
        )
        for row in block.rows
    )
    return sum(row + _THIN_RULE for row in rows) + _THIN_RULE


def _paragraph_height(pages: Pages, block: Block, width: float) -> float:
    looks = _looks(pages, block)
    line = looks.line if looks.line > 0 else 1.5 * looks.size
    count = line_count(_pieces(pages, block, looks), width - looks.left - looks.right, looks.first)
    return looks.before + looks.after + count * line


def _looks(pages: Pages, block: Block) -> Looks:
    return pages.style(block.style)


def _pieces(pages: Pages, block: Block, looks: Looks) -> Iterator[Piece]:
    """A paragraph's words with the size of their letters, spread included."""
    for run in block.runs:
        style = pages.style(run.style) if run.style else None
        size = style.size if style and style.size else looks.size
        yield run.words, size + looks.spread


def line_count(pieces: Iterable[Piece], width: float, first: float = 0.0) -> int:
    """The lines that pieces of (words, size) take in a width; ``first`` is what the first line has less."""
    lines, left, begun = 1, width - max(0.0, first), False
    for unit in _units(pieces):
        taken = sum(_width(character, size) for character, size in unit)
        if unit[0][0] == "\u2028":
            lines, left, begun = lines + 1, width, False
        elif taken <= left:
            left, begun = left - taken, True
        elif unit[0][0] != " ":
            lines, left = lines + begun + int(taken // width), width - taken % width
            begun = True
    return lines


def _units(pieces: Iterable[Piece]) -> Iterator[list[tuple[str, float]]]:
    """What no line's end parts: a character, a Latin word, either with its marks; all that stands behind a tab."""
    unit: list[tuple[str, float]] = []
    glued = False
    for words, size in pieces:
        for word in _WORD.findall(words):
            joins = glued or (bool(unit) and word[0] in _NOT_FIRST) or (bool(unit) and unit[0][0] == "\t")
            if unit and not joins:
                yield unit
                unit = []
            unit += [(character, size) for character in word]
            glued = word[-1] in _NOT_LAST
    if unit:
        yield unit


def _width(character: str, size: float) -> float:
    if character == "\t" or unicodedata.east_asian_width(character) in "WFA":
        return _WIDE * size
    if character == " ":
        return _SPACE * size
    return (_BROAD.get(character) or (_CAPITAL if character.isupper() else _DIGIT)) * size
