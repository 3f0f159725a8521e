"""The text as it runs: joined paragraphs without a break, split ones with one, every character at a known place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jzassist.model.running_text import RunningText, running_text

TEXT = "前段说到这里\n后段接着说。\nnew\nlamps 亮"
LINES = ((0, 6), (7, 13), (14, 17), (18, 25))


def test_as_read_every_place_is_the_same() -> None:
    assert running_text(TEXT, LINES) == RunningText(TEXT)
    assert running_text(TEXT, LINES).same
    assert running_text("", ()).same
    assert running_text("没有段落\n的文字", ()).same


def test_a_joined_paragraph_has_no_break() -> None:
    running = running_text(TEXT, ((0, 13), (14, 17), (18, 25)))
    assert running.text == "前段说到这里后段接着说。\nnew\nlamps 亮"
    assert running.words(4, 9) == "这里后段"
    assert running.span(4, 9) == (4, 8)
    assert running.own_span(4, 8) == (4, 9)


def test_between_two_latin_words_a_space_stands_for_the_break() -> None:
    running = running_text(TEXT, ((0, 6), (7, 13), (14, 25)))
    assert running.text == "前段说到这里\n后段接着说。\nnew lamps 亮"
    assert not running.same
    assert running.span(14, 20) == (14, 20)


@pytest.mark.parametrize(
    ("text", "runs"),
    [("word \nnext", "word next"), ("a\n\nb", "a b"),
     ("约\n3亿", "约3亿"), ("3\n亿", "3亿"), ("12\n00碗", "1200碗"),
     ("GDP\n3.5%", "GDP 3.5%"), ("甲\n\n乙", "甲乙"), ("Ａ\nＢ", "ＡＢ")],
)  # fmt: skip
def test_what_a_joined_break_becomes(text: str, runs: str) -> None:
    assert running_text(text, ((0, len(text)),)).text == runs


def test_a_split_paragraph_has_a_break_that_the_text_has_not() -> None:
    running = running_text(TEXT, ((0, 2), (2, 6), *LINES[1:]))
    assert running.text.startswith("前段\n说到这里\n")
    assert running.span(0, 2) == (0, 2)
    assert running.span(2, 4) == (3, 5)
    assert running.words(0, 4) == "前段\n说到"
    assert running.own_span(0, 3) == (0, 2), "the break that is not there belongs to nobody"


def test_white_space_at_a_split_is_the_break() -> None:
    text = "到这里。 \u3000新的一段"
    running = running_text(text, ((0, 4), (6, 10)))
    assert running.text == "到这里。\n新的一段"
    assert (running.place(6), running.own_place(5)) == (5, 6)


@st.composite
def divided(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """A text of lines, some of them joined to the next, some split; every part has words in it."""
    lines = draw(
        st.lists(st.text(alphabet="中a1。𠮷 ", min_size=2, max_size=9).filter(str.strip), min_size=1, max_size=8)
    )
    text, spans, start = "\n".join(lines), list[tuple[int, int]](), 0
    for line in lines:
        if spans and draw(st.booleans()):
            spans[-1] = (spans[-1][0], start + len(line))
        else:
            spans.append((start, start + len(line)))
        first, end = spans[-1]
        cut = draw(st.integers(first + 1, end - 1))
        if draw(st.booleans()) and text[first:cut].strip() and text[cut:end].strip():
            left = first + len(text[first:cut].rstrip())
            spans[-1:] = [(first, left), (end - len(text[cut:end].lstrip()), end)]
        start += len(line) + 1
    return text, spans


@given(divided())
def test_no_character_is_lost_and_every_paragraph_is_a_line(of: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = of
    running = running_text(text, spans)
    assert "".join(running.text.split()) == "".join(text.split())
    assert [running.words(*span) for span in spans] == running.text.split("\n")
    assert [running.own_span(*running.span(*span)) for span in spans] == spans
    for place, character in enumerate(text):
        if character != "\n" and any(start <= place < end for start, end in spans):
            assert running.text[running.place(place)] == character
            assert running.own_place(running.place(place)) == place
            assert running.own_span(*running.span(place, place + 1)) == (place, place + 1)


@given(divided())
def test_places_never_go_backwards(of: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = of
    running = running_text(text, spans)
    there = [running.place(place) for place in range(len(text) + 1)]
    back = [running.own_place(place) for place in range(len(running.text) + 1)]
    assert there == sorted(there)
    assert back == sorted(back)
    assert (there[-1], back[-1]) == (len(running.text), len(text))
