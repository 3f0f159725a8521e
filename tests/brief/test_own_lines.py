"""The editor's own kinds in a brief: a section each, exactly the article's words, held against the article."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from brief_sample import TEXT, WARNINGS, W, damage, paragraphs_of
from lxml import etree
from test_audit import doubled, dropped, linked_elsewhere, part_lost, said, swapped

from jzassist.brief.audit import audit
from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_writer import write_docx
from jzassist.brief.export import export_brief
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, OwnDetail, OwnKind, Status
from jzassist.model.brief import OwnLine
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.errors import AuditError
from jzassist.model.own_kinds import OWN_COLOURS, OwnKindDefinition
from jzassist.model.summary import Summary

BRIGHT, POLICY = OwnKindDefinition("亮点", "亮", "sky"), OwnKindDefinition("政策依据", "政", "lime")
GONE = OwnKind("旧类")


def own(kind: OwnKind, words: str, note: str = "", status: Status = Status.ACCEPTED) -> Annotation:
    start = TEXT.index(words)
    return Annotation(f"{kind}-{start}", kind, start, start + len(words), OwnDetail(), status, note=note)


@pytest.fixture
def marked(reviewed: AnnotatedArticle) -> AnnotatedArticle:
    marks = (
        own(POLICY.kind, "“村村通”行动", "见去年\n文件"),
        own(BRIGHT.kind, "通达率居全市第二"),
        own(BRIGHT.kind, "票价不涨", "可作标题"),
        own(GONE, "三个站点正在改造"),
        own(BRIGHT.kind, "石门村", status=Status.PENDING),
        own(BRIGHT.kind, "两个钟头", status=Status.REJECTED),
        replace(own(BRIGHT.kind, "二十分钟就到了"), left_out=True),
    )
    return reviewed.with_annotations((*reviewed.annotations, *marks))


@pytest.fixture
def options(seen: BriefOptions) -> BriefOptions:
    return replace(seen, own_kinds=(BRIGHT, POLICY))


@pytest.fixture
def file(tmp_path: Path, marked: AnnotatedArticle, summary: Summary, options: BriefOptions) -> Path:
    export_brief(marked, summary, options, tmp_path / "简报.docx", WARNINGS)
    return tmp_path / "简报.docx"


def lines(annotated: AnnotatedArticle, options: BriefOptions) -> list[tuple[str, str, str]]:
    brief = compose_brief(annotated, Summary(), options, WARNINGS)
    sections = [section for section in brief.sections if section.part is Part.OWN]
    return [(i.kind.name, i.words, i.note) for section in sections for i in section.items if isinstance(i, OwnLine)]


def body_of(path: Path) -> etree._Element:
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read("word/document.xml"))[0]


def test_the_kinds_come_in_the_editors_order_then_those_that_are_gone(
    marked: AnnotatedArticle, options: BriefOptions
) -> None:
    assert lines(marked, options) == [
        ("亮点", "通达率居全市第二", ""),
        ("亮点", "票价不涨", "可作标题"),
        ("政策依据", "“村村通”行动", "见去年 文件"),
        ("旧类", "三个站点正在改造", ""),
    ]
    assert lines(marked, replace(options, parts=(Part.ANNEX,))) == []


def test_each_has_a_heading_its_words_note_and_sources(file: Path) -> None:
    body = body_of(file)
    headings = ["".join(p.itertext()) for p in paragraphs_of(body, "Heading1")]
    assert headings[headings.index("人物") + 1 : headings.index("待核")] == ["亮点", "政策依据", "旧类"]
    said_lines = ["".join(t.text or "" for t in p.iter(W + "t")) for p in paragraphs_of(body, "JZOwn")]
    assert said_lines[1].startswith("票价不涨（编辑批注：可作标题）¶")
    assert all(next(p.iter(W + "hyperlink")) is not None for p in paragraphs_of(body, "JZOwn"))


def test_the_article_is_shaded_in_their_colours(file: Path) -> None:
    shades = {s.get(W + "fill") for s in body_of(file).iter(W + "shd")}
    for kind in (BRIGHT, POLICY):
        assert OWN_COLOURS[kind.colour].light.tint.removeprefix("#") in shades
    assert "E6E6E6" in shades  # of the kind that is gone
    legend = "".join("".join(p.itertext()) for p in paragraphs_of(body_of(file), "JZLegend"))
    assert all(name in legend for name in ("亮点", "政策依据", "旧类"))


def test_pending_ones_wait_among_what_is_to_be_checked(marked: AnnotatedArticle, options: BriefOptions) -> None:
    brief = compose_brief(marked, Summary(), replace(options, include_pending=True), WARNINGS)
    checks = [i.words for section in brief.sections if section.part is Part.CHECKS for i in section.items]
    assert "待审亮点：石门村" in checks


def test_a_name_like_a_parts_does_not_confuse(
    tmp_path: Path, reviewed: AnnotatedArticle, summary: Summary, options: BriefOptions
) -> None:
    named = reviewed.with_annotations((*reviewed.annotations, own(OwnKind("人物"), "票价不涨")))
    export_brief(named, summary, options, tmp_path / "人物.docx", WARNINGS)
    headings = ["".join(p.itertext()) for p in paragraphs_of(body_of(tmp_path / "人物.docx"), "Heading1")]
    assert headings.count("人物") == headings.count("人物（自定）") == 1


@pytest.mark.parametrize(
    "parts",
    [(Part.OWN,), (Part.OWN, Part.ANNEX), (Part.ANNEX, Part.OWN, Part.PEOPLE), (Part.PEOPLE, Part.ANNEX)],
)
def test_honest_briefs_pass(
    tmp_path: Path, marked: AnnotatedArticle, summary: Summary, options: BriefOptions, parts: tuple[Part, ...]
) -> None:
    export_brief(marked, summary, replace(options, parts=parts), tmp_path / "部分.docx", WARNINGS)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (said("JZOwn", "第二", "第一"), "自定标注"),
        (said("JZOwn", "可作标题", "不作标题"), "自定标注"),
        (dropped("JZOwn"), "自定标注少了“通达率"),
        (dropped("JZOwn", -1), "自定标注少了“三个站点"),
        (doubled("JZOwn"), "重复"),
        (swapped("JZOwn", 0, 1), "应在的位置"),
        (swapped("JZOwn", 1, 2), "自定标注"),
        (linked_elsewhere("JZOwn", "p2", "¶2"), "自定标注"),
        (said("Heading1", "亮点", "看点"), "小标题"),
        (said("Heading1", "亮点", "旧类"), "自定标注|小标题"),
        (part_lost("政策依据"), "自定标注少了"),
    ],
)
def test_whatever_is_changed_is_found(
    file: Path, marked: AnnotatedArticle, summary: Summary, options: BriefOptions, change, message: str
) -> None:
    damage(file, change)
    with pytest.raises(AuditError, match=message):
        audit(file, marked, summary, options, WARNINGS)


def test_a_mark_that_was_made_afterwards_is_noticed(
    tmp_path: Path, marked: AnnotatedArticle, reviewed: AnnotatedArticle, options: BriefOptions
) -> None:
    for made, source in ((marked, reviewed), (reviewed, marked)):
        write_docx(compose_brief(made, Summary(), options, WARNINGS), tmp_path / "旧.docx")
        with pytest.raises(AuditError, match=r"小标题|自定标注"):
            audit(tmp_path / "旧.docx", source, Summary(), options, WARNINGS)
