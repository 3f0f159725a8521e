"""A page taken apart into articles and their blocks, in the order in which they are read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jzassist.model.article import ParagraphRole
from jzassist.model.page import Page, PageBlock, PageLine
from jzassist.readers.lines import ends_sentence
from jzassist.readers.page_signs import is_byline, is_dateline
from jzassist.readers.pdf.articles import articles_of
from jzassist.readers.pdf.columns import columns_of
from jzassist.readers.pdf.frames import Frames
from jzassist.readers.pdf.glyphs import Rect, Sheet
from jzassist.readers.pdf.lines import Line, PageLines, lines_of, page_lines
from jzassist.readers.pdf.parts import Part, parts_of, without_furniture

_CROSSHEAD = 1.07
_LONGEST_CROSSHEAD = 24
#: Lines of a title that are about as large as its largest are the headline.
_HEADLINE = 0.9


@dataclass(frozen=True, eq=False)
class LaidBlock:
    """Lines of one role and one column; ``article`` counts from 1 on the page, 0 is left out."""

    number: int
    article: int
    role: ParagraphRole | None
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class LaidPage:
    """A page's blocks in reading order, with what is needed to show them."""

    number: int
    width: float
    height: float
    turned: int
    body: float
    blocks: tuple[LaidBlock, ...]
    found: PageLines

    @property
    def articles(self) -> list[list[LaidBlock]]:
        """The blocks of each article."""
        count = max((block.article for block in self.blocks), default=0)
        return [[block for block in self.blocks if block.article == number] for number in range(1, count + 1)]

    def shown(self, count: int) -> Page:
        """The page as the window shows it; ``count`` pages are in the file."""
        blocks = (
            PageBlock(block.number, block.article, block.role, tuple(_shown(line, self.found) for line in block.lines))
            for block in self.blocks
        )
        return Page(self.number, count, self.width, self.height, self.turned, tuple(blocks))


def _shown(line: Line, found: PageLines) -> PageLine:
    return PageLine(line.text, *found.back(line.rect))


def lay_out(sheet: Sheet, number: int) -> LaidPage:
    """The page of a sheet, taken apart."""
    found = page_lines(sheet.glyphs, sheet.width, sheet.height)
    furniture_height = found.width if found.vertical else found.height
    lines, furniture = _without_furniture(found, furniture_height)
    frames = Frames([found.forth(frame) for frame in sheet.frames], lines, found.body)
    pictures = [*map(found.forth, sheet.pictures), *frames.pictures]
    articles: list[list[tuple[ParagraphRole | None, list[Line]]]] = []
    for region, aside in frames.regions(lines):
        parts = parts_of(region, found.body, pictures)
        for article in articles_of(parts, found.body):
            articles.append(list(_blocks(article, found)))
        if aside and articles:
            inner = parts_of(aside, found.body, pictures)
            articles[-1] += _blocks(inner, found, inset=True)
    left_out = [*furniture, *_askew(sheet, found)]
    blocks = [
        (place, role, lines) for place, article in enumerate(articles, start=1) for role, lines in article if lines
    ]
    blocks += [(0, None, [line]) for line in left_out]
    laid = (LaidBlock(at, article, role, tuple(own)) for at, (article, role, own) in enumerate(blocks, start=1))
    return LaidPage(number, sheet.width, sheet.height, sheet.turned, found.body, tuple(laid), found)


def _without_furniture(found: PageLines, height: float) -> tuple[list[Line], list[Line]]:
    """Running heads stand above and below on vertical pages, too."""
    if not found.vertical:
        return without_furniture(found.lines, height)
    shown = {id(line): line.at(found.back(line.rect)) for line in found.lines}
    _, furniture = without_furniture(list(shown.values()), height)
    left_out = set(map(id, furniture))
    kept = [line for line in found.lines if id(shown[id(line)]) not in left_out]
    return kept, [line for line in found.lines if id(shown[id(line)]) in left_out]


def _askew(sheet: Sheet, found: PageLines) -> Iterator[Line]:
    """Lines in other directions than the page's own, in its coordinates."""
    for quarter, glyphs in sheet.askew.items():
        turns = (quarter - sheet.turned) % 4
        for line in lines_of(glyphs):
            rect = line.rect
            width, height = (sheet.height, sheet.width) if turns % 2 else (sheet.width, sheet.height)
            for _ in range(turns):
                rect = Rect(rect.top, width - rect.right, rect.bottom, width - rect.left)
                width, height = height, width
            yield line.at(found.forth(rect))


# -- one article


def _blocks(
    parts: Sequence[Part], found: PageLines, *, inset: bool = False
) -> Iterator[tuple[ParagraphRole | None, list[Line]]]:
    titles = sorted((part for part in parts if part.title), key=lambda part: (-part.size, part.rect.top))
    for place, title in enumerate(titles):
        roles = list(_title_roles(title, found))
        yield from roles if place == 0 and not inset else [(_lesser(role), lines) for role, lines in roles]
    body = [line for part in parts if not part.title and not part.caption for line in part.lines]
    for column in columns_of(body, found.body):
        yield from _column_blocks(column, found.body)
    for caption in (part for part in parts if part.caption):
        lines = [line for column in columns_of(caption.lines, found.body) for line in column]
        yield ParagraphRole.CAPTION, lines


def _lesser(role: ParagraphRole | None) -> ParagraphRole | None:
    return ParagraphRole.CROSSHEAD if role is not None else None


def _title_roles(title: Part, found: PageLines) -> Iterator[tuple[ParagraphRole | None, list[Line]]]:
    """Kicker, headline and subheadline of a title, by their sizes and places."""
    if title.across:
        # lines that run down stand from right to left; on a vertical page those that run across it, from above
        ordered = sorted(title.lines, key=lambda line: (line.left if found.vertical else -line.left, line.top))
    else:
        ordered = [line for row in _title_rows(title.lines) for line in row]
    largest = max(line.size for line in ordered)
    main = [index for index, line in enumerate(ordered) if line.size >= _HEADLINE * largest]
    before, after = ordered[: main[0]], ordered[main[-1] + 1 :]
    yield from _named(before, ParagraphRole.KICKER)
    yield ParagraphRole.HEADLINE, ordered[main[0] : main[-1] + 1]
    yield from _named(after, ParagraphRole.SUBHEADLINE)


def _title_rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.bottom):
        if rows and line.bottom - rows[-1][-1].bottom < 0.4 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _named(lines: Sequence[Line], role: ParagraphRole) -> Iterator[tuple[ParagraphRole | None, list[Line]]]:
    own: list[Line] = []
    for line in lines:
        if is_byline(line.text) or is_dateline(line.text):
            yield None, [line]
        else:
            own.append(line)
    if own:
        yield role, own


def _column_blocks(column: Sequence[Line], body: float) -> Iterator[tuple[ParagraphRole | None, list[Line]]]:
    """A column's lines, its crossheads apart."""
    mostly_bold = 2 * sum(line.bold for line in column) > len(column)
    run: list[Line] = []
    role: ParagraphRole | None = None
    for line in column:
        own = ParagraphRole.CROSSHEAD if _is_crosshead(line, body, mostly_bold=mostly_bold) else None
        if run and own is not role:
            yield role, run
            run = []
        role = own
        run.append(line)
    if run:
        yield role, run


def _is_crosshead(line: Line, body: float, *, mostly_bold: bool) -> bool:
    if line.letters > _LONGEST_CROSSHEAD or ends_sentence(line.text) or is_byline(line.text) or is_dateline(line.text):
        return False
    return line.size >= _CROSSHEAD * body or (line.bold and not mostly_bold)
