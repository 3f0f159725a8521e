"""The lines of 信源: who speaks, and how much of all that is said is his."""

from jzassist.brief.evidence import OwnWords, is_in, paragraph_numbers
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Kind
from jzassist.model.brief import SourceLine
from jzassist.model.brief_options import BriefOptions
from jzassist.model.source_balance import Source, sources_of


def source_lines(annotated: AnnotatedArticle, options: BriefOptions, own: OwnWords) -> list[SourceLine]:
    """A line for everybody whose quotations may stand in the brief, who says most first, the unknown last."""
    sources = sources_in(annotated, options)
    total = sum(source.characters for source in sources)
    return [_line(annotated, source, total, own) for source in sources]


def sources_in(annotated: AnnotatedArticle, options: BriefOptions) -> tuple[Source, ...]:
    """The sources of an article by the quotations that may stand in the brief."""
    quotes = (a for a in annotated.annotations if a.kind is Kind.QUOTE and is_in(a, options))
    return sources_of(annotated.with_annotations(quotes))


def balance(line: SourceLine) -> str:
    """What is said of a source behind its name: 原话 120 字　转述 80 字　占 40%."""
    counts = (("原话", line.direct), ("转述", line.reported))
    return "　".join((*(f"{name} {count} 字" for name, count in counts if count), f"占 {line.share}%"))


def _line(annotated: AnnotatedArticle, source: Source, total: int, own: OwnWords) -> SourceLine:
    quotes = (annotated.by_id[identity] for identity in source.quotes)
    places = (number for quote in quotes for number in paragraph_numbers(annotated.article, quote.start, quote.end))
    share = round(100 * source.characters / total) if total else 0
    paragraphs = tuple(sorted(set(places)))
    return SourceLine(own.speaker(source.speaker), source.direct, source.reported, share, paragraphs)
