"""Walks over the XML of a Word document, paragraph by paragraph, as they are read on the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from jzassist.readers.block import Remark
from jzassist.readers.losses import GLOSSES, HIDDEN_TEXT, OPEN_REVISIONS
from jzassist.readers.style_roles import LONGEST_CELL
from jzassist.zip_parts import child_of, local_name, value_of

_SKIPPED = {"rt", "instrText", "delInstrText", "delText", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr"}
_DELETED = {"del", "moveFrom"}
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}

_NUMBERED = Remark("automatic-numbers", "文件里有自动编号，编号不是文字，没有读入；请对照原件。")
_IMPORTED = Remark("unread-embedding", "文件里有引入的另一个文档，没有读入，请对照原件。")


@dataclass
class WordParagraph:
    """A paragraph: the id of its style and its words; or the row of a table, which is whole as it is."""

    style: str
    text: str
    is_row: bool = False


@dataclass
class DocxWalk:
    """One walk over all parts of a document; ``remarks`` are what it met and left out.

    ``_fields`` says of each field that is open, from the outer to the inner, whether its result has begun.
    """

    remarks: dict[Remark, None] = field(default_factory=dict)
    _fields: list[bool] = field(default_factory=list)
    _runs_on: WordParagraph | None = None

    def paragraphs(self, root: etree._Element) -> Iterator[WordParagraph]:
        """Every paragraph in reading order; a text box follows the paragraph that it hangs on."""
        self._fields, self._runs_on = [], None
        waiting = [root]
        while waiting:
            element = waiting.pop()
            name = local_name(element)
            if name == "p":
                boxes: list[etree._Element] = []
                paragraph = WordParagraph(self._style(element), self._words(element, boxes))
                if done := self._joined(element, paragraph):
                    yield done
                waiting.extend(reversed(boxes))
            elif name == "tr" and (line := self._short_row(element)) is not None:
                yield WordParagraph("", line, is_row=True)
            elif self._is_read(element):
                waiting.extend(reversed(list(_children(element))))
        if self._runs_on:
            yield self._runs_on

    def _joined(self, element: etree._Element, paragraph: WordParagraph) -> WordParagraph | None:
        """The paragraph with those before it whose ends were deleted; None where its own was."""
        if self._runs_on:
            paragraph = WordParagraph(self._runs_on.style, self._runs_on.text + paragraph.text)
            self._runs_on = None
        if child_of(element, "pPr", "rPr", "del") is not None:
            self.remarks[OPEN_REVISIONS] = None
            self._runs_on = paragraph
            return None
        return paragraph

    def _is_read(self, element: etree._Element) -> bool:
        name = local_name(element)
        if name in _DELETED or (name == "tr" and child_of(element, "trPr", "del") is not None):
            self.remarks[OPEN_REVISIONS] = None
            return False
        if name in ("ins", "moveTo"):
            self.remarks[OPEN_REVISIONS] = None
        if name == "rt":
            self.remarks[GLOSSES] = None
        if name == "altChunk":
            self.remarks[_IMPORTED] = None
        return name not in _SKIPPED

    def _style(self, paragraph: etree._Element) -> str:
        if child_of(paragraph, "pPr", "numPr") is not None:
            self.remarks[_NUMBERED] = None
        style = child_of(paragraph, "pPr", "pStyle")
        return "" if style is None else value_of(style, "val")

    def _words(self, paragraph: etree._Element, boxes: list[etree._Element]) -> str:
        """A paragraph's words; the text boxes that hang on it are added to ``boxes``."""
        pieces: list[str] = []
        waiting = list(reversed(list(_children(paragraph))))
        while waiting:
            element = waiting.pop()
            name = local_name(element)
            if name == "txbxContent":
                boxes.append(element)
            elif name == "fldChar":
                self._follow_field(value_of(element, "fldCharType"))
            elif name == "r" and _is_hidden(element):
                self.remarks[HIDDEN_TEXT] = None
            elif self._is_read(element):
                if all(self._fields):
                    pieces.append(_characters(element))
                waiting.extend(reversed(list(_children(element))))
        return "".join(pieces)

    def _follow_field(self, mark: str) -> None:
        if mark == "begin":
            self._fields.append(False)
        elif self._fields and mark == "separate":
            self._fields[-1] = True
        elif self._fields and mark == "end":
            self._fields.pop()

    def _short_row(self, row: etree._Element) -> str | None:
        """A row of short cells as one line, None where it is none; cells of many lines are read one by one."""
        cells = [cell for cell in row.iter() if local_name(cell) == "tc"]
        if len(cells) < 2 or not self._is_read(row):
            return None
        before, texts = list(self._fields), []
        for cell in cells:
            lines = [element for element in cell.iter() if local_name(element) in ("p", "txbxContent")]
            words = self._words(lines[0], []) if len(lines) == 1 else None
            if words is None or len(words) > LONGEST_CELL or "\n" in words or self._fields != before:
                self._fields = before
                return None
            texts.append(words.strip())
        return "\t".join(texts) if any(texts) else ""


def _children(element: etree._Element) -> Iterator[etree._Element]:
    """What is read of an element; of the copies of a drawing the first one, the others are for older programs."""
    if local_name(element) == "AlternateContent":
        choice = child_of(element, "Choice")
        fallback = child_of(element, "Fallback")
        chosen = choice if choice is not None else fallback
        if chosen is not None:
            yield chosen
    else:
        yield from element


def _characters(element: etree._Element) -> str:
    name = local_name(element)
    if name == "t":
        return element.text or ""
    if name == "sym":
        return _symbol(value_of(element, "char"))
    return _CHARACTERS.get(name, "")


def _symbol(code: str) -> str:
    """The character of a symbol font, which lies in the area for private use."""
    number = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{1,6}", code) else 0
    return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number < 0x110000 else "\ufffd"


def _is_hidden(run: etree._Element) -> bool:
    vanish = child_of(run, "rPr", "vanish")
    return vanish is not None and value_of(vanish, "val") not in ("0", "false", "off")
