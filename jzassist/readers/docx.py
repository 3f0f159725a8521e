"""Reads .docx: an own walk over its XML, which keeps what an editor sees in Word.

Tracked insertions, text boxes, content controls and footnotes are kept; deletions, field codes, ruby glosses and the
second copies of drawings are not.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from jzassist.model.article import ParagraphRole
from jzassist.readers.block import Block, Reading, UnreadableError

#: No part of a real article comes near this; a zip bomb does.
LARGEST_PART = 64 * 1024 * 1024

_SKIPPED = {"del", "moveFrom", "Fallback", "rt", "instrText", "delText", "pPr", "rPr"}
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_HEADING = re.compile(r"^(?:heading|标题) ?\d$")
_ROLE_OF_STYLE = {
    "title": ParagraphRole.HEADLINE,
    "标题": ParagraphRole.HEADLINE,
    "subtitle": ParagraphRole.SUBHEADLINE,
    "副标题": ParagraphRole.SUBHEADLINE,
    "caption": ParagraphRole.CAPTION,
    "题注": ParagraphRole.CAPTION,
}
_NO_WORD_FILE = "不是完整的 Word 文档，可能已损坏；请用 Word 或 WPS 打开后另存为 .docx 再试。"


def read_docx(data: bytes) -> Reading:
    """The paragraphs in a .docx file's bytes, with the roles that its heading styles tell.

    UnreadableError where it is none.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return Reading(tuple(_blocks(package)))
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise UnreadableError(_NO_WORD_FILE, details=repr(error)) from error


def _blocks(package: zipfile.ZipFile) -> Iterator[Block]:
    main = _main_part(package)
    folder = main.rpartition("/")[0]
    names = _style_names(package, f"{folder}/styles.xml")
    paragraphs = list(_paragraphs(_part(package, main), names))
    titled = any(style in ("title", "标题") for style, _ in paragraphs)
    first = True
    for style, text in paragraphs:
        yield Block(text, _role(style, text, is_title=first and not titled))
        first = first and not text.strip()
    for notes in (f"{folder}/footnotes.xml", f"{folder}/endnotes.xml"):
        if notes in package.namelist():
            yield from (Block(text) for _, text in _paragraphs(_part(package, notes), names) if text.strip())


def _role(style: str, text: str, *, is_title: bool) -> ParagraphRole | None:
    """What a style tells, unless it stands on a paragraph that is plainly none of the kind."""
    if not text.strip() or "。" in text:
        return None
    if _HEADING.match(style):
        return ParagraphRole.HEADLINE if is_title else ParagraphRole.CROSSHEAD
    return _ROLE_OF_STYLE.get(style)


def _main_part(package: zipfile.ZipFile) -> str:
    for relation in _part(package, "_rels/.rels"):
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    raise KeyError("officeDocument")


def _style_names(package: zipfile.ZipFile, part: str) -> dict[str, str]:
    """A style's id → its name in lower case; no styles at all where the part is missing."""
    if part not in package.namelist():
        return {}
    found = {}
    for style in _part(package, part):
        if _name(style) == "style":
            named = next((child for child in style if _name(child) == "name"), None)
            found[_value(style, "styleId")] = _value(named, "val").lower() if named is not None else ""
    return found


def _part(package: zipfile.ZipFile, name: str) -> etree._Element:
    """A part's XML, with no entity, DTD or address of its own followed."""
    if package.getinfo(name).flag_bits & 1:
        raise UnreadableError("有密码保护，请去掉密码后再打开。")
    with package.open(name) as stream:
        content = stream.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise UnreadableError("解压后过大，不像一篇稿件；请只保留稿件本身，另存后再打开。")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:  # type: ignore[attr-defined]  # lxml-stubs knows too little
            raise MemoryError from error
        raise UnreadableError(_NO_WORD_FILE, details=str(error)) from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # lxml-stubs knows too little of it
        raise UnreadableError("里有 Word 文档不该有的 DTD 声明，出于安全没有打开；请用 Word 或 WPS 另存后再试。")
    return root


def _paragraphs(root: etree._Element, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The style's name and the words of every paragraph, in reading order; a text box follows its paragraph."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if _name(element) == "p":
            words, boxes = _words(element)
            yield names.get(_style_id(element), ""), words
            waiting.extend(reversed(boxes))
        elif _name(element) not in _SKIPPED:
            waiting.extend(reversed(element))


def _words(paragraph: etree._Element) -> tuple[str, list[etree._Element]]:
    """A paragraph's words and the text boxes that hang on it."""
    pieces: list[str] = []
    boxes: list[etree._Element] = []
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        name = _name(element)
        if name == "t":
            pieces.append(element.text or "")
        elif name == "txbxContent":
            boxes.append(element)
        elif name in _CHARACTERS:
            pieces.append(_CHARACTERS[name])
        elif name not in _SKIPPED:
            waiting.extend(reversed(element))
    return "".join(pieces), boxes


def _style_id(paragraph: etree._Element) -> str:
    for properties in paragraph:
        if _name(properties) == "pPr":
            for child in properties:
                if _name(child) == "pStyle":
                    return _value(child, "val")
    return ""


def _name(element: etree._Element) -> str:
    """An element's name without its name space, which differs between strict and transitional files."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _value(element: etree._Element, attribute: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == attribute), "")
