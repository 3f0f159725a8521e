"""Reads .odt: an own walk over its XML, which keeps what an editor sees in LibreOffice."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from lxml import etree

from jzassist.readers.block import Block, Reading, Remark, UnreadableError
from jzassist.readers.losses import COMMENTS, GLOSSES, OPEN_REVISIONS, PAGE_MARGINS, has_words
from jzassist.readers.style_roles import row_blocks, styled_blocks
from jzassist.zip_parts import BROKEN_ZIP, ZipParts, child_of, local_name, value_of

_SPACE = re.compile(r"[ \t\r\n]+")
_PARAGRAPHS = ("p", "h")
_SKIPPED = {"tracked-changes", "annotation", "note-citation", "ruby-text", "forms", "sequence-decls", "desc", "title"}
_CHARACTERS = {"tab": "\t", "line-break": "\n"}
_LOST = {"annotation": COMMENTS, "ruby-text": GLOSSES}
_BOXES = {"text-box", "note-body"}
_BROKEN = "不是完整的 ODT 文档，可能已损坏；请用 LibreOffice 或 WPS 打开后另存为 .docx 再试。"
_LOCKED = "有密码保护，请去掉密码后再打开。"


def read_odt(data: bytes) -> Reading:
    """The paragraphs in an .odt file's bytes, with the roles that its styles tell; UnreadableError where it is none."""
    try:
        parts = ZipParts(data)
        if b"manifest:encryption-data" in parts.content("META-INF/manifest.xml"):
            raise UnreadableError(_LOCKED)
        content = parts.xml("content.xml")
        walk = _Walk(_style_names(content))
        body = child_of(content, "body", "text")
        if body is None:
            raise KeyError("office:text")
        blocks = tuple(styled_blocks([*walk.paragraphs(body), *walk.notes]))
    except BROKEN_ZIP as error:
        raise UnreadableError(_BROKEN, details=repr(error)) from error
    margins = (PAGE_MARGINS,) if _has_margins(parts) else ()
    return Reading(blocks, remarks=(*walk.remarks, *margins))


def _has_margins(parts: ZipParts) -> bool:
    """Whether words stand above or below the pages; numbers are no loss."""
    if "styles.xml" not in parts.names:
        return False
    with suppress(*BROKEN_ZIP):  # they are no reason not to read the article
        margins = [each for name in ("header", "footer") for each in parts.xml("styles.xml").iter(f"{{*}}{name}")]
        return any(has_words("".join(map(str, each.itertext()))) for each in margins)
    return False


def _style_names(content: etree._Element) -> dict[str, str]:
    """The automatic styles' names → those of the styles that an editor chose."""
    return {value_of(style, "name"): value_of(style, "parent-style-name") for style in content.iter("{*}style")}


@dataclass
class _Walk:
    styles: dict[str, str]
    remarks: dict[Remark, None] = field(default_factory=dict)
    notes: list[tuple[str, Block]] = field(default_factory=list)

    def paragraphs(self, root: etree._Element) -> Iterator[tuple[str, Block]]:
        """Every paragraph in reading order, with its style; a text box follows the paragraph that it hangs on."""
        waiting = [root]
        while waiting:
            element = waiting.pop()
            name = local_name(element)
            if name in _PARAGRAPHS:
                boxes: list[etree._Element] = []
                yield self._style(element), Block(self._words(element, boxes))
                self.notes += [each for box in boxes if local_name(box) == "note-body" for each in self.paragraphs(box)]
                waiting.extend(reversed([box for box in boxes if local_name(box) != "note-body"]))
            elif name == "table-row":
                yield from self._row(element)
            elif self._is_read(element):
                waiting.extend(reversed(element))

    def _row(self, row: etree._Element) -> Iterator[tuple[str, Block]]:
        cells = [cell for cell in row if local_name(cell) == "table-cell"]
        if any(local_name(inner) == "table" for cell in cells for inner in cell.iter()):
            for cell in cells:
                yield from (each for child in cell for each in self.paragraphs(child))
            return
        texts = ("\n".join(block.text for child in cell for _, block in self.paragraphs(child)) for cell in cells)
        yield from (("", block) for block in row_blocks(texts))

    def _is_read(self, element: etree._Element) -> bool:
        name = local_name(element)
        if name == "tracked-changes" and len(element):
            self.remarks[OPEN_REVISIONS] = None
        if name in _LOST:
            self.remarks[_LOST[name]] = None
        return name not in _SKIPPED and name != ""

    def _style(self, paragraph: etree._Element) -> str:
        level = value_of(paragraph, "outline-level")
        if local_name(paragraph) == "h" and level.isdecimal():
            return f"heading {level[:1]}"
        own = value_of(paragraph, "style-name")
        return self.styles.get(own) or own

    def _words(self, paragraph: etree._Element, boxes: list[etree._Element]) -> str:
        """A paragraph's words, white space as the format means it; its text boxes and notes go to ``boxes``."""
        pieces = [_collapsed(paragraph.text)]
        waiting: list[etree._Element | str] = list(reversed(_with_tails(paragraph)))
        while waiting:
            element = waiting.pop()
            if isinstance(element, str):
                pieces.append(element)
                continue
            name = local_name(element)
            if name in _BOXES:
                boxes.append(element)
            elif name == "s":
                count = value_of(element, "c")
                pieces.append(" " * min(int(count), 1000) if count.isdecimal() and len(count) < 5 else " ")
            elif self._is_read(element):
                pieces += [_CHARACTERS.get(name, ""), _collapsed(element.text)]
                waiting.extend(reversed(_with_tails(element)))
        return "".join(pieces)


def _with_tails(element: etree._Element) -> list[etree._Element | str]:
    return [each for child in element for each in (child, _collapsed(child.tail))]


def _collapsed(text: str | None) -> str:
    """Text in which runs of white space count as one, as the format has it."""
    return _SPACE.sub(" ", text or "")
