"""Units and measure words: what follows a number and says what it counts."""

from collections import defaultdict
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from jzassist.analysis.lexicons import lines


class UnitKind(StrEnum):
    """What a unit measures, as resources/lexicons/units.txt groups them."""

    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    TIME = "time"
    MULTIPLE = "multiple"
    COUNT = "count"
    LOOSE = "loose"


class Unit(NamedTuple):
    """A unit's place in folded text, half open, and its kind."""

    start: int
    end: int
    kind: UnitKind


#: Currency signs stand before their number.
CURRENCY_SIGNS = {
    "US$": "美元", "HK$": "港元", "NT$": "新台币", "A$": "澳元", "C$": "加元", "S$": "新加坡元",
    "USD": "美元", "CNY": "元", "RMB": "元", "EUR": "欧元", "GBP": "英镑", "JPY": "日元",
    "HKD": "港元", "TWD": "新台币",
    "$": "美元", "＄": "美元", "¥": "元", "￥": "元", "€": "欧元", "£": "英镑", "￡": "英镑", "₩": "韩元", "₽": "卢布",
}  # fmt: skip

_PER = ("/", "每")


@cache
def _kinds() -> dict[str, UnitKind]:
    kinds: dict[str, UnitKind] = {}
    for line in lines("units"):
        kind, *units = line.split()
        kinds |= {unit: UnitKind(kind) for unit in units if unit not in kinds}
    return kinds


@cache
def _longest() -> dict[str, int]:
    """The length of the longest unit for each first character."""
    longest: dict[str, int] = defaultdict(int)
    for unit in _kinds():
        longest[unit[0]] = max(longest[unit[0]], len(unit))
    return dict(longest)


@cache
def _exceptions() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """For each unit what may not follow it, and what undoes that if it follows in turn."""
    return {
        unit: tuple((word, tuple(unless)) for word, *unless in (item.split("!") for item in following))
        for unit, *following in map(str.split, lines("unit_exceptions"))
    }


def read_unit(text: str, place: int) -> Unit | None:
    """The longest unit at a place of folded text, with what it is per (元/吨, 公里/小时), None where none stands."""
    unit = _simple_unit(text, place)
    if unit is None or text[unit.end : unit.end + 1] not in _PER:
        return unit
    per = _simple_unit(text, unit.end + 1)
    rates = per is not None and (text[unit.end] == "/" or unit.kind in (UnitKind.MEASURE, UnitKind.MONEY))
    return unit._replace(end=per.end) if per and rates else unit


def _simple_unit(text: str, place: int) -> Unit | None:
    kinds = _kinds()
    for length in range(_longest().get(text[place : place + 1], 0), 0, -1):
        unit = text[place : place + length]
        if len(unit) == length and unit in kinds and not _goes_on(text, place + length, unit):
            return Unit(place, place + length, kinds[unit])
    return None


def _goes_on(text: str, end: int, unit: str) -> bool:
    """Whether the character belongs to a longer word that is no unit."""
    if unit[-1].isascii() and unit[-1].isalpha():
        following = text[end : end + 1]
        return following.isascii() and following.isalnum()
    for word, unless in _exceptions().get(unit, ()):
        if text.startswith(word, end) and not (unless and text.startswith(unless, end + len(word))):
            return True
    return False
