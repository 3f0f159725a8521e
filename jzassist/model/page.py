"""A page of a newspaper as it was taken apart: blocks with their places, roles and articles."""

from dataclasses import dataclass
from functools import cached_property

from jzassist.model.article import ParagraphRole


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page; points from the upper left corner of the page as it is read."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class PageBlock:
    """Lines that belong together on a page; ``article`` is 0 where they are of none (running heads, folios).

    ``number`` tells it from the page's other blocks. ``role`` None: its paragraphs' words tell.
    """

    number: int
    article: int
    role: ParagraphRole | None
    lines: tuple[PageLine, ...]

    @cached_property
    def text(self) -> str:
        """Its lines, one after the other."""
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all its lines."""
        return (
            min(line.left for line in self.lines),
            min(line.top for line in self.lines),
            max(line.right for line in self.lines),
            max(line.bottom for line in self.lines),
        )


@dataclass(frozen=True)
class Page:
    """One page of a file: ``number`` from 1 of ``count``; ``turned`` by so many quarters clockwise to be read."""

    number: int
    count: int
    width: float
    height: float
    turned: int
    blocks: tuple[PageBlock, ...]


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article of a file's list: its number in the file, its page and its number there, title and characters."""

    number: int
    page: int
    place: int
    title: str
    characters: int
