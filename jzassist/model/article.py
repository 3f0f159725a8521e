"""An article as it was read: fixed text and the paragraphs over it."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, reduce
from itertools import dropwhile, takewhile
from unicodedata import east_asian_width

#: What an article without a headline is called that came from the clipboard.
PASTED = "粘贴的稿件"


class ParagraphRole(StrEnum):
    """What a paragraph is on the newspaper's page."""

    HEADLINE = "headline"
    KICKER = "kicker"
    SUBHEADLINE = "subheadline"
    BYLINE = "byline"
    DATELINE = "dateline"
    LEAD = "lead"
    CROSSHEAD = "crosshead"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    EDITOR = "editor"


#: Paragraphs in which the article tells its story; the others name, announce or sign it.
STORY_ROLES = frozenset({ParagraphRole.LEAD, ParagraphRole.BODY})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the article's text, in code points, half open, with its role on the page."""

    start: int
    end: int
    role: ParagraphRole = ParagraphRole.BODY


@dataclass(frozen=True, slots=True)
class TextWarning:
    """Something at a place in the text that the editor should look at.

    ``code`` is for programs (``unbalanced-quotation-mark``), ``message`` is the sentence shown.
    """

    start: int
    end: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article came from: ``sha256`` of the file's bytes, or of the text's UTF-8 where it was pasted."""

    path: str
    format: str
    encoding: str | None
    sha256: str


@dataclass(frozen=True)
class Article:
    """The text as read and its paragraphs, in order, parted by one line feed each; it never changes."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    source: Source
    warnings: tuple[TextWarning, ...] = ()

    def text_of(self, span: Paragraph) -> str:
        """The words of a paragraph."""
        return self.text[span.start : span.end]

    def paragraph_index(self, offset: int) -> int:
        """The index of the paragraph that holds a place in the text, or the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def first_of(self, role: ParagraphRole) -> Paragraph | None:
        """The first paragraph of a role, if there is one."""
        return next((paragraph for paragraph in self.paragraphs if paragraph.role is role), None)

    @property
    def headline(self) -> str | None:
        """The words of the headline, its lines joined, wherever it stands."""
        return self._joined(ParagraphRole.HEADLINE)

    @property
    def subheadline(self) -> str | None:
        """The words of the subheadline, its lines joined."""
        return self._joined(ParagraphRole.SUBHEADLINE)

    @property
    def byline(self) -> str | None:
        """The words of the first by-line."""
        first = self.first_of(ParagraphRole.BYLINE)
        return self.text_of(first) if first else None

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def _joined(self, role: ParagraphRole) -> str | None:
        """The words of the first paragraphs of a role that stand side by side, on one line."""
        from_first = dropwhile(lambda paragraph: paragraph.role is not role, self.paragraphs)
        lines = [self.text_of(paragraph) for paragraph in takewhile(lambda p: p.role is role, from_first)]
        return reduce(_on_one_line, filter(None, lines), "") or None


def _on_one_line(first: str, second: str) -> str:
    return f"{first} {second}" if first and _is_latin(first[-1]) and _is_latin(second[0]) else first + second


def _is_latin(character: str) -> bool:
    """Whether a space parts it from the next word: letters and figures that are not full width, ASCII marks."""
    return (character.isalnum() or character.isascii()) and east_asian_width(character) not in "WF"
