"""Reads a finished brief back and proves that it says nothing that its article does not."""

import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from lxml import etree

from jzassist.brief.audit_cited import check_cited
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
from jzassist.brief.compose import UNTITLED, meta_lines, title_of
from jzassist.brief.docx_reader import ReadBrief, ReadParagraph, read_brief, words_of
from jzassist.brief.docx_xml import xml_safe
from jzassist.brief.evidence import bare
from jzassist.brief.heads import addressed, recipients_style, signature
from jzassist.brief.layout import SIGNATURE, Layout
from jzassist.brief.points import REWRITTEN
from jzassist.brief.templates import Template, filled, template_of
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.article import TextWarning
from jzassist.model.brief import LeftOut
from jzassist.model.brief_options import ONE_PAGE, BriefOptions, Part
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
    left_out: Iterable[LeftOut] = (),
) -> int:
    """Holds a finished .docx, a file or its bytes, against the article, its summary and its editor's decisions.

    Gives the number of items that were found in the article, each at its place.
    AuditError, with the place and the reason in one sentence, at the first thing that is not as the article has
    it: nothing may be changed, missing, doubled or in another place. ``warnings`` is what the analysis warned of;
    ``names`` finds the names in words of the editor's own; ``left_out`` is what the editor is told that the brief has
    no room for: as much and no more may be missing.
    """
    told = {each.part: each.count for each in left_out}
    if Part.ANNEX in told:
        options = replace(options, parts=tuple(part for part in options.parts if part is not Part.ANNEX))
    ledger = Ledger(*brief_matter(annotated, summary, warnings), options, names)
    ledger.left_out = told
    if bare(ledger.article.text) != bare(annotated.article.text):
        ledger.refuse("原文", "的字与稿件不同")
    try:
        read = read_brief(finished)
    except (zipfile.BadZipFile, KeyError, IndexError, etree.XMLSyntaxError) as error:
        raise AuditError("简报核对未通过，没有导出：写成的文件读不回来，请重试。", details=str(error)) from error
    template = template_of(options.template)
    _check_margins(ledger, template, read)
    _check_signature(ledger, template.layout, read)
    if options.template == ONE_PAGE:
        check_cited(ledger, read)
    head, parts = sections_of(ledger, read)
    proved = sum(_check_part(ledger, part, parts.get(part, [])) for part in dict.fromkeys(options.parts))
    _check_head(ledger, head, template.layout, proved)
    return proved


def _check_margins(ledger: Ledger, template: Template, read: ReadBrief) -> None:
    """Refuses headers and footers that do not say what the template's do, with the desk, date and number filled in."""
    options = ledger.options
    fixed = xml_safe(options.desk), options.made_on, xml_safe(options.issue.strip())
    expected = {name: filled(words_of(data), *fixed) for name, data in template.margins.items()}
    if read.margins != expected:
        ledger.refuse("页眉或页脚", "与模板不符，或部门名、期号、日期有误")


def _check_signature(ledger: Ledger, layout: Layout, read: ReadBrief) -> None:
    """Refuses a wrong 落款, or one too many, and takes it out of the way."""
    signed = [block.words for block in read.paragraphs if block.style == SIGNATURE]
    options = ledger.options
    if signed != ([xml_safe(signature(options.desk, options.made_on))] if layout.signed else []):
        ledger.refuse("落款", "的部门名或日期有误")
    read.blocks = [b for b in read.blocks if not isinstance(b, ReadParagraph) or b.style != SIGNATURE]


def _check_head(ledger: Ledger, head: list[ReadParagraph], layout: Layout, proved: int) -> None:
    title = title_of(ledger.annotated)
    rewritten = title != UNTITLED and title not in ledger.own
    expected = [("JZTitle", f"{title}{REWRITTEN if rewritten else ''}")]
    if ledger.article.subheadline:
        expected.append(("JZSubtitle", ledger.article.subheadline))
    for line in meta_lines(ledger.annotated, ledger.options, proved):
        items = (f"{item.label}　{item.value}" if item.label else item.value for item in line)
        expected.append(("JZMeta", "　　".join(items)))
    if ledger.options.recipients.strip():
        expected.append((recipients_style(layout), addressed(ledger.options.recipients)))
    found = [(paragraph.style, paragraph.words) for paragraph in head]
    for wanted, there in zip(expected, found, strict=False):
        if (wanted[0], xml_safe(wanted[1])) != there:
            ledger.refuse("标题或稿件信息", f"{shown(there[1])}与稿件不符")
    if len(expected) != len(found):
        ledger.refuse("标题或稿件信息", "多了或少了一行")


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
