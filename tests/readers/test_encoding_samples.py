"""A hundred stretches of our own articles in every encoding and length, whole and damaged."""

import os
import random
from itertools import takewhile
from pathlib import Path

import pytest

from jzassist.readers.block import UnreadableError
from jzassist.readers.encodings import decode_text

ARTICLES = [path.read_text("utf-8") for path in sorted(Path(__file__).parents[1].glob("articles/*.txt"))]
TRADITIONAL = [text for text in ARTICLES if sum(character in "國這個來時們" for character in text) > 5]
SIMPLIFIED = [text for text in ARTICLES if text not in TRADITIONAL]
EVERYWHERE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gbk", "gb18030"]
CASES = [(SIMPLIFIED, encoding) for encoding in [*EVERYWHERE, "gb2312", "hz"]] + [
    (TRADITIONAL, encoding) for encoding in [*EVERYWHERE, "big5", "big5hkscs"]
]
NAMES = [f"{'traditional' if articles is TRADITIONAL else 'simplified'}-{encoding}" for articles, encoding in CASES]
SAMPLES = 100
DAMAGED = int(os.environ.get("JZASSIST_EXAMPLES", "0")) or 40


def samples(articles: list[str], encoding: str, length: int, count: int) -> list[str]:
    """Stretches with at least as many Chinese characters as others, in the encoding's characters."""
    choice, found = random.Random(f"{encoding} {length}"), []
    while len(found) < count:
        article = choice.choice(articles)
        start = choice.randrange(max(1, len(article) - length))
        text = article[start : start + length]
        chinese = sum("\u4e00" <= character <= "\u9fff" for character in text)
        if len(text) == length and 2 * chinese >= length and survives(text, encoding):
            found.append(text)
    return found


def survives(text: str, encoding: str) -> bool:
    try:
        return text.encode(encoding).decode(encoding) == text
    except UnicodeError:
        return False


def read(data: bytes) -> str:
    try:
        return decode_text(data)[0]
    except UnreadableError as error:
        return str(error)


def kept(text: str, read: str) -> int:
    """How many characters at the beginning and at the end are as they were."""

    def same(pairs: zip) -> int:  # type: ignore[type-arg]
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    return same(zip(text, read, strict=False)) + same(zip(reversed(text), reversed(read), strict=False))


@pytest.mark.parametrize(("articles", "encoding"), CASES, ids=NAMES)
def test_every_sample_is_read_as_it_was_written(articles: list[str], encoding: str) -> None:
    for length in (12, 20, 50, 200):
        wrong = [text for text in samples(articles, encoding, length, SAMPLES) if read(text.encode(encoding)) != text]
        assert wrong == []


@pytest.mark.parametrize("damage", ["a bad byte", "a cut end"])
def test_damage_costs_the_character_that_it_hits(damage: str) -> None:
    choice, right, all_samples = random.Random(damage), 0, 0
    for articles, encoding in CASES:
        mark = len("".encode(encoding))
        for length in (12, 20, 50, 200):
            for text in samples(articles, encoding, length, DAMAGED):
                data = bytearray(text.encode(encoding))
                if damage == "a cut end":
                    del data[-1:]
                else:
                    data[choice.randrange(mark, len(data))] = choice.randrange(256)
                right += kept(text, read(bytes(data))) >= length - 3
                all_samples += 1
    assert right / all_samples >= 0.98, f"{right} of {all_samples}"
