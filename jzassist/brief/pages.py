"""A finished brief as its pages show it: read back from the file itself, so that the preview is what prints."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lxml import etree

from jzassist.brief.docx_xml import W
from jzassist.brief.page_styles import block_of, colour_of, letters_of, styles_of, twips
from jzassist.model.pages import Block, Pages, Run, Table

_REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TARGET, _ID = "Target", "Id"
_FIELDS = {"PAGE": "{page}", "NUMPAGES": "{pages}"}


def pages_of(finished: bytes) -> Pages:
    """What stands on the pages of a finished .docx, and how it looks; what its template does not say is as usual."""
    with zipfile.ZipFile(io.BytesIO(finished)) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.endswith((".xml", ".rels"))}
    body = etree.fromstring(parts["word/document.xml"], etree.XMLParser(huge_tree=True))[0]
    section = body[-1]
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    first, every = _above_and_below(section, parts, "first"), _above_and_below(section, parts, "default")
    if section.find(W + "titlePg") is None:
        first = every
    return Pages(
        width=twips(size, "w"),
        height=twips(size, "h"),
        left=twips(margins, "left"),
        right=twips(margins, "right"),
        top=twips(margins, "top"),
        bottom=twips(margins, "bottom"),
        header=twips(margins, "header"),
        footer=twips(margins, "footer"),
        above_first=_words(first[0]),
        above=_words(every[0]),
        below_first=_words(first[1]),
        below=_words(every[1]),
        band=_fill(first[0]),
        styles=styles_of(etree.fromstring(parts["word/styles.xml"])),
        blocks=tuple(_blocks(body)),
    )


# -- above and below the text


def _above_and_below(
    section: etree._Element, parts: Mapping[str, bytes], kind: str
) -> tuple[etree._Element | None, etree._Element | None]:
    """The header and the footer of a kind of page, None where it has none."""
    relations = etree.fromstring(parts["word/_rels/document.xml.rels"])
    targets = {relation.get(_ID): relation.get(_TARGET) for relation in relations}
    found: list[etree._Element | None] = []
    for tag in ("headerReference", "footerReference"):
        references = (each for each in section.findall(W + tag) if each.get(W + "type") == kind)
        names = (f"word/{targets.get(each.get(_REFERENCE))}" for each in references)
        data = next((parts[name] for name in names if name in parts), None)
        found.append(etree.fromstring(data) if data else None)
    return found[0], found[1]


def _words(part: etree._Element | None) -> str:
    """What a header or footer says, its numbers of pages as {page} and {pages}."""
    if part is None:
        return ""
    lines = ("".join(_said(paragraph)) for paragraph in part.iter(W + "p"))
    return "\n".join(line for line in lines if line)


def _said(paragraph: etree._Element) -> list[str]:
    said: list[str] = []
    code = ""
    counted = False  # within a field, what it counted when it was written is not its words
    for node in paragraph.iter():
        if node.tag == W + "fldSimple":
            said.append(_FIELDS.get(node.get(W + "instr", "").split()[0], ""))
        elif node.tag == W + "fldChar":
            kind = node.get(W + "fldCharType")
            counted = kind != "end"
            if kind == "begin":
                code = ""
            elif kind == "separate":
                said.append(_FIELDS.get((code.split() or [""])[0], ""))
        elif node.tag == W + "instrText":
            code += node.text or ""
        elif node.tag == W + "t" and not counted and not [*node.iterancestors(W + "fldSimple")]:
            said.append(node.text or "")
        elif node.tag == W + "tab" and (run := node.getparent()) is not None and run.tag == W + "r":
            said.append("\t")
    return said


def _fill(part: etree._Element | None) -> str:
    shade = part.find(f".//{W}tcPr/{W}shd") if part is not None else None
    return colour_of(shade.get(W + "fill", "")) if shade is not None else ""


# -- the text


def _blocks(body: etree._Element) -> Iterator[Block | Table]:
    for child in body:
        if child.tag == W + "p":
            yield _block(child)
        elif child.tag == W + "tbl":
            widths = tuple(twips(column, "w") for column in child.iter(W + "gridCol"))
            rows = (tuple(_block(cell) for cell in row.iter(W + "p")) for row in child.findall(W + "tr"))
            yield Table(widths, tuple(rows))


def _block(paragraph: etree._Element) -> Block:
    properties = paragraph.find(W + "pPr")
    style = properties.find(W + "pStyle") if properties is not None else None
    own = block_of(properties) if properties is not None else {}
    runs = tuple(_run(run) for run in paragraph.iter(W + "r"))
    return Block(style.get(W + "val", "") if style is not None else "", runs, own)


def _run(run: etree._Element) -> Run:
    properties = run.find(W + "rPr")
    style = properties.find(W + "rStyle") if properties is not None else None
    own: dict[str, Any] = letters_of(properties) if properties is not None else {}
    own.pop("font", None)  # a hint for marks that Chinese and Latin share, no look of its own
    words = "".join(_SAID[node.tag](node) for node in run if node.tag in _SAID)
    return Run(words, style.get(W + "val", "") if style is not None else "", own)


def _text(node: etree._Element) -> str:
    return node.text or ""


_SAID: dict[str, Callable[[etree._Element], str]] = {
    W + "t": _text,
    W + "tab": lambda _node: "\t",
    W + "br": lambda _node: "\u2028",
}
