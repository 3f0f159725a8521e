"""What heads a brief, as far as the article says it: headline, newspaper, author, date."""

import re
from collections.abc import Sequence
from itertools import chain

from jzassist.model.annotated_article import ArticleDetails
from jzassist.model.annotation import Annotation, DateDetail, Kind
from jzassist.model.article import Article, ParagraphRole

_FORMER_TITLE = re.compile(r"^[（(]?原(?:标题|題|标题为)[：:]\s*(?P<title>.+?)[)）]?$")
_PUBLICATION = re.compile(r"(?:来源|稿源|來源)[：:]\s*(?P<name>[^\s，。；）)]{2,20})")
_AGENCY = re.compile(r"^[（(【]?(?P<name>[\u4e00-\u9fff]{2,6}(?:社|网|報|报|日报|晚报))\S{0,12}?(?:电|電|讯|訊)")
_SIGNING = (ParagraphRole.BYLINE, ParagraphRole.DATELINE, ParagraphRole.EDITOR)


def find_details(article: Article, annotations: Sequence[Annotation]) -> ArticleDetails:
    """The headline without 原标题, who is named in the by-line, the dateline's date and the newspaper."""
    signing = [p for p in article.paragraphs if p.role in _SIGNING]

    def in_signing(annotation: Annotation) -> bool:
        return any(p.start <= annotation.start < p.end for p in signing)

    authors = [a for a in annotations if a.kind is Kind.PERSON and (in_signing(a) or a.rule == "by-line")]
    names = dict.fromkeys(article.text[a.start : a.end] for a in authors if a.rule != "photo-credit")
    dated = [a for a in annotations if a.kind is Kind.DATE and in_signing(a) and isinstance(a.detail, DateDetail)]
    return ArticleDetails(
        headline=_headline(article),
        publication=_publication(article),
        author=" ".join(names),
        date=next((a.detail.value for a in dated if isinstance(a.detail, DateDetail) and a.detail.value), ""),
    )


def _headline(article: Article) -> str:
    headline = article.headline or ""
    former = _FORMER_TITLE.match(headline)
    return former["title"] if former else headline


def _publication(article: Article) -> str:
    for paragraph in chain(article.paragraphs[:4], article.paragraphs[-3:]):
        words = article.text_of(paragraph)
        match = _PUBLICATION.search(words) or _AGENCY.match(words)
        if match:
            return match["name"]
    return ""
