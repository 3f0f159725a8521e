"""The expressions that name dates and times of day, and what each means in its context."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

from jzassist.analysis.calendar_values import Context, Moment, Parts, of_month, shifted_month
from jzassist.analysis.numerals import small_numeral

Match = re.Match[str]

TO = "(?:——|[-—–－~～─至到])"
_HAN = "〇○零一二三四五六七八九"
_NOT_HAN_BEFORE = rf"(?<![{_HAN}十百千万亿几数第])"
_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_D = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]|二?十|廿|[一二三四五六七八九])"
_FULL_YEAR = (
    rf"(?:(?<![\d.])(?P<year>(?:19|20|21)\d\d|1[0-8]\d\d(?!年[前来间以历]))"
    rf"|{_NOT_HAN_BEFORE}(?P<year_han>[一二][{_HAN}]{{3}}))"
)
_SHORT_YEAR = rf"(?:(?<![\d.])(?P<short>\d\d)|{_NOT_HAN_BEFORE}(?P<short_han>[{_HAN}]{{2}}))(?=年{_M}月)"
_RELATIVE_YEAR = (
    r"(?P<year_word>今年|(?<!失)去年|(?<![天日月年\d])前年|明年|(?<![天日月年\d])后年|本年"
    r"|(?<![以晚早网])上年(?![级纪岁])|当年|同年|次年|翌年)(?![龄轻均产收])"
)
_REPUBLIC = r"民国(?P<republic>\d{1,3}|[一二三四五六七八九十]{1,3})"
_YEAR = rf"(?:(?:{_FULL_YEAR}|{_SHORT_YEAR}|{_REPUBLIC})年|{_RELATIVE_YEAR})(?!代|之久|历史|的历史|级)度?"
_MONTH = (
    rf"(?:(?<![\d.]){_NOT_HAN_BEFORE}(?P<month>{_M})月(?![票薪租息饼嫂球台光])份?"
    r"|(?P<month_word>(?<![\d以早晚网])[上本这下]个?月(?!球|台|亮)|当月|同月|次月|翌月)份?)"
)
_MONTHS = rf"(?<![\d.]){_NOT_HAN_BEFORE}(?P<from>{_M})(?:月份?)?(?:{TO}|、)(?P<to>{_M})月份?"
_DAY = rf"(?P<day>{_D})(?:(?:{TO}|、)(?P<day_to>{_D}))?[日号]"
_TENTH = r"(?:(?P<tenth>[上中下])旬|[初底末](?!次))"
_PART = r"(?P<part>(?<!创)[上下]半年|(?:第?[一二三四1-4]|前[二三两23]个?)季度)"
_YEAR_END = r"(?:年?[初底末中](?![央国小学])|年终)"
_BARE_DAY = (
    rf"(?<![\d.,%第共历近约]){_NOT_HAN_BEFORE}(?P<day>3[01]|[12]\d|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]|二十)"
    rf"(?:(?:{TO}|、)(?P<day_to>3[01]|[12]\d|0?[1-9]))?(?:日(?![元游均龄线圆增产报志]|以?内)|号(?=[，,。至到上下晚凌]|起))"
)
_DAY_PART = (
    "(?P<half>上午|下午|凌晨|清晨|早晨|早上|早间|中午|正午|午后|午间|傍晚|晚上|晚间|夜间|夜里|深夜|午夜|拂晓|黎明"
    "|(?<![今昨明当前])[晚早])"
)
_HOUR = r"(?P<hour>2[0-4]|[01]?\d|二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九])"
_MINUTES = r"(?P<minute>[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九])"
_AFTER_HOUR = rf"(?:{_MINUTES}分(?:[0-5]?\d秒)?(?!之)|(?P<quarter>半|一刻|三刻)|[许整]|(?<=点)钟)"

_AFTERNOON = frozenset("下晚傍夜深午中")
_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45}
_ORDINAL = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
#: Distances in years, months or days from the article's day; None where the word leans on another date.
_YEAR_WORDS = {"今年": 0, "本年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2}
_MONTH_WORDS = {"上": -1, "本": 0, "这": 0, "下": 1}
_DAY_WORDS = {
    "大前天": -3, "前天": -2, "前日": -2, "前晚": -2, "昨天": -1, "昨日": -1, "昨晚": -1, "昨夜": -1, "昨晨": -1,
    "今天": 0, "今日": 0, "今晚": 0, "今夜": 0, "今早": 0, "今晨": 0, "明天": 1, "明日": 1, "明晚": 1, "明早": 1,
    "后天": 2, "大后天": 3,
}  # fmt: skip
_VAGUE_DAYS = "当天|当日|当晚|次日|翌日|同日|近日|近来|近年来?|近期|日前|不日"


def _numeral(match: Match, *names: str) -> int | None:
    groups = match.groupdict()
    return next((small_numeral(groups[name]) for name in names if groups.get(name)), None)


def _named_year(match: Match, context: Context) -> int | None:
    if (short := _numeral(match, "short", "short_han")) is not None:
        return short + (1900 if short > 50 else 2000)
    if word := match.groupdict().get("year_word"):
        shift = _YEAR_WORDS.get(word)
        return None if shift is None or context.reference is None else context.reference.year + shift
    if (republic := _numeral(match, "republic")) is not None:
        return 1911 + republic
    return _numeral(match, "year", "year_han")


def _named_month(match: Match, context: Context) -> Parts | None:
    """The year and month of an expression that names a month."""
    if word := match.groupdict().get("month_word"):
        shift = _MONTH_WORDS.get(word[0])
        return None if shift is None or context.reference is None else shifted_month(context.reference, shift)
    month = _numeral(match, "month")
    if month is None:
        return None
    year = _named_year(match, context) if _says_year(match) else context.year_of(month)
    return None if year is None else (year, month)


def _says_year(match: Match) -> bool:
    groups = match.groupdict()
    return any(groups.get(name) for name in ("year", "year_han", "short", "short_han", "republic", "year_word"))


def _year(match: Match, context: Context) -> Moment:
    year = _named_year(match, context)
    return Moment() if year is None else Moment((year,))


def _month(match: Match, context: Context) -> Moment:
    month = _named_month(match, context)
    tenth = match.groupdict().get("tenth")
    if month is None:
        return Moment()
    if tenth:
        return of_month(month, *{"上": (1, 10), "中": (11, 20), "下": (21, 31)}[tenth])
    return Moment(month)


def _day(match: Match, context: Context) -> Moment:
    first, last = _numeral(match, "day"), _numeral(match, "day_to")
    if first is None:
        return Moment()
    names_month = match.groupdict().get("month") or match.groupdict().get("month_word")
    month = _named_month(match, context) if names_month else context.month_of(first)
    return Moment() if month is None else of_month(month, first, last)


def _months(match: Match, context: Context) -> Moment:
    first, last = _numeral(match, "from"), _numeral(match, "to")
    if first is None or last is None:
        return Moment()
    year = _named_year(match, context) if _says_year(match) else context.year_of(first)
    return Moment() if year is None else Moment((year, first), (year + (last < first), last))


def _part_of_year(match: Match, context: Context) -> Moment:
    first, last = _months_of(match["part"])
    year = _named_year(match, context) if _says_year(match) else context.year_of(first)
    return Moment() if year is None else Moment((year, first), (year, last))


def _months_of(part: str) -> tuple[int, int]:
    if part.endswith("半年"):
        return (1, 6) if part[0] == "上" else (7, 12)
    number = next(_ORDINAL.get(c) or int(c) for c in part if c in _ORDINAL or c.isdecimal())
    return (1, 3 * number) if part[0] == "前" else (3 * number - 2, 3 * number)


def _years(match: Match, _context: Context) -> Moment:
    first, last = (int(match[name]) for name in ("from_year", "to_year"))
    return Moment((first,), (last,)) if first < last else Moment()


def _short_years(match: Match, _context: Context) -> Moment:
    first = int(match["from_year"])
    last = first // 100 * 100 + int(match["to_year"])
    return Moment((first,), (last,)) if first < last else Moment()


def _written_out(match: Match, _context: Context) -> Moment:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    return of_month((year, month), day)


def _relative_day(match: Match, context: Context) -> Moment:
    shift = _DAY_WORDS.get(match["word"])
    if shift is None or context.reference is None:
        return Moment()
    day = context.reference + timedelta(days=shift)
    return Moment((day.year, day.month, day.day))


def _week(match: Match, context: Context) -> Moment:
    if context.reference is None:
        return Moment()
    word, named = match["week"] or "", match["weekday"]
    monday = context.reference - timedelta(days=context.reference.weekday())
    weeks = word.count("下") - word.count("上")
    if not named:
        first, last = monday + timedelta(weeks=weeks), monday + timedelta(weeks=weeks, days=6)
        return Moment((first.year, first.month, first.day), (last.year, last.month, last.day))
    weekday = "一二三四五六日天".index(named) if named != "天" else 6
    day = monday + timedelta(weeks=weeks, days=weekday)
    if not word and day > context.reference:
        day -= timedelta(weeks=1)
    return Moment((day.year, day.month, day.day))


def _clock(match: Match, _context: Context) -> Moment:
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


def _decade(match: Match, _context: Context) -> Moment:
    century = match["century"]
    tens = _numeral(match, "decade_year")
    number = _numeral(match, "century_number")
    last_century = century.startswith("上") if century else (tens or 0) >= 30
    base = 1900 if last_century else 2000
    base = (number - 1) * 100 if number else base
    if tens is None:
        return Moment((base + 1,), (base + 100,)) if century else Moment()
    return Moment((base + tens,), (base + tens + 9,))


def _plan(match: Match, _context: Context) -> Moment:
    number = small_numeral(match["plan"]) or 0
    first = 1953 + 5 * (number - 1) if number < 3 else 1966 + 5 * (number - 3)
    return Moment((first,), (first + 4,))


class Pattern(NamedTuple):
    """One way of naming a date: its rule's name, what it looks like in folded text, and what it means.

    ``anchor`` holds the characters of which each such expression has one, so that the rest is not searched.
    """

    rule: str
    anchor: str
    looks: re.Pattern[str]
    means: Callable[[Match, Context], Moment]


def _pattern(rule: str, anchor: str, looks: str, means: Callable[[Match, Context], Moment]) -> Pattern:
    return Pattern(rule, anchor, re.compile(looks), means)


PATTERNS = (
    _pattern("年月日", "月", rf"(?:{_YEAR}的?)?{_MONTH}{_DAY}", _day),
    _pattern("日", "日号", _BARE_DAY, _day),
    _pattern("年月", "月", rf"(?:{_YEAR}的?)?{_MONTH}{_TENTH}?", _month),
    _pattern("月份区间", "月", rf"(?:{_YEAR}的?)?{_MONTHS}", _months),
    _pattern("季度", "年季", rf"(?:{_YEAR}的?)?{_PART}", _part_of_year),
    _pattern("年", "年", rf"{_YEAR}{_YEAR_END}?", _year),
    _pattern("年份区间", "-—–－~～─至到", rf"(?<![\d.])(?P<from_year>(?:1[89]|20|21)\d\d)年?度?{TO}(?P<to_year>(?:19|20|21)\d\d)(?:年度?|(?![\d.年]))", _years),
    _pattern("赛季", "赛学财年", r"(?<![\d.])(?P<from_year>(?:19|20)\d\d)[-—–/](?P<to_year>\d\d)(?=赛季|学年|财年|年度)", _short_years),
    _pattern("日期", "-/.", r"(?<![\d.])(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)", _written_out),
    _pattern("相对日", "天日晚夜晨早近不", rf"(?P<word>大前天|大后天|(?<![\d天日月年以之目])(?:前天|后天)(?![气津然空性培文])|(?<![\d天日月年以目])前[日晚](?![本军方元])|昨[天日晚夜晨]|今[天晚夜早晨]|今日(?!头条)|明[天日晚早](?!之星)|(?<![一二三四五六七八九十\d])(?:{_VAGUE_DAYS}))", _relative_day),
    _pattern("星期", "周期拜", r"(?P<week>上上|下下|[上本这下])个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天](?![个周至到年]))?(?!期|年|边|围)", _week),
    _pattern("星期", "周期拜", r"(?P<week>)(?<![一两三四五六七八九十几每近\d双单百千万数多整])(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![个年天])", _week),
    _pattern("时刻", "时点:", rf"(?<![\d.:]){_DAY_PART}?{_NOT_HAN_BEFORE}{_HOUR}(?:时(?![间代候期光尚])|点){_AFTER_HOUR}", _clock),
    _pattern("时刻", "时点", rf"(?:{_DAY_PART}|(?<=[今昨明当前][晚夜晨早])){_HOUR}(?:时(?![间代候期光尚])|点(?![一二三四五六七八九\d]))", _clock),
    _pattern("时刻", "时", r"(?<![\d.:])(?P<hour>2[0-4]|[01]?\d)时(?![间代候期光尚空差])", _clock),
    _pattern("时刻", "点", r"(?<=[在到至从自日天早晚])(?P<hour>2[0-4]|[01]?\d|十[一二]?|[一二两三四五六七八九])点(?=[左前后开之以，。、；]|[至到—-])", _clock),
    _pattern("时刻", ":", rf"(?<![\d.:以])(?<!比分)(?<!分为){_DAY_PART}?(?P<hour>2[0-4]|[01]?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:]|战|击|的?比|力克|领先|取胜|获胜|逆转|淘汰|大胜|不敌|负于|险胜|完胜)", _clock),
    _pattern("年代", "代", r"(?P<century>(?P<century_number>\d\d|[二]?十[一二三四五六七八九]|二十)世纪|上个?世纪|本世纪)?(?P<decade_year>[1-9]0|[二三四五六七八九]十)年代[初中末]?期?", _decade),
    _pattern("世纪", "纪", r"(?P<century>(?P<century_number>(?<!\d)\d\d|[二]?十[一二三四五六七八九]|二十)世纪|上个?世纪|本世纪)[初中末]?(?P<decade_year>)?", _decade),
    _pattern("规划期", "期时末", r"[“\"]?(?P<plan>十?[一二三四五六七八九])五[”\"]?(?=期间|时期|末|以来|规划期)(?:期间|时期|末)?", _plan),
)  # fmt: skip
