"""An analysis as a page to read in a terminal."""

from collections import Counter
from collections.abc import Iterator

from jzassist.cli.analysis import Analysis
from jzassist.model.annotation import Annotation, FigureDetail, Kind, Mode, NameDetail, QuoteDetail
from jzassist.model.article import Article


def readable_page(analysis: Analysis) -> str:
    """The page: headline, summary, key figures, quotations, people and what to check; empty parts are left out."""
    article = analysis.article
    heading = [line for line in (article.headline, article.subheadline, article.byline) if line]
    parts = [
        ("摘要", [_with_place(article, article.text[s.start : s.end], s.start) for s in analysis.summary.sentences]),
        ("关键词", ["　".join(analysis.summary.keywords)] if analysis.summary.keywords else []),
        ("关键数据", list(_figures(analysis))),
        ("引语", list(_quotes(analysis))),
        ("人物", list(_people(analysis))),
        ("待核", [_with_place(article, warning.message, warning.start) for warning in analysis.warnings]),
    ]
    lines = [*(heading or ["（没有标题）"]), *(["来源：" + article.source.path] if article.source.path else [])]
    for name, entries in parts:
        if entries:
            lines += ["", f"【{name}】", *(f"  {entry}" for entry in entries)]
    return "\n".join(lines) + "\n"


def _with_place(article: Article, words: str, offset: int) -> str:
    return f"{words}  ¶{article.paragraph_index(offset) + 1}"


def _figures(analysis: Analysis) -> Iterator[str]:
    for found in _of_kind(analysis, Kind.FIGURE):
        if isinstance(found.detail, FigureDetail) and found.detail.key:
            words = analysis.annotated.text_of(found)
            label = f"{words}　{found.detail.label}" if found.detail.label else words
            yield _with_place(analysis.article, label, found.start)


def _quotes(analysis: Analysis) -> Iterator[str]:
    for found in _of_kind(analysis, Kind.QUOTE):
        if isinstance(found.detail, QuoteDetail):
            words = analysis.annotated.text_of(found)
            said = f"“{words}”" if found.detail.mode is Mode.DIRECT else f"{words}（转述）"
            voice = " ".join(found.speaker.parts if found.speaker else ()) or "未署名"
            yield _with_place(analysis.article, f"{voice}：{said}", found.start)


def _people(analysis: Analysis) -> Iterator[str]:
    mentions = [found.detail for found in _of_kind(analysis, Kind.PERSON) if isinstance(found.detail, NameDetail)]
    counts = Counter(person.name for person in mentions)
    fullest = {person.name: person for person in sorted(mentions, key=lambda p: bool(p.role) + bool(p.organisation))}
    for name, count in counts.items():
        person = fullest[name]
        known = " ".join(part for part in (person.organisation, person.role) if part)
        yield f"{name}　{known}（{count} 次）" if known else f"{name}（{count} 次）"


def _of_kind(analysis: Analysis, kind: Kind) -> Iterator[Annotation]:
    return (found for found in analysis.annotated.annotations if found.kind is kind)
