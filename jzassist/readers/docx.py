"""Reads .docx: an own walk over its XML, which keeps what an editor sees in Word.

Tracked insertions, text boxes, content controls, footnotes and the results of fields are kept; deletions, field codes,
ruby glosses, hidden text and the second copies of drawings are not. What is left out is remarked on.
"""

import re
from collections.abc import Iterator
from contextlib import suppress

from lxml import etree

from jzassist.readers.block import Block, Reading, Remark, UnreadableError
from jzassist.readers.docx_walk import DocxWalk
from jzassist.readers.losses import COMMENTS, PAGE_MARGINS, has_words
from jzassist.readers.style_roles import styled_blocks
from jzassist.zip_parts import BROKEN_ZIP, ZipParts, child_of, local_name, value_of

_NO_WORD_FILE = "不是完整的 Word 文档，可能已损坏；请用 Word 或 WPS 打开后另存为 .docx 再试。"
#: Parts that hold words which are not read, and what is said of them.
_UNREAD_PARTS = (
    ("vbaProject.bin", "macros", "文件带有宏，宏没有运行，也没有读入。"),
    ("diagrams/data", "unread-drawing", "文件里有 SmartArt 图形，其中的文字没有读入，请对照原件。"),
    ("charts/chart", "unread-drawing", "文件里有图表，其中的文字没有读入，请对照原件。"),
    ("embeddings/", "unread-embedding", "文件里嵌有别的文件，没有读入，请对照原件。"),
)


_COMMENTS, _MARGINS = re.compile(r"/comments\.xml$"), re.compile(r"/(?:header|footer)\d{0,3}\.xml$")


def read_docx(data: bytes) -> Reading:
    """The paragraphs in a .docx file's bytes, with the roles that its heading styles tell.

    UnreadableError where it is none.
    """
    try:
        parts = ZipParts(data)
        walk = DocxWalk()
        blocks = tuple(_blocks(parts, walk))
    except BROKEN_ZIP as error:
        raise UnreadableError(_NO_WORD_FILE, details=repr(error)) from error
    return Reading(blocks, remarks=(*walk.remarks, *_remarks_on(parts)))


def _blocks(parts: ZipParts, walk: DocxWalk) -> Iterator[Block]:
    main = _main_part(parts)
    folder = main.rpartition("/")[0]
    names = _style_names(parts, f"{folder}/styles.xml")
    paragraphs = walk.paragraphs(parts.xml(main))
    yield from styled_blocks([(names.get(each.style, ""), Block(each.text, whole=each.is_row)) for each in paragraphs])
    for notes in (f"{folder}/footnotes.xml", f"{folder}/endnotes.xml"):
        if notes in parts.names:
            texts = (paragraph.text for paragraph in walk.paragraphs(parts.xml(notes)))
            yield from (Block(text) for text in texts if text.strip())


def _main_part(parts: ZipParts) -> str:
    for relation in parts.xml("_rels/.rels"):
        if value_of(relation, "Type").endswith("/officeDocument"):
            return value_of(relation, "Target").lstrip("/")
    raise KeyError("officeDocument")


def _style_names(parts: ZipParts, part: str) -> dict[str, str]:
    """A style's id → its name in lower case; no styles at all where the part is missing."""
    if part not in parts.names:
        return {}
    styles = (style for style in parts.xml(part) if local_name(style) == "style")
    return {value_of(style, "styleId"): _style_name(style) for style in styles}


def _style_name(style: etree._Element) -> str:
    named = child_of(style, "name")
    return "" if named is None else value_of(named, "val")


def _remarks_on(parts: ZipParts) -> Iterator[Remark]:
    if any(_has_words(parts, name) for name in parts.names if _COMMENTS.search(name)):
        yield COMMENTS
    if any(_has_words(parts, name) for name in parts.names if _MARGINS.search(name)):
        yield PAGE_MARGINS
    for where, code, message in _UNREAD_PARTS:
        if any(where in name for name in parts.names):
            yield Remark(code, message)


def _has_words(parts: ZipParts, name: str) -> bool:
    """Whether a part beside the article holds words; where it is broken, nobody would see them in Word either."""
    with suppress(*BROKEN_ZIP, UnreadableError):
        return any(has_words(element.text or "") for element in parts.xml(name).iter("{*}t"))
    return False
