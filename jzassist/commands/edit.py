"""Undo, redo and copying."""

from collections.abc import Callable

from jzassist.commands.command import Frontend
from jzassist.commands.paragraph import changed_place
from jzassist.commands.review import shown_article
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.session import Session


def undo(session: Session, frontend: Frontend) -> None:
    """Takes the last step back and shows the item that it was about."""
    opened = shown_article(session)
    title = opened.work.undo_title
    if title is None:
        frontend.hint("没有可撤销的操作")
        return
    session.undo()
    _show_what_changed(session, frontend, opened.annotated)
    frontend.hint(f"已撤销：{title}")


def redo(session: Session, frontend: Frontend) -> None:
    """Does the last undone step again and shows the item that it was about."""
    opened = shown_article(session)
    title = opened.work.redo_title
    if title is None:
        frontend.hint("没有可重做的操作")
        return
    session.redo()
    _show_what_changed(session, frontend, opened.annotated)
    frontend.hint(f"已重做：{title}")


def can_undo(session: Session) -> bool:
    """Whether there is a step to take back."""
    return bool(session.shown and session.shown.work.past)


def can_redo(session: Session) -> bool:
    """Whether there is an undone step to do again."""
    return bool(session.shown and session.shown.work.future)


def undo_title(session: Session) -> str:
    """The menu's words for undoing: 撤销：采纳 58家."""
    title = session.shown.work.undo_title if session.shown else None
    return f"撤销：{title}" if title else "撤销"


def redo_title(session: Session) -> str:
    """The menu's words for redoing."""
    title = session.shown.work.redo_title if session.shown else None
    return f"重做：{title}" if title else "重做"


def copy(_session: Session, frontend: Frontend) -> None:
    """Copies what is selected."""
    frontend.view("copy")


def copy_with_source(_session: Session, frontend: Frontend) -> None:
    """Copies what is selected together with where it stands."""
    frontend.view("copy_with_source")


def find(step: int) -> Callable[[Session, Frontend], None]:
    """The command that opens the find bar (0), or goes to the next (1) or the previous (-1) place."""

    def run(_session: Session, frontend: Frontend) -> None:
        frontend.find(step)

    return run


def _show_what_changed(session: Session, frontend: Frontend, before: AnnotatedArticle) -> None:
    """Goes to the first item that a step put back or altered; a step that only took away leaves no current item."""
    now = shown_article(session).annotated
    place = changed_place(before, now)
    altered = [a for a in now.visible if before.by_id.get(a.id) != a]
    if place is not None:
        frontend.select(place, place)
    elif altered:
        frontend.go_to(altered[0].id)
    elif shown_article(session).current_item is None:
        session.set_current(None)
