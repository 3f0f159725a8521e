"""The whole analysis: any text at all, the same twice, and what a place or a selection means."""

import os
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jzassist.analysis.annotate import annotate, mark
from jzassist.analysis.checks import check
from jzassist.analysis.details import find_details
from jzassist.analysis.summary import summarize
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation, DateDetail, FigureDetail, Kind, Mode, QuoteDetail
from jzassist.readers.article_reader import article_from_text
from tests.analysis.news import article_of

NEWS = article_of(
    "市水务局局长贺兰生表示，全市新建水库12座，总库容达到3.5亿立方米，同比增长5%。",
    "“水是命脉。”贺兰生说，“守住水，就是守住饭碗。”",
    headline="十二座水库润良田",
)


def of_kind(annotations: tuple[Annotation, ...], kind: Kind) -> list[Annotation]:
    return [a for a in annotations if a.kind is kind]


def test_every_kind_is_found_and_quotes_know_their_speaker() -> None:
    found = annotate(NEWS)
    words = {kind: [NEWS.text[a.start : a.end] for a in of_kind(found, kind)] for kind in Kind}
    assert words[Kind.FIGURE] == ["十二座", "12座", "3.5亿立方米", "5%"]
    assert words[Kind.PERSON] == ["贺兰生", "贺兰生"]
    assert [(a.detail.mode, a.speaker and a.speaker.organisation) for a in of_kind(found, Kind.QUOTE)
            if isinstance(a.detail, QuoteDetail)] == [
        (Mode.INDIRECT, "市水务局"), (Mode.DIRECT, "市水务局"), (Mode.DIRECT, "市水务局"),
    ]  # fmt: skip


def test_the_two_halves_of_a_split_remark_are_one_speech() -> None:
    direct = [a.detail for a in annotate(NEWS) if isinstance(a.detail, QuoteDetail) and a.detail.mode is Mode.DIRECT]
    assert len({detail.group for detail in direct}) == 1


def test_relative_dates_are_resolved_by_the_reference_or_the_articles_own_date() -> None:
    told = [a.detail for a in annotate(article_of("今年5月，大坝合龙。"), date(2024, 3, 1))]
    assert DateDetail("2024-05") in told
    dated = article_from_text("大坝合龙\n作者：贺兰生 时间：2023-07-01\n今年5月，大坝如期合龙，工程进入新的阶段。")
    assert DateDetail("2023-05") in [a.detail for a in annotate(dated)]


def test_ids_are_unique_and_the_same_in_every_analysis() -> None:
    first, second = annotate(NEWS), annotate(NEWS)
    assert first == second
    assert len({a.id for a in first}) == len(first)


@pytest.mark.parametrize(
    ("kind", "words", "found"),
    [(Kind.FIGURE, "亿立", "3.5亿立方米"), (Kind.PERSON, "兰", "贺兰生"), (Kind.QUOTE, "水是命", "水是命脉。")],
)
def test_what_stands_at_a_caret(kind: Kind, words: str, found: str) -> None:
    caret = NEWS.text.index(words) + 1
    there = mark(NEWS, kind, caret, caret)
    assert there is not None
    assert NEWS.text[there.start : there.end] == found


def test_nothing_of_a_kind_stands_at_a_caret() -> None:
    caret = NEWS.text.index("命脉")
    assert mark(NEWS, Kind.FIGURE, caret, caret) is None


def test_a_selection_keeps_its_ends_and_gets_its_meaning() -> None:
    start = NEWS.text.index("3.5亿")
    meant = mark(NEWS, Kind.FIGURE, start, start + 4)
    assert meant is not None
    assert (meant.start, meant.end) == (start, start + 4)
    assert isinstance(meant.detail, FigureDetail)


# marks, digits, cues and names, so that random texts come near to real ones
_PIECES = st.sampled_from(
    "“ ” ‘ ’ 「 」 \" ' 。 ， ： ！ ？ … （ ） 、 \n 说 表示 称 局长 王 小云 张三 3 五 亿 元 % 第 2024 年 月 - . · 𠮷 "
    "😀 \u3000 的 在 他 看来".split(" ")
)
_TEXTS = st.lists(_PIECES | st.text(st.characters(exclude_categories=["Cs"]), max_size=3), max_size=60).map("".join)


#: `make torture` asks for ten thousand.
_EXAMPLES = int(os.environ.get("JZASSIST_EXAMPLES", "150"))


@settings(max_examples=_EXAMPLES, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(_TEXTS)
def test_any_text_is_read_without_error_and_every_offset_holds(text: str) -> None:
    article = article_from_text(text) if text.strip() else article_of("。")
    found = annotate(article)
    for a in found:
        assert 0 <= a.start < a.end <= len(article.text)
        assert "\n" not in article.text[a.start : a.end]
    assert len({a.id for a in found}) == len(found)
    annotate.cache_clear()
    assert annotate(article) == found
    summary = summarize(AnnotatedArticle(article, found))
    assert all(article.text[s.start : s.end].strip() for s in summary.sentences)
    check(article, found)
    find_details(article, found)


@pytest.mark.parametrize(
    ("paragraphs", "value"),
    [
        (("本报东京2025年6月11日电　东京去年下了三场雪。",), "2024"),
        (("2025年7月16日，市里开了新闻发布会。", "去年修了三座桥。"), "2024"),
        (("1957年3月2日，她生在这里。", "去年她回来了。"), None),
        (("老街去年修好了，2019年5月1日就已开工，整条街的路面、管线和店面一样一样地换。",), "2018"),
    ],
)
def test_a_story_is_dated_by_its_opening(paragraphs: tuple[str, ...], value: str | None) -> None:
    article = article_of(*paragraphs)
    found = {article.text[a.start : a.end]: a.detail for a in annotate(article) if isinstance(a.detail, DateDetail)}
    assert found["去年"] == DateDetail(value)
