"""What a brief without the article says of the paragraphs that it names as its sources: how they begin."""

from collections.abc import Iterable

from jzassist.model.article import Article
from jzassist.model.brief import AnnexParagraph, CitedParagraph, Section, Speech

#: What stands before them.
SOURCES = "出处"
_LEAD = 10


def cited_paragraphs(article: Article, sections: Iterable[Section]) -> tuple[CitedParagraph, ...]:
    """The paragraphs that the items of a brief name, in their order."""
    numbers = {
        number
        for section in sections
        for item in section.items
        for piece in (item.pieces if isinstance(item, Speech) else (item,))
        if not isinstance(piece, AnnexParagraph)
        for number in piece.paragraphs
    }
    return tuple(CitedParagraph(number, beginning(article, number)) for number in sorted(numbers))


def beginning(article: Article, number: int) -> str:
    """How a paragraph begins, …… where it goes on."""
    words = " ".join(article.text_of(article.paragraphs[number - 1]).split())
    return words if len(words) <= _LEAD else f"{words[:_LEAD]}……"


def printed(paragraph: CitedParagraph) -> str:
    """A paragraph's number and beginning as they are printed."""
    return f"¶{paragraph.number} {paragraph.words}"
