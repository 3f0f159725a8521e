"""One way of writing for the rules to read: simplified characters, half-width letters and digits.

Every character becomes one character, so that offsets into the folded text are offsets into the article.
"""

from functools import cache, lru_cache

from jzassist.analysis.lexicons import lines

_FULL_WIDTH = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_FULL_WIDTH |= {ord("％"): ord("%"), ord("．"): ord("."), ord("＋"): ord("+"), ord("\u3000"): ord(" ")}


@cache
def _table() -> dict[int, int]:
    written, read = ("".join(pair) for pair in zip(lines("traditional"), lines("variants"), strict=True))
    return {ord(w): ord(r) for w, r in zip(written, read, strict=True)} | _FULL_WIDTH


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """The text for the rules to read, of the same length; the same text is folded once."""
    return text.translate(_table())
