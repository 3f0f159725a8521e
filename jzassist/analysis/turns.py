"""Turns: where in a sentence its next speaker takes over."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jzassist.analysis.cues import DISTANT, Cue
from jzassist.analysis.group_speakers import subject_at
from jzassist.analysis.quotation_marks import QuotedSpan
from jzassist.analysis.subjects import PRONOUNS

#: A name so near to a sentence's beginning is its subject: the narrator tells of somebody.
SUBJECT_REACH = 16
#: 法新社报道，总统告诉记者：“……”: a medium's report is the one's who speaks in it.
MEDIA = frozenset("报道 报导 报道称 报导称 报道说 报导说 援引 引述".split())
_LAST_CLAUSE = re.compile(r"(?:^|[，,；;])(?:但|而)?(?P<who>[^，,；;：:。“”]{1,14})$")
#: ……。”他又称，: what follows is another thing that he says.
_RESUMES = re.compile(
    "[。！？][”」』](?P<who>[^，,；;：:。“”「」]{1,12}(?:又|还|亦|也|另|再|续|續|其后|其後|随后|隨後))$"
)
#: ，议长就表示，: somebody answers in the same sentence.
_IN_TURN = re.compile("(?:则|就|却|随即|当即|立即|立刻|马上|随后)$")


def turns(text: str, names: frozenset[str], cues: list[Cue], remarks: list[QuotedSpan]) -> Iterator[int]:
    """Where a sentence's next speaker takes over: 店员说不行，|老人说：“……”; 书记强调，……；|县长要求，……"""
    starts = {q.start - 1 for q in remarks}
    for earlier, later in pairwise(cues):
        if earlier.joint in (":", DISTANT) and later.joint != ",":
            continue
        if resumed := _resumed(text, earlier, later):
            yield resumed
            continue
        floor = max(earlier.said_from, later.start - SUBJECT_REACH)
        clause = _LAST_CLAUSE.search(text[floor : later.start])
        if not clause:
            continue
        adverb = _IN_TURN.search(clause["who"])
        if not _is_somebody(text, names, floor + clause.start("who"), later.start - (len(adverb[0]) if adverb else 0)):
            continue
        leads = (later.joint == ":" or later.verb == "一句") and later.said_from in starts
        leads = leads or earlier.verb in MEDIA
        if leads or (later.joint in (",", ":") and (adverb or clause.group()[0] in "；;")):
            yield floor + clause.start("who")


def _resumed(text: str, earlier: Cue, later: Cue) -> int | None:
    """Where a sentence of its own begins behind a remark that ended one: 他说，……，“……。”他又称，……"""
    if later.joint != "," or earlier.joint != ",":
        return None
    match = _RESUMES.search(text, max(earlier.said_from, later.start - SUBJECT_REACH), later.start)
    return match.start("who") if match else None


def _is_somebody(text: str, names: frozenset[str], start: int, end: int) -> bool:
    """Whether a clause's words before its verb are a person, a group or an institution."""
    named = text[start:end].endswith(tuple(names))
    return named or bool(PRONOUNS.fullmatch(text, start, end)) or subject_at(text, start, end) is not None
