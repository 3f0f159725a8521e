"""Finds dates and times of day: absolute, partial, intervals, relative ones; their values as ISO 8601."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from jzassist.analysis.calendar_values import Context, Moment, Parts
from jzassist.analysis.confidence import confidence_of
from jzassist.analysis.date_patterns import PATTERNS, TO, Anchor, Pattern
from jzassist.analysis.festival_patterns import FESTIVAL_PATTERNS
from jzassist.analysis.folding import fold
from jzassist.model.annotation import Annotation, DateDetail, Kind, stable_id

_JOINS_INTERVAL = re.compile(rf"\s?{TO}\s?$|前?后?{TO}$")
_PATTERNS = (*PATTERNS, *FESTIVAL_PATTERNS)
#: What they name other words of the sentence do not lean on: 春节前，12日 is not of its month.
_STAND_ALONE = frozenset(("节日", "节气", "农历"))
_ANCHORS = tuple(dict.fromkeys(pattern.anchor for pattern in _PATTERNS))
_ANCHORED = re.compile("[" + re.escape("".join(sorted({c for anchor in _ANCHORS for c in anchor.characters}))) + "]")
#: No expression reaches further to either side of its anchor.
_REACH = 24
_OPENING_MARKS = tuple('“‘「『"')
_NAMED_BY_HOUR = re.compile(r"[”’」』\"](?![,，。；])|[\u4e00-\u9fff]{1,6}[”’」』\"]")
_SENTENCE_END = re.compile(r"[。！？!?\n]")


_OF_DAYS = frozenset("年月日 日 日期 相对日 星期".split())


class _Candidate(NamedTuple):
    start: int
    end: int
    match: re.Match[str]
    pattern: Pattern


class _Dated(NamedTuple):
    start: int
    end: int
    rule: str
    moment: Moment


def find_dates(text: str, reference: date | None = None) -> tuple[Annotation, ...]:
    """Every date and time of day, in order, none overlapping another.

    ``reference`` is the article's day, which resolves 今年 and 24日; without it their value is None.
    A date and the time after it are one, the two ends of an interval too.
    """
    folded = fold(text)
    joined = _joined(folded, _resolved(folded, _candidates(folded), reference))
    return tuple(map(_annotation, joined))


def _annotation(dated: _Dated) -> Annotation:
    identity = stable_id(Kind.DATE, dated.start, dated.end)
    detail = DateDetail(dated.moment.iso())
    sure = confidence_of(dated.rule)
    return Annotation(identity, Kind.DATE, dated.start, dated.end, detail, rule=dated.rule, confidence=sure)


def _candidates(folded: str) -> list[_Candidate]:
    """The leftmost and longest expressions."""
    windows = _windows(folded)
    found = [
        _Candidate(match.start(), match.end(), match, pattern)
        for pattern in _PATTERNS
        for start, end in windows[pattern.anchor]
        for match in pattern.looks.finditer(folded, start, end)
    ]
    found = [candidate for candidate in found if not _names(folded, candidate)]
    found.sort(key=lambda candidate: (candidate.start, -candidate.end))
    chosen: list[_Candidate] = []
    for candidate in found:
        if not chosen or candidate.start >= chosen[-1].end:
            chosen.append(candidate)
    return chosen


def _names(folded: str, candidate: _Candidate) -> bool:
    """Whether an hour alone in marks names something: “四点半”课堂, “四点半课堂”."""
    if candidate.pattern.rule != "时刻" or folded[candidate.start - 1 : candidate.start] not in _OPENING_MARKS:
        return False
    return bool(_NAMED_BY_HOUR.match(folded, candidate.end))


def _windows(folded: str) -> dict[Anchor, list[tuple[int, int]]]:
    """The stretches around the places where each anchor stands."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for match in _ANCHORED.finditer(folded):
        places[match.group()].append(match.start())
    return {anchor: _around(_standing(folded, anchor, places)) for anchor in _ANCHORS}


def _standing(folded: str, anchor: Anchor, places: Mapping[str, list[int]]) -> list[int]:
    standing = sorted(place for character in anchor.characters for place in places.get(character, ()))
    return [place for place in standing if _stands_behind(folded[place - 1], anchor)]


def _stands_behind(character: str, anchor: Anchor) -> bool:
    return not anchor.behind or character in anchor.behind or character.isdecimal()


def _around(places: Iterable[int]) -> list[tuple[int, int]]:
    windows: list[tuple[int, int]] = []
    for place in places:
        start, end = max(0, place - _REACH), place + _REACH
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def _resolved(folded: str, candidates: list[_Candidate], reference: date | None) -> list[_Dated]:
    found: list[_Dated] = []
    nearby: Parts = ()
    told: Parts = ()
    told_day: Parts = ()
    for candidate in candidates:
        if found and _SENTENCE_END.search(folded, found[-1].end, candidate.start):
            nearby = ()
        moment = candidate.pattern.means(candidate.match, Context(reference, nearby, told, told_day))
        found.append(_Dated(candidate.start, candidate.end, candidate.pattern.rule, moment))
        if candidate.pattern.rule in _STAND_ALONE:
            continue
        if moment.first and len(moment.first) >= min(len(nearby), 2):
            nearby = moment.first
        told = _told(candidate, moment) or told
        told_day = told if len(told) > 1 else told_day
    return found


def _told(candidate: _Candidate, moment: Moment) -> Parts:
    """What later words may lean on; 比去年 only compares, and of a stretch of days none is the last one."""
    compares = candidate.match.groupdict().get("year_word") and len(moment.first or ()) == 1
    if moment.first is None or compares or candidate.pattern.rule == "多久以前":
        return ()
    if moment.last and moment.last != moment.first:
        return moment.first[:1] if moment.last[:1] == moment.first[:1] else ()
    return moment.first


def _joined(folded: str, dates: list[_Dated]) -> list[_Dated]:
    """A date with the time after it, then the ends of an interval, as one each."""
    joined: list[_Dated] = []
    for dated in dates:
        joined.append(dated)
        while len(joined) > 1 and (both := _one(folded, *joined[-2:])):
            joined[-2:] = [both]
    return joined


def _one(folded: str, first: _Dated, second: _Dated) -> _Dated | None:
    if second.start - first.end > 3:
        return None
    between = folded[first.end : second.start]
    if between in ("", " ", "的") and second.moment.clock and not second.moment.first and not first.moment.clock:
        day = first.moment.first
        # a time on a day that cannot be known is no time of its own; 今天 and 当天 name no day
        named = any(character in "日号月" for character in folded[first.start : first.end])
        known = bool(day and len(day) == 3)
        moment = second.moment._replace(first=day if known else None)
        return _Dated(first.start, second.end, second.rule, moment if known or not named else Moment())
    if between in ("（", "(") and folded[second.end : second.end + 1] in ("）", ")") and not second.moment.clock:
        # 今日（二月六日）, 2月6日（星期四）: one day said twice
        surer = max(first.moment, second.moment, key=lambda moment: len(moment.first or ()))
        days = first.rule in _OF_DAYS and second.rule in _OF_DAYS
        return _Dated(first.start, second.end + 1, first.rule, surer) if days else None
    turns = second.rule in ("年月日", "年月") and "年" not in folded[second.start : second.end]
    if _JOINS_INTERVAL.fullmatch(between) and bool(first.moment.clock) == bool(second.moment.clock):
        return _Dated(first.start, second.end, "区间", first.moment.until(second.moment, turns=turns))
    return None
