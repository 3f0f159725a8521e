"""Whether a quotation is whole or cut."""

import time

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
        ("“甲‘乙丙’，丁。”", "乙丙", (False, False)),
        ("“甲‘乙丙’，丁。”", "乙", (False, True)),
        ("他说：﹁甲乙，丙丁。﹂", "丙丁。", (True, False)),
        ("他说：＂甲乙，丙丁。＂", "甲乙", (False, True)),
        ('“甲"乙"丙，丁。”', "丙，丁。", (True, False)),
        ('“甲乙"丙"丁。”', "甲乙", (False, True)),
        ("“甲，”他说，“乙丙。”", "丙。", (True, False)),
        # speech that runs on from the paragraph before, without a mark of its own
        ("我不反对这个。”他说。", "反对这个", (True, False)),
        ("我不反对，他反对这个。”他说。", "他反对这个。", (True, False)),
        ("我不反对，他反对这个。”他说。", "我不反对", (False, True)),
        ("我不反对这个。”他说。", "我不反对这个。", (False, False)),
        ("我不反对这个。”他说。", "他说", (False, False)),
        # no marks at all: whole where sentences or clauses begin and end
        ("我不反对这个方案。", "我不反对这个方案。", (False, False)),
        ("我不反对这个方案。", "我不反对这个方案", (False, False)),
        ("我不反对这个方案。", "反对这个方案。", (True, False)),
        ("我不反对这个方案。", "我不反对", (False, True)),
        ("甲。我反对，他不。", "我反对", (False, False)),
        ("甲……我反对！他不。", "我反对！", (False, False)),
        ("某某　我反对。", "我反对。", (False, False)),
        ("某某： 我反对。", "我反对。", (False, False)),
        ("他说“甲”与“乙”好。", "“甲”与“乙”", (False, False)),
    ],
)
def test_what_was_left_out_on_either_side_is_seen(text: str, words: str, cut: tuple[bool, bool]) -> None:
    article = article_of((ParagraphRole.BODY, "“前段。”"), (ParagraphRole.BODY, text), (ParagraphRole.BODY, "后段。”"))
    start = article.paragraphs[1].start + text.index(words)
    assert cut_ends(article, start, start + len(words)) == cut


@pytest.mark.parametrize(
    ("before", "cut"),
    [
        ("“" + "甲" * 30_000 + "，", (True, False)),
        ("“" + "甲。" * 30_000, (True, False)),
        ("“", (False, False)),
        ("甲。" * 30_000 + "“", (False, False)),
    ],
)
def test_a_mark_out_of_reach_counts_as_a_cut(before: str, cut: tuple[bool, bool]) -> None:
    article = article_of((ParagraphRole.BODY, f"{before}乙丙。”他说。"))
    assert cut_ends(article, len(before), len(before) + 3) == cut


def test_the_end_of_a_speech_out_of_reach_counts_as_a_cut() -> None:
    assert cut_ends(article_of((ParagraphRole.BODY, "甲，" * 30_000)), 0, 1) == (False, True)


def test_a_cut_costs_the_same_wherever_it_stands() -> None:
    article = article_of((ParagraphRole.BODY, "“" + "甲乙，" * 300_000 + "”"))

    def seconds(first: int) -> float:
        began = time.process_time()
        for start in range(first, first + 60, 3):
            assert cut_ends(article, start, start + 2) == (True, True)
        return time.process_time() - began

    # who goes there from the beginning needs thousands of times as long
    assert min(seconds(600_001) for _ in range(3)) < 30 * min(seconds(301) for _ in range(3))


@pytest.mark.parametrize(
    ("words", "wrapped"),
    [
        ("“甲”", True),
        ("「甲」", True),
        ("“甲”与“乙”", False),
        ("甲”", False),
        ("“", False),
        ("", False),
        ("“甲“乙”丙”", True),
    ],
)
def test_words_that_bring_their_own_marks_are_known(words: str, wrapped: bool) -> None:
    assert is_wrapped(words) is wrapped
