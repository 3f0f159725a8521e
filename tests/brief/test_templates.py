"""The committed base documents: made anew they are the same, and each makes a clean, provable brief of its own."""

import io
import re
import runpy
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from brief_sample import WARNINGS, W
from lxml import etree

from jzassist.assets import asset
from jzassist.brief.audit import audit
from jzassist.brief.compose import compose_brief
from jzassist.brief.docx_reader import read_brief
from jzassist.brief.docx_writer import docx_bytes
from jzassist.brief.export import export_brief
from jzassist.brief.templates import template_of
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.brief_options import BriefOptions
from jzassist.model.errors import AuditError
from jzassist.model.summary import Summary

MAKER = Path(__file__).resolve().parents[2] / "packaging" / "make_templates.py"
NAMES = ("简报", "专报", "一页")


def finished_bytes(annotated: AnnotatedArticle, summary: Summary, options: BriefOptions) -> bytes:
    return docx_bytes(compose_brief(annotated, summary, options, WARNINGS))


def test_made_anew_the_base_documents_have_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(MAKER.parent))
    runpy.run_path(str(MAKER))["make_templates"](tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in asset("templates").iterdir()}
    assert made == kept
    assert set(made) == {f"{name}.docx" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_each_template_makes_a_brief_that_a_validator_takes(
    name: str, tmp_path: Path, sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions
) -> None:
    path = tmp_path / "b.docx"
    options = replace(unseen, template=name, issue="第12期", recipients="县委办公室", editor="王敏")
    export_brief(sample, summary, options, path, WARNINGS)
    run = [sys.executable, "-m", "openxml_audit", "--policy", "strict", str(path)]
    checked = subprocess.run(run, capture_output=True, text=True, check=False)
    assert "no findings" in checked.stdout


@pytest.mark.parametrize("name", NAMES)
def test_every_style_that_a_brief_can_need_is_in_each_template(name: str) -> None:
    """As the writer and its styles are ours, by the largest of them."""
    ids = {name: re.findall(rb'w:styleId="(\w+)"', template_of(name).parts["word/styles.xml"]) for name in NAMES}
    assert set(ids["简报"]) <= set(ids[name])
    contract = "JZTitle JZMeta Heading1 JZPoint JZQuote JZSpeaker JZPerson JZCheck JZAnnex JZFigures"
    assert set(contract.encode().split()) <= set(ids[name])


def test_a_formal_report_stands_on_the_grid() -> None:
    parts = template_of("专报").parts
    section = etree.fromstring(parts["word/document.xml"])[0][-1]
    grid, margins = section.find(W + "docGrid"), section.find(W + "pgMar")
    millimetres = {side: round(int(margins.get(W + side)) / 1440 * 25.4) for side in ("top", "bottom", "left", "right")}
    assert millimetres == {"top": 37, "bottom": 35, "left": 28, "right": 26}
    pitch = int(grid.get(W + "linePitch"))
    height = 16838 - int(margins.get(W + "top")) - int(margins.get(W + "bottom"))
    assert 22 <= height / pitch < 23
    annex = etree.fromstring(parts["word/styles.xml"]).find(f"{W}style[@{W}styleId='JZAnnex']/{W}rPr")
    character = int(annex.find(W + "sz").get(W + "val")) * 10 + int(annex.find(W + "spacing").get(W + "val"))
    assert 28 <= template_of("专报").layout.text_width / character < 29


def test_a_formal_report_has_its_mark_its_recipients_and_its_signature(
    sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions
) -> None:
    options = replace(unseen, template="专报", desk="要闻部", issue="第12期", recipients="县委办公室，县政府办公室：")
    read = read_brief(finished_bytes(sample, summary, options))
    assert read.margins["word/header1.xml"] == "要闻部专报第12期\t2026年11月23日"
    assert read.margins["word/footer2.xml"] == "— 1 —"
    lines = [(p.style, p.words) for p in read.paragraphs]
    assert ("JZRecipients", "县委办公室，县政府办公室：") in lines
    signed = lines.index(("JZSignature", "要闻部\n2026年11月23日"))
    assert lines[signed + 1] == ("Heading1", "原文")


def test_recipients_stand_in_the_other_briefs_too(
    sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions
) -> None:
    read = read_brief(finished_bytes(sample, summary, replace(unseen, recipients="编委会")))
    assert ("JZMeta", "编委会：") in [(p.style, p.words) for p in read.paragraphs]
    assert not [p for p in read.paragraphs if p.style == "JZSignature"]


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"desk": "社会部"}, "页眉"),
        ({"issue": "第13期"}, "页眉"),
        ({"recipients": "市委办公室"}, "标题或稿件信息"),
    ],
)
def test_the_audit_reads_the_fixed_lines(
    sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions, changed: dict[str, str], place: str
) -> None:
    asked = replace(unseen, template="专报", desk="要闻部", issue="第12期", recipients="县委办公室")
    other = finished_bytes(sample, summary, replace(asked, **changed))
    with pytest.raises(AuditError, match=place):
        audit(other, sample, summary, asked, WARNINGS)


def test_safe_fonts_are_two_and_everywhere(sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions) -> None:
    for name in NAMES:
        options = replace(unseen, template=name, safe_fonts=True)
        parts = unzipped(finished_bytes(sample, summary, options))
        named = {
            font.decode()
            for part, data in parts.items()
            if part != "word/fontTable.xml"
            for font in re.findall(rb'w:(?:eastAsia|ascii|hAnsi)="([^"]+)"', data)
        }
        assert named - {"eastAsia", "zh-CN"} <= {"SimSun", "SimHei", "Arial", "Times New Roman"}


def unzipped(data: bytes) -> dict[str, bytes]:

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}
