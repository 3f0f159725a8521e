"""An article as it runs, with one line feed between any two paragraphs, and the way back from there.

Finders, summary and brief read this one; where no paragraph was joined or split it is the article itself.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, Kind, QuoteDetail, stable_id
from jzassist.model.article import Article, Paragraph, TextWarning
from jzassist.model.running_text import RunningText
from jzassist.model.summary import OwnPoint, Sentence, Summary

Spanning = TypeVar("Spanning", Annotation, OwnPoint, Paragraph, Sentence, TextWarning)


def as_it_runs(article: Article) -> Article:
    """The article with its text as it runs; its own places by ``own``."""
    running = article.running
    if running.same:
        return article
    return replace(
        article,
        text=running.text,
        paragraphs=tuple(_running(running, paragraph) for paragraph in article.paragraphs),
        warnings=tuple(_running(running, warning) for warning in article.warnings),
    )


def annotated_as_it_runs(annotated: AnnotatedArticle) -> AnnotatedArticle:
    """An annotated article in the same way; an annotation of nothing but a line feed that is gone goes too."""
    running = annotated.article.running
    if running.same:
        return annotated
    article = as_it_runs(annotated.article)
    left = (a for a in annotated.annotations if running.words(a.start, a.end))
    points = tuple(_running(running, point) for point in annotated.points)
    return replace(annotated, article=article, points=points).with_annotations(_running(running, a) for a in left)


def brief_matter(
    annotated: AnnotatedArticle, summary: Summary, warnings: Iterable[TextWarning]
) -> tuple[AnnotatedArticle, Summary, tuple[TextWarning, ...]]:
    """What a brief is made of, all of it in the places of the article as it runs."""
    running, told = annotated.article.running, tuple(warnings)
    if running.same:
        return annotated, summary, told
    sentences = tuple(_running(running, sentence) for sentence in summary.sentences)
    moved = tuple(_running(running, warning) for warning in told)
    return annotated_as_it_runs(annotated), replace(summary, sentences=sentences), moved


def own(article: Article, found: Spanning) -> Spanning:
    """What was found in an article as it runs, at its place in the article; a finding by the id that it has there."""
    running = article.running
    if running.same:
        return found
    start, end = running.own_span(found.start, found.end)
    moved = replace(found, start=start, end=end)
    if isinstance(moved, Annotation) and isinstance(moved.kind, Kind):
        mode = moved.detail.mode if isinstance(moved.detail, QuoteDetail) else ""
        return replace(moved, id=stable_id(moved.kind, start, end, mode))
    return moved


def own_summary(article: Article, summary: Summary) -> Summary:
    """A summary of an article as it runs, in the article's places."""
    return replace(summary, sentences=tuple(own(article, sentence) for sentence in summary.sentences))


def _running(running: RunningText, spanning: Spanning) -> Spanning:
    start, end = running.span(spanning.start, spanning.end)
    moved = replace(spanning, start=start, end=end)
    if isinstance(moved, Annotation) and isinstance(moved.detail, QuoteDetail) and moved.detail.cuts:
        cuts = tuple(running.span(*cut) for cut in moved.detail.cuts)
        return replace(moved, detail=replace(moved.detail, cuts=cuts))
    return moved
