"""A text as it runs in its paragraphs: each on one line, one line feed between two, whatever parts or joins them.

The text of an article never changes. Where its editor joins paragraphs a line feed stands inside of one, where he
splits one none stands between two: what runs on the screen and in the brief differs from the text there, and there
only.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

Spans = Sequence[tuple[int, int]]
#: A stretch of the text and what stands for it, in order: the same place, another or no words.
_Change = tuple[int, int, str]

_FEEDS = re.compile("\n+")


@dataclass(frozen=True, slots=True)
class RunningText:
    """``text`` as it runs; between two changes of length its characters are those of the article, one for one.

    ``_own`` are the places of the article at which such stretches begin, ``_running`` those of the text as it runs.
    """

    text: str
    _own: tuple[int, ...] = (0,)
    _running: tuple[int, ...] = (0,)
    _lengths: tuple[int, ...] = ()

    @property
    def same(self) -> bool:
        """Whether every place is the same here and in the article."""
        return not self._lengths

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the article runs; without the line feed behind it."""
        first, last = self._moved(self._own, self._running, start, end)
        return first, max(first, last)

    def own_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the text as it runs stands in the article; without the line feed before or behind it."""
        first, last = self._moved(self._running, self._own, start, end)
        return first, max(first, last)

    def place(self, own: int) -> int:
        """Where the character at a place of the article runs; the one behind it where it does not."""
        return self._moved(self._own, self._running, own, own)[0]

    def own_place(self, place: int) -> int:
        """Where a character that runs at a place stands in the article."""
        return self._moved(self._running, self._own, place, place)[0]

    def words(self, start: int, end: int) -> str:
        """A span of the article in words as they run."""
        first, last = self.span(start, end)
        return self.text[first:last]

    def _moved(self, begins: Sequence[int], there: Sequence[int], start: int, end: int) -> tuple[int, int]:
        if self.same:
            return start, end
        first = max(0, bisect_right(begins, start) - 1)
        last = max(0, bisect_left(begins, end) - 1)
        return self._within(begins, there, first, start), self._within(begins, there, last, end)

    def _within(self, begins: Sequence[int], there: Sequence[int], number: int, place: int) -> int:
        return there[number] + min(place - begins[number], self._lengths[number])


def running_text(text: str, paragraphs: Spans) -> RunningText:
    """The text as it runs in paragraphs that are in order and parted by nothing but white space."""
    if _one_line_each(text, paragraphs):
        return RunningText(text)
    pieces: list[str] = []
    own, running, lengths = [0], [0], []
    done = written = 0
    for start, end, words in _changes(text, paragraphs):
        pieces += (text[done:start], words)
        written += start - done + len(words)
        if len(words) != end - start:
            # what stands for a stretch belongs to what is before it, as far as both reach
            lengths.append(min(start + len(words), end) - own[-1])
            own.append(end)
            running.append(written)
        done = end
    pieces.append(text[done:])
    lengths.append(len(text) - own[-1])
    return RunningText("".join(pieces), tuple(own), tuple(running), tuple(lengths))


def on_one_line(first: str, second: str) -> str:
    """Two lines as one: a space between them where both are Latin there."""
    return f"{first} {second}" if first and second and _part_by_space(first[-1], second[0]) else first + second


def _one_line_each(text: str, paragraphs: Spans) -> bool:
    if text.count("\n") != max(0, len(paragraphs) - 1):
        return not paragraphs
    return all(end + 1 == start and text[end] == "\n" for (_, end), (start, _) in pairwise(paragraphs))


def _changes(text: str, paragraphs: Spans) -> Iterator[_Change]:
    before: int | None = None
    for start, end in paragraphs:
        if before is not None and text[before:start] != "\n":
            yield before, start, "\n"
        for feeds in _FEEDS.finditer(text, start, end):
            space = start < feeds.start() and feeds.end() < end and _parts(text[feeds.start() - 1], text[feeds.end()])
            yield feeds.start(), feeds.end(), " " if space else ""
        before = end


def _parts(before: str, after: str) -> bool:
    """Whether a space stands for a line feed inside of a paragraph: between two words, not within a number."""
    return _part_by_space(before, after) and not (before.isdigit() and after.isdigit())


def _part_by_space(before: str, after: str) -> bool:
    return _is_latin(before) and _is_latin(after) and not (before.isspace() or after.isspace())


def _is_latin(character: str) -> bool:
    """Whether a space parts it from the next word: letters and figures that are not full width, ASCII marks."""
    return (character.isalnum() or character.isascii()) and east_asian_width(character) not in "WF"
