"""One known text in every format that we read, made byte by byte: equal to it character for character, or warned of."""

import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
from compound_files import word_file
from test_docx import package as word_package
from test_docx import paragraph
from test_odt import package as writer_package
from typesetting import ARTICLE

from jzassist.model.formats import FORMATS
from jzassist.readers.article_reader import read_article

ODD = "Café 3 < 5 & 6 ～ … · ㎡ ½ ①，𠮷田先生说：‘好’。“百姓”——第3页"
PARAGRAPHS = ("老楼装上新电梯", "本报记者 冯立群", *ARTICLE, ODD)
TEXT = "\n".join(PARAGRAPHS)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def page() -> str:
    words = "".join(f"<p>{escaped(one)}</p>\n" for one in PARAGRAPHS)
    return f"<html><head><meta charset='utf-8'><title>x</title></head><body>{words}</body></html>"


def word_of(kind: str) -> bytes:
    document, stream = docx.Document(), io.BytesIO()
    for one in PARAGRAPHS:
        document.add_paragraph(one)
    document.save(stream)
    # macros and templates differ in what the package says of itself
    before = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    changed = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(before.encode(), kind.encode() if kind else before.encode()))
    return changed.getvalue()


def mail() -> bytes:
    message = EmailMessage()
    message["Subject"] = "来稿"
    message.set_content(TEXT, charset="utf-8", cte="base64")
    return message.as_bytes()


def archive() -> bytes:
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
    return f"{head}Content-Type: text/html; charset=utf-8\r\n\r\n{page()}\r\n--b--\r\n".encode()


def rich() -> bytes:
    def units(text: str) -> str:
        data = text.encode("utf-16-le")
        codes = [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]
        return "".join(f"\\u{code if code < 0x8000 else code - 0x10000}?" for code in codes)

    return ("{\\rtf1\\ansi\\ansicpg936 " + "\\par ".join(map(units, PARAGRAPHS)) + "\\par}").encode()


MAKERS: dict[str, Callable[[], bytes]] = {
    ".docx": lambda: word_of(""),
    ".docm": lambda: word_of("application/vnd.ms-word.document.macroEnabled.main+xml"),
    ".dotx": lambda: word_of("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
    ".doc": lambda: word_file("\r".join(PARAGRAPHS) + "\r"),
    ".wps": lambda: word_file("\r".join(PARAGRAPHS) + "\r"),
    ".txt": TEXT.encode,
    ".html": lambda: page().encode(),
    ".htm": lambda: page().encode("gb18030").replace(b"utf-8", b"gb18030"),
    ".mht": archive,
    ".mhtml": archive,
    ".rtf": rich,
    ".odt": lambda: writer_package("".join(f"<text:p>{escaped(one)}</text:p>" for one in PARAGRAPHS)),
    ".md": lambda: "\n\n".join(escaped(one) for one in PARAGRAPHS).encode(),
    ".eml": mail,
}


def test_there_is_a_maker_for_every_format_but_pages_as_pictures_of_print() -> None:
    assert set(MAKERS) == set(FORMATS) - {".pdf"}  # PDF has tests of its own


@pytest.mark.parametrize("ending", MAKERS)
def test_every_format_gives_the_same_text(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"稿{ending}"
    path.write_bytes(MAKERS[ending]())
    article = read_article(path)
    assert "".join(article.text.split()) == "".join(TEXT.split())
    assert article.text.split("\n") == list(PARAGRAPHS)
    assert [warning.code for warning in article.warnings] == []


def with_parts(**parts: str) -> bytes:
    names = {f"word/{name}.xml": f'<w:x xmlns:w="urn:w">{body}</w:x>' for name, body in parts.items()}
    return word_package(paragraph(ARTICLE[0]), names)


RICH = "\\u22909?{}\\par}}"
LOSSES: list[tuple[str, bytes, str]] = [
    (".docx", with_parts(comments=paragraph("这段要核实")), "comments"),
    (".docx", with_parts(header1=paragraph("内部资料")), "page-margins"),
    (".docx", with_parts(footer2=paragraph("滨河日报社")), "page-margins"),
    (".docx", word_package(paragraph("字") + "<w:p><w:r><w:ruby><w:rt><w:r/></w:rt></w:ruby></w:r></w:p>"), "glosses"),
    (".docx", word_package(paragraph("字") + "<w:p><w:del><w:r/></w:del></w:p>"), "open-revisions"),
    (".docx", word_package(paragraph("字") + "<w:p><w:pPr><w:numPr/></w:pPr></w:p>"), "automatic-numbers"),
    (".docx", word_package(paragraph("字") + "<w:p><w:r><w:rPr><w:vanish/></w:rPr></w:r></w:p>"), "hidden-text"),
    (".docx", word_package(paragraph("字"), {"word/vbaProject.bin": "x"}), "macros"),
    (".docx", word_package(paragraph("字"), {"word/charts/chart1.xml": "x"}), "unread-drawing"),
    (".docx", word_package(paragraph("字"), {"word/embeddings/a.xlsx": "x"}), "unread-embedding"),
    (
        ".odt",
        writer_package("<text:p>字<office:annotation><text:p>核实</text:p></office:annotation></text:p>"),
        "comments",
    ),
    (
        ".odt",
        writer_package("<text:p>字<text:ruby><text:ruby-text>zi</text:ruby-text></text:ruby></text:p>"),
        "glosses",
    ),
    (".rtf", b"{\\rtf1\\ansi abc{\\*\\annotation check this}\\par}", "comments"),
    (".rtf", b"{\\rtf1\\ansi {\\header inside information\\par}abc\\par}", "page-margins"),
    (".rtf", b"{\\rtf1\\ansi abc{\\deleted x}{\\v y}\\par}", "hidden-text"),
    (".doc", word_file("滨河县的老楼装电梯。\r", marked=("老楼", 0x0800)), "open-revisions"),
    (".html", (page().replace("<body>", "<body><ul><li><a href='/'>首页</a></li></ul>")).encode(), "article-only"),
]


@pytest.mark.parametrize(("ending", "data", "code"), LOSSES, ids=[f"{e}-{c}" for e, _, c in LOSSES])
def test_what_is_left_out_is_told(tmp_path: Path, ending: str, data: bytes, code: str) -> None:
    path = tmp_path / f"稿{ending}"
    path.write_bytes(data)
    assert code in [warning.code for warning in read_article(path).warnings]


@pytest.mark.parametrize(
    "data",
    [
        with_parts(footer1=paragraph("— 1 —")),
        with_parts(comments=""),
        with_parts(header1="<broken"),
        with_parts(comments="<broken"),
    ],
)
def test_numbers_of_pages_and_empty_parts_are_no_loss(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "稿.docx"
    path.write_bytes(data)
    assert read_article(path).warnings == ()
