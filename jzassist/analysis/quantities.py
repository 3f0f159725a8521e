"""Quantities in a text: a number with its sign, unit, range and approximation, as one span with one meaning."""

import re
from decimal import Decimal

from jzassist.analysis.measured_numbers import read_measured
from jzassist.analysis.numbers import read_number
from jzassist.analysis.quantity import Quantity, text_of_unit, times
from jzassist.analysis.special_quantities import read_special
from jzassist.analysis.units import CURRENCY_SIGNS, UnitKind

_RANGE = re.compile(r" ?(?:——|[-—–－~～─]|至|到) ?(?P<sign>零下|负|-)?")
_EITHER = re.compile(r"[、或]")
_BETWEEN = re.compile(r"[与和]")
_SUFFIX = re.compile(r"(?:[及或]?以上|[及或]?以下|出头|挂零|左右|上下(?![游级班文一])|以内|之内|开外|之多|有余)")
#: 减负25亿元 and 担负300人 hold no sign.
_BELOW_ZERO = re.compile(r"零下$|(?<![减担肩背抱自辜胜平欠正])负$")
_SCALE_AT_END = re.compile(r"[十百千万亿]{1,3}$")
_ENDS_OF_SIGNS = frozenset(sign[-1] for sign in CURRENCY_SIGNS)
_SIGNED_KINDS = frozenset({UnitKind.PERCENT, UnitKind.MEASURE, UnitKind.MONEY})


def read_quantity(text: str, place: int) -> Quantity | None:
    """The quantity whose number begins at a place of folded text; its sign may stand before."""
    quantity = _signed(text, read_special(text, place) or read_measured(text, place))
    if quantity is None:
        return None
    quantity = _ranged(text, quantity) if quantity.rule in ("数量", "分数") else quantity
    return _with_suffix(text, quantity)


def _signed(text: str, quantity: Quantity | None) -> Quantity | None:
    """零下5℃, -3.5%, ¥100: what stands before the number and changes its meaning."""
    if quantity is None:
        return None
    start = quantity.start
    for sign, unit in CURRENCY_SIGNS.items() if text[start - 1 : start] in _ENDS_OF_SIGNS else ():
        if text.endswith(sign, 0, start) and not quantity.has_unit:
            return quantity._replace(start=start - len(sign), unit=unit, kind=UnitKind.MONEY)
    if (text[start - 1 : start] in ("下", "负", "\n") and _BELOW_ZERO.search(text, max(0, start - 2), start)) or (
        _is_minus(text, start - 1) and quantity.kind in _SIGNED_KINDS
    ):
        return times(quantity, -1)._replace(start=start - (2 if text[start - 1] == "下" else 1))
    if text.endswith("零上", 0, start):
        return quantity._replace(start=start - 2)
    before = text[max(0, start - 2) : start - 1]
    plus = start > 0 and text[start - 1] in "+＋" and not (before.isascii() and before.isalnum())
    if plus and quantity.kind in _SIGNED_KINDS:
        return quantity._replace(start=start - 1)
    return quantity


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
        second = read_measured(text, separator.end())
        if second and second.has_unit and second.low == first.low + 1 and second.low < 11 and first.han == second.han:
            return _joined(first, second, second.low)
    separator = _BETWEEN.match(text, first.end)
    second = read_measured(text, separator.end()) if separator else None
    if second and second.low is not None and second.low > first.low and text.startswith("之间", second.end):
        return _joined(first, second, second.low)._replace(end=second.end + len("之间"))
    return first


def _up_to(text: str, first: Quantity, separator: re.Match[str]) -> Quantity:
    second = read_special(text, separator.end()) if first.unit or first.rule == "分数" else None
    second = second or read_measured(text, separator.end())
    if second is None or second.low is None or second.low != second.high or second.han != first.han:
        return first
    if first.unit in ("%", "‰") and first.han and not second.has_unit:
        # 百分之十到二十
        second = second._replace(unit=first.unit, kind=first.kind)
    end = second.low or Decimal(0)
    high = -end if separator["sign"] else end
    if first.has_unit and text_of_unit(text, first) != text_of_unit(text, second):
        return _varying(text, first, second)
    if not first.has_unit and not second.has_unit:
        spoken = separator.group().strip()[0] in "至到～~—"
        scaled = spoken and _SCALE_AT_END.search(text[second.start : second.end])
        if not (scaled or first.rule == "分数" or text.endswith("从", 0, first.start)):
            return first
    low = _same_scale(text, first, second)
    if separator["sign"] and low > 0 and text[first.start - 1 : first.start] in ("-", "负"):
        # -15至-13℃: the unit stands behind the second number alone
        first, low = first._replace(start=first.start - 1), -low
    if separator["sign"] and high < low <= 0:
        # 零下18℃至零下22℃: the colder end may stand first or last
        low, high = high, low
    if high < low and first.has_unit and text.startswith("不等", second.end):
        # 5万元至8000元不等: the greater end may stand first
        low, high = high, low
    return _joined(first._replace(low=low, high=low), second, high) if low <= high else first


def _varying(text: str, first: Quantity, second: Quantity) -> Quantity:
    """六年至一年三个月不等: ends in two units have no one value."""
    if first.kind != second.kind or not text.startswith("不等", second.end):
        return first
    return _joined(first, second, Decimal(0))._replace(low=None, high=None)


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
    if suffix is None:
        return quantity
    exact = suffix.group() == "之多"
    return quantity._replace(end=suffix.end(), approximate=quantity.approximate or not exact, bare=False)
