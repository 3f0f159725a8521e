"""The parts of a page before its articles are known: titles, captions, columns' lines, frames; heads and folios."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from jzassist.readers.page_signs import is_caption, is_credit, is_editor
from jzassist.readers.pdf.glyphs import Rect, bounds
from jzassist.readers.pdf.lines import Line

#: A title has letters so much larger than the body; what stands with it, a kicker or a second line, so much.
TITLE = 1.3
_BESIDE_TITLE = 1.07
#: A caption's letters are so much smaller than the body's.
_SMALL = 0.94
#: Running heads and folios stand in these parts of the page, from above and from below.
_HEAD, _FOOT = 0.085, 0.93
_FURNITURE = re.compile(
    r"第?[ \u3000]*[A-Z]?[0-9〇一二三四五六七八九十]{1,3}[ \u3000]*版|星期[一二三四五六日天]|[Pp]age|农历|農曆"
    r"|\d{4}[ ]*年[ ]*\d{1,2}[ ]*月[ ]*\d{1,2}[ ]*日|^\W*[A-Z]?\d{1,4}\W*$|国内统一(?:连续)?刊号|邮发代号|新闻热线|https?://|www\."
)


@dataclass(eq=False)
class Part:
    """Lines that belong together: a title with its kicker and subheadline, a caption, or one line of a column."""

    lines: list[Line]
    title: bool = False
    caption: bool = False
    rect: Rect = field(init=False)

    def __post_init__(self) -> None:
        self.rect = bounds([line.rect for line in self.lines])

    @property
    def size(self) -> float:
        """The size of its largest letters."""
        return max(line.size for line in self.lines)

    @property
    def across(self) -> bool:
        """Whether it is a title that runs across the flow of the text."""
        return self.title and max(self.lines, key=lambda line: line.size).across


def without_furniture(lines: Sequence[Line], height: float) -> tuple[list[Line], list[Line]]:
    """The page's own lines, and its running heads and folios."""
    furniture = [line for line in lines if _is_furniture(line, lines, height)]
    left_out = set(map(id, furniture))
    return [line for line in lines if id(line) not in left_out], furniture


def _is_furniture(line: Line, lines: Sequence[Line], height: float) -> bool:
    above, below = line.bottom <= _HEAD * height, line.top >= _FOOT * height
    if not (above or below) or is_editor(line.text) or len(line.text) > 80:
        return False
    row = [other for other in lines if min(other.bottom, line.bottom) - max(other.top, line.top) > 0.3 * line.size]
    apart = 0.8 * line.size
    for other in lines:
        if other in row:
            continue
        outside = other.bottom <= line.top if above else other.top >= line.bottom
        near = other.top - line.bottom if above else line.top - other.bottom
        if not outside and near < apart:
            return False
    return any(_FURNITURE.search(piece.text) for piece in row) and all(len(piece.text) <= 80 for piece in row)


def parts_of(lines: Sequence[Line], body: float, pictures: Sequence[Rect]) -> list[Part]:
    """A region's lines as titles, captions and single lines."""
    titles = _titles(lines, body)
    titled = {id(line) for title in titles for line in title.lines}
    rest = [line for line in lines if id(line) not in titled]
    captions = _captions(rest, body, pictures)
    captioned = {id(line) for caption in captions for line in caption.lines}
    return [*titles, *captions, *(Part([line]) for line in rest if id(line) not in captioned)]


# -- titles


def _titles(lines: Sequence[Line], body: float) -> list[Part]:
    large = [line for line in lines if line.size >= TITLE * body or line.across]
    groups = [
        group
        for group in _grouped(large, lambda one, other: _titles_touch(one, other, lines))
        if sum(line.letters for line in group) > 1
    ]
    between = [line for line in lines if _BESIDE_TITLE * body <= line.size < TITLE * body and not line.across]
    for group in groups:
        _attach(group, between, lines)
    return [Part(group, title=True) for group in groups]


def _titles_touch(one: Line, other: Line, lines: Sequence[Line]) -> bool:
    if one.across is not other.across:
        return False
    large = max(one.size, other.size)
    reach = 1.1 * large
    aside, above = (
        _apart(one.left, one.right, other.left, other.right),
        _apart(one.top, one.bottom, other.top, other.bottom),
    )
    if one.across:
        one_line = large <= 1.05 * min(one.size, other.size) and aside < -0.8 * one.size
        return (aside <= reach and above < 0) or (one_line and above <= 0.8 * large)
    if aside < 0:
        return above <= reach
    one_line = large <= 1.05 * min(one.size, other.size) and abs(one.bottom - other.bottom) <= 0.1 * large
    return one_line and aside <= reach and not _above_gutter(one, other, lines)


def _above_gutter(one: Line, other: Line, lines: Sequence[Line]) -> bool:
    """Whether the gap between two pieces of a row goes on between two columns below: they are two titles."""
    left, right = sorted((one, other), key=lambda line: line.left)
    start, end, reach = left.right, right.left, 8 * left.size
    below = [line for line in lines if left.bottom < line.top < left.bottom + reach and line.size < 0.8 * left.size]
    before = [line.right for line in below if line.left < start and line.right > start - reach]
    after = [line.left for line in below if line.right > end and line.left < end + reach]
    crossing = any(line.left < start and line.right > end for line in below)
    return not crossing and bool(before and after) and max(before) < end + 0.5 and min(after) > start - 0.5


def _apart(start: float, end: float, other_start: float, other_end: float) -> float:
    """How far two stretches stand apart; less than zero where they overlap."""
    return max(start, other_start) - min(end, other_end)


def _attach(group: list[Line], between: list[Line], lines: Sequence[Line]) -> None:
    """Adds a kicker and subheadline to a title: right above or below it, with no other line between."""
    size = max(line.size for line in group)
    again = True
    while again:
        again = False
        around = bounds([line.rect for line in group])
        for line in list(between):
            aside = _apart(line.left, line.right, around.left, around.right)
            above = _apart(line.top, line.bottom, around.top, around.bottom)
            near = aside < -0.5 * line.size and -0.5 * line.size <= above <= 1.3 * size
            if near and not _stands_between(line, around, lines, group) and _has_room(line, lines, group, between):
                group.append(line)
                between.remove(line)
                again = True


def _stands_between(line: Line, title: Rect, lines: Sequence[Line], group: Sequence[Line]) -> bool:
    top, bottom = (line.bottom, title.top) if line.top < title.top else (title.bottom, line.top)
    return any(
        other is not line
        and other not in group
        and top - 1 <= (other.top + other.bottom) / 2 <= bottom + 1
        and _apart(other.left, other.right, line.left, line.right) < 0
        for other in lines
    )


def _has_room(line: Line, lines: Sequence[Line], group: Sequence[Line], between: Sequence[Line]) -> bool:
    """Whether no body text stands close above a line that is to be a kicker: then it ends a column."""
    around = bounds([member.rect for member in group])
    if line.top >= around.top:
        return True
    return not any(
        0 <= line.top - other.bottom < 0.75 * line.size and _apart(other.left, other.right, line.left, line.right) < 0
        for other in lines
        if other is not line and other not in group and other not in between
    )


# -- captions


def _captions(lines: Sequence[Line], body: float, pictures: Sequence[Rect]) -> list[Part]:
    small = [line for line in lines if line.size < _SMALL * body]
    found = []
    for group in _grouped(small, _lines_touch):
        text = "".join(line.text for line in sorted(group, key=lambda line: (line.top, line.left)))
        by_words = is_caption(text) or is_credit(text)
        if by_words or _beside_picture(bounds([line.rect for line in group]), pictures, 1.6 * body):
            found.append(Part(group, caption=True))
    taken = {id(line) for caption in found for line in caption.lines}
    rest = [line for line in lines if id(line) not in taken]
    return [*found, *_captions_of_body_size(rest, body, pictures)]


def _captions_of_body_size(lines: Sequence[Line], body: float, pictures: Sequence[Rect]) -> list[Part]:
    """One to four lines right below a picture that stand apart from the text below them."""
    found: list[Part] = []
    for picture in pictures:
        below = sorted(
            (
                line
                for line in lines
                if picture.left - body <= line.left
                and line.right <= picture.right + body
                and line.top > picture.bottom - 0.5 * body
            ),
            key=lambda line: line.top,
        )
        run: list[Line] = []
        for line in below:
            if line.top - (run[-1].bottom if run else picture.bottom) > (0.8 if run else 1.6) * body:
                break
            run.append(line)
        if 0 < len(run) <= 4 and (len(run) < len(below) or is_caption("".join(line.text for line in run))):
            found.append(Part(run, caption=True))
            lines = [line for line in lines if line not in run]
    return found


def _lines_touch(one: Line, other: Line) -> bool:
    if max(one.size, other.size) > 1.15 * min(one.size, other.size):
        return False
    size = max(one.size, other.size)
    aside, above = (
        _apart(one.left, one.right, other.left, other.right),
        _apart(one.top, one.bottom, other.top, other.bottom),
    )
    return (aside < 0 and above <= 0.9 * size) or (above < -0.5 * size and aside <= 2.2 * size)


def _beside_picture(rect: Rect, pictures: Sequence[Rect], reach: float) -> bool:
    for picture in pictures:
        aside = _apart(rect.left, rect.right, picture.left, picture.right)
        above = _apart(rect.top, rect.bottom, picture.top, picture.bottom)
        if (aside < 0 and above <= reach) or (above < 0 and aside <= reach):
            return True
    return False


def _grouped(lines: Iterable[Line], touch: Callable[[Line, Line], bool]) -> list[list[Line]]:
    """Lines that touch each other, directly or by others."""
    waiting = sorted(lines, key=lambda line: (line.top, line.left))
    groups = []
    while waiting:
        group, edge = [], [waiting.pop(0)]
        while edge:
            line = edge.pop()
            group.append(line)
            near = [other for other in waiting if touch(line, other)]
            edge += near
            waiting = [other for other in waiting if other not in near]
        groups.append(sorted(group, key=lambda line: (line.top, line.left)))
    return groups
