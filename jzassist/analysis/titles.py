"""What stands before a name: “县水务局党组书记、局长” is an organisation and a role."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import alternatives, words

_CHAINED = "、|兼任|兼|和|及|暨|以及"
# words that end what could belong to a name's title when read backwards
_STOP_FLAGS = ("p", "c", "d", "r", "u", "y", "t", "e", "o", "xc", "zg", "ul", "uj")
_OWN = re.compile(r"(?:我|本|全)(?:国|省|市|县|区|州|校|院|厂|公司|村|镇|乡|团|局|台)")
# departments whose own names hold an “and”
_JOINED_NAME = re.compile(
    "(?:物资储备|动员|农村|经济|电视|健康|市场|商务|产业|创新|大数据|法律|知识产权|信息|发展|生态|环境|交通|信息化|改革|旅游|社会保障|规划|城乡|水务|体育|科技|技术|出版|电影|药品|林业|草原|国防|金融|能源)"
)
_GENERIC = frozenset("公司 企业 学校 医院 校 厂 局 院 村 镇 县 市 省 会 社 店 中心 集团 合作社 单位 机构 协会".split())
_OWN_WORDS = frozenset("省 市 县 区 州 旗 镇 乡 村 省市 市区 县城 公司".split())
_PART_OF_NAME = frozenset("某（）()·-“”「」《》&")
_NO_OFFICE = tuple("南部 北部 东部 西部 中部 内部 外部 全部 局部 干部 机会 社会 都会 不会 场所 厕所 后台 平台".split())
_WORD = re.compile(r"\w")
_MAX_TITLE = 48
_LONGEST_ROLE = 8


class Title(NamedTuple):
    """A role and an organisation in the article's words, "" where there is none, and where they begin."""

    role: str
    organisation: str
    start: int


@cache
def _role_before() -> re.Pattern[str]:
    role = f"(?:(?:{alternatives('role_prefixes')}){{0,4}}(?:{alternatives('roles')}))"
    return re.compile(f"{role}(?:(?:{_CHAINED}){role}){{0,4}}$")


@cache
def _role_tails() -> frozenset[str]:
    """The last two characters of every role; none is shorter."""
    return frozenset(role[-2:] for role in words("roles"))


@cache
def _address() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives('honorifics')}|总书记|同志)")


@cache
def _organisation_end() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives('organisation_suffixes')})(?:[（(][^（）()]{{1,20}}[)）])?$")


@cache
def _characters_of_roles() -> str:
    """Every character that a role has, or what chains two of them."""
    return "".join(words("roles") | words("role_prefixes") | {_CHAINED})


def role_ending(text: str, end: int) -> str:
    """The role that ends at a place, "" where none does: 党组书记、局长, 创始人兼首席执行官."""
    if text[max(0, end - 2) : end] not in _role_tails():
        return ""  # nearly every place: the search below costs a hundred times as much
    before = text[max(0, end - _MAX_TITLE) : end]
    # anchored at the right end, the leftmost match is the longest
    match = _role_before().search(before, len(before.rstrip(_characters_of_roles())))
    return match.group() if match else ""


def role_starting(text: str, start: int) -> bool:
    """Whether a role begins at a place."""
    return any(text[start : start + length] in words("roles") for length in range(2, _LONGEST_ROLE + 1))


def address_starting(text: str, start: int) -> str:
    """The form of address that follows a name directly (温如玉教授), "" where none does."""
    match = _address().match(text, start)
    return match.group() if match else ""


def is_organisation(words_: str) -> bool:
    """Whether some words end as names of organisations do."""
    if words_ in words("organisation_suffixes"):
        return len(words_) >= 2
    return len(words_) >= 3 and not words_.endswith(_NO_OFFICE) and bool(_organisation_end().search(words_))


@lru_cache(maxsize=256)
def title_before(text: str, name_start: int, floor: int) -> Title:
    """The role and organisation that stand before a name, looking back no further than ``floor``.

    Finders and checks ask it of the same names.
    """
    end = name_start
    while end > floor and text[end - 1] in " \u3000":
        end -= 1  # 记者 温晓岚
    if text[end - 1 : end] == "的" and role_ending(text[floor : end - 1], end - 1 - floor):
        end -= 1  # 时任县委书记的孙志强
    role = role_ending(text[floor:end], end - floor)
    end -= len(role)
    bare = text[max(floor, end - 1) : end] == "的"
    organisation_end = end - 1 if bare else end
    start = organisation_start(text, organisation_end, floor)
    organisation = text[start:organisation_end]
    named_in_marks = bool(role) and bare and organisation.endswith(("”", "」"))
    if (
        not is_organisation(organisation)
        and not named_in_marks
        and not (role and _is_place(text, start, organisation_end))
    ):
        return Title(role, "", end)
    return Title(role, organisation, start)


def organisation_start(text: str, end: int, floor: int) -> int:
    """Where an organisation's name that ends at a place begins."""
    start = end
    if end > floor and text[end - 1] in "”」":
        opening = text.rfind("“" if text[end - 1] == "”" else "「", max(floor, end - 20), end)
        return opening if opening >= 0 else end
    begins = tokens.boundaries(text)
    while start > floor and end - start < _MAX_TITLE:
        previous = start - 1
        while previous > floor and previous not in begins:
            previous -= 1
        word = text[previous:start]
        nearest = start == end and bool(_organisation_end().search(word))
        joins = word == "和" and _JOINED_NAME.match(text, start, end)
        if not (nearest or joins or _belongs(word)):
            break
        start = previous
    while start < end and text[start] in "（(":
        start += 1
    if text[start:end][:1] in ("据", "让", "被") and not tokens.flag(text[start : start + 2]):
        start += 1  # the segmentation joined a preposition to the name
    if text[start:end] in _GENERIC and start > floor and text[start - 1] in "该本":
        start -= 1
    return start


def _belongs(word: str) -> bool:
    if all(character in _PART_OF_NAME for character in word):
        return word not in ("“", "「", "”", "」")
    if _OWN.fullmatch(word) or word in _OWN_WORDS:
        return True
    if word in words("not_in_titles") or not _WORD.search(word):
        return False
    flag = tokens.flag(word)
    return not (flag and flag.startswith(_STOP_FLAGS) and len(word) <= 2)


def _is_place(text: str, start: int, end: int) -> bool:
    """美国总统, 联合国秘书长: a country or a place stands for its government."""
    inside = [text[a:b] for a, b in tokens.words_between(text, start, end)]
    return bool(inside) and all(tokens.flag(word) in ("ns", "nt") for word in inside)
