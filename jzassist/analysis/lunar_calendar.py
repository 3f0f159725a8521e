"""The old Chinese calendar as tables: days of its months and the solar terms, as days of the calendar of today."""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from jzassist.analysis.lexicons import lines

#: The stems and branches that name years: 乙巳年 is 2025, and comes again after sixty.
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"


class _Year(NamedTuple):
    first: date
    leap: int
    lengths: tuple[int, ...]


@cache
def _years() -> dict[int, _Year]:
    rows = (line.split() for line in lines("lunar_years"))
    return {
        int(first[:4]): _Year(date.fromisoformat(first), int(leap), tuple(29 + int(long) for long in months))
        for first, leap, months in rows
    }


@cache
def _terms() -> dict[int, tuple[int, ...]]:
    return {int(year): tuple(map(int, days)) for year, *days in map(str.split, lines("solar_terms")[1:])}


def lunar_day(year: int, month: int, day: int = 1, *, leap: bool = False) -> date | None:
    """A day of the old calendar's year; None where the year is outside of 1900 to 2050 or has no such day."""
    if year not in _years() or not 1 <= month <= 12:
        return None
    first, leap_month, lengths = _years()[year]
    place = month - 1 + (0 < leap_month < month or leap)
    if (leap and month != leap_month) or not 1 <= day <= lengths[place]:
        return None
    return first + timedelta(days=sum(lengths[:place]) + day - 1)


def length_of_month(year: int, month: int, *, leap: bool = False) -> int:
    """How many days a month of the old calendar has: 29 or 30; 0 where there is none."""
    return next((day for day in (30, 29) if lunar_day(year, month, day, leap=leap)), 0)


def solar_term(year: int, name: str) -> date | None:
    """The day of a solar term (清明) in a year from 1900 to 2050, None outside of them."""
    place = lines("solar_terms")[0].split().index(name)
    return date(year, place // 2 + 1, _terms()[year][place]) if year in _terms() else None


def named_by_stem(stem: str, branch: str, near: int) -> int | None:
    """The year that a stem and a branch name (乙巳), the nearest to another one; None where no year has the two."""
    number = next((n for n in range(60) if _STEMS[n % 10] == stem and _BRANCHES[n % 12] == branch), None)
    # the year 4 was a 甲子
    return None if number is None else near + (4 + number - near + 30) % 60 - 30
