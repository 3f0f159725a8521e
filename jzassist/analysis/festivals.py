"""The days of festivals, solar terms and the old calendar, in the year that the article means."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from jzassist.analysis.calendar_values import Context, Moment
from jzassist.analysis.date_meanings import named_year, says_year
from jzassist.analysis.lexicons import lines
from jzassist.analysis.lunar_calendar import length_of_month, lunar_day, named_by_stem, solar_term
from jzassist.analysis.numerals import small_numeral

#: Further away than this a festival is the one of the year that is spoken of.
_NEAR = timedelta(days=150)
_WEEKDAY_OF_MONTH = re.compile(r"(\d+)周(\d)#(\d)")
_MONTHS = {"正": 1, "冬": 11, "腊": 12}

DayOfYear = Callable[[int], date | None]


@cache
def _festivals() -> dict[str, str]:
    return {name: when for when, *names in map(str.split, lines("festivals")) for name in names}


def festival_names() -> tuple[str, ...]:
    """The names of the festivals, the longest first."""
    return tuple(sorted(_festivals(), key=len, reverse=True))


def festival_day(name: str, year: int) -> date | None:
    """The day of a festival in a year; those of the old calendar from 1901 to 2050."""
    when = _festivals()[name]
    if weekday := _WEEKDAY_OF_MONTH.fullmatch(when):
        month, day, nth = map(int, weekday.groups())
        first = date(year, month, 1)
        return first + timedelta(days=(day - 1 - first.weekday()) % 7 + 7 * (nth - 1))
    month, day = map(int, when.lstrip("农").split("-"))
    if not when.startswith("农"):
        return date(year, month, day)
    if day == 0:
        new_year = lunar_day(year, month)
        return new_year and new_year - timedelta(days=1)
    # the twelfth month mostly lies in the next year
    return lunar_day(year - (month == 12), month, day)


def festival(match: re.Match[str], context: Context) -> Moment:
    """A festival's day; its holidays (春节期间) have no value, for the days off differ from year to year."""
    if match.groupdict().get("every") or match.groupdict().get("holidays"):
        return Moment()
    return _meant(lambda year: festival_day(match["festival"], year), match, context)


def term(match: re.Match[str], context: Context) -> Moment:
    """The day of a solar term; none of its holidays."""
    groups = match.groupdict()
    if groups.get("every") or groups.get("holidays"):
        return Moment()
    return _meant(lambda year: solar_term(year, match["term"]), match, context)


def old_calendar(match: re.Match[str], context: Context) -> Moment:
    """A month of the old calendar or a day of it: 农历八月十五, 腊月廿八, 闰六月."""
    word = match["lunar_month"]
    leap, word = word.startswith("闰"), word.lstrip("闰")
    month = _MONTHS.get(word) or small_numeral(word) or 0
    day = small_numeral(match["lunar_day"].lstrip("初")) if match["lunar_day"] else None
    if stems := match.groupdict().get("stems"):
        near = context.nearby[0] if context.nearby else context.reference.year if context.reference else None
        year = None if near is None else named_by_stem(stems[0], stems[1], near)
        return Moment() if year is None else _stretch(year, month, day, leap)
    if says_year(match):
        year = named_year(match, context)
        return Moment() if year is None else _stretch(year, month, day, leap)
    found = _meant(lambda year: lunar_day(year, month, day or 1, leap=leap), match, context)
    if found.first is None or day:
        return found
    last = date(*found.first) + timedelta(days=_length(date(*found.first), month, leap) - 1)
    return Moment(found.first, (last.year, last.month, last.day))


def _length(first: date, month: int, leap: bool) -> int:
    years = (year for year in (first.year, first.year - 1) if lunar_day(year, month, leap=leap) == first)
    return next((length_of_month(year, month, leap=leap) for year in years), 1)


def _stretch(year: int, month: int, day: int | None, leap: bool) -> Moment:
    first = lunar_day(year, month, day or 1, leap=leap)
    if first is None:
        return Moment()
    last = first if day else first + timedelta(days=length_of_month(year, month, leap=leap) - 1)
    return Moment((first.year, first.month, first.day), (last.year, last.month, last.day))


def _meant(day_of: DayOfYear, match: re.Match[str], context: Context) -> Moment:
    """The day in the year that is named, or else the one nearest to the day that is spoken of."""
    if says_year(match) or len(context.nearby) == 1:
        year = named_year(match, context) if says_year(match) else context.nearby[0]
        return _moment(None if year is None else day_of(year))
    day = date(*(*context.nearby, 1)[:3]) if context.nearby else context.reference
    if day is None:
        return Moment()
    days = [found for year in (day.year - 1, day.year, day.year + 1) if (found := day_of(year))]
    nearest = min(days, key=lambda found: abs(found - day), default=None)
    if nearest is not None and abs(nearest - day) > _NEAR:
        nearest = next((found for found in days if found.year == day.year), nearest)
    return _moment(nearest)


def _moment(day: date | None) -> Moment:
    return Moment() if day is None else Moment((day.year, day.month, day.day))
