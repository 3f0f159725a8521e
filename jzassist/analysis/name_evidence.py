"""What speaks for a Chinese full name: what stands around it, what it is made of, what the dictionary says."""

import re
from collections.abc import Iterator
from functools import cache

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import alternatives
from jzassist.analysis.titles import address_starting, is_organisation, role_ending

#: What a by-line says before a name.
BYLINE = re.compile(r"(?:记者|通讯员|作者|编辑|责编|校对|摄影|图片|撰稿|实习生|文|图|摄|编译|(?<!书)记)[：:／/\s]*$")
_AGE_BEFORE = re.compile(r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})多?岁的?$")
_NOTE = re.compile(r"[（(](?:\d{4}年|男|女|左|右|中|\d{2}岁)")
_LABELLED = re.compile(r"[：:]")
_REMARK_FOLLOWS = re.compile("[^，。：；\n]{0,12}[：:][“「]")
_INTRODUCED = re.compile(r"是[^，。\n]{0,20}(?:一名|一位|一个)")
_NAME_OF_A_PLACE = re.compile(
    r"(?:班|奖|杯|号|路|街|馆|塔|式|精神)[”」]|(?![是在和与的为任从到])[\u4e00-\u9fff]{0,3}(?:公司|集团|大学|医院|中学|村|镇|县|市|路|街|站|学校|政府)"
)
# places, trades and measures end so more often than names do
_SELDOM_ENDS_A_NAME = frozenset("村镇乡县市区路街屯寨省庄业率费额局厂店院所")


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives('before_names')})$")


@cache
def after_name() -> re.Pattern[str]:
    """What often follows a name directly: punctuation, a verb, a particle."""
    return re.compile(f"[，。、；：！？,;:!?）)（(”」\\s\\d]|{alternatives('after_names')}")


def weigh(text: str, start: int, end: int) -> tuple[float, str]:
    """How much the neighbourhood speaks for a name, and the strongest rule."""
    signs = sorted(_signs(text, start, end), reverse=True)
    rule = signs[0][1] if signs else "segmentation"
    return sum(weight for weight, _ in signs[:2]) + _fit(text, start, end), rule


def _signs(text: str, start: int, end: int) -> Iterator[tuple[float, str]]:
    """What around a candidate says that it is a name: weight and rule."""
    before, after = text[max(0, start - 24) : start], text[end : end + 8]
    if BYLINE.search(before):
        yield 3.0, "by-line"
    elif role_ending(before, len(before)):
        yield 2.25, "role-before-name"
    elif _kin().search(before):
        yield 2.0, "kin-before-name"
    elif _AGE_BEFORE.search(before):
        yield 2.0, "age-before-name"
    elif is_organisation(before[-6:]):
        yield 1.5, "organisation-before-name"
    if re.match(r"\s?摄", after):
        yield 3.0, "photo-credit"
    if address_starting(text, end):
        yield 2.0, "role-after-name"
    if _speech_pattern().match(after):
        yield 2.0, "verb-of-speech"
    if _NOTE.match(after):
        yield 1.5, "name-with-note"
    if before[-1:] in ("（", "(") and re.match(r"[）)]\s*(?:\n|$)", after):
        yield 3.0, "by-line"
    if _REMARK_FOLLOWS.match(text, end):
        yield 1.5, "remark-follows"
    if _LABELLED.match(after) and (start == 0 or text[start - 1] == "\n"):
        yield 2.0, "interview"
    if _INTRODUCED.match(text, end):
        yield 1.5, "introduced"


def _fit(text: str, start: int, end: int) -> float:
    """How well a name would stand there: what follows it, what it follows, what it is made of."""
    after, begins = text[end : end + 8], tokens.boundaries(text)
    follows = after_name().match(after) or not after or address_starting(text, end) or _speech_pattern().match(after)
    score = 0.75 if follows else 0.25 if end in begins else -0.5
    if start == 0 or text[start - 1] in "，。、；“（(”」 \n\u3000":
        score += 0.5
    if tokens.flag(text[start]).startswith(("v", "p", "d")):
        score -= 0.75  # 付 and 于 begin phrases more often than names
    if _given_is_common_word(text, start, end) or text[end - 1] in _SELDOM_ENDS_A_NAME:
        score -= 1.0
    if end - start == 3 and start in begins and not begins & {start + 1, start + 2}:
        score += 0.5  # one word of three characters that begins with a surname is a name more often than not
    return score - 2.0 if _NAME_OF_A_PLACE.match(after) else score


def _given_is_common_word(text: str, start: int, end: int) -> bool:
    given = text[start + 1 : end]
    return end - start == 3 and start + 1 in tokens.boundaries(text) and tokens.flag(given)[:2] not in ("", "nr")


def vote(name: str) -> float:
    """What the dictionary says: a name, unknown, or a common word."""
    flag = tokens.flag(name)
    if flag.startswith("nr"):
        return 1.25
    if flag:
        return -3.0
    return 1.0


def is_common_word(name: str) -> bool:
    """Whether the dictionary knows a name as another word: 巩固, 高远."""
    return tokens.flag(name)[:2] not in ("", "nr")


@cache
def _speech_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:[\\u4e00-\\u9fff]{{0,3}})(?:{alternatives('speech_verbs')})")
