"""What one line of a page looks like: its width in characters and whether a sentence ends with it."""

import re
from collections.abc import Iterator
from unicodedata import east_asian_width

from jzassist.model.punctuation import CLOSING_MARKS, FINAL_MARKS

#: Spaces that a layout puts between characters; the ideographic space is an author's own.
LAYOUT_SPACES = "[ \u00a0\u2002-\u200a\u202f\u205f]"

_FINAL_MARK = re.compile(rf"[{''.join(FINAL_MARKS)}][{CLOSING_MARKS}]*(?:[（(][^（）()]{{1,24}}[）)])?$")
_FINAL_STOP = re.compile(r"[A-Za-z0-9)]\.[\"'”’)]*$")
_PHOTOGRAPHER = re.compile(r"摄(?:影)?[）)]?$")
_LATIN_LETTER = re.compile(r"[A-Za-z]")
_WIDE_LETTER = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
#: What a layout keeps together at the start of a line: a Latin word or a character, and the marks behind it.
_TOKEN = re.compile(r"(?:[A-Za-z0-9.%'’+\-]+|.)[，。、；：！？!?…”’」』）)】》〉%％]*")
_INNER_MARK = re.compile(r"[，。、；：！？,;:!?]")


def width(text: str) -> float:
    """The width in full-width characters; a half-width character counts half."""
    return sum(1.0 if east_asian_width(character) in "WFA" else 0.5 for character in text)


def ends_sentence(text: str) -> bool:
    """Whether a line ends in a final mark, its closing quotation marks and a note in brackets included."""
    if _FINAL_MARK.search(text) or _PHOTOGRAPHER.search(text):
        return True
    return bool(_FINAL_STOP.search(text)) and is_latin(text)


def ends_in_mark(text: str) -> bool:
    """Whether a line ends in any punctuation mark."""
    return ends_sentence(text) or bool(_INNER_MARK.match(text[-1:]))


def inner_marks(text: str) -> int:
    """How many punctuation marks stand inside a line, its last character left out."""
    return len(_INNER_MARK.findall(text[:-1]))


def is_latin(text: str) -> bool:
    """Whether a line is written in Latin letters more than in Chinese characters."""
    return len(_LATIN_LETTER.findall(text)) > 2 * len(_WIDE_LETTER.findall(text))


def first_token_width(text: str) -> float:
    """The width of what a layout may not break at the start of a line."""
    token = _TOKEN.match(text)
    return width(token[0]) if token else 0.0


def page_lines(text: str) -> Iterator[tuple[int, float, str]]:
    """Every line that is not blank: the blank lines before it, the width of its indent, its words."""
    blank = 0
    for line in text.splitlines():
        words = line.strip()
        if not words:
            blank += 1
            continue
        yield blank, width(line[: len(line) - len(line.lstrip())].expandtabs(4)), words
        blank = 0
