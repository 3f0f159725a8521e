"""An article's blocks become paragraphs: column lines joined, by indents where the page has them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby, pairwise
from statistics import median

from jzassist.model.article import ParagraphRole
from jzassist.model.running_text import on_one_line
from jzassist.readers.block import Block, Box
from jzassist.readers.layout_spaces import without_layout_spaces
from jzassist.readers.lines import ends_sentence, first_token_width
from jzassist.readers.page_signs import begins_caption, begins_story, stands_alone
from jzassist.readers.pdf.glyphs import bounds
from jzassist.readers.pdf.layout import LaidBlock, LaidPage
from jzassist.readers.pdf.lines import Line

#: A paragraph's first line stands in by this much, in letters.
_LEAST_INDENT, _MOST_INDENT = 0.8, 4.5
#: A line that falls short of its column by so much may end its paragraph.
_SHORT = 1.5
#: One without a final mark that falls so much short is no line of a story.
_FAR_SHORT = 3.0
#: Two paragraphs may stand so much farther apart than two lines.
_APART = 1.25
_ENOUGH_LINES = 1_000
_HYPHENATED = re.compile(r"[A-Za-z]-$")
_STORY = (None, ParagraphRole.BODY, ParagraphRole.LEAD)


@dataclass(frozen=True)
class _Placed:
    """A line with the edges of its column."""

    line: Line
    left: float
    right: float

    @property
    def indent(self) -> float:
        return (self.line.left - self.left) / self.line.size

    @property
    def shortfall(self) -> float:
        return (self.right - self.line.right) / self.line.size

    @property
    def is_first(self) -> bool:
        return _LEAST_INDENT <= self.indent <= _MOST_INDENT


def article_blocks(pages: Sequence[LaidPage], blocks: Sequence[tuple[LaidPage, LaidBlock]]) -> Iterator[Block]:
    """The paragraphs of blocks in their order, as readers give them; ``pages`` tell the columns' edges."""
    edges = {id(page): _Columns(page) for page in pages}
    for is_story, run in groupby(blocks, key=lambda each: each[1].role in _STORY):
        if not is_story:
            for role, same in groupby(run, key=lambda each: each[1].role):
                yield from _titles(list(same), role)
            continue
        for role, same in groupby(run, key=lambda each: each[1].role):
            told = list(same)
            placed = [edges[id(page)].placed(line) for page, block in told for line in block.lines]
            yield from _story(placed, role, _box(*told[0]))


def _titles(same: Sequence[tuple[LaidPage, LaidBlock]], role: ParagraphRole | None) -> Iterator[Block]:
    for page, block in same:
        text = reduce(joined, (line.text for line in block.lines))
        yield Block(without_layout_spaces(text), role, whole=True, box=_box(page, block))


def _box(page: LaidPage, block: LaidBlock) -> Box:
    around = page.found.back(bounds([line.rect for line in block.lines]))
    size = median(line.size for line in block.lines)
    return Box(page.number, *around, size, page.width, page.height)


class _Columns:
    """The edges of a page's columns."""

    def __init__(self, page: LaidPage) -> None:
        lines = [line for block in page.blocks if block.article and block.role in _STORY for line in block.lines]
        # so many tell the columns of any page; of a hostile one not all are looked at
        self._lines = lines[:: 1 + len(lines) // _ENOUGH_LINES]

    def placed(self, line: Line) -> _Placed:
        """A line between the edges of those above and below it."""
        near = [other for other in self._lines if _share_column(line, other)] or [line]
        return _Placed(line, min(other.left for other in near), max(other.right for other in near))


def _share_column(line: Line, other: Line) -> bool:
    if max(line.size, other.size) > 1.1 * min(line.size, other.size):
        return False
    shared = min(line.right, other.right) - max(line.left, other.left)
    wide = max(line.right - line.left, other.right - other.left)
    narrow = min(line.right - line.left, other.right - other.left)
    # a column's last lines are short; what is wider by half spans several columns
    return shared > 0.8 * narrow and (narrow > 0.6 * wide or other.right - other.left <= 1.5 * wide)


def _story(placed: Sequence[_Placed], role: ParagraphRole | None, box: Box) -> Iterator[Block]:
    layout = _Layout(placed)
    paragraph: list[_Placed] = []
    for index, each in enumerate(placed):
        if paragraph and layout.begins(index):
            yield _paragraph(paragraph, role, box)
            paragraph = []
        paragraph.append(each)
    if paragraph:
        yield _paragraph(paragraph, role, box)


class _Layout:
    """What an article's lines have in common, and where among them paragraphs begin."""

    def __init__(self, placed: Sequence[_Placed]) -> None:
        self._placed = placed
        self._pitch = _usual_pitch(placed)
        indents = Counter(round(each.indent * 2) / 2 for each in placed if each.is_first and each.shortfall < _SHORT)
        self._indent = max(indents, key=lambda indent: (indents[indent], -indent), default=None)
        self._centred = [self._is_centred(index) for index in range(len(placed))]
        if self._indent is None:
            firsts = [each for index, each in enumerate(placed) if each.is_first and not self._centred[index]]
            self._indent = firsts[0].indent if firsts else None

    def _is_centred(self, index: int) -> bool:
        each = self._placed[index]
        if each.line.letters > 20 or ends_sentence(each.line.text) or each.indent < 1 or each.shortfall < _SHORT:
            return False
        if abs(each.indent - each.shortfall) >= 1.2:
            return False
        usual = self._indent is None or abs(each.indent - self._indent) < 0.3
        goes_on = index + 1 < len(self._placed) and self._placed[index + 1].indent < 0.5
        return not (usual and goes_on)

    def begins(self, index: int) -> bool:
        """Whether a line begins a paragraph: by its indent, the line before, or the white between them."""
        before, each = self._placed[index - 1], self._placed[index]
        if self._centred[index] or self._centred[index - 1] or (self._indent is not None and each.is_first):
            return True
        if begins_story(each.line.text) or stands_alone(before.line.text) or stands_alone(each.line.text):
            return True
        closed = ends_sentence(before.line.text)
        apart = each.line.bottom - before.line.bottom
        if self._pitch and apart > _APART * self._pitch and (closed or before.shortfall >= _SHORT):
            return True
        if closed:
            return before.shortfall >= _SHORT or begins_caption(each.line.text) or self._is_crosshead(index)
        return self._indent is None and _falls_short(before, each)

    def _is_crosshead(self, index: int) -> bool:
        """Whether a line that does not stand in is short, and the next one begins a paragraph."""
        following = self._placed[index + 1] if index + 1 < len(self._placed) else None
        indented = self._indent is not None and following is not None and following.is_first
        return indented and following is not None and _falls_short(self._placed[index], following)


def _usual_pitch(placed: Sequence[_Placed]) -> float:
    """How far two lines of the text stand from each other."""
    steps = [after.line.bottom - before.line.bottom for before, after in pairwise(placed)]
    return median([step for step in steps if step > 0] or [0.0])


def _falls_short(line: _Placed, after: _Placed) -> bool:
    """Whether a line ends well before its column does although there was room for what follows."""
    room = max(_FAR_SHORT, first_token_width(after.line.text) + 1.0)
    return not ends_sentence(line.line.text) and line.shortfall >= room and line.line.text[-1] not in "，、；："


def _paragraph(placed: Sequence[_Placed], role: ParagraphRole | None, box: Box) -> Block:
    text = reduce(joined, (each.line.text for each in placed))
    return Block(without_layout_spaces(text), role, whole=True, box=box)


def joined(text: str, line: str) -> str:
    """A line behind the text before it: a space between two words, none in Chinese, in numbers and behind a hyphen."""
    if (text[-1].isdigit() and line[0].isdigit()) or (_HYPHENATED.search(text) and line[0].islower()):
        return text + line
    return on_one_line(text, line)
