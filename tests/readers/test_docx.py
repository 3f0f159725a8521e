import io
import zipfile
from pathlib import Path

import docx
import pytest
from typesetting import ARTICLE

from jzassist.readers.article_reader import read_article
from jzassist.readers.block import UnreadableError
from jzassist.readers.docx import LARGEST_PART, read_docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def package(body: str, parts: dict[str, str] | None = None, prolog: str = "", space: str = W) -> bytes:
    """A .docx with a body of our own; ``w`` and ``mc`` are its name spaces."""
    document = f'{prolog}<w:document xmlns:w="{space}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {"_rels/.rels": RELATIONS, "word/document.xml": document, **(parts or {})}.items():
            archive.writestr(name, content)
    return stream.getvalue()


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def texts(data: bytes) -> list[str]:
    return [block.text for block in read_docx(data).blocks]


def test_a_document_of_word_with_its_styles(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("老楼装上新电梯", style="Title")
    document.add_paragraph("滨河县老旧小区改造见闻", style="Subtitle")
    document.add_paragraph("本报记者 冯立群")
    document.add_paragraph(ARTICLE[0])
    document.add_heading("四千户乘上电梯", 2)
    document.add_paragraph(ARTICLE[1])
    document.add_paragraph("居民在新电梯里", style="Caption")
    document.save(str(tmp_path / "稿件.docx"))
    article = read_article(tmp_path / "稿件.docx")
    assert (article.source.format, article.source.encoding) == ("docx", None)
    assert [(str(p.role), article.text_of(p)) for p in article.paragraphs] == [
        ("headline", "老楼装上新电梯"),
        ("subheadline", "滨河县老旧小区改造见闻"),
        ("byline", "本报记者 冯立群"),
        ("lead", ARTICLE[0]),
        ("crosshead", "四千户乘上电梯"),
        ("body", ARTICLE[1]),
        ("caption", "居民在新电梯里"),
    ]


def test_a_first_heading_is_the_headline_where_there_is_no_title(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("老楼装上新电梯", 1)
    document.add_paragraph(ARTICLE[0])
    document.add_heading("四千户乘上电梯", 1)
    document.add_paragraph(ARTICLE[1])
    document.save(str(tmp_path / "稿件.docx"))
    article = read_article(tmp_path / "稿件.docx")
    assert [str(p.role) for p in article.paragraphs] == ["headline", "lead", "crosshead", "body"]


def test_a_style_on_a_whole_sentence_tells_nothing(tmp_path: Path) -> None:
    document = docx.Document()
    for sentence in ARTICLE[:2]:
        document.add_paragraph(sentence, style="Heading 1")
    document.save(str(tmp_path / "稿件.docx"))
    assert [str(p.role) for p in read_article(tmp_path / "稿件.docx").paragraphs] == ["lead", "body"]


def test_tracked_changes_are_read_as_accepted() -> None:
    changes = (
        "<w:p><w:r><w:t>电梯</w:t></w:r><w:ins><w:r><w:t>全部</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>没有</w:delText></w:r></w:del><w:r><w:t>装好</w:t></w:r>"
        "<w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>"
    )
    assert texts(package(changes)) == ["电梯全部装好新处"]


def test_tables_content_controls_and_text_boxes_are_read_in_order() -> None:
    body = (
        paragraph("前")
        + f"<w:tbl><w:tr><w:tc>{paragraph('甲')}</w:tc><w:tc>{paragraph('乙')}</w:tc></w:tr></w:tbl>"
        + f"<w:sdt><w:sdtContent>{paragraph('控件')}</w:sdtContent></w:sdt>"
        + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        + paragraph("框里")
        + f"</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{paragraph('框里')}</w:txbxContent></mc:Fallback>"
        + "</mc:AlternateContent><w:t>锚</w:t></w:r></w:p>"
    )
    assert texts(package(body)) == ["前", "甲", "乙", "控件", "锚", "框里"]


def test_fields_ruby_tabs_and_breaks() -> None:
    body = (
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r><w:r><w:tab/></w:r>"
        "<w:r><w:ruby><w:rt><w:r><w:t>bin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>滨</w:t></w:r></w:rubyBase></w:ruby>"
        "<w:br/><w:t>河</w:t></w:r></w:p>"
    )
    assert texts(package(body)) == ["3\t滨\n河"]


def test_footnotes_follow_the_body() -> None:
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote>{paragraph("据县志。")}</w:footnote></w:footnotes>'
    assert texts(package(paragraph("正文。"), {"word/footnotes.xml": notes})) == ["正文。", "据县志。"]


def test_strict_files_have_another_name_space() -> None:
    assert texts(package(paragraph("电梯装好了。"), space=STRICT)) == ["电梯装好了。"]


def test_a_dtd_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("秘密")
    prolog = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    with pytest.raises(UnreadableError, match="DTD"):
        read_docx(package(paragraph("&e;"), prolog=prolog))


def test_entities_do_not_multiply() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    with pytest.raises(UnreadableError):
        read_docx(package(paragraph("&a11;"), prolog=f'<!DOCTYPE x [<!ENTITY a0 "哈">{laughs}]>'))


def test_a_zip_bomb_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(UnreadableError, match="过大"):
        read_docx(package(" " * (LARGEST_PART + 1)))


@pytest.mark.parametrize("cut", [4, 100, 400, -30])
def test_a_truncated_file_is_refused(cut: int) -> None:
    with pytest.raises(UnreadableError, match="不是完整的 Word 文档"):
        read_docx(package(paragraph(ARTICLE[1]))[:cut])


def test_a_package_without_a_document_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/other.xml", "<x/>")
    with pytest.raises(UnreadableError, match="不是完整的 Word 文档"):
        read_docx(stream.getvalue())


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(UnreadableError):
        read_docx(package("<w:sdt>" * 5000 + paragraph("深") + "</w:sdt>" * 5000))
