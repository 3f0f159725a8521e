"""What ends a sentence, and what may close behind it."""

import pytest

from jzassist.model.punctuation import ends_sentence


@pytest.mark.parametrize("text", ["好。", "好！”", "好？’”", "好……", "好。）", "“好。》」", "好。﹂", '好。"'])
def test_a_final_mark_with_what_closes_behind_it_ends_a_sentence(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "好", "好，", "好；", "好”", "”", "好。他", "好。 "])
def test_anything_else_does_not(text: str) -> None:
    assert not ends_sentence(text)
