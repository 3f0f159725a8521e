import io
from pathlib import Path

import pytest
from pdf_canvas import PageCanvas
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from typesetting import ARTICLE

from jzassist.model.article import Article, ParagraphRole
from jzassist.model.errors import ReadError
from jzassist.model.reading_options import ReadingOptions
from jzassist.readers.article_reader import read_article
from jzassist.readers.pdf.reader import list_pdf

HEADLINE = "老楼装上新电梯"
OTHER = (
    "县图书馆从下周起延长开放时间，周末开到晚上九点，自习室的座位可以在手机上预约，一人一座，过时不候，空出的座位让给排队的人。",
    "馆长说，书库的空调也换了新的，读者可以放心来；少儿馆的图书增加了三千册，家长可以陪孩子一起读。",
)


def bare(text: str) -> str:
    return "".join(text.split())


def read(tmp_path: Path, pdf: bytes, **options: object) -> Article:
    path = tmp_path / "版面.pdf"
    path.write_bytes(pdf)
    return read_article(path, ReadingOptions(**options))  # type: ignore[arg-type]


def refusal(tmp_path: Path, pdf: bytes, **options: object) -> str:
    with pytest.raises(ReadError) as caught:
        read(tmp_path, pdf, **options)
    return str(caught.value)


def one_article(page: PageCanvas) -> None:
    page.write(HEADLINE, 180, 120, 26)
    page.write("本报记者　冯立群", 240, 150)
    half = len(ARTICLE) // 2
    page.column(ARTICLE[:half], 60, 190, 22)
    page.column(ARTICLE[half:], 300, 190, 22)


def two_articles(page: PageCanvas) -> None:
    one_article(page)
    page.write("图书馆延长开放", 200, 600, 20)
    page.column(OTHER, 60, 640, 46)


def test_an_article_in_two_columns(tmp_path: Path) -> None:
    article = read(tmp_path, PageCanvas().pdf(one_article))
    assert article.text.split("\n") == [HEADLINE, "本报记者　冯立群", *ARTICLE]
    assert article.headline == HEADLINE
    assert article.byline == "本报记者　冯立群"
    assert article.paragraphs[2].role is ParagraphRole.LEAD
    assert article.source.format == "pdf"
    assert article.warnings == ()


def test_the_longest_of_several_articles_opens_and_the_others_are_named(tmp_path: Path) -> None:
    article = read(tmp_path, PageCanvas().pdf(two_articles))
    assert article.headline == HEADLINE
    (warning,) = article.warnings
    assert warning.code == "several-articles"
    assert "2 图书馆延长开放" in warning.message
    assert "--article" in warning.message


def test_an_article_can_be_asked_for(tmp_path: Path) -> None:
    pdf = PageCanvas().pdf(two_articles)
    assert [article.title for article in list_pdf(pdf, ReadingOptions())] == [HEADLINE, "图书馆延长开放"]
    article = read(tmp_path, pdf, article=2)
    assert article.headline == "图书馆延长开放"
    assert article.text.split("\n")[1:] == list(OTHER)
    assert article.warnings == ()
    assert "只有 2 篇稿件，没有第 3 篇" in refusal(tmp_path, pdf, article=3)
    assert "只有 1 页，没有第 2 页" in refusal(tmp_path, pdf, page=2)


def test_an_article_goes_on_on_the_next_page(tmp_path: Path) -> None:
    page = PageCanvas()
    page.write(HEADLINE, 180, 120, 26)
    page.column(ARTICLE[:3], 60, 190, 46)
    page.canvas.showPage()
    page.column(ARTICLE[3:], 60, 100, 46)
    article = read(tmp_path, page.pdf())
    assert article.text.split("\n") == [HEADLINE, *ARTICLE]
    assert read(tmp_path, page._target.getvalue(), page=2).text.split("\n") == list(ARTICLE[3:])


def test_a_headline_that_runs_down_the_page(tmp_path: Path) -> None:
    def draw(page: PageCanvas) -> None:
        page.down("老楼装上", 100, 120, 26)
        page.down("新电梯", 64, 120, 26)
        page.column(ARTICLE, 180, 120, 36)

    article = read(tmp_path, PageCanvas().pdf(draw))
    assert article.headline == HEADLINE
    assert article.text.split("\n")[1:] == list(ARTICLE)


def test_text_that_runs_down_the_page_from_right_to_left(tmp_path: Path) -> None:
    def draw(page: PageCanvas) -> None:
        page.down(HEADLINE, 510, 100, 24)
        x = 470.0
        for paragraph in ARTICLE:
            for line in [paragraph[:38], *(paragraph[at : at + 40] for at in range(38, len(paragraph), 40))]:
                page.down(line, x, 120 if line == paragraph[:38] else 100, 10)
                x -= 16

    article = read(tmp_path, PageCanvas().pdf(draw))
    assert bare(article.text) == bare(HEADLINE + "".join(ARTICLE))
    assert article.headline == HEADLINE


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages(tmp_path: Path, turn: int) -> None:
    def draw(page: PageCanvas) -> None:
        page.canvas.setPageRotation(turn)
        if turn != 180:
            page.canvas.setPageSize((800, 600))  # reportlab turns this, too
        one_article(page)

    assert read(tmp_path, PageCanvas().pdf(draw)).text.split("\n") == [HEADLINE, "本报记者　冯立群", *ARTICLE]


def test_text_drawn_sideways_is_read_upright(tmp_path: Path) -> None:
    def draw(page: PageCanvas) -> None:
        page.canvas.translate(700, 0)
        page.canvas.rotate(90)
        one_article(page)

    page = PageCanvas()
    page.canvas.setPageSize((800, 600))
    assert read(tmp_path, page.pdf(draw)).headline == HEADLINE


def test_english_lines_are_joined_with_spaces_and_ligatures_taken_apart(tmp_path: Path) -> None:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(600, 800))
    canvas.setFont("Helvetica", 10)
    for row, line in enumerate(
        ("The county opened its new office", "last week, and people came from", "all villages.")
    ):
        canvas.drawString(60, 700 - 15 * row, line)
    canvas.save()
    assert "new office last week, and people came from all villages." in read(tmp_path, target.getvalue()).text


def test_a_boxed_item_is_read_by_itself(tmp_path: Path) -> None:
    def draw(page: PageCanvas) -> None:
        page.write(HEADLINE, 180, 120, 26)
        page.column(ARTICLE[:3], 60, 190, 22)
        page.column(ARTICLE[3:5], 300, 190, 22)
        page.canvas.rect(296, 800 - 420, 230, 90)
        page.write("怎样申请", 370, 350, 14)
        page.column(["居民可以到社区填表，也可以在手机上办，三天内有人上门来看，不收一分钱。"], 304, 372, 21)

    pdf = PageCanvas().pdf(draw)
    assert read(tmp_path, pdf).text.split("\n") == [HEADLINE, *ARTICLE[:5]]
    assert read(tmp_path, pdf, article=2).headline == "怎样申请"


def test_a_page_without_text_says_what_to_do(tmp_path: Path) -> None:
    page = PageCanvas()
    page.canvas.rect(50, 50, 400, 600, fill=1)
    said = refusal(tmp_path, page.pdf())
    assert "没有文字，只有图像" in said
    assert "OCR" in said


def test_a_password_is_asked_for_and_used(tmp_path: Path) -> None:
    pdf = PageCanvas(encrypt=StandardEncryption("开sesame", canPrint=0)).pdf(one_article)
    assert "有密码" in refusal(tmp_path, pdf)
    assert "密码不对" in refusal(tmp_path, pdf, password="falsch")
    assert read(tmp_path, pdf, password="开sesame").headline == HEADLINE


def test_fonts_that_do_not_tell_their_characters_are_not_passed_off_as_text(tmp_path: Path) -> None:
    def draw(page: PageCanvas) -> None:
        page.column(["".join(chr(0xE000 + at) for at in range(200))], 60, 100, 40)

    said = refusal(tmp_path, PageCanvas().pdf(draw))
    assert "字体没有说明各是什么字" in said


def test_some_unknown_characters_are_warned_of(tmp_path: Path) -> None:
    def draw(page: PageCanvas) -> None:
        one_article(page)
        page.write("新造的字\ue123\ue124\ue125和别的", 60, 700)

    assert "unreadable-characters" in {warning.code for warning in read(tmp_path, PageCanvas().pdf(draw)).warnings}


def test_blocks_chosen_by_hand_are_the_article(tmp_path: Path) -> None:
    pdf = PageCanvas().pdf(two_articles)
    listed = list_pdf(pdf, ReadingOptions())
    assert len(listed) == 2
    article = read(tmp_path, pdf, blocks=((1, 1, "headline"), (1, 4, ""), (1, 2, "body")))
    texts = article.text.split("\n")
    assert texts[0] == HEADLINE
    assert article.paragraphs[0].role is ParagraphRole.HEADLINE
    assert texts[-1] == "本报记者　冯立群"
    assert article.paragraphs[-1].role is ParagraphRole.BODY
