"""How long an article takes to read."""

import pytest

from jzassist.model.word_count import reading_minutes


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (400, 1), (401, 2), (1286, 4)])
def test_a_begun_minute_counts_whole(words: int, minutes: int) -> None:
    assert reading_minutes(words) == minutes
