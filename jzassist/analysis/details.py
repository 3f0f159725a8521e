"""What heads a brief, as far as the article says it: headline, newspaper, author, date."""

import re
from collections.abc import Sequence
from itertools import chain

from jzassist.model.annotated_article import ArticleDetails
from jzassist.model.annotation import Annotation, DateDetail, Kind
from jzassist.model.article import STORY_ROLES, Article, ParagraphRole

_PUBLICATION = re.compile(r"(?:来源|稿源|來源)[：:]\s*(?P<name>[^\s，。；）)]{2,20})")
_AGENCY = re.compile(r"^[（(【]?(?P<name>[\u4e00-\u9fff]{2,6}(?:社|网|報|报|日报|晚报))\S{0,12}?(?:电|電|讯|訊)")
_SIGNING = (ParagraphRole.BYLINE, ParagraphRole.DATELINE)
# in a by-line, who made the page or the picture is not the author
_NO_AUTHOR = re.compile(r"(?:编辑|責編|责编|校对|校對|摄影|攝影|摄|制图|主编|审核)[ \u3000：:／/]*$")


def find_details(article: Article, annotations: Sequence[Annotation]) -> ArticleDetails:
    """The headline without 原标题, who is named in the by-line, the dateline's date and the newspaper."""
    people = [a for a in annotations if a.kind is Kind.PERSON]
    names = dict.fromkeys(article.text[a.start : a.end] for a in _authors(article, people))
    signed = [a.detail for a in annotations if a.kind is Kind.DATE and _role_at(article, a) in _SIGNING]
    dates = [detail.value for detail in signed if isinstance(detail, DateDetail) and detail.value]
    return ArticleDetails(
        headline=article.title,
        publication=_publication(article),
        author=" ".join(names),
        date=next(iter(dates), ""),
    )


def _role_at(article: Article, annotation: Annotation) -> ParagraphRole:
    return article.paragraphs[article.paragraph_index(annotation.start)].role


def _signs(article: Article, person: Annotation) -> bool:
    """Whether a name stands where authors sign: the by-line, or （记者某某） in the article's first or last lines."""
    role = _role_at(article, person)
    if _NO_AUTHOR.search(article.text[max(0, person.start - 8) : person.start]):
        return False
    return role in _SIGNING or (person.rule == "by-line" and role in STORY_ROLES)


def _authors(article: Article, people: Sequence[Annotation]) -> list[Annotation]:
    """Who signs, and the second of two reporters: （记者某某 某某）."""
    authors: list[Annotation] = []
    for person in people:
        between = article.text[authors[-1].end : person.start] if authors else ""
        if between in (" ", "\u3000", "、") or _signs(article, person):
            authors.append(person)
    return authors


def _publication(article: Article) -> str:
    for paragraph in chain(article.paragraphs[:4], article.paragraphs[-3:]):
        words = article.text_of(paragraph)
        match = _PUBLICATION.search(words) or _AGENCY.match(words)
        if match:
            return match["name"]
    return ""
