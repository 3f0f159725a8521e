"""What the expressions of ``date_patterns`` mean: from a match and its context to a stretch of the calendar."""

import re
from datetime import date, timedelta

from jzassist.analysis.calendar_values import Context, Moment, Parts, of_month, shifted_month
from jzassist.analysis.numerals import small_numeral

Match = re.Match[str]

_AFTERNOON = frozenset("下晚傍夜深午中")
_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45}
_WEEKDAYS = "一二三四五六日天"
_ORDINAL = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
#: Distances in years, months or days from the article's day; None where the word leans on another date.
_YEAR_WORDS = {"今年": 0, "本年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2}
#: The same from the last year, month or day that the article told.
_LEANING_YEARS = {"上年": -1, "同年": 0, "当年": 0, "次年": 1, "翌年": 1}
_LEANING_MONTHS = {"当": 0, "同": 0, "次": 1, "翌": 1}
_LEANING_DAYS = {"当": 0, "同": 0, "次": 1, "翌": 1, "隔": 1, "前": -1, "后": 1}
_MONTH_WORDS = {"上": -1, "本": 0, "这": 0, "下": 1}
_DAY_WORDS = {
    "大前天": -3, "前天": -2, "前日": -2, "前晚": -2, "昨天": -1, "昨日": -1, "昨晚": -1, "昨夜": -1, "昨晨": -1,
    "今天": 0, "今日": 0, "今晚": 0, "今夜": 0, "今早": 0, "今晨": 0, "明天": 1, "明日": 1, "明晚": 1, "明早": 1,
    "后天": 2, "大后天": 3, "寻日": -1, "听日": 1,
}  # fmt: skip


def _numeral(match: Match, *names: str) -> int | None:
    groups = match.groupdict()
    return next((small_numeral(groups[name]) for name in names if groups.get(name)), None)


def named_year(match: Match, context: Context) -> int | None:
    """The year that an expression names or leans on, None where it has none that is known."""
    if (short := _numeral(match, "short", "short_han")) is not None:
        return short + (1900 if short > 50 else 2000)
    if word := match.groupdict().get("year_word"):
        if word in _LEANING_YEARS:
            return _leaning_year(word, context)
        shift = _YEAR_WORDS.get(word)
        return None if shift is None or context.reference is None else context.reference.year + shift
    if (republic := _numeral(match, "republic")) is not None:
        return 1911 + republic
    return _numeral(match, "year", "year_han")


def _leaning_year(word: str, context: Context) -> int | None:
    """上年 is the year before the one that is spoken of; 同年 and the like need one in the article."""
    told = context.told[0] if context.told else None
    day = context.reference
    if word == "上年" and day and not context.nearby and told not in (day.year, day.year - 1):
        # what is compared with it is of late, whatever was told of the past
        told = day.year
    return None if told is None else told + _LEANING_YEARS[word]


def _named_month(match: Match, context: Context) -> Parts | None:
    """The year and month of an expression that names a month."""
    if word := match.groupdict().get("month_word"):
        if word[0] in _LEANING_MONTHS:
            if len(context.told_day) < 2:
                return None
            return shifted_month(date(context.told_day[0], context.told_day[1], 1), _LEANING_MONTHS[word[0]])
        shift = _MONTH_WORDS.get(word[0])
        if shift is None or context.reference is None:
            return None
        month_of_word = shifted_month(context.reference, shift)
        year = named_year(match, context) if says_year(match) else month_of_word[0]
        return None if year is None else (year, month_of_word[1])
    month = _numeral(match, "month")
    if month is None:
        return None
    year = named_year(match, context) if says_year(match) else context.year_of(month)
    return None if year is None else (year, month)


def says_year(match: Match) -> bool:
    """Whether an expression names a year, by number or word."""
    groups = match.groupdict()
    return any(groups.get(name) for name in ("year", "year_han", "short", "short_han", "republic", "year_word"))


def a_year(match: Match, context: Context) -> Moment:
    """A year, named or by a word such as 去年."""
    year = named_year(match, context)
    return Moment() if year is None else Moment((year,))


def a_month(match: Match, context: Context) -> Moment:
    """A month, or ten days of it."""
    month = _named_month(match, context)
    tenth = match.groupdict().get("tenth")
    if month is None:
        return Moment()
    if tenth:
        return of_month(month, *{"上": (1, 10), "中": (11, 20), "下": (21, 31)}[tenth])
    return Moment(month)


def a_day(match: Match, context: Context) -> Moment:
    """A day of a month, or some days of one month."""
    first, last = _numeral(match, "day"), _numeral(match, "day_to")
    if first is None:
        return Moment()
    names_month = match.groupdict().get("month") or match.groupdict().get("month_word")
    month = _named_month(match, context) if names_month else context.month_of(first)
    return Moment() if month is None else of_month(month, first, last)


def months(match: Match, context: Context) -> Moment:
    """Some months in a row; they may run over into the next year."""
    first, last = _numeral(match, "from"), _numeral(match, "to")
    if first is None or last is None:
        return Moment()
    year = named_year(match, context) if says_year(match) else context.year_of(first)
    return Moment() if year is None else Moment((year, first), (year + (last < first), last))


def part_of_year(match: Match, context: Context) -> Moment:
    """A half or some quarters of a year."""
    if match["part"] in ("上季", "本季", "次季"):
        return Moment()  # of which year depends on what the article tells
    first, last = _months_of(match["part"])
    year = named_year(match, context) if says_year(match) else context.year_of(first)
    return Moment() if year is None else Moment((year, first), (year, last))


def _months_of(part: str) -> tuple[int, int]:
    if part.endswith("半年"):
        return (1, 6) if part[0] == "上" else (7, 12)
    if part[0] == "首":
        return 1, 3
    number = next(_ORDINAL.get(c) or int(c) for c in part if c in _ORDINAL or c.isdecimal())
    return (1, 3 * number) if part[0] == "前" else (3 * number - 2, 3 * number)


def years(match: Match, _context: Context) -> Moment:
    """Some years in a row."""
    first, last = (int(match[name]) for name in ("from_year", "to_year"))
    return Moment((first,), (last,)) if first < last else Moment()


def years_cut_short(match: Match, _context: Context) -> Moment:
    """2023-24: the second year without its century."""
    first = int(match["from_year"])
    last = first // 100 * 100 + int(match["to_year"])
    return Moment((first,), (last,)) if first < last else Moment()


def day_written_out(match: Match, _context: Context) -> Moment:
    """2024-03-15 and the like."""
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    return of_month((year, month), day)


def relative_day(match: Match, context: Context) -> Moment:
    """今天 and its neighbours, 次日 and the like from the day told before; no value for 近日."""
    word = match["word"]
    leaning = word[0] in _LEANING_DAYS and word not in _DAY_WORDS
    day, shift = (
        (_told_day(word, context), _LEANING_DAYS[word[0]]) if leaning else (context.reference, _DAY_WORDS.get(word))
    )
    return Moment() if shift is None or day is None else _day(day + timedelta(days=shift))


def _told_day(word: str, context: Context) -> date | None:
    """The day that 次日 leans on: the last one told; for 当天 the article's own, where it has told none."""
    told = context.told_day
    if context.nearby[:1] and context.nearby[:1] != told[:1]:
        return None
    if len(told) == 3:
        return date(*told)
    return context.reference if not told and word[0] == "当" else None


def _day(day: date) -> Moment:
    return Moment((day.year, day.month, day.day))


def long_ago(match: Match, context: Context) -> Moment:
    """The year, month or day some time before the article's day; without a value where the time is only about right."""
    count, unit, day = small_numeral(match["count"]), match["unit"], context.reference
    if (
        day is None
        or count is None
        or match["about"].strip("个")
        or match["more"]
        or unit not in ("年", "月", "天", "日")
    ):
        return Moment()
    if unit == "年":
        return Moment((day.year - count,))
    return Moment(shifted_month(day, -count)) if unit == "月" else _day(day - timedelta(days=count))


def first_months(match: Match, context: Context) -> Moment:
    """The months of a year up to one: 前8个月."""
    last = _numeral(match, "first_months") or 0
    year = named_year(match, context) if says_year(match) else context.year_of(1)
    return Moment() if year is None else Moment((year, 1), (year, last))


def end_of_period(match: Match, context: Context) -> Moment:
    """年底 and 月初: the year or month that is spoken of."""
    day = context.reference
    if match["end"][0] == "年":
        year = context.nearby[0] if context.nearby else day.year if day else None
        return Moment() if year is None else Moment((year,))
    month = context.nearby[:2] if len(context.nearby) > 1 else (day.year, day.month) if day else ()
    return Moment(month) if month else Moment()


def untold(_match: Match, _context: Context) -> Moment:
    """Seasons: dates, but without a first and a last day."""
    return Moment()


def weekend(match: Match, context: Context) -> Moment:
    """Saturday and Sunday of a week."""
    if context.reference is None:
        return Moment()
    weeks = match["week"].count("下") - match["week"].count("上")
    saturday = context.reference + timedelta(weeks=weeks, days=5 - context.reference.weekday())
    sunday = saturday + timedelta(days=1)
    return Moment((saturday.year, saturday.month, saturday.day), (sunday.year, sunday.month, sunday.day))


def day_of_week(match: Match, context: Context) -> Moment:
    """A week, or one of its days; without 上 or 下 the last such day up to the reference."""
    if context.reference is None:
        return Moment()
    word, named = match["week"] or "", match["weekday"]
    monday = context.reference - timedelta(days=context.reference.weekday())
    weeks = word.count("下") - word.count("上")
    if not named:
        first, last = monday + timedelta(weeks=weeks), monday + timedelta(weeks=weeks, days=6)
        return Moment((first.year, first.month, first.day), (last.year, last.month, last.day))
    weekday = min(_WEEKDAYS.index(named), 6)
    day = monday + timedelta(weeks=weeks, days=weekday)
    if not word and day > context.reference:
        day -= timedelta(weeks=1)
    return Moment((day.year, day.month, day.day))


def weekday_of_month(match: Match, context: Context) -> Moment:
    """5月第二个星期日: the second Sunday of that May."""
    month = _named_month(match, context)
    if month is None:
        return Moment()
    first = date(month[0], month[1], 1)
    weekday = min(_WEEKDAYS.index(match["weekday"]), 6)
    return of_month(month, 1 + (weekday - first.weekday()) % 7 + 7 * (_ORDINAL[match["nth"]] - 1))


def time_of_day(match: Match, _context: Context) -> Moment:
    """An hour and its minutes; 下午 and 晚上 add twelve."""
    hour, minute = _numeral(match, "hour"), _numeral(match, "minute") or 0
    minute = _QUARTERS.get(match.groupdict().get("quarter") or "", minute)
    if hour is None or minute > 59:
        return Moment()
    half = match.groupdict().get("half") or match.string[max(0, match.start() - 1) : match.start()]
    if 0 < hour < 12 and half[:1] in _AFTERNOON and not _is_still_morning(half, hour):
        hour += 12
    return Moment(clock=f"{hour:02}:{minute:02}")


def _is_still_morning(half: str, hour: int) -> bool:
    if half in ("中午", "午间", "正午"):
        return hour > 9
    return half in ("深夜", "夜里", "午夜", "夜间") and hour < 5


def decade_or_century(match: Match, _context: Context) -> Moment:
    """The ten years of a decade, or the hundred of a century."""
    century = match["century"]
    tens = _numeral(match, "decade_year")
    number = _numeral(match, "century_number")
    last_century = century.startswith("上") if century else (tens or 0) >= 30
    base = 1900 if last_century else 2000
    base = (number - 1) * 100 if number else base
    if tens is None:
        return Moment((base + 1,), (base + 100,)) if century else Moment()
    return Moment((base + tens,), (base + tens + 9,))


def plan_period(match: Match, _context: Context) -> Moment:
    """The five years of a plan: 十四五 is 2021/2025."""
    number = small_numeral(match["plan"]) or 0
    first = 1953 + 5 * (number - 1) if number < 3 else 1966 + 5 * (number - 3)
    return Moment((first,), (first + 4,))
