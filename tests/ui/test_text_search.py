"""Words are found whatever their case and width, at the article's own places."""

import sys

import pytest

from jzassist.ui.text_search import folded, places_of


def test_folding_keeps_every_place() -> None:
    every = "".join(chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    assert len(folded(every)) == len(every)
    assert all(len(folded(letter)) == 1 for letter in every[:0x20000])


@pytest.mark.parametrize(
    ("words", "text", "places"),
    [
        ("ABC", "一ａＢc二abc", [1, 5]),
        ("１２", "第12条１２条", [1, 4]),
        ("12", "１２12", [0, 2]),
        ("，", "好,好，", [1, 3]),
        ("a b", "A　B", [0]),
        ("灯会", "𠮷😀灯会，𠮷灯会", [2, 6]),
        ("i", "İI", [0, 1]),
        ("元元", "元元元元元", [0, 2]),
        ("没有", "灯会", []),
        ("", "灯会", []),
    ],
)
def test_places_are_code_points(words: str, text: str, places: list[int]) -> None:
    assert places_of(words, folded(text)) == places
