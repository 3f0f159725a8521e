"""How a span of the article becomes a mark of the editor's: new, moved or of another kind, accepted at once."""

from dataclasses import replace
from uuid import uuid4

from jzassist.commands.command import Frontend
from jzassist.commands.review import go_on_after, shown_article, words_of
from jzassist.model.annotated_article import AnnotatedArticle, add, decide, empty_detail, remove
from jzassist.model.annotation import (
    Annotation,
    AnyKind,
    DateDetail,
    Detail,
    FigureDetail,
    Kind,
    Mode,
    NameDetail,
    Origin,
    OwnKind,
    QuoteDetail,
    Status,
)
from jzassist.model.kind_names import name_of
from jzassist.model.quotation_marks import inside_of
from jzassist.session import Session


def mark_span(
    session: Session, frontend: Frontend, kind: AnyKind, start: int, end: int, detail: Detail | None = None
) -> None:
    """Marks ``text[start:end]`` as a kind, as one undo step, and goes on to the next pending item.

    A mark of the kind that overlaps moves there instead; others of the kind that lie inside go up in it.
    ``detail`` is what the span means, where that is known.
    """
    annotated = shown_article(session).annotated
    known = _to_respan(annotated, kind, start, end)
    if known:
        meaning = detail or detail_over(annotated, known, start, end)
        item = replace(known, start=start, end=end, detail=meaning, edited=True, status=Status.ACCEPTED)
    else:
        meaning = detail or first_detail(annotated, kind, start, end)
        identity = new_identity(kind, start, end)
        item = Annotation(identity, kind, start, end, meaning, Status.ACCEPTED, Origin.EDITOR, edited=True)
    state = annotated
    for swallowed in annotated.overlapping(start, end, kind):
        if start <= swallowed.start and swallowed.end <= end:
            state = remove(state, swallowed.id)
    _apply_tag(session, frontend, kind, add(state, item), item, ask=detail is None)


def change_kind(session: Session, frontend: Frontend, mark: Annotation, kind: AnyKind) -> None:
    """Makes a mark one of another kind, or confirms it where it is of that kind; goes on to the next pending item."""
    annotated = shown_article(session).annotated
    if mark.kind is kind:
        _apply_tag(session, frontend, kind, decide(annotated, mark.id, Status.ACCEPTED), mark, ask=False)
        return
    detail = first_detail(annotated, kind, mark.start, mark.end)
    item = replace(mark, kind=kind, detail=detail, edited=True, status=Status.ACCEPTED)
    _apply_tag(session, frontend, kind, add(annotated, item), item, ask=True)


def _apply_tag(
    session: Session, frontend: Frontend, kind: AnyKind, state: AnnotatedArticle, item: Annotation, ask: bool
) -> None:
    session.apply(f"标为{name_of(kind)} {words_of(state, item)}", state)
    if ask:
        ask_meaning(session, frontend, item.id)
    go_on_after(session, frontend, item)


def new_identity(kind: AnyKind, start: int, end: int) -> str:
    """A new id for a mark of the editor's, unlike any other."""
    return f"{kind}-{start}-{end}-{uuid4().hex[:12]}"


def _to_respan(annotated: AnnotatedArticle, kind: AnyKind, start: int, end: int) -> Annotation | None:
    """The mark of the kind that a selection moves: the one that shares most characters with it."""
    shared = annotated.overlapping(start, end, kind)
    return max(shared, key=lambda a: min(end, a.end) - max(start, a.start), default=None)


# -- what a mark means before the engine has looked at it


def first_detail(annotated: AnnotatedArticle, kind: AnyKind, start: int, end: int) -> Detail:
    """What a span means before more is known: words outside of quotation marks are reported speech."""
    if kind is Kind.QUOTE:
        return QuoteDetail(_mode_of(annotated, start, end))
    return empty_detail(kind, annotated.article.words(start, end))


def detail_over(annotated: AnnotatedArticle, item: Annotation, start: int, end: int) -> Detail:
    """What an item still means when it covers other characters: what was read from its words is read anew."""
    match item.detail:
        case FigureDetail(label=label, key=key):
            return FigureDetail(label=label, key=key)
        case DateDetail():
            return DateDetail()
        case NameDetail(name=name) if name == annotated.text_of(item):
            return replace(item.detail, name=annotated.article.words(start, end))
        case QuoteDetail():
            return replace(item.detail, mode=_mode_of(annotated, start, end))
        case _:
            return item.detail


def _mode_of(annotated: AnnotatedArticle, start: int, end: int) -> Mode:
    return Mode.DIRECT if speech_around(annotated, start, end) else Mode.INDIRECT


def speech_around(annotated: AnnotatedArticle, start: int, end: int) -> tuple[int, int] | None:
    """What the innermost speech marks around a span or a caret hold, None where none are around it."""
    running = annotated.article.running
    paragraph = running.span(*paragraph_at(annotated, start))
    around = inside_of(running.text, *paragraph, *running.span(start, end))
    return running.own_span(*around) if around else None


def paragraph_at(annotated: AnnotatedArticle, offset: int) -> tuple[int, int]:
    """Start and end of the paragraph that holds a place."""
    paragraphs = annotated.article.paragraphs
    if not paragraphs:
        return 0, len(annotated.article.text)
    paragraph = paragraphs[annotated.article.paragraph_index(offset)]
    return paragraph.start, paragraph.end


def ask_meaning(session: Session, frontend: Frontend, identity: str, held: bool = False) -> None:
    """Lets the engine say what a mark means: a figure's value, a quotation's speaker, a person's role, a date.

    What the editor said of it stays. ``held`` says that a held key may go on changing the mark.
    """
    opened = shown_article(session)
    item = opened.annotated.by_id[identity]
    if isinstance(item.kind, OwnKind) or _is_known(opened.annotated, item):
        return

    def found(_start: int, _end: int, detail: Detail) -> None:
        session.take_detail(opened.key, item, _with_what_was_known(item.detail, detail))

    about = identity if held else ""
    frontend.find_span(item.kind, item.start, item.end, found, lambda: None, about)


def _is_known(annotated: AnnotatedArticle, item: Annotation) -> bool:
    """Whether there is nothing to ask about an item."""
    match item.detail:
        case QuoteDetail(speaker=speaker):
            return bool(speaker)
        case NameDetail(name=name):
            return name != annotated.text_of(item)
        case _:
            return item.kind is Kind.TERM


def _with_what_was_known(before: Detail, found: Detail) -> Detail:
    if isinstance(before, FigureDetail) and isinstance(found, FigureDetail):
        return replace(found, label=before.label or found.label, key=before.key or found.key)
    if isinstance(before, QuoteDetail) and isinstance(found, QuoteDetail):
        return replace(found, mode=before.mode)
    return found
