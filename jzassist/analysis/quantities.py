"""Quantities: a number with its sign, unit, range and approximation, as one span with one meaning."""

import re
from decimal import Decimal
from typing import NamedTuple

from jzassist.analysis.numbers import Number, read_number
from jzassist.analysis.numerals import DIGITS, plain
from jzassist.analysis.units import CURRENCY_SIGNS, UnitKind, read_unit

_RANGE = re.compile(r" ?(?:——|[-—–－~～─]|至|到) ?(?P<sign>零下|负|-)?")
_EITHER = re.compile(r"[、或]")
_BETWEEN = re.compile(r"[与和]")
_MORE = re.compile(r"[多余]|[几来](?=[个名位人家岁年天周万亿块元里米斤公吨亩条次件张本户所项种])")
_MORE_AFTER_UNIT = re.compile(r"[多余](?![次个家种名年人样元项方数])")
_SPLIT_UNIT = re.compile(r"(个|分)(多|半)(月|小时|星期|世纪|钟头|年头|百分点|亿|钟)")
_MANY_MYRIADS = re.compile(r"个(多)?(亿|万)")
_SUFFIX = re.compile(r"(?:以上|以下|左右|上下(?![游级班文一])|以内|之内|开外|之多|有余|之间)")
_FRACTION = re.compile(r"(?:([一两三四五六七八九十百千万]{1,4}|\d{1,6})又)?([一二三四五六七八九十百千万]{1,6}|\d{1,6})分之")
_SCORE = re.compile(
    r"(?:\d{1,3}[比:：]\d{1,3}|[零一二三四五六七八九十]{1,3}比[零一二三四五六七八九十]{1,3})(?![\d:：.%一二三四五六七八九十])"
    r"|\d{1,3}[-—–]\d{1,3}(?=(?:的比分)?(?:战胜|战平|击败|逆转|不敌|取胜|获胜|领先|落后|大胜|力克|险胜|完胜|负于|淘汰|横扫))"
)
_DECIMALS_AFTER_UNIT = re.compile(r"\d{1,3}(?![\d.,%:])|[一二三四五六七八九](?![一二三四五六七八九十百千万亿])")
_WITH_DECIMALS = frozenset("秒 米 块 成 折".split())
_SUM = re.compile(r"\d{1,4}(?:\+\d{1,4}){1,4}(?!\d)")
_DIVIDED = re.compile(r"(\d{1,3})/(\d{1,4})(?![\d/])")
_HALF = re.compile(
    r"半(数|年|个多?月|个?小时|个?世纪|个?学期|个百分点|公里|米|斤|吨|亩|分钟|码|倍|价)|一大?半(?![截路夜天月年])|(?<=[近过])半(?=[，。；、数的])"
)
_SCALE_AT_END = re.compile(r"[十百千万亿]{1,3}$")
_HALF_VALUE = Decimal("0.5")

#: How many of the next unit one of the unit makes, for 3小时20分 and 1元5角.
_CHAINS: dict[str, dict[str, int]] = {
    "年": {"个月": 12},
    "小时": {"分钟": 60, "分": 60},
    "个小时": {"分钟": 60, "分": 60},
    "天": {"小时": 24, "个小时": 24},
    "分钟": {"秒": 60},
    "分": {"秒": 60},
    "元": {"角": 10, "毛": 10},
    "块": {"毛": 10, "角": 10},
    "角": {"分": 10},
    "毛": {"分": 10},
    "公斤": {"克": 1000},
    "米": {"厘米": 100},
    "丈": {"尺": 10},
    "尺": {"寸": 10},
    "英尺": {"英寸": 12},
}


class Quantity(NamedTuple):
    """A quantity's span in folded text, half open, and its meaning from ``low`` to ``high`` (both None: no value).

    The unit is what stands at ``unit_start:unit_end``, or ``unit`` where it stands elsewhere (百分之三, ¥5).
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit_start: int = 0
    unit_end: int = 0
    kind: UnitKind | None = None
    unit: str | None = None
    approximate: bool = False
    han: bool = False
    bare: bool = False
    rule: str = "数量"

    @property
    def value(self) -> int | float | tuple[int | float, int | float] | None:
        """A number, (low, high), or None."""
        if self.low is None or self.high is None:
            return None
        return plain(self.low) if self.low == self.high else (plain(self.low), plain(self.high))

    @property
    def has_unit(self) -> bool:
        """Whether a unit stands with it."""
        return self.unit_end > self.unit_start or bool(self.unit)


def read_quantity(text: str, place: int) -> Quantity | None:
    """The quantity whose number begins at a place of folded text; its sign may stand before."""
    quantity = _special(text, place) or _signed(text, _measured(text, place))
    if quantity is None:
        return None
    quantity = _ranged(text, quantity) if quantity.rule == "数量" else quantity
    return _with_suffix(text, quantity)


def _special(text: str, place: int) -> Quantity | None:
    """Fractions, halves, scores and sums, which are more than a number and a unit."""
    if match := _FRACTION.match(text, place):
        return _fraction(text, match)
    if match := _HALF.match(text, place):
        return _half(match)
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
    if numerator is None or numerator.low is None or numerator.high is None or denominator is None or not denominator.low:
        return None
    whole = read_number(match[1], 0) if match[1] else None
    base = (whole.low if whole else None) or Decimal(0)
    span = (match.start(), numerator.end)
    if denominator.low in (100, 1000) and not base:
        sign = "%" if denominator.low == 100 else "‰"
        return Quantity(
            *span, numerator.low, numerator.high, kind=UnitKind.PERCENT, unit=sign, approximate=numerator.approximate, han=True
        )
    low, high = (base + n / denominator.low for n in (numerator.low, numerator.high))
    return Quantity(*span, low, high, approximate=numerator.approximate, han=True, rule="分数")


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


def _measured(text: str, place: int) -> Quantity | None:
    """A number and the unit behind it, if there is one, with the parts of smaller units."""
    number = read_number(text, place)
    if number is None:
        return None
    quantity = Quantity(
        place, number.end, number.low, number.high, approximate=number.approximate, han=number.han, bare=number.bare
    )
    if (more := _MORE.match(text, number.end)) and number.ends_in_scale(text):
        quantity = quantity._replace(end=more.end(), approximate=True, bare=False)
    return _with_unit(text, quantity, number)


def _with_unit(text: str, quantity: Quantity, number: Number) -> Quantity:
    if split := _SPLIT_UNIT.match(text, quantity.end):
        return _split_unit(quantity, split)
    if myriads := _MANY_MYRIADS.match(text, quantity.end):
        scale = 10**8 if myriads[2] == "亿" else 10**4
        quantity = _times(quantity, scale)._replace(end=myriads.end(), approximate=quantity.approximate or bool(myriads[1]))
    spaced = text[quantity.end : quantity.end + 1] == " " and not number.han
    unit = read_unit(text, quantity.end + spaced)
    if unit is None:
        return quantity
    quantity = quantity._replace(end=unit.end, unit_start=unit.start, unit_end=unit.end, kind=unit.kind)
    return _with_rest(text, quantity)


def _split_unit(quantity: Quantity, split: re.Match[str]) -> Quantity:
    """两个多月, 3个半小时, 8分多钟."""
    half = _HALF_VALUE if split[2] == "半" and quantity.low is not None else Decimal(0)
    low, high = (None if n is None else n + half for n in (quantity.low, quantity.high))
    quantity = quantity._replace(end=split.end(), low=low, high=high, approximate=quantity.approximate or split[2] == "多")
    if split[3] == "亿":
        return _times(quantity, 10**8)
    kind = UnitKind.PERCENT if split[3] == "百分点" else UnitKind.TIME
    return quantity._replace(unit=split[1] + split[3], kind=kind)


def _times(quantity: Quantity, scale: int) -> Quantity:
    low, high = (None if n is None else n * scale for n in (quantity.low, quantity.high))
    return quantity._replace(low=low, high=high)


def _with_rest(text: str, quantity: Quantity) -> Quantity:
    """What may follow the unit: 三年多, 一年半, 3小时20分, 1元5角."""
    if quantity.kind not in (UnitKind.TIME, UnitKind.MEASURE, UnitKind.MONEY, UnitKind.MULTIPLE, UnitKind.LOOSE, UnitKind.PERCENT):
        return quantity
    if text[quantity.end : quantity.end + 1] == "半" and quantity.kind != UnitKind.LOOSE and quantity.low == quantity.high:
        more = None if quantity.low is None else quantity.low + _HALF_VALUE
        return quantity._replace(end=quantity.end + 1, low=more, high=more)
    if quantity.kind != UnitKind.LOOSE and (more_of_it := _MORE_AFTER_UNIT.match(text, quantity.end)):
        return quantity._replace(end=more_of_it.end(), approximate=True)
    return _chained(text, quantity)


def _chained(text: str, quantity: Quantity) -> Quantity:
    """3小时20分 as 200 分 (whole numbers), 1元5角 as 1.5 元."""
    unit = text[quantity.unit_start : quantity.unit_end]
    if unit in _WITH_DECIMALS and (decimals := _DECIMALS_AFTER_UNIT.match(text, quantity.end)):
        return _with_decimals(text, quantity, decimals)
    smaller = _CHAINS.get(unit)
    if smaller is None or quantity.low is None or quantity.low != quantity.high:
        return quantity
    start = quantity.end + (text[quantity.end : quantity.end + 1] in ("零", "又"))
    number = read_number(text, start)
    part = read_unit(text, number.end) if number and number.low is not None else None
    factor = smaller.get(text[part.start : part.end]) if part else None
    if number is None or number.low is None or part is None or factor is None or number.low >= factor * 10:
        return quantity
    if quantity.kind == UnitKind.MONEY or unit in ("角", "毛"):
        value = quantity.low + number.low / factor
        return _chained_tail(text, quantity._replace(end=part.end, low=value, high=value), part.start, part.end, factor)
    value = quantity.low * factor + number.low
    whole = quantity._replace(end=part.end, low=value, high=value, unit_start=part.start, unit_end=part.end)
    return _chained(text, whole)


def _with_decimals(text: str, quantity: Quantity, decimals: re.Match[str]) -> Quantity:
    """9秒83, 1米75, 三块五: what the unit parts from the whole number are its decimals."""
    if quantity.low is None or quantity.low != quantity.low.to_integral_value() or read_unit(text, decimals.end()):
        return quantity
    digits = decimals.group() if decimals.group().isdecimal() else str(DIGITS[decimals.group()])
    value = Decimal(f"{quantity.low}.{digits}")
    return quantity._replace(end=decimals.end(), low=value, high=value)


def _chained_tail(text: str, money: Quantity, start: int, end: int, factor: int) -> Quantity:
    """3元2角5分: the 分 after the 角."""
    number = read_number(text, money.end) if text[start:end] in ("角", "毛") else None
    if number is None or number.low is None or text[number.end : number.end + 1] != "分":
        return money
    value = (money.low or Decimal(0)) + number.low / (factor * 10)
    return money._replace(end=number.end + 1, low=value, high=value)


def _signed(text: str, quantity: Quantity | None) -> Quantity | None:
    """零下5℃, -3.5%, ¥100: what stands before the number and changes its meaning."""
    if quantity is None:
        return None
    start = quantity.start
    for sign, unit in CURRENCY_SIGNS.items():
        if text.endswith(sign, 0, start) and not quantity.has_unit:
            return quantity._replace(start=start - len(sign), unit=unit, kind=UnitKind.MONEY)
    if text.endswith(("零下", "负"), 0, start) or (_is_minus(text, start - 1) and quantity.kind in _SIGNED_KINDS):
        return _times(quantity, -1)._replace(start=start - (2 if text[start - 1] == "下" else 1))
    if text.endswith("零上", 0, start):
        return quantity._replace(start=start - 2)
    if start and text[start - 1] in "+＋" and quantity.kind in _SIGNED_KINDS and not text[: start - 1][-1:].isalnum():
        return quantity._replace(start=start - 1)
    return quantity


_SIGNED_KINDS = frozenset({UnitKind.PERCENT, UnitKind.MEASURE, UnitKind.MONEY})


def _is_minus(text: str, place: int) -> bool:
    """Whether a dash is a sign: nothing that ends a number, a unit or a Latin name stands before it."""
    if place < 0 or text[place] not in "-－−":
        return False
    before = text[place - 1 : place]
    return not (before.isascii() and before.isalnum()) and before not in "%％℃°”" if before else True


def _ranged(text: str, first: Quantity) -> Quantity:
    """2至3个, 10%—15%, 零下4到零下1℃, 2、3级, 10000与20000之间."""
    if first.low is None or first.low != first.high:
        return first
    if separator := _RANGE.match(text, first.end):
        return _up_to(text, first, separator)
    if (separator := _EITHER.match(text, first.end)) and not first.has_unit:
        second = _measured(text, separator.end())
        if second and second.has_unit and second.low == first.low + 1 and second.low < 11 and first.han == second.han:
            return _joined(first, second, second.low)
    if (separator := _BETWEEN.match(text, first.end)) and (second := _measured(text, separator.end())):
        if second.low is not None and second.low > first.low and text.startswith("之间", second.end):
            return _joined(first, second, second.low)
    return first


def _up_to(text: str, first: Quantity, separator: re.Match[str]) -> Quantity:
    second = _measured(text, separator.end())
    if second is None or second.low is None or second.low != second.high or second.han != first.han:
        return first
    high = -second.low if separator["sign"] else second.low
    if first.has_unit and text_of_unit(text, first) != text_of_unit(text, second):
        return first
    spoken = text[separator.start() : separator.end()].strip()[0] in "至到～~—"
    if not first.has_unit and not second.has_unit and not (spoken and _SCALE_AT_END.search(text[: second.end])):
        return first
    low = _same_scale(text, first, second)
    return _joined(first._replace(low=low, high=low), second, high) if low <= high else first


def _same_scale(text: str, first: Quantity, second: Quantity) -> Decimal:
    """3至5万 begins at 30,000: the scale of the second number is meant for the first too, where it has none."""
    assert first.low is not None
    assert second.low is not None
    number = read_number(text, second.start)
    scale = _SCALE_AT_END.search(text[second.start : number.end]) if number else None
    if first.has_unit or scale is None or text[first.end - 1] in "十百千万亿" or scale.group() == "十":
        return first.low
    counted = read_number("一" + scale.group().lstrip("十"), 0) if scale.group().lstrip("十") else None
    factor = counted.low if counted and counted.low else Decimal(1)
    return first.low * factor if first.low < second.low / factor else first.low


def _joined(first: Quantity, second: Quantity, high: Decimal) -> Quantity:
    return second._replace(
        start=first.start, low=first.low, high=high, han=first.han, bare=False,
        approximate=first.approximate or second.approximate, rule="区间",
    )  # fmt: skip


def _with_suffix(text: str, quantity: Quantity) -> Quantity:
    suffix = _SUFFIX.match(text, quantity.end)
    if suffix is None or (suffix.group() == "之间" and quantity.rule != "区间"):
        return quantity
    exact = suffix.group() in ("之间", "之多")
    return quantity._replace(end=suffix.end(), approximate=quantity.approximate or not exact, bare=False)


def text_of_unit(text: str, quantity: Quantity) -> str:
    """The unit's characters as the text (of the same length as the folded one) has them, "" where there is none."""
    return text[quantity.unit_start : quantity.unit_end] if quantity.unit is None else quantity.unit


def small_han(text: str, quantity: Quantity) -> int | None:
    """The value of a number written with one Chinese digit or 十; None for every other."""
    number = text[quantity.start]
    if not quantity.han or quantity.low is None or quantity.low != quantity.high or quantity.low > 10:
        return None
    return int(quantity.low) if number in DIGITS or number == "十" else None
