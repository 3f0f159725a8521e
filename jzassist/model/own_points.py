"""The points of a summary as the editor wants them: kept, moved, put in his own words, written anew, kept out.

Whatever he touched stays as he left it; the analysis fills up the rest.
"""

from collections.abc import Sequence
from dataclasses import replace

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.summary import OwnPoint, Summary


def points_of(annotated: AnnotatedArticle, summary: Summary) -> tuple[OwnPoint, ...]:
    """The points of an article: the editor's in his order, and the summary's as far as there is room for them."""
    kept = [point for point in annotated.points if not point.removed]
    free = (OwnPoint(s.start, s.end) for s in summary.sentences if not _is_settled(annotated, s.start, s.end))
    found = list(free)[: max(0, annotated.summary_length - len(kept))]
    if kept == sorted(kept, key=_place):
        return tuple(sorted((*kept, *found), key=_place))
    return (*kept, *found)


def is_kept(annotated: AnnotatedArticle, point: OwnPoint) -> bool:
    """Whether a point is the editor's: it stays whatever the analysis thinks of it."""
    return point in annotated.points


def keep(annotated: AnnotatedArticle, shown: Sequence[OwnPoint], place: int) -> AnnotatedArticle:
    """Keeps a point of those that are shown."""
    return _with(annotated, [p for p in shown if is_kept(annotated, p) or p is shown[place]])


def let_go(annotated: AnnotatedArticle, point: OwnPoint) -> AnnotatedArticle:
    """Leaves a point to the analysis again: its sentence in the article's words, where it chooses that."""
    return replace(annotated, points=tuple(p for p in annotated.points if p != point))


def rewrite(annotated: AnnotatedArticle, shown: Sequence[OwnPoint], place: int, words: str) -> AnnotatedArticle:
    """Puts a point in the editor's words; in those of the article it is only kept."""
    point = shown[place]
    words = " ".join(words.split())
    if not point.written and words == " ".join(annotated.article.words(point.start, point.end).split()):
        words = ""
    changed = replace(point, words=words)
    kept = [changed if p is point else p for p in shown if is_kept(annotated, p) or p is point]
    return _with(annotated, kept)


def write(
    annotated: AnnotatedArticle, shown: Sequence[OwnPoint], place: int, span: tuple[int, int], words: str
) -> AnnotatedArticle:
    """Writes a point anew, at a place among those that are shown; ``span`` is where in the article it belongs."""
    point = OwnPoint(*span, " ".join(words.split()), written=True)
    kept = [*(p for p in shown[:place] if is_kept(annotated, p)), point]
    kept += [p for p in shown[place:] if is_kept(annotated, p)]
    return _with(annotated, kept)


def take_out(annotated: AnnotatedArticle, shown: Sequence[OwnPoint], place: int) -> AnnotatedArticle:
    """Takes a point out of the summary; its sentence does not come back by itself."""
    point = shown[place]
    gone = () if point.written else (OwnPoint(point.start, point.end, removed=True),)
    left = tuple(p for p in annotated.points if p != point)
    return replace(annotated, points=(*left, *gone))


def move(annotated: AnnotatedArticle, shown: Sequence[OwnPoint], place: int, step: int) -> AnnotatedArticle:
    """Moves a point up or down; the whole order is the editor's then, and every point in it kept."""
    order = list(shown)
    order.insert(place + step, order.pop(place))
    return _with(annotated, order)


def as_found(annotated: AnnotatedArticle) -> AnnotatedArticle:
    """Leaves the whole summary to the analysis again."""
    return replace(annotated, points=())


def _with(annotated: AnnotatedArticle, kept: Sequence[OwnPoint]) -> AnnotatedArticle:
    removed = (p for p in annotated.points if p.removed)
    return replace(annotated, points=(*kept, *removed))


def _is_settled(annotated: AnnotatedArticle, start: int, end: int) -> bool:
    """Whether the editor has decided on a sentence, by whatever ends other paragraphs gave it then."""
    return any(p.start < end and start < p.end for p in annotated.points if not p.written)


def _place(point: OwnPoint) -> tuple[int, int]:
    return point.start, point.end
