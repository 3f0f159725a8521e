"""Whether a quotation is whole or cut."""

import pytest
from brief_sample import article_of

from jzassist.brief.excerpts import cut_ends, is_wrapped
from jzassist.model.article import ParagraphRole


@pytest.mark.parametrize(
    ("text", "words", "cut"),
    [
        ("他说：“甲乙，丙丁。”", "甲乙，丙丁。", (False, False)),
        ("他说：“甲乙，丙丁。”", "甲乙，丙丁", (False, False)),
        ("他说：“甲乙，丙丁。”", "丙丁。", (True, False)),
        ("他说：“甲乙，丙丁。”", "甲乙", (False, True)),
        ("他说：“甲‘乙’，丙丁。”", "，丙", (True, True)),
        ("他说：“甲“乙”，丙丁。”", "丙丁。", (True, False)),
        ("他说：“甲乙’s，丙丁。”", "丙丁。", (True, False)),
        ("他说：「甲乙，丙丁。」", "甲乙", (False, True)),
        ('他说："甲乙，丙丁。"', "丙丁。", (True, False)),
        ("“戊。”他说：“甲乙，丙丁。”", "他说", (False, False)),
        ("——甲乙，丙丁。", "甲乙", (False, False)),
        ("“甲乙，丙丁。", "甲乙，丙丁。", (False, False)),
        ("“甲乙，丙丁。", "甲乙", (False, True)),
    ],
)
def test_what_was_left_out_on_either_side_is_seen(text: str, words: str, cut: tuple[bool, bool]) -> None:
    article = article_of((ParagraphRole.BODY, "“前段。”"), (ParagraphRole.BODY, text), (ParagraphRole.BODY, "后段。”"))
    start = article.paragraphs[1].start + text.index(words)
    assert cut_ends(article, start, start + len(words)) == cut


@pytest.mark.parametrize(
    ("words", "wrapped"), [("“甲”", True), ("「甲」", True), ("“甲”与“乙”", False), ("甲”", False), ("“", False)]
)
def test_words_that_bring_their_own_marks_are_known(words: str, wrapped: bool) -> None:
    assert is_wrapped(words) is wrapped
