"""What the named styles of word processors say of a paragraph, and how a row of a table is read."""

import re
from collections.abc import Iterable, Iterator, Sequence

from jzassist.model.article import ParagraphRole
from jzassist.readers.block import Block

_HEADING = re.compile(r"^(?:heading|标题) ?\d$")
_TITLE_STYLES = ("title", "标题")
_ROLE_OF_STYLE = {
    "title": ParagraphRole.HEADLINE,
    "标题": ParagraphRole.HEADLINE,
    "subtitle": ParagraphRole.SUBHEADLINE,
    "副标题": ParagraphRole.SUBHEADLINE,
    "caption": ParagraphRole.CAPTION,
    "题注": ParagraphRole.CAPTION,
}
#: A row whose cells are no longer than this is read as one line, in characters.
LONGEST_CELL = 40


def styled_blocks(paragraphs: Sequence[tuple[str, Block]]) -> Iterator[Block]:
    """Paragraphs with the roles that their styles' names tell; a first heading is the title where none is named."""
    titled = any(style.lower() in _TITLE_STYLES for style, _ in paragraphs)
    first = True
    for style, block in paragraphs:
        role = _role(style.lower(), block.text, is_title=first and not titled)
        yield Block(block.text, role, block.whole)
        first = first and not block.text.strip()


def _role(style: str, text: str, *, is_title: bool) -> ParagraphRole | None:
    """What a style tells, unless it stands on a paragraph that is plainly none of the kind."""
    if not text.strip() or "。" in text:
        return None
    if _HEADING.match(style):
        return ParagraphRole.HEADLINE if is_title else ParagraphRole.CROSSHEAD
    return _ROLE_OF_STYLE.get(style)


def row_blocks(cells: Iterable[str]) -> Iterator[Block]:
    """A row of a table: as one line where its cells are short, else cell by cell."""
    texts = [cell.strip() for cell in cells]
    if len(texts) > 1 and all(len(text) <= LONGEST_CELL and "\n" not in text for text in texts):
        if any(texts):
            yield Block("\t".join(texts), whole=True)
    else:
        yield from (Block(text) for text in texts if text)
