"""What the document holds of an article: the same characters at known places, safe for Qt's text layout."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jzassist.model.article import Article
from jzassist.model.running_text import RunningText
from jzassist.ui.positions import Positions

# A layout of one paragraph is made at one go: longer ones are shown in pieces, so that the window stays quick.
_LONGEST = 2000
_SENTENCE_ENDS = "。！？；!?;"

# Qt breaks paragraphs at these, joins \r\n to one, drops lone surrogates and takes U+FFFC for a picture.
_UNSAFE = re.compile("[\x00\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ShownText:
    """The document's text, cut into blocks, and the way between its positions and the article's code points.

    ``starts`` and ``ends`` are the article's code points of the blocks, without the line feeds between them; a long
    paragraph takes several blocks. ``positions`` are of the text as it runs.
    """

    text: str
    running: RunningText
    positions: Positions
    starts: Sequence[int]
    ends: Sequence[int]

    @property
    def length(self) -> int:
        """How many code points the article has."""
        return self.ends[-1]

    def blocks_over(self, start: int, end: int) -> range:
        """The numbers of the blocks that a span of code points touches."""
        last = max(start, end - 1)
        return range(max(0, bisect_right(self.starts, start) - 1), bisect_right(self.starts, last))

    def to_document(self, offset: int) -> int:
        """The document position of the place before a code point of the article."""
        return self.positions.to_document(self.running.place(offset))

    def to_text(self, position: int) -> int:
        """The article's code point at a document position."""
        return self.running.own_place(self.positions.to_text(position))

    def span_in_document(self, start: int, end: int) -> tuple[int, int]:
        """The document positions of a span of the article, in which no break behind it is."""
        # a frame asks for hundreds: where nothing is joined or split there is nothing to work out
        first, last = (start, end) if self.running.same else self.running.span(start, end)
        if first >= last:
            return (place := self.positions.to_document(first)), place
        return self.positions.to_document(first), self.positions.to_document_end(last)

    def span_in_text(self, start: int, end: int) -> tuple[int, int]:
        """The article's span of document positions, without a line feed at its end that is not shown."""
        first, last = self.positions.to_text(start), self.positions.to_text(end)
        if first >= last:
            return (place := self.running.own_place(first)), place
        return self.running.own_span(first, last)


def shown_text(article: Article) -> ShownText:
    """The article as the document holds it: long paragraphs in pieces, what Qt would misread replaced one to one."""
    running = article.running
    spans = (running.span(paragraph.start, paragraph.end) for paragraph in article.paragraphs)
    breaks = [place for start, end in spans for place in _breaks_in(running.text, start, end)]
    feeds = [match.start() for match in re.finditer("\n", running.text)]
    starts = sorted((0, *(feed + 1 for feed in feeds), *breaks))
    ends = sorted((*feeds, *breaks, len(running.text)))
    text = _broken(_UNSAFE.sub("\ufffd", running.text), breaks)
    if not running.same:
        starts, ends = [running.own_place(start) for start in starts], [running.own_span(0, end)[1] for end in ends]
    return ShownText(text, running, Positions(running.text, breaks), starts, ends)


def _breaks_in(text: str, start: int, end: int) -> list[int]:
    places: list[int] = []
    while end - start > _LONGEST:
        limit = start + _LONGEST
        last_end = max(text.rfind(mark, start + _LONGEST // 2, limit) for mark in _SENTENCE_ENDS)
        start = last_end + 1 if last_end >= 0 else limit
        places.append(start)
    return places


def _broken(text: str, breaks: list[int]) -> str:
    edges = [0, *breaks, len(text)]
    return "\n".join(text[a:b] for a, b in pairwise(edges))
