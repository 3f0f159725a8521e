"""Runs the finders in order: from an article to its annotations."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from jzassist.analysis.attribution import Voices, attribute, speaker_of
from jzassist.analysis.confidence import confidence_of
from jzassist.analysis.dates import find_dates
from jzassist.analysis.figures import find_figures
from jzassist.analysis.folding import fold
from jzassist.analysis.key_figures import with_key_figures
from jzassist.analysis.organisations import annotate_organisations, find_organisations
from jzassist.analysis.people import Person, annotate_people, find_people
from jzassist.analysis.places import annotate_places, find_places
from jzassist.analysis.quotation_marks import quoted_spans
from jzassist.analysis.quotations import Piece, find_pieces
from jzassist.analysis.terms import find_terms
from jzassist.model.annotation import DETAIL_OF_KIND, Annotation, DateDetail, Kind, NameDetail, QuoteDetail, stable_id
from jzassist.model.article import STORY_ROLES, Article, ParagraphRole

_DATED_ROLES = (ParagraphRole.DATELINE, ParagraphRole.BYLINE)
_WHOLE_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T\d\d:\d\d)?")
#: A story's day stands in its first paragraphs, near the beginning; older days there are history.
_OPENING, _OPENING_LENGTH, _RECENT = 2, 60, "2000"


@lru_cache(maxsize=2)
def annotate(article: Article, reference: date | None = None) -> tuple[Annotation, ...]:
    """Everything found in an article, in order of place.

    ``reference`` is the day that 今天 is; without it the article's own dateline or by-line is asked.
    """
    text = fold(article.text)
    dates = find_dates(article.text, reference or _own_date(article, text))
    terms = find_terms(text)
    figures = find_figures(article.text, [(found.start, found.end) for found in (*dates, *terms)])
    people = _in_full(Voices(article, text, find_people(article, text)))
    voices = Voices(article, text, people)
    quotes = _quotes(voices, find_pieces(article, text, quoted_spans(article)[0], _spoken_names(text, people)))
    others = (*dates, *terms, *annotate_people(people), *_names(article.text, text, people), *quotes)
    found = (*others, *with_key_figures(article, text, figures, others))
    return tuple(sorted(found, key=lambda a: (a.start, -a.end, a.kind)))


def mark(article: Article, kind: Kind, start: int, end: int) -> Annotation | None:
    """What of a kind stands at a caret (start == end), or what a selected span means if it is of that kind."""
    over = [
        found
        for found in annotate(article)
        if found.kind is kind and (found.start <= start <= found.end if start == end else found.overlaps(start, end))
    ]
    if start == end:
        return min(over, key=lambda found: found.end - found.start, default=None)
    exact = next((found for found in over if (found.start, found.end) == (start, end)), None)
    if exact:
        return exact
    nearest = max(over, key=lambda found: min(found.end, end) - max(found.start, start), default=None)
    if nearest is None:
        return _alone(article, kind, start, end)
    return replace(nearest, id=stable_id(kind, start, end), start=start, end=end)


def _alone(article: Article, kind: Kind, start: int, end: int) -> Annotation | None:
    """The meaning of a span in which the finders see nothing: a name is its own words."""
    if DETAIL_OF_KIND[kind] is not NameDetail:
        return None
    return Annotation(stable_id(kind, start, end), kind, start, end, NameDetail(article.text[start:end]))


def _own_date(article: Article, text: str) -> date | None:
    for paragraph in article.paragraphs:
        if paragraph.role in _DATED_ROLES:
            for found in find_dates(text[paragraph.start : paragraph.end]):
                if day := _whole_date(found):
                    return date.fromisoformat(day)
    return _opening_date(article, text)


def _opening_date(article: Article, text: str) -> date | None:
    """The day with which the story opens, where nothing else dates it: 本报东京2025年6月11日电, 2025年6月19日，……."""
    story = [paragraph for paragraph in article.paragraphs if paragraph.role in STORY_ROLES]
    for paragraph in story[:_OPENING]:
        opening = text[paragraph.start : min(paragraph.end, paragraph.start + _OPENING_LENGTH)]
        for found in find_dates(opening):
            day = _whole_date(found)
            if day >= _RECENT:
                return date.fromisoformat(day)
    return None


def _whole_date(found: Annotation) -> str:
    """The day of a date that says one, its hour left out; "" for any other."""
    value = found.detail.value if isinstance(found.detail, DateDetail) else None
    whole = _WHOLE_DATE.fullmatch(value or "")
    return whole[1] if whole else ""


def _in_full(voices: Voices) -> tuple[Person, ...]:
    """The people with 该公司 and the like said in full."""
    return tuple(replace(person, organisation=speaker_of(person, voices).organisation) for person in voices.people)


def _names(original: str, text: str, people: tuple[Person, ...]) -> tuple[Annotation, ...]:
    """Organisations, and places outside of them; a person's name is neither."""
    taken = [(mention.start, mention.end) for person in people for mention in person.mentions]
    organisations = find_organisations(text, taken)
    places = find_places(text, [*taken, *((named.start, named.end) for named in organisations)])
    return (*annotate_organisations(original, text, organisations), *annotate_places(original, places))


def _spoken_names(text: str, people: tuple[Person, ...]) -> frozenset[str]:
    return frozenset(text[mention.start : mention.end] for person in people for mention in person.mentions)


def _quotes(voices: Voices, pieces: Sequence[Piece]) -> list[Annotation]:
    speakers = attribute(voices, pieces)
    return [
        Annotation(
            id=stable_id(Kind.QUOTE, piece.start, piece.end, piece.mode),
            kind=Kind.QUOTE,
            start=piece.start,
            end=piece.end,
            detail=QuoteDetail(
                mode=piece.mode,
                group=piece.group,
                cue=voices.article.text[piece.cue.start : piece.cue.end] if piece.cue else "",
                speaker=speakers.get(piece.group),
                continued=piece.continued,
            ),
            rule=piece.rule,
            confidence=confidence_of(piece.rule, said_by_nobody=not speakers.get(piece.group)),
        )
        for piece in pieces
    ]
