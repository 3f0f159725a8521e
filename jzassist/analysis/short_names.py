"""People who are named by less than a full name: 段局长, 老高, 阿强, 陈太, 黄男, 小满（化名）."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from jzassist.analysis import tokens
from jzassist.analysis.eastern_names import speaks_of_japan
from jzassist.analysis.lexicons import alternatives, words
from jzassist.analysis.name_evidence import after_name, speech_follows
from jzassist.analysis.surnames import rare_surnames, surname_length, surnames
from jzassist.analysis.titles import role_ending


class Mention(NamedTuple):
    """A name at a place, with the rule that saw it."""

    start: int
    end: int
    rule: str


_OLD = re.compile("老(?P<after>[\u4e00-\u9fff])|(?P<before>[\u4e00-\u9fff])老(?![师板人年])")
_TOLD_SURNAME = re.compile("(?P<surname>[\u4e00-\u9fff])姓(?:男|女|嫌|老翁|妇)")
_NICKNAME = re.compile("[阿小老][\u4e00-\u9fff](?![、·•‧])")
_NICKNAME_NOTE = re.compile(r"[（(](?:化名|\d{1,3}岁|[一二三四五六七八九十]{1,3}岁|[\u4e00-\u9fff·]{2,8}饰)")
_AGED = re.compile(r"(?:岁|年级|楼|号|区|镇|村)的$")
_MRS = re.compile("(?P<surname>[\u4e00-\u9fff])太(?![太平阳空极大多少原湖仓行过])")
_MARK_BEFORE = frozenset("，。、；：“「（(！？\n ”」的")
_MARKS = frozenset("，。、；：！？）)”」\n")
#: With these last characters the word behind a nickname's first one is a thing: 小车, 老城, 阿里.
_NO_NICKNAME = frozenset("时区学组河路城车店院里国家年月日人们店家员板乡县村镇街巷房楼旧字事话是有在不了和与也都就又到")
#: Surnames that are function words as often: 向记者, 任书记, 和先生.
_AMBIGUOUS = frozenset(
    "向和于任时从由应曾都全单可包代解管连但付干为常同方过并各该与及经而非以有来车门水关成高党国安明文白黄老大小通东平原强能计生易"
)


def find_short_names(text: str, original: str, full: Iterable[str]) -> Iterator[Mention]:
    """The short names of a folded text; ``original`` is not folded, ``full`` are the names found in full."""
    known = frozenset(name[: surname_length(name) or 1] for name in full)
    yield from _with_title(text, known)
    yield from _old(text, known)
    yield from _suspects(text)
    yield from _nicknames(text)
    if original != text:
        yield from _in_traditional(text, original, frozenset(full))


@cache
def _surname_pattern(japanese: bool) -> re.Pattern[str]:
    single, double = surnames()
    several = double | (words("japanese_surnames") if japanese else frozenset())
    one = "".join(sorted(single | rare_surnames()))
    honorific = alternatives("honorifics")
    return re.compile(
        f"(?P<surname>{'|'.join(sorted(several))}|[{one}])(?:{honorific})(?![\\u4e00-\\u9fff]?(?:公司|集团))"
    )


def _with_title(text: str, known: frozenset[str]) -> Iterator[Mention]:
    """A surname with an office or a form of address; ``known`` are the surnames of people named in full."""
    begins = tokens.boundaries(text)
    for match in _surname_pattern(speaks_of_japan(text)).finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        called = bool(role_ending(text[max(0, start - 16) : start], min(16, start)))
        clause_begins = not before or before in _MARK_BEFORE or called
        if start not in begins and not clause_begins:
            continue
        word_end = next((place for place in range(start + 1, start + 6) if place in begins), end)
        if not called and (word_end > end or (word_end == end and tokens.flag(text[start:end]) not in ("", "nr"))):
            continue
        if _is_word(match["surname"], known, clause_begins) and not (clause_begins and speech_follows(text, end)):
            continue
        yield Mention(start, end, "surname-and-title")


def _is_word(surname: str, known: frozenset[str], clause_begins: bool) -> bool:
    """Whether a surname is rather a word there: 向记者, 归主任管."""
    if surname in known or (surname not in _AMBIGUOUS and surname not in rare_surnames()):
        return False
    return not clause_begins or tokens.flag(surname)[:1] in ("p", "c", "v", "d")


def _old(text: str, known: frozenset[str]) -> Iterator[Mention]:
    """老高 and 敖老, where somebody of the surname is named in full."""
    begins = tokens.boundaries(text)
    for match in _OLD.finditer(text) if "老" in text else ():
        surname = match["after"] or match["before"]
        word_end = match.end() in begins or after_name().match(text, match.end())
        if surname in known and match.start() in begins and word_end:
            yield Mention(match.start(), match.end(), "surname-and-title")


def _suspects(text: str) -> Iterator[Mention]:
    """黄男 and 林嫌, as Taiwan's papers call those whom they introduce as 黄姓男子."""
    told = {match["surname"] for match in _TOLD_SURNAME.finditer(text)} if "姓" in text else set()
    for surname in sorted(told):
        for match in re.finditer(f"{surname}[男女嫌翁妇](?![子性友生儿人士孩童])", text):
            yield Mention(match.start(), match.end(), "surname-and-title")


def _nicknames(text: str) -> Iterator[Mention]:
    """阿强, 小郑 and 老秦, wherever they stand in a text that introduces them once."""
    begins = tokens.boundaries(text)
    places = [m.span() for m in _NICKNAME.finditer(text) if m.start() in begins and _could_be_nickname(text, m.end())]
    introduced = {text[start:end] for start, end in places if _introduces(text, start, end)}
    for start, end in places:
        if text[start:end] in introduced:
            yield Mention(start, end, "surname-and-title")


def _could_be_nickname(text: str, end: int) -> bool:
    """Whether the two characters before a place could be a nickname: no word, and nothing goes on over their end."""
    name = text[end - 2 : end]
    if name[1] in _NO_NICKNAME or tokens.flag(name) not in ("", "nr", "nrt"):
        return False
    if name[0] != "阿" and name[1] not in surnames()[0] | rare_surnames():
        return False
    return end in tokens.boundaries(text) or bool(after_name().match(text, end))


def _introduces(text: str, start: int, end: int) -> bool:
    """Whether what stands around a nickname shows that it is one: an office, a note, speech."""
    before = text[max(0, start - 16) : start]
    if role_ending(before, len(before)) or _NICKNAME_NOTE.match(text, end):
        return True
    if text[start + 1] in _AMBIGUOUS and text[start] != "阿":
        return False
    clause_begins = not before or before[-1] in _MARK_BEFORE
    if clause_begins and speech_follows(text, end):
        return True
    return bool(_AGED.search(before)) and (text[end : end + 1] in _MARKS or bool(after_name().match(text, end)))


def _in_traditional(text: str, original: str, full: frozenset[str]) -> Iterator[Mention]:
    """What papers of Hong Kong and Taiwan call people: 陳太, and 莫 alone of whom they named in full."""
    single, _ = surnames()
    alone = {name[0] for name in full if 2 <= len(name) <= 3 and surname_length(name) != 2}
    for match in _MRS.finditer(text):
        start, end = match.span()
        bound = text[end : end + 1] in _MARKS or after_name().match(text, end) or speech_follows(text, end)
        if match["surname"] in single and bound and _begins_clause(text, start):
            yield Mention(start, end, "surname-and-title")
    for surname in sorted(alone):
        for match in re.finditer(f"(?<=[，。；」\n]){surname}", text):
            if original[match.start()] != "於" and speech_follows(text, match.end()):
                yield Mention(*match.span(), "surname-and-title")


def _begins_clause(text: str, start: int) -> bool:
    before = text[max(0, start - 16) : start]
    return not before or before[-1] in _MARK_BEFORE or bool(role_ending(before, len(before)))
