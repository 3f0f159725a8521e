"""An article with what was found in it and what its editor decided; every edit gives a new one."""

from bisect import insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count
from typing import Self

from jzassist.model.annotation import (
    Annotation,
    AnyKind,
    Detail,
    Kind,
    NameDetail,
    OwnKind,
    QuoteDetail,
    Speaker,
    Status,
    detail_class,
)
from jzassist.model.article import Article
from jzassist.model.summary import OwnPoint

DEFAULT_SUMMARY_LENGTH = 3


@dataclass(frozen=True, slots=True)
class ArticleDetails:
    """What heads a brief: headline, newspaper, author and date (ISO, or as the article has it); "" where unknown."""

    headline: str = ""
    publication: str = ""
    author: str = ""
    date: str = ""


@dataclass(frozen=True)
class AnnotatedArticle:
    """An article, its annotations in order of place, its details and the summary's length in sentences.

    ``points`` are those that the editor settled, in the order of his summary; see ``model.own_points``.
    """

    article: Article
    annotations: tuple[Annotation, ...] = ()
    details: ArticleDetails = ArticleDetails()
    summary_length: int = DEFAULT_SUMMARY_LENGTH
    points: tuple[OwnPoint, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Annotation]:
        """Every annotation by its id."""
        return {annotation.id: annotation for annotation in self.annotations}

    @cached_property
    def visible(self) -> tuple[Annotation, ...]:
        """The annotations that stand in the article: all but the rejected."""
        return tuple(a for a in self.annotations if a.status is not Status.REJECTED)

    @cached_property
    def pending(self) -> tuple[Annotation, ...]:
        """The annotations that wait for a decision."""
        return tuple(a for a in self.annotations if a.status is Status.PENDING)

    def text_of(self, annotation: Annotation) -> str:
        """The words of an annotation, as they run."""
        return self.article.words(annotation.start, annotation.end)

    def at(self, offset: int) -> tuple[Annotation, ...]:
        """The visible annotations over the character at an offset, the shortest first."""
        over = [a for a in self.visible if a.start <= offset < a.end]
        return tuple(sorted(over, key=lambda a: (a.end - a.start, a.start)))

    def overlapping(self, start: int, end: int, kind: AnyKind | None = None) -> tuple[Annotation, ...]:
        """The visible annotations that share a character with a span, of one kind or of all."""
        # the places first and in line: every key looks at thousands
        over = [a for a in self.visible if a.start < end and start < a.end]
        return tuple(a for a in over if kind in (None, a.kind))

    def with_annotations(self, annotations: Iterable[Annotation]) -> Self:
        """The same article with other annotations, put in order of place."""
        return replace(self, annotations=tuple(sorted(annotations, key=_place)))


def add(article: AnnotatedArticle, annotation: Annotation) -> AnnotatedArticle:
    """Puts an annotation in, in place of one with the same id."""
    annotations = [a for a in article.annotations if a.id != annotation.id]
    insort(annotations, annotation, key=_place)
    return replace(article, annotations=tuple(annotations))


def remove(article: AnnotatedArticle, identity: str) -> AnnotatedArticle:
    """Takes an annotation out for good."""
    return article.with_annotations(a for a in article.annotations if a.id != identity)


def update(article: AnnotatedArticle, identity: str, change: Callable[[Annotation], Annotation]) -> AnnotatedArticle:
    """Puts ``change(annotation)`` in the annotation's place; KeyError where there is none of that id."""
    return add(article, change(article.by_id[identity]))


def decide(article: AnnotatedArticle, identity: str, status: Status) -> AnnotatedArticle:
    """Records a decision on one annotation."""
    return update(article, identity, lambda a: a.decided(status))


def decide_all(article: AnnotatedArticle, identities: Iterable[str], status: Status) -> AnnotatedArticle:
    """Records one decision on many annotations."""
    meant = set(identities)
    return replace(article, annotations=tuple(a.decided(status) if a.id in meant else a for a in article.annotations))


def leave_out(article: AnnotatedArticle, identity: str, out: bool) -> AnnotatedArticle:
    """Keeps an annotation out of the brief, or lets it in again; a person with all of his mentions."""
    meant = article.by_id[identity]
    name = meant.detail.name if meant.kind is Kind.PERSON and isinstance(meant.detail, NameDetail) else ""

    def with_decision(a: Annotation) -> Annotation:
        same = a.id == identity or (a.kind is meant.kind and isinstance(a.detail, NameDetail) and a.detail.name == name)
        return replace(a, left_out=out, edited=True) if same and a.left_out != out else a

    return replace(article, annotations=tuple(with_decision(a) for a in article.annotations))


def set_detail(article: AnnotatedArticle, identity: str, detail: Detail) -> AnnotatedArticle:
    """Corrects what an annotation means."""
    return update(article, identity, lambda a: replace(a, detail=detail, edited=True))


def fill_in(article: AnnotatedArticle, asked: Annotation, detail: Detail) -> AnnotatedArticle:
    """Puts in what is found out about an annotation; the same article where its place or meaning is another now."""
    annotations = article.annotations
    # without by_id and sorting: this goes through every state of a history, and the order stays
    place = next((index for index, known in enumerate(annotations) if known.id == asked.id), None)
    if place is None or not isinstance(detail, detail_class(asked.kind)):
        return article
    known = annotations[place]
    if (known.kind, known.start, known.end, known.detail) != (asked.kind, asked.start, asked.end, asked.detail):
        return article
    filled = (*annotations[:place], replace(known, detail=detail), *annotations[place + 1 :])
    return replace(article, annotations=filled)


def set_span(article: AnnotatedArticle, identity: str, start: int, end: int) -> AnnotatedArticle:
    """Moves an annotation's ends."""

    def moved(a: Annotation) -> Annotation:
        detail = a.detail
        if isinstance(detail, QuoteDetail) and detail.cuts:
            detail = replace(detail, cuts=tuple(cut for cut in detail.cuts if start <= cut[0] and cut[1] <= end))
        return replace(a, start=start, end=end, detail=detail, edited=True)

    return update(article, identity, moved)


def set_cuts(article: AnnotatedArticle, identity: str, cuts: tuple[tuple[int, int], ...]) -> AnnotatedArticle:
    """Says what of a quotation stays out of the brief."""

    def cut(a: Annotation) -> Annotation:
        assert isinstance(a.detail, QuoteDetail)
        return replace(a, detail=replace(a.detail, cuts=cuts), edited=True)

    return update(article, identity, cut)


def set_note(article: AnnotatedArticle, identity: str, note: str) -> AnnotatedArticle:
    """Writes the editor's note on an annotation."""
    return update(article, identity, lambda a: replace(a, note=note, edited=True))


def set_speaker(article: AnnotatedArticle, identity: str, speaker: Speaker | None) -> AnnotatedArticle:
    """Says who speaks, for a quotation and every piece of the same speech."""
    quote = article.by_id[identity]
    assert isinstance(quote.detail, QuoteDetail)
    group = quote.detail.group

    def said_by(a: Annotation) -> Annotation:
        same = a.id == identity or (group is not None and isinstance(a.detail, QuoteDetail) and a.detail.group == group)
        if not same or not isinstance(a.detail, QuoteDetail) or a.detail.speaker == speaker:
            return a
        return replace(a, detail=replace(a.detail, speaker=speaker), edited=True)

    return article.with_annotations(said_by(a) for a in article.annotations)


def rename_kind(article: AnnotatedArticle, before: OwnKind, after: OwnKind) -> AnnotatedArticle:
    """Gives every mark of a kind of the editor's another one, with all that is known of it."""
    return article.with_annotations(replace(a, kind=after) if a.kind is before else a for a in article.annotations)


def set_details(article: AnnotatedArticle, details: ArticleDetails) -> AnnotatedArticle:
    """Corrects headline, newspaper, author and date."""
    return replace(article, details=details)


def set_summary_length(article: AnnotatedArticle, sentences: int) -> AnnotatedArticle:
    """Sets how many sentences the summary has, one at least."""
    return replace(article, summary_length=max(1, sentences))


def merge_analysis(article: AnnotatedArticle, found: Iterable[Annotation]) -> AnnotatedArticle:
    """Puts a new analysis in without touching anything that the editor decided, set or rejected.

    A finding is dropped where it has the id of a settled annotation, or shares characters with one of its kind,
    unless it stood beside that one before. The speeches of the findings get numbers beside those of settled pieces.
    """
    settled = [a for a in article.annotations if a.settled]
    ids = {a.id for a in settled}
    found = _regrouped(found, settled)

    def crossed(finding: Annotation) -> bool:
        return any(s.kind is finding.kind and s.overlaps(finding.start, finding.end) for s in settled)

    fresh = [a for a in found if a.id not in ids and (a.id in article.by_id or not crossed(a))]
    return article.with_annotations((*settled, *fresh))


def _regrouped(found: Iterable[Annotation], settled: Iterable[Annotation]) -> list[Annotation]:
    """The findings with their ``group`` told apart from those of settled quotations, or joined to them.

    Every analysis counts its speeches anew. A speech one piece of which is settled keeps the settled number; one
    whose number means another, settled speech gets a new one.
    """
    findings = list(found)
    settled_groups = {a.id: a.detail.group for a in settled if isinstance(a.detail, QuoteDetail)}
    taken = {group for group in settled_groups.values() if group is not None}
    fresh = {a.id: a.detail.group for a in findings if isinstance(a.detail, QuoteDetail) and a.detail.group is not None}
    numbers: dict[int, int] = {}
    for identity, group in fresh.items():
        if (known := settled_groups.get(identity)) is not None:
            numbers.setdefault(group, known)
    unused = count(max((*taken, *fresh.values()), default=0) + 1)
    for group in fresh.values():
        numbers.setdefault(group, next(unused) if group in taken else group)

    def numbered(a: Annotation) -> Annotation:
        if not isinstance(a.detail, QuoteDetail) or a.detail.group is None or numbers[a.detail.group] == a.detail.group:
            return a
        return replace(a, detail=replace(a.detail, group=numbers[a.detail.group]))

    return [numbered(a) for a in findings]


def _place(annotation: Annotation) -> tuple[int, int, str, str]:
    return annotation.start, -annotation.end, annotation.kind, annotation.id


def empty_detail(kind: AnyKind, text: str) -> Detail:
    """The meaning of a span that the editor marks before anything is known of it."""
    made = detail_class(kind)
    return NameDetail(name=text) if made is NameDetail else made()
