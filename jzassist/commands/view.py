"""Panes, looks, help and the summary's length."""

from collections.abc import Callable

from jzassist.commands.command import Frontend
from jzassist.commands.review import shown_article
from jzassist.model import annotated_article as edits
from jzassist.session import Session


def view(action: str) -> Callable[[Session, Frontend], None]:
    """The command that asks the window for something that only concerns its looks."""

    def run(_session: Session, frontend: Frontend) -> None:
        frontend.view(action)

    return run


def pane(name: str) -> Callable[[Session, Frontend], None]:
    """The command that puts the focus into a pane."""

    def run(_session: Session, frontend: Frontend) -> None:
        frontend.show_pane(name)

    return run


def shorter_summary(session: Session, frontend: Frontend) -> None:
    """Takes a sentence off the summary, down to one."""
    length = shown_article(session).annotated.summary_length
    if length == 1:
        frontend.hint("摘要至少一句")
    else:
        set_summary_length(session, length - 1)
        frontend.hint(f"摘要 {length - 1} 句")


def longer_summary(session: Session, frontend: Frontend) -> None:
    """Gives the summary one more sentence, as long as the article has more."""
    opened = shown_article(session)
    length = opened.annotated.summary_length
    known = opened.summary if opened.summary_for == length else None
    if known and len(known.sentences) < length:
        frontend.hint("文中没有更多可用的句子")
    else:
        set_summary_length(session, length + 1)
        frontend.hint(f"摘要 {length + 1} 句")


def set_summary_length(session: Session, sentences: int) -> None:
    """Sets how many sentences the summary has."""
    annotated = shown_article(session).annotated
    session.apply(f"摘要改为 {sentences} 句", edits.set_summary_length(annotated, sentences))
