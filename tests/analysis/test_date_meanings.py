"""What days, weeks and intervals mean that lean on the article's day."""

from datetime import date

import pytest

from jzassist.analysis.dates import find_dates
from jzassist.model.annotation import DateDetail

TODAY = date(2024, 3, 13)  # a Wednesday


def found(text: str, reference: date | None = None) -> list[tuple[str, str | None]]:
    return [
        (text[dated.start : dated.end], dated.detail.value)
        for dated in find_dates(text, reference)
        if isinstance(dated.detail, DateDetail)
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("下下周末", "2024-03-30/2024-03-31"),
        ("上上周末", "2024-03-02/2024-03-03"),
        ("下周日", "2024-03-24"),
        ("去年本月5日", "2023-03-05"),
        ("12月20日至1月5日", "2023-12-20/2024-01-05"),
        ("2023年11月至2月", "2023-11/2024-02"),
        ("2024年5月第二个星期日", "2024-05-12"),
        ("6月的第三个周日", "2024-06-16"),
        ("4月8号到15号", "2024-04-08/2024-04-15"),
        ("尋日", "2024-03-12"),
        ("聽日", "2024-03-14"),
        ("今個星期五", "2024-03-15"),
        ("1644-05-27", "1644-05-27"),
    ],
)
def test_dates_that_lean_on_the_calendar(text: str, value: str) -> None:
    assert found(text, TODAY) == [(text, value)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("开工定于21号举行", [("21号", "2024-03-21")]),
        ("他住在位于21号楼的宿舍", []),
        ("列车开往8号线", []),
        ("这是她第二个星期", []),
        ("大家追寻日出", []),
        ("5月5日至3月1日", [("5月5日至3月1日", "2024-05-05/2025-03-01")]),
        ("2024年5月5日至2024年3月1日", [("2024年5月5日至2024年3月1日", None)]),
    ],
)
def test_what_a_day_or_week_leans_on(text: str, dates: list[tuple[str, str | None]]) -> None:
    assert found(text, TODAY) == dates
