"""Folding: one way of writing, character for character."""

from hypothesis import given
from hypothesis import strategies as st

from jzassist.analysis.folding import fold


def test_traditional_and_full_width_are_folded() -> None:
    assert fold("記者２０１９％Ａ") == "记者2019%A"


@given(st.text())
def test_the_length_never_changes(text: str) -> None:
    assert len(fold(text)) == len(text)
