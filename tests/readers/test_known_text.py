"""One known article in every format that LibreOffice writes, equal to its source character for character."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from typesetting import ARTICLE

from jzassist.readers.article_reader import read_article

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")

HEADLINE = "老楼装上新电梯"
ODD = "Café & <b>résumé</b> 3 < 5 ～ … · ㎡ ½ ①，𠮷田先生说：‘好’。“百姓”——第3页"
ROWS = [("县区", "产量", "增幅"), ("滨河县", "12.5", "6.8%")]
PARAGRAPHS = [
    HEADLINE,
    "本报记者 冯立群",
    *ARTICLE[:3],
    "四千户乘上电梯",
    ARTICLE[3],
    *map("\t".join, ROWS),
    ARTICLE[4],
    ODD,
]


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    folder = tmp_path_factory.mktemp("LibreOffice")
    source = folder / "稿件.docx"
    document = docx.Document()
    for paragraph in PARAGRAPHS:
        if paragraph == HEADLINE:
            document.add_paragraph(paragraph, style="Title")
        elif paragraph == "四千户乘上电梯":
            document.add_heading(paragraph, 2)
        elif paragraph == "\t".join(ROWS[0]):
            table = document.add_table(2, 3)
            for row, words in enumerate(ROWS):
                for column, word in enumerate(words):
                    table.cell(row, column).text = word
        elif "\t" not in paragraph:
            document.add_paragraph(paragraph)
    document.save(str(source))

    def convert(form: str) -> Path:
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", form, "--outdir", str(folder / "out"), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return folder / "out" / f"稿件.{form.split(':')[0]}"

    return convert


@pytest.mark.parametrize("form", ["doc", "rtf", "odt", "html", "docx:MS Word 2007 XML", "txt:Text (encoded):UTF8"])
def test_nothing_is_lost_and_nothing_is_added(converted: Callable[[str], Path], form: str) -> None:
    article = read_article(converted(form))
    assert "".join(article.text.split()) == "".join("".join(PARAGRAPHS).split())
    assert article.headline == HEADLINE
    if not form.startswith("txt"):
        # in HTML a line break between Chinese characters is none, and LibreOffice breaks the by-line at its space
        assert [paragraph.replace("记者 冯", "记者冯") for paragraph in article.text.split("\n")] == [
            paragraph.replace("记者 冯", "记者冯") for paragraph in PARAGRAPHS
        ]
