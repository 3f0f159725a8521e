"""要闻汇编, one brief of many articles: what is said of them together."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jzassist.model.brief_options import Part

if TYPE_CHECKING:
    from jzassist.model.brief import NamePart  # late: the first paint does not wait for it

DIGEST_TITLE = "要闻汇编"
#: What every article has in a digest where nobody chose: people are in the index, the articles in their files.
DIGEST_PARTS = (Part.POINTS, Part.FIGURES, Part.QUOTES, Part.OWN, Part.CHECKS)


@dataclass(frozen=True, slots=True)
class Mention:
    """What one article, by its number from 1, says of something, and the paragraphs where."""

    article: int
    words: str
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that articles do not say alike: a figure's meaning or a person's name, and what each of them says."""

    about: str
    what: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class IndexedPerson:
    """A person, and the articles, by their numbers, that name him."""

    name: "NamePart"
    roles: "tuple[NamePart, ...]"
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class IndexedFigure:
    """A figure with its meaning, and the articles that say so."""

    words: str
    label: str
    articles: tuple[int, ...]
