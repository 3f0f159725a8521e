"""Chinese and Arabic numerals: the characters that write numbers, and the value of a plain numeral.

All texts here are folded (see ``folding``): simplified characters, half-width digits.
"""

from decimal import Decimal

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}
MYRIADS = {"万": 10**4, "亿": 10**8, "兆": 10**12}
#: The forms of bank notes and contracts, which no one can alter, as everyday ones.
CAPITALS = str.maketrans("壹贰叁参肆伍陆柒捌玖拾佰仟", "一二三三四五六七八九十百千")


def plain(value: Decimal) -> int | float:
    """A number as JSON writes it: whole ones without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


def small_numeral(numeral: str) -> int | None:
    """The value of a numeral up to 99 as dates write it (08, 十五, 廿三, 二十), None for anything else."""
    if numeral.isdecimal():
        return int(numeral)
    if numeral and all(c in DIGITS for c in numeral):
        return int("".join(str(DIGITS[c]) for c in numeral))
    if numeral and numeral[0] in "廿卅":
        return TENS[numeral[0]] + (DIGITS.get(numeral[1:], 0))
    tens, mark, ones = numeral.partition("十")
    if not mark or (tens not in DIGITS and tens) or (ones not in DIGITS and ones):
        return None
    return (DIGITS[tens] if tens else 1) * 10 + (DIGITS[ones] if ones else 0)
