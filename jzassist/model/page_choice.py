"""Which blocks of a page make up the article, in which order and as what: as the editor puts them right."""

from dataclasses import dataclass, field, replace

from jzassist.model.article import ParagraphRole
from jzassist.model.page import Page, PageBlock


@dataclass(frozen=True)
class PageChoice:
    """Numbers of a page's blocks in the order in which they are read, and the roles that the editor gave them."""

    page: Page
    order: tuple[int, ...] = ()
    roles: dict[int, ParagraphRole] = field(default_factory=dict)

    def block(self, number: int) -> PageBlock:
        """The block of a number."""
        return next(block for block in self.page.blocks if block.number == number)

    def role_of(self, number: int) -> ParagraphRole | None:
        """What a block is, None where its words tell."""
        return self.roles.get(number, self.block(number).role)

    def place_of(self, number: int) -> int:
        """Where a block stands in the order, from 1; 0 where it is not chosen."""
        return self.order.index(number) + 1 if number in self.order else 0

    @property
    def wanted(self) -> tuple[tuple[int, int, str], ...]:
        """The chosen blocks as reading options name them."""
        roles = {number: str(role) for number, role in self.roles.items()}
        return tuple((self.page.number, number, roles.get(number, "")) for number in self.order)


def pick_article(choice: PageChoice, article: int) -> PageChoice:
    """All blocks of an article, in its order."""
    return replace(choice, order=tuple(block.number for block in choice.page.blocks if block.article == article))


def toggle(choice: PageChoice, number: int) -> PageChoice:
    """A block dropped, or taken in where it belongs: behind the chosen blocks that the page has before it."""
    if number in choice.order:
        return replace(choice, order=tuple(other for other in choice.order if other != number))
    numbers = [block.number for block in choice.page.blocks]
    before = [at for at, other in enumerate(choice.order, start=1) if numbers.index(other) < numbers.index(number)]
    place = max(before, default=0)
    return replace(choice, order=(*choice.order[:place], number, *choice.order[place:]))


def move(choice: PageChoice, number: int, step: int) -> PageChoice:
    """A chosen block read earlier (-1) or later (1)."""
    if number not in choice.order:
        return choice
    order = list(choice.order)
    at = order.index(number)
    to = at + step
    if not 0 <= to < len(order):
        return choice
    order[at], order[to] = order[to], order[at]
    return replace(choice, order=tuple(order))


def set_role(choice: PageChoice, number: int, role: ParagraphRole) -> PageChoice:
    """A block as what the editor says that it is."""
    return replace(choice, roles={**choice.roles, number: role})


def articles_on(page: Page) -> dict[int, tuple[str, int]]:
    """The page's articles: their numbers, with what they are called and how many characters they have."""
    found: dict[int, tuple[str, int]] = {}
    for block in page.blocks:
        if block.article:
            title, characters = found.get(block.article, ("", 0))
            if block.role is ParagraphRole.HEADLINE and not title:
                title = block.text.replace("\n", "")
            found[block.article] = title, characters + len("".join(block.text.split()))
    firsts = {block.article: block.text.split("\n")[0] for block in reversed(page.blocks)}
    return {article: (title or firsts[article], characters) for article, (title, characters) in found.items()}


def lines_of_words(page: Page, words: str) -> list[tuple[float, float, float, float]]:
    """Where a paragraph's words stand on a page: the boxes of the lines that are in it."""
    bare = "".join(words.split())
    boxes = []
    for block in page.blocks:
        for line in block.lines:
            own = "".join(line.text.split())
            if (len(own) >= 4 and own in bare) or (own and own == bare):
                boxes.append((line.left, line.top, line.right, line.bottom))
    return boxes
