from decimal import Decimal

import pytest

from jzassist.analysis.numbers import Value, read_number
from jzassist.analysis.numerals import small_numeral

WHOLE = [
    ("28200", 28200),
    ("28,200", 28200),
    ("1,234,567.89", 1234567.89),
    ("0.5", 0.5),
    ("1.2万亿", 1_200_000_000_000),
    ("3万5千", 35000),
    ("5亿3000万", 530_000_000),
    ("1万2000", 12000),
    ("2兆3000亿", 2_300_000_000_000),
    ("3.5千", 3500),
    ("二百零五", 205),
    ("一千零五十", 1050),
    ("三百六十五", 365),
    ("九千九百九十九万九千九百九十九", 99_999_999),
    ("一万亿", 1_000_000_000_000),
    ("廿三", 23),
    ("十", 10),
    ("三点五", 3.5),
    ("0点六亿", 60_000_000),
    ("零点二五", 0.25),
    ("一点二亿", 120_000_000),
    ("壹佰万", 1_000_000),
    ("叁仟伍佰", 3500),
    ("拾捌万零叁佰", 180_300),
    ("叁拾贰万零七点伍陆", 320_007.56),
    ("贰千多万", 20_000_000),
    ("玖百零几万", 9_000_000),
    ("三十兆贰十亿", 30_002_000_000_000),
    ("六万万", 600_000_000),
    ("30万万", 3_000_000_000),
    ("七万亿", 7_000_000_000_000),
]


@pytest.mark.parametrize(("text", "value"), WHOLE)
def test_a_numeral_has_its_value(text: str, value: Value) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert (number.end, number.value) == (len(text), value)


@pytest.mark.parametrize(("text", "value"), [("两万五", 25000), ("一百二", 120), ("三千五", 3500), ("两百五", 250)])
def test_a_last_digit_counts_the_next_lower_scale(text: str, value: int) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三四十", (30, 40)),
        ("十七八", (17, 18)),
        ("七八百", (700, 800)),
        ("三五个", (3, 5)),
        ("一两个", (1, 2)),
        ("八九亿", (800_000_000, 900_000_000)),
    ],
)
def test_neighbouring_digits_are_a_range(text: str, value: tuple[int, int]) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("3500多万", 35_000_000), ("十几万", 100_000), ("一百三十多万", 1_300_000), ("500余亿", 50_000_000_000)],
)
def test_a_scale_behind_a_vague_word_counts_the_whole(text: str, value: int) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert (number.end, number.value, number.approximate) == (len(text), value, True)


@pytest.mark.parametrize("text", ["几十", "数百万", "好几千"])
def test_nobody_says_how_many(text: str) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert (number.end, number.value, number.approximate) == (len(text), None, True)


@pytest.mark.parametrize("text", ["百", "千万", "亿"])
def test_a_scale_alone_is_bare(text: str) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert number.bare


@pytest.mark.parametrize("text", ["二〇一六", "一二三", "〇", "零", "数字", "几个", "好人", "123456789012345678901234"])
def test_no_number(text: str) -> None:
    assert read_number(text, 0) is None


@pytest.mark.parametrize(("text", "end"), [("5千米", 1), ("三千克", 1), ("3兆瓦", 1), ("5千个", 2), ("3兆元", 2)])
def test_a_thousand_may_belong_to_the_unit(text: str, end: int) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert number.end == end


def test_a_number_is_exact() -> None:
    number = read_number("2519.3亿", 0)
    assert number is not None
    assert number.low == Decimal("251930000000")


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("08", 8), ("十五", 15), ("二十", 20), ("二〇二四", 2024), ("廿三", 23), ("三十一", 31), ("百", None), ("", None)],
)
def test_the_numerals_of_dates(numeral: str, value: int | None) -> None:
    assert small_numeral(numeral) == value
