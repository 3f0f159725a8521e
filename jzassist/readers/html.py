"""Reads web pages: the article without menus, advertisements and links to others, or all that the page shows.

trafilatura says which paragraphs are the article; their words come from our own walk, so that not one is altered.
"""

import codecs
import re
from collections.abc import Sequence

from lxml import etree

from jzassist.model.article import ParagraphRole
from jzassist.readers.block import Block, Reading, Remark, UnreadableError
from jzassist.readers.encodings import decode_as, decode_text
from jzassist.readers.html_walk import PageParagraph, page_paragraphs, page_root
from jzassist.readers.lines import ends_sentence, width
from jzassist.readers.page_signs import is_byline, is_credit, is_dateline, is_editor

LARGEST_PAGE = 20 * 1024 * 1024  # bytes
#: So many paragraphs above the article's first may hold its headline and who wrote it.
_HEAD = 12
#: An article shorter than this share of a page is none, or the finder has lost its way.
_LEAST_SHARE = 0.1
_CROSSHEADS = ("h2", "h3", "h4", "h5")
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_.\-]{2,40})", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "x-gbk": "gb18030", "iso8859-1": "cp1252"}
_NO_WORDS = "里没有文字；网页的正文若由程序生成，请在浏览器里复制正文，再粘贴到这里。"
_ENTITY = "里有网页不该有的实体声明，出于安全没有打开；请在浏览器里打开，复制正文再粘贴。"
_ONLY_ARTICLE = Remark("article-only", "只读入了网页里的正文，菜单和推荐没有读入；要读整页，请用“读入网页整页”。")


def read_html(data: bytes, encoding: str | None = None, *, whole_page: bool = False) -> Reading:
    """The article in a web page's bytes, or with ``whole_page`` everything that the page shows.

    UnreadableError where there are no words.
    """
    if len(data) > LARGEST_PAGE:
        raise UnreadableError(f"超过 {LARGEST_PAGE // 1024**2} MB，不像一篇稿件；请复制正文，再粘贴到这里。")
    content, found = decode_page(data, encoding)
    blocks, remarks = _blocks_of(content, whole_page)
    return Reading(blocks, found, remarks)


def html_blocks(content: str) -> tuple[Block, ...]:
    """All that a piece of HTML shows, for formats that hold some."""
    return _blocks_of(content, whole_page=True)[0]


def decode_page(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """A page's text and its encoding: the one named by the caller, a mark, the page itself, or its characters."""
    if encoding:
        return decode_as(data, encoding), encoding
    named = _META.search(data[:8192]) or _XML.search(data[:200])
    if named and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            name = codecs.lookup(named[1].decode()).name
            name = _WIDER.get(name, name)
            return data.decode(name), name
        except (LookupError, ValueError):
            pass  # it says what it is not: its characters tell
    return decode_text(data)


def _blocks_of(content: str, whole_page: bool) -> tuple[tuple[Block, ...], tuple[Remark, ...]]:
    if "<!ENTITY" in content[:65536]:
        raise UnreadableError(_ENTITY)
    root = page_root(content)
    shown = page_paragraphs(root) if root is not None else []
    if root is None or not shown:
        raise UnreadableError(_NO_WORDS)
    chosen = [] if whole_page else _article_of(root, shown)
    remarks = (_ONLY_ARTICLE,) if chosen and len(chosen) < len(shown) else ()
    return tuple(_block(paragraph) for paragraph in chosen or shown), remarks


def _block(paragraph: PageParagraph) -> Block:
    role = ParagraphRole.HEADLINE if paragraph.tag == "h1" else None
    return Block(paragraph.text, role, whole=True)


def _article_of(root: etree._Element, shown: Sequence[PageParagraph]) -> list[PageParagraph]:
    """The paragraphs that are the article, [] where it is not to be told from the rest."""
    # a third of a second, and many libraries: only for pages that are read as articles
    import trafilatura

    found = trafilatura.bare_extraction(root, favor_recall=True, include_comments=False, include_tables=True)
    if found is None or isinstance(found, dict):
        return []
    body, title = _bare(found.text or ""), _bare(found.title or "")
    inside = [index for index, each in enumerate(shown) if _is_part_of(each, body)]
    if not inside or len(body) < _LEAST_SHARE * len(_bare("".join(each.text for each in shown))):
        return []
    first = inside[0]
    head = [index for index in range(max(0, first - _HEAD), first) if _heads(shown[index], title)]
    # what stands between is left out as the finder has it, but for whole sentences and crossheads, which it may lose
    stretch = range(first, inside[-1] + 1)
    between = [index for index in stretch if index in inside or _is_sentence(shown[index])]
    between += [index for index in stretch if shown[index].tag in _CROSSHEADS and index + 1 in between]
    return [shown[index] for index in sorted({*head, *between})]


def _is_part_of(paragraph: PageParagraph, body: str) -> bool:
    cells = [_bare(cell) for cell in paragraph.text.split("\t")]
    return len("".join(cells)) > 1 and all(cell in body for cell in cells)


def _is_sentence(paragraph: PageParagraph) -> bool:
    return paragraph.tag in ("p", "div", "blockquote") and width(paragraph.text) > 20 and ends_sentence(paragraph.text)


def _heads(paragraph: PageParagraph, title: str) -> bool:
    text = paragraph.text.strip()
    if paragraph.tag == "h1" or (len(_bare(text)) > 3 and _bare(text) in title):
        return True
    return is_byline(text) or is_dateline(text) or is_editor(text) or is_credit(text)


def _bare(text: str) -> str:
    """A text's letters and digits: the finder tidies marks and spaces."""
    return re.sub(r"\W", "", text)
