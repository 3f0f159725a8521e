"""Accepting many findings as one undo step."""

from collections.abc import Iterable

from jzassist.commands.command import Frontend
from jzassist.commands.review import ALL_DECIDED, shown_article
from jzassist.model.annotated_article import decide_all
from jzassist.model.annotation import Annotation, Status
from jzassist.model.kind_names import name_of
from jzassist.session import Session

#: From this confidence on the analysis is sure of what it found.
SURE = 0.9


def accept_sure(session: Session, frontend: Frontend) -> None:
    """Accepts all pending findings that are sure: of the current item's kind, or of every kind where none is."""
    _accept(session, frontend, _sure(session), f"全部高置信{_kind_in_hand(session)}")


def accept_listed(session: Session, frontend: Frontend) -> None:
    """Accepts everything pending that the item list shows."""
    _accept(session, frontend, [a for a in frontend.listed() if a.status is Status.PENDING], "列表中全部待审")


def accept_sure_title(session: Session) -> str:
    """What would be accepted, and how many: 采纳全部高置信数字（23）."""
    return f"采纳全部高置信{_kind_in_hand(session)}（{len(_sure(session))}）" if session.shown else "采纳全部高置信标注"


def can_accept_sure(session: Session) -> bool:
    """Whether something pending is sure."""
    return bool(session.shown and _sure(session))


def can_accept_any(session: Session) -> bool:
    """Whether anything is pending."""
    return bool(session.shown and session.shown.annotated.pending)


def _accept(session: Session, frontend: Frontend, items: Iterable[Annotation], what: str) -> None:
    identities = [a.id for a in items]
    if not identities:
        frontend.hint("没有这样的待审标注")
        return
    annotated = shown_article(session).annotated
    session.apply(f"采纳{what}（{len(identities)}）", decide_all(annotated, identities, Status.ACCEPTED))
    left = shown_article(session).annotated.pending
    if left:
        frontend.go_to(left[0].id)
    frontend.hint(f"已采纳 {len(identities)} 条，" + (f"还有 {len(left)} 条待审" if left else ALL_DECIDED))


def _sure(session: Session) -> list[Annotation]:
    opened = shown_article(session)
    kind = opened.current_item.kind if opened.current_item else None
    return [a for a in opened.annotated.pending if a.confidence >= SURE and kind in (None, a.kind)]


def _kind_in_hand(session: Session) -> str:
    item = shown_article(session).current_item
    return name_of(item.kind) if item else "标注"
