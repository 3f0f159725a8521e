"""Undoes a layout: column lines become paragraphs again, spaces between Chinese characters and digits go.

Only white space is ever changed: without it, what comes out equals what went in.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TypeVar

from jzassist.readers.columns import ColumnLine, are_column_lines, measured_lines
from jzassist.readers.layout_spaces import without_layout_spaces
from jzassist.readers.page_signs import (
    begins_caption,
    begins_more_names,
    begins_story,
    goes_on_with_byline,
    leads_to_headline,
    stands_alone,
    tells_of_those_present,
)

#: An indent takes two characters off a paragraph's first line; where it was stripped, that is all that is left of it.
INDENT = 2.0

_WORD_END = re.compile(r"[A-Za-z0-9.,;:!?)\"'%]")
_WORD_START = re.compile(r"[A-Za-z0-9(\"'$]")

#: With a dash of this kind a subheadline begins; in a sentence the layout leaves it in the line before.
_DASHES = ("——", "──", "――")
#: 增至112|家, 前8|个月: what a number counts.
_COUNTED = re.compile(
    "[个個家名人户戶年月日号號亿億万萬千百元块塊件次条條项項只隻台座辆輛吨噸米公平度岁歲倍成点點届屆层層亩畝张張套所场場位种種％%]"
)

_CLOSES_SOON = re.compile("[^（(。！？]{0,24}[）)]")

Number = TypeVar("Number", int, float)


def reflow(text: str) -> tuple[str, ...]:
    """The paragraphs of a page's text, each without line breaks and outer white space, in source order."""
    lines = measured_lines(text)
    runs = _paragraphs(lines) if are_column_lines(lines) else [[line] for line in lines]
    return tuple(without_layout_spaces(_joined(run)) for run in runs)


@dataclass(frozen=True)
class _Layout:
    """What holds for the whole page.

    Usual blank lines and indent of column lines; whether indents were stripped; by how much a line that goes on must
    fall short of its column to be a first line: less where lines are set evenly, as those of a fixed length are.
    """

    gap: int
    indent: float
    indents_stripped: bool
    first_falls_short: float

    def shortfall_of(self, first: ColumnLine) -> float:
        """By how much a paragraph's first line is shorter than the column."""
        return INDENT if self.indents_stripped else first.indent - self.indent


def _layout(lines: list[ColumnLine]) -> _Layout:
    pairs = list(pairwise(lines))
    inner = [after for before, after in pairs if not before.closed and before.is_full(0, 1.5)] or lines
    gap = _most_common([line.gap for line in inner])
    indent = _most_common([line.indent for line in inner])
    marked = any(line.indent >= indent + 1 for line in lines)
    missing = [
        max(after.columns) - after.reach
        for before, after in pairs
        if before.closed and not before.is_full(INDENT, 1.0) and not after.closed and not after.overlong
    ]
    stripped = not marked and bool(missing) and 1.0 <= median(missing) <= 3.5
    going_on = [line for line in inner if not line.closed]
    uneven = sum(not line.is_full(0.6, 0) for line in going_on) > 0.1 * len(going_on)
    return _Layout(gap, indent, stripped, 1.5 if uneven else 1.0)


def _paragraphs(lines: list[ColumnLine]) -> list[list[ColumnLine]]:
    layout = _layout(lines)
    runs = [[lines[0]]]
    last_closed = max((index for index, line in enumerate(lines) if line.closed), default=-1)
    titles_behind = 0 <= last_closed < len(lines) - 1 and _are_titles(lines[last_closed + 1 :])
    for index in range(1, len(lines)):
        following = lines[index + 1] if index + 1 < len(lines) else None
        titles_part = index > last_closed and _titles_part(lines[index - 1], lines[index])
        titles_part = titles_part or (titles_behind and index == last_closed + 1)
        if titles_part or _ends_paragraph(layout, lines[index - 1], lines[index], following, starts=len(runs[-1]) == 1):
            runs.append([])
        runs[-1].append(lines[index])
    return runs


def _ends_paragraph(
    layout: _Layout, line: ColumnLine, after: ColumnLine, following: ColumnLine | None, *, starts: bool
) -> bool:
    """Whether a paragraph ends with ``line``; ``starts`` says that it also begins with it."""
    if _bracket_goes_on(line.words, after.words) or goes_on_with_byline(line.words, after.words):
        return False
    if _number_goes_on(line.words, after.words) and after.gap <= layout.gap:
        return False
    if after.indent >= layout.indent + 1 or line.overlong or after.overlong:
        return True
    if (
        begins_story(after.words)
        or after.words.startswith(_DASHES)
        or stands_alone(line.words)
        or stands_alone(after.words)
        or (line.closed and begins_caption(after.words))
    ):
        return True
    if after.gap > layout.gap:
        # a sentence goes on over the gap between two columns or pages
        return not (line.words[-1] in "，、" and line.is_full(0, 1.0))
    if not line.is_full(layout.shortfall_of(line) if starts else 0.0, 2.0 if line.closed else 4.0):
        return True
    if line.closed and not after.closed and not after.is_full(INDENT, 4.0):
        return True  # a crosshead: no sentence ends with it, and it does not fill its line
    if not layout.indents_stripped:
        return False
    if line.closed:
        return _looks_first(after, following, layout.first_falls_short)
    # a crosshead as long as a first line, and a paragraph behind it
    return starts and not line.is_full(2.5, 0) and _looks_first(after, following, 2.0)


def _are_titles(lines: list[ColumnLine]) -> bool:
    """Whether the lines behind the story's last sentence are titles and by-lines: no clause of theirs ends inside."""
    return not any(mark in line.words for line in lines for mark in "，、；")


def _titles_part(line: ColumnLine, after: ColumnLine) -> bool:
    """Whether titles of two kinds meet, or the story and its titles, where no later sentence ends."""
    if line.closed:
        return leads_to_headline(after.words)
    return leads_to_headline(line.words) or tells_of_those_present(after.words)


def _bracket_goes_on(line: str, after: str) -> bool:
    """Whether a bracket is open between two lines: （记者　某某|　通讯员　某某）."""
    return max(map(line.rfind, "（(")) > max(map(line.rfind, "）)")) and bool(_CLOSES_SOON.match(after))


def _number_goes_on(line: str, after: str) -> bool:
    """Whether a number ends a line, and what it counts begins the next one."""
    return line[-1].isdigit() and bool(_COUNTED.match(after))


def _looks_first(line: ColumnLine, following: ColumnLine | None, shortfall: float) -> bool:
    """Whether a line is short by a stripped indent although its paragraph goes on in a full line."""
    if following is None or line.is_full(shortfall, 0):
        return False
    if line.closed:
        return not following.closed and following.is_full(0, 1.0)
    return following.closed or following.is_full(0, 1.5)


def _joined(run: Sequence[ColumnLine]) -> str:
    words = [run[0].words]
    for before, line in pairwise(run):
        words += (_between(before.words, line.words), line.words)
    return "".join(words)


def _between(before: str, after: str) -> str:
    """The space that a line break stood for: one between words and between names, none beside a Chinese character."""
    if begins_more_names(before, after):
        return "\u3000"
    if before[-1].isdigit() and after[0].isdigit():
        return ""
    return " " if _WORD_END.match(before[-1]) and _WORD_START.match(after) else ""


def _most_common(values: list[Number]) -> Number:
    return Counter(sorted(values)).most_common(1)[0][0]
