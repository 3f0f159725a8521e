"""A house's own template: what is kept, what is filled in, what never gets into a brief, what is refused."""

import io
import re
import subprocess
import sys
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from brief_sample import WARNINGS, W
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree

from jzassist.brief.docx_reader import read_brief
from jzassist.brief.export import export_brief
from jzassist.brief.template_check import check_template, install_template
from jzassist.brief.templates import template_of
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.brief_options import BriefOptions
from jzassist.model.errors import WriteError
from jzassist.model.summary import Summary

DTD = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]>'


def picture() -> io.BytesIO:
    """A PNG of one blue dot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = (1).to_bytes(4, "big") * 2 + bytes((8, 2, 0, 0, 0))
    pixels = zlib.compress(b"\0\x10\x50\xa0")
    made = chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + made)


def field(code: str, result: str) -> list[object]:
    """The runs of a field as Word writes them."""
    pieces = []
    for kind, words in (("begin", ""), ("", code), ("separate", ""), ("=", result), ("end", "")):
        run = OxmlElement("w:r")
        inside = OxmlElement("w:t" if kind == "=" else "w:fldChar" if kind else "w:instrText")
        if words:
            inside.text = words
        else:
            inside.set(qn("w:fldCharType"), kind)
        run.append(inside)
        pieces.append(run)
    return pieces


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A template as a newsroom makes one: a logo, a header, a footer with numbers, some styles, words to try it."""
    made = Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(30)
    header = section.header.paragraphs[0]
    header.add_run().add_picture(picture(), width=Mm(20))
    header.add_run("云溪日报内参　{desk}　{issue}")
    for run in field(" FILENAME \\p ", "/home/editor/secret.docx"):
        header._p.append(run)
    footer = section.footer.paragraphs[0]
    for run in field(" PAGE ", "7"):
        footer._p.append(run)
    for name, size in (("JZTitle", 26), ("JZ 要点", 14), ("JZQuote", 13)):
        made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(size)
    made.add_paragraph("标题放这里", "JZTitle")
    made.core_properties.author = "编辑某某"
    path = tmp_path / "内参.docx"
    made.save(str(path))
    return path


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def with_parts(path: Path, **changed: bytes) -> Path:
    """The same file with other parts; their names have __ for a slash and _ for a dot."""
    parts = parts_of(path)
    parts |= {name.replace("__", "/").replace("_", "."): data for name, data in changed.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


@pytest.fixture
def asked(unseen: BriefOptions, house: Path) -> BriefOptions:
    return replace(unseen, template=str(house), desk="要闻部", issue="第12期")


def exported(annotated: AnnotatedArticle, summary: Summary, options: BriefOptions, folder: Path) -> Path:
    export_brief(annotated, summary, options, folder / "简报.docx", WARNINGS)
    return folder / "简报.docx"


def test_the_house_keeps_its_header_logo_page_and_styles(
    sample: AnnotatedArticle, summary: Summary, asked: BriefOptions, tmp_path: Path
) -> None:
    finished = exported(sample, summary, asked, tmp_path)
    parts = parts_of(finished)
    read = read_brief(finished)
    assert read.margins == {"word/header1.xml": "云溪日报内参　要闻部　第12期", "word/footer2.xml": "7"}
    assert parts["word/media/image1.png"] == picture().getvalue()
    assert b"media/image1.png" in parts["word/_rels/header1.xml.rels"]
    margins = etree.fromstring(parts["word/document.xml"]).find(f".//{W}sectPr/{W}pgMar")
    assert margins.get(W + "left") == "1701"
    styles = etree.fromstring(parts["word/styles.xml"])
    sizes = {
        style.get(W + "styleId"): style.find(f"{W}rPr/{W}sz").get(W + "val")
        for style in styles.findall(W + "style")
        if style.find(f"{W}rPr/{W}sz") is not None
    }
    assert (sizes["JZTitle"], sizes["JZPoint"], sizes["JZQuote"]) == ("52", "28", "26")
    assert sizes["JZPerson"] == "21"


def test_nothing_of_the_author_or_the_machine_gets_into_the_brief(
    sample: AnnotatedArticle, summary: Summary, asked: BriefOptions, tmp_path: Path
) -> None:
    whole = b"".join(parts_of(exported(sample, summary, asked, tmp_path)).values())
    for secret in ("编辑某某", "secret", "FILENAME", "python-docx", "标题放这里", "内参.docx", str(tmp_path)):
        assert secret.encode() not in whole
    assert b"TargetMode" not in whole


def test_a_validator_takes_it_and_the_same_template_gives_the_same_bytes(
    sample: AnnotatedArticle, summary: Summary, asked: BriefOptions, tmp_path: Path
) -> None:
    finished = exported(sample, summary, asked, tmp_path)
    first = finished.read_bytes()
    assert exported(sample, summary, asked, tmp_path).read_bytes() == first
    run = [sys.executable, "-m", "openxml_audit", "--policy", "strict", str(finished)]
    assert "no findings" in subprocess.run(run, capture_output=True, text=True, check=False).stdout


def test_what_is_missing_is_named_and_filled_in(house: Path) -> None:
    lines = "\n".join(check_template(house))
    assert "模板“内参.docx”可以用。" in lines
    assert "210 × 297 毫米（A4）" in lines
    assert "页眉 1 个，页脚 1 个，图片 1 张" in lines
    assert "标题 JZTitle、小标题（标题 1） Heading1、要点 JZPoint、引语 JZQuote" in lines
    assert "“JZ 要点”当作 JZPoint" in lines
    assert re.search("用“简报”的补上：.*说话人 JZSpeaker、人物 JZPerson", lines)
    assert "域 FILENAME" in lines
    assert "5 个字不带入简报" in lines
    assert "没有页码" not in lines


def test_the_heading_of_chinese_word_is_known_by_its_name(house: Path) -> None:
    """Chinese Word calls its heading 1 style ``1``."""
    styles = parts_of(house)["word/styles.xml"].replace(b'"Heading1"', b'"1"')
    with_parts(house, word__styles_xml=styles)
    known = re.findall(rb'w:styleId="(\w+)"', template_of(str(house)).parts["word/styles.xml"])
    assert known.count(b"Heading1") == 1
    assert b"1" not in known


def test_no_theme_decides_a_font_and_the_language_is_chinese(house: Path) -> None:
    styles = etree.fromstring(template_of(str(house)).parts["word/styles.xml"])
    names = {str(name).rpartition("}")[2] for fonts in styles.iter(W + "rFonts") for name in fonts.attrib}
    assert not [name for name in names if name.lower().endswith("theme")]
    assert {language.get(W + "eastAsia") for language in styles.iter(W + "lang")} == {"zh-CN"}


def test_macros_and_what_leads_outside_are_taken_away_and_told(house: Path, tmp_path: Path) -> None:
    relations = parts_of(house)["word/_rels/document.xml.rels"]
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    outside = b'<Relationship Id="rId99" Type="%b" Target="http://example.com/t" TargetMode="External"/>' % kind
    relations = relations.replace(b"</Relationships>", outside + b"</Relationships>")
    parts = parts_of(house) | {"word/_rels/document.xml.rels": relations, "word/vbaProject.bin": b"macro"}
    path = tmp_path / "宏.docm"
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    lines = "\n".join(check_template(path))
    assert re.search("已去掉，不会进简报：.*宏.*指向外部文件或网址的链接", lines)
    kept = template_of(str(path)).parts
    assert not [name for name in kept if "vba" in name.lower()]
    assert b"example.com" not in b"".join(kept.values())


def test_an_installed_template_is_clean_and_makes_the_same_brief(
    sample: AnnotatedArticle, summary: Summary, asked: BriefOptions, house: Path, tmp_path: Path
) -> None:
    before = exported(sample, summary, asked, tmp_path).read_bytes()
    target, lines = install_template(house, tmp_path / "模板")
    assert target == tmp_path / "模板" / "内参.docx"
    assert lines == check_template(house)
    assert b"FILENAME" not in b"".join(parts_of(target).values())
    after = exported(sample, summary, replace(asked, template=str(target)), tmp_path)
    assert parts_of(after).keys() == parts_of_bytes(before).keys()
    assert parts_of(after)["word/document.xml"] == parts_of_bytes(before)["word/document.xml"]


def parts_of_bytes(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_a_template_may_ask_for_a_signature(
    sample: AnnotatedArticle, summary: Summary, asked: BriefOptions, house: Path, tmp_path: Path
) -> None:
    styles = parts_of(house)["word/styles.xml"]
    own = '<w:style w:type="paragraph" w:customStyle="1" w:styleId="JZSignature"><w:name w:val="JZ 落款"/></w:style>'
    with_parts(house, word__styles_xml=styles.replace(b"</w:styles>", own.encode() + b"</w:styles>"))
    read = read_brief(exported(sample, summary, asked, tmp_path))
    assert "要闻部\n2026年11月23日" in [p.words for p in read.paragraphs if p.style == "JZSignature"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("没有.docx", None, "不存在"),
        ("空.docx", b"", "是空的"),
        ("文字.docx", "只是文字".encode(), "不是完整的"),
        ("半截.docx", b"PK\x03\x04" + b"\0" * 200, "不是完整的"),
    ],
)
def test_what_is_no_template_is_refused(tmp_path: Path, name: str, data: bytes | None, reason: str) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(WriteError, match=reason) as told:
        check_template(path)
    assert name in str(told.value)
    assert told.value.path == str(path)


@pytest.mark.parametrize(
    ("part", "data", "reason"),
    [
        ("word__styles_xml", DTD + b"<w/>", "DTD"),
        ("word__document_xml", DTD + b"<w/>", "DTD"),
        ("word__styles_xml", b"<w:styles", "不是完整的"),
        ("word__document_xml", b"0" * 80_000_000, "解压后过大"),
    ],
)
def test_hostile_parts_are_refused(house: Path, part: str, data: bytes, reason: str) -> None:
    with_parts(house, **{part: data})
    with pytest.raises(WriteError, match=reason):
        check_template(house)
