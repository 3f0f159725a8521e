"""What speaks for a Chinese full name: what stands around it, what it is made of, what the dictionary says."""

import re
from collections.abc import Iterator
from functools import cache

from jzassist.analysis import tokens
from jzassist.analysis.foreign_names import transliterates
from jzassist.analysis.lexicons import alternatives, words
from jzassist.analysis.name_model import name_likelihood
from jzassist.analysis.surnames import rare_surnames, surname_length
from jzassist.analysis.titles import address_starting, is_organisation, role_ending

Features = dict[str, float]

#: What a by-line says before a name.
BYLINE = re.compile(r"(?:记者|通讯员|作者|编辑|责编|校对|摄影|图片|撰稿|实习生|文|图|摄|编译|(?<!书)记)[：:／/\s]*$")
#: Offices of one person, unlike 教师, 职工 or 代表, behind which common words stand as often.
_OFFICE = re.compile(
    r"(?:长|书记|主席|主任|总裁|经理|总监|总理|总统|首相|教授|院士|研究员|发言人|大臣|主帅|教练|导演|编剧|法官|检察官|律师|大使|总编|主编|秘书|司令|政委)$"
)
_AGE_BEFORE = re.compile(r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})多?岁的?$")
_NOTE = re.compile(r"[（(](?:\d{4}年|男|女|左|右|中|前|后|化名|\d{2}岁)")
_REMARK_FOLLOWS = re.compile("[^，。：；\n]{0,12}[：:][“「]")
_INTRODUCED = re.compile(r"是[^，。\n]{0,20}(?:一名|一位|一个)")
_NAME_OF_A_PLACE = re.compile(
    r"(?![是在和与的为任从到])[\u4e00-\u9fff]{0,3}(?:公司|集团|大学|医院|中学|村|镇|县|市|路|街|站|学校|政府)"
    r"|队(?![长员友医])|科技|股份|电子|控股|传媒|证券|银行|基金|俱乐部|药业|汽车|[姑籍市县区]"
)
_CREDITED = re.compile(r"\s?摄")
_BEHIND_DATE = re.compile(r"\d[年月日]$")
_TWO_HAN = re.compile("[\u4e00-\u9fff]{2}")
# places, trades and measures end so more often than names do
_SELDOM_ENDS_A_NAME = frozenset("村镇乡县市区路街屯寨省庄率费额局厂店院所岛号队奖级型性站署馆港湖河社报网洲")
#: A word that the dictionary saw more often is hardly ever a name.
_FREQUENT = 700
#: A word seen more often begins no longer name by chance: 卫星|双.
_OFTEN = 200
#: Surnames with which far more phrases begin: 警官向南都记者表示.
_PREPOSITIONS = frozenset("向和与由从对经以在于任时同为")
_CLAUSE_BEGINS = frozenset("，。、；：“（(”」！？《 \n\u3000")
_MARKS = frozenset("，。、；：！？,;!?:）)（(”」 \n\u3000")


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives('before_names')})$")


@cache
def after_name() -> re.Pattern[str]:
    """What often follows a name directly: punctuation, a verb, a particle."""
    return re.compile(f"[，。、；：！？,;:!?）)（(”」\\s\\d]|{alternatives('after_names')}")


@cache
def _speech() -> re.Pattern[str]:
    adverb = f"(?:{alternatives('before_speech')}|[\\u4e00-\\u9fff]{{1,2}}地)"
    verb = f"{alternatives('speech_verbs')}|汇报说?|[\\u4e00-\\u9fff]{{1,2}}着[说问答]"
    return re.compile(f"(?P<gap>{adverb}{{0,3}})(?:{verb})")


def speech_follows(text: str, end: int) -> bool:
    """Whether a verb of speech stands directly at a place, or behind a few characters."""
    return bool(_speech().match(text, end))


def before_name(text: str, start: int) -> Features:
    """What holds of the place before a candidate, the same for all that begin there."""
    return dict(_before(text, start))


def evidence(text: str, start: int, end: int, before: Features | None = None) -> Features:
    """What holds of a candidate, 0 to 1 for most; how often it stands in the text is for the caller to add.

    ``before`` is what ``before_name`` says of the start, where the caller has it.
    """
    before = before_name(text, start) if before is None else before
    features = before | dict(_behind(text, start, end)) | _itself(text, start, end)
    called = any(map(features.get, ("office", "trade", "kin", "age")))
    bound = any(map(features.get, ("speech", "mark_follows", "goes_on", "acts")))
    if features["preposition"] and called and (features.get("speech") or not features["one_given"]):
        features["preposition"] = 0.0  # 副县长于海棠, 科长任卓说
    known = features["known"] and not features["one_given"]
    return features | {"called_and_bound": float(called and bound), "known_and_called": float(called and known)}


def strongest_rule(features: Features) -> str:
    """The name of the rule that an editor is told."""
    return next((rule for name, rule in _RULES.items() if features.get(name)), "segmentation")


_RULES = {
    "by_line": "by-line",
    "credited": "photo-credit",
    "office": "role-before-name",
    "trade": "role-before-name",
    "kin": "kin-before-name",
    "age": "age-before-name",
    "addressed": "role-after-name",
    "speech": "verb-of-speech",
    "speech_near": "verb-of-speech",
    "note": "name-with-note",
    "remark_follows": "remark-follows",
    "labels": "interview",
    "organisation": "organisation-before-name",
}


def _before(text: str, start: int) -> Iterator[tuple[str, float]]:
    before = text[max(0, start - 24) : start]
    if BYLINE.search(before):
        yield "by_line", 1.0
    elif role := role_ending(before, len(before)):
        yield ("office" if _OFFICE.search(role) else "trade"), 1.0
    elif _kin().search(before):
        yield "kin", 1.0
    elif _AGE_BEFORE.search(before):
        yield "age", 1.0
    elif is_organisation(before[-6:]):
        yield "organisation", 1.0
    if start == 0 or text[start - 1] in _CLAUSE_BEGINS:
        yield "clause_begins", 1.0
    if before[-1:] == "、":
        yield "listed", 1.0
    if before[-1:] in ("”", "」"):
        yield "behind_remark", 1.0


def _behind(text: str, start: int, end: int) -> Iterator[tuple[str, float]]:
    if end == len(text) or text[end] in _MARKS:
        yield "mark_follows", 1.0
    said = _speech().match(text, end)
    if said:
        yield ("speech_near" if said["gap"] else "speech"), 1.0
    elif after_name().match(text, end):
        yield "goes_on", 1.0
    elif tokens.flag(text[end : end + 2])[:1] == "v":
        yield "acts", 1.0
    address = address_starting(text, end)
    if address and not _name_begins(text, end + len(address)):
        yield "addressed", 1.0
    if _CREDITED.match(text, end):
        yield "credited", 1.0
    if _NOTE.match(text, end):
        yield "note", 1.0
    if _REMARK_FOLLOWS.match(text, end):
        yield "remark_follows", 1.0
    if text[end : end + 1] in ("：", ":") and (start == 0 or text[start - 1] == "\n"):
        yield "labels", 1.0
    if _INTRODUCED.match(text, end):
        yield "introduced", 1.0
    if _NAME_OF_A_PLACE.match(text, end):
        yield "names_a_place", 1.0


def _name_begins(text: str, place: int) -> bool:
    """Whether the office before a place is somebody else's: 某某电子|董事长|温维钧, |董事长暨总裁|温维钧."""
    longest = max(name_likelihood(text[place : place + length]) for length in (2, 3))
    return (longest > 0 and bool(_TWO_HAN.match(text, place))) or text[place : place + 1] in ("暨", "兼")


def _itself(text: str, start: int, end: int) -> Features:
    name, begins = text[start:end], tokens.boundaries(text)
    length = surname_length(name) or 1
    likelihood = max(-6.0, min(12.0, name_likelihood(name))) / 5
    given, flag = name[length:], tokens.flag(name)
    foreign = transliterates(name)
    common = bool(flag) and not flag.startswith("nr")
    # a word that no dictionary has is nothing that a name could tear: 卓越|凡带
    loose = end not in begins and not _word_over(text, end)
    torn = end not in begins and not loose
    ends = text[end : end + 1] in _MARKS or speech_follows(text, end)
    bound = torn and ends
    alone = len(given) == 1 and end + 1 in begins and text[end] not in _MARKS  # whether the next character is a word
    longer = name_likelihood(text[start : end + 1]) if alone else -99.0
    return {
        "likelihood": likelihood,
        "likelihood_of_two": likelihood if len(name) == 2 else 0.0,
        "one_given": float(len(name) == 2),
        "known": float(flag.startswith("nr") and not foreign),
        "known_of_two": float(flag.startswith("nr") and not foreign and len(name) == 2),
        "known_and_foreign": float(flag.startswith("nr") and foreign),
        "place": float(flag == "ns" or name in words("places")),
        "transliterates": float(foreign),
        "common": float(common),
        "frequent": float(common and tokens.frequency(name) > _FREQUENT),
        "starts_torn": float(start not in begins and not follows_date(text, start)),
        "ends_torn": float(torn and not bound),
        "ends_torn_before_mark": float(bound),
        "ends_in_unknown_word": float(loose and not ends),
        "last_runs_on": float(len(given) == 2 and _runs_on(text, end - 1)),
        "one_word": float(start in begins and end in begins and begins.isdisjoint(range(start + 1, end))),
        "given_is_word": float(len(given) == 2 and tokens.flag(given)[:2] not in ("", "nr", "ns", "nz")),
        "verb_and_object": float(length == 1 and tokens.flag(name[0])[:1] == "v" and tokens.flag(given)[:1] == "n"),
        "begins_with_word": float(len(given) == 2 and _is_frequent_word(name[:2])),
        "last_is_verb": float(len(given) == 2 and end - 1 in begins and tokens.flag(name[-1])[:1] in ("v", "p", "d")),
        "function_word": float(length == 1 and tokens.flag(name[0])[:1] in ("v", "p", "d", "c")),
        "preposition": float(name[0] in _PREPOSITIONS),
        "rare_surname": float(name[0] in rare_surnames()),
        "ends_like_place": float(name[-1] in _SELDOM_ENDS_A_NAME),
        "ends_in_particle": float(name[-1] in words("never_given") and not ends_in_he(text, end)),
        "better_longer": float(longer > likelihood * 5 + 1),
    }


def _word_over(text: str, place: int) -> str:
    """The part of speech of the word that goes on over a place, "" where the dictionary does not have it."""
    word = tokens.word_at(text, place)
    return tokens.flag(text[word.start : word.end])


def follows_date(text: str, start: int) -> bool:
    """Whether a date ends at a place, behind which the segmentation often cuts no word: 2002年方慕青."""
    return bool(_BEHIND_DATE.search(text, max(0, start - 5), start))


def _runs_on(text: str, place: int) -> bool:
    """Whether a verb or an adverb begins there: 上官敏|笑着说, 李冰|接受."""
    return tokens.flag(text[place : place + 2])[:1] in ("v", "d") or text[place + 1 : place + 2] == "着"


def ends_in_he(text: str, end: int) -> bool:
    """Whether a 和 before a place can join nothing, so that it ends a name: 晏清和：, 晏清和说."""
    if text[end - 1 : end] not in ("和", "与"):
        return False
    return end < len(text) and (text[end] in "，。：；、！？是）)" or speech_follows(text, end))


def _is_frequent_word(word: str) -> bool:
    """Whether the dictionary has often seen a word that is no name: 卫星, 阳春."""
    return tokens.flag(word)[:2] not in ("", "nr") and tokens.frequency(word) > _OFTEN


def is_common_word(name: str) -> bool:
    """Whether the dictionary knows a name as another word: 巩固, 高远."""
    return tokens.flag(name)[:2] not in ("", "nr")
