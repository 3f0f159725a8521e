"""Joining, splitting and naming paragraphs, each as one undo step; the text stays as it is."""

from jzassist.commands.command import Frontend
from jzassist.commands.review import shown_article
from jzassist.model import paragraph_edits
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.article import Paragraph, ParagraphRole
from jzassist.model.role_names import ROLE_NAMES
from jzassist.session import Session


def join_with_previous(session: Session, frontend: Frontend) -> None:
    """Makes the paragraph at the caret and the one before it one."""
    index = frontend.paragraph()
    if index == 0:
        frontend.hint("这是第 1 段，前面没有可合并的段落")
    else:
        _join(session, frontend, index - 1)


def join_with_next(session: Session, frontend: Frontend) -> None:
    """Makes the paragraph at the caret and the one behind it one."""
    index, last = frontend.paragraph(), len(shown_article(session).annotated.article.paragraphs) - 1
    if index >= last:
        frontend.hint("这是最后一段，后面没有可合并的段落")
    else:
        _join(session, frontend, index)


def split_here(session: Session, frontend: Frontend) -> None:
    """Makes two paragraphs out of the one at the caret, parted there."""
    annotated = shown_article(session).annotated
    caret = frontend.selection()[0]
    if paragraph_edits.split_place(annotated.article, caret) is None:
        frontend.hint("光标在段首或段末，没有可分的：先把光标放到新段落要开始的地方")
        return
    number = annotated.article.paragraph_index(caret) + 1
    session.apply(f"第 {number} 段分为两段", paragraph_edits.split(annotated, caret))
    frontend.hint(f"已分段，新的一段是第 {number + 1} 段")


def pick_role(session: Session, frontend: Frontend) -> None:
    """Opens the list of roles at the paragraph that the caret is in."""
    if shown_article(session).annotated.article.paragraphs:
        frontend.pick_role(frontend.paragraph())


def set_role(session: Session, frontend: Frontend, index: int, role: ParagraphRole) -> None:
    """Says what a paragraph is: for the list of roles."""
    annotated = shown_article(session).annotated
    state = paragraph_edits.set_role(annotated, index, role)
    words = f"第 {index + 1} 段{'已经' if state is annotated else '现在'}是{ROLE_NAMES[role]}"
    session.apply(f"第 {index + 1} 段改为{ROLE_NAMES[role]}", state)
    frontend.hint(words)


def has_paragraphs(session: Session) -> bool:
    """Whether the shown article has a paragraph."""
    return _paragraphs(session) > 0


def has_several(session: Session) -> bool:
    """Whether the shown article has two paragraphs to join."""
    return _paragraphs(session) > 1


def changed_place(before: AnnotatedArticle, after: AnnotatedArticle) -> int | None:
    """Where paragraphs were joined or split, or where one with another role begins; None where they are the same."""
    here, there = before.article.paragraphs, after.article.paragraphs
    different: frozenset[Paragraph] = frozenset(here) ^ frozenset(there)
    return max((paragraph.start for paragraph in different), default=None)


def _paragraphs(session: Session) -> int:
    return len(session.shown.annotated.article.paragraphs) if session.shown else 0


def _join(session: Session, frontend: Frontend, upper: int) -> None:
    annotated = shown_article(session).annotated
    numbers = f"第 {upper + 1}、{upper + 2} 段"
    joined = paragraph_edits.join_with_next(annotated, upper)
    session.apply(f"合并{numbers}", joined)
    roles = {paragraph.role for paragraph in annotated.article.paragraphs[upper : upper + 2]}
    role = f"，作为{ROLE_NAMES[joined.article.paragraphs[upper].role]}" if len(roles) > 1 else ""
    frontend.hint(f"已合并{numbers}{role}")
