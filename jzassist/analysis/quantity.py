"""A quantity: what a number, its unit and its qualifiers mean together."""

from decimal import Decimal
from typing import NamedTuple

from jzassist.analysis.numerals import DIGITS, plain
from jzassist.analysis.units import UnitKind


class Quantity(NamedTuple):
    """A quantity's span in folded text, half open, and its meaning from ``low`` to ``high`` (both None: no value).

    The unit is what stands at ``unit_start:unit_end``, without its second character where that is an ``infix``
    (个半小时), or ``unit`` where it stands elsewhere (百分之三, ¥5).
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit_start: int = 0
    unit_end: int = 0
    kind: UnitKind | None = None
    unit: str | None = None
    infix: bool = False
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


def text_of_unit(text: str, quantity: Quantity) -> str:
    """The unit's characters as the text (of the same length as the folded one) has them, "" where there is none."""
    if quantity.unit is not None:
        return quantity.unit
    unit = text[quantity.unit_start : quantity.unit_end]
    return unit[:1] + unit[2:] if quantity.infix else unit


def times(quantity: Quantity, scale: int) -> Quantity:
    """A quantity that many times as large; one without a value stays so."""
    low, high = (None if n is None else n * scale for n in (quantity.low, quantity.high))
    return quantity._replace(low=low, high=high)


def small_han(text: str, quantity: Quantity) -> int | None:
    """The value of a number written with one Chinese digit or 十; None for every other."""
    number = text[quantity.start]
    if not quantity.han or quantity.low is None or quantity.low != quantity.high or not 0 <= quantity.low <= 10:
        return None
    if quantity.low != quantity.low.to_integral_value():
        return None
    return int(quantity.low) if number in DIGITS or number == "十" else None
