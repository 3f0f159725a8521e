"""Chinese full names: the candidates of a text that have enough evidence, alone or in a list of names."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jzassist.analysis.eastern_names import find_japanese_names, find_tibetan_names
from jzassist.analysis.foreign_names import find_foreign_names, parts_alone
from jzassist.analysis.name_candidates import JOINT, Candidate, Span, find_candidates
from jzassist.analysis.name_evidence import Features, strongest_rule
from jzassist.analysis.name_model import name_likelihood
from jzassist.analysis.titles import role_ending

#: How much each feature speaks for a name: a logistic regression on the annotated articles;
#: tests/analysis/fit_names.py makes the table.
_WEIGHTS: dict[str, float] = {
    "acts": 0.74,
    "addressed": 2.44,
    "again": 1.90,
    "age": 2.00,
    "behind_remark": 0.38,
    "better_longer": -2.16,
    "by_line": 2.60,
    "called_and_bound": 0.93,
    "clause_begins": 0.84,
    "common": 0.58,
    "credited": 3.01,
    "ends_in_particle": -3.52,
    "ends_like_place": -2.54,
    "ends_torn": -3.68,
    "ends_torn_before_mark": -0.73,
    "frequent": -3.03,
    "function_word": -0.09,
    "given_is_word": 0.68,
    "goes_on": 2.16,
    "in_list": 3.18,
    "introduced": 1.51,
    "kin": 1.99,
    "known": 0.06,
    "known_and_called": 2.04,
    "known_and_foreign": -0.97,
    "known_of_two": -1.40,
    "labels": 1.38,
    "last_is_verb": -1.37,
    "likelihood": 2.48,
    "likelihood_of_two": -0.27,
    "listed": 1.26,
    "mark_follows": -1.10,
    "names_a_place": -0.47,
    "never_called": -1.31,
    "never_called_of_two": -0.05,
    "note": 1.60,
    "office": 1.98,
    "one_given": 0.17,
    "one_word": -0.34,
    "organisation": 1.06,
    "place": -1.12,
    "place_elsewhere": -0.50,
    "preposition": -2.33,
    "rare_surname": -0.65,
    "remark_follows": 0.31,
    "speech": 2.12,
    "speech_near": 2.03,
    "starts_torn": -1.06,
    "trade": 1.15,
    "transliterates": 0.49,
}
_BIAS = -3.46
#: From this on, in log odds, a candidate is a name,
_ENOUGH = 0.0
#: from this on it is one in a list with others.
_ENOUGH_IN_LIST = -2.5
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
    signatures = {place for start, end in signed for place in range(start, end)}
    candidates = [c for c in find_candidates(text) if c.start not in signatures and c.end - 1 not in signatures]
    scores = {(c.start, c.end): score(c.features) for c in candidates}
    chosen = _best(candidates, scores)
    places = frozenset((c.start, c.end) for c in chosen)
    rules = {text[c.start : c.end]: strongest_rule(c.features) for c in reversed(chosen)}
    rules |= {name: "name-list" for name in _listed_with(text, scores, set(rules)) if name not in rules}
    rules |= {text[start:end]: "by-line" for start, end in signed}
    rules |= dict.fromkeys(_spaced(text), "role-before-name")
    foreign = find_foreign_names(text)
    owners = parts_alone(text, foreign) | find_japanese_names(text)
    taken = {part for name in owners for part in (name[:-1], name[1:])}  # 樋口雅 of 樋口雅彦
    rules = {name: rule for name, rule in rules.items() if name not in taken}
    return Names(rules | dict.fromkeys((*foreign, *find_tibetan_names(text), *owners), "foreign-name"), owners, places)


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
        if scores[candidate.start, candidate.end] >= _ENOUGH and taken.isdisjoint(place):
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
