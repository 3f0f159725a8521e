"""Reads .docx: an own walk over its XML, which keeps what an editor sees in Word.

Tracked insertions, text boxes, content controls, footnotes and the results of fields are kept; deletions, field codes,
ruby glosses, hidden text and the second copies of drawings are not. What is left out is remarked on.
"""

import re
from collections.abc import Iterator

from lxml import etree

from jzassist.model.article import ParagraphRole
from jzassist.readers.block import Block, Reading, Remark, UnreadableError
from jzassist.readers.docx_walk import DocxWalk, WordParagraph
from jzassist.readers.zip_parts import BROKEN_ZIP, ZipParts, child_of, local_name, value_of

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
#: Parts that hold words which are not read, and what is said of them.
_UNREAD_PARTS = (
    ("vbaProject.bin", "macros", "文件带有宏，宏没有运行，也没有读入。"),
    ("diagrams/data", "unread-drawing", "文件里有 SmartArt 图形，其中的文字没有读入，请对照原件。"),
    ("charts/chart", "unread-drawing", "文件里有图表，其中的文字没有读入，请对照原件。"),
    ("embeddings/", "unread-embedding", "文件里嵌有别的文件，没有读入，请对照原件。"),
)


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
    paragraphs = list(walk.paragraphs(parts.xml(main)))
    titled = any(names.get(paragraph.style) in ("title", "标题") for paragraph in paragraphs)
    first = True
    for paragraph in paragraphs:
        role = _role(names.get(paragraph.style, ""), paragraph, is_title=first and not titled)
        yield Block(paragraph.text, role, whole=paragraph.is_row)
        first = first and not paragraph.text.strip()
    for notes in (f"{folder}/footnotes.xml", f"{folder}/endnotes.xml"):
        if notes in parts.names:
            texts = (paragraph.text for paragraph in walk.paragraphs(parts.xml(notes)))
            yield from (Block(text) for text in texts if text.strip())


def _role(style: str, paragraph: WordParagraph, *, is_title: bool) -> ParagraphRole | None:
    """What a style tells, unless it stands on a paragraph that is plainly none of the kind."""
    if not paragraph.text.strip() or "。" in paragraph.text:
        return None
    if _HEADING.match(style):
        return ParagraphRole.HEADLINE if is_title else ParagraphRole.CROSSHEAD
    return _ROLE_OF_STYLE.get(style)


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
    return "" if named is None else value_of(named, "val").lower()


def _remarks_on(parts: ZipParts) -> Iterator[Remark]:
    for where, code, message in _UNREAD_PARTS:
        if any(where in name for name in parts.names):
            yield Remark(code, message)
