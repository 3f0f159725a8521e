"""Reads .md: the words of a text in Markdown, without its marks."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from jzassist.model.article import ParagraphRole
from jzassist.readers.block import Block, Reading, Remark
from jzassist.readers.html import html_blocks
from jzassist.readers.style_roles import row_blocks
from jzassist.readers.txt import read_txt

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:[^\n]*\n){0,200}?---[ \t]*\n")
_FRONT = Remark("front-matter", "文件开头的元数据（--- 之间）没有读入。")


def read_markdown(data: bytes, encoding: str | None = None) -> Reading:
    """The paragraphs of a text in Markdown; UnreadableError where the bytes are no text."""
    plain = read_txt(data, encoding)
    text = "".join(block.text for block in plain.blocks)
    front = _FRONT_MATTER.match(text)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text[front.end() :] if front else text)
    return Reading(tuple(_blocks(tokens)), plain.encoding, (_FRONT,) if front else ())


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    role: ParagraphRole | None = None
    titled = False
    cells: list[str] = []
    in_row = False
    for token in tokens:
        if token.type == "heading_open":
            role = ParagraphRole.CROSSHEAD if titled or token.tag != "h1" else ParagraphRole.HEADLINE
            titled = True
        elif token.type in ("tr_open", "tr_close"):
            in_row = token.type == "tr_open"
            yield from row_blocks(cells)
            cells.clear()
        elif token.type == "inline" and in_row:
            cells.append(_words(token.children or ()))
        elif token.type == "inline":
            yield Block(_words(token.children or ()) + "\n", role)
            role = None
        elif token.type in ("fence", "code_block"):
            yield Block(token.content, whole=True)
        elif token.type == "html_block" and token.content.strip():
            yield from _page(token.content)


def _page(content: str) -> Iterator[Block]:
    if re.sub(r"<!--.*?-->|</?[A-Za-z][^<>]*>", "", content, flags=re.DOTALL).strip():
        yield from html_blocks(content)


def _words(tokens: Sequence[Token]) -> str:
    """The words of a stretch in lines as they stand: whether a line ends a paragraph, their looks tell."""
    return "".join(
        token.content if token.type in ("text", "code_inline") else "\n"
        for token in tokens
        if token.type in ("text", "code_inline", "hardbreak", "softbreak")
    )
