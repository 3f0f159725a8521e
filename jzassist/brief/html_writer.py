"""A finished brief as rich text for mail and word processors: HTML, its looks in every element, and plain text."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from jzassist.model.pages import Block, Looks, Pages, Run, Table

_TAGS = {"JZTitle": "h1", "Heading1": "h2", "Heading2": "h3"}
_NUMBERED = "JZPoint"
_SPACES = "　　"


def html_of(pages: Pages) -> str:
    """The brief as one HTML document without pictures, scripts or links; mail programs keep no style sheets."""
    body = "".join(_Writer(pages).written())
    return f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"></head><body>{body}</body></html>'


def plain_of(pages: Pages) -> str:
    """The brief as plain text: a paragraph a line, a row a line with tabs, a blank line before each heading."""
    lines: list[str] = []
    number = 0
    for block in pages.blocks:
        if isinstance(block, Table):
            lines += ["\t".join(_plain(cell) for cell in row) for row in block.rows]
            continue
        words = _plain(block)
        if words and _TAGS.get(block.style) and lines:
            lines.append("")
        number = number + 1 if block.style == _NUMBERED else 0
        lines += [f"{number}. {words}" if number else words] if words else []
    return "\n".join(lines) + "\n"


def _plain(block: Block) -> str:
    return block.words.replace("\u2028", "\n").replace("\t", _SPACES).strip()


class _Writer:
    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._number = 0

    def written(self) -> Iterator[str]:
        for block in self._pages.blocks:
            if isinstance(block, Table):
                yield self._table(block)
            elif block.words.strip():
                yield self._paragraph(block)

    def _paragraph(self, block: Block) -> str:
        looks = self._pages.style(block.style)
        tag = _TAGS.get(block.style, "p")
        self._number = self._number + 1 if block.style == _NUMBERED else 0
        number = f"<b>{self._number}.</b> " if self._number else ""
        return f'<{tag} style="{_block_style(looks)}">{number}{self._words(block)}</{tag}>'

    def _table(self, table: Table) -> str:
        whole = sum(table.widths) or 1
        rows = []
        for number, cells in enumerate(table.rows):
            tag, edge = ("th", "1px solid #1A1A1A") if not number else ("td", "1px solid #C9C4BC")
            looks = f"text-align:left;padding:3px 5px;border-bottom:{edge}"
            made = (
                f'<{tag} width="{100 * width / whole:.0f}%" style="{looks};{_letters(self._pages.style(cell.style))}">'
                f"{self._words(cell)}</{tag}>"
                for cell, width in zip(cells, table.widths, strict=False)
            )
            rows.append(f"<tr>{''.join(made)}</tr>")
        frame = "border-collapse:collapse;border-top:1px solid #1A1A1A;width:100%"
        return f'<table cellspacing="0" style="{frame}">{"".join(rows)}</table>'

    def _words(self, block: Block) -> str:
        """Runs of the same looks stand in one element."""
        around = self._pages.style(block.style)
        alike = groupby(block.runs, key=lambda run: self._run_style(run, around))
        return "".join(_span(looks, "".join(run.words for run in runs)) for looks, runs in alike)

    def _run_style(self, run: Run, around: Looks) -> str:
        style = self._pages.styles.get(run.style)
        said = [
            f"color:#{style.colour}" if style and style.colour else "",
            f"font-size:{style.size:g}pt" if style and style.size else "",
            "font-weight:bold" if style and style.bold and not around.bold else "",
            f"background-color:#{run.own['fill']}" if run.own.get("fill") else "",
        ]
        return ";".join(filter(None, said))


def _span(looks: str, words: str) -> str:
    written = escape(words, quote=False).replace("\t", _SPACES).replace("\u2028", "<br>")
    return f'<span style="{looks}">{written}</span>' if looks else written


def _block_style(looks: Looks) -> str:
    side, _, colour = looks.rule.partition(" ")
    said = [
        _letters(looks),
        f"margin:{looks.before:g}pt 0 {looks.after:g}pt {max(0.0, looks.left):g}pt",
        f"text-align:{looks.align}" if looks.align in ("center", "right") else "",
        f"border-left:3px solid #{colour or '1A1A1A'};padding-left:6px" if side == "left" else "",
        f"background-color:#{looks.fill}" if looks.fill else "",
        "line-height:1.5",
    ]
    return ";".join(filter(None, said))


def _letters(looks: Looks) -> str:
    said = [
        f"font-family:'{escape(looks.font)}',serif" if looks.font else "",
        f"font-size:{looks.size:g}pt" if looks.size else "",
        f"font-weight:{'bold' if looks.bold else 'normal'}",
        f"color:#{looks.colour or '1A1A1A'}",
    ]
    return ";".join(filter(None, said))
