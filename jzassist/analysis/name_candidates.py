"""Candidates: the spans of a text that could be a Chinese full name, each with what speaks for it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import words
from jzassist.analysis.name_evidence import Features, before_name, ends_in_he, evidence, follows_date, speech_follows
from jzassist.analysis.name_model import name_likelihood
from jzassist.analysis.surnames import rare_surnames, surname_initials, surname_length
from jzassist.analysis.titles import role_ending

Span = tuple[int, int]

#: Characters so much likelier as a name than as words are looked at wherever they stand,
_LIKELY = 1.0
#: and less likely ones where an office, a list or a verb of speech calls for a name.
_POSSIBLE = -5.0
#: What calls for a name: that one was never called for where it stands speaks against it.
_CALLING = (
    "by_line", "credited", "office", "trade", "kin", "age", "addressed", "speech", "speech_near",
    "note", "remark_follows", "labels", "introduced",
)  # fmt: skip
#: 水文澜说: what lets a rare surname be one where no office calls for it.
_RARE_ONE_SPEAKS = re.compile(r"[\u4e00-\u9fff]?(?:说|表示|告诉|介绍|认为|指出)")
#: What is named after somebody is not him.
_NAMES_SOMETHING = re.compile("(?:班|奖|杯|号|路|街|馆|塔|式|精神)[”」]")
#: With these end most words for what somebody does.
_OCCUPATION_ENDS = frozenset("官员师家长手者生人")
_DOTS = frozenset("·•‧")
_DOT = re.compile("[\u4e00-\u9fff]{0,4}[·•‧]")
_CALLING_MARKS = frozenset("、（(”」")
#: What may stand between the names of a list.
JOINT = re.compile(r"(?:[（(][^（）()\n]{1,12}[)）])?[、和与及 ]")


class Candidate(NamedTuple):
    """A span that could be a name, and what holds of it."""

    start: int
    end: int
    features: Features


@cache
def _initials() -> re.Pattern[str]:
    """The first character of a surname, with as many characters behind it as a full name has at most."""
    initials = "".join(sorted(surname_initials() | rare_surnames()))
    return re.compile(f"[{initials}](?=(?P<behind>[\u4e00-\u9fff]{{0,3}}))")


@cache
def _addressed() -> re.Pattern[str]:
    """A form of address right behind a surname."""
    return re.compile("|".join(sorted(word for word in words("honorifics") if len(word) > 1 or word == "某")))


@cache
def _calling_tails() -> frozenset[str]:
    """The last two characters of the words before which a name often stands."""
    return frozenset(word[-2:] for name in ("roles", "before_names") for word in words(name)) | {"记者", "岁的"}


def find_candidates(text: str) -> list[Candidate]:
    """The candidates of a folded text in order of place."""
    spans = list(_spans(text))
    times: dict[str, int] = {}
    for start, end in spans:
        times[text[start:end]] = times.get(text[start:end], 0) + 1
    runs = _runs(text, spans)
    found = []
    before = {start: before_name(text, start) for start, _ in spans}
    all_features = [evidence(text, start, end, before[start]) for start, end in spans]
    places = {text[a:b] for (a, b), f in zip(spans, all_features, strict=True) if f.get("names_a_place")}
    called = {text[a:b] for (a, b), f in zip(spans, all_features, strict=True) if any(map(f.get, _CALLING))}
    for (start, end), features in zip(spans, all_features, strict=True):
        features["place_elsewhere"] = float(text[start:end] in places)
        once_called = text[start:end] in called
        features["never_called"] = float(not once_called)
        features["never_called_of_two"] = features["never_called"] * features["one_given"]
        features["never_called_foreign"] = features["never_called"] * features["transliterates"]
        # standing there again confirms only what was once called for, or what the dictionary knows as a full name
        confirmed = once_called or (features["known"] and not features["one_given"])
        features["again"] = min(3, times[text[start:end]] - 1) / 3 if confirmed else 0.0
        features["in_list"] = min(4, runs[start, end] - 1) / 4
        found.append(Candidate(start, end, features))
    return found


def _spans(text: str) -> Iterator[Span]:
    begins = tokens.boundaries(text)
    for match in _initials().finditer(text):
        start = match.start()
        called = text[start - 2 : start] in _calling_tails() or text[start - 1 : start] in _CALLING_MARKS
        torn_off = start not in begins and text[start - 1 : start] not in _OCCUPATION_ENDS
        torn_off = torn_off and not follows_date(text, start)
        if (torn_off and not called) or text[start - 1 : start] in _DOTS:
            continue
        if text[start] in rare_surnames() and not (called or _RARE_ONE_SPEAKS.match(text, start + 2)):
            continue
        length = surname_length(text[start : start + 2]) or 1
        if _addressed().match(text, start + length):
            continue  # 冯警官 is no 冯警
        for end in (start + length + 1, start + length + 2):
            name = text[start:end]
            if end - start > 1 + len(match["behind"]):
                break
            if name[length] in "村镇乡县":
                continue  # 余村人 live in 余村
            if name[-1] == "道" and text[end : end + 1] in ("：", ":", "，", ","):
                continue  # 局长李明道：“……”
            if len(name) == 3 and (role_ending(name[:2], 2) or (name[:2] in words("not_names") and not called)):
                continue  # 车主魏太太; 工程师卓越凡 is named so
            if len(name) - length == 1 and ends_in_he(text, end + 1):
                continue  # 晏清 of 晏清和：
            if name in words("not_names") or name in words("places"):
                continue
            likelihood = name_likelihood(name)
            if likelihood < _POSSIBLE or _DOT.match(text, end) or _NAMES_SOMETHING.match(text, end):
                continue  # “赵一曼班”
            if likelihood >= _LIKELY or called or speech_follows(text, end):
                yield start, end


def _runs(text: str, spans: list[Span]) -> dict[Span, int]:
    """How many candidates stand in one list with each, itself included: 张三、李四和王五."""
    before: dict[Span, int] = {}
    ending: dict[int, int] = {}  # where the next name of a list would begin: how many stand before it
    for start, end in spans:
        before[start, end] = ending.get(start, 0)
        if joint := JOINT.match(text, end):
            ending[joint.end()] = max(ending.get(joint.end(), 0), before[start, end] + 1)
    after: dict[int, int] = {}
    total: dict[Span, int] = {}
    for start, end in reversed(spans):
        joint = JOINT.match(text, end)
        behind = after.get(joint.end(), 0) if joint else 0
        after[start] = max(after.get(start, 0), behind + 1)
        total[start, end] = before[start, end] + 1 + behind
    return total
