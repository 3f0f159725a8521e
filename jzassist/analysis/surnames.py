"""Chinese surnames, single and double, and those that are mostly other words."""

from functools import cache

from jzassist.analysis.lexicons import lines


@cache
def surnames() -> tuple[frozenset[str], frozenset[str]]:
    """The surnames of one character and of two."""
    single, double, _ = lines("surnames")
    return frozenset(single), frozenset(double[i : i + 2] for i in range(0, len(double), 2))


@cache
def rare_surnames() -> frozenset[str]:
    """Surnames of one character that are mostly other words (水, 商): only an office or the like makes them one."""
    return frozenset(lines("surnames")[2])


@cache
def surname_initials() -> frozenset[str]:
    """The characters with which surnames begin."""
    single, double = surnames()
    return single | {surname[0] for surname in double}


def surname_length(word: str) -> int:
    """How many characters of a word are a surname, 0 where it begins with none."""
    single, double = surnames()
    if word[:2] in double:
        return 2
    return 1 if word[:1] in single else 0
