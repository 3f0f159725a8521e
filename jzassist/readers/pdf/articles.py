"""Parts a page into its articles: where one ends and its neighbour's title begins."""

from collections.abc import Callable, Iterator, Sequence

from jzassist.readers.pdf.glyphs import Rect, bounds
from jzassist.readers.pdf.parts import Part

#: White between two articles, side by side or one above the other, is at least so wide, in the body's letters.
_GUTTER = 0.5
_ROW_GAP = 0.15
#: Two lines of one column do not stand so far apart.
_CLEAR_GAP = 0.85
#: What begins so little below the first line of a region begins with it, in the body's letters.
_FIRST_ROW = 1.3


def articles_of(parts: Sequence[Part], body: float) -> list[list[Part]]:
    """The parts of each article, the articles from the upper left to the lower right."""
    titles = [part for part in parts if part.title]
    if len(titles) < 2 or len(titles) == len(parts):
        return [list(parts)] if parts else []
    best = max(
        [*_row_cuts(parts, body), *_column_cuts(parts, body)],
        key=lambda cut: cut[0],
        default=None,
    )
    if best is None:
        return _by_nearest_title(parts, titles)
    _, first, second = best
    return [*articles_of(first, body), *articles_of(second, body)]


_Cut = tuple[float, list[Part], list[Part]]


def _row_cuts(parts: Sequence[Part], body: float) -> list[_Cut]:
    """Cuts from side to side, right above a title; above them is text."""
    cuts = []
    for first, second in _halves(parts, body, lambda rect: (rect.top, rect.bottom), _ROW_GAP):
        start = min(part.rect.top for part in second)
        row = [part for part in second if part.rect.top < start + _FIRST_ROW * body]
        titles = [part for part in row if part.title]
        if not titles or not _tells(first) or not _tells(second):
            continue
        if all(part.title for part in row) or any(title.across for title in titles):
            gap = start - max(part.rect.bottom for part in first)
            # where only titles begin a row, or no lines are so far apart, nothing of the text above goes on below
            clear = 1.5 if all(part.title for part in row) else 1.2 if gap >= _CLEAR_GAP * body else 0.0
            cuts.append((1.0 + clear + _share(row, parts) + min(gap / body, 3.0) / 6, first, second))
    return cuts


def _share(row: Sequence[Part], parts: Sequence[Part]) -> float:
    """How much of a region's width its first row takes."""
    return bounds([part.rect for part in row]).width / max(1.0, bounds([part.rect for part in parts]).width)


def _column_cuts(parts: Sequence[Part], body: float) -> list[_Cut]:
    """Cuts from top to bottom with a title on either side."""
    cuts = []
    top = min(part.rect.top for part in parts)
    for first, second in _halves(parts, body, lambda rect: (rect.left, rect.right), _GUTTER):
        sides = (first, second)
        if not all(any(part.title for part in side) and _tells(side) for side in sides):
            continue
        gap = min(part.rect.left for part in second) - max(part.rect.right for part in first)
        starts = sum(_begins_with_title(side, top, body) for side in sides)
        fit = sum(_fit(side) for side in sides) / 2
        cuts.append((0.9 + 0.4 * starts + 0.8 * fit + min(gap / body, 3.0) / 6, first, second))
    return cuts


def _begins_with_title(side: Sequence[Part], _top: float, body: float) -> bool:
    start = min(part.rect.top for part in side)
    return any(part.title for part in side if part.rect.top < start + _FIRST_ROW * body)


def _fit(side: Sequence[Part]) -> float:
    """How well the first title stands over a region, in its middle or at its left side: from 0 to 1."""
    title = min((part for part in side if part.title), key=lambda part: part.rect.top)
    around = bounds([part.rect for part in side])
    if title.across:
        edge = min(title.rect.left - around.left, around.right - title.rect.right)
        return max(0.0, 1.0 - edge / max(1.0, around.width))
    centred = abs((title.rect.left + title.rect.right) - (around.left + around.right)) / 2
    left = title.rect.left - around.left
    covered = min(1.0, title.rect.width / max(1.0, around.width))
    return max(0.0, 1.0 - 2 * min(centred, left) / max(1.0, around.width)) * (0.7 + 0.3 * covered)


def _tells(parts: Sequence[Part]) -> bool:
    """Whether there is text of a story and not only a title or caption."""
    return sum(part.lines[0].letters for part in parts if not part.title and not part.caption) >= 12


def _halves(
    parts: Sequence[Part], body: float, side: Callable[[Rect], tuple[float, float]], gap: float
) -> Iterator[tuple[list[Part], list[Part]]]:
    """The two halves at every white stretch that parts a region in one direction."""
    ordered = sorted(parts, key=lambda part: side(part.rect))
    end = side(ordered[0].rect)[1]
    for index in range(1, len(ordered)):
        start = side(ordered[index].rect)[0]
        if start - end >= gap * body:
            yield ordered[:index], ordered[index:]
        end = max(end, side(ordered[index].rect)[1])


def _by_nearest_title(parts: Sequence[Part], titles: Sequence[Part]) -> list[list[Part]]:
    """Each part with the title that stands nearest above it; for regions that no straight cut parts."""
    groups: dict[int, list[Part]] = {id(title): [title] for title in titles}
    for part in parts:
        if not part.title:
            groups[id(min(titles, key=lambda title: _distance(title.rect, part.rect)))].append(part)
    told = [group for group in groups.values() if _tells(group)]
    silent = [part for group in groups.values() if not _tells(group) for part in group]
    if not told:
        return [list(parts)]
    told[0] += silent
    return told


def _distance(title: Rect, part: Rect) -> float:
    aside = max(0.0, part.left - title.right, title.left - part.right)
    below = part.top - title.bottom
    return 3 * aside + (below if below >= -2 else 10_000 - below)
