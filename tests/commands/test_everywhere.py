"""Every occurrence of the selected words, as one step."""

import pytest
from fake_frontend import FakeFrontend

from jzassist.commands.everywhere import occurrences
from jzassist.commands.table import command
from jzassist.library.works import Library
from jzassist.model.annotated_article import ArticleDetails
from jzassist.model.annotation import Annotation, Kind, Mode, NameDetail, Origin, QuoteDetail, Status
from jzassist.readers.article_reader import article_from_text
from jzassist.session import Session

TEXT = "江城灯会开幕\n江小白说，江小白灯今年有58盏。𠮷桥边的江小白灯最亮，另有8盏在桥下，共158盏。江小白笑了。"


@pytest.fixture
def session(tmp_path) -> Session:
    session = Session(Library(tmp_path))
    opened = session.open(article_from_text(TEXT, "灯会.txt"))
    session.take_analysis(opened.key, (), ArticleDetails())
    return session


@pytest.fixture
def frontend(session: Session) -> FakeFrontend:
    return FakeFrontend(session)


def text(session: Session) -> str:
    return session.shown.annotated.article.text


def select(session: Session, frontend: FakeFrontend, words: str) -> None:
    start = text(session).index(words)
    frontend.selected = (start, start + len(words))


def marked(session: Session, kind: Kind) -> list[str]:
    return [session.shown.annotated.text_of(a) for a in session.shown.annotated.visible if a.kind is kind]


def test_all_are_marked_in_one_step(session: Session, frontend: FakeFrontend) -> None:
    select(session, frontend, "江小白")
    command("tag.everywhere.person").run(session, frontend)
    assert marked(session, Kind.PERSON) == ["江小白"] * 4
    assert all(a.status is Status.ACCEPTED and a.origin is Origin.EDITOR for a in session.shown.annotated.visible)
    assert session.shown.work.undo_title == "各处标为人物 江小白（4）"
    assert frontend.hints[-1] == "“江小白”在文中 4 处，都标为人物"
    command("edit.undo").run(session, frontend)
    assert session.shown.annotated.annotations == ()


def test_a_number_inside_a_number_is_none(session: Session, frontend: FakeFrontend) -> None:
    select(session, frontend, "8盏在")
    frontend.selected = (frontend.selected[0], frontend.selected[0] + 2)
    command("tag.everywhere.figure").run(session, frontend)
    assert marked(session, Kind.FIGURE) == ["8盏"]


def test_longer_marks_of_the_kind_stay_and_known_ones_are_accepted(session: Session, frontend: FakeFrontend) -> None:
    whole = text(session)
    longer, known = whole.index("江小白灯今"), whole.rindex("江小白")
    found = (
        Annotation("lantern", Kind.PERSON, longer, longer + 4, NameDetail("江小白灯")),
        Annotation("smiling", Kind.PERSON, known, known + 3, NameDetail("江小白", "灯匠")),
        Annotation("said", Kind.QUOTE, longer, longer + 10, QuoteDetail()),
    )
    session.take_analysis(session.shown.key, found, ArticleDetails())
    select(session, frontend, "江小白说")
    frontend.selected = (frontend.selected[0], frontend.selected[0] + 3)
    command("tag.everywhere.person").run(session, frontend)
    by_id = session.shown.annotated.by_id
    assert by_id["lantern"].status is Status.PENDING
    assert by_id["smiling"].status is Status.ACCEPTED
    people = [a for a in session.shown.annotated.visible if a.kind is Kind.PERSON and a.id != "lantern"]
    assert [a.detail for a in people] == [NameDetail("江小白", "灯匠")] * 3  # they are the one who is known


def test_without_a_selection_the_words_of_the_current_item_are_meant(session: Session, frontend: FakeFrontend) -> None:
    select(session, frontend, "江小白")
    command("tag.person").run(session, frontend)
    frontend.go_to(session.shown.annotated.visible[0].id)
    command("tag.everywhere.person").run(session, frontend)
    assert marked(session, Kind.PERSON) == ["江小白"] * 4


def test_latin_words_and_digits_are_whole() -> None:
    assert list(occurrences("AI和AIGC，用AI。GDP", "AI")) == [(0, 2), (9, 11)]
    assert list(occurrences("3.5%、5%、0.5%、５%", "5%")) == [(5, 7)]
    assert list(occurrences("（甲）甲", "（甲）")) == [(0, 3)]


def test_words_outside_of_quotation_marks_are_reported(session: Session, frontend: FakeFrontend) -> None:
    start = text(session).index("今年有58盏")
    frontend.selected = (start, start + 5)
    command("tag.everywhere.quote").run(session, frontend)
    (quote,) = session.shown.annotated.visible
    assert quote.detail.mode is Mode.INDIRECT
