import io
import zipfile
from pathlib import Path

import pytest
from typesetting import ARTICLE

from jzassist.readers.article_reader import read_article
from jzassist.readers.block import UnreadableError
from jzassist.readers.odt import read_odt

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "style", "text", "table")
)


def package(body: str, styles: str = "", manifest: str = "<manifest/>", prolog: str = "") -> bytes:
    content = (
        f"{prolog}<office:document-content {_SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in (("content.xml", content), ("META-INF/manifest.xml", manifest)):
            archive.writestr(name, part)
    return stream.getvalue()


def texts(body: str) -> list[str]:
    return [block.text for block in read_odt(package(body)).blocks]


def test_an_article_with_styles(tmp_path: Path) -> None:
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    paragraphs = "".join(f"<text:p>{one}</text:p>" for one in ARTICLE)
    heading = '<text:h text:outline-level="2">四千户乘上电梯</text:h>'
    path = tmp_path / "稿.odt"
    path.write_bytes(package(f'<text:p text:style-name="P1">老楼装上新电梯</text:p>{paragraphs}{heading}', styles))
    article = read_article(path)
    assert article.text == "\n".join(["老楼装上新电梯", *ARTICLE, "四千户乘上电梯"])
    assert (article.source.format, article.headline) == ("odt", "老楼装上新电梯")
    assert str(article.paragraphs[-1].role) == "crosshead"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "<text:p>电<text:span>梯</text:span>装<text:s text:c='2'/>好\n  了<text:tab/>。</text:p>",
            ["电梯装  好 了\t。"],
        ),
        ("<text:p>　　缩进\u00a0空格</text:p>", ["　　缩进\u00a0空格"]),
        ("<text:p>一<text:line-break/>二</text:p>", ["一\n二"]),
        (
            "<text:p>正文<text:note><text:note-citation>1</text:note-citation>"
            "<text:note-body><text:p>注</text:p></text:note-body></text:note>。</text:p><text:p>后</text:p>",
            ["正文。", "后", "注"],
        ),
        (
            "<text:p><text:ruby><text:ruby-base>滨</text:ruby-base><text:ruby-text>bin</text:ruby-text></text:ruby>"
            "河</text:p>",
            ["滨河"],
        ),
        (
            "<text:p>锚<draw><text-box><text:p>框里</text:p></text-box></draw></text:p><text:p>后</text:p>",
            ["锚", "框里", "后"],
        ),
        ("<text:p>见<office:annotation><text:p>批注</text:p></office:annotation>此</text:p>", ["见此"]),
        ("<text:list><text:list-item><text:p>一</text:p></text:list-item></text:list>", ["一"]),
        ("<text:section><text:p>节</text:p></text:section><!-- 评论 --><text:p/>", ["节", ""]),
    ],
)
def test_what_stands_in_paragraphs(body: str, words: list[str]) -> None:
    assert texts(body) == words


def test_rows_stay_lines_and_tables_in_cells_are_read_inside() -> None:
    def row(*cells: str) -> str:
        return (
            "<table:table-row>"
            + "".join(f"<table:table-cell>{c}</table:table-cell>" for c in cells)
            + "</table:table-row>"
        )

    inner = f"<table:table>{row('<text:p>内</text:p>', '<text:p>里</text:p>')}</table:table>"
    assert texts(f"<table:table>{row('<text:p>县区</text:p>', '<text:p>产量</text:p>')}</table:table>") == [
        "县区\t产量"
    ]
    assert texts(f"<table:table>{row('<text:p>外</text:p>' + inner)}</table:table>") == ["外", "内\t里"]


def test_deleted_text_is_left_out_and_said_so() -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:p>旧</text:p></text:changed-region></text:tracked-changes>"
    )
    reading = read_odt(package(f"{changes}<text:p>新</text:p>"))
    assert [block.text for block in reading.blocks] == ["新"]
    assert [remark.code for remark in reading.remarks] == ["open-revisions"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (package("", manifest="<m><manifest:encryption-data/></m>"), "密码"),
        (package("", prolog="<!DOCTYPE x>"), "DTD"),
        (package("<text:p>")[:300], "ODT"),
        (package("<text:p>"), "ODT"),
        (b"PK\x03\x04", "ODT"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        read_odt(data)
