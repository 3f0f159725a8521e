"""A finished brief as its pages show it: page and styles as the template has them, and what stands there; in points."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Looks:
    """A style: sizes and distances in points; a character style has no ``font`` and ``size`` where it says none.

    ``line`` is a line's least height, its height where ``exact``; -1.5 is one and a half times the font's, 0 the
    font's. ``first`` is the first line's indent beside ``left``, negative where the others hang. ``align`` is left,
    right, center or both. ``rule`` is a rule's side and colour, ``left 9E1B1E``; colours are rrggbb, "" the usual.
    ``tabs`` are places from the text's edge, those at which words end negative.
    """

    font: str = "SimSun"
    size: float = 10.5
    bold: bool = False
    colour: str = ""
    fill: str = ""
    spread: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 0.0
    exact: bool = False
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    align: str = "left"
    numbered: bool = False
    keeps_next: bool = False
    new_page: bool = False
    rule: str = ""
    tabs: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look the same: the id of their style, what they have of their own, both as a paragraph may have."""

    words: str
    style: str = ""
    own: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: the id of its style, what it has of its own beside that, and its words."""

    style: str
    runs: tuple[Run, ...]
    own: Mapping[str, Any] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """All of its words."""
        return "".join(run.words for run in self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns' widths in points and its rows of cells; the first row stands on every page."""

    widths: tuple[float, ...]
    rows: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """A page's measures, the styles by their ids, what stands above and below the text, and the text.

    Headers and footers are words with {page} and {pages} in them; ``band`` is the colour behind the first page's
    header, "" for none. ``left_out`` is how many characters of the text are behind what is here.
    """

    width: float = 595.3
    height: float = 841.9
    left: float = 73.7
    right: float = 73.7
    top: float = 82.2
    bottom: float = 68.05
    header: float = 39.7
    footer: float = 34.0
    above_first: str = ""
    above: str = ""
    below_first: str = ""
    below: str = ""
    band: str = ""
    styles: Mapping[str, Looks] = field(default_factory=dict)
    blocks: tuple[Block | Table, ...] = ()
    left_out: int = 0

    def style(self, identity: str) -> Looks:
        """The looks of a style, the usual ones where the template has none of that id."""
        return self.styles.get(identity) or Looks()


def beginning_of(pages: Pages, characters: int) -> Pages:
    """The first blocks of some pages, of so many characters or a little more; the others are left out."""
    lengths = [_length(block) for block in pages.blocks]
    room, count = characters, 0
    while count < len(lengths) and room > 0:
        room -= lengths[count]
        count += 1
    return replace(pages, blocks=pages.blocks[:count], left_out=sum(lengths[count:]))


def _length(block: Block | Table) -> int:
    if isinstance(block, Table):
        return sum(len(cell.words) for row in block.rows for cell in row)
    return len(block.words)
