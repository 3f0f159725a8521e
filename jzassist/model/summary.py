"""A summary: spans of the article, never copied text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A whole sentence of the article, in code points, half open, with its final mark and closing quotation mark."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences in source order and the article's keywords, the most telling first."""

    sentences: tuple[Sentence, ...] = ()
    keywords: tuple[str, ...] = ()
