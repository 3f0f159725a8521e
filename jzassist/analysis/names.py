"""Chinese full names: the candidates of a text that have enough evidence, alone or in a list of names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from jzassist.analysis import tokens
from jzassist.analysis.eastern_names import find_japanese_names, find_mongolian_names, find_tibetan_names
from jzassist.analysis.foreign_names import DOT, find_foreign_names, parts_alone, places_of, stands_free
from jzassist.analysis.lexicons import alternatives
from jzassist.analysis.name_candidates import JOINT, Candidate, Span, find_candidates
from jzassist.analysis.name_evidence import Features, strongest_rule
from jzassist.analysis.name_model import name_likelihood
from jzassist.analysis.titles import role_ending

#: How much each feature speaks for a name: a logistic regression on the annotated articles;
#: tests/analysis/fit_names.py makes the table.
_WEIGHTS: dict[str, float] = {
    "acts": 0.92,
    "addressed": 2.58,
    "again": 1.54,
    "age": 1.90,
    "begins_with_word": -0.15,
    "behind_remark": 0.47,
    "better_longer": -2.43,
    "by_line": 2.18,
    "called_and_bound": 1.33,
    "clause_begins": 1.18,
    "common": -0.26,
    "credited": 3.03,
    "ends_in_particle": -4.88,
    "ends_in_unknown_word": -1.45,
    "ends_like_place": -2.85,
    "ends_torn": -3.76,
    "ends_torn_before_mark": -1.09,
    "frequent": -2.53,
    "function_word": -0.27,
    "given_is_word": 0.66,
    "goes_on": 2.38,
    "in_list": 3.13,
    "introduced": 1.51,
    "kin": 2.00,
    "known": -0.38,
    "known_and_called": 2.09,
    "known_and_foreign": -1.20,
    "known_of_two": -0.84,
    "labels": 2.00,
    "last_is_verb": -1.48,
    "last_runs_on": -2.33,
    "likelihood": 1.80,
    "likelihood_of_two": -0.47,
    "listed": 1.24,
    "mark_follows": -0.87,
    "names_a_place": -2.15,
    "never_called": -1.06,
    "never_called_foreign": -1.95,
    "never_called_of_two": -0.28,
    "note": 1.57,
    "office": 2.05,
    "one_given": -0.73,
    "one_word": 0.73,
    "organisation": 0.65,
    "place": -1.14,
    "place_elsewhere": -1.34,
    "preposition": -2.15,
    "rare_surname": 0.02,
    "remark_follows": 0.45,
    "speech": 2.09,
    "speech_near": 2.66,
    "starts_torn": -1.42,
    "trade": 1.32,
    "transliterates": 0.85,
    "verb_and_object": -0.68,
}
_BIAS = -3.09
#: From this on, in log odds, a candidate is a name,
ENOUGH = 0.6
#: from this on it is one in a list with others.
_ENOUGH_IN_LIST = -2.5
_NAMED_AFTER = re.compile(
    "[\u4e00-\u9fff]{0,2}(?:奖|大学|学院|中学|小学|故居|公园|广场|纪念|美术馆|精神|像|祠|庙|墓|路|杯|班|号|式|学派|主义|会)"
)
_SPACED_NAME = re.compile(r"(?P<surname>[\u4e00-\u9fff]) {1,2}(?P<given>[\u4e00-\u9fff])(?! )")


class Names(NamedTuple):
    """The names of a text, each with the rule that saw it best, and whom a part of one means: 索托 → 埃尔南·索托.

    ``places`` are where names were seen, whatever the segmentation made of the place.
    """

    rules: dict[str, str]
    owners: dict[str, str]
    places: frozenset[Span] = frozenset()


def find_names(text: str, signed: frozenset[Span] = frozenset()) -> Names:
    """The names of a folded text; ``signed`` are its signatures."""
    foreign = find_foreign_names(text)
    owners = parts_alone(text, foreign) | find_japanese_names(text)
    occupied = set(_places_in((*signed, *_foreign_places(text, foreign, owners))))
    candidates = [c for c in find_candidates(text) if occupied.isdisjoint((c.start, c.end - 1))]
    scores = {(c.start, c.end): score(c.features) for c in candidates}
    chosen = _best(candidates, scores)
    places = frozenset((c.start, c.end) for c in chosen)
    rules = {text[c.start : c.end]: strongest_rule(c.features) for c in reversed(chosen)}
    rules |= {name: "name-list" for name in _listed_with(text, scores, set(rules)) if name not in rules}
    rules |= {text[start:end]: "by-line" for start, end in signed}
    rules |= dict.fromkeys(_spaced(text), "role-before-name")
    known = frozenset(_known(text))
    rules |= {text[start:end]: "known-person" for start, end in known if text[start:end] not in rules}
    eastern = find_tibetan_names(text) | find_mongolian_names(text)
    within = {name for name in rules if any(name in whole and name != whole for whole in eastern)}
    rules = {name: rule for name, rule in rules.items() if name not in within}  # 乌兰其 of 乌兰其木格
    taken = {part for name in owners for part in (name[:-1], name[1:])}  # 樋口雅 of 樋口雅彦
    rules = {name: rule for name, rule in rules.items() if name not in taken}
    return Names(rules | dict.fromkeys((*foreign, *eastern, *owners), "foreign-name"), owners, places | known)


@cache
def _known_names() -> re.Pattern[str]:
    return re.compile(alternatives("known_people"))


def _known(text: str) -> Iterator[Span]:
    """Where people stand whom everybody knows, but for what is named after them: 鲁迅文学奖."""
    begins = tokens.boundaries(text)
    for match in _known_names().finditer(text):
        start, end = match.span()
        if (
            start in begins
            and end in begins
            and not _NAMED_AFTER.match(text, end)
            and text[end : end + 1] != "》"
            and not DOT.search(text[end : end + 1])
        ):
            yield start, end


def _foreign_places(text: str, foreign: Iterable[str], parts: Iterable[str]) -> Iterator[Span]:
    """Where foreign names with a dot and parts of them stand: there no Chinese one begins (乌勒|画)."""
    for name in filter(DOT.search, foreign):
        yield from places_of(name, text)
    for part in parts:
        yield from (span for span in places_of(part, text) if stands_free(text, *span))


def _places_in(spans: Iterable[Span]) -> Iterator[int]:
    for start, end in spans:
        yield from range(start, end)


def _spaced(text: str) -> Iterator[str]:
    """Names of two characters that newspapers space out to three, behind an office: 书记花　蕾."""
    for match in _SPACED_NAME.finditer(text) if " " in text else ():
        before = text[max(0, match.start() - 16) : match.start()]
        likely = name_likelihood(match["surname"] + match["given"]) > 0
        if likely and role_ending(before, len(before)):
            yield match.group()


def score(features: Features) -> float:
    """How much speaks for a name, in log odds."""
    return _BIAS + sum(_WEIGHTS.get(name, 0.0) * value for name, value in features.items() if value)


def _best(candidates: Sequence[Candidate], scores: dict[Span, float]) -> list[Candidate]:
    """The candidates with enough evidence, the better one where two overlap, best first."""
    taken: set[int] = set()
    best = []
    for candidate in sorted(candidates, key=lambda c: (-scores[c.start, c.end], c.start)):
        place = range(candidate.start, candidate.end)
        if scores[candidate.start, candidate.end] >= ENOUGH and taken.isdisjoint(place):
            taken.update(place)
            best.append(candidate)
    return best


def _listed_with(text: str, scores: dict[Span, float], accepted: set[str]) -> set[str]:
    """Names that stand in one list with accepted ones: 张三、李四 and 王五."""
    more: set[str] = set()
    likely = [span for span, value in scores.items() if value >= _ENOUGH_IN_LIST]
    by_start: dict[int, Span] = {}
    by_joint: dict[int, Span] = {}  # by where the next name would begin
    for span in sorted(likely, key=lambda span: scores[span]):
        by_start[span[0]] = span
        if joint := JOINT.match(text, span[1]):
            by_joint[joint.end()] = span
    queue = [span for span in scores if text[slice(*span)] in accepted]
    seen = set(queue)
    while queue:
        start, end = queue.pop()
        joint = JOINT.match(text, end)
        for neighbour in (by_start.get(joint.end()) if joint else None, by_joint.get(start)):
            if neighbour and neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
                more.add(text[slice(*neighbour)])
    return more
