"""A file's pages and the articles on them, those that go on over pages joined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, reduce

from jzassist.model.article import ParagraphRole
from jzassist.model.page import ListedArticle
from jzassist.readers.pdf.layout import LaidBlock, LaidPage
from jzassist.readers.pdf.paragraphs import joined

PlacedBlock = tuple[LaidPage, LaidBlock]

_GOES_ON = re.compile(
    r"[（(【]?[ \u3000]*下[转轉]第?[ \u3000]*([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})[ \u3000]*[版页頁]"
)
_CAME_FROM = re.compile(
    r"[（(【]?[ \u3000]*上接第?[ \u3000]*([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})[ \u3000]*[版页頁]"
)
_LONGEST_TITLE_SHOWN = 30


@dataclass(frozen=True, eq=False)
class Told:
    """An article of a file: its blocks in reading order; ``place`` is its number on the page where it begins."""

    page: int
    place: int
    blocks: tuple[PlacedBlock, ...]

    @cached_property
    def title(self) -> str:
        """The words of its headline, or of its beginning."""
        lines = [line for _, block in self.blocks if block.role is ParagraphRole.HEADLINE for line in block.lines]
        if lines:
            return reduce(joined, (line.text for line in lines))
        first = "".join(line.text for _, block in self.blocks[:1] for line in block.lines).strip()
        return first if len(first) <= _LONGEST_TITLE_SHOWN else f"{first[:_LONGEST_TITLE_SHOWN]}…"

    @property
    def has_title(self) -> bool:
        """Whether it begins with a title of its own."""
        return any(block.role is ParagraphRole.HEADLINE for _, block in self.blocks)

    @cached_property
    def characters(self) -> int:
        """How many characters it has, white space left out."""
        return sum(len("".join(line.text.split())) for _, block in self.blocks for line in block.lines)

    @cached_property
    def text(self) -> str:
        """All its lines."""
        return "\n".join(line.text for _, block in self.blocks for line in block.lines)


def articles_in(pages: Sequence[LaidPage]) -> list[Told]:
    """The articles of pages, in their order; one that goes on over pages is one."""
    found: list[Told] = []
    for page in pages:
        for place, blocks in enumerate(page.articles, start=1):
            told = Told(page.number, place, tuple((page, block) for block in blocks))
            begun = _begun(found, told)
            if begun is None:
                found.append(told)
            else:
                found[found.index(begun)] = Told(begun.page, begun.place, (*begun.blocks, *told.blocks))
    return found


def _begun(found: Sequence[Told], told: Told) -> Told | None:
    """The article of an earlier page that another one goes on with."""
    before = [other for other in found if other.page < told.page]
    if _CAME_FROM.search(told.text):
        leading = [other for other in before if _GOES_ON.search(other.text)]
        if len(leading) == 1:
            return leading[0]
        return next((other for other in leading if other.title[:6] in told.text), None)
    if told.has_title or told.place > 1:
        return None
    last = [other for other in before if any(page.number == told.page - 1 for page, _ in other.blocks)]
    return last[-1] if last else None


def listed(articles: Sequence[Told]) -> list[ListedArticle]:
    """The articles as a list shows them."""
    return [
        ListedArticle(number, told.page, told.place, told.title, told.characters)
        for number, told in enumerate(articles, start=1)
    ]
