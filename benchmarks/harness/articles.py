"""The text that is analysed: the sample articles of resources/, or the article that BENCH_ARTICLE names."""

import os
import re
from functools import cache, partial
from itertools import count
from pathlib import Path

from benchmarks.harness.costs import ROOT
from jzassist.model.article import Article
from jzassist.readers.article_reader import article_from_text

_SAMPLES = ROOT / "resources" / "samples"
_NUMBERS = count(1)
_NUMBER = re.compile("[1-9]")


@cache
def seed() -> str:
    """The text of one article as the reader gives it: the one that is asked for, or the sample in columns."""
    return _text(Path(os.environ.get("BENCH_ARTICLE") or _SAMPLES / "栏排样稿.txt"))


@cache
def _text(path: Path) -> str:
    return article_from_text(path.read_text("utf-8"), path.name).text


def repeated(characters: int) -> str:
    """The seed article again and again, whole each time, to at least so many characters."""
    one = seed() + "\n"
    return one * -(-characters // len(one))


def fresh(text: str) -> Article:
    """An article of a text that no cache of the analysis knows: its last line differs each time."""
    return article_from_text(f"{text}\n（{next(_NUMBERS)}）", "样稿.txt")


def varied(times: int) -> str:
    """The seed article so many times, with other figures each time, so that nothing is said twice."""
    return "\n".join(_NUMBER.sub(partial(_shifted, by=turn), seed()) for turn in range(times))


def _shifted(digit: re.Match[str], by: int) -> str:
    return str((int(digit.group()) - 1 + by) % 9 + 1)
