"""What a brief that has a page alone can do without, the least important first."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from jzassist.model.brief import Brief, Item, PersonLine, QuoteLabel, Section, Speech
from jzassist.model.brief_options import Part

#: How much an item matters, as something that sorts.
Importance = Callable[[Item], tuple[int, ...]]

#: What stays as long as something less important can go.
_FEW_QUOTES, _FEW_FIGURES = 2, 4


@dataclass(frozen=True)
class Step:
    """One thing that can go: an item by its place in its part, or with -1 the whole part; ``told`` counts items."""

    part: Part
    place: int
    told: int


def shortening_steps(brief: Brief) -> list[Step]:
    """What can go, one thing after the other, until nothing but the title is left.

    The article first, then who speaks how much, people by their mentions, speech of nobody known, reported speech,
    short answers, the editor's own marks; the last figures and quotations and then the points go only where they must.
    """
    items = {section.part: section.items for section in brief.sections}
    quotes = list(_in_turn(Part.QUOTES, items, _least_speech))
    figures = list(_in_turn(Part.FIGURES, items, lambda _item: ()))
    steps: list[Step] = []
    for part in (Part.ANNEX, Part.SOURCES):
        if part in items:
            steps.append(Step(part, -1, len(items[part])))
    steps += _in_turn(Part.PEOPLE, items, _least_mentioned)
    steps += quotes[: max(0, len(quotes) - _FEW_QUOTES)]
    steps += _in_turn(Part.OWN, items, lambda _item: ())
    steps += figures[: max(0, len(figures) - _FEW_FIGURES)]
    steps += _in_turn(Part.CHECKS, items, lambda _item: ())
    steps += quotes[max(0, len(quotes) - _FEW_QUOTES) :]
    steps += figures[max(0, len(figures) - _FEW_FIGURES) :]
    steps += _in_turn(Part.POINTS, items, lambda _item: ())
    return steps


def shortened(sections: Iterable[Section], steps: Iterable[Step]) -> tuple[Section, ...]:
    """A brief's sections without what the steps take away; empty ones are gone."""
    taken = {(step.part, step.place) for step in steps}
    kept = (
        replace(
            section,
            items=tuple(
                item
                for place, item in enumerate(section.items)
                if (section.part, -1) not in taken and (section.part, place) not in taken
            ),
        )
        for section in sections
    )
    return tuple(section for section in kept if section.items)


def _in_turn(part: Part, items: dict[Part, tuple[Item, ...]], importance: Importance) -> Iterator[Step]:
    """A part's items, the least important first; of equal ones the last."""
    numbered = list(enumerate(items.get(part, ())))
    for place, item in sorted(numbered, key=lambda each: (importance(each[1]), -each[0])):
        yield Step(part, place, len(item.pieces) if isinstance(item, Speech) else 1)


def _least_mentioned(item: Item) -> tuple[int, ...]:
    return (item.mentions,) if isinstance(item, PersonLine) else ()


def _least_speech(item: Item) -> tuple[int, ...]:
    """Speech of somebody known matters more, then a direct quotation, then a long one."""
    if not isinstance(item, Speech):
        return ()
    direct = any(piece.label is not QuoteLabel.REPORTED for piece in item.pieces)
    return bool(item.speaker), direct, sum(len(piece.words) for piece in item.pieces)
