"""The pages of a brief laid out by Qt: the same words, styles, tables and order as in the Word file."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from jzassist.model.pages import Block, Looks, Pages, Run, Table

#: So many units of the document are a point: sizes of half and quarter points stay whole numbers.
UNIT = 4
#: What stands in for a font that this machine lacks, by a sign in its name.
_SERIFS = ["SimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", "serif"]
_STAND_INS = {
    "Hei": ["SimHei", "Heiti SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "sans-serif"],
    "黑": ["SimHei", "Heiti SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "sans-serif"],
    "Kai": ["KaiTi", "Kaiti SC", "STKaiti", "LXGW WenKai", "Noto Serif CJK SC", "serif"],
    "楷": ["KaiTi", "Kaiti SC", "STKaiti", "LXGW WenKai", "Noto Serif CJK SC", "serif"],
    "Fang": ["FangSong", "STFangsong", "Noto Serif CJK SC", "serif"],
    "仿": ["FangSong", "STFangsong", "Noto Serif CJK SC", "serif"],
}
_ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "both": Qt.AlignmentFlag.AlignJustify,
}
#: A block's property: its words stay on the page of the next ones.
_KEEPS_NEXT = QTextFormat.Property.UserProperty.value + 1
#: A block's property: the side and colour of the rule beside it.
RULE = QTextFormat.Property.UserProperty.value + 2
_MOST_BREAKS = 12
_INSIDE = 0.5  # points: words that end at the very edge would go to the next line
_CELL_GAP = 5  # points between a table's columns


def document_of(pages: Pages) -> QTextDocument:
    """A document whose pages are those of a brief; ``RULE`` of a block says which rule it has beside it."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    frame = QTextFrameFormat()
    for set_margin, length in (
        (frame.setLeftMargin, pages.left),
        (frame.setRightMargin, pages.right),
        (frame.setTopMargin, pages.top),
        (frame.setBottomMargin, pages.bottom),
    ):
        set_margin(round(length * UNIT))
    document.rootFrame().setFrameFormat(frame)
    _Writer(document, pages).write()
    document.setPageSize(QSizeF(pages.width * UNIT, pages.height * UNIT))
    _keep_together(document)
    return document


class _Writer:
    """Writes blocks into an empty document."""

    def __init__(self, document: QTextDocument, pages: Pages) -> None:
        self._pages, self._cursor = pages, QTextCursor(document)
        self._width = pages.width - pages.left - pages.right
        self._number = 0
        self._begun = False

    def write(self) -> None:
        cursor = self._cursor
        cursor.beginEditBlock()
        for number, block in enumerate(self._pages.blocks):
            below = self._pages.blocks[number + 1 : number + 2]
            if isinstance(block, Table):
                self._table(block, self._around(number - 1).after, self._around(number + 1).before)
                continue
            together = bool(below) and isinstance(below[0], Block) and below[0].style == block.style
            self._block(block, together)
        cursor.endEditBlock()

    def _around(self, number: int) -> Looks:
        """How the paragraph above or below a table looks."""
        block = self._pages.blocks[number] if 0 <= number < len(self._pages.blocks) else None
        return looks_of(self._pages, block) if isinstance(block, Block) else Looks()

    def _block(self, block: Block, ruled_below: bool) -> None:
        looks = looks_of(self._pages, block)
        if looks.rule.startswith("bottom") and ruled_below:
            looks = replace(looks, rule="")
        if looks.align == "both" and "\t" in block.words:
            looks = replace(looks, align="left")  # Qt moves what stands behind a tab when it stretches the lines above
        made = block_format(looks, wraps=len(block.words) * looks.size > self._width - looks.left)
        if self._begun:
            self._cursor.insertBlock(made)
        else:
            self._cursor.setBlockFormat(made)
        self._begun = True
        if looks.numbered:
            self._number += 1
            self._words(Run(f"{self._number}\t"), replace(looks, bold=True))
        self._runs(block.runs, looks)

    def _runs(self, runs: Iterable[Run], looks: Looks) -> None:
        for run in runs:
            self._words(run, looks)

    def _words(self, run: Run, looks: Looks) -> None:
        self._cursor.insertText(run.words, letter_format(_letters(self._pages, run, looks)))

    def _table(self, table: Table, above: float, below: float) -> None:
        looks = QTextTableFormat()
        looks.setHeaderRowCount(1)
        looks.setCellSpacing(0)
        looks.setCellPadding(0)
        looks.setBorder(0)
        looks.setTopMargin(above * UNIT)
        looks.setBottomMargin(below * UNIT)
        looks.setBorderCollapse(True)
        fixed = QTextLength.Type.FixedLength
        looks.setColumnWidthConstraints([QTextLength(fixed, width * UNIT) for width in table.widths])
        made = self._cursor.insertTable(len(table.rows), len(table.widths), looks)
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells[: len(table.widths)]):
                place = made.cellAt(row, column)
                own = looks_of(self._pages, cell)
                place.setFormat(_cell_format(own, row == 0, row == len(table.rows) - 1))
                self._cursor = place.firstCursorPosition()
                self._cursor.setBlockFormat(block_format(own))
                self._runs(cell.runs, own)
        self._cursor = made.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._begun = False  # Qt puts a block behind a table, which the next one takes


def looks_of(pages: Pages, block: Block) -> Looks:
    """How a paragraph looks: its style and what it has of its own."""
    looks = pages.style(block.style or "Normal")
    return replace(looks, **block.own) if block.own else looks


def _letters(pages: Pages, run: Run, around: Looks) -> Looks:
    """How words look: their own, what their style says, and the paragraph around them."""
    looks = around
    style = pages.styles.get(run.style)
    if style:
        said = {name: value for name in ("font", "size", "colour", "fill") if (value := getattr(style, name))}
        looks = replace(looks, **said, bold=style.bold or (looks.bold and not style.font))
    return replace(looks, **run.own) if run.own else looks


def block_format(looks: Looks, wraps: bool = False) -> QTextBlockFormat:
    """A paragraph's looks as Qt has them; ``wraps`` says that it has more than one line."""
    made = QTextBlockFormat()
    made.setTopMargin(looks.before * UNIT)
    made.setBottomMargin(looks.after * UNIT)
    made.setLeftMargin(looks.left * UNIT)
    made.setRightMargin(looks.right * UNIT)
    made.setTextIndent(looks.first * UNIT)
    made.setAlignment(_ALIGNED[looks.align])
    heights = QTextBlockFormat.LineHeightTypes
    if looks.line < 0:
        made.setLineHeight(-100 * looks.line, heights.ProportionalHeight.value)
    elif looks.line:
        kind = heights.FixedHeight if looks.exact else heights.MinimumHeight
        made.setLineHeight(looks.line * UNIT, kind.value)
    made.setTabPositions(_tabs(looks, wraps))
    if looks.new_page:
        made.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    made.setProperty(_KEEPS_NEXT, looks.keeps_next)
    made.setProperty(RULE, looks.rule)
    return made


def _tabs(looks: Looks, wraps: bool) -> list[QTextOption.Tab]:
    """Tab stops, which Qt counts from where a line begins and Word from the text's edge.

    Words at the right stand in the last line, the others in the first.
    """
    kinds, begin = QTextOption.TabType, looks.left + looks.first
    stops = {abs(tab): kinds.RightTab if tab < 0 else kinds.LeftTab for tab in looks.tabs}
    if looks.first < 0:
        stops.setdefault(looks.left, kinds.LeftTab)  # where the other lines hang
    made = []
    for place, kind in sorted(stops.items(), key=lambda stop: stop[0]):
        right = kind is kinds.RightTab
        from_line = place - (looks.left if right and wraps else begin) - (_INSIDE if right else 0)
        if from_line > 0:
            made.append(QTextOption.Tab(from_line * UNIT, kind))
    return made


def letter_format(looks: Looks) -> QTextCharFormat:
    """The looks of words as Qt has them."""
    return _letter_format(looks.font, looks.size, looks.bold, looks.colour, looks.fill, looks.spread)


@lru_cache(maxsize=64)
def _family(font: str) -> str:
    """The font itself, or the first of its stand-ins that is here: to ask Qt for one that is missing is slow."""
    there = set(QFontDatabase.families())
    names = next((names for sign, names in _STAND_INS.items() if sign in font), _SERIFS)
    return next((name for name in (font, *names) if name in there), names[-1])


@lru_cache(maxsize=256)
def _letter_format(font: str, size: float, bold: bool, colour: str, fill: str, spread: float) -> QTextCharFormat:
    made = QTextCharFormat()
    letters = QFont()
    letters.setFamily(_family(font))
    letters.setPixelSize(max(1, round(size * UNIT)))
    letters.setBold(bold)
    letters.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spread:
        letters.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spread * UNIT)
    made.setFont(letters)
    made.setForeground(QBrush(QColor(f"#{colour or '1A1A1A'}")))
    if fill:
        made.setBackground(QBrush(QColor(f"#{fill}")))
    return made


def _cell_format(looks: Looks, first: bool, last: bool) -> QTextTableCellFormat:
    made = QTextTableCellFormat()
    made.setTopPadding(looks.before * UNIT)  # Qt leaves out a cell's first and last distances
    made.setBottomPadding(looks.after * UNIT)
    made.setLeftPadding(_CELL_GAP * UNIT)
    made.setRightPadding(_CELL_GAP * UNIT)
    strong, weak = UNIT, UNIT / 2
    solid = QTextFrameFormat.BorderStyle.BorderStyle_Solid
    if first:
        made.setTopBorder(strong)
        made.setTopBorderStyle(solid)
        made.setTopBorderBrush(QBrush(QColor("#1A1A1A")))
    made.setBottomBorder(strong if last else weak)
    made.setBottomBorderStyle(solid)
    made.setBottomBorderBrush(QBrush(QColor("#1A1A1A" if last else "#C9C4BC")))
    return made


def _keep_together(document: QTextDocument) -> None:
    """Takes to the next page what has to stay with words there, as Word does with a heading at a page's end."""
    height, layout = document.pageSize().height(), document.documentLayout()
    for _ in range(_MOST_BREAKS):
        block = document.firstBlock()
        begin = None
        while block.isValid() and block.next().isValid():
            here, there = _lines_of(layout, block), _lines_of(layout, block.next())
            if not block.blockFormat().property(_KEEPS_NEXT):
                begin = None
                block = block.next()
                continue
            begin = begin if begin is not None else block
            if here[1] // height != there[0] // height and _lines_of(layout, begin)[0] // height == here[0] // height:
                break
            block = block.next()
        else:
            return
        assert begin is not None
        _break_before(begin)


def _lines_of(layout: QAbstractTextDocumentLayout, block: QTextBlock) -> tuple[float, float]:
    """Where a block's first and last lines begin, which the edge of a page parts from where the block does."""
    layout.blockBoundingRect(block)  # lays it out
    lines = block.layout()
    if not lines.lineCount():
        return lines.position().y(), lines.position().y()
    first, last = lines.lineAt(0), lines.lineAt(lines.lineCount() - 1)
    return lines.position().y() + first.y(), lines.position().y() + last.y()


def _break_before(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    looks = block.blockFormat()
    looks.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    cursor.setBlockFormat(looks)
