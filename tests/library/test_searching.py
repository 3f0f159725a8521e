"""What the library holds is found: articles, quotes, people and figures, from one character on."""

from dataclasses import replace
from pathlib import Path

import council_article as council
import pytest

from jzassist.library.search_index import FILE_NAME as INDEX
from jzassist.library.search_index import SearchIndex, core_of
from jzassist.library.searching import Found, Query, Scope, counted_before, roles_of, said_by, search
from jzassist.library.works import Library
from jzassist.model.annotated_article import decide, set_details, set_speaker
from jzassist.model.annotation import Status
from jzassist.session import Session

#: The same fair a year before, with another count.
YEAR_BEFORE = tuple(
    (role, words.replace("36场", "32场").replace("灯会亮了", "灯会要开了")) for role, words in council.PARAGRAPHS
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path)
    session = Session(library)
    for article, day in ((council.article("去年.txt", YEAR_BEFORE), "2025-02-12"), (council.article(), "2026-03-03")):
        opened = session.open(article)
        shift = len(article.text) - len(council.article().text)
        moved = [replace(a, start=a.start + shift, end=a.end + shift) for a in council.findings()]
        details = replace(council.details(), date=day, headline=article.headline)
        session.take_analysis(opened.key, moved, details)
    return library


@pytest.fixture
def index(library: Library) -> SearchIndex:
    index = SearchIndex(library.path)
    index.bring_up_to_date()
    return index


def found(index: SearchIndex, words: str, scope: Scope = Scope.ARTICLES, **filters: str) -> tuple[Found, ...]:
    return search(index.connection, Query(words, scope, **filters)).found


@pytest.mark.parametrize(
    "words",
    [
        "灯",
        "会",
        "3",
        "，",
        "灯会",
        "１２００碗",
        "1200碗元宵",
        "“灯要亮，人心更要亮。”",
        "今年元宵，清河县办了",
        "陆知秋 摄",
    ],
)
def test_words_of_any_length_are_found_where_they_stand(index: SearchIndex, words: str) -> None:
    results = found(index, words)
    assert [one.day for one in results] == ["2026-03-03", "2025-02-12"]
    text = council.article().text
    first = results[0]
    assert text[first.start : first.end] == first.hit
    assert first.before == text[: first.start].replace("\n", " ")[-24:]


@pytest.mark.parametrize("words", ["龘", "灯河", "灯会要亮", "1200碗汤圆", '"', "*", "OR", "%", "_"])
def test_what_is_not_there_is_not_found(index: SearchIndex, words: str) -> None:
    for scope in Scope:
        assert found(index, words, scope) == ()


def test_articles_say_how_far_they_are(index: SearchIndex) -> None:
    latest, before = found(index, "")
    assert (latest.title, latest.status) == ("清河县的灯会亮了", "10 条待审")
    assert before.title == "清河县的灯会要开了"


def test_quotes_are_found_by_words_and_by_speaker(index: SearchIndex) -> None:
    (quote, _) = found(index, "人心", Scope.QUOTES)
    assert (quote.hit, quote.told) == ("灯要亮，人心更要亮。", "县文化馆馆长苏小满")
    assert {one.name for one in found(index, "馆长", Scope.QUOTES)} == {"苏小满"}
    assert len(found(index, "", Scope.QUOTES, person="何大勇")) == 2
    assert found(index, "人心", Scope.QUOTES, person="何大勇") == ()


def test_people_are_found_once_with_what_they_are(index: SearchIndex) -> None:
    assert {one.name for one in found(index, "", Scope.PEOPLE)} == {"苏小满", "何大勇", "陆知秋", "新华街的居民"}
    (one,) = found(index, "勇", Scope.PEOPLE)
    assert (one.name, one.day) == ("何大勇", "2026-03-03")
    assert found(index, "勇", Scope.PEOPLE, until="2025-12-31")[0].day == "2025-02-12"


def test_figures_are_found_by_words_and_by_what_is_counted(index: SearchIndex) -> None:
    assert [one.hit for one in found(index, "多办", Scope.FIGURES)] == ["4场", "4场"]
    assert [one.told for one in found(index, "36", Scope.FIGURES)] == ["灯会"]


def test_filters_of_dates_and_organisations(index: SearchIndex) -> None:
    assert [one.day for one in found(index, "灯", since="2026-01-01")] == ["2026-03-03"]
    assert [one.day for one in found(index, "灯", until="2025-12-31")] == ["2025-02-12"]
    assert len(found(index, "灯", organisation="县文化馆")) == 2
    assert found(index, "灯", organisation="县体育馆") == ()


def test_a_persons_page_has_everything_said(index: SearchIndex) -> None:
    said = said_by(index.connection, "苏小满")
    assert [(one.day, one.hit) for one in said] == [
        ("2026-03-03", "灯要亮，人心更要亮。"),
        ("2026-03-03", "我们‘一灯一景’，明年还办。"),
        ("2025-02-12", "灯要亮，人心更要亮。"),
        ("2025-02-12", "我们‘一灯一景’，明年还办。"),
    ]
    assert roles_of(index.connection, "苏小满") == ("县文化馆馆长",)


def test_a_figure_has_its_history(index: SearchIndex, library: Library) -> None:
    now, _ = library.recent(2)
    (before,) = counted_before(index.connection, core_of("今年灯会总数"), "场", now.key)
    assert (before.hit, before.day) == ("32场", "2025-02-12")
    assert counted_before(index.connection, core_of("灯会"), "家", now.key) == ()
    assert counted_before(index.connection, "", "", now.key) == ()


@pytest.mark.parametrize("label", ["创新平台", "创新平台总数", "今年创新平台数量", "累计创新平台"])
def test_labels_of_the_same_thing(label: str) -> None:
    assert core_of(label) == "创新平台"


def test_the_index_follows_the_work(index: SearchIndex, library: Library) -> None:
    session = Session(library)
    opened = session.open(council.article())
    quote = council.findings()[2].id
    session.apply("说话人", set_speaker(opened.annotated, quote, council.HE))
    session.apply("标题", set_details(session.shown.annotated, replace(council.details(), headline="灯海")))
    session.apply("不采纳", decide(session.shown.annotated, council.findings()[0].id, Status.REJECTED))
    assert len(index.stale()) == 1
    index.bring_up_to_date()
    assert index.stale() == []
    assert {one.name for one in found(index, "人心", Scope.QUOTES)} == {"何大勇", "苏小满"}
    assert [one.title for one in found(index, "灯海")] == ["灯海"]
    assert found(index, "36", Scope.FIGURES) == ()


def test_the_bin_hides_and_gives_back(index: SearchIndex, library: Library) -> None:
    now, before = library.recent(2)
    library.bin.put_in([now.key])
    assert [one.key for one in found(index, "灯")] == [before.key]
    assert [one.key for one in found(index, "灯", binned=True)] == [now.key]
    assert len(said_by(index.connection, "苏小满")) == 2
    assert [one.key for one in library.recent(5)] == [before.key]
    library.bin.take_out([now.key])
    assert len(found(index, "灯")) == 2
    library.bin.put_in([now.key])
    library.work_on(council.article())  # who opens it again wants it
    assert len(found(index, "灯")) == 2


@pytest.mark.parametrize("bad", [b"", b"no index" * 1000, None])
def test_a_damaged_index_is_made_anew(index: SearchIndex, library: Library, bad: bytes | None) -> None:
    index.close()
    path = library.path.with_name(INDEX)
    path.write_bytes(path.read_bytes()[:4096] if bad is None else bad)
    again = SearchIndex(library.path)
    again.bring_up_to_date()
    assert len(found(again, "灯会")) == 2
