"""Reads a finished brief back, for the audit: what stands on its pages, by its own walk."""

import io
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLAIN = {_W + "tab": "\t", _W + "br": "\n"}


@dataclass
class ReadParagraph:
    """A paragraph as it stands in the file: its words outside links, its links as (bookmark, words)."""

    style: str = ""
    words: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)


Row = list[ReadParagraph]


@dataclass
class ReadBrief:
    """A brief's paragraphs and tables in order, and the words of its headers."""

    blocks: list[ReadParagraph | list[Row]]
    headers: list[str]

    @property
    def paragraphs(self) -> list[ReadParagraph]:
        """The paragraphs that stand in no table."""
        return [block for block in self.blocks if isinstance(block, ReadParagraph)]

    @property
    def tables(self) -> list[list[Row]]:
        """The tables, as rows of cells, each cell's paragraphs taken together."""
        return [block for block in self.blocks if not isinstance(block, ReadParagraph)]


def read_brief(finished: Path | bytes) -> ReadBrief:
    """What stands in a finished .docx, a file or its bytes; BadZipFile, KeyError or XMLSyntaxError where it is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    with zipfile.ZipFile(io.BytesIO(finished) if isinstance(finished, bytes) else finished) as package:
        body = etree.fromstring(package.read("word/document.xml"), parser)[0]
        names = [name for name in package.namelist() if name.startswith("word/header")]
        headers = [_words(etree.fromstring(package.read(name), parser)) for name in names]
    return ReadBrief([_block(child) for child in body if child.tag in (_W + "p", _W + "tbl")], headers)


def _block(element: etree._Element) -> ReadParagraph | list[Row]:
    if element.tag == _W + "p":
        return _paragraph(element)
    return [[_cell(cell) for cell in row.iter(_W + "tc")] for row in element.iter(_W + "tr")]


def _cell(cell: etree._Element) -> ReadParagraph:
    whole = ReadParagraph()
    for paragraph in map(_paragraph, cell.iter(_W + "p")):
        whole.style = whole.style or paragraph.style
        whole.words += paragraph.words
        whole.links += paragraph.links
    return whole


def _paragraph(element: etree._Element) -> ReadParagraph:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    read = ReadParagraph("" if style is None else style.get(_W + "val", ""))
    for child in element:
        if child.tag == _W + "hyperlink":
            read.links.append((child.get(_W + "anchor", ""), _words(child)))
        elif child.tag == _W + "bookmarkStart":
            read.bookmarks.append(child.get(_W + "name", ""))
        elif child.tag != _W + "pPr":
            read.words += _words(child)
    return read


def _words(element: etree._Element) -> str:
    return "".join(
        (node.text or "") if node.tag == _W + "t" else _PLAIN.get(node.tag, "") for node in element.iter(_W + "*")
    )
