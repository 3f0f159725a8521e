"""Names of organisations and places in a text, and the annotations that they become."""

from collections.abc import Iterable
from typing import NamedTuple

from jzassist.analysis.confidence import confidence_of
from jzassist.model.annotation import Annotation, Kind, NameDetail, stable_id


class Named(NamedTuple):
    """A name's place in folded text, and the rule that saw it."""

    start: int
    end: int
    rule: str


def annotate_named(kind: Kind, original: str, pairs: Iterable[tuple[Named, Named]]) -> tuple[Annotation, ...]:
    """An annotation for every mention; the second of a pair is where its name stands in full."""
    return tuple(
        Annotation(
            id=stable_id(kind, named.start, named.end),
            kind=kind,
            start=named.start,
            end=named.end,
            detail=NameDetail(original[full.start : full.end]),
            rule=named.rule,
            confidence=confidence_of(named.rule),
        )
        for named, full in pairs
    )
