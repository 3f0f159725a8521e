"""Glyphs become lines: by where they stand alone, whatever order the file has them in."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from jzassist.readers.pdf.direction import is_han, vertical_glyphs
from jzassist.readers.pdf.glyphs import Glyph, Rect, bounds

#: A gap wider than this ends a line, in letters: columns stand wider apart.
_WIDEST_GAP = 0.66
_DEEPEST_OVERLAP = 0.55
#: A gap up to this parts no line whose other letters stand close together.
_EVEN_GAP = 0.3
_ABUTTING = 0.02
#: So many lines that begin at one place are a column's edge; a line that runs over it leaves such a gap there.
_EDGE_LINES = 3
_EDGE_GAP = 0.12
#: Two letters on one line differ at most so much in size, and in their baselines, in letters.
_SIZES_APART = 1.35
_BASELINE_APART = 0.16
#: A word's space is at least so wide, in letters.
_WORD_SPACE = 0.16
_ASCENT, _DESCENT = 0.88, 0.12


@dataclass(frozen=True, eq=False)
class Line:
    """A line or, where a wide gap parts it, a piece of one; ``across`` says that it runs down a page of lines."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False
    across: bool = False
    index: int = 0

    @property
    def rect(self) -> Rect:
        """Where it stands."""
        return Rect(self.left, self.top, self.right, self.bottom)

    def at(self, rect: Rect) -> "Line":
        """The same line in another place."""
        return replace(self, left=rect.left, top=rect.top, right=rect.right, bottom=rect.bottom)

    @property
    def letters(self) -> int:
        """How many characters it has."""
        return len(self.text)


@dataclass(frozen=True)
class PageLines:
    """A page's lines; on a vertical page in the coordinates of its flow, where they run from left to right.

    ``back`` turns a rectangle of these coordinates into one of the page.
    """

    lines: tuple[Line, ...]
    body: float  # the size of most letters
    width: float
    height: float
    vertical: bool
    back: Callable[[Rect], Rect]
    forth: Callable[[Rect], Rect]


def page_lines(glyphs: Sequence[Glyph], width: float, height: float) -> PageLines:
    """The lines of a page's upright glyphs."""
    seen = [glyph for glyph in glyphs if not glyph.text.isspace()]
    body = body_size(seen)
    vertical, across = vertical_glyphs(seen, body)
    flowing = [glyph for glyph in glyphs if glyph.place not in across]
    crossing = [glyph for glyph in seen if glyph.place in across]
    if not vertical:
        lines = [*_chained(flowing), *_crossing_lines(crossing, width)]
        return PageLines(tuple(lines), body, width, height, False, _same, _same)
    turned = [_turned(glyph, width) for glyph in flowing]
    horizontal = [replace(line.at(_turned_rect(line.rect, width)), across=True) for line in _chained(crossing)]
    lines = [*_chained(turned), *horizontal]
    return PageLines(
        tuple(lines),
        body,
        height,
        width,
        True,
        lambda rect: _turned_back(rect, width),
        lambda rect: _turned_rect(rect, width),
    )


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines of glyphs that run from left to right."""
    return _chained(glyphs)


def body_size(glyphs: Iterable[Glyph]) -> float:
    """The size of most letters, to half a point."""
    sizes = Counter(round(glyph.size * 2) / 2 for glyph in glyphs)
    return max(sizes, key=lambda size: (sizes[size], -size), default=10.0) or 0.5


# -- text that runs down the page


def _crossing_lines(glyphs: Sequence[Glyph], width: float) -> list[Line]:
    """Lines that run down a horizontal page, from right to left, in the page's coordinates."""
    lines = _chained([_turned(glyph, width) for glyph in glyphs])
    return [replace(line.at(_turned_back(line.rect, width)), across=True) for line in lines]


def _turned(glyph: Glyph, width: float) -> Glyph:
    """A glyph of text that runs down, as if its line ran from left to right."""
    middle = (glyph.x + glyph.right) / 2
    top = glyph.y - _ASCENT * glyph.size
    baseline = width - middle + (0.5 - _DESCENT) * glyph.size
    return glyph._replace(x=top, right=top + glyph.size, y=baseline)


def _turned_rect(rect: Rect, width: float) -> Rect:
    return Rect(rect.top, width - rect.right, rect.bottom, width - rect.left)


def _turned_back(rect: Rect, width: float) -> Rect:
    return Rect(width - rect.bottom, rect.left, width - rect.top, rect.right)


def _same(rect: Rect) -> Rect:
    return rect


# -- lines from left to right


def _chained(glyphs: Sequence[Glyph]) -> list[Line]:
    """Lines of the glyphs that stand on one baseline, one close behind the other."""
    ends: dict[int, list[list[Glyph]]] = defaultdict(list)
    chains: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.x, glyph.y, glyph.place)):
        row = round(glyph.y / 2)
        reach = max(1, round(_BASELINE_APART * glyph.size / 2) + 1)
        open_chains = (chain for near in range(row - reach, row + reach + 1) for chain in ends.get(near, ()))
        best = min(open_chains, key=lambda chain: _distance(chain[-1], glyph), default=None)
        if best is None or _distance(best[-1], glyph) == float("inf"):
            chains.append([glyph])
            ends[row].append(chains[-1])
        else:
            _move(ends, best, row)
            best.append(glyph)
    edges = _edges(chains)
    pieces = (piece for chain in chains for part in _even_pieces(chain) for piece in _at_edges(part, edges))
    return [line for piece in pieces if (line := _line(piece))]


def _edges(chains: Sequence[Sequence[Glyph]]) -> dict[int, list[float]]:
    """Where lines begin, to a point, with the heights of those that do."""
    found: dict[int, list[float]] = defaultdict(list)
    for chain in chains:
        if len(chain) > 2:
            found[round(chain[0].x)].append(chain[0].y)
    return {edge: sorted(heights) for edge, heights in found.items() if len(heights) >= _EDGE_LINES}


def _at_edges(chain: list[Glyph], edges: dict[int, list[float]]) -> list[list[Glyph]]:
    """A chain parted where lines near it begin, and its own letters leave a gap: it runs into the next column."""
    pieces = [[chain[0]]]
    usual = median([b.x - a.right for a, b in pairwise(chain)] or [0.0])
    for before, glyph in pairwise(chain):
        gap = glyph.x - before.right
        if gap > max(usual, 0.0) + _EDGE_GAP * glyph.size and _begins_column(glyph, edges):
            pieces.append([])
        pieces[-1].append(glyph)
    return pieces


def _begins_column(glyph: Glyph, edges: dict[int, list[float]]) -> bool:
    reach = 6 * glyph.size
    near = (edges.get(round(glyph.x) + shift, ()) for shift in (-1, 0, 1))
    return sum(abs(height - glyph.y) < reach for heights in near for height in heights) >= _EDGE_LINES


def _even_pieces(chain: list[Glyph]) -> list[list[Glyph]]:
    """A chain parted where its letters stand much wider apart than elsewhere: two titles side by side."""
    gaps = [b.x - a.right for a, b in pairwise(chain) if not (a.text.isspace() or b.text.isspace())]
    if not gaps:
        return [chain]
    widest = max(_EVEN_GAP, 3 * median(gaps) / chain[0].size + 0.1) * chain[0].size
    if max(gaps) <= widest or widest >= _WIDEST_GAP * chain[0].size:
        return [chain]
    pieces = [[chain[0]]]
    for before, glyph in pairwise(chain):
        spaced = before.text.isspace() or glyph.text.isspace()
        wide = is_han(before.text) and is_han(glyph.text)
        if glyph.x - before.right > widest and wide and not spaced:
            pieces.append([])
        pieces[-1].append(glyph)
    return pieces


def _move(ends: dict[int, list[list[Glyph]]], chain: list[Glyph], row: int) -> None:
    before = round(chain[-1].y / 2)
    if before != row:
        ends[before] = [other for other in ends[before] if other is not chain]
        ends[row].append(chain)


def _distance(last: Glyph, glyph: Glyph) -> float:
    """How well a glyph goes on behind another one; infinite where it does not."""
    small, large = sorted((last.size, glyph.size))
    if large > _SIZES_APART * small or abs(last.y - glyph.y) > _BASELINE_APART * large:
        return float("inf")
    gap = glyph.x - last.right
    if glyph.text.isspace() or last.text.isspace():
        # a space belongs to what the file has beside it; else it could bridge two columns
        neighbours = abs(glyph.place - last.place) <= 1 or abs(gap) <= _ABUTTING * large
        return abs(gap) if neighbours and -0.6 * large <= gap <= _WIDEST_GAP * large else float("inf")
    return abs(gap) if -_DEEPEST_OVERLAP * large <= gap <= _WIDEST_GAP * large else float("inf")


def _line(chain: Sequence[Glyph]) -> Line | None:
    start, end = 0, len(chain)
    while start < end and chain[start].text.isspace():
        start += 1
    while end > start and chain[end - 1].text.isspace():
        end -= 1
    chain = chain[start:end]
    if not chain:
        return None
    pieces = [chain[0].text]
    for before, glyph in pairwise(chain):
        pieces += (_space_between(before, glyph), glyph.text)
    size = median(glyph.size for glyph in chain)
    base = median(glyph.y for glyph in chain)
    bold = 2 * sum(glyph.bold for glyph in chain) > len(chain)
    right = max(glyph.right for glyph in chain)
    top, bottom = base - _ASCENT * size, base + _DESCENT * size
    return Line("".join(pieces), chain[0].x, top, right, bottom, size, bold, index=min(g.place for g in chain))


def _space_between(before: Glyph, glyph: Glyph) -> str:
    if before.text.isspace() or glyph.text.isspace() or is_han(before.text) or is_han(glyph.text):
        return ""
    return " " if glyph.x - before.right > _WORD_SPACE * glyph.size else ""


def joined_row(pieces: Sequence[Line]) -> Line:
    """One line of pieces that stand side by side on one row."""
    ordered = sorted(pieces, key=lambda piece: piece.left)
    text = ordered[0].text
    for before, piece in pairwise(ordered):
        wide = is_han(text[-1]) or is_han(piece.text[0])
        apart = piece.left - before.right > _WIDEST_GAP * piece.size
        text += (("\u3000" if apart else "") if wide else " ") + piece.text
    around = bounds([piece.rect for piece in ordered])
    longest = max(ordered, key=lambda piece: piece.letters)
    return replace(longest.at(around), text=text, index=min(piece.index for piece in ordered))
