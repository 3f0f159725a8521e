"""How wide the columns of a page are, and whether its lines are column lines at all."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from jzassist.readers.lines import ends_in_mark, ends_sentence, first_token_width, inner_marks, page_lines, width

#: A column narrower than this is a verse or a list.
NARROWEST_COLUMN = 8.5
#: So many lines before and after a line tell how wide its column is.
NEIGHBOURS = 7
#: By so much more lines must be of one length than of one width to be measured by it.
_MORE_EVEN = 1.2


@dataclass
class ColumnLine:
    """A line with what is known of it; widths in full-width characters."""

    gap: int  # blank lines before it
    indent: float
    words: str
    width: float = 0.0
    reach: float = 0.0  # how far it would go with the first character of what the layout moved to the next line
    closed: bool = False  # a sentence ends with it
    columns: tuple[float, ...] = ()  # how wide the column is before and after it

    def is_full(self, shortfall: float, slack: float) -> bool:
        """Whether it reaches a column's width but for ``slack``, ``shortfall`` being added."""
        return any(self.reach + shortfall > column - slack for column in self.columns)

    @property
    def fills_a_column(self) -> bool:
        """Whether it is about as wide as its neighbours, those shortened by an indent included."""
        return any(abs(self.reach - column) <= max(2.5, 0.12 * column) for column in self.columns)

    @property
    def overlong(self) -> bool:
        """Whether it is too long for its column, and so was never one of its lines."""
        return all(self.width > 1.3 * column for column in self.columns)


def measured_lines(text: str) -> list[ColumnLine]:
    """The lines of a text that are not blank, with their own measures and their columns'."""
    lines = [ColumnLine(*line) for line in page_lines(text)]
    measure = _measure(lines)
    for index, line in enumerate(lines):
        line.width = measure(line.words)
        moved = first_token_width(lines[index + 1].words) - 1 if index + 1 < len(lines) else 0
        line.reach = line.width + max(0.0, moved)
        line.closed = ends_sentence(line.words)
    _measure_columns(lines)
    return lines


def _measure(lines: Sequence[ColumnLine]) -> Callable[[str], float]:
    """What makes a page's lines the more even: their width, or their length where a program broke them."""

    def evenly(measure: Callable[[str], float]) -> int:
        return max(Counter(round(measure(line.words)) for line in lines).values(), default=0)

    return len if evenly(len) > _MORE_EVEN * evenly(width) else width


def _measure_columns(lines: list[ColumnLine]) -> None:
    last_closed = max((index for index, line in enumerate(lines) if line.closed), default=len(lines) - 1)
    # titles and by-lines behind the story's last sentence do not fill a column, and say nothing of its width
    reaches = [line.reach for line in lines[: last_closed + 1] if not line.closed]
    seen = 0  # open lines of the story before the present one
    for index, line in enumerate(lines):
        before = reaches[max(0, seen - NEIGHBOURS) : seen]
        after = reaches[seen : seen + NEIGHBOURS]
        seen += not line.closed and index <= last_closed
        sides = [side for side in (before, after) if len(side) >= 3] or [before + after]
        line.columns = tuple(_upper(side) for side in sides if side) or (line.width,)


def _upper(reaches: list[float]) -> float:
    """The value that a third lie above: first lines and crossheads, which are shorter, do not count that way."""
    return sorted(reaches)[2 * len(reaches) // 3]


def are_column_lines(lines: Sequence[ColumnLine]) -> bool:
    """Whether lines end where the column does, and not where the author ended them.

    Then many of them end in mid-sentence, as wide as their neighbours, and marks stand inside lines as well as at ends.
    """
    open_lines = [line for line in lines if not line.closed]
    if len(lines) < 3 or len(open_lines) < max(2, 0.35 * len(lines)):
        return False
    return (
        sum(line.fills_a_column for line in open_lines) >= 0.6 * len(open_lines)
        and median(line.width for line in open_lines) >= NARROWEST_COLUMN
        and sum(line.overlong for line in lines) <= 0.15 * len(lines)
        and sum(ends_in_mark(line.words) for line in lines) <= 0.7 * len(lines)
        and sum(inner_marks(line.words) for line in lines) >= 0.4 * len(lines)
    )
