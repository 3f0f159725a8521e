"""字数 as Word counts them, and how long a text takes to read."""

import re

#: East Asian text and its punctuation; “ ” — … belong to it too, Chinese text sets them full width.
_ASIAN = (
    r"\u1100-\u11ff\u2014\u2018-\u201d\u2026\u2e80-\u2fff\u3001-\ud7ff\uf900-\ufaff"
    r"\ufe30-\ufe4f\uff00-\uffef\U0001f000-\U0003ffff"
)

_WORDS_A_MINUTE = 400


def count_words(text: str) -> int:
    """字数 of a text: every Chinese character or mark counts one, every unbroken run of other characters one."""
    # by runs and not by characters: a long article has few runs
    others, runs = re.subn(f"[{_ASIAN}]+", " ", text)
    return len(text) - (len(others) - runs) + len(others.split())


def reading_minutes(words: int) -> int:
    """The minutes that so many 字 take to read, a begun one counted whole."""
    return -(-words // _WORDS_A_MINUTE)
