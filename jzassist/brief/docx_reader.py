"""Reads a finished brief back, for the audit: what stands on its pages, by its own walk."""

import io
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _TABLE, _RUN, _T = _W + "p", _W + "tbl", _W + "r", _W + "t"
_STYLE, _BOOKMARK, _LINK = _W + "pStyle", _W + "bookmarkStart", _W + "hyperlink"
_PLAIN = {_W + "tab": "\t", _W + "br": "\n"}
_SAYING = (_T, *_PLAIN)
_TELLING = (_STYLE, _BOOKMARK, _LINK, *_SAYING)


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
    """A brief's paragraphs and tables in order, and the words of its headers and footers by their parts."""

    blocks: list[ReadParagraph | list[Row]]
    margins: dict[str, str]

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
        names = [name for name in package.namelist() if name.startswith(("word/header", "word/footer"))]
        margins = {name: words_of(package.read(name)) for name in names}
    return ReadBrief([_block(child) for child in body if child.tag in (_P, _TABLE)], margins)


def words_of(part: bytes) -> str:
    """All that a header or footer says."""
    return _words(etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True)))


def _block(element: etree._Element) -> ReadParagraph | list[Row]:
    if element.tag == _P:
        return _paragraph(element)
    return [[_paragraph(cell) for cell in row.iter(_W + "tc")] for row in element.iter(_W + "tr")]


def _paragraph(element: etree._Element) -> ReadParagraph:
    """What a paragraph says, or a cell's paragraphs together; in one pass, for a brief has thousands of runs."""
    read = ReadParagraph()
    words: list[str] = []
    link: etree._Element | None = None
    for node in element.iter(*_TELLING):
        tag = node.tag
        if tag == _STYLE:
            read.style = read.style or node.get(_W + "val", "")
        elif tag == _BOOKMARK:
            read.bookmarks.append(node.get(_W + "name", ""))
        elif tag == _LINK:
            link = node
            read.links.append((node.get(_W + "anchor", ""), _words(node)))
        elif link is None or link not in node.iterancestors(_LINK):
            words.append(_said(node))
    read.words = "".join(words)
    return read


def _words(element: etree._Element) -> str:
    return "".join(map(_said, element.iter(*_SAYING)))


def _said(node: etree._Element) -> str:
    if node.tag == _T:
        return node.text or ""
    parent = node.getparent()
    # a tab can be a place on the ruler too
    return _PLAIN[node.tag] if parent is not None and parent.tag == _RUN else ""
