"""The order in which an article's lines are read: column by column, a row that spans columns by itself."""

from collections.abc import Sequence
from statistics import median

from jzassist.readers.lines import ends_sentence
from jzassist.readers.page_signs import is_byline, is_dateline
from jzassist.readers.pdf.glyphs import bounds
from jzassist.readers.pdf.lines import Line, joined_row

#: White between two columns is at least so wide, in letters.
_GUTTER = 0.45
#: A column begins at an edge that so many lines share, though a few lines before it come up to it.
_ENOUGH = 4
_FEW = 0.25
_TOUCH = 0.1
_SAME_ROW = 0.5


def columns_of(lines: Sequence[Line], body: float) -> list[list[Line]]:
    """The lines of each column from above to below, the columns as they are read."""
    if not lines:
        return []
    heading, rest = _heading(lines, body)
    if heading:
        return [heading, *columns_of(rest, body)]
    across = _cut(lines, body)
    if len(across) > 1:
        return [column for part in across for column in columns_of(part, body)]
    parts = _spanning_rows(lines, body)
    if len(parts) > 1:
        return [column for part in parts for column in columns_of(part, body)]
    return [_rows(lines)]


def _heading(lines: Sequence[Line], body: float) -> tuple[list[Line], list[Line]]:
    """A by-line alone above all columns, which might else be taken for the beginning of the one below it."""
    rows = _row_groups(lines)
    if len(rows) < 3 or len(rows[0]) > 1 or len(rows[1]) < 2:
        return [], list(lines)
    first, rest = rows[0][0], [line for row in rows[1:] for line in row]
    around = bounds([line.rect for line in rest])
    centred = abs(first.left + first.right - around.left - around.right) < 2 * body and not ends_sentence(first.text)
    named = is_byline(first.text) or is_dateline(first.text) or centred
    if named and first.bottom < around.top and first.letters <= 40 and len(_cut(rest, body)) > 1:
        return [first], rest
    return [], list(lines)


def _cut(lines: Sequence[Line], body: float) -> list[list[Line]]:
    """The lines between the white stretches from top to bottom."""
    ordered = sorted(lines, key=lambda line: line.left)
    found, end = [[ordered[0]]], ordered[0].right
    for index, line in enumerate(ordered[1:], start=1):
        if line.left - end >= _GUTTER * body or _is_edge(ordered, index, end, body):
            found.append([])
        found[-1].append(line)
        end = max(end, line.right)
    if len(found) > 1 and _are_pieces_of_rows(found, body):
        return [list(lines)]
    return found


def _is_edge(ordered: Sequence[Line], index: int, end: float, body: float) -> bool:
    """Whether a column begins with a line although some lines before it hang out into the white."""
    left = ordered[index].left
    if left < end - _TOUCH * body:
        return False
    beginning = 0
    for line in ordered[index:]:
        if line.left > left + 1:
            break
        beginning += 1
    hanging = sum(line.right > left - _GUTTER * body for line in ordered[:index])
    all_begin = 2 <= beginning == len(ordered) - index
    return (beginning >= _ENOUGH or all_begin) and hanging <= _FEW * index


def _are_pieces_of_rows(columns: Sequence[Sequence[Line]], body: float) -> bool:
    """Whether what looks like columns are the cells of a line or two: a name, a space and a name."""
    return len({round(line.bottom / body) for column in columns for line in column}) <= 1 and all(
        line.letters <= 8 for column in columns for line in column
    )


def _spanning_rows(lines: Sequence[Line], body: float) -> list[list[Line]]:
    """The lines parted from above to below where rows that span columns lie between those that do not."""
    rows = _row_groups(lines)
    spans = _spanning(rows, body)
    if not any(spans) or all(spans):
        return [list(lines)]
    parts: list[list[Line]] = []
    before: bool | None = None
    for row, spanning in zip(rows, spans, strict=True):
        if spanning is not before:
            parts.append([])
        parts[-1] += row
        before = spanning
    return parts


def _spanning(rows: Sequence[Sequence[Line]], body: float) -> list[bool]:
    """Which rows span the columns of the others: without them the others fall into columns."""
    widths = sorted(line.right - line.left for row in rows for line in row)
    usual = median(widths)
    wide = [any(line.right - line.left > 1.6 * usual for line in row) for row in rows]
    if any(wide) and not all(wide):
        return wide
    for count in (1, 2, 3):
        # a by-line above the columns, or an editor's line below them
        for spans in (
            [index < count for index in range(len(rows))],
            [index >= len(rows) - count for index in range(len(rows))],
            [index < count or index == len(rows) - 1 for index in range(len(rows))],
        ):
            inner = [line for row, spanning in zip(rows, spans, strict=True) if not spanning for line in row]
            if len(rows) > count + 2 and len(_cut(inner, body)) > 1:
                return spans
    return [False] * len(rows)


def _row_groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that lie on one height together, from above to below."""
    rows: list[list[Line]] = []
    bottom = 0.0
    for line in sorted(lines, key=lambda line: (line.top, line.left)):
        if rows and line.top < bottom - 0.15 * line.size:
            rows[-1].append(line)
            bottom = max(bottom, line.bottom)
        else:
            rows.append([line])
            bottom = line.bottom
    return rows


def _rows(lines: Sequence[Line]) -> list[Line]:
    """The lines of one column, the pieces of a row joined."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: ((line.top + line.bottom) / 2, line.left)):
        last = bounds([piece.rect for piece in rows[-1]]) if rows else None
        if last and min(last.bottom, line.bottom) - max(last.top, line.top) > _SAME_ROW * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [row[0] if len(row) == 1 else joined_row(row) for row in rows]
