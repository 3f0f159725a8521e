"""What an editor chooses of a brief's content is what it says, and the audit holds it to that."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from brief_sample import LIN, W, damage, paragraphs_of
from lxml import etree

from jzassist.brief.audit import audit
from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_reader import read_brief
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.export import export_brief
from jzassist.model.annotated_article import AnnotatedArticle, decide
from jzassist.model.annotation import Kind, Status
from jzassist.model.brief import AnnexParagraph, Brief, NamePart, QuoteLabel, SourceLine, Speech
from jzassist.model.brief_options import ALL_PARTS, USUAL_PARTS, BriefOptions, Part
from jzassist.model.errors import AuditError
from jzassist.model.summary import Summary


def items(brief: Brief, part: Part) -> list:
    return [item for section in brief.sections if section.part is part for item in section.items]


def labels(brief: Brief) -> set[QuoteLabel]:
    speeches = items(brief, Part.QUOTES)
    return {piece.label for speech in speeches if isinstance(speech, Speech) for piece in speech.pieces}


def proved(annotated: AnnotatedArticle, summary: Summary, options: BriefOptions) -> int:
    finished = docx_bytes(compose_brief(annotated, summary, options))
    return audit(finished, annotated, summary, options, ())


@pytest.mark.parametrize(("choice", "left"), [("direct", {QuoteLabel.REPORTED}), ("reported", {QuoteLabel.NONE})])
def test_one_kind_of_speech_alone(
    reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions, choice: str, left: set[QuoteLabel]
) -> None:
    options = replace(seen, **{choice: False})
    brief = compose_brief(reviewed, summary, options)
    assert labels(brief) == left
    assert proved(reviewed, summary, options) < proved(reviewed, summary, seen)
    with pytest.raises(AuditError, match="重要引语"):
        audit(docx_bytes(compose_brief(reviewed, summary, seen)), reviewed, summary, options, ())


def test_the_annex_without_marks(reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions) -> None:
    options = replace(seen, annex_marks=False)
    brief = compose_brief(reviewed, summary, options)
    annex = [item for item in items(brief, Part.ANNEX) if isinstance(item, AnnexParagraph)]
    assert annex
    assert all(run.kind is None for item in annex for run in item.runs)
    assert not [p for p in read_brief(docx_bytes(brief)).paragraphs if p.style == "JZLegend"]
    assert proved(reviewed, summary, options) == proved(reviewed, summary, seen)
    with pytest.raises(AuditError, match="图例"):
        audit(docx_bytes(compose_brief(reviewed, summary, seen)), reviewed, summary, options, ())


def test_the_issue_stands_below_the_title(reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions) -> None:
    options = replace(seen, issue=" 第12期 ")
    brief = compose_brief(reviewed, summary, options)
    assert ("期号", "第12期") in [(item.label, item.value) for line in brief.meta for item in line]
    assert proved(reviewed, summary, options)
    with pytest.raises(AuditError, match="标题或稿件信息"):
        audit(docx_bytes(brief), reviewed, summary, replace(seen, issue="第13期"), ())


def test_who_speaks_how_much_is_there_when_it_is_wanted(
    reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions
) -> None:
    assert not items(compose_brief(reviewed, summary, seen), Part.SOURCES)
    options = replace(seen, parts=ALL_PARTS)
    lin, zhou = items(compose_brief(reviewed, summary, options), Part.SOURCES)
    assert lin == SourceLine(tuple(NamePart(words) for words in LIN.parts), 15, 42, 66, (4, 6))
    assert zhou.share == 100 - lin.share
    assert proved(reviewed, summary, options) == proved(reviewed, summary, seen) + 2


def test_only_what_may_stand_in_the_brief_counts_for_its_sources(
    sample: AnnotatedArticle, summary: Summary, seen: BriefOptions
) -> None:
    first = next(a for a in sample.annotations if a.kind is Kind.QUOTE)
    lines = items(
        compose_brief(decide(sample, first.id, Status.ACCEPTED), summary, replace(seen, parts=ALL_PARTS)), Part.SOURCES
    )
    assert [(line.direct, line.reported, line.share) for line in lines] == [(first.end - first.start, 0, 100)]


def _digit(body: etree._Element) -> None:
    words = next(t for p in paragraphs_of(body, "JZOwn") for t in p.iter(W + "t") if "字" in (t.text or ""))
    words.text = (words.text or "").replace("15", "16")


def _gone(body: etree._Element) -> None:
    body.remove(paragraphs_of(body, "JZOwn")[0])


@pytest.mark.parametrize("change", [_digit, _gone])
def test_a_lie_about_who_speaks_is_found(
    tmp_path: Path,
    reviewed: AnnotatedArticle,
    summary: Summary,
    seen: BriefOptions,
    change: Callable[[etree._Element], None],
) -> None:
    options = replace(seen, parts=ALL_PARTS)
    path = tmp_path / "简报.docx"
    export_brief(reviewed, summary, options, path)
    damage(path, change)
    with pytest.raises(AuditError, match="信源"):
        audit(path, reviewed, summary, options, ())


def test_the_parts_stand_in_the_order_that_was_chosen(
    reviewed: AnnotatedArticle, summary: Summary, seen: BriefOptions
) -> None:
    options = replace(seen, parts=tuple(reversed(USUAL_PARTS)))
    brief = compose_brief(reviewed, summary, options)
    there = [section.part for section in brief.sections]
    assert there == [part for part in reversed(USUAL_PARTS) if part in there]
    assert proved(reviewed, summary, options)
