"""What a date expression means: its parts, the gaps filled from what stands nearby, written as ISO 8601."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

#: A year, a year and month, or a year, month and day.
Parts = tuple[int, ...]


class Moment(NamedTuple):
    """A stretch of the calendar from ``first`` to ``last`` (both included), or a time of day on ``first``.

    ``first`` is None where no calendar gives it: the year is not known, or the word is 近日.
    """

    first: Parts | None = None
    last: Parts | None = None
    clock: str = ""
    last_clock: str = ""

    def iso(self) -> str | None:
        """A date, an interval ``A/B``, a date and time, or a time alone (``T08:00``)."""
        first = _iso(self.first, self.clock)
        last = _iso(self.last or self.first, self.last_clock or self.clock)
        return first if last == first or last is None else f"{first}/{last}"

    def until(self, later: "Moment", *, turns: bool = False) -> "Moment":
        """The interval from this to a later one; without a value where either has none or they run backwards.

        ``turns`` says that the later one names no year: 12月1日至1月5日 ends in the next one.
        """
        first, last = self.first, later.last or later.first
        if later.clock and later.first is None:
            # 晚上9点到11点: the half of the day is said once
            last = first
            if later.clock < self.clock and later.clock < "12":
                later = later._replace(clock=f"{int(later.clock[:2]) + 12}{later.clock[2:]}")
        if turns and first and last and len(first) > 1 and last < first:
            last = (last[0] + 1, *last[1:])
        begins, ends = _iso(first, self.clock), _iso(last, later.clock)
        if begins is None or ends is None or begins > ends:
            return Moment()
        return Moment(first, last, self.clock, later.clock)


class Context(NamedTuple):
    """What fills the gaps: the dates named before in the sentence, then the day of the article.

    ``told`` is the last date told in the whole text before, on which 同年 leans, ``told_day`` the last one that
    names a month or a day, on which 次日 does.
    """

    reference: date | None = None
    nearby: Parts = ()
    told: Parts = ()
    told_day: Parts = ()

    def year_of(self, month: int) -> int | None:
        """The year that a month without one is meant in: news of January speaks of last December."""
        if self.nearby:
            return self.nearby[0]
        if self.reference is None:
            return None
        return self.reference.year - (month - self.reference.month > 6)

    def month_of(self, day: int) -> Parts | None:
        """The year and month that a day alone is meant in: 28日 in a paper of the 2nd is last month's."""
        if len(self.nearby) > 1:
            return self.nearby[:2]
        if self.reference is None:
            return None
        return shifted_month(self.reference, -1 if day - self.reference.day > 15 else 0)


def shifted_month(day: date, months: int) -> Parts:
    """The year and month that lie some months from a day."""
    count = day.year * 12 + day.month - 1 + months
    return count // 12, count % 12 + 1


def of_month(month: Parts, first: int, last: int | None = None) -> Moment:
    """Days of a month; without a value where the calendar has no such day. A last day past the end is the end."""
    length = monthrange(*month)[1]
    if not 1 <= first <= length:
        return Moment()
    return Moment((*month, first), (*month, min(last or first, length)))


def _iso(parts: Parts | None, clock: str) -> str | None:
    day = "-".join(f"{part:04}" if place == 0 else f"{part:02}" for place, part in enumerate(parts or ()))
    return f"{day}T{clock}" if clock else day or None
