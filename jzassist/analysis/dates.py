"""Finds dates and times of day: absolute, partial, intervals, relative ones; their values as ISO 8601."""

import re
from datetime import date
from typing import NamedTuple

from jzassist.analysis.calendar_values import Context, Moment, Parts
from jzassist.analysis.date_patterns import PATTERNS, TO, Pattern
from jzassist.analysis.folding import fold
from jzassist.model.annotation import Annotation, DateDetail, Kind, stable_id

_JOINS_INTERVAL = re.compile(rf"\s?{TO}\s?$|前?后?{TO}$")
#: No expression reaches further to either side of its anchor.
_REACH = 24
_SENTENCE_END = re.compile(r"[。！？!?\n]")


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
    return Annotation(identity, Kind.DATE, dated.start, dated.end, detail, rule=dated.rule)


def _candidates(folded: str) -> list[_Candidate]:
    """The leftmost and longest expressions."""
    windows = {anchor: _windows(folded, anchor) for anchor in dict.fromkeys(pattern.anchor for pattern in PATTERNS)}
    found = [
        _Candidate(match.start(), match.end(), match, pattern)
        for pattern in PATTERNS
        for start, end in windows[pattern.anchor]
        for match in pattern.looks.finditer(folded, start, end)
    ]
    found.sort(key=lambda candidate: (candidate.start, -candidate.end))
    chosen: list[_Candidate] = []
    for candidate in found:
        if not chosen or candidate.start >= chosen[-1].end:
            chosen.append(candidate)
    return chosen


def _windows(folded: str, anchor: str) -> list[tuple[int, int]]:
    """The stretches around the places where one of some characters stands."""
    windows: list[tuple[int, int]] = []
    for match in re.finditer(f"[{re.escape(anchor)}]", folded):
        place = match.start()
        start, end = max(0, place - _REACH), place + _REACH
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def _resolved(folded: str, candidates: list[_Candidate], reference: date | None) -> list[_Dated]:
    found: list[_Dated] = []
    nearby: Parts = ()
    for candidate in candidates:
        if found and _SENTENCE_END.search(folded, found[-1].end, candidate.start):
            nearby = ()
        moment = candidate.pattern.means(candidate.match, Context(reference, nearby))
        if moment.first and len(moment.first) >= min(len(nearby), 2):
            nearby = moment.first
        found.append(_Dated(candidate.start, candidate.end, candidate.pattern.rule, moment))
    return found


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
    if _JOINS_INTERVAL.fullmatch(between) and bool(first.moment.clock) == bool(second.moment.clock):
        return _Dated(first.start, second.end, "区间", first.moment.until(second.moment))
    return None
