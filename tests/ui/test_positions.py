from hypothesis import given
from hypothesis import strategies as st

from jzassist.ui.positions import Positions

TEXTS = st.text(alphabet="中a𠮷😀\n", max_size=40)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_document_positions_are_utf16_units(text: str) -> None:
    positions = Positions(text)
    assert [positions.to_document(i) for i in range(len(text) + 1)] == [utf16(text[:i]) for i in range(len(text) + 1)]


@given(TEXTS, st.sets(st.integers(1, 39)))
def test_there_and_back_with_breaks(text: str, places: set[int]) -> None:
    breaks = sorted(place for place in places if place < len(text))
    positions = Positions(text, breaks)
    shown = "".join(("\n" if i in breaks else "") + c for i, c in enumerate(text))
    assert positions.to_document(len(text)) == utf16(shown)
    for offset, character in enumerate(text):
        place = positions.to_document(offset)
        assert positions.to_text(place) == offset
        assert shown.encode("utf-16-le")[2 * place :].decode("utf-16-le").startswith(character)


def test_inside_of_a_pair_is_the_character() -> None:
    assert Positions("a😀b").to_text(2) == 1


def test_both_sides_of_a_break_are_one_place() -> None:
    positions = Positions("abcd", [2])
    assert (positions.to_text(2), positions.to_text(3)) == (2, 2)
