"""Foreign people's names: with a dot, in characters that transliterate, or in Latin letters."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import alternatives, lines, words
from jzassist.analysis.surnames import surnames
from jzassist.analysis.titles import role_ending

_HAN = re.compile("[\u4e00-\u9fff]")
#: A part of a dotted name, with what can run on behind it.
_PART = re.compile("[\u4e00-\u9fffA-Z]{1,8}(?:[-‐][\u4e00-\u9fff]{1,8})?")
#: What stands between the parts of a foreign name.
DOT = re.compile("[·•‧]")
_PIECE = re.compile("[^·•‧]+")
_IN_MARKS = re.compile("[“「《][\u4e00-\u9fff·•‧]{1,16}[”」》]")
#: What is named after somebody is not him: 迭戈·波塔莱斯大学.
_NAMED_AFTER = re.compile("大学|学院|医院|中学|机场|广场|球场|基金会|研究所|博物馆|奖(?!牌)|号(?!召)")
_HYPHENS = frozenset("-‐")
_LATIN = re.compile(r"[A-Z][a-zé]{1,15}(?:[ ·][A-Z][a-zé]{1,15}){0,3}")
_LONGEST = 7
#: Characters that transliterate and begin or go on behind a name as often: 埃切维里亚以…, 当马丁·某某…
_GOES_ON = frozenset("以因于当占长")
#: Parts of speech that the dictionary gives to names, "" to what it does not know.
_NAMED = ("", "nr", "nrt", "ns", "nz", "nrfg")
_NEVER_LAST = frozenset("以于占长不都")
#: A word that the dictionary saw less often may be a part of a foreign name.
_SELDOM = 50


def find_foreign_names(text: str) -> frozenset[str]:
    """The foreign names of a folded text."""
    return frozenset((*_dotted(text), *_transliterated(text), *_latin(text)))


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(f"[\u4e00-\u9fff]{{0,3}}(?:{alternatives('speech_verbs')})")


@cache
def _bound() -> re.Pattern[str]:
    """What shows that a name ends there."""
    return re.compile(f"[，。、；：！？）（”」\\s\\d]|$|{alternatives('after_names')}|{alternatives('speech_verbs')}")


@cache
def _transliteration() -> frozenset[str]:
    return frozenset("".join(lines("transliteration")))


@cache
def _in_dotted() -> frozenset[str]:
    """Characters that only names with a dot are made of besides."""
    return _transliteration().union("".join(lines("transliteration_rare")))


@cache
def _transliterating() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(_transliteration()))}]")


def parts_alone(text: str, names: Iterable[str]) -> dict[str, str]:
    """The parts of dotted names that stand alone somewhere, each with its whole name: 埃切维里亚 → 马丁·埃切维里亚."""
    parts: dict[str, str] = {}
    for name in sorted(names):
        pieces = [(match.start(), match.end()) for match in _PIECE.finditer(name)]
        for start, end in (*((start, len(name)) for start, _ in pieces[1:]), pieces[0]) if len(pieces) > 1 else ():
            for part in (name[start:end], *re.split("[-‐]", name[start:end])):
                if len(part) >= 2:
                    parts.setdefault(part, name)
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
    if DOT.match(before) or DOT.match(after) or before in _HYPHENS or after in _HYPHENS:
        return False
    ends = after not in characters or (end in begins and (after in _GOES_ON or _goes_on_with_word(text, end)))
    return ends and (start in begins or before not in characters)


def _goes_on_with_word(text: str, place: int) -> bool:
    """Whether a word begins there that is no part of a name: 坎波斯|本人."""
    word = tokens.word_at(text, place)
    return word.end - place > 1 and tokens.flag(text[place : word.end]) not in _NAMED


def transliterates(name: str) -> bool:
    """Whether foreign names are written with all of a name's characters."""
    return _transliteration().issuperset(name)


def _dotted(text: str) -> Iterator[str]:
    found, end = set(), 0
    for dot in DOT.finditer(text):
        if dot.start() < end:
            continue
        start, end = _head_start(text, dot.start()), _dotted_end(text, dot.start())
        named = start < dot.start() and end > dot.end() and not _titled(text, dot.start())
        if named and not _holds_words(text, start, end) and not _NAMED_AFTER.match(text, end):
            found.add(text[start:end])
    for name in found:
        # what runs on behind a name in one place does not in another
        if not any(name.startswith(other) and not DOT.search(name, len(other)) for other in found - {name}):
            yield name


def _titled(text: str, dot: int) -> bool:
    """Whether marks hold a few characters around a dot and nothing else: “晋创谷·晋中”, 《自然·天文学》."""
    opening = max(text.rfind(mark, max(0, dot - _LONGEST - 1), dot) for mark in "“「《")
    return opening >= 0 and bool(_IN_MARKS.match(text, opening))


def _dotted_end(text: str, dot: int) -> int:
    """Where a name ends whose first dot stands at a place, the place behind it where nothing fitting follows."""
    part = _PART.match(text, dot + 1)
    if not part:
        return dot + 1
    end = _tail_end(text, part.start(), part.end())
    return _dotted_end(text, end) if end == part.end() and DOT.match(text, end) and _PART.match(text, end + 1) else end


def _holds_words(text: str, start: int, end: int) -> bool:
    """Whether its head or its tail has a common word, as in 科技·人才活动周."""
    return any(
        word.end - word.start > 1
        and tokens.flag(text[word.start : word.end]) in ("n", "vn", "nl")
        and not _in_dotted().issuperset(text[word.start : word.end])
        for word in tokens.words_between(text, start, end)
    )


def _head_start(text: str, dot: int) -> int:
    """Where the name begins whose first part ends at a dot, without the role, country or verb that runs into it."""
    begins, start = tokens.boundaries(text), dot
    while start and dot - start < _LONGEST and _goes_before(text, start - 1):
        start -= 1
    word = tokens.word_at(text, max(0, start - 1) if start == dot else start)
    if word.start < start and word.end <= dot and tokens.flag(text[word.start : word.end]) in _NAMED[1:]:
        return word.start  # 蓬佩奥: its first character transliterates elsewhere too
    if start == dot:
        return word.start if tokens.flag(text[word.start : word.end]) in _NAMED else dot
    called = [place for place in range(start, dot) if role_ending(text, place)]
    start = called[-1] if called else start
    while start < dot - 1 and text[start] in _GOES_ON and start in begins:
        start += 1
    for end in range(dot - 2, start + 1, -1):
        if text[start:end] in words("places") and not tokens.flag(text[start:dot]).startswith("nr"):
            return end  # 巴西|卡洛斯; 马里奥 and 安东尼奥 stay whole
    return start


def _goes_before(text: str, place: int) -> bool:
    """Whether a character can stand in the head of a name: it transliterates, or a hyphen joins it (让-吕克)."""
    joined = text[place + 1] in _HYPHENS and bool(_HAN.match(text, place))
    return text[place] in _in_dotted() or text[place] in _HYPHENS or joined


def _tail_end(text: str, start: int, end: int) -> int:
    """Where a name ends whose last part begins at ``start``, without the verb that runs on behind it."""
    characters, kept = _in_dotted(), start
    while kept < end:
        if text[kept] in characters or text[kept] in _HYPHENS or text[kept].isascii():
            kept += 1
            continue
        word = text[kept : kept + tokens.cut(text[kept:end])[0][1]]
        unknown = tokens.flag(word) in _NAMED and characters.issuperset(word[1:])  # 林德|奎斯特
        if kept > start and not unknown:
            break
        kept += 1
    while kept - start > 2 and (text[kept - 1] in _NEVER_LAST or _ends_torn(text, kept)):
        kept -= 1  # 塔德塞以
    return kept


def _ends_torn(text: str, end: int) -> bool:
    """Whether the last character of a run begins a word that goes on behind it: 萨莉|特意."""
    word = tokens.word_at(text, end - 1)
    return word.start == end - 1 and word.end > end and bool(tokens.flag(text[word.start : word.end]))


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
        while end > start + 1 and not _ends_there(text, start, end):
            end -= 1
        name = text[start:end]
        if DOT.match(text, end) or text[end : end + 1] in _HYPHENS:
            continue  # the head of a name with a dot
        known = len(name) > 1 and tokens.flag(name) in ("nr", "nrt", "nrfg", "nz")
        if name not in words("not_names") | surnames()[1] and (known or (end - start > 2 and not tokens.flag(name))):
            yield name


def _ends_there(text: str, start: int, end: int) -> bool:
    """Whether a run of transliterating characters can end as a name at a place."""
    if text[end - 1] in _GOES_ON and end - start > 3:
        return False  # 某某以2小时05分夺冠
    torn = tokens.word_at(text, end - 1)
    known = end < torn.end and bool(tokens.flag(text[torn.start : torn.end]))
    return (not known or bool(_bound().match(text, end))) and _may_end(text, start, end)


def _may_end(text: str, start: int, end: int) -> bool:
    """Whether the words of a run could all be parts of a name."""
    inside = [text[a:b] for a, b in tokens.words_between(text, start, end)]
    return all(len(word) == 1 or tokens.flag(word) in _NAMED or tokens.frequency(word) < _SELDOM for word in inside)


def _latin(text: str) -> Iterator[str]:
    for match in _LATIN.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        if len(match.group()) > 3 and (role_ending(before, len(before)) or _speech().match(text, match.end())):
            yield match.group()
