"""Marking with the kinds that the editor has made: the first command is for the first of them, and so on."""

from collections.abc import Callable

from jzassist.commands.command import Frontend
from jzassist.commands.everywhere import run_everywhere
from jzassist.commands.tag import run_tag
from jzassist.model import annotated_article as edits
from jzassist.model.annotation import OwnKind
from jzassist.model.own_kinds import OwnKindDefinition
from jzassist.session import Session


def tag_own(number: int) -> Callable[[Session, Frontend], None]:
    """The command that marks the selection, or the mark at the caret, as the editor's kind of a number from 1."""

    def run(session: Session, frontend: Frontend) -> None:
        kind = own_kind(session, number)
        if kind:
            run_tag(session, frontend, kind.kind)

    return run


def tag_own_everywhere(number: int) -> Callable[[Session, Frontend], None]:
    """The command that marks words as the editor's kind of a number wherever they stand."""

    def run(session: Session, frontend: Frontend) -> None:
        kind = own_kind(session, number)
        if kind:
            run_everywhere(session, frontend, kind.kind)

    return run


def is_defined(number: int) -> Callable[[Session], bool]:
    """Whether the editor has a kind of a number."""
    return lambda session: own_kind(session, number) is not None


def can_tag_own(number: int) -> Callable[[Session], bool]:
    """Whether the kind of a number is there and an article is open."""
    return lambda session: session.shown is not None and own_kind(session, number) is not None


def own_title(number: int, before: str) -> Callable[[Session], str]:
    """A command's title with the name that its kind has now: 标为亮点."""

    def title(session: Session) -> str:
        kind = own_kind(session, number)
        return f"{before}{kind.name if kind else slot_name(number)}"

    return title


def slot_name(number: int) -> str:
    """What the kind of a number is called where none is."""
    return f"自定类别 {number}"


def own_kind(session: Session, number: int) -> OwnKindDefinition | None:
    """The editor's kind of a number, from 1."""
    return session.own_kinds[number - 1] if number <= len(session.own_kinds) else None


def rename(session: Session, before: OwnKind, after: OwnKind) -> int:
    """Gives the marks of a kind another one in every article that is open, one step each; how many they were."""
    changed = 0
    for opened in session.articles:
        marks = [a for a in opened.annotated.annotations if a.kind is before]
        if marks:
            title = f"类别“{before.name}”改名为“{after.name}”"
            session.apply_to(opened, title, edits.rename_kind(opened.annotated, before, after))
            changed += len(marks)
    return changed


def marks_of(session: Session, kind: OwnKind) -> int:
    """How many marks of a kind the open articles have, without the rejected."""
    return sum(a.kind is kind for opened in session.articles for a in opened.annotated.visible)
