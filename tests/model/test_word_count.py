"""字数 as Word counts them."""

import pytest

from jzassist.model.word_count import count_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        (" \n　\t", 0),
        ("晋中，春潮涌动。", 8),
        ("“新”质", 4),
        ("达到58家", 4),
        ("GDP 增长 3.5%", 4),
        ("1,286 字", 2),
        ("𠮷😀", 2),
    ],
)
def test_characters_and_marks_count_one_each_and_other_words_one(text: str, expected: int) -> None:
    assert count_words(text) == expected
