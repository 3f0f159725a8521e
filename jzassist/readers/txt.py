"""Reads plain text."""

from jzassist.readers.block import Block, Reading, UnreadableError
from jzassist.readers.encodings import decode_as, decode_text

LARGEST_TEXT = 10 * 1024 * 1024


def read_txt(data: bytes, encoding: str | None = None) -> Reading:
    """The text in a file's bytes, in a known encoding or the one that they show.

    UnreadableError where they are no text, or far too much.
    """
    if len(data) > LARGEST_TEXT:
        raise UnreadableError(f"超过 {LARGEST_TEXT // 1024**2} MB，不像一篇稿件；请拆开后再打开。")
    text, found = (decode_as(data, encoding), encoding) if encoding else decode_text(data)
    return Reading((Block(text),), found)
