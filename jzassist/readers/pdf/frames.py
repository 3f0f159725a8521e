"""Boxed items: what stands in a frame is read by itself, not through it."""

from collections.abc import Iterator, Sequence

from jzassist.readers.pdf.glyphs import Rect
from jzassist.readers.pdf.lines import Line
from jzassist.readers.pdf.parts import TITLE

_TOLERANCE = 3.0
_MOST_FRAMES = 400
#: A frame around so much of a page's text frames the page, not an item.
_WHOLE_PAGE = 0.8
_SMALLEST_PICTURE = 40.0


class Frames:
    """A page's frames: those that hold text, and those that hold none, which count as pictures."""

    def __init__(self, rects: Sequence[Rect], lines: Sequence[Line], body: float) -> None:
        self._body = body
        self._boxes: list[Rect] = []
        self.pictures: list[Rect] = []
        for rect in sorted(dict.fromkeys(rects), key=lambda rect: -rect.width * rect.height)[:_MOST_FRAMES]:
            inside = [line for line in lines if _holds(rect, line)]
            if not inside:
                if min(rect.width, rect.height) >= _SMALLEST_PICTURE:
                    self.pictures.append(rect)
            elif self._is_box(rect, inside, lines):
                self._boxes.append(rect)

    def _is_box(self, rect: Rect, inside: Sequence[Line], lines: Sequence[Line]) -> bool:
        whole = all(_is_within(rect, line) for line in inside)
        nested = any(box.holds((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2) for box in self._boxes)
        letters = sum(line.letters for line in inside)
        story = letters >= 12 and any(line.size < TITLE * self._body for line in inside)
        return whole and not nested and story and letters < _WHOLE_PAGE * sum(line.letters for line in lines)

    def regions(self, lines: Sequence[Line]) -> Iterator[tuple[list[Line], list[Line]]]:
        """The page's regions, each with what a frame without a title holds beside it."""
        outside = [line for line in lines if not any(_holds(box, line) for box in self._boxes)]
        boxed = [[line for line in lines if _holds(box, line)] for box in self._boxes]
        titled = [inside for inside in boxed if any(line.size >= TITLE * self._body for line in inside)]
        aside = [line for inside in boxed if inside not in titled for line in inside]
        if outside:
            yield outside, aside
        elif aside:
            yield aside, []
        for inside in sorted(titled, key=lambda inside: min((line.top, line.left) for line in inside)):
            yield inside, []


def _holds(rect: Rect, line: Line) -> bool:
    return rect.holds((line.left + line.right) / 2, (line.top + line.bottom) / 2)


def _is_within(rect: Rect, line: Line) -> bool:
    return rect.left - _TOLERANCE <= line.left and line.right <= rect.right + _TOLERANCE
