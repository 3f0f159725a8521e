import pytest
from small_articles import article, mark

from jzassist.model.annotation import Kind
from jzassist.model.article import ParagraphRole
from jzassist.ui.word_span import word_span

PAGE = article()
COUNT = mark(PAGE, Kind.FIGURE, "58家")
QUOTE = mark(PAGE, Kind.QUOTE, "园区投入3.5亿元改造厂房，这件事慢不得。")
MONEY = mark(PAGE, Kind.FIGURE, "3.5亿元")


@pytest.mark.parametrize(
    ("character", "taken"),
    [
        ("家", "58家"), ("亿", "3.5亿元"), ("慢", "园区投入3.5亿元改造厂房，这件事慢不得。"),
        ("截", "截至去年底"), ("平", "全县各类创新平台总数达到"), ("0", "5.0%"), ("周", "县科技局局长周明远说"),
        ("，", "，"),
    ],
)  # fmt: skip
def test_a_double_click_takes(character: str, taken: str) -> None:
    start, end = word_span(PAGE, PAGE.text.index(character), (COUNT, QUOTE, MONEY))
    assert PAGE.text[start:end] == taken


@pytest.mark.parametrize(
    ("text", "at", "taken"),
    [("共3,500.5万", 2, "3,500.5"), ("用Word导出", 2, "Word"), ("到2024。", 3, "2024"), ("甲", 0, "甲"), ("", 0, ""),
     ("增长3%，第", 3, "3%"), ("GDP-2", 0, "GDP-2")],
)  # fmt: skip
def test_without_marks(text: str, at: int, taken: str) -> None:
    start, end = word_span(article(((ParagraphRole.BODY, text),)), at, ())
    assert text[start:end] == taken
