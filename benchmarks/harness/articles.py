"""The text that is analysed: the sample articles of resources/, or the article that BENCH_ARTICLE names."""

import os
from functools import cache
from itertools import count
from pathlib import Path

from benchmarks.harness.costs import ROOT
from jzassist.model.article import Article
from jzassist.readers.article_reader import article_from_text

_SAMPLES = ROOT / "resources" / "samples"
_NUMBERS = count(1)


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
