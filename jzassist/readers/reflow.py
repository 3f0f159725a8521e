"""Undoes a layout: column lines become paragraphs again, spaces between Chinese characters and digits go.

Only white space is ever changed: without it, what comes out equals what went in.
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TypeVar

from jzassist.readers.lines import (
    LAYOUT_SPACES,
    ends_in_mark,
    ends_sentence,
    first_token_width,
    inner_marks,
    page_lines,
    width,
)
from jzassist.readers.page_signs import begins_caption, stands_alone

#: An indent takes two characters off a paragraph's first line; where it was stripped, that is all that is left of it.
INDENT = 2.0
#: A column narrower than this is a verse or a list.
NARROWEST_COLUMN = 8.5
#: So many lines before and after a line tell how wide its column is.
NEIGHBOURS = 7

_WIDE_LETTER = r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff，。、；：！？（）《》“”‘’「」『』…—]"
_SPACED_NUMBER = re.compile(
    rf"(?P<before>(?<={_WIDE}){LAYOUT_SPACES}+)?"
    rf"(?P<number>[$¥￥]?\d+(?:[.,:/]\d+)*[%％‰]?)"
    rf"(?P<after>{LAYOUT_SPACES}+(?={_WIDE}))?"
)
_WORD_END = re.compile(r"[A-Za-z0-9.,;:!?)\"'%]$")
_WORD_START = re.compile(r"[A-Za-z0-9(\"'$]")
_WIDEST_TITLE = 45.0

Number = TypeVar("Number", int, float)


def reflow(text: str) -> tuple[str, ...]:
    """The paragraphs of a page's text, each without line breaks and outer white space, in source order."""
    lines = [_Line(*line) for line in page_lines(text)]
    _measure(lines)
    if not _is_wrapped(lines):
        return tuple(_without_layout_spaces(line.words) for line in lines)
    return tuple(_without_layout_spaces(_joined(run)) for run in _paragraphs(lines))


@dataclass
class _Line:
    """A line with what is known of it; widths in full-width characters."""

    gap: int  # blank lines before it
    indent: float
    words: str
    width: float = 0.0
    closed: bool = False  # a sentence ends with it
    columns: tuple[float, ...] = ()  # how wide the column is before and after it

    def is_full(self, shortfall: float, slack: float) -> bool:
        """Whether it comes within ``slack`` of a column's width, ``shortfall`` being added to its own."""
        return any(self.width + shortfall > column - slack for column in self.columns)

    @property
    def fills_a_column(self) -> bool:
        """Whether it is about as wide as its neighbours, those shortened by an indent included."""
        return any(abs(self.width - column) <= max(2.5, 0.12 * column) for column in self.columns)

    @property
    def overlong(self) -> bool:
        """Whether it is too long for its column, and so was never one of its lines."""
        return all(self.width > 1.3 * column for column in self.columns)


def _measure(lines: list[_Line]) -> None:
    for line in lines:
        line.width = width(line.words)
        line.closed = ends_sentence(line.words)
    open_widths = [line.width for line in lines if not line.closed]
    seen = 0  # open lines before the present one
    for line in lines:
        before = open_widths[max(0, seen - NEIGHBOURS) : seen]
        seen += not line.closed
        after = open_widths[seen : seen + NEIGHBOURS]
        sides = [side for side in (before, after) if len(side) >= 3] or [before + after]
        line.columns = tuple(median(side) for side in sides if side) or (line.width,)


def _is_wrapped(lines: list[_Line]) -> bool:
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


@dataclass(frozen=True)
class _Layout:
    """What holds for the whole page: usual blank lines and indent between column lines, how paragraphs begin."""

    gap: int
    indent: float
    indents_marked: bool
    indents_stripped: bool


def _paragraphs(lines: list[_Line]) -> list[list[_Line]]:
    layout = _layout(lines)
    runs = [[lines[0]]]
    for index in range(1, len(lines)):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if _parts(layout, lines[index - 1], lines[index], following, starts=len(runs[-1]) == 1):
            runs.append([])
        runs[-1].append(lines[index])
    return runs


def _layout(lines: list[_Line]) -> _Layout:
    pairs = list(pairwise(lines))
    inner = [after for before, after in pairs if not before.closed and before.is_full(0, 1.5)] or lines
    gap = _most_common([line.gap for line in inner])
    indent = _most_common([line.indent for line in inner])
    marked = [line for line in lines if line.indent >= indent + 1]
    firsts = [
        max(after.columns) - after.width
        for before, after in pairs
        if before.closed and not before.is_full(INDENT, 1.0) and not after.closed and not after.overlong
    ]
    stripped = not marked and bool(firsts) and 1.0 <= median(firsts) <= 3.5
    return _Layout(gap, indent, bool(marked), stripped)


def _parts(layout: _Layout, line: _Line, after: _Line, following: _Line | None, *, starts: bool) -> bool:
    """Whether a paragraph ends between two lines; ``starts`` says that the first of them begins one."""
    if after.indent >= layout.indent + 1 or line.overlong or after.overlong:
        return True
    if stands_alone(line.words) or stands_alone(after.words):
        return True
    if line.closed and begins_caption(after.words):
        return True
    if after.gap > layout.gap:
        return not (line.words[-1] in "，、" and line.is_full(0, 1.0))
    shortfall = _indent_of(layout, line) if starts else 0.0
    token = first_token_width(after.words)
    if not line.is_full(shortfall + token, 1.0 if line.closed else 3.0):
        return True
    if not layout.indents_stripped:
        return False
    if line.closed:
        return _looks_first(after, following, 1.5)
    return starts and not line.is_full(2.5, 0) and _looks_first(after, following, 2.0)


def _indent_of(layout: _Layout, line: _Line) -> float:
    return INDENT if layout.indents_stripped else line.indent - layout.indent


def _looks_first(line: _Line, following: _Line | None, shortfall: float) -> bool:
    """Whether a line is short by a stripped indent although its sentence goes on in a full line."""
    if line.closed or following is None:
        return False
    return all(line.width <= column - shortfall for column in line.columns) and (
        following.closed or following.is_full(0, 1.5)
    )


def _joined(run: list[_Line]) -> str:
    text = run[0].words
    for line in run[1:]:
        text += _between(text, line.words) + line.words
    return text


def _between(before: str, after: str) -> str:
    """The space that a line break stood for: one between two words, none beside a Chinese character."""
    if before[-1].isdigit() and after[0].isdigit():
        return ""
    return " " if _WORD_END.search(before) and _WORD_START.match(after) else ""


def _without_layout_spaces(paragraph: str) -> str:
    """The paragraph without spaces between Chinese and digits; in a title, one that parts its halves stays."""
    title = not ends_sentence(paragraph) and width(paragraph) <= _WIDEST_TITLE

    def tightened(found: re.Match[str]) -> str:
        before, number, after = found["before"] or "", found["number"], found["after"] or ""
        glued = paragraph[found.end() : found.end() + 1] if before else paragraph[: found.start()][-1:]
        parts_halves = title and bool(before) != bool(after) and re.match(_WIDE_LETTER, glued)
        return before + number + after if parts_halves else number

    return _SPACED_NUMBER.sub(tightened, paragraph)


def _most_common(values: list[Number]) -> Number:
    return Counter(sorted(values)).most_common(1)[0][0]
