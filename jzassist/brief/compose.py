"""From an annotated article to what its brief says."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from jzassist.brief.annex import annex_paragraphs
from jzassist.brief.check_lines import check_lines
from jzassist.brief.claims import NameFinder, no_names
from jzassist.brief.evidence import OwnWords
from jzassist.brief.figure_rows import figure_rows
from jzassist.brief.own_lines import own_lines
from jzassist.brief.people_lines import people_lines
from jzassist.brief.points import Points, points_made
from jzassist.brief.source_lines import source_lines
from jzassist.brief.speeches import speeches
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.article import Article, TextWarning
from jzassist.model.brief import AnnexParagraph, Brief, CheckLine, Item, MetaItem, Section, Speech
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.punctuation import CLAUSE_MARKS, FINAL_MARKS
from jzassist.model.running_article import brief_matter
from jzassist.model.summary import Summary
from jzassist.model.word_count import count_words

UNREVIEWED = "未经人工核定"
UNTITLED = "无题"
_LONGEST_TITLE = 30
# a dateline, with its reporter in brackets, that runs into the first sentence
_DATELINE = re.compile(
    r"[^，。！？\n]{2,24}?日?(?:电|讯|電|訊)(?![员員话話视視子力信])"
    r"(?:[ \u3000]*[（(][^（）()\n]{1,40}[)）])?[ \u3000]*"
)
_FIRST_CLAUSE = re.compile(rf"[^{''.join(FINAL_MARKS | CLAUSE_MARKS)}\n]{{1,{_LONGEST_TITLE}}}")


def compose_brief(
    annotated: AnnotatedArticle,
    summary: Summary,
    options: BriefOptions,
    warnings: Iterable[TextWarning] = (),
    names: NameFinder = no_names,
) -> Brief:
    """What the brief of an article says: the parts asked for, in their order, without the empty ones.

    ``names`` finds the names in words of the editor's own, which the article has to bear out.
    """
    annotated, summary, warnings = brief_matter(annotated, summary, warnings)
    own = OwnWords(annotated.article)
    points = points_made(annotated, summary, names) if Part.POINTS in options.parts else Points((), ())
    makers: dict[Part, Callable[[], Sequence[Item]]] = {
        Part.POINTS: lambda: points.stand,
        Part.FIGURES: lambda: figure_rows(annotated, options),
        Part.QUOTES: lambda: speeches(annotated, options, own),
        Part.PEOPLE: lambda: people_lines(annotated, options, own),
        Part.OWN: lambda: own_lines(annotated, options),
        Part.SOURCES: lambda: source_lines(annotated, options, own),
        Part.CHECKS: lambda: check_lines(annotated, options, warnings, points.fall),
        Part.ANNEX: lambda: annex_paragraphs(annotated, options),
    }
    made = ((part, makers[part]()) for part in dict.fromkeys(options.parts))
    sections = tuple(Section(part, tuple(items)) for part, items in made if items)
    title = title_of(annotated)
    return Brief(
        template=options.template,
        desk=options.desk,
        made_on=options.made_on,
        title=title,
        rewritten=title != UNTITLED and title not in own,
        subtitle=annotated.article.subheadline or "",
        meta=meta_lines(annotated, options, items_to_prove(sections)),
        sections=sections,
        own_kinds=options.own_kinds,
        issue=options.issue.strip(),
        recipients=options.recipients.strip(),
        safe_fonts=options.safe_fonts,
    )


def title_of(annotated: AnnotatedArticle) -> str:
    """The headline that the editor set, the article's own, or its first words."""
    return annotated.details.headline or annotated.article.headline or first_words(annotated.article)


def first_words(article: Article) -> str:
    """The first clause of an article without a headline, behind the dateline that may run into it."""
    dateline = _DATELINE.match(article.text)
    first = _FIRST_CLAUSE.search(article.text, dateline.end() if dateline else 0)
    return first.group().strip() if first else UNTITLED


def items_to_prove(sections: Iterable[Section]) -> int:
    """The number of items that the audit has to find in the article."""
    return sum(
        len(item.pieces) if isinstance(item, Speech) else not isinstance(item, CheckLine | AnnexParagraph)
        for section in sections
        for item in section.items
    )


def meta_lines(annotated: AnnotatedArticle, options: BriefOptions, proved: int) -> tuple[tuple[MetaItem, ...], ...]:
    """Whence the article comes, how the brief was made, and how many of its items are proved by the article."""
    details = annotated.details
    origin = (
        MetaItem("来源", details.publication),
        MetaItem("作者", details.author),
        MetaItem("日期", written_date(details.date)),
    )
    making = (
        MetaItem("期号", options.issue.strip()),
        MetaItem("编辑", options.editor),
        MetaItem("字数", f"{count_words(annotated.article.text):,}"),
        MetaItem("制作", written_date(options.made_on.isoformat())),
        MetaItem("核对", proof(proved)),
        MetaItem("", "" if options.reviewed else UNREVIEWED),
    )
    lines = (tuple(item for item in line if item.value) for line in (origin, making))
    return tuple(line for line in lines if line)


def proof(proved: int) -> str:
    """What a brief says of its audit; "" where nothing had to be proved."""
    return f"{proved} 项均有出处" if proved else ""


def written_date(value: str) -> str:
    """An ISO date as a newspaper writes it; anything else as it is."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return f"{day.year}年{day.month}月{day.day}日"
