"""Puts an article together from what a reader gives: layout undone, roles found, text joined."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import groupby

from jzassist.model.article import Article, Paragraph, ParagraphRole, Source, TextWarning
from jzassist.readers.block import Block, Remark
from jzassist.readers.odd_characters import odd_places
from jzassist.readers.reflow import reflow
from jzassist.readers.roles import paragraph_roles


def article_from_text(
    text: str,
    name: str = "",
    format: str = "txt",  # noqa: A002
    encoding: str | None = None,
    sha256: str | None = None,
) -> Article:
    """The article in a text: its layout undone and its paragraphs' roles found.

    ``sha256`` is that of the bytes the text came from; of the text's UTF-8 where there are none.
    """
    digest = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return article_from_blocks([Block(text)], Source(name, format, encoding, digest))


def article_from_blocks(blocks: Sequence[Block], source: Source, remarks: Sequence[Remark] = ()) -> Article:
    """The article in a file's blocks; a block whose role the file tells is a paragraph of its own.

    Remarks on the whole file are warnings at its beginning.
    """
    found = [(text, role) for text, role in _paragraphs(blocks) if text]
    known = [role for _, role in found]
    roles = paragraph_roles([text for text, _ in found], known)
    named = _whole_headlines(list(zip((text for text, _ in found), roles, known, strict=True)))
    texts = [text for text, _ in named]
    paragraphs, start = [], 0
    for text, role in named:
        paragraphs.append(Paragraph(start, start + len(text), role))
        start += len(text) + 1
    joined = "\n".join(texts)
    about_all = (TextWarning(0, 0, remark.code, remark.message) for remark in remarks)
    return Article(joined, tuple(paragraphs), source, (*about_all, *odd_places(joined)))


def _whole_headlines(
    found: Sequence[tuple[str, ParagraphRole, ParagraphRole | None]],
) -> list[tuple[str, ParagraphRole]]:
    """Paragraphs with their roles; the lines of a headline that the layout broke are one, parted as newspapers do.

    Where the file itself tells the roles, its paragraphs stay.
    """
    whole: list[tuple[str, ParagraphRole]] = []
    for text, role, told in found:
        if role is ParagraphRole.HEADLINE and told is None and whole and whole[-1][1] is role:
            whole[-1] = (f"{whole[-1][0]}\u3000{text}", role)
        else:
            whole.append((text, role))
    return whole


def _paragraphs(blocks: Sequence[Block]) -> Iterator[tuple[str, ParagraphRole | None]]:
    for (role, whole), group in groupby(blocks, key=lambda block: (block.role, block.whole)):
        if role is None and not whole:
            yield from ((text, None) for text in reflow("\n".join(block.text for block in group)))
        else:
            for block in group:
                yield from ((line.strip(), role) for line in block.text.splitlines())
