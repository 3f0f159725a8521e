"""The points of the summary as the editor wants them, each change as one undo step."""

from collections.abc import Callable
from dataclasses import dataclass

from jzassist.commands.command import Frontend
from jzassist.commands.review import shown_article
from jzassist.model import own_points
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.own_points import is_kept, points_of
from jzassist.model.summary import OwnPoint, Summary
from jzassist.session import Session

_LONGEST_TITLE = 14
_CHOOSE = "先在摘要里选一条要点"


@dataclass(frozen=True)
class _InHand:
    """The points as they are shown and which of them a command is meant for."""

    annotated: AnnotatedArticle
    points: tuple[OwnPoint, ...]
    place: int

    @property
    def point(self) -> OwnPoint:
        return self.points[self.place]

    @property
    def words(self) -> str:
        return short(words_of(self.annotated, self.point))


def shown_points(session: Session) -> tuple[OwnPoint, ...]:
    """The points of the shown article."""
    opened = shown_article(session)
    return points_of(opened.annotated, opened.summary or Summary())


def words_of(annotated: AnnotatedArticle, point: OwnPoint) -> str:
    """What a point says: the editor's words, or the article's."""
    return point.words or " ".join(annotated.article.words(point.start, point.end).split())


def can_change(session: Session) -> bool:
    """Whether there are points."""
    return session.shown is not None and bool(shown_points(session))


def can_reset(session: Session) -> bool:
    """Whether the editor has changed any."""
    return session.shown is not None and bool(session.shown.annotated.points)


def edit_point(session: Session, frontend: Frontend) -> None:
    """Lets the editor put the point in hand in his own words."""
    held = _in_hand(session, frontend)
    if held:
        frontend.edit_point(held.place)


def write_point(_session: Session, frontend: Frontend) -> None:
    """Lets the editor write a point anew."""
    frontend.edit_point(None)


def set_words(session: Session, place: int, words: str) -> None:
    """Puts a point in the editor's words."""
    annotated, points = shown_article(session).annotated, shown_points(session)
    session.apply(f"改写要点 {short(words)}", own_points.rewrite(annotated, points, place, words))


def add_point(session: Session, place: int, span: tuple[int, int], words: str) -> None:
    """Puts a point of the editor's own among the others."""
    annotated, points = shown_article(session).annotated, shown_points(session)
    session.apply(f"新写要点 {short(words)}", own_points.write(annotated, points, place, span, words))


def keep_or_let_go(session: Session, frontend: Frontend) -> None:
    """Keeps the point in hand whatever the analysis thinks of it, or leaves it to the analysis again."""
    held = _in_hand(session, frontend)
    if held is None:
        return
    if is_kept(held.annotated, held.point):
        session.apply(f"不再钉住 {held.words}", own_points.let_go(held.annotated, held.point))
        frontend.hint("已不再钉住，由程序取舍")
    else:
        session.apply(f"钉住要点 {held.words}", own_points.keep(held.annotated, held.points, held.place))
        frontend.hint("已钉住，不再随取舍变动")


def take_out(session: Session, frontend: Frontend) -> None:
    """Takes the point in hand out of the summary."""
    held = _in_hand(session, frontend)
    if held:
        session.apply(f"移去要点 {held.words}", own_points.take_out(held.annotated, held.points, held.place))
        frontend.hint(f"已移去要点：{held.words}")


def move(step: int) -> Callable[[Session, Frontend], None]:
    """The command that moves the point in hand up (-1) or down (1)."""

    def run(session: Session, frontend: Frontend) -> None:
        held = _in_hand(session, frontend)
        if held is None:
            return
        place = held.place + step
        if not 0 <= place < len(held.points):
            frontend.hint("已经是第一条" if step < 0 else "已经是最后一条")
            return
        moved = own_points.move(held.annotated, held.points, held.place, step)
        session.apply(f"{'上移' if step < 0 else '下移'}要点 {held.words}", moved)
        frontend.hint(f"第 {place + 1} 条共 {len(held.points)} 条")

    return run


def reset(session: Session, frontend: Frontend) -> None:
    """Leaves the whole summary to the analysis again."""
    session.apply("恢复自动摘要", own_points.as_found(shown_article(session).annotated))
    frontend.hint("摘要由程序重新选句")


def short(words: str) -> str:
    """Words short enough for a menu."""
    return words if len(words) <= _LONGEST_TITLE else words[: _LONGEST_TITLE - 1] + "…"


def _in_hand(session: Session, frontend: Frontend) -> _InHand | None:
    """The point that a command is meant for; None and a hint where none is chosen."""
    points, place = shown_points(session), frontend.point()
    if place is None or not 0 <= place < len(points):
        frontend.hint(_CHOOSE)
        return None
    return _InHand(shown_article(session).annotated, points, place)
