"""Deciding and going on: accept, reject, back to pending, and the ways from item to item."""

from collections.abc import Iterable

from jzassist.commands.command import Frontend
from jzassist.model.annotated_article import AnnotatedArticle, decide
from jzassist.model.annotation import Annotation, Status
from jzassist.model.open_article import OpenArticle
from jzassist.session import Session

NOTHING_CURRENT = "没有选中标注：点一处标注，或按 {} 到下一条待审"
ALL_DECIDED = "全部审完，可导出"

_LONGEST_TITLE = 14
_DECISIONS = {Status.ACCEPTED: "采纳", Status.REJECTED: "不采纳", Status.PENDING: "退回待审"}


def shown_article(session: Session) -> OpenArticle:
    """The article that a command works on; LookupError where none is open."""
    if session.shown is None:
        raise LookupError("no article is open")
    return session.shown


def words_of(annotated: AnnotatedArticle, item: Annotation) -> str:
    """An item's words, short enough for a menu: 会议把握大势、谋篇布局，为…"""
    words = "".join(annotated.text_of(item).split())
    return words if len(words) <= _LONGEST_TITLE else words[: _LONGEST_TITLE - 1] + "…"


def marks_at_caret(annotated: AnnotatedArticle, caret: int) -> tuple[Annotation, ...]:
    """The marks around the caret, the shortest first; those that end at it where it stands in none."""
    return annotated.at(caret) or (annotated.at(caret - 1) if caret > 0 else ())


def item_in_hand(session: Session, frontend: Frontend) -> Annotation | None:
    """The item that a key is meant for: the current one, or the shortest at the caret; else None and a hint."""
    opened = shown_article(session)
    if opened.current_item:
        return opened.current_item
    around = marks_at_caret(opened.annotated, frontend.selection()[0])
    if not around:
        frontend.hint(NOTHING_CURRENT.format(frontend.key("review.next_pending")))
    return around[0] if around else None


# -- decisions


def accept(session: Session, frontend: Frontend) -> None:
    """Accepts the item in hand and goes on to the next pending one."""
    _decide_and_go_on(session, frontend, Status.ACCEPTED)


def reject(session: Session, frontend: Frontend) -> None:
    """Rejects the item in hand, which leaves the article for 已排除, and goes on to the next pending one."""
    _decide_and_go_on(session, frontend, Status.REJECTED)


def back_to_pending(session: Session, frontend: Frontend) -> None:
    """Takes the decision on the item in hand back and stays at it."""
    item = item_in_hand(session, frontend)
    if item:
        _decide(session, item, Status.PENDING)
        frontend.go_to(item.id)


def _decide_and_go_on(session: Session, frontend: Frontend, status: Status) -> None:
    item = item_in_hand(session, frontend)
    if item:
        _decide(session, item, status)
        go_on_after(session, frontend, item)


def _decide(session: Session, item: Annotation, status: Status) -> None:
    annotated = shown_article(session).annotated
    session.apply(f"{_DECISIONS[status]} {words_of(annotated, item)}", decide(annotated, item.id, status))


def go_on_after(session: Session, frontend: Frontend, item: Annotation) -> None:
    """Makes the next pending item after ``item`` the current one, or says that there is none; never wraps round."""
    pending = shown_article(session).annotated.pending
    following = _first_after(pending, item)
    if following:
        frontend.go_to(following.id)
        return
    session.set_current(item.id)
    before = len([a for a in pending if a.id != item.id])
    key = frontend.key("review.next_pending")
    frontend.hint(f"后面没有待审了，前面还有 {before} 条：按 {key} 从头继续" if before else ALL_DECIDED)


# -- from item to item


def next_pending(session: Session, frontend: Frontend) -> None:
    """Goes to the next pending item; from the last one to the first, saying so."""
    _go_round(session, frontend, shown_article(session).annotated.pending, forward=True)


def previous_pending(session: Session, frontend: Frontend) -> None:
    """Goes to the pending item before; from the first one to the last, saying so."""
    _go_round(session, frontend, shown_article(session).annotated.pending, forward=False)


def next_item(session: Session, frontend: Frontend) -> None:
    """Goes to the next item, decided or not."""
    found = _neighbour(session, frontend, shown_article(session).annotated.visible, forward=True)
    _go_or_hint(frontend, found, "后面没有标注了")


def previous_item(session: Session, frontend: Frontend) -> None:
    """Goes to the item before, decided or not."""
    found = _neighbour(session, frontend, shown_article(session).annotated.visible, forward=False)
    _go_or_hint(frontend, found, "前面没有标注了")


def next_overlapping(session: Session, frontend: Frontend) -> None:
    """Goes round the items that overlap at this place."""
    item = item_in_hand(session, frontend)
    if item is None:
        return
    here = shown_article(session).annotated.overlapping(item.start, item.end)
    others = [a for a in here if a.id != item.id]
    found = _first_after(others, item) or next(iter(others), None)
    _go_or_hint(frontend, found, "这里没有别的标注")


def _go_round(session: Session, frontend: Frontend, pending: tuple[Annotation, ...], forward: bool) -> None:
    found = _neighbour(session, frontend, pending, forward)
    if found is None and pending:
        found = pending[0 if forward else -1]
        frontend.go_to(found.id)
        frontend.hint("后面没有待审了，从头继续" if forward else "前面没有待审了，从末尾继续")
        return
    _go_or_hint(frontend, found, ALL_DECIDED if shown_article(session).annotated.annotations else "没有待审的标注")


def _neighbour(session: Session, frontend: Frontend, items: tuple[Annotation, ...], forward: bool) -> Annotation | None:
    """The item next to the current one, or to the caret where none is current."""
    current = shown_article(session).current_item
    if current:
        return _first_after(items, current) if forward else _last_before(items, current)
    start, end = frontend.selection()
    if forward:
        return next((a for a in items if a.start >= end), None)
    return next((a for a in reversed(items) if a.end <= start), None)


def _go_or_hint(frontend: Frontend, item: Annotation | None, otherwise: str) -> None:
    if item:
        frontend.go_to(item.id)
    else:
        frontend.hint(otherwise)


def _place(item: Annotation) -> tuple[int, int, str, str]:
    return item.start, -item.end, item.kind, item.id


def _first_after(items: Iterable[Annotation], item: Annotation) -> Annotation | None:
    return next((a for a in items if _place(a) > _place(item)), None)


def _last_before(items: tuple[Annotation, ...], item: Annotation) -> Annotation | None:
    return next((a for a in reversed(items) if _place(a) < _place(item)), None)
