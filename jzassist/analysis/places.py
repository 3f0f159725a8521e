"""Places: what the dictionary knows as one, and names that end as those of villages, rivers and airports do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from jzassist.analysis import tokens
from jzassist.analysis.folding import fold
from jzassist.analysis.level_names import bare_names, find_level_names
from jzassist.analysis.lexicons import words
from jzassist.analysis.named import Named, annotate_named
from jzassist.model.annotation import Annotation, Kind

#: What a name that no dictionary has must end in to be a place's.
_ENDINGS = tuple(
    "省 市 县 区 旗 州 镇 乡 村 屯 寨 街道 社区 开发区 新区 山 河 江 湖 海 岛 湾 水库 机场 火车站 高铁站 景区 "
    "公园 广场 大桥 隧道 高速 路 大街 大道 古城 古镇 湿地 保护区 产业园 工业园 大学城".split()
)
#: The endings that show that a word which the dictionary takes for a place is one: 扎根 and 湖水 are none.
_SURE_ENDINGS = tuple(
    "省 市 县 区 旗 州 镇 乡 村 山 河 江 湖 海 岛 湾 港 峡 洋 群岛 高原 平原 盆地 半岛 运河 海峡 流域 地区".split()
)
_LEVELS = ("市", "县", "省", "州", "区")
_LEVELS_ALONE = frozenset("市县州区旗镇乡村屯寨岛河江湖山")
_LEVELS_BELOW = frozenset("市县州区旗镇乡村屯寨道")
#: Words that name a sort of place and become a name with a place before them: 太原|机场.
_SORTS = frozenset(
    "机场 火车站 高铁站 水库 景区 古城 古镇 大街 大道 开发区 新区 高新区 社区 街道 保税区 自贸区 "
    "大学城 地区 流域".split()
)
#: Words that the segmentation joins to a name behind them.
_JOINED = tuple("由在向对把被让与和据距赴抵年月日指")
_BEFORE_NO_NAME = tuple("全我该本各每一小老新大这那几两乡来去到回在从进")


def find_places(text: str, taken: Iterable[tuple[int, int]] = ()) -> tuple[Named, ...]:
    """The places of a folded text, in order; none over a span of ``taken`` (people, organisations).

    Each level of those that stand side by side (山西省|晋中市) is a place.
    """
    occupied = sorted(taken)
    levels = find_level_names(text)
    known = [*levels, *_listed_places(text), *bare_names(text, levels), *_known_places(text)]
    return tuple(_apart(sorted(known, key=lambda named: (named.start, -named.end)), occupied))


@cache
def _unknown_places() -> re.Pattern[str]:
    """The listed places that the segmentation's dictionary lacks, so that it cuts them."""
    unknown = sorted((word for word in words("places") if not tokens.flag(word)), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(fold, unknown)))


def _listed_places(text: str) -> Iterator[Named]:
    for match in _unknown_places().finditer(text):
        yield Named(*match.span(), "known-place")


def _apart(candidates: Sequence[Named], occupied: Sequence[tuple[int, int]]) -> Iterator[Named]:
    """Candidates that overlap neither each other nor what is taken; two that meet are one."""
    index, found = 0, None
    for named in candidates:
        if found and named.start < found.end:
            continue
        while index < len(occupied) and occupied[index][1] <= named.start:
            index += 1
        if index < len(occupied) and occupied[index][0] < named.end:
            continue
        if found:
            yield found
        found = named
    if found:
        yield found


def _known_places(text: str) -> tuple[Named, ...]:
    """What the dictionary or the list knows as a place, with the level or the sort that the segmentation cut off."""
    found: list[Named] = []
    spelled = tokens.spelled(text)
    for (start, end), word, rule in zip(tokens.words(text), spelled, map(_rule, spelled), strict=True):
        joined = bool(found) and found[-1].end == start
        if not rule and not joined:
            continue  # nearly every word
        sort = joined and word in _SORTS
        own_level = joined and word in _LEVELS_ALONE and text[start - 1] not in _LEVELS_BELOW
        if own_level:
            found[-1] = found[-1]._replace(end=end)  # 东沟|镇
        elif sort:
            found[-1] = Named(found[-1].start, end, rule or "place-ending")
        elif rule:
            found.append(Named(start, end, rule))
    return tuple(found)


@cache
def _rule(word: str) -> str:
    """The rule that sees a place in a word, "" where none does."""
    if len(word) < 2 or word in words("not_places"):
        return ""
    if word in words("places"):
        return "known-place"
    flag = tokens.flag(word)
    if flag == "ns":
        long = len(word) > 2 and word.endswith(_SURE_ENDINGS) and not word.startswith(_BEFORE_NO_NAME)
        county = len(word) == 2 and word[1] in "县州" and word[0] not in _BEFORE_NO_NAME
        return "known-place" if long or county or _names_a_city(word) else ""
    named = not flag and len(word) >= 3 and word.endswith(_ENDINGS) and not word.startswith(_BEFORE_NO_NAME + _JOINED)
    return "place-ending" if named and all("\u4e00" <= c <= "\u9fff" for c in word) else ""


def _names_a_city(word: str) -> bool:
    """Whether the dictionary has a word with its level too: 太原 and 太原市."""
    return any(tokens.flag(word + level) == "ns" for level in _LEVELS)


def annotate_places(original: str, found: Sequence[Named]) -> tuple[Annotation, ...]:
    """An annotation for every mention; its name is its own words."""
    return annotate_named(Kind.PLACE, original, zip(found, found, strict=True))
