"""Measured numbers: a number, the unit behind it and what may go on behind that (3小时20分, 一年半, 9秒83)."""

import re
from decimal import Decimal

from jzassist.analysis.numbers import Number, read_number
from jzassist.analysis.numerals import DIGITS
from jzassist.analysis.quantity import Quantity, times
from jzassist.analysis.units import UnitKind, read_unit

_MORE = re.compile(r"[多余]|[几来](?=[个名位人家岁年天周万亿块元里米斤公吨亩条次件张本户所项种])")
_MORE_AFTER_UNIT = re.compile(r"[多余](?![次个家种名年人样元项方数])")
_SPLIT_UNIT = re.compile(r"(个|分)(多|半)(月|小时|分钟|星期|世纪|钟头|年头|百分点|亿|钟)")
_MANY_MYRIADS = re.compile(r"个(多)?(亿|万)")
_DECIMALS_AFTER_UNIT = re.compile(r"\d{1,3}(?![\d.,%:])|[一二三四五六七八九](?![一二三四五六七八九十百千万亿])")
_WITH_DECIMALS = frozenset("秒 米 块 毛 成 折".split())
_HUNDREDTHS = re.compile(r"[1-9][1-9]")
_HALF_VALUE = Decimal("0.5")
#: How many of the next unit one of the unit makes, for 3小时20分 and 1元5角.
_CHAINS: dict[str, dict[str, int]] = {
    "年": {"个月": 12},
    "小时": {"分钟": 60, "分": 60, "秒": 3600},
    "个小时": {"分钟": 60, "分": 60, "秒": 3600},
    "个钟": {"分钟": 60},
    "天": {"小时": 24, "个小时": 24},
    "分钟": {"秒": 60},
    "分": {"秒": 60},
    "元": {"角": 10, "毛": 10},
    "块": {"毛": 10, "角": 10},
    "美元": {"美分": 100},
    "欧元": {"欧分": 100},
    "英镑": {"便士": 100},
    "角": {"分": 10},
    "毛": {"分": 10},
    "公斤": {"克": 1000},
    "米": {"厘米": 100},
    "丈": {"尺": 10},
    "尺": {"寸": 10},
    "英尺": {"英寸": 12},
}


def read_measured(text: str, place: int) -> Quantity | None:
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
        many = quantity.approximate or bool(myriads[1])
        quantity = times(quantity, scale)._replace(end=myriads.end(), approximate=many)
    spaced = text[quantity.end : quantity.end + 1] == " " and not number.han
    unit = read_unit(text, quantity.end + spaced)
    if unit is None:
        return quantity
    quantity = quantity._replace(end=unit.end, unit_start=unit.start, unit_end=unit.end, kind=unit.kind)
    if text[unit.start : unit.end] == "折" and _HUNDREDTHS.fullmatch(text, quantity.start, unit.start):
        # 75折 is 七五折
        tenths = Decimal(text[quantity.start : unit.start]) / 10
        quantity = quantity._replace(low=tenths, high=tenths)
    return _with_rest(text, quantity)


def _split_unit(quantity: Quantity, split: re.Match[str]) -> Quantity:
    """两个多月, 3个半小时, 8分多钟."""
    half = _HALF_VALUE if split[2] == "半" and quantity.low is not None else Decimal(0)
    low, high = (None if n is None else n + half for n in (quantity.low, quantity.high))
    many = quantity.approximate or split[2] == "多"
    quantity = quantity._replace(end=split.end(), low=low, high=high, approximate=many)
    if split[3] == "亿":
        return times(quantity, 10**8)
    kind = UnitKind.PERCENT if split[3] == "百分点" else UnitKind.TIME
    if split[3] == "分钟":
        return quantity._replace(unit_start=split.start(3), unit_end=split.end(), kind=kind)
    return quantity._replace(unit_start=split.start(), unit_end=split.end(), infix=True, kind=kind)


def _with_rest(text: str, quantity: Quantity) -> Quantity:
    """What may follow the unit: 三年多, 一年半, 3小时20分, 1元5角."""
    if quantity.kind in (None, UnitKind.COUNT):
        return quantity
    halved = text.startswith("半", quantity.end) and quantity.low == quantity.high
    if halved and quantity.kind is not UnitKind.LOOSE:
        more = None if quantity.low is None else quantity.low + _HALF_VALUE
        return quantity._replace(end=quantity.end + 1, low=more, high=more)
    if quantity.kind is not UnitKind.LOOSE and (more_of_it := _MORE_AFTER_UNIT.match(text, quantity.end)):
        return quantity._replace(end=more_of_it.end(), approximate=True)
    return _chained(text, quantity)


def _chained(text: str, quantity: Quantity) -> Quantity:
    """3小时20分 as 200 分 (whole numbers), 1元5角 as 1.5 元."""
    unit = text[quantity.unit_start : quantity.unit_end]
    if unit in _WITH_DECIMALS and (decimals := _DECIMALS_AFTER_UNIT.match(text, quantity.end)):
        whole = _with_decimals(text, quantity, decimals)
        if whole.end > quantity.end:
            return whole
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
    span = (part.start, part.end)
    whole = quantity._replace(end=part.end, low=value, high=value, unit_start=span[0], unit_end=span[1], kind=part.kind)
    return _chained(text, whole)


def _with_decimals(text: str, quantity: Quantity, decimals: re.Match[str]) -> Quantity:
    """9秒83, 1米75, 三块五: what the unit parts from the whole number are its decimals."""
    if quantity.low is None or quantity.low != quantity.low.to_integral_value() or read_unit(text, decimals.end()):
        return quantity
    digits = decimals.group() if decimals.group().isdecimal() else str(DIGITS[decimals.group()])
    value = Decimal(f"{int(quantity.low)}.{digits}")
    return quantity._replace(end=decimals.end(), low=value, high=value)


def _chained_tail(text: str, money: Quantity, start: int, end: int, factor: int) -> Quantity:
    """3元2角5分: the 分 after the 角."""
    number = read_number(text, money.end) if text[start:end] in ("角", "毛") else None
    if number is None or number.low is None or text[number.end : number.end + 1] != "分":
        return money
    value = (money.low or Decimal(0)) + number.low / (factor * 10)
    return money._replace(end=number.end + 1, low=value, high=value)
