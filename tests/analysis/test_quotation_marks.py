"""Pairs of quotation marks, and the warnings about those that have none."""

import pytest

from jzassist.analysis.quotation_marks import UNBALANCED, quoted_spans
from tests.analysis.news import article_of


def spans_of(*paragraphs: str) -> list[tuple[str, int]]:
    article = article_of(*paragraphs)
    return [(article.text[span.start : span.end], span.depth) for span in quoted_spans(article)[0]]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("他说“好”。", [("好", 0)]),
        ("他说“向‘新’而行”。", [("向‘新’而行", 0), ("新", 1)]),
        ("他說「這叫『認真』」。", [("這叫『認真』", 0), ("認真", 1)]),
        ('一个"直"引号。', [("直", 0)]),
        ("空的“”不算。", []),
        ("“一”“二”", [("一", 0), ("二", 0)]),
    ],
)
def test_marks_pair(text: str, spans: list[tuple[str, int]]) -> None:
    assert spans_of(text) == spans


@pytest.mark.parametrize(
    ("paragraphs", "lonely", "kept"),
    [
        (("他说“半句没完。", "第二段“正常”。"), ["“"], ["正常"]),
        (("多了一个”。后面“正常”。",), ["”"], ["正常"]),
        (("外“里‘没合”完。",), ["‘"], ["里‘没合"]),
        (('要做"中国的大奖', '"。该奖项很新，"仍然"成对。'), ['"', '"'], ["仍然"]),
    ],
)
def test_a_mark_without_partner_is_a_warning_and_costs_no_other_quote(
    paragraphs: tuple[str, ...], lonely: list[str], kept: list[str]
) -> None:
    article = article_of(*paragraphs)
    spans, warnings = quoted_spans(article)
    assert [article.text[w.start : w.end] for w in warnings] == lonely
    assert {w.code for w in warnings} == {UNBALANCED}
    assert [article.text[s.start : s.end] for s in spans] == kept


def test_a_speech_left_open_goes_on_where_the_next_paragraph_opens_again() -> None:
    article = article_of("他说：“第一段。", "“第二段。”")
    spans, warnings = quoted_spans(article)
    assert [(article.text[s.start : s.end], s.closed) for s in spans] == [("第一段。", False), ("第二段。", True)]
    assert warnings == ()
