"""Who speaks in an article, and how much: for the balance of its sources."""

from collections.abc import Iterable
from dataclasses import dataclass

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, Kind, Mode, QuoteDetail, Speaker

#: From this share of all that is said on, one source outweighs the others.
OUTWEIGHS = 0.6


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who speaks: characters word for word and reported, white space left out, and the ids of his quotations.

    ``speaker`` is None for what nobody is known to have said.
    """

    speaker: Speaker | None
    direct: int
    reported: int
    quotes: tuple[str, ...]

    @property
    def characters(self) -> int:
        """All that he says."""
        return self.direct + self.reported


def sources_of(annotated: AnnotatedArticle) -> tuple[Source, ...]:
    """The sources of the quotations that stand in an article, who says most first, the unknown last.

    Pieces with one name are one source's, with the fullest role and organisation among them; a character in two
    quotations counts for the inner one.
    """
    said: dict[str, list[Annotation]] = {}
    for quote in annotated.visible:
        if quote.kind is Kind.QUOTE:
            said.setdefault(_name(quote), []).append(quote)
    owners = _owners(annotated)
    sources = (_source(annotated, name, quotes, owners) for name, quotes in said.items())
    return tuple(sorted(sources, key=lambda source: (source.speaker is None, -source.characters)))


def remark_on(sources: Iterable[Source]) -> str:
    """What is one-sided about the sources, as a sentence; "" where nothing is."""
    known = [source for source in sources if source.speaker]
    total = sum(source.characters for source in known)
    if len(known) == 1:
        return "只有一方说话"
    if total and known[0].characters >= OUTWEIGHS * total:
        return f"{_called(known[0])}一人占 {round(100 * known[0].characters / total)} %"
    return ""


def _called(source: Source) -> str:
    return " ".join(source.speaker.parts[-1:]) if source.speaker else ""


def _name(quote: Annotation) -> str:
    speaker = quote.speaker
    return (speaker.name or " ".join(speaker.parts)) if speaker else ""


def _owners(annotated: AnnotatedArticle) -> dict[int, str]:
    """For each character that is said, the quotation it counts for: the shortest around it."""
    owners: dict[int, str] = {}
    quotes = (a for a in annotated.visible if a.kind is Kind.QUOTE)
    for quote in sorted(quotes, key=lambda a: a.start - a.end):
        owners |= dict.fromkeys(range(quote.start, quote.end), quote.id)
    return owners


def _source(annotated: AnnotatedArticle, name: str, quotes: list[Annotation], owners: dict[int, str]) -> Source:
    counts = {Mode.DIRECT: 0, Mode.INDIRECT: 0}
    text = annotated.article.text
    for quote in quotes:
        assert isinstance(quote.detail, QuoteDetail)
        own = (place for place in range(quote.start, quote.end) if owners[place] == quote.id)
        counts[quote.detail.mode] += sum(not text[place].isspace() for place in own)
    fullest = max((quote.speaker for quote in quotes if quote.speaker), key=lambda s: len(s.parts), default=None)
    ids = tuple(quote.id for quote in quotes)
    return Source(fullest if name else None, counts[Mode.DIRECT], counts[Mode.INDIRECT], ids)
