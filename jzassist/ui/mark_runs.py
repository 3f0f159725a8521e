"""Which marks lie over which characters: no Qt, only spans of code points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jzassist.model.annotation import Annotation, AnyKind, OwnKind
from jzassist.ui.shown_text import ShownText


@dataclass(frozen=True, slots=True)
class MarkLook:
    """How a run is tinted: the innermost mark's kind, and whether others lie around it."""

    kind: AnyKind
    nested: bool


@dataclass(frozen=True, slots=True)
class MarkRun:
    """A stretch of code points under the same marks."""

    start: int
    end: int
    look: MarkLook


def runs_over(start: int, end: int, marks: Iterable[Annotation]) -> list[MarkRun]:
    """The marked stretches of a span, in order; where marks overlap, the shortest one gives its look.

    Of two marks of the same words that is the one of the editor's own kind.
    """
    clipped = [(max(start, a.start), min(end, a.end), a) for a in marks if a.overlaps(start, end)]
    opening = sorted(clipped, key=lambda piece: piece[0])
    edges = sorted({edge for a, b, _ in clipped for edge in (a, b)})
    runs: list[MarkRun] = []
    active: list[tuple[int, int, Annotation]] = []
    upcoming = 0
    for edge, following in pairwise(edges):
        active = [piece for piece in active if piece[1] > edge]
        while upcoming < len(opening) and opening[upcoming][0] <= edge:
            active.append(opening[upcoming])
            upcoming += 1
        if active:
            runs.append(MarkRun(edge, following, _look([annotation for *_, annotation in active])))
    return runs


def _look(marks: Sequence[Annotation]) -> MarkLook:
    innermost = min(marks, key=lambda a: (a.end - a.start, a.start, not isinstance(a.kind, OwnKind), a.id))
    return MarkLook(innermost.kind, len(marks) > 1)


def depths(marks: Sequence[Annotation]) -> list[int]:
    """For marks in order of place: 0 for one that holds no shorter one, else one more than the deepest it touches."""
    found = dict.fromkeys(range(len(marks)), 0)
    by_length = sorted(found, key=lambda n: (marks[n].end - marks[n].start, n))
    rank = {n: place for place, n in enumerate(by_length)}
    touching: dict[int, list[int]] = {}
    for one, mark in enumerate(marks):
        for other in range(one + 1, len(marks)):
            if marks[other].start >= mark.end:
                break
            longer, shorter = (one, other) if rank[one] > rank[other] else (other, one)
            touching.setdefault(longer, []).append(shorter)
    for number in by_length:
        found[number] = max((found[inner] + 1 for inner in touching.get(number, ())), default=0)
    return [found[number] for number in range(len(marks))]


def _not_in(known: tuple[Annotation, ...], marks: tuple[Annotation, ...]) -> list[Annotation]:
    """The marks that are not known: other objects, whatever they hold."""
    shared = set(map(id, known))
    return [mark for mark in marks if id(mark) not in shared]


class BlockMarks:
    """The visible annotations of every block of the document."""

    def __init__(self, shown: ShownText) -> None:
        self._shown = shown
        self._marks: tuple[Annotation, ...] = ()
        self._blocks: dict[int, list[Annotation]] = {}
        self._with_depths: dict[int, list[tuple[Annotation, int]]] = {}

    def of(self, block: int) -> Sequence[Annotation]:
        """The annotations that touch a block, in order of place."""
        return self._blocks.get(block, ())

    def with_depths(self, block: int) -> Sequence[tuple[Annotation, int]]:
        """The annotations that touch a block with their depths, the deepest first."""
        known = self._with_depths.get(block)
        if known is None:
            marks = self.of(block)
            known = sorted(zip(marks, depths(marks), strict=True), key=lambda pair: -pair[1])
            self._with_depths[block] = known
        return known

    def replace(self, marks: Iterable[Annotation]) -> list[int]:
        """Takes other annotations and gives the blocks, in order, whose marks are no longer the same."""
        new, old = tuple(marks), self._marks
        # nearly all are the same objects after an edit
        gone, come = _not_in(new, old), _not_in(old, new)
        coming = {a.id: a for a in come}
        same = {a.id for a in gone if coming.get(a.id) == a}
        gone, come = ([a for a in some if a.id not in same] for some in (gone, come))
        self._marks = new
        changed = self._take_out(gone) | self._put_in(come)
        for block in changed:
            self._with_depths.pop(block, None)
        return sorted(changed)

    def _take_out(self, marks: list[Annotation]) -> set[int]:
        lost: dict[int, set[str]] = {}
        for mark in marks:
            for block in self._shown.blocks_over(mark.start, mark.end):
                lost.setdefault(block, set()).add(mark.id)
        for block, ids in lost.items():
            self._blocks[block] = [a for a in self._blocks[block] if a.id not in ids]
            if not self._blocks[block]:
                del self._blocks[block]
        return set(lost)

    def _put_in(self, marks: list[Annotation]) -> set[int]:
        in_order = not self._blocks  # annotations come in order of place: only later ones have to be put among them
        touched: set[int] = set()
        for mark in marks:
            for block in self._shown.blocks_over(mark.start, mark.end):
                self._blocks.setdefault(block, []).append(mark)
                touched.add(block)
        if not in_order:
            for block in touched:
                self._blocks[block].sort(key=lambda a: (a.start, -a.end, a.id))
        return touched
