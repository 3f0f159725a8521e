"""The editor's edits of an article's paragraphs; no character of the text and no place of an annotation changes."""

from dataclasses import replace

from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails
from jzassist.model.article import STORY_ROLES, Article, Paragraph, ParagraphRole


def join_with_next(annotated: AnnotatedArticle, index: int) -> AnnotatedArticle:
    """Makes a paragraph and the one behind it one; IndexError where none is behind it.

    It has the role of the first, but where only the second tells the story: half a sentence is easily taken for a
    crosshead.
    """
    paragraphs = annotated.article.paragraphs
    first, second = paragraphs[index], paragraphs[index + 1]
    role = second.role if second.role in STORY_ROLES and first.role not in STORY_ROLES else first.role
    joined = Paragraph(first.start, second.end, role)
    return _with_paragraphs(annotated, (*paragraphs[:index], joined, *paragraphs[index + 2 :]))


def split_place(article: Article, offset: int) -> tuple[int, int] | None:
    """Where the first part would end and the second begin if the paragraph at a place were split there.

    White space at the place belongs to neither. None where that would leave a part without words.
    """
    if not article.paragraphs:
        return None
    paragraph = article.paragraphs[article.paragraph_index(offset)]
    place = min(max(offset, paragraph.start), paragraph.end)
    before = article.text[paragraph.start : place].rstrip()
    behind = article.text[place : paragraph.end].lstrip()
    return (paragraph.start + len(before), paragraph.end - len(behind)) if before and behind else None


def split(annotated: AnnotatedArticle, offset: int) -> AnnotatedArticle:
    """Makes two paragraphs of one role out of the one at a place; ValueError where ``split_place`` knows none."""
    found = split_place(annotated.article, offset)
    if found is None:
        raise ValueError(f"nothing to split at {offset}")
    paragraphs, index = annotated.article.paragraphs, annotated.article.paragraph_index(offset)
    whole: Paragraph = paragraphs[index]
    parts = replace(whole, end=found[0]), replace(whole, start=found[1])
    return _with_paragraphs(annotated, (*paragraphs[:index], *parts, *paragraphs[index + 1 :]))


def set_role(annotated: AnnotatedArticle, index: int, role: ParagraphRole) -> AnnotatedArticle:
    """Says what a paragraph is on the page."""
    paragraphs = annotated.article.paragraphs
    if paragraphs[index].role is role:
        return annotated
    changed = replace(paragraphs[index], role=role)
    return _with_paragraphs(annotated, (*paragraphs[:index], changed, *paragraphs[index + 1 :]))


def _with_paragraphs(annotated: AnnotatedArticle, paragraphs: tuple[Paragraph, ...]) -> AnnotatedArticle:
    article = replace(annotated.article, paragraphs=paragraphs)
    return replace(annotated, article=article, details=_details_in(annotated, article))


def _details_in(annotated: AnnotatedArticle, article: Article) -> ArticleDetails:
    """The headline follows the paragraphs, unless the editor has corrected it; unknown details stay so."""
    details = annotated.details
    follows = details.headline == annotated.article.title and details != ArticleDetails()
    return replace(details, headline=article.title) if follows else details
