"""Names of places by what they end in, whatever the segmentation makes of them: 沱阳县, 桑树坪村, 岭州东站.

The name before the ending begins where a clause or another place's name ends, or behind a word that can stand before
one. A common word there (贫困县, 老城区) names nothing.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import alternatives, lines, words
from jzassist.analysis.named import Named

#: Endings that stand in so many other words that the name must be unknown to the dictionary.
_DOUBTFUL = frozenset("河江湖岛山岭峡湾沟路街村区州旗市") | {"广场", "公园", "大桥", "码头", "景区"}
#: What can stand directly before a name.
_BEFORE = frozenset(
    "在于到赴从由对向往住的和与及据访是为给经自离去来出入过至抵沿距驻达着了、年月日时分电讯将把被让请以让称说"
)
_WATERS, _SETTLEMENTS = frozenset("河江湖岛山岭峡湾沟"), frozenset("村镇乡县市区")
_NEVER_INSIDE = frozenset("有个没还会能要的了着就都也很把被们这那他她它你我")
_HAN = re.compile("[\u4e00-\u9fff]+")
_NAMES = ("ns", "nr", "nrt", "nz", "nrfg", "")
_LENGTHS = (2, 3, 4)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(alternatives("place_endings"))


@cache
def _levels() -> tuple[str, ...]:
    levels, _, stations = lines("place_endings")
    return tuple(sorted(f"{levels} {stations}".split(), key=len, reverse=True))


@cache
def _no_heads() -> tuple[str, ...]:
    return tuple(word for word in words("no_place_heads") if len(word) > 1)


@lru_cache(maxsize=4)
def find_level_names(text: str) -> tuple[Named, ...]:
    """The places of a folded text that end as places do, in order; levels side by side are one: 沱阳县石碾镇."""
    found: list[Named] = []
    for match in _ending().finditer(text):
        if not _ends(text, match.start(), match.end()):
            continue
        before = found[-1].end if found else -1
        if before == match.start() and text[before - 1] in _WATERS and match.group() in _SETTLEMENTS:
            found[-1] = found[-1]._replace(end=match.end())  # 柳树湾|村
            continue
        start = match.start() if _is_sort(match.group()) and before == match.start() else _start(text, match, before)
        if start < 0 or start < before:
            continue
        if start == before and _is_sort(match.group()) and match.start() == before:
            found[-1] = found[-1]._replace(end=match.end())  # 岭州|东站
        else:
            found.append(Named(start, match.end(), "place-ending"))
    return tuple(found)


def bare_names(text: str, found: tuple[Named, ...]) -> Iterator[Named]:
    """The same places without their level elsewhere in the text: 燕岭 of 燕岭县."""
    begins = tokens.boundaries(text)
    for head in sorted(_heads(text, found)):
        for match in re.finditer(head, text):
            start, end = match.span()
            starts = start in begins or text[start - 1] in _BEFORE or not _HAN.match(text[start - 1])
            over = tokens.word_at(text, end - 1)
            unknown = over.end > end and not tokens.flag(text[over.start : over.end])  # 燕岭|凭
            ends = end in begins or unknown or _ending().match(text, end)
            if starts and ends and text[end : end + 1] not in ("·", "队", "站", "路"):
                yield Named(start, end, "place-ending")


def _heads(text: str, found: tuple[Named, ...]) -> set[str]:
    heads = set()
    for named in found:
        name = text[named.start : named.end]
        ending = next((e for e in _levels() if name.endswith(e)), "")
        head = name.removesuffix(ending)
        if ending and 2 <= len(head) <= 4 and tokens.flag(head) in _NAMES:
            heads.add(head)
    return heads


@cache
def _is_sort(ending: str) -> bool:
    """Whether an ending makes a name of the place before it: 太原|机场, 岭州|东站."""
    return len(ending) > 1


def _ends(text: str, start: int, end: int) -> bool:
    """Whether a name can end there: no word of the dictionary goes on over the place, or begins with its end."""
    word = tokens.word_at(text, end - 1)
    spelled = text[word.start : word.end]
    if word.end > end and tokens.flag(spelled) and text[end] != text[end - 1]:
        return False  # but 石板沟村|村民
    if text[start - 1 : start] in words("no_place_heads") and tokens.flag(text[start - 1 : end]) not in _NAMES:
        return False  # 超市, 城区
    return text[end : end + 1] not in ("长", "民", "级", "里") or end in tokens.boundaries(text)


def _start(text: str, match: re.Match[str], before: int) -> int:
    """Where the name begins that ends in ``match``, -1 where none does."""
    place, ending = match.start(), match.group()
    if before == place and len(ending) == 1:
        return -1
    fitting = []
    for length in _LENGTHS if len(ending) > 1 else _LENGTHS[:2]:
        start = place - length
        if start < max(before, 0) or not _HAN.fullmatch(text, start, place):
            break
        strength = _strength(text, start, before)
        if strength and _names(text[start:place], ending, strength):
            fitting.append((strength, -length, start))
    return max(fitting, default=(0, 0, -1))[2]


def _strength(text: str, start: int, before: int) -> int:
    """How surely something can begin at a place."""
    if start in (0, before) or not _HAN.match(text[start - 1]):
        return 3
    if text[start - 1] in _BEFORE:
        return 2 if start in tokens.boundaries(text) else 1
    word = tokens.word_at(text, start - 1)
    known = word.end == start and tokens.flag(text[word.start : start])
    return 1 if known and (start - word.start > 1 or known[:1] in ("p", "v", "c", "u", "f", "d")) else 0


def begins_surely(text: str, start: int) -> bool:
    """Whether a name of any kind can begin at a place: behind a mark, a level or a word before names."""
    return _strength(text, start, -1) >= 2 or text[start - 1] in "省市县区州旗镇乡村"


def _names(head: str, ending: str, strength: int) -> bool:
    """Whether some words can be a place's own name before its ending."""
    flag = tokens.flag(head)
    if head in words("no_place_heads") or (head[0] in _BEFORE and flag != "ns") or not _NEVER_INSIDE.isdisjoint(head):
        return False
    if tokens.flag(head + ending) in ("ns", "nr", "nrt", "nz"):
        return True
    if flag == "ns":
        return True
    if head.endswith(_no_heads()) or head.startswith(_no_heads()):
        return False
    if flag:
        return flag in _NAMES or (strength == 3 and ending not in _DOUBTFUL and flag == "n" and len(ending) == 1)
    parts = [head[a:b] for a, b in tokens.cut(head)]
    flags = [tokens.flag(part) for part in parts if len(part) > 1]
    common = any(f[:1] in ("v", "d", "r", "c", "t", "p", "m", "a", "u") or f in ("n", "vn", "l", "i") for f in flags)
    if len(parts) > 1 and any(tokens.flag(part)[:1] in ("r", "p", "u", "c") for part in parts):
        return False
    if ending in _DOUBTFUL and ending not in "村区州旗" and common:
        return False
    return not common or (strength >= 2 and len(head) == 3 and len(parts) == 2 and flags[:1] not in (["v"], ["t"]))
