"""What is believed of a reader's answer: it comes out of a process that a stranger's file has been through."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from jzassist import protocol
from jzassist.model.article import Article, Paragraph, Source, TextWarning
from jzassist.protocol import Message

#: All that a reader may say, in bytes: a text of the greatest length, every character of it escaped, and its warnings.
LONGEST_ANSWER = 12 * protocol.LONGEST_TEXT + 16 * 1024**2
#: An article has fewer paragraphs; the window takes so many in before anybody notices.
MOST_PARAGRAPHS = 50_000
_MOST_WARNINGS = 1_000
_LONGEST_SENTENCE = 400
_LONGEST_NAME = 64
_LONGEST_PATH = 8_192
_LONGEST_DETAILS = 20_000


def checked_article(message: Mapping[str, Any]) -> Article:
    """The article of a reader's answer; KeyError, TypeError or ValueError where it is none that a reader may give."""
    _demand(isinstance(message["text"], str) and 0 < len(message["text"]) <= protocol.LONGEST_TEXT, "text")
    _demand(len(message["paragraphs"]) <= MOST_PARAGRAPHS, "paragraphs")
    _demand(len(message["warnings"]) <= _MOST_WARNINGS, "warnings")
    article = protocol.article_from_json(message)
    _check_paragraphs(article.text, article.paragraphs)
    _check_source(article.source)
    for warning in article.warnings:
        _check_warning(warning, len(article.text))
    return article


def checked_error(message: Message) -> Message:
    """The message and the details of a reader's refusal; TypeError or ValueError where it is none."""
    said, details = message["message"], message["details"]
    _demand(_is_line(said, _LONGEST_SENTENCE) and said, "message")
    _demand(isinstance(details, str), "details")
    return {"message": said, "path": "", "details": details[-_LONGEST_DETAILS:]}


def _check_paragraphs(text: str, paragraphs: tuple[Paragraph, ...]) -> None:
    """Demands that the paragraphs are all of the text, parted by one line feed each."""
    _demand(bool(paragraphs) and paragraphs[0].start == 0 and paragraphs[-1].end == len(text), "paragraphs")
    _demand(
        all(_is_place(paragraph.end, len(text)) and paragraph.start < paragraph.end for paragraph in paragraphs),
        "paragraphs",
    )
    parted = (after.start == before.end + 1 and text[before.end] == "\n" for before, after in pairwise(paragraphs))
    _demand(all(parted), "paragraphs")


def _check_source(source: Source) -> None:
    _demand(isinstance(source.path, str) and len(source.path) <= _LONGEST_PATH, "path")
    _demand(_is_line(source.format, _LONGEST_NAME), "format")
    _demand(source.encoding is None or _is_line(source.encoding, _LONGEST_NAME), "encoding")
    _demand(_is_line(source.sha256, _LONGEST_NAME) and len(source.sha256) == _LONGEST_NAME, "sha256")


def _check_warning(warning: TextWarning, length: int) -> None:
    _demand(_is_place(warning.start, length) and _is_place(warning.end, length), "warning")
    _demand(warning.start <= warning.end, "warning")
    _demand(_is_line(warning.code, _LONGEST_NAME) and _is_line(warning.message, _LONGEST_SENTENCE), "warning")


def _is_line(text: object, longest: int) -> bool:
    return isinstance(text, str) and len(text) <= longest and text.isprintable()


def _is_place(place: object, length: int) -> bool:
    return type(place) is int and 0 <= place <= length


def _demand(held: object, what: str) -> None:
    if not held:
        raise ValueError(f"a reader's answer has a senseless {what}")
