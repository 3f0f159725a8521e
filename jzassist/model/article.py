"""An article as it was read: fixed text and the paragraphs over it."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, reduce
from itertools import dropwhile, takewhile

from jzassist.model.running_text import RunningText, on_one_line, running_text

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


_FORMER_TITLE = re.compile(r"^[（(]?原(?:标题|題|标题为)[：:]\s*(?P<title>.{1,200}?)[)）]?$")

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
    """The text as read, which never changes, and its paragraphs in order.

    As read they are parted by one line feed each. Where the editor joined two, the line feed stands inside of one;
    where he split one, white space parts them or nothing does: ``running`` is the text without that difference.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    source: Source
    warnings: tuple[TextWarning, ...] = ()

    def text_of(self, span: Paragraph) -> str:
        """The words of a paragraph, on one line."""
        return self.words(span.start, span.end)

    def words(self, start: int, end: int) -> str:
        """The words of a span as they run: without the line feeds inside of paragraphs, with one between two."""
        return self.running.words(start, end)

    @cached_property
    def running(self) -> RunningText:
        """The text as it runs in the paragraphs."""
        return running_text(self.text, [(paragraph.start, paragraph.end) for paragraph in self.paragraphs])

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
    def title(self) -> str:
        """The headline without 原标题, "" where there is none."""
        headline = self.headline or ""
        former = _FORMER_TITLE.match(headline)
        return former["title"] if former else headline

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
        return reduce(on_one_line, filter(None, lines), "") or None
