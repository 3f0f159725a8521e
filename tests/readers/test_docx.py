import io
import zipfile
from pathlib import Path

import docx
import pytest
from typesetting import ARTICLE

from jzassist.readers.article_reader import read_article
from jzassist.readers.block import UnreadableError
from jzassist.readers.docx import read_docx
from jzassist.zip_parts import LARGEST_PART

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
    assert texts(package(body)) == ["前", "甲\t乙", "控件", "锚", "框里"]


def test_fields_ruby_tabs_and_breaks() -> None:
    body = (
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r><w:r><w:tab/></w:r>"
        "<w:r><w:ruby><w:rt><w:r><w:t>bin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>滨</w:t></w:r></w:rubyBase></w:ruby>"
        "<w:br/><w:t>河</w:t></w:r></w:p>"
    )
    assert texts(package(body)) == ["3\t滨\n河"]


def codes(data: bytes) -> list[str]:
    return [remark.code for remark in read_docx(data).remarks]


def test_revisions_are_remarked_on_and_deleted_rows_and_paragraph_ends_are_gone() -> None:
    deleted_end = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>电梯</w:t></w:r></w:p>"
    cells = f"<w:tc>{paragraph('旧')}</w:tc><w:tc>{paragraph('行')}</w:tc>"
    row = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cells}</w:tr></w:tbl>"
    data = package(deleted_end + paragraph("装好了。") + row)
    assert texts(data) == ["电梯装好了。"]
    assert codes(data) == ["open-revisions"]
    assert codes(package("<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>")) == ["open-revisions"]
    assert codes(package(paragraph("电梯装好了。"))) == []


def test_a_field_within_a_field_and_over_paragraphs() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def run(words: str) -> str:
        return f"<w:r><w:t>{words}</w:t></w:r>"

    inner = mark("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + mark("separate") + run("9") + mark("end")
    body = (
        f"<w:p>{run('见')}{mark('begin')}<w:r><w:instrText>IF</w:instrText></w:r>{inner}{mark('separate')}{run('第一')}</w:p>"
        f"<w:p>{run('第二')}{mark('end')}{run('页')}</w:p>"
    )
    assert texts(package(body)) == ["见第一", "第二页"]


def test_a_drawing_that_only_older_programs_know_is_read_for_them() -> None:
    fallback = f"<mc:Fallback><w:txbxContent>{paragraph('框里')}</w:txbxContent></mc:Fallback>"
    body = f"<w:p><w:r><mc:AlternateContent>{fallback}</mc:AlternateContent></w:r></w:p>"
    assert texts(package(body)) == ["", "框里"]


def test_cells_of_whole_paragraphs_are_read_one_by_one() -> None:
    long = "这一格里是一整段话，" * 6
    body = f"<w:tbl><w:tr><w:tc>{paragraph(long)}</w:tc><w:tc>{paragraph('乙')}{paragraph('丙')}</w:tc></w:tr></w:tbl>"
    assert texts(package(body)) == [long, "乙", "丙"]


def test_tables_in_cells_are_read_inside() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('一')}</w:tc><w:tc>{paragraph('二')}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{paragraph('前')}{inner}{paragraph('后')}</w:tc></w:tr></w:tbl>"
    assert texts(package(body)) == ["前", "一\t二", "后"]


def test_rows_of_tables_stay_lines() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{paragraph(name)}</w:tc><w:tc>{paragraph(number)}</w:tc></w:tr>"
        for name, number in (("县区", "产量"), ("滨河县", "12.5"))
    )
    blocks = read_docx(package(f"<w:tbl>{rows}</w:tbl>")).blocks
    assert [(block.text, block.whole) for block in blocks] == [("县区\t产量", True), ("滨河县\t12.5", True)]


@pytest.mark.parametrize(
    ("body", "words", "code"),
    [
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:t>明</w:t></w:r></w:p>", "明", "hidden-text"),
        ('<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>明</w:t></w:r></w:p>', "明", None),
        ("<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>其一</w:t></w:r></w:p>", "其一", "automatic-numbers"),
        ('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:p>', "\uf0e0", None),
        ('<w:p><w:r><w:sym w:char="D800"/></w:r></w:p>', "\ufffd", None),
    ],
)
def test_what_is_no_plain_text_is_kept_or_remarked_on(body: str, words: str, code: str | None) -> None:
    assert texts(package(body)) == [words]
    assert codes(package(body)) == ([code] if code else [])


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("word/vbaProject.bin", "macros"),
        ("word/diagrams/data1.xml", "unread-drawing"),
        ("word/charts/chart1.xml", "unread-drawing"),
        ("word/embeddings/oleObject1.bin", "unread-embedding"),
    ],
)
def test_parts_that_are_not_read_are_remarked_on(part: str, code: str) -> None:
    assert codes(package(paragraph("电梯装好了。"), {part: "x"})) == [code]


def test_a_file_with_macros_is_read_by_its_words(tmp_path: Path) -> None:
    path = tmp_path / "稿.docm"
    path.write_bytes(package(paragraph("电梯装好了。"), {"word/vbaProject.bin": "x"}))
    article = read_article(path)
    assert article.text == "电梯装好了。"
    assert [(warning.start, warning.code) for warning in article.warnings] == [(0, "macros")]


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
