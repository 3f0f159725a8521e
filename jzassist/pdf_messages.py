"""A PDF's pages and its list of articles as messages; out of a reader they come as a stranger's, and are checked."""

import math
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from typing import Any

from jzassist.model.article import ParagraphRole
from jzassist.model.page import ListedArticle, Page, PageBlock, PageLine
from jzassist.protocol import Message

_MOST_ARTICLES = 10_000
_MOST_LINES = 60_000
_LONGEST_LINE = 60_000
_LARGEST_PICTURE = 64 * 1024 * 1024
_LARGEST_SIDE = 20_000.0  # points
_PNG = b"\x89PNG\r\n\x1a\n"


def checked_list(message: Mapping[str, Any]) -> Iterator[ListedArticle]:
    """The articles of a reader's list; KeyError, TypeError or ValueError where it is none."""
    articles = message["articles"]
    _demand(isinstance(articles, list) and len(articles) <= _MOST_ARTICLES)
    for each in articles:
        listed = ListedArticle(**each)
        numbers = (listed.number, listed.page, listed.place, listed.characters)
        _demand(all(type(number) is int and number >= 0 for number in numbers))
        _demand(isinstance(listed.title, str) and len(listed.title) <= _LONGEST_LINE)
        yield listed


def page_to_json(page: Page, picture: bytes) -> Message:
    """A page and its picture (PNG) as a message."""
    blocks = [
        [
            block.number,
            block.article,
            str(block.role) if block.role else "",
            [[line.text, line.left, line.top, line.right, line.bottom] for line in block.lines],
        ]
        for block in page.blocks
    ]
    head = {name: getattr(page, name) for name in ("number", "count", "width", "height", "turned")}
    return {**head, "blocks": blocks, "picture": b64encode(picture).decode("ascii")}


def checked_page(message: Mapping[str, Any]) -> tuple[Page, bytes]:
    """The page and the picture of a reader's answer; KeyError, TypeError or ValueError where there is none."""
    number, count, turned = message["number"], message["count"], message["turned"]
    _demand(all(type(value) is int for value in (number, count, turned)) and 1 <= number <= count and 0 <= turned < 4)
    width, height = (_length(message[side]) for side in ("width", "height"))
    _demand(0 < width <= _LARGEST_SIDE and 0 < height <= _LARGEST_SIDE)
    _demand(isinstance(message["blocks"], list) and len(message["blocks"]) <= _MOST_LINES)
    blocks = tuple(_block(*block) for block in message["blocks"])
    _demand(len({block.number for block in blocks}) == len(blocks))
    _demand(sum(len(block.lines) for block in blocks) <= _MOST_LINES)
    _demand(len(message["picture"]) <= _LARGEST_PICTURE)
    picture = b64decode(message["picture"], validate=True)
    _demand(picture.startswith(_PNG))
    return Page(number, count, width, height, turned, blocks), picture


def _block(number: object, article: object, role: object, lines: object) -> PageBlock:
    _demand(type(number) is int and type(article) is int and number > 0 and article >= 0)
    _demand(isinstance(role, str) and isinstance(lines, list) and lines)
    assert isinstance(number, int)
    assert isinstance(article, int)
    assert isinstance(role, str)
    assert isinstance(lines, list)
    return PageBlock(number, article, ParagraphRole(role) if role else None, tuple(_line(*line) for line in lines))


def _line(text: object, left: object, top: object, right: object, bottom: object) -> PageLine:
    _demand(isinstance(text, str) and 0 < len(text) <= _LONGEST_LINE)
    return PageLine(str(text), _length(left), _length(top), _length(right), _length(bottom))


def _length(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("a length is no number")
    _demand(math.isfinite(value) and abs(value) <= 10 * _LARGEST_SIDE)
    return float(value)


def _demand(held: object) -> None:
    if not held:
        raise ValueError("a reader's answer about a page has no sense")
