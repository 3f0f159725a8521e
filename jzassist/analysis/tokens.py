"""Segmentation: the words of a text, by the dictionary and the model of jieba (here and nowhere else)."""

import io
import logging
import os
import re
import sys
import tempfile
import warnings
from bisect import bisect_left
from contextlib import redirect_stderr
from functools import cache, lru_cache
from itertools import starmap
from pathlib import Path
from typing import Any, NamedTuple

from jzassist.analysis.segmentation import CharacterModel, Segmenter


class Word(NamedTuple):
    """A word's place in its text, in code points, half open."""

    start: int
    end: int


@cache
def _jieba() -> Any:
    # two thirds of importing jieba is pkg_resources, which only says that it is deprecated
    with warnings.catch_warnings(), redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.ERROR)
    return jieba


@cache
def _tokenizer() -> Any:
    tokenizer = _jieba().Tokenizer()
    # a private folder: by default jieba unmarshals a file of the shared temp folder, which anyone could plant
    tokenizer.tmp_dir = str(_cache_folder())
    tokenizer.initialize()
    return tokenizer


@cache
def _segmenter() -> Segmenter:
    tokenizer = _tokenizer()
    from jieba.finalseg import emit_P, start_P, trans_P

    return Segmenter(tokenizer.FREQ, tokenizer.total, CharacterModel(start_P, trans_P, emit_P))


def _cache_folder() -> Path:
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = base / "jzassist"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="jzassist-"))
    return folder


@cache
def _flags() -> dict[str, str]:
    dictionary = Path(_jieba().__file__).with_name("dict.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^(\S+) \d+ (\w+)$", dictionary, re.M))


@lru_cache(maxsize=4)
def words(text: str) -> tuple[Word, ...]:
    """The words of an article's text, end to end; the same text is cut once."""
    return cut(text)


def cut(text: str) -> tuple[Word, ...]:
    """The words of a few characters, end to end; nothing is kept."""
    return tuple(starmap(Word, _segmenter().cut(text)))


@lru_cache(maxsize=4)
def boundaries(text: str) -> frozenset[int]:
    """The places at which a word begins, and the text's end."""
    return frozenset((*(word.start for word in words(text)), len(text)))


def words_between(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of a text that begin in a stretch of it."""
    whole = words(text)
    first = bisect_left(whole, Word(start, start))
    return whole[first : bisect_left(whole, Word(end, end))]


@lru_cache(maxsize=16_384)
def flag(word: str) -> str:
    """The part of speech that jieba's dictionary gives a word (``nr`` a name, ``v`` a verb …), "" if it has none."""
    # the words that come again and again are found in a small table, near the processor: the large one is slow
    return _flags().get(word, "")


def warm() -> None:
    """Loads the dictionary, so that the first article does not wait for it."""
    words("预热")
    _flags()
