"""Marks carried from one version of an article to another: placed where their words still stand, or left out."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from jzassist.model.annotation import Annotation, Kind, Origin, QuoteDetail, stable_id

_SENTENCE = re.compile(r"[^。！？!?；;\n]*[。！？!?；;\n]?[”’」』）)]*")
#: What would make another number of a figure or date that it stands beside.
_NUMERIC = re.compile(r"[0-9０-９.．,，%％〇零一二三四五六七八九十百千万亿两余多几]")
#: Two sentences are versions of one where so much of both is the same; less is enough between the same neighbours.
_ALIKE, _ALIKE_IN_PLACE = 0.6, 0.35
#: A rewritten sentence is looked for among so many that are left over on either side of its place.
_WINDOW = 40
_LEAST_UNIQUE = 2


@dataclass(frozen=True)
class Relocation:
    """The marks with their places in the new text, and those that have none there."""

    placed: tuple[Annotation, ...]
    lost: tuple[Annotation, ...]


@dataclass(frozen=True)
class _Sentence:
    """A sentence without its white space, and where in the text each of its characters is."""

    words: str
    places: tuple[int, ...]


def relocate(old: str, new: str, marks: Iterable[Annotation]) -> Relocation:
    """Carries marks on an old text to a new one; in both white space counts for nothing.

    A mark is placed only where the very words stand, in the same sentence or in a version of it, or where they stand
    once only in both texts.
    """
    before, after = _sentences(old), _sentences(new)
    mapped = _mapping(before, after)
    bare_old, bare_new = _Sentence(*_bare(old, 0)), _Sentence(*_bare(new, 0))
    placed: list[Annotation] = []
    lost: list[Annotation] = []
    taken: set[str] = set()
    for mark in marks:
        span = _by_sentence(old, new, mark, mapped) or _by_words(old, mark, bare_old, bare_new)
        moved = _at(mark, *span) if span and not _another_number(old, new, mark, *span) else None
        if moved is None or moved.id in taken:
            lost.append(mark)
        else:
            taken.add(moved.id)
            placed.append(moved)
    return Relocation(tuple(placed), tuple(lost))


def _at(mark: Annotation, start: int, end: int) -> Annotation:
    if mark.origin is Origin.EDITOR or not isinstance(mark.kind, Kind):
        return replace(mark, start=start, end=end)
    mode = str(mark.detail.mode) if isinstance(mark.detail, QuoteDetail) else ""
    known = stable_id(mark.kind, mark.start, mark.end)
    # what an analysis of the new text finds at this place has this id, and gives way to it
    identity = stable_id(mark.kind, start, end, "" if mark.id == known else mode)
    return replace(mark, id=identity, start=start, end=end)


def _another_number(old: str, new: str, mark: Annotation, start: int, end: int) -> bool:
    """Whether something beside the words makes another number of them: 58家 in 158家."""
    if mark.kind not in (Kind.FIGURE, Kind.DATE):
        return False
    beside_old = _neighbours(old, mark.start, mark.end)
    beside_new = _neighbours(new, start, end)
    return any(was != now and _NUMERIC.match(now) for was, now in zip(beside_old, beside_new, strict=True))


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    return text[:start].rstrip(" \u3000")[-1:], text[end:].lstrip(" \u3000")[:1]


def _by_sentence(old: str, new: str, mark: Annotation, mapped: dict[int, int]) -> tuple[int, int] | None:
    """Where a mark's characters are now, all of them, side by side."""
    places = [mapped.get(place) for place in range(mark.start, mark.end) if not old[place].isspace()]
    if not places or None in places:
        return None
    start, last = places[0], places[-1]
    assert start is not None
    assert last is not None
    same = "".join(new[start : last + 1].split()) == "".join(old[mark.start : mark.end].split())
    return (start, last + 1) if last >= start and same else None


def _by_words(old: str, mark: Annotation, before: _Sentence, after: _Sentence) -> tuple[int, int] | None:
    """Where a mark's words stand, if they stand once only in both texts."""
    words = "".join(old[mark.start : mark.end].split())
    if len(words) < _LEAST_UNIQUE or before.words.count(words) != 1 or after.words.count(words) != 1:
        return None
    place = after.words.index(words)
    return after.places[place], after.places[place + len(words) - 1] + 1


def _sentences(text: str) -> list[_Sentence]:
    found = (_Sentence(*_bare(one.group(), one.start())) for one in _SENTENCE.finditer(text))
    return [sentence for sentence in found if sentence.words]


def _bare(words: str, start: int) -> tuple[str, tuple[int, ...]]:
    kept = [(character, start + place) for place, character in enumerate(words) if not character.isspace()]
    return "".join(character for character, _ in kept), tuple(place for _, place in kept)


def _mapping(before: list[_Sentence], after: list[_Sentence]) -> dict[int, int]:
    """The place in the new text of every character of the old one that is still there."""
    pairs = _unchanged(before, after)
    pairs |= _rewritten(before, after, pairs)
    mapped: dict[int, int] = {}
    for number, other in pairs.items():
        here, there = before[number], after[other]
        if here.words == there.words:
            mapped.update(zip(here.places, there.places, strict=True))
            continue
        for block in SequenceMatcher(None, here.words, there.words, autojunk=False).get_matching_blocks():
            for step in range(block.size):
                mapped[here.places[block.a + step]] = there.places[block.b + step]
    return mapped


def _unchanged(before: list[_Sentence], after: list[_Sentence]) -> dict[int, int]:
    """Sentences that stand in both versions: the only ones of their words, or in the same company."""
    words_before, words_after = [one.words for one in before], [one.words for one in after]
    counts_before, counts_after = Counter(words_before), Counter(words_after)
    places = defaultdict(list)
    for number, words in enumerate(words_after):
        places[words].append(number)
    pairs: dict[int, int] = {}
    seen: Counter[str] = Counter()
    for number, words in enumerate(words_before):
        if words in places and counts_before[words] == counts_after[words]:
            pairs[number] = places[words][seen[words]]
            seen[words] += 1
    taken = set(pairs.values())
    # of repeated sentences some of which are gone, those are the same that go on from a pair or lead to one
    for step in (1, -1):
        for number in range(len(before))[::step]:
            neighbour = pairs.get(number - step)
            other = -1 if neighbour is None else neighbour + step
            alike = 0 <= other < len(after) and words_before[number] == words_after[other]
            if number not in pairs and other not in taken and alike:
                pairs[number] = other
                taken.add(other)
    return pairs


def _rewritten(before: list[_Sentence], after: list[_Sentence], pairs: dict[int, int]) -> dict[int, int]:
    """Sentences that are versions of each other, the most alike first."""
    left = [number for number in range(len(before)) if number not in pairs]
    taken = set(pairs.values())
    free = [number for number in range(len(after)) if number not in taken]
    alike: list[tuple[float, int, int]] = []
    for number in left:
        expected = _expected(number, pairs, len(after))
        middle = bisect_right(free, expected)
        for other in free[max(0, middle - _WINDOW) : middle + _WINDOW]:
            matcher = SequenceMatcher(None, before[number].words, after[other].words, autojunk=False)
            in_place = pairs.get(number - 1) == other - 1 or pairs.get(number + 1) == other + 1
            least = _ALIKE_IN_PLACE if in_place else _ALIKE
            if matcher.quick_ratio() >= least and (ratio := matcher.ratio()) >= least:
                alike.append((ratio + (0.1 if in_place else 0), number, other))
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, number, other in sorted(alike, key=lambda one: (-one[0], abs(one[1] - one[2]), one[1])):
        if number not in found and other not in used:
            found[number] = other
            used.add(other)
    return found


def _expected(number: int, pairs: dict[int, int], length: int) -> int:
    """Where a sentence should be by those around it."""
    for away in range(1, 6):
        for near, step in ((number - away, away), (number + away, -away)):
            if near in pairs:
                return pairs[near] + step
    return min(number, length)
