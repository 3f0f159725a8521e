"""Names of organisations read leftwards, character by character, from what they end in: 县|发展|和|改革|局.

The words of a department's name are often verbs or adjectives for the dictionary, or torn by the segmentation; here
each is peeled off by itself. A name begins at a place, a level or a name that no dictionary has.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from jzassist.analysis import tokens
from jzassist.analysis.level_names import begins_surely
from jzassist.analysis.lexicons import alternatives, words
from jzassist.analysis.named import Named

#: With these last characters most words are no organisations: they need an anchor and more than one word.
_WEAK = frozenset("委部省处所院社系党队")
#: Departments of a government that newspapers name without it: 房屋局, 运输署.
_ALONE = ("局", "署", "议会", "防总")
_LEVELS = (
    "省",
    "市",
    "县",
    "区",
    "州",
    "旗",
    "镇",
    "乡",
    "村",
    "国家",
    "中央",
    "中国",
    "全国",
    "最高",
    "美国",
    "校",
    "县府",
    "市府",
)
_PLACES_OF_SPORT = (
    "体育中心",
    "奥体中心",
    "会议中心",
    "会展中心",
    "活动中心",
    "购物中心",
    "数据中心",
    "商业中心",
    "市中心",
    "体育馆",
)
_HAN = re.compile("[\u4e00-\u9fff]+")
#: With these the segmentation joins words that no dictionary has: 其是|中国, 约占|公司.
NEVER_INSIDE = frozenset(
    "其是访对由向在与和被把让给从到为该据称说即将已又也并及或这那日月年约遂至他她它我你们本不了的则占指赴"
)
_LONGEST_WORD = 5
_LONGEST = 30
_OFFICES = re.compile("[局部署厅处院所馆会社系]长")
_NO_INSIDE = frozenset(
    "记者 会议 活动 工作 领导 群众 负责人 问题 情况 时间 方面 关系 作用 事业 人员 专家 学者 代表 成员 企业".split()
)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(alternatives("organisation_endings"))


def find_organisation_names(text: str, places: Sequence[Named]) -> Iterator[Named]:
    """The organisations of a folded text that end as such; ``places`` is where places stand."""
    by_end = {named.end: named for named in places}
    for match in _ending().finditer(text):
        if not _ends(text, match):
            continue
        start, anchored, count = _walk(text, match.start(), by_end)
        if not count and not anchored and (own := _own_start(text, match)) >= 0:
            start, anchored, count = own, True, 2
        name = text[start : match.end()]
        ending = match.group()
        if text[start - 1 : start] in ("某", "第") or name[0] == "第":
            continue
        if name in words("not_organisations") or name.endswith(_PLACES_OF_SPORT) or len(name) < 3:
            continue
        alone = name.endswith(_ALONE) and count and len(name) >= 3
        if (anchored and (count > 1 or len(ending) > 1 or ending not in _WEAK)) or alone:
            yield Named(start, match.end(), "organisation-ending")


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a name can end behind a match: at a word's end, or before the office of 交通部长 and 卫生局局长."""
    start, end = match.span()
    doubled = text[end - 2 : end - 1] == text[end - 1]
    if _OFFICES.match(text, end - 1):
        return not doubled and text[start - 2 : start] not in words("role_prefixes") and text[start - 1 : start] != "副"
    if text[end : end + 1] == text[end - 1] and text[end + 1 : end + 2] == "长":
        return True
    word = tokens.word_at(text, end - 1)
    if word.end <= end or text[end : word.end] in words("roles") or text.startswith(("副主任", "主任"), end):
        return True
    return not tokens.flag(text[word.start : word.end]) and (len(match.group()) > 1 or text[end - 1] in "局署厅")


def _own_start(text: str, match: re.Match[str]) -> int:
    """Where a school's or a club's own name begins that is no word of an organisation's: 云雀岭小学; -1 for none."""
    end = match.start()
    word = tokens.word_at(text, match.end() - 1)
    if (
        word.end == match.end()
        and word.start < end
        and match.end() - word.start > 2
        and text[match.end() - 1] in "局署"
    ):
        return word.start  # 经发局: the dictionary has it whole
    for length in (2, 3, 4) if len(match.group()) > 1 else ():
        start = end - length
        if start < 0 or not _HAN.fullmatch(text, start, end):
            break
        head = text[start:end]
        if begins_surely(text, start) and tokens.flag(head) in ("", "nr", "nrt", "nz") and _own_words(head):
            return start
    return -1


def _own_words(head: str) -> bool:
    """Whether some characters hold no verb or particle, so that they can be a name of its own: 云雀|岭, not 放学|去."""
    flags = [tokens.flag(head[a:b]) for a, b in tokens.cut(head)]
    return NEVER_INSIDE.isdisjoint(head) and not any(f[:1] in ("v", "d", "p", "c", "r", "m", "t", "a") for f in flags)


def _walk(text: str, place: int, places: Mapping[int, Named]) -> tuple[int, bool, int]:
    """Where a name begins that ends behind ``place``, whether it is anchored there, and of how many words it is."""
    start, anchor, count, anchors = place, -1, 0, 0
    floor = max(0, place - _LONGEST)
    while start > floor:
        if (named := places.get(start)) and named.start >= floor:
            start, anchor, count = named.start, named.start, count + 1
            anchors += 1
            continue
        length, anchoring = _peeled(text, start, floor, anchors > 0)
        if not length:
            break
        start, count = start - length, count + 1
        if anchoring:
            anchor, anchors = start, anchors + 1
    if anchor >= 0:
        return anchor, True, count
    return start, False, count


def _peeled(text: str, end: int, floor: int, anchored: bool) -> tuple[int, bool]:
    """How long the word is that a name can have before a place, 0 for none, and whether names begin with it."""
    for level in _LEVELS:
        if text.endswith(level, floor, end) and not (len(level) == 1 and _in_word(text, end)):
            return len(level), True
    if anchored:
        return 0, False  # before a level or a place only another place goes on
    if text[end - 1] in "和与" and _joins(text, end):
        return 1, False
    for length in range(_LONGEST_WORD, 1, -1):
        word = text[end - length : end]
        if end - length < floor or not _HAN.fullmatch(word) or word in _NO_INSIDE:
            continue
        if word in words("organisation_words"):
            return length, False
        flag = tokens.flag(word)
        if word in words("organisations") or word in words("places"):
            return length, True
        if flag in ("ns", "nt", "nz") and word not in words("not_places"):
            return length, True
        if (flag[:1] in ("n", "j") or flag in ("vn", "an")) and not _is_role(word) and _boundary(text, end - length):
            return length, length > 2 and word[0] in "省市县区"
    word_ = tokens.word_at(text, end - 1)
    spelled = text[word_.start : end]
    covered = _ending().fullmatch(text, end, word_.end)  # 农粮|署
    whole = text[word_.start : word_.end]
    unknown = (
        (word_.end == end or covered) and len(spelled) > 1 and not tokens.flag(whole) and bool(_HAN.fullmatch(spelled))
    )
    if unknown and len(spelled) > 2 and spelled[0] in NEVER_INSIDE:
        spelled = spelled[1:]  # 从卡岗
    if unknown and NEVER_INSIDE.isdisjoint(spelled):
        return len(spelled), True
    return 0, False


def _in_word(text: str, end: int) -> bool:
    """Whether a level's character only ends a word: 上市, 城乡."""
    return tokens.flag(text[end - 2 : end]) not in ("", "ns", "nr", "nrt", "nz", "r")


def _joins(text: str, end: int) -> bool:
    before, after = text[end - 3 : end - 1], text[end : end + 2]
    inside = words("organisation_words")
    return (
        after in inside
        and (before in inside or tokens.flag(before)[:1] == "n")
        and text[end - 2] not in "局厅委署部会院"
    )


@cache
def _is_role(word: str) -> bool:
    return word in words("roles") or word in words("not_in_titles")


def _boundary(text: str, place: int) -> bool:
    return place in tokens.boundaries(text) or text[place - 1 : place] in (
        "省",
        "市",
        "县",
        "区",
        "州",
        "镇",
        "乡",
        "村",
        "",
    )
