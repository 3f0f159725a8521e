"""Everything that is found in an article, as one value and as the result of ``jzassist analyze``."""

import json
import os
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from jzassist.analysis.annotate import annotate
from jzassist.analysis.checks import check
from jzassist.analysis.details import find_details
from jzassist.analysis.summary import summarize
from jzassist.model.annotated_article import DEFAULT_SUMMARY_LENGTH, AnnotatedArticle
from jzassist.model.article import Article, TextWarning
from jzassist.model.summary import Summary
from jzassist.protocol import annotation_to_json, article_to_json, summary_to_json

SCHEMA = 1


@dataclass(frozen=True)
class Analysis:
    """An annotated article with its summary and all that the reader and the checks warn of."""

    annotated: AnnotatedArticle
    summary: Summary
    warnings: tuple[TextWarning, ...]

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.annotated.article


def analyse(article: Article, reference: date | None = None, sentences: int = DEFAULT_SUMMARY_LENGTH) -> Analysis:
    """Runs the whole analysis; ``reference`` is the day that 今天 is, ``sentences`` the summary's length."""
    annotations = annotate(article, reference)
    details = find_details(article, annotations)
    annotated = AnnotatedArticle(article, annotations, details, sentences)
    return Analysis(annotated, summarize(annotated), (*article.warnings, *check(article, annotations)))


def result_of(analysis: Analysis) -> dict[str, Any]:
    """The analysis as the object that other programs read; offsets are code points of ``text``."""
    article = analysis.article
    source = replace(article.source, path=_readable(article.source.path))
    as_read = article_to_json(replace(article, source=source))
    return {
        "schema": SCHEMA,
        "source": as_read["source"],
        "text": article.text,
        "paragraphs": as_read["paragraphs"],
        "headline": article.headline,
        "subheadline": article.subheadline,
        "byline": article.byline,
        "annotations": [annotation_to_json(found, article.text) for found in analysis.annotated.annotations],
        "summary": summary_to_json(analysis.summary, article.text),
        "warnings": [asdict(warning) for warning in analysis.warnings],
    }


def json_text(result: dict[str, Any], indent: int | None = None) -> str:
    """A result as JSON, its last line ended; no character in it can be taken for the end of a line."""
    text = json.dumps(result, ensure_ascii=False, indent=indent, allow_nan=False)
    for character in ("\x85", "\u2028", "\u2029"):
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text + "\n"


def _readable(path: str) -> str:
    """A path as UTF-8 can say it; file names are bytes, and need be no text at all."""
    return os.fsencode(path).decode("utf-8", "replace")
