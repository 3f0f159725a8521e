"""The sentence that is shown around an item: whole, or its nearest clauses."""

import pytest
from small_articles import Role, article

from jzassist.ui.context import words_around

SHORT = "开头一句。他说：“水渠修好了。”今年新增水浇地500亩，比去年多。"
CLAUSE = "村里的水渠一年比一年通畅"
LONG = f"全村看在眼里：{'，'.join([CLAUSE] * 6)}，今年新增500亩水浇地，{'；'.join([CLAUSE] * 6)}。"


def around(text: str, words: str) -> tuple[str, str]:
    start = text.index(words)
    return words_around(article(((Role.BODY, text),)), start, start + len(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("500亩", ("今年新增水浇地", "，比去年多。")),
        ("水渠", ("他说：“", "修好了。”")),
        ("开头一句。", ("", "")),
    ],
)
def test_a_short_sentence_is_whole(words: str, expected: tuple[str, str]):
    assert around(SHORT, words) == expected


def test_of_a_long_sentence_whole_clauses_are_shown():
    before, after = around(LONG, "500亩")
    assert before == f"…{CLAUSE}，{CLAUSE}，今年新增"
    assert after == f"水浇地，{CLAUSE}；{CLAUSE}…"


def test_a_clause_that_is_too_long_is_cut():
    before, after = around(f"{'水' * 100}渠{'田' * 100}", "渠")
    assert before == f"…{'水' * 40}"
    assert after == f"{'田' * 40}…"
