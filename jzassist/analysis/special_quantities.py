"""Quantities that are more than a number and a unit: fractions, halves, scores, sums."""

import re
from decimal import Decimal

from jzassist.analysis.numbers import read_number
from jzassist.analysis.quantity import Quantity
from jzassist.analysis.units import UnitKind, read_unit

_HAN = "一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟"
_FRACTION = re.compile(rf"(?:([{_HAN}]{{1,4}}|\d{{1,6}})又)?([{_HAN}]{{1,6}}|\d{{1,6}})分之(负)?")
_SCORE = re.compile(
    r"(?:\d{1,4}[比:：∶]\d{1,4}|[零一二三四五六七八九十]{1,3}比[零一二三四五六七八九十]{1,3})(?![\d:：∶.%一二三四五六七八九十])"
    r"|\d{1,3}[-—–]\d{1,3}(?=[、，；。和及]|$)"
    r"|\d{1,3}[-—–]\d{1,3}(?=的比分|被|(?:战胜|扳平|战平|击败|逆转|不敌|取胜|获胜|领先|落后|大胜|力克|险胜|完胜|负于|淘汰|横扫))"
)
#: 4.1∶47.9∶48 and 9投5中 are neither scores nor sums, but have no one value either.
_RATIO = re.compile(
    r"\d{1,4}(?:\.\d{1,4})?(?:∶\d{1,4}(?:\.\d{1,4})?){1,5}|\d{1,3}\.\d{1,3}(?:[:：比]\d{1,3}\.\d{1,3}){1,5}"
    r"|\d{1,3}(?:\.\d{1,3})?(?:比\d{1,3}(?:\.\d{1,3})?){2,5}"
)
_SHOTS = re.compile(
    r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})投(?:仅|只|全|未)?(?:(?:\d{1,3}|[一二两三四五六七八九十]{1,3})中|中)"
)
#: 10胜4负 is one record of a season, not two counts.
_RECORD = re.compile(
    r"(?:\d{1,3}胜(?:\d{1,3}[平和])?\d{1,3}[负败]|\d{1,3}胜\d{1,3}平"
    r"|[一二两三四五六七八九十]{1,3}胜(?:[一二两三四五六七八九十]{1,3}[平和])?[一二两三四五六七八九十]{1,3}[负败])(?![者给于])"
)
_POWER = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)(?:[eE]([+-]?\d{1,2})(?![\w.])|\^(\d)(?![\d.]))")
_RANKS = re.compile(
    r"(?:\d{1,3}(?:、\d{1,3}){1,4}|[一二三四五六七八九十]{1,3}(?:、[一二三四五六七八九十]{1,3}){1,4})(?:和\d{1,3}|和[一二三四五六七八九十])?"
    r"(?=[名位])"
)
_SUM = re.compile(r"\d{1,4}(?:\+\d{1,4}){1,4}(?!\d)")
_DIVIDED = re.compile(r"(\d{1,3})[/／](\d{1,4})(?![\d/／])")
_HALF = re.compile(
    r"半(数|年|岁|个多?月|个?小时|个?世纪|个?学期|个百分点|公里|米|斤|吨|亩|分钟|码|倍|成|折|价)"
    r"|一大?半(?![截路夜天月年])|(?<=[近过])半(?=[，。；、数的])"
)
_HALF_VALUE = Decimal("0.5")


def read_special(text: str, place: int) -> Quantity | None:
    """Fractions, halves, scores and sums, which are more than a number and a unit."""
    if match := _FRACTION.match(text, place):
        return _fraction(text, match)
    if match := _HALF.match(text, place):
        return _half(match)
    if match := _RATIO.match(text, place) or _SHOTS.match(text, place):
        return Quantity(place, match.end(), None, None, rule="比例")
    if match := _RECORD.match(text, place):
        return Quantity(place, match.end(), None, None, han=not match.group()[0].isdecimal(), rule="战绩")
    if match := _POWER.match(text, place):
        base = Decimal(match[1])
        power = base ** int(match[3]) if match[3] else base.scaleb(int(match[2]))
        return Quantity(place, match.end(), power, power, rule="乘方")
    if text[place - 1 : place] == "第" and (match := _RANKS.match(text, place)):
        return _ranks(text, match)
    if match := _SCORE.match(text, place):
        return Quantity(place, match.end(), None, None, han=not match.group()[0].isdecimal(), rule="比分")
    if match := _SUM.match(text, place):
        return Quantity(place, match.end(), None, None, rule="相加")
    if (match := _DIVIDED.match(text, place)) and 0 < int(match[1]) < int(match[2]):
        value = Decimal(int(match[1])) / int(match[2])
        return Quantity(place, match.end(), value, value, rule="分数")
    return None


def _fraction(text: str, match: re.Match[str]) -> Quantity | None:
    """三分之二 is 2/3, 百分之八十 is 80 %, 千分之三 is 3 ‰, 百分百's relative 百分之百 100 %."""
    numerator = read_number(text, match.end())
    denominator = read_number(match[2], 0)
    if numerator is None or numerator.low is None or numerator.high is None:
        return None
    if denominator is None or not denominator.low:
        return None
    whole = read_number(match[1], 0) if match[1] else None
    base = (whole.low if whole else None) or Decimal(0)
    least, most = (-numerator.high, -numerator.low) if match[3] else (numerator.low, numerator.high)
    span = (match.start(), numerator.end)
    if denominator.low in (100, 1000) and not base:
        sign = "%" if denominator.low == 100 else "‰"
        share = Quantity(*span, least, most, kind=UnitKind.PERCENT, unit=sign, han=True)
        return share._replace(approximate=numerator.approximate)
    low, high = (base + n / denominator.low for n in (least, most))
    return Quantity(*span, low, high, approximate=numerator.approximate, han=True, rule="分数")


def _ranks(text: str, ranks: re.Match[str]) -> Quantity | None:
    """第1、2、3名: from the first to the last of them."""
    first, *_, last = re.split("[、和]", ranks.group())
    low, high = read_number(first, 0), read_number(last, 0)
    if low is None or high is None or low.low is None or high.low is None or low.low >= high.low:
        return None
    end = ranks.end()
    return Quantity(ranks.start(), end + 1, low.low, high.low, end, end + 1, UnitKind.COUNT, han=low.han, rule="区间")


def _half(match: re.Match[str]) -> Quantity:
    unit = match[1] or ""
    if unit in ("", "数", "价"):
        return Quantity(match.start(), match.end(), _HALF_VALUE, _HALF_VALUE, han=True, rule="一半")
    approximate = "多" in unit
    start = match.start(1)
    kind = read_unit(unit.replace("多", ""), 0)
    return Quantity(
        match.start(), match.end(), _HALF_VALUE, _HALF_VALUE, start, match.end(),
        kind.kind if kind else UnitKind.TIME, "个月" if approximate else None, approximate, han=True, rule="半",
    )  # fmt: skip
