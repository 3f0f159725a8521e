"""The names in a few words of an editor's own, which no article stands around."""

from jzassist.analysis.annotate import annotate
from jzassist.model.annotation import Kind
from jzassist.model.article import Article, Paragraph, Source

_NAMES = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})


def names_in(words: str) -> tuple[str, ...]:
    """The names of people, organisations and places in some words, in their order."""
    article = Article(words, (Paragraph(0, len(words)),), Source("", "txt", None, ""))
    return tuple(words[found.start : found.end] for found in annotate(article) if found.kind in _NAMES)
