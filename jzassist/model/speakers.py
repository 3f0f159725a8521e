"""Who may have said a quotation, for the editor to choose from."""

from collections.abc import Iterable

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, Kind, NameDetail, Speaker
from jzassist.model.article import ParagraphRole

#: Those who made the article or its pictures rarely speak in it.
_MAKERS = frozenset({ParagraphRole.BYLINE, ParagraphRole.CAPTION, ParagraphRole.CREDIT, ParagraphRole.EDITOR})


def speaker_candidates(annotated: AnnotatedArticle, quote: Annotation) -> tuple[Speaker, ...]:
    """The possible speakers of a quotation, the likeliest first, each once.

    First the present speaker, then the people named nearest to the quotation (its own paragraph before
    others), then the speakers of other quotations, then those who signed the article or its pictures.
    """
    people = sorted(_mentions(annotated), key=lambda a: _distance(annotated, quote, a))
    speaking = [a for a in annotated.visible if a.kind is Kind.QUOTE and a.speaker and a.id != quote.id]
    others = sorted(speaking, key=lambda a: _distance(annotated, quote, a))
    tellers = [_as_speaker(a) for a in people if not _made_it(annotated, a)]
    makers = [_as_speaker(a) for a in people if _made_it(annotated, a)]
    present = [quote.speaker] if quote.speaker else []
    return _each_once([*present, *tellers, *(a.speaker for a in others if a.speaker), *makers])


def _mentions(annotated: AnnotatedArticle) -> list[Annotation]:
    return [a for a in annotated.visible if a.kind is Kind.PERSON]


def _made_it(annotated: AnnotatedArticle, mention: Annotation) -> bool:
    paragraphs = annotated.article.paragraphs
    return bool(paragraphs) and paragraphs[annotated.article.paragraph_index(mention.start)].role in _MAKERS


def _distance(annotated: AnnotatedArticle, quote: Annotation, other: Annotation) -> tuple[int, int]:
    """How many paragraphs lie between two spans, then how many characters."""
    index = annotated.article.paragraph_index
    gap = max(other.start - quote.end, quote.start - other.end, 0)
    return abs(index(quote.start) - index(other.start)), gap


def _as_speaker(mention: Annotation) -> Speaker:
    assert isinstance(mention.detail, NameDetail)
    return Speaker(mention.detail.name, mention.detail.role, mention.detail.organisation)


def _each_once(speakers: Iterable[Speaker]) -> tuple[Speaker, ...]:
    """The speakers in their order, one for each name; one without a name counts by role and organisation."""
    known: dict[str | Speaker, Speaker] = {}
    for speaker in speakers:
        if speaker:
            known.setdefault(speaker.name or speaker, speaker)
    return tuple(known.values())
