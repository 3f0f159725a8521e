"""Names of Japanese, Tibetan and Mongolian people: a known surname or part of a name, and what belongs to it."""

import re
from functools import cache

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import alternatives, words
from jzassist.analysis.name_evidence import after_name, speech_follows
from jzassist.analysis.titles import address_starting, role_ending

_JAPAN = re.compile(r"日本|东京|大阪|京都|北海道|冲绳|横滨|名古屋|日方|日媒|日队|广岛|九州|首相|内阁")
_DOT = re.compile("[·•‧]")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_LONGEST_GIVEN = 3


def find_japanese_names(text: str) -> dict[str, str]:
    """The Japanese names of a folded text that speaks of Japan, surnames alone too, each with its full name."""
    if not speaks_of_japan(text):
        return {}
    full: dict[str, str] = {}
    alone: list[str] = []
    for match in _surname().finditer(text):
        if match.start() not in tokens.boundaries(text):
            continue
        end = _given_end(text, match.start(), match.end())
        if end:
            full.setdefault(text[match.start() : end], match.group())
        elif _stands_alone(text, match.start(), match.end()):
            alone.append(match.group())
    by_surname = {surname: name for name, surname in reversed(full.items())}
    return {name: name for name in full} | by_surname | {surname: by_surname.get(surname, surname) for surname in alone}


def speaks_of_japan(text: str) -> bool:
    """Whether a text names Japan or one of its cities, so that Japanese surnames can be meant."""
    return bool(_JAPAN.search(text))


def find_tibetan_names(text: str) -> frozenset[str]:
    """The Tibetan names of a folded text that have two parts or more."""
    return frozenset(match.group() for match in _tibetan().finditer(text) if match.start() in tokens.boundaries(text))


def find_mongolian_names(text: str) -> frozenset[str]:
    """The Mongolian names of a folded text: two parts, or one of three characters that no dot joins to others."""
    return frozenset(
        match.group()
        for match in _mongolian().finditer(text)
        if not (_DOT.match(text, match.end()) or _DOT.match(text, match.start() - 1))
        and not is_place_name(match.group() + text[match.end() : match.end() + 1])
    )


def is_place_name(words_: str) -> bool:
    """Whether some characters are a place's name, or end as one does: 白音县, 查干湖."""
    return words_[-1] in "县旗市镇乡村湖山河州盟路站" or words_ in words("places") or tokens.flag(words_) == "ns"


@cache
def _surname() -> re.Pattern[str]:
    return re.compile(alternatives("japanese_surnames"))


@cache
def _tibetan() -> re.Pattern[str]:
    part = f"(?:{alternatives('tibetan_names')})"
    # with one written out, the search looks at the first character alone
    return re.compile(f"{part}{part}{{1,2}}")


@cache
def _mongolian() -> re.Pattern[str]:
    part = f"(?:{alternatives('mongolian_names')})"
    alone = "|".join(sorted((word for word in words("mongolian_names") if len(word) > 2), key=len, reverse=True))
    return re.compile(f"{part}{part}{{1,2}}|{alone}")


def _given_end(text: str, start: int, surname_end: int) -> int:
    """Where the given name ends that follows a surname, 0 where none does."""
    begins = tokens.boundaries(text)
    fitting = []
    for end in range(surname_end + 1, min(len(text), surname_end + _LONGEST_GIVEN) + 1):
        given = text[surname_end:end]
        if not _HAN.fullmatch(given) or given in words("honorifics") or given[-1] in words("never_given"):
            break
        if tokens.flag(given)[:1] in ("v", "p", "d", "c", "u", "n") and tokens.flag(given)[:2] not in ("nr", "nz"):
            continue
        bound = after_name().match(text, end) or speech_follows(text, end) or end == len(text)
        if bound and end in begins and not address_starting(text, surname_end):
            fitting.append((len(given) == 2, end))
    return max(fitting, default=(False, 0))[1]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a surname alone means somebody (真锅指出, 首相石破); 小田切女士 is a name of its own kind."""
    before = text[max(0, start - 16) : start]
    called = bool(role_ending(before, len(before)))
    if address_starting(text, end):
        return False
    return end in tokens.boundaries(text) and (called or speech_follows(text, end))
