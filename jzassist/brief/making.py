"""From an annotated article to the brief as its template has room for it."""

from collections.abc import Iterable
from dataclasses import replace

from jzassist.brief.cited import cited_paragraphs
from jzassist.brief.claims import NameFinder, no_names
from jzassist.brief.compose import compose_brief, items_to_prove, meta_lines
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.page_room import room_left
from jzassist.brief.pages import pages_of
from jzassist.brief.shortening import Step, shortened, shortening_steps
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.article import TextWarning
from jzassist.model.brief import Brief, LeftOut
from jzassist.model.brief_options import ONE_PAGE, BriefOptions, Part
from jzassist.model.errors import WriteError
from jzassist.model.running_article import brief_matter
from jzassist.model.summary import Summary

_UNITS = {Part.POINTS: "条", Part.FIGURES: "项", Part.QUOTES: "句", Part.PEOPLE: "人"}


def make_brief(
    annotated: AnnotatedArticle,
    summary: Summary,
    options: BriefOptions,
    warnings: Iterable[TextWarning] = (),
    names: NameFinder = no_names,
) -> Brief:
    """What the brief of an article says, shortened by what matters least where its template has a page alone.

    WriteError where not even the title fits.
    """
    told = tuple(warnings)
    brief = compose_brief(annotated, summary, options, told, names)
    if options.template != ONE_PAGE:
        return brief
    running, *_ = brief_matter(annotated, summary, told)
    return _fitted(brief, running, options)


def _fitted(brief: Brief, annotated: AnnotatedArticle, options: BriefOptions) -> Brief:
    steps = shortening_steps(brief)

    def after(taken: int) -> Brief:
        return _without(brief, steps[:taken], annotated, options)

    # each step makes the brief shorter: the first that fits is found by halving
    low, high = 0, len(steps)
    if room_left(pages_of(docx_bytes(after(high)))) < 0:
        raise WriteError("标题和稿件信息太长，一页放不下，请缩短标题或改用“简报”。")
    while low < high:
        middle = (low + high) // 2
        if room_left(pages_of(docx_bytes(after(middle)))) >= 0:
            high = middle
        else:
            low = middle + 1
    return after(high)


def _without(brief: Brief, steps: list[Step], annotated: AnnotatedArticle, options: BriefOptions) -> Brief:
    """A brief without what some steps take away; what it says of its proofs is that of the rest."""
    sections = shortened(brief.sections, steps)
    counts: dict[Part, int] = {}
    for step in steps:
        counts[step.part] = counts.get(step.part, 0) + step.told
    ordered = (LeftOut(part, counts[part]) for part in Part if part in counts)
    meta = meta_lines(annotated, options, items_to_prove(sections))
    named = replace(brief, sections=sections, meta=meta, left_out=tuple(ordered))
    return named if named.has_annex else replace(named, cited=cited_paragraphs(annotated.article, sections))


def told_left_out(brief: Brief) -> str:
    """What an editor is told that a brief has no room for, "" where it has room for all."""
    if not brief.left_out:
        return ""
    pieces = (
        str(each.part) if each.part is Part.ANNEX else f"{each.part} {each.count} {_UNITS.get(each.part, '条')}"
        for each in brief.left_out
    )
    return f"一页放不下，略去{'、'.join(pieces)}"
