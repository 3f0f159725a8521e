"""Marking with the editor's own kinds."""

import council_article as council
from fake_frontend import FakeFrontend

from jzassist.commands.key_rows import first_key, key_rows
from jzassist.commands.table import COMMANDS, command
from jzassist.commands.tag_own import marks_of, rename
from jzassist.model.annotation import Kind, Origin, OwnDetail, OwnKind, Status
from jzassist.model.own_kinds import OwnKindDefinition
from jzassist.session import Changed, Session

BRIGHT, POLICY = OwnKindDefinition("亮点", "亮", "vermilion"), OwnKindDefinition("政策依据", "政", "sky")


def marks(session: Session) -> list[tuple[str, str]]:
    """Every mark of an own kind: its kind's name and its words."""
    annotated = session.shown.annotated
    return [(a.kind.name, annotated.text_of(a)) for a in annotated.visible if isinstance(a.kind, OwnKind)]


def tag(session: Session, frontend: FakeFrontend, number: int, words: str) -> None:
    frontend.select(*council.span(words))
    command(f"tag.own{number}").run(session, frontend)


def test_the_commands_are_there_with_their_kinds(session: Session) -> None:
    heard: list[Changed] = []
    session.listen(heard.append)
    first = command("tag.own1")
    assert not first.enabled(session)
    session.set_own_kinds((BRIGHT,))
    assert heard == [Changed.OWN_KINDS]
    assert first.enabled(session)
    assert first.title_now(session) == "标为亮点"
    assert not command("tag.own2").enabled(session)
    assert [first_key(f"tag.own{number}") for number in (1, 2, 3)] == ["8", "9", ""]
    own = [row for row in key_rows(own_names=("亮点",)) if row.command.own_kind]
    assert [(row.command.title, row.single, row.window) for row in own] == [
        ("标为亮点", ("8",), ("Alt+8",)),
        ("文中各处标为亮点", (), ()),
    ]
    assert not [row for row in key_rows() if row.command.own_kind]


def test_a_command_without_its_kind_does_nothing(session: Session) -> None:
    before = session.shown.annotated
    for one in COMMANDS:
        if one.own_kind:
            one.run(session, FakeFrontend(session, council.findings()))
    assert session.shown.annotated is before


def test_a_selection_is_marked_accepted_and_it_goes_on(session: Session) -> None:
    session.set_own_kinds((BRIGHT, POLICY))
    frontend = FakeFrontend(session, council.findings())
    tag(session, frontend, 1, "36场")
    (mark,) = (a for a in session.shown.annotated.visible if a.kind is BRIGHT.kind)
    assert (mark.status, mark.origin, mark.detail) == (Status.ACCEPTED, Origin.EDITOR, OwnDetail())
    assert session.shown.work.undo_title == "标为亮点 36场"
    assert frontend.visited  # the next pending item
    assert any(a.kind is Kind.FIGURE and session.shown.annotated.text_of(a) == "36场"
               for a in session.shown.annotated.visible)  # fmt: skip
    session.undo()
    assert marks(session) == []


def test_two_own_kinds_lie_over_each_other_and_one_moves(session: Session) -> None:
    session.set_own_kinds((BRIGHT, POLICY))
    frontend = FakeFrontend(session, council.findings())
    text = session.shown.annotated.article.text
    start = council.span("36场")[0]
    tag(session, frontend, 1, "36场")
    tag(session, frontend, 2, "36场")
    frontend.select(start, start + 5)
    command("tag.own1").run(session, frontend)
    assert sorted(marks(session)) == sorted([("亮点", text[start : start + 5]), ("政策依据", "36场")])


def test_at_a_mark_its_kind_changes_and_elsewhere_it_says_to_select(session: Session) -> None:
    session.set_own_kinds((BRIGHT,))
    frontend = FakeFrontend(session, council.findings())
    start = council.span("36场")[0]
    frontend.select(start, start)
    command("tag.own1").run(session, frontend)
    assert marks(session) == [("亮点", "36场")]
    plain = council.span("清河县的灯会")[0]
    frontend.select(plain, plain)
    command("tag.own1").run(session, frontend)
    assert frontend.hints[-1] == "先选中要标为亮点的文字"


def test_an_own_mark_becomes_one_of_the_seven(session: Session) -> None:
    session.set_own_kinds((BRIGHT,))
    frontend = FakeFrontend(session, council.findings())
    tag(session, frontend, 1, "36场")
    own = next(a for a in session.shown.annotated.visible if a.kind is BRIGHT.kind)
    session.set_current(own.id)
    frontend.select(own.start, own.start)
    command("tag.term").run(session, frontend)
    assert session.shown.annotated.by_id[own.id].kind is Kind.TERM


def test_every_occurrence_is_marked_at_once(session: Session) -> None:
    session.set_own_kinds((BRIGHT,))
    frontend = FakeFrontend(session, council.findings())
    words = "灯会"
    frontend.select(*council.span(words))
    command("tag.everywhere.own1").run(session, frontend)
    count = session.shown.annotated.article.text.count(words)
    assert marks(session) == [("亮点", words)] * count
    assert session.shown.work.undo_title == f"各处标为亮点 {words}（{count}）"


def test_renaming_takes_the_marks_of_open_articles_along(session: Session) -> None:
    session.set_own_kinds((BRIGHT,))
    frontend = FakeFrontend(session, council.findings())
    tag(session, frontend, 1, "36场")
    assert marks_of(session, BRIGHT.kind) == 1
    assert rename(session, BRIGHT.kind, OwnKind("看点")) == 1
    assert marks(session) == [("看点", "36场")]
    assert rename(session, BRIGHT.kind, OwnKind("看点")) == 0
    session.undo()
    assert marks(session) == [("亮点", "36场")]


def test_a_mark_stays_when_its_kind_goes(session: Session) -> None:
    session.set_own_kinds((BRIGHT,))
    frontend = FakeFrontend(session, council.findings())
    tag(session, frontend, 1, "36场")
    session.set_own_kinds(())
    assert marks(session) == [("亮点", "36场")]
