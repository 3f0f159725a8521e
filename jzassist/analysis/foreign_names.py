"""Foreign people's names: with a dot, in characters that transliterate, or in Latin letters."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import alternatives, lines, words
from jzassist.analysis.titles import role_ending

_DOTTED = re.compile(r"[\u4e00-\u9fff]{1,7}(?:[·•‧][\u4e00-\u9fffA-Z]{1,8}){1,4}")
_DOT = re.compile("[·•‧]")
_PIECE = re.compile("[^·•‧]+")
_LATIN = re.compile(r"[A-Z][a-zé]{1,15}(?:[ ·][A-Z][a-zé]{1,15}){0,3}")
_LONGEST = 7
#: Characters that transliterate and go on behind a name as often: 埃切维里亚以…
_GOES_ON = frozenset("以因于")
#: A word that the dictionary saw less often may be a part of a foreign name.
_SELDOM = 50


def find_foreign_names(text: str) -> frozenset[str]:
    """The foreign names of a folded text."""
    return frozenset((*_dotted(text), *_transliterated(text), *_latin(text)))


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(f"[\u4e00-\u9fff]{{0,3}}(?:{alternatives('speech_verbs')})")


@cache
def _transliteration() -> frozenset[str]:
    return frozenset("".join(lines("transliteration")))


@cache
def _transliterating() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(_transliteration()))}]")


def parts_alone(text: str, names: Iterable[str]) -> dict[str, str]:
    """The parts of dotted names that stand alone somewhere, each with its whole name: 埃切维里亚 → 马丁·埃切维里亚."""
    parts: dict[str, str] = {}
    for name in sorted(names):
        pieces = [(match.start(), match.end()) for match in _PIECE.finditer(name)]
        for start, end in (*((start, len(name)) for start, _ in pieces[1:]), pieces[0]) if len(pieces) > 1 else ():
            if end - start >= 2:
                parts.setdefault(name[start:end], name)
    return {part: name for part, name in parts.items() if any(_alone(text, part))}


def _alone(text: str, part: str) -> Iterator[bool]:
    for start, end in places_of(part, text):
        yield stands_free(text, start, end)


def places_of(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Every place where some words stand, in order, none overlapping another."""
    start = text.find(name)
    while start >= 0:
        yield start, start + len(name)
        start = text.find(name, start + len(name))


def stands_free(text: str, start: int, end: int) -> bool:
    """Whether a foreign name ends on both sides there and is no part of a longer one."""
    begins, characters = tokens.boundaries(text), _transliteration()
    before, after = text[start - 1 : start], text[end : end + 1]
    if _DOT.match(before) or _DOT.match(after):
        return False
    ends = after not in characters or (end in begins and after in _GOES_ON)
    return ends and (start in begins or before not in characters)


def transliterates(name: str) -> bool:
    """Whether foreign names are written with all of a name's characters."""
    return _transliteration().issuperset(name)


def _dotted(text: str) -> Iterator[str]:
    begins = tokens.boundaries(text)
    for match in _DOTTED.finditer(text) if _DOT.search(text) else ():
        if text[match.start() - 1 : match.start()] in ("“", "「", "《", "·"):
            continue
        start = match.start()
        while start < match.end() and start not in begins:
            start += 1
        name = _tail(_without_lead(text[start : match.end()]))
        if _DOT.search(name) and not _DOT.match(name) and not _holds_words(name):
            yield name


def _holds_words(name: str) -> bool:
    """Whether it begins with a common word, as in 科技·人才活动周."""
    head = _DOT.split(name)[0]
    if transliterates(head):
        return False
    return any(tokens.flag(head[a:b]) in ("n", "vn", "nl") for a, b in tokens.cut(head) if b - a > 1)


def _without_lead(name: str) -> str:
    """The name without the role, country or verb that runs into it."""
    head = _DOT.split(name)[0]
    for length in range(len(head) - 1, 0, -1):
        lead = head[:length]
        if role_ending(lead, length) or tokens.flag(lead)[:1] in ("v", "p", "c") or tokens.flag(lead) == "ns":
            return name[length:]
    return name


def _tail(name: str) -> str:
    """The name without the verb that runs on behind it."""
    last = _DOT.split(name)[-1]
    kept = 0
    for start, end in tokens.cut(last):
        word = last[start:end]
        common = tokens.flag(word)[:1] in tuple("pdcurty") or (end - start > 1 and tokens.flag(word)[:1] == "v")
        if kept and (common or word in words("speech_verbs") | words("after_names")):
            break
        kept = end
    if kept > 2 and last[kept - 1] in words("never_given") - _transliteration():
        kept -= 1  # 索托则
    return name[: len(name) - len(last) + kept]


def _transliterated(text: str) -> Iterator[str]:
    """拜登, 扬科维奇: unknown to the dictionary or a name there, directly behind an office."""
    characters = _transliteration()
    begins = tokens.boundaries(text)
    for match in _transliterating().finditer(text):
        start = match.start()
        if start not in begins:
            continue
        before = text[max(0, start - 16) : start]
        if not role_ending(before, len(before)):
            continue
        end = start
        while end < len(text) and end - start < _LONGEST and text[end] in characters:
            end += 1
        while end > start + 1 and not (end in begins and _may_end(text, start, end)):
            end -= 1
        if text[end - 1] in "以因于" and end - start > 3:
            end -= 1  # 某某以2小时05分夺冠
        if end - start >= 2 and tokens.flag(text[start:end]) not in ("ns", "n", "nt"):
            yield text[start:end]


def _may_end(text: str, start: int, end: int) -> bool:
    """Whether the words of a run could all be parts of a name."""
    inside = [text[a:b] for a, b in tokens.words_between(text, start, end)]
    named = ("", "nr", "nrt", "ns", "nz", "nrfg")
    return all(len(word) == 1 or tokens.flag(word) in named or tokens.frequency(word) < _SELDOM for word in inside)


def _latin(text: str) -> Iterator[str]:
    for match in _LATIN.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        if len(match.group()) > 3 and (role_ending(before, len(before)) or _speech().match(text, match.end())):
            yield match.group()
