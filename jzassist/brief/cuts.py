"""What a brief leaves out of the quotations, and what it has to say about that."""

from collections.abc import Iterable

from jzassist.brief.evidence import paragraph_numbers
from jzassist.brief.excerpts import is_wrapped
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, Mode, QuoteDetail
from jzassist.model.article import Article
from jzassist.model.brief import CheckLine
from jzassist.model.quote_cuts import Span, kept_runs, turning_word


def cuts_of(quote: Annotation) -> tuple[Span, ...]:
    """What is left out of a quotation; nothing of reported speech, which has no marks to say so."""
    assert isinstance(quote.detail, QuoteDetail)
    return quote.detail.cuts if quote.detail.mode is Mode.DIRECT else ()


def kept_words(article: Article, quote: Annotation, gap: str) -> str:
    """What is left of a quotation with its cuts, ``gap`` in place of each; without marks of its own around it all."""
    start, end = quote.start, quote.end
    if is_wrapped(article.text[start:end]):
        start, end = start + 1, end - 1
    runs = kept_runs(start, end, cuts_of(quote))
    words = gap.join(article.text[first:last] for first, last in runs)
    before = gap if runs and runs[0][0] > start else ""
    after = gap if runs and runs[-1][1] < end else ""
    return f"{before}{words}{after}"


def cut_lines(annotated: AnnotatedArticle, quotes: Iterable[Annotation]) -> list[CheckLine]:
    """A line for every cut on which the sense of a quotation may hang."""
    lines = []
    for quote in quotes:
        for start, end in cuts_of(quote):
            gone = annotated.article.text[max(start, quote.start) : min(end, quote.end)]
            if word := turning_word(gone):
                where = paragraph_numbers(annotated.article, quote.start, quote.end)
                lines.append(CheckLine(f"引语节选省去了“{gone}”，其中有“{word}”，请核对原意没有变", where))
    return lines
