"""Every way out of a brief says what the audited Word file says, is the same each time, and knows nothing of us."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from brief_sample import WARNINGS, article_of
from PySide6.QtGui import QGuiApplication, QTextDocument

from jzassist.brief.export import export_brief
from jzassist.brief.html_writer import html_of, plain_of
from jzassist.brief.markdown_writer import markdown_of
from jzassist.brief.pages import pages_of
from jzassist.brief.pdf_writer import office
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.article import ParagraphRole
from jzassist.model.brief_options import BriefOptions
from jzassist.model.errors import WriteError
from jzassist.model.pages import Pages, Table
from jzassist.model.summary import Summary
from jzassist.ui.page_painter import PagePainter

ENDINGS = [".docx", ".md", ".pdf"]
NASTY = [
    "1. 甲*乙*丙_丁_戊`己`庚\\辛",
    "# 井号 <b>粗</b> &amp; [链](http://x) ![图](y) ~~删~~ | 竖 | $a$",
    "- 减号",
    "+ 加号",
    "=== 等号",
    "---",
    "3.5亿元) 1) 二",
    "   四格缩进",
]


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def words_of(pages: Pages) -> str:
    blocks = (
        cell for block in pages.blocks for cell in (sum(block.rows, ()) if isinstance(block, Table) else (block,))
    )
    return bare("".join(block.words for block in blocks))


@pytest.fixture
def pages(finished: Path) -> Pages:
    return pages_of(finished.read_bytes())


@pytest.fixture
def nasty(tmp_path: Path, unseen: BriefOptions) -> Pages:
    annotated = AnnotatedArticle(article_of(*((ParagraphRole.BODY, words) for words in NASTY)))
    path = tmp_path / "nasty.docx"
    export_brief(annotated, Summary(), unseen, path)
    return pages_of(path.read_bytes())


def as_qt_reads(set_text: Callable[[QTextDocument], None]) -> str:
    document = QTextDocument()
    set_text(document)
    return bare(document.toPlainText().replace("\ufffc", ""))


@pytest.mark.parametrize("which", ["pages", "nasty"])
def test_markdown_says_what_the_word_file_says(
    which: str, request: pytest.FixtureRequest, qapp: QGuiApplication
) -> None:
    pages = request.getfixturevalue(which)
    written = markdown_of(pages)
    read = as_qt_reads(lambda document: document.setMarkdown(written))
    assert read.replace("——", "") == words_of(pages).replace("——", "")


@pytest.mark.parametrize("which", ["pages", "nasty"])
def test_rich_text_says_what_the_word_file_says(
    which: str, request: pytest.FixtureRequest, qapp: QGuiApplication
) -> None:
    pages = request.getfixturevalue(which)
    written = re.sub(r"<b>\d\.</b> ", "", html_of(pages))  # the numbers of points, which Word makes
    assert as_qt_reads(lambda document: document.setHtml(written)) == words_of(pages)
    points = re.compile(r"^\d\. ", re.M) if which == "pages" else re.compile("(?!)")
    assert bare(points.sub("", plain_of(pages))) == words_of(pages)
    assert not re.search(r"<(a|img|script|link|style)\b", written)


def test_markdown_leads_from_every_source_to_its_paragraph(pages: Pages) -> None:
    written = markdown_of(pages)
    targets = set(re.findall(r'<a id="(p\d+)">', written))
    links = re.findall(r"\]\(#(p\d+)\)", written)
    assert links
    assert set(links) <= targets


def test_a_pdf_has_the_words_of_the_word_file(
    tmp_path: Path,
    sample: AnnotatedArticle,
    summary: Summary,
    unseen: BriefOptions,
    pages: Pages,
    qapp: QGuiApplication,
) -> None:
    path = tmp_path / "简报.pdf"
    export_brief(sample, summary, unseen, path, WARNINGS)
    made = path.read_bytes()
    assert made.startswith(b"%PDF-")
    assert made.count(b"/Type /Page\n") == PagePainter(pages).page_count
    assert b"20261123000000" in made  # the brief's day, not today


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_brief_is_the_same_file_whoever_makes_it_wherever(tmp_path: Path, ending: str) -> None:
    """Another user, home, folder, time zone and seed change no byte, and stand in none."""
    made = []
    for canary, zone in (("canary-one", "Asia/Shanghai"), ("canary-two", "America/Caracas")):
        folder = tmp_path / canary
        folder.mkdir()
        article = folder / "稿件.txt"
        article.write_text(
            "云溪新开公交\n\n云溪县10月8日通报，全县新开通公交线路26条。林望川说：“票价不涨。”\n", "utf-8"
        )
        own = {
            "HOME": str(folder),
            "USER": canary,
            "LOGNAME": canary,
            "USERNAME": canary,
            "TZ": zone,
            "TMPDIR": str(folder),
        }
        target = folder / f"简报{ending}"
        command = [sys.executable, "-m", "jzassist", "brief", str(article), "-o", str(target), "--date", "2026-10-09"]
        subprocess.run(command, env=os.environ | own, check=True, capture_output=True)
        made.append(target.read_bytes())
    assert made[0] == made[1]
    signs = [b"canary", str(tmp_path).encode(), sys.prefix.encode(), b"Caracas", b"Shanghai"]
    assert not [sign for sign in signs if sign in made[0]]


@pytest.mark.skipif(not office(), reason="LibreOffice is not installed")
def test_libreoffice_makes_the_pdf_where_it_is_chosen(
    tmp_path: Path, sample: AnnotatedArticle, summary: Summary, unseen: BriefOptions
) -> None:
    path = tmp_path / "简报.pdf"
    export_brief(sample, summary, unseen, path, WARNINGS, by_office=True)
    made = path.read_bytes()
    assert b"LibreOffice" in made or b"L\x00i\x00b\x00r\x00e" in made or b"004C006900620072" in made
    assert b"D:20261123000000" in made
    assert str(tmp_path).encode() not in made


def test_without_libreoffice_its_pdf_is_refused(
    tmp_path: Path, sample: AnnotatedArticle, unseen: BriefOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("jzassist.brief.pdf_writer._OFFICES", ())
    with pytest.raises(WriteError, match="LibreOffice"):
        export_brief(sample, Summary(), unseen, tmp_path / "简报.pdf", by_office=True)
    assert not (tmp_path / "简报.pdf").exists()
