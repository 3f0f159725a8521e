import pytest

from jzassist.readers.article_reader import article_from_text
from jzassist.readers.odd_characters import odd_places


@pytest.mark.parametrize(
    ("odd", "code"),
    [
        ("\ufffd", "unreadable-character"),
        ("\0", "control-character"),
        ("\x1b\x07", "control-character"),
        ("\x9b", "control-character"),
        ("\u202e", "direction-mark"),
        ("\u2067", "direction-mark"),
        ("\ue001", "private-character"),
        ("\U000f1234", "private-character"),
    ],
)
def test_an_odd_character_is_kept_and_warned_of_at_its_place(odd: str, code: str) -> None:
    article = article_from_text(f"电梯装好了{odd}大家高兴。")
    assert article.text == f"电梯装好了{odd}大家高兴。"
    assert [(w.start, w.end, w.code) for w in article.warnings] == [(5, 5 + len(odd), code)]


@pytest.mark.parametrize("usual", ["\u200b", "\u200d", "\u00ad", "\u3000", "𠮷", "\ufe0f", "㎡", "é"])
def test_other_characters_are_kept_without_a_word(usual: str) -> None:
    article = article_from_text(f"电梯{usual}装好了。")
    assert article.text.replace(" ", "") == f"电梯{usual}装好了。"
    assert article.warnings == ()


@pytest.mark.parametrize("space", ["\r\n", "\r", "\n", "\x85", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c"])
def test_whatever_ends_lines_ends_lines(space: str) -> None:
    assert article_from_text(f"电梯装好了。{space}大家高兴。").text == "电梯装好了。\n大家高兴。"


def test_a_broken_file_is_not_warned_of_a_thousand_times() -> None:
    assert len(odd_places("坏\0" * 1000)) == 50
