"""Dates and times of day: what is one, and what it means."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
        ("2024年3月15日", "2024-03-15"),
        ("２０２４年３月１５日", "2024-03-15"),
        ("二〇二四年三月十五日", "2024-03-15"),
        ("二零二四年三月", "2024-03"),
        ("2024年", "2024"),
        ("2024年度", "2024"),
        ("2024年底", "2024"),
        ("2024年3月初", "2024-03"),
        ("2024年3月上旬", "2024-03-01/2024-03-10"),
        ("2024年2月下旬", "2024-02-21/2024-02-29"),
        ("2024-03-15", "2024-03-15"),
        ("2024/3/15", "2024-03-15"),
        ("98年5月", "1998-05"),
        ("民國112年", "2023"),
        ("2023年2月30日", None),
    ],
)
def test_absolute_dates(text: str, value: str | None) -> None:
    assert found(text) == [(text, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024年1—5月", "2024-01/2024-05"),
        ("2021—2025年", "2021/2025"),
        ("2023-24赛季", "2023/2024"),
        ("2024年3月5日至9月1日", "2024-03-05/2024-09-01"),
        ("2024年3月25日—27日", "2024-03-25/2024-03-27"),
        ("2024年3月5—8日", "2024-03-05/2024-03-08"),
        ("2015年12月至2016年3月", "2015-12/2016-03"),
        ("2024年上半年", "2024-01/2024-06"),
        ("2024年第三季度", "2024-07/2024-09"),
        ("2024年前三季度", "2024-01/2024-09"),
        ("20世纪90年代", "1990/1999"),
        ("21世纪", "2001/2100"),
        ("“十四五”期间", "2021/2025"),
        ("“八五”时期", "1991/1995"),
    ],
)
def test_intervals(text: str, value: str) -> None:
    assert found(text) == [(text.removesuffix("赛季"), value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("08时", "T08:00"),
        ("上午9点半", "T09:30"),
        ("下午3点15分", "T15:15"),
        ("凌晨2点", "T02:00"),
        ("中午12点", "T12:00"),
        ("10时许", "T10:00"),
        ("19:30", "T19:30"),
        ("上午9时至10时", "T09:00/T10:00"),
        ("晚上9点到11点", "T21:00/T23:00"),
        ("2024年3月15日晚8点", "2024-03-15T20:00"),
        ("2024年3月25日08时至26日08时", "2024-03-25T08:00/2024-03-26T08:00"),
    ],
)
def test_times_of_day(text: str, value: str) -> None:
    assert found(text) == [(text, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("今年", "2024"),
        ("去年5月", "2023-05"),
        ("明年", "2025"),
        ("今年3月27日", "2024-03-27"),
        ("本月", "2024-03"),
        ("上个月", "2024-02"),
        ("今天", "2024-03-13"),
        ("昨日", "2024-03-12"),
        ("昨晚8点", "2024-03-12T20:00"),
        ("上周五", "2024-03-08"),
        ("本周三", "2024-03-13"),
        ("周五", "2024-03-08"),
        ("上周", "2024-03-04/2024-03-10"),
        ("3月5日", "2024-03-05"),
        ("12月28日", "2023-12-28"),
        ("12日", "2024-03-12"),
        ("29日", "2024-02-29"),
        ("一季度", "2024-01/2024-03"),
    ],
)
def test_relative_and_partial_dates_lean_on_the_articles_day(text: str, value: str) -> None:
    assert found(text, TODAY) == [(text, value)]


@pytest.mark.parametrize("text", ["今年", "昨天", "上周五", "3月5日", "24日", "一季度"])
def test_without_the_articles_day_they_have_no_value(text: str) -> None:
    assert found(text) == [(text, None)]


@pytest.mark.parametrize("text", ["近日", "日前", "次日", "前一晚", "同年", "近年来", "今冬明春"])
def test_words_that_no_calendar_resolves(text: str) -> None:
    assert found(text, TODAY) == [(text, None)]


def test_a_date_leans_on_the_one_before_it_in_the_sentence() -> None:
    assert [value for _, value in found("2019年8月13日报案，15日立案，9月开庭。5日", TODAY)] == [
        "2019-08-13",
        "2019-08-15",
        "2019-09",
        "2024-03-05",
    ]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("2023年4月10日晚年报公布。他在次日的会上说。", "次日", "2023-04-11"),
        ("2023年4月10日案发。与2021年相比，当天人不多。", "当天", None),
        ("2023年4月10日案发。2022年营收下降。当日股价涨停。", "当日", "2023-04-10"),
        ("2月28日闭幕，翌日晚8时返程。", "翌日晚8时", "2024-02-29T20:00"),
        ("2023年4月10日开考，前一天彩排。", "前一天", "2023-04-09"),
        ("2019年8月开工。当月完成投资两亿元。", "当月", "2019-08"),
        ("2019年8月开工，同年11月封顶。", "同年11月", "2019-11"),
        ("2019年8月开工，次年通车。", "次年", "2020"),
        ("2019年8月开工。次日停工。", "次日", None),
        ("2023年全市增收，比上年增长3%。", "上年", "2022"),
        ("该厂建于1998年。产量较上年增长3%。", "上年", "2023"),
        ("增速比去年高。与上年持平。", "上年", "2023"),
        ("当天有雨。", "当天", "2024-03-13"),
    ],
)
def test_words_that_lean_on_the_date_told_before(text: str, word: str, value: str | None) -> None:
    assert (word, value) in found(text, TODAY)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("五年前", "2019"),
        ("3个月前", "2023-12"),
        ("两天前", "2024-03-11"),
        ("20多年前", None),
        ("两个多月前", None),
        ("3小时前", None),
        ("前8个月", "2024-01/2024-08"),
        ("去年前十个月", "2023-01/2023-10"),
        ("年底", "2024"),
        ("年内", "2024"),
        ("月初", "2024-03"),
        ("上周末", "2024-03-09/2024-03-10"),
        ("昨（12）日", "2024-03-12"),
        ("今日（三月十三日）", "2024-03-13"),
        ("2024年3月13日（星期三）", "2024-03-13"),
    ],
)
def test_how_long_ago_and_days_said_twice(text: str, value: str | None) -> None:
    assert found(text, TODAY) == [(text, value)]


def test_a_paper_is_no_day_and_a_report_of_a_day_is() -> None:
    assert found("某社12日报道。当天就能往返，“四点半”课堂。", TODAY) == [("12日", "2024-03-12")]


def test_a_year_alone_does_not_make_the_month_forgotten() -> None:
    assert found("11月17日电 2022年的案件17日宣判", TODAY)[-1] == ("17日", "2023-11-17")


@pytest.mark.parametrize(
    "text",
    [
        "目前进展顺利",
        "历时10年建成",
        "3个月内完成",
        "100日元",
        "30日元一斤",
        "5日游路线",
        "一周五天课",
        "每周五次",
        "上涨20点",
        "提出3点建议",
        "以3:0战胜对手",
        "有1300年历史",
        "1300年前的寺庙",
        "三年级学生",
        "月薪三千",
        "前天津市民",
        "三天前日本队",
        "两天后天气转晴",
        "提前三天前往",
        "连续三个月前列",
        "三年内建成",
        "此前三个月",
        "三个季度",
        "创下半年来新低",
        "第3日",
        "电话0354-3026789",
    ],
)
def test_no_date(text: str) -> None:
    assert found(text, TODAY) == []


@given(
    st.text(
        st.sampled_from("0123456789-/.:一二三十〇零年月日号时点分半上下午今昨去周期初底末至—、第季度世纪代 \n"),
        max_size=40,
    )
)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_harm(text: str) -> None:
    dates = find_dates(text, TODAY)
    for dated, following in pairwise(dates):
        assert dated.end <= following.start
    assert all(dated.end <= len(text) for dated in dates)


def test_nothing_crosses_a_line() -> None:
    assert [span for span, _ in found("2024年3月\n5日")] == ["2024年3月", "5日"]


@pytest.mark.parametrize("piece", ["1", "月", "年", "3月5日至", "二〇", "周", "9:3", "上午", "-"])
def test_time_grows_with_the_text(piece: str) -> None:
    def seconds(count: int) -> float:
        started = time.process_time()
        find_dates(piece * count)
        return time.process_time() - started

    size = 3_000 // len(piece)
    assert min(seconds(2 * size) for _ in range(3)) < 0.05 + 3.5 * min(seconds(size) for _ in range(3))


def test_a_day_that_a_clock_time_touches() -> None:
    assert found("2026-01-0818:05")[0][1].startswith("2026-01-08")  # type: ignore[union-attr]
    assert found("2026-01-081") == []


def test_quarters_as_taiwan_and_hong_kong_write_them() -> None:
    day = date(2025, 7, 18)
    assert found("第3季營收回升，首季持平。", day) == [("第3季", "2025-07/2025-09"), ("首季", "2025-01/2025-03")]
    assert found("雨季過後是花季，賽季未完，旺季未到。", day) == []
