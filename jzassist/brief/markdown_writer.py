"""A finished brief as Markdown: the words of the Word file itself, with what its styles mean."""

import re
from collections.abc import Iterator

from jzassist.model.pages import Block, Pages, Table

_INLINE = re.compile(r"[\\`*_\[\]<>#&~|$]")
#: What would begin a list, a heading's underline or a rule.
_BEGINNING = re.compile(r"^(?:([-+=])(?=[-=\s]|$)|(\d{1,9})([.)])(?=\s|$))")
_HEADINGS = {"JZTitle": "# ", "Heading1": "## ", "Heading2": "### "}
_LISTED = {"JZPerson", "JZOwn", "JZCheck", "JZContents", "JZIndex"}
_QUOTED = {"JZQuote": "> ", "JZSpeaker": "> —— "}
_POINT, _ANNEX = "JZPoint", "JZAnnex"
_ANNEX_NUMBER = re.compile(r"\d+(?= )")


def markdown_of(pages: Pages) -> str:
    """The Markdown of a brief's pages, read back from the finished file; each ¶12 leads to paragraph 12 of 原文.

    Nothing of the words can be taken for Markdown's signs: they are escaped.
    """
    return "".join(_Writer(pages).written()) + "\n"


class _Writer:
    def __init__(self, pages: Pages) -> None:
        self._blocks = pages.blocks
        self._linked = any(isinstance(block, Block) and block.style == _ANNEX for block in pages.blocks)
        self._before, self._number = "", 0

    def written(self) -> Iterator[str]:
        for block in self._blocks:
            style = "" if isinstance(block, Table) else block.style
            lines = self._table(block) if isinstance(block, Table) else self._paragraph(block)
            if lines:
                yield self._apart(style) + lines
                self._before = style or "table"

    def _apart(self, style: str) -> str:
        """What parts a block from the one before: the items of a list stand together, quotations in one box."""
        if not self._before:
            return ""
        if style == self._before and style in _LISTED | {_POINT}:
            return "\n"
        same_speech = style in _QUOTED and self._before == "JZQuote"
        return "\n>\n" if same_speech else "\n\n"

    def _paragraph(self, block: Block) -> str:
        words = self._words(block)
        if not words:
            return ""
        style = block.style
        if style in _HEADINGS:
            return _HEADINGS[style] + words.replace("\\\n", " ")
        if style == _POINT:
            self._number = self._number + 1 if self._before == _POINT else 1
            return f"{self._number}. {words}"
        if style in _LISTED:
            return f"- {words}"
        if style in _QUOTED:
            return _QUOTED[style] + words.replace("\n", "\n> ")
        number = _ANNEX_NUMBER.match(words) if style == _ANNEX else None
        return f'<a id="p{number.group()}"></a>{words}' if number else words

    def _table(self, table: Table) -> str:
        rows = [[self._words(cell).replace("\\\n", " ") for cell in row] for row in table.rows]
        lines = [f"| {' | '.join(row)} |" for row in rows]
        lines.insert(1, "| --- " * len(rows[0]) + "|")
        return "\n".join(lines)

    def _words(self, block: Block) -> str:
        made = "".join(self._source(run.words) if run.style == "JZSource" else escaped(run.words) for run in block.runs)
        lines = (_unlisted(line.strip()) for line in made.replace("\t", "　").split("\u2028"))
        return "\\\n".join(line for line in lines if line)

    def _source(self, words: str) -> str:
        return f"[{words}](#p{words.removeprefix('¶')})" if self._linked else words


def escaped(words: str) -> str:
    """Words in which no character is a sign of Markdown's."""
    return _INLINE.sub(r"\\\g<0>", words.replace("\r", " ").replace("\n", " "))


def _unlisted(line: str) -> str:
    """A line that begins no list."""
    return _BEGINNING.sub(lambda sign: f"\\{sign[1]}" if sign[1] else f"{sign[2]}\\{sign[3]}", line)
