"""How honest the confidences are: of the findings that a rule is so sure of, the share that is right.

``python -m tests.analysis.measure_confidence`` prints, rule by rule, what resources/rules.txt says and what is right
on the annotated articles; put the second there where the two differ and the rule has found enough.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from jzassist.model.annotation import Kind
from tests.analysis.gold import OWN, Case, cases

BLIND = Path(__file__).parents[1] / "blind_articles"
#: What is measured, and how much of both a finding and an annotation must overlap; terms are too few.
_MEASURED = (
    (Kind.FIGURE, "", 0.5), (Kind.DATE, "", 0.5), (Kind.PERSON, "", 0.5), (Kind.ORGANISATION, "", 0.5),
    (Kind.PLACE, "", 0.5), (Kind.QUOTE, "direct", 0.8), (Kind.QUOTE, "indirect", 0.5),
)  # fmt: skip


class Judged(NamedTuple):
    """A finding's kind, rule and confidence, and whether something is annotated where it lies."""

    kind: str
    rule: str
    confidence: float
    right: bool


class Band(NamedTuple):
    """Findings of like confidence: how many, what was said of them in the mean, the share that is right."""

    count: int
    said: float
    right: float


def judged(articles: Iterable[Case]) -> Iterator[Judged]:
    """Every finding of articles that lies on something annotated or on nothing at all."""
    for case in articles:
        for kind, mode, least in _MEASURED:
            matched = case.matches(kind, mode, least)
            for found in (*(pair.found for pair in matched.pairs), *matched.false):
                yield Judged(f"{kind}{mode}", found.rule, found.confidence, found not in matched.false)


def bands(findings: Iterable[Judged]) -> dict[int, Band]:
    """Findings by tenths of confidence: 9 is from 0.9 to 1."""
    grouped: defaultdict[int, list[Judged]] = defaultdict(list)
    for finding in findings:
        grouped[min(int(finding.confidence * 10), 9)].append(finding)
    return {tenth: _band(group) for tenth, group in sorted(grouped.items())}


def _band(group: list[Judged]) -> Band:
    count = len(group)
    return Band(count, sum(f.confidence for f in group) / count, sum(f.right for f in group) / count)


def _print() -> None:
    found = [finding for folder in (OWN, BLIND) for finding in judged(cases(folder).values())]
    for kind, rule in sorted({(finding.kind, finding.rule) for finding in found}):
        band = _band([finding for finding in found if (finding.kind, finding.rule) == (kind, rule)])
        print(f"{kind:16}{rule:26}{band.count:5}  said {band.said:.2f}  right {band.right:.2f}")
    for tenth, band in bands(found).items():
        print(f"{tenth / 10:.1f}–{tenth / 10 + 0.1:.1f} {band.count:5}  said {band.said:.2f}  right {band.right:.2f}")


if __name__ == "__main__":
    _print()
