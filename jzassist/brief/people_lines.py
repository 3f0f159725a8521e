"""The lines of 人物."""

from jzassist.brief.evidence import OwnWords, included, paragraph_numbers
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, Kind, NameDetail
from jzassist.model.brief import PersonLine
from jzassist.model.brief_options import BriefOptions


def people_lines(annotated: AnnotatedArticle, options: BriefOptions, own: OwnWords) -> list[PersonLine]:
    """Everybody who goes in, once, in the order of the first mention; mentions are counted over the whole article."""
    wanted = {person_name(annotated, person) for person in included(annotated, options, Kind.PERSON)}
    mentions: dict[str, list[Annotation]] = {}
    for person in annotated.visible:
        if person.kind is Kind.PERSON and (name := person_name(annotated, person)) in wanted:
            mentions.setdefault(name, []).append(person)
    return [_line(annotated, name, found, own) for name, found in mentions.items()]


def person_name(annotated: AnnotatedArticle, person: Annotation) -> str:
    """Whom a mention means: the full name, or the mention's own words."""
    return _detail(person).name or annotated.text_of(person)


def _line(annotated: AnnotatedArticle, name: str, mentions: list[Annotation], own: OwnWords) -> PersonLine:
    fullest = _detail(max(mentions, key=lambda p: (p.edited, len(_detail(p).role) + len(_detail(p).organisation))))
    return PersonLine(
        name=own.part(name),
        roles=own.parts(fullest.role, fullest.organisation),
        mentions=len(mentions),
        paragraphs=paragraph_numbers(annotated.article, mentions[0].start, mentions[0].end),
    )


def _detail(person: Annotation) -> NameDetail:
    assert isinstance(person.detail, NameDetail)
    return person.detail
