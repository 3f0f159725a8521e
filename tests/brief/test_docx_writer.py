"""The Word file: inert, clean, the same bytes every time, and as Word wants it."""

import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from brief_sample import W, paragraphs_of
from lxml import etree

from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_writer import docx_bytes, write_docx
from jzassist.brief.docx_xml import MAIN, runs
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.errors import WriteError
from jzassist.model.summary import Summary


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def body_of(path: Path) -> etree._Element:
    return etree.fromstring(parts_of(path)["word/document.xml"])[0]


def words(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(W + "t"))


def test_the_same_brief_has_the_same_bytes(sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions) -> None:
    assert docx_bytes(compose_brief(sample, summary, unseen)) == docx_bytes(compose_brief(sample, summary, unseen))


def test_a_validator_finds_nothing(
    finished: Path, tmp_path: Path, reviewed: AnnotatedArticle, seen: BriefOptions
) -> None:
    only_figures = tmp_path / "figures.docx"
    write_docx(compose_brief(reviewed, Summary(), replace(seen, parts=(Part.FIGURES,))), only_figures)
    for path in (finished, only_figures):
        run = [sys.executable, "-m", "openxml_audit", "--policy", "strict", str(path)]
        checked = subprocess.run(run, capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stdout
        assert "no findings" in checked.stdout


def test_nothing_of_the_machine_and_nothing_active_is_in_the_file(finished: Path) -> None:
    parts = parts_of(finished)
    whole = b"".join(parts.values())
    assert b"TargetMode" not in whole
    assert not re.search(rb"/(?:home|root|tmp)/|python-docx|vbaProject|<w:object", whole)
    fields = re.findall(rb'w:instr="\s*(\w+)', whole)
    assert set(fields) == {b"PAGE", b"NUMPAGES"}
    assert b"instrText" not in whole
    with zipfile.ZipFile(finished) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_name_the_brief_and_its_language(finished: Path) -> None:
    core = etree.fromstring(parts_of(finished)["docProps/core.xml"])
    said = {etree.QName(child).localname: child.text for child in core}
    assert said == {
        "title": "山乡通了公交车",
        "subject": "简报",
        "creator": "晋中编辑助手",
        "language": "zh-CN",
        "created": "2026-11-23T00:00:00Z",
        "modified": "2026-11-23T00:00:00Z",
    }


def test_every_font_is_named_and_the_language_is_chinese(finished: Path) -> None:
    styles = etree.fromstring(parts_of(finished)["word/styles.xml"])
    for fonts in styles.iter(W + "rFonts"):
        assert {etree.QName(name).localname for name in fonts.attrib} == {"ascii", "hAnsi", "eastAsia", "cs"}
    assert next(styles.iter(W + "lang")).get(W + "eastAsia") == "zh-CN"


def test_headers_carry_the_desk(sample: AnnotatedArticle, unseen: BriefOptions, tmp_path: Path) -> None:
    write_docx(compose_brief(sample, Summary(), replace(unseen, desk="要闻部 <A&B>")), tmp_path / "b.docx")
    headers = [data for name, data in parts_of(tmp_path / "b.docx").items() if name.startswith("word/header")]
    assert len(headers) == 2
    for header in headers:
        said = words(etree.fromstring(header))
        assert "要闻部 <A&B>" in said
        assert "2026年11月23日" in said


def test_every_source_leads_to_its_paragraph(finished: Path) -> None:
    body = body_of(finished)
    marks = {b.get(W + "name"): words(b.getparent()) for b in body.iter(W + "bookmarkStart")}
    links = list(body.iter(W + "hyperlink"))
    assert len(links) > 15
    for link in links:
        number = words(link).removeprefix("¶")
        assert link.get(W + "anchor") == f"p{number}"
        assert marks[f"p{number}"].startswith(f"{number} ")
    assert len({b.get(W + "id") for b in body.iter(W + "bookmarkStart")}) == len(marks) == 7


def test_without_the_annex_sources_are_plain_words(
    sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions, tmp_path: Path
) -> None:
    write_docx(compose_brief(sample, summary, replace(unseen, parts=(Part.POINTS,))), tmp_path / "b.docx")
    body = body_of(tmp_path / "b.docx")
    assert not list(body.iter(W + "hyperlink"))
    assert words(paragraphs_of(body, "JZPoint")[0]).endswith("¶3")


def test_the_table_repeats_its_header_and_keeps_its_rows_whole(finished: Path) -> None:
    rows = list(body_of(finished).iter(W + "tr"))
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert next(body_of(finished).iter(W + "tblCaption")).get(W + "val") == "关键数据"


def test_shared_marks_take_the_font_of_their_language() -> None:
    """Each piece with the Latin font's name that it was given, and whether Word is told that it is Chinese."""
    pieces = []
    made = "".join(runs("“It’s 2025“双轮”计划……”¶12"))
    for run in etree.fromstring(f'<w:p xmlns:w="{MAIN}">{made}</w:p>'):
        fonts = run.find(f"{W}rPr/{W}rFonts")
        known = {} if fonts is None else fonts.attrib
        pieces.append((words(run), known.get(W + "ascii"), known.get(W + "hint")))
    assert pieces == [
        ("“", "SimSun", "eastAsia"),
        ("It", None, "eastAsia"),
        ("’", None, None),
        ("s 2025", None, "eastAsia"),
        ("“", "SimSun", "eastAsia"),
        ("双轮”计划……”", None, "eastAsia"),
        ("¶12", None, None),
    ]


def test_marks_are_shaded_by_kind(finished: Path) -> None:
    shaded = {
        (words(run), shade.get(W + "fill"))
        for paragraph in paragraphs_of(body_of(finished), "JZAnnex")
        for run in paragraph.iter(W + "r")
        if (shade := run.find(f"{W}rPr/{W}shd")) is not None
    }
    assert {("26条", "FFE9A8"), ("林望川", "DDF3D8"), ("10月8日", "FBDDE6"), ("村村通”行动", "ECE6D8")} <= shaded


def test_an_unknown_template_is_refused(sample: AnnotatedArticle, unseen: BriefOptions) -> None:
    with pytest.raises(WriteError, match="没有名为“月报”的简报模板"):
        docx_bytes(compose_brief(sample, Summary(), replace(unseen, template="月报")))
