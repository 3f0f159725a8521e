"""Makes resources/lexicons/name_characters.txt: how often a character is a surname or stands in a given name.

Run from the checkout: ``.venv/bin/python -m tests.analysis.count_names``. Counted are the names of jieba's dictionary
(``nr``, each once); the weights are log probabilities, smoothed, in steps of a half.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import jieba

from jzassist.analysis.surnames import rare_surnames, surname_length

_LIST = Path(__file__).parents[2] / "resources" / "lexicons" / "name_characters.txt"
#: Added to every count, so that what was never seen is rare and not impossible.
_UNSEEN = 0.3
_CHARACTERS = 6000
_ABOUT = """# How often a character is a surname, the first or second of a given name of two, or a given name alone:
# kind, log probability, characters; "*" stands for every other character.
# Source: names in the dictionary of jieba (github.com/fxsjy/jieba, MIT License), counted.
"""


def names() -> Iterable[str]:
    """The names of the dictionary."""
    text = (Path(jieba.__file__).parent / "dict.txt").read_text(encoding="utf-8")
    return [word for word, _, flag in map(str.split, text.splitlines()) if flag == "nr"]


def counted() -> dict[str, Counter[str]]:
    """The counts of each kind."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names():
        length = surname_length(name) or int(name[0] in rare_surnames())
        given = name[length:]
        if not length or not given or len(given) > 2:
            continue
        counts["surname"][name[:length]] += 1
        for kind, character in zip(("first", "second") if len(given) == 2 else ("only",), given, strict=True):
            counts[kind][character] += 1
    for character, count in counts["second"].items():
        # a given name of one character is often one that ends others, and too few of them are counted
        counts["only"][character] += count // 16
    return counts


def lines(kind: str, counts: Counter[str]) -> Iterable[str]:
    """The list's lines of one kind."""
    total = sum(counts.values()) + _UNSEEN * _CHARACTERS
    steps: dict[float, list[str]] = defaultdict(list)
    for character, count in counts.items():
        steps[round(2 * math.log((count + _UNSEEN) / total)) / 2].append(character)
    for step in sorted(steps, reverse=True):
        yield f"{kind} {step} {' '.join(sorted(steps[step])) if kind == 'surname' else ''.join(sorted(steps[step]))}"
    yield f"{kind} {round(2 * math.log(_UNSEEN / total)) / 2} *"


def main() -> None:
    """Writes the list."""
    found = [line for kind, counts in counted().items() for line in lines(kind, counts)]
    _LIST.write_text(_ABOUT + "\n".join(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
