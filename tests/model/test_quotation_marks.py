"""Quotation marks in what an editor selects or points at."""

import time

import pytest

from jzassist.model.quotation_marks import inside_of, paired, trimmed, without_own_marks


def pairs(text: str) -> list[str]:
    return [text[opening : closing + 1] for opening, closing in paired(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他说“好”。", ["“好”"]),
        ("“甲‘乙’丙”", ["“甲‘乙’丙”", "‘乙’"]),
        ("“甲”“乙”", ["“甲”", "“乙”"]),
        ("「甲『乙』」", ["「甲『乙』」", "『乙』"]),
        ("“甲‘乙”", ["“甲‘乙”"]),
        ("甲”乙“", []),
        ('"甲"和"乙"', ['"甲"', '"乙"']),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  甲乙\n", "甲乙"),
        ("“甲", "甲"),
        ("甲。”", "甲。"),
        ("“甲”", "“甲”"),
        ("”“甲”", "“甲”"),
        ("” “甲", "甲"),
        ("，甲，", "，甲，"),
        ("‘“甲”", "“甲”"),
        ("　”", ""),
    ],
)
def test_outer_space_and_lonely_marks_go(text: str, kept: str) -> None:
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [("“甲”", "甲"), ("“甲”“乙”", "“甲”“乙”"), ("“甲”乙", "“甲”乙"), ("‘甲’", "‘甲’"), ("“”", "“”"), ("甲", "甲")],
)
def test_a_quote_is_inside_its_marks(text: str, kept: str) -> None:
    start, end = without_own_marks(text, 0, len(text))
    assert text[start:end] == kept


def inside(text: str, words: str) -> str | None:
    start = text.index(words)
    found = inside_of(text, 0, len(text), start, start + len(words))
    return text[slice(*found)] if found else None


def around(text: str, caret: int) -> str | None:
    found = inside_of(text, 0, len(text), caret, caret)
    return text[slice(*found)] if found else None


def test_a_span_is_inside_the_innermost_speech_marks() -> None:
    text = "他说“甲‘乙’丙「丁」”戊。"
    assert inside(text, "丙") == "甲‘乙’丙「丁」"
    assert inside(text, "乙") == "甲‘乙’丙「丁」"
    assert inside(text, "丁") == "丁"
    assert inside(text, "“甲") is None
    assert inside(text, "戊") is None


def test_a_caret_beside_the_marks_is_inside() -> None:
    text = "他说“甲”。"
    assert [around(text, caret) for caret in range(len(text) + 1)] == [None, None, "甲", "甲", "甲", "甲", None]


def test_empty_marks_hold_nothing() -> None:
    assert around("“”", 1) is None


def test_speech_that_goes_on_in_the_next_paragraph_is_open_to_the_end() -> None:
    text = "“甲‘乙’丙。\n“丁。”"
    end = text.index("\n")
    assert inside_of(text, 0, end, 1, 3) == (1, end)
    assert inside_of("“甲丙。\n丁。", 0, 4, 1, 3) is None


def test_lonely_marks_cost_linear_time() -> None:
    def seconds(count: int) -> float:
        text = "“‘" * count + "」" * count
        runs = []
        for _ in range(5):
            begun = time.process_time()
            paired(text, 0, len(text))
            runs.append(time.process_time() - begun)
        return min(runs)

    # four times as much; sixteen would be quadratic
    assert seconds(40_000) < 8 * seconds(10_000)
