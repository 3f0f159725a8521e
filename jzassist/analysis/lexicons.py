"""The word lists of resources/lexicons, each read once."""

from functools import cache

from jzassist.assets import asset


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a list, without comments (#) and blank ones."""
    text = asset("lexicons", f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list, which stand in its lines with spaces between them."""
    return frozenset(word for line in lines(name) for word in line.split())


def alternatives(name: str) -> str:
    """The words of a list as a regular expression's alternatives, the longest first."""
    return "|".join(sorted(words(name), key=lambda word: (-len(word), word)))
