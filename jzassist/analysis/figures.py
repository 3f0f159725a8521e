"""Finds figures: counts, money, shares, ranks, spans of time, ranges, multiples, approximations."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from jzassist.analysis.confidence import confidence_of
from jzassist.analysis.figure_labels import Labeller
from jzassist.analysis.figure_rules import Candidate, counts, large_enumeration
from jzassist.analysis.folding import fold
from jzassist.analysis.lexicons import words
from jzassist.analysis.numbers import NUMBER_START
from jzassist.analysis.quantities import read_quantity
from jzassist.analysis.quantity import Quantity, text_of_unit
from jzassist.analysis.surroundings import Surroundings
from jzassist.model.annotation import Annotation, FigureDetail, Kind, stable_id

_RUN = re.compile(r"[\d.,〇○零一二两三四五六七八九十廿卅百千万亿兆]{1,64}")
_TOP = re.compile(r"(?<![目以之此日先生年天月周午提空从])前$")
_DOUBLED = re.compile(r"翻了?$")
#: A rule's limit (不得超过5℃) is said of the exact number: the verb does not qualify it.
_LIMIT = re.compile(r"(?:不[得能会应准可宜许]|严禁|禁止|勿)$")


class _Found(NamedTuple):
    start: int
    end: int
    quantity: Quantity
    rank: bool
    approximate: bool
    rule: str


def find_figures(text: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Annotation, ...]:
    """Every figure, in order, none overlapping another or a span of ``taken`` (dates, terms).

    ``key`` stays False: which ones a brief should carry is decided over the whole article.
    """
    folded = fold(text)
    spans = sorted(taken)
    starts = [start for start, _ in spans]
    found: list[_Found] = []
    for figure in _figures(Surroundings(folded), spans):
        earlier = bisect_right(starts, figure.end - 1)
        if not earlier or spans[earlier - 1][1] <= figure.start:
            found.append(figure)
    labeller = Labeller(text, folded, [(figure.start, figure.end) for figure in found])
    return tuple(_annotation(text, figure, labeller) for figure in found)


def _figures(around: Surroundings, taken: Sequence[tuple[int, int]]) -> Iterator[_Found]:
    text, place, free, next_taken = around.folded, 0, 0, 0
    while start := NUMBER_START.search(text, place):
        place = start.start()
        while next_taken < len(taken) and taken[next_taken][1] <= place:
            next_taken += 1
        if next_taken < len(taken) and taken[next_taken][0] <= place:
            place = taken[next_taken][1]
            continue
        inside_run = place > 0 and text[place].isdecimal() and text[place - 1].isdecimal()
        quantity = None if inside_run else read_quantity(text, place)
        figure = _figure(around, quantity) if quantity else None
        if figure:
            # a word before the number may be the end of the figure before it
            yield figure._replace(start=max(figure.start, free))
            place = free = figure.end
        else:
            run = _RUN.match(text, place)
            place = run.end() if run else place + 1


#: Verbs that say 约 without being part of the span.
_ABOUT = frozenset("约为 约有 约达 约合 约占 约需 约计 约是".split())


def _figure(around: Surroundings, quantity: Quantity) -> _Found | None:
    text = around.folded
    quantity = large_enumeration(text, quantity) or quantity
    candidate = _with_what_stands_before(around, quantity)
    if quantity.rule != "列举" and not counts(around, candidate):
        return None
    if quantity.rule == "列举" and (around.in_listed_word(quantity.start, quantity.end)):
        return None
    end = quantity.end
    if candidate.rank and not quantity.has_unit and text[end : end + 1] == "大" and not candidate.top:
        end += 1
    rule = "排名" if candidate.rank else "连续" if candidate.streak else quantity.rule
    said_before = around.before(candidate.start, 2) in _ABOUT
    approximate = quantity.approximate or candidate.qualified or said_before
    return _Found(candidate.start, end, quantity, candidate.rank, approximate and not candidate.rank, rule)


def _with_what_stands_before(around: Surroundings, quantity: Quantity) -> Candidate:
    """第, 前, 连续, 约, 上 and the like, which belong to the span."""
    start = quantity.start
    before = around.before(start, 6)
    if before.endswith("第"):
        streak = 2 * before.endswith("连续第")
        return Candidate(start - 1 - streak, quantity, rank=True)
    if _TOP.search(before) and not quantity.approximate:
        top = Candidate(start - 1, quantity, rank=True, top=True)
        if counts(around, top):
            return top
    if quantity.bare and before.endswith("上") and start - 1 in around.word_starts:
        return _widened(around, Candidate(start - 1, quantity, qualified=True))
    candidate = _widened(around, Candidate(start, quantity))
    if text_of_unit(around.folded, quantity) == "番":
        # 翻两番, 翻了近一番: the verb is half of the multiple
        doubled = _DOUBLED.search(around.before(candidate.start, 2))
        return candidate._replace(start=candidate.start - len(doubled.group())) if doubled else candidate
    return candidate


def _widened(around: Surroundings, candidate: Candidate) -> Candidate:
    for _ in range(2):
        before = around.before(candidate.start, 5)
        if before.endswith("连续"):
            return candidate._replace(start=candidate.start - 2, streak=True)
        lengths = range(len(before), 0, -1) if before[-1:] in _ends_of_qualifiers() else ()
        qualifier = next((before[-n:] for n in lengths if before[-n:] in words("qualifiers")), None)
        if qualifier is None or not around.begins_or_torn(candidate.start - len(qualifier)):
            return candidate
        if _LIMIT.search(around.before(candidate.start - len(qualifier), 3)):
            return candidate
        candidate = candidate._replace(start=candidate.start - len(qualifier), qualified=True)
    return candidate


@cache
def _ends_of_qualifiers() -> frozenset[str]:
    return frozenset(qualifier[-1] for qualifier in words("qualifiers"))


def _annotation(text: str, figure: _Found, labeller: Labeller) -> Annotation:
    quantity = figure.quantity
    detail = FigureDetail(
        value=quantity.value,
        unit=text_of_unit(text, quantity).replace("％", "%"),
        rank=figure.rank,
        approximate=figure.approximate,
        label=labeller.label(
            (figure.start, figure.end),
            quantity.kind,
            text_of_unit(text, quantity),
            rank=figure.rank,
            streak=figure.rule == "连续",
        ),
    )
    identity = stable_id(Kind.FIGURE, figure.start, figure.end)
    sure = confidence_of(figure.rule)
    return Annotation(identity, Kind.FIGURE, figure.start, figure.end, detail, rule=figure.rule, confidence=sure)
