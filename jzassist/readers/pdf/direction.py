"""Which way a page's text runs, across or down, and which glyphs run across its flow."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median

from jzassist.readers.pdf.glyphs import Glyph

#: Letters so much larger than the body's may be a headline set across the flow of the text.
DISPLAY = 1.25
#: So many letters tell which way a page's text runs; more of one size are no headlines.
_ENOUGH = 800
_MOST_DISPLAY = 2_000


def vertical_glyphs(glyphs: Sequence[Glyph], body: float) -> tuple[bool, set[int]]:
    """Whether the page's text runs down in columns, and the glyphs that run across its flow."""
    groups = _clusters([glyph for glyph in glyphs if is_han(glyph.text)], body)
    down = {id(group): _runs_down(group) for group in groups}
    ordinary = [group for group in groups if not group[0].size >= DISPLAY * body]
    letters = sum(map(len, ordinary))
    vertical = 2 * sum(len(group) for group in ordinary if down[id(group)]) > letters > 40
    across = {
        glyph.place
        for group in groups
        if group[0].size >= DISPLAY * body and len(group) > 1
        for glyph in group
        if down[id(group)] is not None and down[id(group)] is not vertical
    }
    return vertical, across | _marks_between([g for g in glyphs if g.place in across], glyphs, across)


def _marks_between(run: Sequence[Glyph], glyphs: Sequence[Glyph], across: set[int]) -> set[int]:
    """Digits, letters and marks of the same size that stand in a run across the flow."""
    if not run:
        return set()
    sizes = {round(glyph.size, 1) for glyph in run}
    others = [g for g in glyphs if round(g.size, 1) in sizes and g.place not in across]
    found: set[int] = set()
    for glyph in others:
        middle = (glyph.x + glyph.right) / 2
        if any(
            abs((g.x + g.right) / 2 - middle) <= 0.55 * g.size and 0.3 * g.size < abs(g.y - glyph.y) <= 1.5 * g.size
            for g in run
        ):
            found.add(glyph.place)
    return found


def is_han(text: str) -> bool:
    return unicodedata.east_asian_width(text[0]) in "WF"


def _clusters(glyphs: Sequence[Glyph], body: float) -> list[list[Glyph]]:
    """Glyphs of one size that stand near each other; of a page's body only a part, which is enough to tell."""
    by_size: dict[float, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        by_size[round(glyph.size * 2) / 2].append(glyph)
    groups: list[list[Glyph]] = []
    for size, members in sorted(by_size.items()):
        ordinary = size < DISPLAY * body or len(members) > _MOST_DISPLAY
        groups += [members[:_ENOUGH]] if ordinary else _near(members, size)
    return groups


def _near(glyphs: Sequence[Glyph], size: float) -> list[list[Glyph]]:
    """Groups of glyphs that stand in a row or below each other, at most a letter apart."""
    waiting = sorted(glyphs, key=lambda glyph: (glyph.y, glyph.x))
    groups = []
    while waiting:
        group, edge = [], [waiting.pop(0)]
        while edge:
            glyph = edge.pop()
            group.append(glyph)
            near = [other for other in waiting if _are_near(glyph, other, size)]
            edge += near
            waiting = [other for other in waiting if other not in near]
        groups.append(group)
    return groups


def _are_near(one: Glyph, other: Glyph, size: float) -> bool:
    dx = abs((one.x + one.right) - (other.x + other.right)) / 2
    dy = abs(one.y - other.y)
    return (dx <= 2.0 * size and dy <= 0.3 * size) or (dy <= 2.0 * size and dx <= 0.3 * size)


def _runs_down(group: Sequence[Glyph]) -> bool | None:
    """Whether glyphs stand closer below each other than beside each other; None where nothing tells."""
    beside, below = [], []
    rows, columns = _grid(group, lambda g: g.y), _grid(group, lambda g: (g.x + g.right) / 2)
    for row in rows:
        beside += [b.x - a.x for a, b in pairwise(sorted(row, key=lambda g: g.x)) if 0.4 * a.size < b.x - a.x]
    for column in columns:
        below += [b.y - a.y for a, b in pairwise(sorted(column, key=lambda g: g.y)) if 0.4 * a.size < b.y - a.y]
    if not below:
        return False if beside else None
    if not beside:
        return len(group) > 1 and median(below) <= 2.0 * group[0].size
    return median(below) < 0.98 * median(beside)


def _grid(group: Sequence[Glyph], place: Callable[[Glyph], float]) -> list[list[Glyph]]:
    """Glyphs by where they stand in one direction, those a quarter of a letter apart together."""
    found: list[list[Glyph]] = []
    for glyph in sorted(group, key=place):
        if found and place(glyph) - place(found[-1][-1]) <= 0.22 * glyph.size:
            found[-1].append(glyph)
        else:
            found.append([glyph])
    return found
