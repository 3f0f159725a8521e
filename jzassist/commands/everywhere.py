"""Marking every occurrence of some words as one undo step."""

import re
from collections.abc import Callable, Iterator
from itertools import starmap

from jzassist.commands.command import Frontend
from jzassist.commands.mark import ask_meaning, first_detail, new_identity
from jzassist.commands.review import item_in_hand, shown_article, words_of
from jzassist.model.annotated_article import AnnotatedArticle, add
from jzassist.model.annotation import Annotation, AnyKind, Kind, Origin, Status
from jzassist.model.kind_names import name_of
from jzassist.model.quotation_marks import trimmed
from jzassist.session import Session

_MOST_QUESTIONS = 50  # to the engine at once; what more there is can be corrected by hand


def tag_everywhere(kind: AnyKind) -> Callable[[Session, Frontend], None]:
    """The command that marks the selected words, or those of the item in hand, as a kind wherever they stand."""

    def run(session: Session, frontend: Frontend) -> None:
        run_everywhere(session, frontend, kind)

    return run


def run_everywhere(session: Session, frontend: Frontend, kind: AnyKind) -> None:
    """Marks the selected words, or those of the item in hand, as a kind wherever they stand."""
    words = _words_meant(session, frontend)
    if words:
        _tag(session, frontend, kind, words)


def occurrences(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text; digits and Latin letters count only as whole numbers and words (8 is not in 58)."""
    before = r"(?<![0-9A-Za-z０-９.．])" if words[0].isascii() and words[0].isalnum() else ""
    after = r"(?![0-9A-Za-z０-９]|[.．][0-9０-９])" if words[-1].isascii() and words[-1].isalnum() else ""
    return (found.span() for found in re.finditer(before + re.escape(words) + after, text))


def _words_meant(session: Session, frontend: Frontend) -> str:
    """The words that are selected, or those of the item in hand; "" after a hint where there are none."""
    annotated = shown_article(session).annotated
    start, end = trimmed(annotated.article.text, *frontend.selection())
    if start < end:
        return annotated.article.words(start, end)
    item = item_in_hand(session, frontend)
    return annotated.text_of(item) if item else ""


def _tag(session: Session, frontend: Frontend, kind: AnyKind, words: str) -> None:
    opened = shown_article(session)
    known = next((a for a in opened.annotated.visible if a.kind is kind and opened.annotated.text_of(a) == words), None)
    state, marked = opened.annotated, list[Annotation]()
    running = state.article.running
    for start, end in starmap(running.own_span, occurrences(running.text, words)):
        item = _mark_at(opened.annotated, kind, start, end, known)
        if item:
            state, marked = add(state, item), [*marked, item]
    if not marked:
        frontend.hint(f"文中各处的“{words}”都已在别的{name_of(kind)}里")
        return
    name = name_of(kind)
    session.apply(f"各处标为{name} {words_of(state, marked[0])}（{len(marked)}）", state)
    for item in marked[:_MOST_QUESTIONS]:
        if item.id not in opened.annotated.by_id:
            ask_meaning(session, frontend, item.id)
    frontend.go_to(marked[0].id)
    frontend.hint(f"“{words}”在文中 {len(marked)} 处，都标为{name}")


def _mark_at(
    annotated: AnnotatedArticle, kind: AnyKind, start: int, end: int, known: Annotation | None
) -> Annotation | None:
    """The mark for an occurrence: one that stands there already, accepted, or a new one; None inside another."""
    same = [a for a in annotated.annotations if (a.kind, a.start, a.end) == (kind, start, end)]
    if same:
        return same[0].decided(Status.ACCEPTED)
    if annotated.overlapping(start, end, kind):
        return None
    detail = known.detail if known and kind in _SAME_EVERYWHERE else first_detail(annotated, kind, start, end)
    identity = new_identity(kind, start, end)
    return Annotation(identity, kind, start, end, detail, Status.ACCEPTED, Origin.EDITOR, edited=True)


#: The kinds whose words mean the same wherever they stand: a figure counts something else each time.
_SAME_EVERYWHERE = {Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.DATE, Kind.TERM}
