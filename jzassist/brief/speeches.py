"""The quotations of a brief and who speaks them."""

from itertools import groupby

from jzassist.brief.cuts import cuts_of, kept_words
from jzassist.brief.evidence import OwnWords, included, paragraph_numbers
from jzassist.brief.excerpts import cut_ends, is_wrapped
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, Kind, Mode, QuoteDetail
from jzassist.model.article import Article
from jzassist.model.brief import QuotedPiece, QuoteLabel, Speech
from jzassist.model.brief_options import BriefOptions

ELLIPSIS = "……"


def speeches(annotated: AnnotatedArticle, options: BriefOptions, own: OwnWords) -> list[Speech]:
    """The quotations that go in, in source order; pieces of one speech that follow each other stand together."""
    return [
        Speech(tuple(printed(annotated.article, quote) for quote in pieces), own.speaker(first.speaker))
        for pieces in _together(chosen_quotes(annotated, options))
        for first in pieces[:1]
    ]


def chosen_quotes(annotated: AnnotatedArticle, options: BriefOptions) -> list[Annotation]:
    """The quotations that go in, in source order."""
    wanted = {Mode.DIRECT: options.direct, Mode.INDIRECT: options.reported}
    quotes = [quote for quote in included(annotated, options, Kind.QUOTE) if wanted[_detail(quote).mode]]
    return quotes if options.reviewed else [quote for quote in quotes if _worth_showing(quote)]


def printed(article: Article, quote: Annotation) -> QuotedPiece:
    """A quotation as a brief prints it: its characters as they are, with the marks that say what it is."""
    words = article.text[quote.start : quote.end]
    where = paragraph_numbers(article, quote.start, quote.end)
    if _detail(quote).mode is Mode.INDIRECT:
        return QuotedPiece(words, QuoteLabel.REPORTED, where)
    if cuts_of(quote):
        words = kept_words(article, quote, ELLIPSIS)
    before, after = cut_ends(article, quote.start, quote.end)
    if before or after:
        begin = ELLIPSIS if before and not words.startswith(ELLIPSIS) else ""
        end = ELLIPSIS if after and not words.endswith(ELLIPSIS) else ""
        return QuotedPiece(f"“{begin}{words}{end}”", QuoteLabel.SHORTENED, where)
    if cuts_of(quote):
        return QuotedPiece(f"“{words}”", QuoteLabel.SHORTENED, where)
    return QuotedPiece(f"“{words[1:-1] if is_wrapped(words) else words}”", QuoteLabel.NONE, where)


def _worth_showing(quote: Annotation) -> bool:
    """What goes in where nobody has chosen: what was said word for word, and reports that name their speaker."""
    detail = _detail(quote)
    return detail.mode is Mode.DIRECT or (bool(detail.speaker) and not detail.continued)


def _together(quotes: list[Annotation]) -> list[list[Annotation]]:
    def speech(quote: Annotation) -> tuple[object, ...]:
        detail = _detail(quote)
        return (detail.group, detail.speaker) if detail.group is not None else (quote.id,)

    return [list(pieces) for _, pieces in groupby(quotes, key=speech)]


def _detail(quote: Annotation) -> QuoteDetail:
    assert isinstance(quote.detail, QuoteDetail)
    return quote.detail
