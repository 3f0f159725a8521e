"""What an undo step changed: as little as brings one state to the other, both ways."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from jzassist import protocol
from jzassist.model.annotated_article import AnnotatedArticle, ArticleDetails
from jzassist.model.annotation import Annotation
from jzassist.model.article import Paragraph
from jzassist.model.history import History, Step
from jzassist.model.summary import OwnPoint


@dataclass(frozen=True)
class Change:
    """The annotations that a step took away and put in; details, summary length and points before and after it.

    ``paragraphs`` are those that it took away and those that stand there instead.
    """

    removed: tuple[Annotation, ...]
    added: tuple[Annotation, ...]
    details: tuple[ArticleDetails, ArticleDetails]
    summary_length: tuple[int, int]
    paragraphs: tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]] = ((), ())
    points: tuple[tuple[OwnPoint, ...], tuple[OwnPoint, ...]] = ((), ())

    @property
    def backwards(self) -> "Change":
        """The change that takes this one back."""
        pairs = self.details[::-1], self.summary_length[::-1], self.paragraphs[::-1], self.points[::-1]
        return Change(self.added, self.removed, *pairs)

    @property
    def of_paragraphs(self) -> bool:
        """Whether the paragraphs are others after it."""
        return self.paragraphs != ((), ())

    def applied_to(self, state: AnnotatedArticle) -> AnnotatedArticle:
        """The state after the change."""
        gone = {a.id for a in self.removed}
        annotations = (*(a for a in state.annotations if a.id not in gone), *self.added)
        length, points = self.summary_length[1], self.points[1]
        changed = replace(state, details=self.details[1], summary_length=length, points=points)
        if self.of_paragraphs:
            paragraphs = self.applied_to_paragraphs(state.article.paragraphs)
            changed = replace(changed, article=replace(state.article, paragraphs=paragraphs))
        return changed.with_annotations(annotations)

    def applied_to_paragraphs(self, paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
        """An article's paragraphs after the change."""
        gone, instead = self.paragraphs
        left = (paragraph for paragraph in paragraphs if paragraph not in gone)
        return tuple(sorted((*left, *instead), key=lambda paragraph: paragraph.start))


def change_of(step: Step[AnnotatedArticle]) -> Change:
    """What a step changed."""
    before, after = step.before, step.after
    return Change(
        removed=_without(before, after),
        added=_without(after, before),
        details=(before.details, after.details),
        summary_length=(before.summary_length, after.summary_length),
        paragraphs=_changed_paragraphs(before.article.paragraphs, after.article.paragraphs),
        points=(before.points, after.points),
    )


def _changed_paragraphs(
    before: tuple[Paragraph, ...], after: tuple[Paragraph, ...]
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    if before is after or before == after:
        return (), ()
    here, there = frozenset(before), frozenset(after)
    return tuple(p for p in before if p not in there), tuple(p for p in after if p not in here)


def _without(state: AnnotatedArticle, other: AnnotatedArticle) -> tuple[Annotation, ...]:
    """The annotations of a state that another does not have as they are."""
    # nearly all are the same objects: looking at each of thousands would be felt at every key
    shared = set(map(id, other.annotations))
    return tuple(a for a in state.annotations if id(a) not in shared and other.by_id.get(a.id) != a)


def change_to_json(change: Change, text: str) -> str:
    """A change as JSON; ``text`` is the article's."""
    message: dict[str, Any] = {
        "removed": [protocol.annotation_to_json(a, text) for a in change.removed],
        "added": [protocol.annotation_to_json(a, text) for a in change.added],
        "details": [asdict(details) for details in change.details],
        "summary_length": list(change.summary_length),
    }
    if change.of_paragraphs:
        message["paragraphs"] = [protocol.paragraphs_to_json(paragraphs) for paragraphs in change.paragraphs]
    if change.points != ((), ()):
        message["points"] = [protocol.points_to_json(points) for points in change.points]
    return as_json(message)


def change_from_json(words: str) -> Change:
    """The change of a JSON text; KeyError, TypeError or ValueError where it is none."""
    message = json.loads(words)
    before, after = (protocol.details_from_json(details) for details in message["details"])
    length_before, length_after = message["summary_length"]
    # most steps, and all of earlier versions, leave the paragraphs alone
    gone, instead = (protocol.paragraphs_from_json(paragraphs) for paragraphs in message.get("paragraphs", ([], [])))
    points_before, points_after = (protocol.points_from_json(points) for points in message.get("points", ([], [])))
    return Change(
        removed=tuple(protocol.annotation_from_json(a) for a in message["removed"]),
        added=tuple(protocol.annotation_from_json(a) for a in message["added"]),
        details=(before, after),
        summary_length=(length_before, length_after),
        paragraphs=(gone, instead),
        points=(points_before, points_after),
    )


def history_around(
    present: AnnotatedArticle, done: Sequence[tuple[str, Change]], undone: Sequence[tuple[str, Change]]
) -> History[AnnotatedArticle]:
    """The history of a present state: titles and changes of what led to it, and of what was undone, in order."""
    past: list[Step[AnnotatedArticle]] = []
    state = present
    for title, change in reversed(done):
        before = change.backwards.applied_to(state)
        past.append(Step(title, before, state))
        state = before
    future: list[Step[AnnotatedArticle]] = []
    state = present
    for title, change in undone:
        after = change.applied_to(state)
        future.append(Step(title, state, after))
        state = after
    return History(present, tuple(reversed(past)), tuple(reversed(future)))


def as_json(message: object) -> str:
    """JSON that SQLite can keep: Chinese as it is; lone surrogates, which are no UTF-8, escaped."""
    words = json.dumps(message, ensure_ascii=False)
    return words if words == storable(words) else json.dumps(message)


def storable(words: str) -> str:
    """Words that SQLite can keep, with ? for every lone surrogate."""
    return words.encode(errors="replace").decode()
