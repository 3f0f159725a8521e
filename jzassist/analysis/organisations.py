"""Organisations: words that end as their names do, with what belongs to the name before them; short forms in full.

A name begins at an anchor: a place, a level (市, 省), words in marks or a name of its own. What has none, such as
有关部门 or 这家公司, names nobody.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import compress

from jzassist.analysis import tokens
from jzassist.analysis.level_names import find_level_names
from jzassist.analysis.lexicons import alternatives, words
from jzassist.analysis.named import Named, annotate_named
from jzassist.analysis.organisation_names import find_organisation_names
from jzassist.analysis.other_organisation_names import find_other_names
from jzassist.model.annotation import Annotation, Kind

_LONGEST = 32
_LEVELS = frozenset("省 市 县 区 州 旗 镇 乡 村 国家 中央 中国 全国 我国 我省 我市 我县 我区 省市".split())
_ADMINISTRATIVE = frozenset("村 乡 镇 县 市 省 区 州 旗 街道 社区 开发区 园区 产业园".split())
#: A name ends in these even where the dictionary knows the word as a noun.
_STRONG = tuple("局 厅 署 委 公司 集团 银行 大学 学院 法院 检察院 医院 协会 学会 中学 小学".split())
#: Directions and gatherings end alike: 中南部, 新兴产业.
_NO_NAMES = re.compile(
    r"[东南西北中内外]部$|产业$|官网$|网站$|平台$|上银行$|[结布格大全首末胜决一二三四五六七八九十]局$|机关$|(?<![大中小])学$|教师$|学生$"
)
#: With these the segmentation begins words that no dictionary has: 其是|中国, 访东|平壤.
_NO_BEGINNING = frozenset("年月日约遂他她它我你指赴其是访对由向在与和被把让给从到为该据称说即将已又也并及或这那")
#: Without a place before them these are many: 公安局, 人民法院.
_OF_SOME_PLACE = tuple("局 厅 法院 检察院 委员会 中心 派出所".split())
_WEAK_ALONE = frozenset("局 厅 署 委 院 社 队 会 部 所 校".split())
_MEDIA = ("日报", "晚报", "时报", "早报", "周刊", "电视台", "通讯社")
_PROPER = ("ns", "nt", "nz")
#: What is counted or classed rather than named.
_GENERIC = re.compile("(?:企业|工厂|车间|门店|平台|机构|单位|部门|体育中心|奥体中心|会展中心|会议中心|活动中心)$")
_PARTY = re.compile("(?:省委|市委|县委|区委|州委|旗委|党委|党工委|党组|党支部|党总支)$")
_SECRETARY = re.compile("书记|副书记|常委|经济工作|工作会议|全会")
_IN_NAMES = frozenset("保障 保护 促进 健康 振兴 应急 纪检 平安 卫生 文明 民主 高级 初级 综合 联合".split())
_LONG_ENOUGH = 6
#: Names with the same ends that are compared with each other.
_MOST_ALIKE = 40


def find_organisations(text: str, taken: Iterable[tuple[int, int]] = ()) -> tuple[Named, ...]:
    """The organisations of a folded text, in order; none over a span of ``taken`` (people)."""
    begins = tokens.boundaries(text)
    known = [
        Named(*match.span(), "known-organisation")
        for match in _known_names().finditer(text)
        if match.end() in begins  # not 民政部 of 民政部门
    ]
    read = find_organisation_names(text, find_level_names(text))
    found = (*known, *_candidates(text), *read, *find_other_names(text))
    longest_first = sorted(
        filter(lambda named: _is_one(text, named), found), key=lambda named: (named.start, -named.end)
    )
    return tuple(_apart(longest_first, taken))


def _is_one(text: str, named: Named) -> bool:
    """Whether a candidate is no common word, and no office that is only written like one: 县委|书记."""
    name = text[named.start : named.end]
    if text[named.start - 1 : named.start] in ("“", "「"):
        return True
    if name in words("not_organisations") or name[0] in "指某" or _NO_NAMES.search(name) or _GENERIC.search(name):
        return False
    return not (_PARTY.search(name) and _SECRETARY.match(text, named.end))


def _apart(candidates: Sequence[Named], taken: Iterable[tuple[int, int]]) -> Iterator[Named]:
    """Candidates that do not overlap: of two the longer one, which begins first."""
    occupied = sorted(taken)
    index, free = 0, 0
    for named in candidates:
        while index < len(occupied) and occupied[index][1] <= named.start:
            index += 1
        if named.start >= free and not (index < len(occupied) and occupied[index][0] < named.end):
            free = named.end
            yield named


def _candidates(text: str) -> list[Named]:
    cut, spelled = tokens.words(text), tokens.spelled(text)
    found: list[Named] = []
    last = -1
    for index in compress(range(len(spelled)), map(_word_ends_name, spelled)):
        if index <= last or not _ends_name(spelled, index):
            continue
        last = index
        while last + 1 < len(cut) and _ends_name(spelled, last + 1):
            last += 1
        first, anchored = _beginning(spelled, index)
        named = _judged(text, cut, spelled, first, index, last, anchored)
        if named:
            found.append(named)
    return found


@cache
def _known() -> frozenset[str]:
    return words("organisations")


@cache
def _known_names() -> re.Pattern[str]:
    # the segmentation cuts some of them: 世卫|组织
    return re.compile(alternatives("organisations"))


@cache
def _endings() -> frozenset[str]:
    return words("organisation_suffixes") - _ADMINISTRATIVE


@cache
def _word_ends_name(word: str) -> bool:
    """Whether a word by itself can be the last one of an organisation's name."""
    if word in _known():
        return True
    if _NO_NAMES.search(word):
        return False
    if tokens.flag(word) == "nt":
        return True
    if word in _endings():
        return len(word) > 1 or word in _WEAK_ALONE
    if tokens.flag(word) in ("", "nz", "nr", "n", "j"):
        return (
            len(word) > 2 and word.endswith((*_STRONG, *_MEDIA)) and not word.endswith(("结局", "布局", "格局", "大局"))
        )
    return False


def _ends_name(spelled: Sequence[str], index: int) -> bool:
    word = spelled[index]
    if not _word_ends_name(word):
        return False
    if len(word) == 1:
        # 农业|局: what stands alone needs a noun before it
        before = spelled[index - 1] if index else ""
        return (len(before) > 1 and tokens.flag(before)[:1] in ("n", "j")) or tokens.flag(before) in ("vn", "")
    return True


def _beginning(spelled: Sequence[str], index: int) -> tuple[int, bool]:
    """The number of the name's first word, and whether it is one with which names begin."""
    anchored = _is_anchor(spelled[index]) and len(spelled[index]) > 2
    if tokens.flag(spelled[index]) == "nt" or spelled[index] in _known():
        anchored = True
    length = len(spelled[index])
    while index and length < _LONGEST:
        word = spelled[index - 1]
        if _is_anchor(word):
            # a word that no dictionary has begins a company's name, hardly a centre's: 智算|中心
            anchored = anchored or bool(tokens.flag(word)) or word in _LEVELS or spelled[index].endswith(_STRONG)
        elif anchored or not _may_stand_in_name(word):
            break
        index, length = index - 1, length + len(word)
    return index, anchored


@cache
def _is_anchor(word: str) -> bool:
    """Whether a name can begin with a word: a place, a level, a name that no dictionary has."""
    if word in _LEVELS or tokens.flag(word) in _PROPER:
        return word not in words("not_places")
    spelled = len(word) > 1 and all("\u4e00" <= c <= "\u9fff" for c in word)
    return spelled and not tokens.flag(word) and word[0] not in _NO_BEGINNING


@cache
def _may_stand_in_name(word: str) -> bool:
    flag = tokens.flag(word)
    if word in words("roles") or word in words("not_in_titles"):
        return False
    if flag[:1] in ("n", "j") or flag in ("vn", "an", "b") or word in _IN_NAMES:
        return True
    return flag == "m" and word.startswith("第") and len(word) > 1


def _judged(
    text: str, cut: Sequence[tokens.Word], spelled: Sequence[str], first: int, index: int, last: int, anchored: bool
) -> Named | None:
    """The name from word ``first`` to ``last``, None where it names nobody in particular."""
    start, end = cut[first].start, cut[last].end
    words_ = text[start:end]
    if words_ in _known():
        return Named(start, end, "known-organisation")
    alone = first == index == last
    if alone and tokens.flag(words_) == "nt" and len(words_) > 2 and not words_.endswith(_OF_SOME_PLACE):
        return Named(start, end, "known-organisation")
    if alone and (words_ in _endings() or len(words_) < 4):
        return None
    if anchored and (end - start) >= 3 and words_ not in _LEVELS:
        return Named(start, end, "organisation-ending")
    if end - start >= _LONG_ENOUGH and words_.endswith(_STRONG) and last > first:
        return Named(start, end, "organisation-ending")
    return None


def annotate_organisations(original: str, text: str, found: Sequence[Named]) -> tuple[Annotation, ...]:
    """An annotation for every mention, with the fullest form of its name that the article gives."""
    full = full_forms({text[named.start : named.end] for named in found})
    first = {text[named.start : named.end]: named for named in reversed(found)}
    pairs = ((named, first[full[text[named.start : named.end]]]) for named in found)
    return annotate_named(Kind.ORGANISATION, original, pairs)


def full_forms(names: Iterable[str]) -> dict[str, str]:
    """Each name with the longest other one that it shortens: 市科技局 → 市科学技术局.

    A short form has the same first and last character and its others in order; two that fit are none.
    """
    alike: dict[tuple[str, str], list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        alike.setdefault((name[0], name[-1]), []).append(name)
    return {
        name: longer[0]
        if len(longer := [o for o in group[:_MOST_ALIKE] if len(o) > len(name) and _shortens(name, o)]) == 1
        else name
        for group in alike.values()
        for name in group
    }


def _shortens(short: str, name: str) -> bool:
    rest = iter(name)
    return len(short) >= 3 and all(character in rest for character in short)
