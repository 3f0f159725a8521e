"""Reads a finished brief back and proves that it says nothing that its article does not."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from jzassist.brief.audit_ledger import Block, Check, Ledger, sections_of, shown
from jzassist.brief.audit_parts import (
    check_annex,
    check_checks,
    check_figures,
    check_own,
    check_people,
    check_sources,
)
from jzassist.brief.audit_points import check_points
from jzassist.brief.audit_quotes import check_quotes
from jzassist.brief.claims import NameFinder, no_names
from jzassist.brief.compose import UNTITLED, meta_lines, title_of, written_date
from jzassist.brief.docx_reader import ReadBrief, ReadParagraph, read_brief
from jzassist.brief.docx_xml import xml_safe
from jzassist.brief.evidence import bare
from jzassist.brief.points import REWRITTEN
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.article import TextWarning
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.errors import AuditError
from jzassist.model.running_article import brief_matter
from jzassist.model.summary import Summary

_STYLES = {
    Part.POINTS: {"JZPoint"},
    Part.QUOTES: {"JZQuote", "JZSpeaker"},
    Part.PEOPLE: {"JZPerson"},
    Part.OWN: {"JZOwn", "Heading1"},
    Part.SOURCES: {"JZOwn"},
    Part.CHECKS: {"JZCheck"},
    Part.ANNEX: {"JZAnnex", "JZLegend"},
}
_CHECKS: dict[Part, Check] = {
    Part.POINTS: check_points,
    Part.QUOTES: check_quotes,
    Part.PEOPLE: check_people,
    Part.OWN: check_own,
    Part.SOURCES: check_sources,
    Part.CHECKS: check_checks,
    Part.ANNEX: check_annex,
}


def audit(
    finished: Path | bytes,
    annotated: AnnotatedArticle,
    summary: Summary,
    options: BriefOptions,
    warnings: Iterable[TextWarning],
    names: NameFinder = no_names,
) -> int:
    """Holds a finished .docx, a file or its bytes, against the article, its summary and its editor's decisions.

    Gives the number of items that were found in the article, each at its place.
    AuditError, with the place and the reason in one sentence, at the first thing that is not as the article has
    it: nothing may be changed, missing, doubled or in another place. ``warnings`` is what the analysis warned of;
    ``names`` finds the names in words of the editor's own.
    """
    ledger = Ledger(*brief_matter(annotated, summary, warnings), options, names)
    if bare(ledger.article.text) != bare(annotated.article.text):
        ledger.refuse("原文", "的字与稿件不同")
    try:
        read = read_brief(finished)
    except (zipfile.BadZipFile, KeyError, IndexError, etree.XMLSyntaxError) as error:
        raise AuditError("简报核对未通过，没有导出：写成的文件读不回来，请重试。", details=str(error)) from error
    head, parts = sections_of(ledger, read)
    proved = sum(_check_part(ledger, part, parts.get(part, [])) for part in dict.fromkeys(options.parts))
    _check_head(ledger, head, read, proved)
    return proved


def _check_head(ledger: Ledger, head: list[ReadParagraph], read: ReadBrief, proved: int) -> None:
    title = title_of(ledger.annotated)
    rewritten = title != UNTITLED and title not in ledger.own
    expected = [("JZTitle", f"{title}{REWRITTEN if rewritten else ''}")]
    if ledger.article.subheadline:
        expected.append(("JZSubtitle", ledger.article.subheadline))
    for line in meta_lines(ledger.annotated, ledger.options, proved):
        items = (f"{item.label}　{item.value}" if item.label else item.value for item in line)
        expected.append(("JZMeta", "　　".join(items)))
    found = [(paragraph.style, paragraph.words) for paragraph in head]
    for wanted, there in zip(expected, found, strict=False):
        if (wanted[0], xml_safe(wanted[1])) != there:
            ledger.refuse("标题或稿件信息", f"{shown(there[1])}与稿件不符")
    if len(expected) != len(found):
        ledger.refuse("标题或稿件信息", "多了或少了一行")
    for header in read.headers:
        if (
            xml_safe(ledger.options.desk) not in header
            or written_date(ledger.options.made_on.isoformat()) not in header
        ):
            ledger.refuse("页眉", "的部门名或日期有误")


def _check_part(ledger: Ledger, part: Part, blocks: list[Block]) -> int:
    tables = [block for block in blocks if not isinstance(block, ReadParagraph)]
    paragraphs = [block for block in blocks if isinstance(block, ReadParagraph)]
    for paragraph in paragraphs:
        if paragraph.style not in _STYLES.get(part, set()):
            ledger.refuse(part, f"多出一段{shown(paragraph.words)}")
    if len(tables) > (part is Part.FIGURES):
        ledger.refuse(part, "多出一张表")
    if part is Part.FIGURES:
        return check_figures(
            ledger, tables[0] if tables else [[ReadParagraph(words=name) for name in ("数据", "说明", "出处")]]
        )
    return _CHECKS[part](ledger, paragraphs)
