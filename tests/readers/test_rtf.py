from pathlib import Path

import pytest
from typesetting import ARTICLE

from jzassist.readers.article_reader import read_article
from jzassist.readers.block import UnreadableError
from jzassist.readers.rtf import read_rtf

HEAD = (
    rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\froman\fcharset0 Times New Roman;}"
    rb"{\f2\fnil\fcharset136 PMingLiU;}}{\stylesheet{\ql Normal;}{\s1\b heading 1;}{\s15\qc Title;}}"
)


def texts(body: bytes) -> list[str]:
    return [block.text for block in read_rtf(HEAD + body + b"}").blocks if block.text]


def codes(body: bytes) -> list[str]:
    return [remark.code for remark in read_rtf(HEAD + body + b"}").remarks]


def hexed(text: str, encoding: str) -> bytes:
    return b"".join(b"\\'%02x" % byte for byte in text.encode(encoding))


def test_an_article_in_code_page_936(tmp_path: Path) -> None:
    path = tmp_path / "稿.rtf"
    paragraphs = [rb"\pard\s15 " + hexed("老楼装上新电梯", "gbk"), *(rb"\pard " + hexed(one, "gbk") for one in ARTICLE)]
    path.write_bytes(HEAD + b"\\par\r\n".join(paragraphs) + b"}")
    article = read_article(path)
    assert article.text == "\n".join(["老楼装上新电梯", *ARTICLE])
    assert (article.source.format, article.headline) == ("rtf", "老楼装上新电梯")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (rb"\u30005?\u26799 ?", "\u7535\u68af"),
        (rb"{\uc2\u30005\'b5\'e7\u26799\'cc\'dd}\u19978?", "\u7535\u68af\u4e0a"),
        (rb"{\uc0\u30005\u26799}", "\u7535\u68af"),
        (rb"\u-10176?\u-9161?", "\U00020037"),
        (rb"\f2 " + hexed("電梯", "big5") + rb"\f0 " + hexed("电梯", "gbk"), "電梯电梯"),
        ("电梯".encode("gbk"), "电梯"),
        (rb"a\emdash b\ldblquote c\rdblquote\tab d\~e\_f\{\}\\", "a—b“c”\td\u00a0e\u2011f{}\\"),
        (rb"\b bold\b0  plain", "bold plain"),
        (rb"x{\*\unknown secret}y{\pict 89504e47}z{\info{\title t}}", "xyz"),
        (rb"{\field{\*\fldinst PAGE}{\fldrslt 3}}", "3"),
        (rb"{\*\bkmkstart a}b{\*\bkmkend a}", "b"),
        (rb"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt box}}{\shprslt old}}", "box"),
        (rb"{\upr{old}{\*\ud{\u30005?}}}", "\u7535"),
        (rb"\bin5 }}}}}after", "after"),
    ],
)
def test_escapes_and_groups(body: bytes, words: str) -> None:
    assert texts(body) == [words]


def test_tables_notes_and_breaks() -> None:
    row = rb"\trowd\intbl one\cell two\cell\row\pard "
    assert texts(rb"before\par " + row + rb"after{\footnote note}\line more\par") == [
        "before",
        "one\ttwo",
        "after\nmore",
        "note",
    ]


@pytest.mark.parametrize(
    ("body", "words", "code"),
    [
        (rb"new{\deleted old}\par", "new", "open-revisions"),
        (rb"{\revised new}\par", "new", "open-revisions"),
        (rb"open{\v secret} words\par", "open words", "hidden-text"),
        (rb"\v secret\v0 words\par", "words", "hidden-text"),
    ],
)
def test_revisions_and_hidden_words(body: bytes, words: str, code: str) -> None:
    assert (texts(body), codes(body)) == ([words], [code])


@pytest.mark.parametrize("data", [b"", b"plain", b"{\\rt"])
def test_what_is_no_rtf(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="RTF"):
        read_rtf(data)


@pytest.mark.parametrize(
    "data", [b"{\\rtf1 a", b"{\\rtf1 a}}}} b", b"{\\rtf1 " + b"{" * 50_000 + b"a", b"{\\rtf1\\u99999999 aa\\'"]
)
def test_broken_braces_cost_no_words(data: bytes) -> None:
    assert any("a" in block.text for block in read_rtf(data).blocks)
