"""Festivals, solar terms and the old calendar: which day is meant, and what only sounds like one."""

from datetime import date
from itertools import pairwise

import pytest

from jzassist.analysis.dates import find_dates
from jzassist.analysis.festivals import festival_day
from jzassist.analysis.lunar_calendar import length_of_month, lunar_day, named_by_stem, solar_term
from jzassist.model.annotation import DateDetail

TODAY = date(2025, 3, 22)


def found(text: str, reference: date | None = TODAY) -> list[tuple[str, str | None]]:
    return [
        (text[dated.start : dated.end], dated.detail.value)
        for dated in find_dates(text, reference)
        if isinstance(dated.detail, DateDetail)
    ]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("村里的戏唱到元宵节", "元宵节", "2025-02-12"),
        ("去年中秋节他没有回家", "去年中秋节", "2024-09-17"),
        ("二〇二三年除夕", "二〇二三年除夕", "2023-01-21"),
        ("赶在端午前完工", "端午", "2025-05-31"),
        ("大年三十还在修路", "大年三十", "2025-01-28"),
        ("国庆节前通车", "国庆节", "2025-10-01"),
        ("桥“五一”前合龙", "五一", "2025-05-01"),
        ("2024年母親節", "2024年母親節", "2024-05-12"),
        ("清明扫墓的人", "清明", "2025-04-04"),
        ("惊蛰刚过", "惊蛰", "2025-03-05"),
        ("今年冬至前后", "今年冬至", "2025-12-21"),
        ("农历六月初六开市", "农历六月初六", "2025-06-30"),
        ("2025年農曆閏六月十五", "2025年農曆閏六月十五", "2025-08-08"),
        ("农历甲辰年腊月廿三", "农历甲辰年腊月廿三", "2025-01-22"),
        ("腊月里他最忙", "腊月", "2024-12-31/2025-01-28"),
    ],
)
def test_the_day_that_is_meant(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [("元旦", "2026-01-01"), ("春节", "2026-02-17"), ("中秋节", "2025-10-06"), ("冬至过后", "2025-12-21")],
)
def test_without_a_year_the_nearest_is_meant(text: str, value: str) -> None:
    assert [day for _, day in found(text, date(2025, 12, 1))] == [value]


@pytest.mark.parametrize("text", ["春节期间", "国庆假期", "每年端午节", "“十一”黄金周", "五一小长假", "历年中秋"])
def test_holidays_and_what_comes_again_have_no_value(text: str) -> None:
    [(_, value)] = found(text)
    assert value is None


@pytest.mark.parametrize(
    "text",
    [
        "电工李国庆说", "住在五一路", "女儿小满上学", "山区迎来大雪，", "雨水偏多", "春节联欢晚会", "清明上河图",
        "政治清明", "买了中秋月饼", "第十一届", "谷雨，本报记者", "春节档影片",
    ],
)  # fmt: skip
def test_what_only_sounds_like_a_day(text: str) -> None:
    assert found(text) == []


def test_other_words_do_not_lean_on_a_festival() -> None:
    assert found("离春节还有二十天，12日起开售。", date(2025, 1, 9)) == [("春节", "2025-01-29"), ("12日", "2025-01-12")]


def test_nothing_is_known_without_the_articles_day() -> None:
    assert found("中秋节", None) == [("中秋节", None)]


def test_the_tables_know_days_that_papers_printed() -> None:
    new_years = {1950: (2, 17), 1976: (1, 31), 1985: (2, 20), 2000: (2, 5), 2008: (2, 7), 2020: (1, 25), 2033: (1, 31)}
    assert {year: festival_day("春节", year) for year in new_years} == {y: date(y, *d) for y, d in new_years.items()}
    assert lunar_day(2020, 4, 1, leap=True) == date(2020, 5, 23)
    assert lunar_day(2020, 5, 5) == date(2020, 6, 25)
    assert solar_term(2023, "立春") == date(2023, 2, 4)
    assert length_of_month(2024, 12) == 29


def test_days_that_the_calendar_has_not() -> None:
    assert lunar_day(2024, 12, 30) is None
    assert lunar_day(2024, 6, 1, leap=True) is None
    assert lunar_day(2051, 1, 1) is None
    assert solar_term(1899, "清明") is None


def test_stems_and_branches_name_the_nearest_year() -> None:
    assert named_by_stem("乙", "巳", 2026) == 2025
    assert named_by_stem("辛", "亥", 1920) == 1911
    assert named_by_stem("甲", "丑", 2025) is None


def test_months_follow_one_another_without_a_gap() -> None:
    firsts = [lunar_day(year, month) for year in range(1900, 2051) for month in range(1, 13)]
    days = [first for first in firsts if first]
    assert len(days) == len(firsts)
    assert all(28 < (second - first).days < 61 for first, second in pairwise(days))
