"""A summary: spans of the article, never copied text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A whole sentence of the article, in code points, half open, with its final mark and closing quotation mark."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OwnPoint:
    """What the editor made of a point: a sentence kept where he wants it, put in his words, or kept out.

    ``words`` is "" where the article's stand. One that he has ``written`` himself replaces no sentence; its span says
    beside what it was written. ``removed`` keeps its sentence out of every later summary.
    """

    start: int
    end: int
    words: str = ""
    written: bool = False
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences in source order and the article's keywords, the most telling first."""

    sentences: tuple[Sentence, ...] = ()
    keywords: tuple[str, ...] = ()
