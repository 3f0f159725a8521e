"""Select, then the kind; with nothing selected, what stands at the caret."""

import council_article as council
import pytest
from fake_frontend import FakeFrontend

from jzassist.commands import tag
from jzassist.commands.table import command
from jzassist.model.annotation import (
    Annotation,
    DateDetail,
    FigureDetail,
    Kind,
    Mode,
    NameDetail,
    Origin,
    QuoteDetail,
    Speaker,
    Status,
    TermDetail,
)
from jzassist.session import Session

TEXT = council.article().text


def press(identity: str, session: Session, frontend: FakeFrontend) -> None:
    command(identity).run(session, frontend)


def found(session: Session, kind: Kind, words: str) -> Annotation:
    """The one visible mark of a kind over exactly these words."""
    (item,) = [
        a for a in session.shown.annotated.visible if a.kind is kind and session.shown.annotated.text_of(a) == words
    ]
    return item


def select(frontend: FakeFrontend, words: str) -> None:
    frontend.select(*council.span(words))


def put_caret(frontend: FakeFrontend, words: str, inside: int = 0) -> None:
    start = council.span(words)[0] + inside
    frontend.select(start, start)


# -- with a selection


@pytest.mark.parametrize("kind", list(Kind))
def test_a_selection_becomes_a_mark_of_the_editors(session: Session, frontend: FakeFrontend, kind: Kind) -> None:
    select(frontend, "清河县办")
    press(f"tag.{kind}", session, frontend)
    item = found(session, kind, "清河县办")
    assert (item.status, item.origin, item.edited) == (Status.ACCEPTED, Origin.EDITOR, True)
    assert len(session.shown.work.past) == 1
    assert session.shown.work.undo_title.endswith(" 清河县办")
    assert session.shown.annotated.text_of(session.shown.current_item) == "36场"  # the next pending one


@pytest.mark.parametrize(
    ("selected", "kept"),
    [
        ("，说？", None),
        ("，“我们‘一灯一景’", "，“我们‘一灯一景’"),
        ("“灯要亮", "灯要亮"),
        ("更要亮。”", "更要亮。"),
        ("‘一灯一景’", "‘一灯一景’"),
        ("景’，明年", "景’，明年"),
        ("”县文化馆", "县文化馆"),
    ],
)
def test_only_outer_space_and_lonely_marks_are_trimmed(
    session: Session, frontend: FakeFrontend, selected: str, kept: str | None
) -> None:
    if kept is None:
        frontend.select(TEXT.index("\n"), TEXT.index("\n") + 1)
        press("tag.term", session, frontend)
        assert frontend.hints == ["选中的只有空白或引号"]
        assert session.shown.work.past == ()
        return
    select(frontend, selected)
    press("tag.term", session, frontend)
    assert found(session, Kind.TERM, kept)


def test_line_ends_are_trimmed(session: Session, frontend: FakeFrontend) -> None:
    end = TEXT.index("\n")
    frontend.select(end - 2, end + 1)
    press("tag.term", session, frontend)
    assert found(session, Kind.TERM, "亮了")


@pytest.mark.parametrize(
    ("selected", "kept", "mode"),
    [
        ("明年还办。", "明年还办。", Mode.DIRECT),
        ("“我们‘一灯一景’，明年还办。”", "我们‘一灯一景’，明年还办。", Mode.DIRECT),
        ("“灯要亮，人心更要亮。”", "灯要亮，人心更要亮。", Mode.DIRECT),
        ("灯要亮，人心更要亮。”", "灯要亮，人心更要亮。", Mode.DIRECT),
        ("一灯一景", "一灯一景", Mode.DIRECT),
        ("清河县办了36场灯会", "清河县办了36场灯会", Mode.INDIRECT),
        ("，“我们‘一灯一景’，明年还办。”", "，“我们‘一灯一景’，明年还办。”", Mode.INDIRECT),
    ],
)
def test_speech_inside_marks_is_direct(
    session: Session, frontend: FakeFrontend, selected: str, kept: str, mode: Mode
) -> None:
    select(frontend, selected)
    press("tag.quote", session, frontend)
    assert found(session, Kind.QUOTE, kept).detail.mode is mode


def test_the_same_kind_on_an_overlapping_selection_moves_the_mark(session: Session, frontend: FakeFrontend) -> None:
    before = found(session, Kind.FIGURE, "36场")
    select(frontend, "36场灯会")
    press("tag.figure", session, frontend)
    after = found(session, Kind.FIGURE, "36场灯会")
    assert (after.id, after.status, after.edited) == (before.id, Status.ACCEPTED, True)
    assert after.detail == FigureDetail(label="灯会")  # the value was read from other words
    assert len(session.shown.annotated.annotations) == len(council.findings())


def test_marks_of_the_kind_inside_the_selection_go_up_in_one(session: Session, frontend: FakeFrontend) -> None:
    select(frontend, "36场灯会，比去年多4场")
    press("tag.figure", session, frontend)
    assert found(session, Kind.FIGURE, "36场灯会，比去年多4场").id == council.findings()[0].id
    assert len(session.shown.annotated.annotations) == len(council.findings()) - 1
    session.undo()
    assert session.shown.annotated == council.annotated()


def test_marks_of_other_kinds_may_overlap(session: Session, frontend: FakeFrontend) -> None:
    select(frontend, "馆馆长苏小满")
    press("tag.organisation", session, frontend)
    assert found(session, Kind.PERSON, "苏小满") == council.findings()[3]
    assert found(session, Kind.ORGANISATION, "馆馆长苏小满")


def test_a_resolved_name_stays_when_the_mark_moves(session: Session, frontend: FakeFrontend) -> None:
    item = found(session, Kind.PERSON, "何大勇")
    tag.set_name_detail(session, item.id, NameDetail("何大勇二", "摊主"))
    select(frontend, "摊主何大勇")
    press("tag.person", session, frontend)
    assert found(session, Kind.PERSON, "摊主何大勇").detail == NameDetail("何大勇二", "摊主")
    select(frontend, "小满")
    press("tag.person", session, frontend)
    assert found(session, Kind.PERSON, "小满").detail.name == "小满"


def test_the_engine_says_what_a_marked_figure_means(session: Session) -> None:
    frontend = FakeFrontend(session, [council.mark(Kind.FIGURE, "约21万人次", FigureDetail(210000, "人次"))])
    select(frontend, "约21万人次")
    press("tag.figure", session, frontend)
    assert found(session, Kind.FIGURE, "约21万人次").detail == FigureDetail(210000, "人次")
    assert len(session.shown.work.past) == 1
    session.undo()
    session.redo()
    assert found(session, Kind.FIGURE, "约21万人次").detail.value == 210000


def test_a_moved_figure_gets_its_value_again_and_keeps_what_the_editor_said(session: Session) -> None:
    frontend = FakeFrontend(session, council.findings())
    tag.set_figure_detail(session, council.findings()[0].id, FigureDetail(36, "场", label="元宵灯会"))
    select(frontend, "36场灯会")
    press("tag.figure", session, frontend)
    assert found(session, Kind.FIGURE, "36场灯会").detail == FigureDetail(36, "场", label="元宵灯会")


def test_the_engine_says_who_speaks_in_marked_speech_but_not_how(session: Session) -> None:
    frontend = FakeFrontend(session, council.findings())
    session.set_current(council.findings()[4].id)
    press("tag.remove", session, frontend)
    select(frontend, "”县文化馆馆长苏小满说，“我们‘一灯一景’，明年还办")
    press("tag.quote", session, frontend)
    item = next(a for a in session.shown.annotated.visible if a.kind is Kind.QUOTE and a.origin is Origin.EDITOR)
    assert item.detail == QuoteDetail(Mode.INDIRECT, 1, "说", council.SU)


def test_a_name_that_the_editor_resolved_is_not_asked_for(session: Session) -> None:
    frontend = FakeFrontend(session, council.findings())
    tag.set_name_detail(session, council.findings()[5].id, NameDetail("何大永", "摊主"))
    select(frontend, "摊主何大勇")
    press("tag.person", session, frontend)
    assert found(session, Kind.PERSON, "摊主何大勇").detail == NameDetail("何大永", "摊主")


def test_ids_of_marks_at_one_place_differ(session: Session, frontend: FakeFrontend) -> None:
    identities = set()
    for _ in range(3):
        select(frontend, "元宵")
        press("tag.term", session, frontend)
        item = found(session, Kind.TERM, "元宵")
        identities.add(item.id)
        session.set_current(item.id)
        press("tag.remove", session, frontend)
    assert len(identities) == 3


# -- with nothing selected


def test_in_a_mark_its_kind_changes(session: Session, frontend: FakeFrontend) -> None:
    before = found(session, Kind.FIGURE, "36场")
    put_caret(frontend, "36场", 1)
    press("tag.term", session, frontend)
    after = found(session, Kind.TERM, "36场")
    assert (after.id, after.detail, after.status) == (before.id, TermDetail(), Status.ACCEPTED)
    assert session.shown.work.undo_title == "标为提法 36场"
    assert session.shown.current == council.findings()[1].id


def test_just_behind_a_mark_is_still_in_it(session: Session, frontend: FakeFrontend) -> None:
    put_caret(frontend, "苏小满", 3)
    press("tag.place", session, frontend)
    assert found(session, Kind.PLACE, "苏小满").detail == NameDetail("苏小满")


def test_the_same_kind_again_confirms_the_mark(session: Session, frontend: FakeFrontend) -> None:
    put_caret(frontend, "36场")
    press("tag.figure", session, frontend)
    assert found(session, Kind.FIGURE, "36场").status is Status.ACCEPTED
    assert found(session, Kind.FIGURE, "36场").detail.value == 36


def test_in_speech_the_words_at_the_caret_are_looked_up(session: Session) -> None:
    frontend = FakeFrontend(session, [council.mark(Kind.FIGURE, "3.5万元", FigureDetail(35000, "元"))])
    put_caret(frontend, "3.5万元", 2)
    session.set_current(found(session, Kind.QUOTE, "三天卖出1200碗元宵，收入3.5万元").id)
    press("tag.figure", session, frontend)
    item = found(session, Kind.FIGURE, "3.5万元")
    assert (item.detail, item.origin, item.status) == (FigureDetail(35000, "元"), Origin.EDITOR, Status.ACCEPTED)
    assert found(session, Kind.QUOTE, "三天卖出1200碗元宵，收入3.5万元")


def test_a_phrase_taken_for_speech_can_become_a_term(session: Session, frontend: FakeFrontend) -> None:
    put_caret(frontend, "热闹得很")
    press("tag.term", session, frontend)
    assert found(session, Kind.TERM, "热闹得很")


@pytest.mark.parametrize(
    ("kind", "detail"),
    [(Kind.DATE, DateDetail("2024-02-24")), (Kind.PLACE, NameDetail("清河县"))],
)
def test_outside_a_mark_the_engine_finds_the_span(
    session: Session, kind: Kind, detail: DateDetail | NameDetail
) -> None:
    frontend = FakeFrontend(session, [council.mark(kind, "今年元宵，清河县", detail)])
    put_caret(frontend, "今年元宵", 2)
    press(f"tag.{kind}", session, frontend)
    assert found(session, kind, "今年元宵，清河县").detail == detail


def test_where_the_engine_finds_nothing_there_is_a_hint(session: Session, frontend: FakeFrontend) -> None:
    put_caret(frontend, "今年元宵", 2)
    press("tag.person", session, frontend)
    assert frontend.hints == ["光标处没有找到人物：先选中文字，再标为人物"]
    assert session.shown.work.past == ()


def test_an_answer_for_an_article_no_longer_shown_is_dropped(session: Session) -> None:
    class Later(FakeFrontend):
        def find_span(self, kind, start, end, then, missing, held=""):  # type: ignore[no-untyped-def]
            self.then = then

    frontend = Later(session)
    put_caret(frontend, "今年元宵", 2)
    press("tag.date", session, frontend)
    session.open(council.article("b.txt", council.PARAGRAPHS[:2]))
    frontend.then(0, 2, DateDetail())
    assert [len(opened.work.past) for opened in session.articles] == [0, 0]


@pytest.mark.parametrize("at", ["灯要亮", "“灯要亮", "更要亮。", "”县文化馆"])
def test_the_marks_around_the_caret_are_taken_as_speech(session: Session, frontend: FakeFrontend, at: str) -> None:
    frontend.go_to(found(session, Kind.QUOTE, "灯要亮，人心更要亮。").id)
    press("tag.remove", session, frontend)
    put_caret(frontend, at)
    press("tag.quote", session, frontend)
    item = found(session, Kind.QUOTE, "灯要亮，人心更要亮。")
    assert (item.detail.mode, item.origin) == (Mode.DIRECT, Origin.EDITOR)


def test_speech_is_taken_whole_from_a_mark_inside_it(session: Session, frontend: FakeFrontend) -> None:
    select(frontend, "一灯一景")
    press("tag.term", session, frontend)
    put_caret(frontend, "一灯一景", 1)
    press("tag.quote", session, frontend)
    assert found(session, Kind.TERM, "一灯一景")
    assert found(session, Kind.QUOTE, "我们‘一灯一景’，明年还办。").status is Status.ACCEPTED


def test_outside_marks_there_is_no_speech_to_take(session: Session, frontend: FakeFrontend) -> None:
    put_caret(frontend, "游客", 1)
    press("tag.quote", session, frontend)
    assert frontend.hints == ["光标不在“ ”或「 」里：先选中这段话，再按 2"]


# -- ends, removal, attributes


def test_ends_move_by_a_character(session: Session, frontend: FakeFrontend) -> None:
    frontend.go_to(found(session, Kind.FIGURE, "36场").id)
    press("tag.end_on", session, frontend)
    assert found(session, Kind.FIGURE, "36场灯").status is Status.PENDING
    press("tag.start_back", session, frontend)
    press("tag.end_back", session, frontend)
    press("tag.end_back", session, frontend)
    press("tag.start_on", session, frontend)
    assert found(session, Kind.FIGURE, "36").edited
    assert session.shown.work.undo_title == "移动起点 了36"


def test_a_moved_quotation_stays_direct_or_reported(session: Session, frontend: FakeFrontend) -> None:
    frontend.go_to(found(session, Kind.QUOTE, "热闹得很").id)
    press("tag.direct", session, frontend)
    press("tag.end_on", session, frontend)
    assert found(session, Kind.QUOTE, "热闹得很。").detail == QuoteDetail(
        Mode.DIRECT, 3, "表示", Speaker("新华街的居民")
    )


def test_ends_stay_in_their_paragraph_and_apart(session: Session, frontend: FakeFrontend) -> None:
    select(frontend, "清河县的灯会亮了")
    press("tag.term", session, frontend)
    session.set_current(found(session, Kind.TERM, "清河县的灯会亮了").id)
    press("tag.start_back", session, frontend)
    press("tag.end_on", session, frontend)
    for _ in range(9):
        press("tag.end_back", session, frontend)
    assert found(session, Kind.TERM, "清")
    assert frontend.hints.count("不能再移了") == 4


def test_removing_a_finding_puts_it_to_the_rejected(session: Session, frontend: FakeFrontend) -> None:
    item = found(session, Kind.FIGURE, "36场")
    frontend.go_to(item.id)
    press("tag.remove", session, frontend)
    assert session.shown.annotated.by_id[item.id].status is Status.REJECTED
    assert session.shown.current is None
    assert session.shown.work.undo_title == "删除 36场"
    session.take_analysis(session.shown.key, council.findings(), council.details())
    assert session.shown.annotated.by_id[item.id].status is Status.REJECTED


def test_removing_an_own_mark_leaves_nothing(session: Session, frontend: FakeFrontend) -> None:
    select(frontend, "元宵")
    press("tag.term", session, frontend)
    session.set_current(found(session, Kind.TERM, "元宵").id)
    press("tag.remove", session, frontend)
    assert session.shown.annotated == council.annotated()
    session.undo()
    assert found(session, Kind.TERM, "元宵")


def test_direct_and_reported(session: Session, frontend: FakeFrontend) -> None:
    frontend.go_to(found(session, Kind.QUOTE, "热闹得很").id)
    press("tag.direct", session, frontend)
    assert found(session, Kind.QUOTE, "热闹得很").detail.mode is Mode.DIRECT
    assert session.shown.work.undo_title == "改为直接引语 热闹得很"
    press("tag.direct", session, frontend)
    assert found(session, Kind.QUOTE, "热闹得很").detail.mode is Mode.INDIRECT


def test_key_figures(session: Session, frontend: FakeFrontend) -> None:
    frontend.go_to(found(session, Kind.FIGURE, "36场").id)
    press("tag.key_figure", session, frontend)
    assert found(session, Kind.FIGURE, "36场").detail.key
    press("tag.key_figure", session, frontend)
    assert not found(session, Kind.FIGURE, "36场").detail.key
    assert [step.title for step in session.shown.work.past] == ["列为关键数据 36场", "不列为关键数据 36场"]


@pytest.mark.parametrize(
    ("key", "hint"),
    [("tag.direct", "这不是引语"), ("tag.key_figure", "这不是数字"), ("tag.speaker", "这不是引语，没有说话人")],
)
def test_attributes_of_other_kinds_are_refused(session: Session, frontend: FakeFrontend, key: str, hint: str) -> None:
    frontend.go_to(found(session, Kind.PERSON, "苏小满").id)
    press(key, session, frontend)
    assert frontend.hints == [hint]
    assert session.shown.work.past == ()


def test_panes_are_asked_for_the_item_in_hand(session: Session, frontend: FakeFrontend) -> None:
    item = found(session, Kind.QUOTE, "热闹得很")
    put_caret(frontend, "热闹得很")
    for key in ("tag.speaker", "tag.details", "tag.note"):
        press(key, session, frontend)
        assert session.shown.current == item.id
    assert frontend.asked == [f"speaker of {item.id}", "details", "note"]


def test_an_item_is_kept_out_of_the_brief_and_let_in_again(session: Session, frontend: FakeFrontend) -> None:
    person = next(a for a in session.shown.annotated.visible if a.kind is Kind.PERSON)
    frontend.go_to(person.id)
    press("tag.brief", session, frontend)
    name = person.detail.name
    people = [a for a in session.shown.annotated.visible if a.kind is Kind.PERSON]
    assert all(a.left_out == (a.detail.name == name) for a in people)
    assert session.shown.work.undo_title.startswith("移出简报")
    press("tag.brief", session, frontend)
    assert not any(a.left_out for a in session.shown.annotated.visible)
    assert "又进简报了" in frontend.hints[-1]
