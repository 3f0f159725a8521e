"""Remarks: which of a sentence's quoted spans are speech, and which names, titles, slogans or scare quotes."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from jzassist.analysis.cues import DISTANT, Cue
from jzassist.analysis.quotation_marks import QuotedSpan
from jzassist.model.article import Paragraph
from jzassist.model.punctuation import FINAL_MARKS

#: Shorter words in marks are names and scare quotes unless a verb of speech points at them.
_SHORT = 6
_BEFORE_REMARK = frozenset("，,。！？!?；;：:…”」 \n")
_CLAUSE_MARK = re.compile("[，,；;。！？!?]")
# a remark may begin so where it is the object of an earlier verb of speech: 今年“要保2很困难”
_PREDICATE = re.compile(r"(?:要|将|会|应|必须|我|我们|这|那|不|没|能|可|是|有|已|正|目前|现在)")
_LINK_BEFORE = re.compile(r"(?:但|而|并|且|即|就是|是|的是要|要|年|将|为)$")
_USED_AS_WORD = re.compile(
    r"(?:的|之|等|这|为|成为|号|式|型|们|里|中|上|下|及|和|与|、|班|奖|项目|工程|战略|行动|计划|活动)"
)
_BETWEEN_REMARK_AND_CUE = re.compile(r"[”」』\"]?[，,]?[^，。；！？,;!?]{0,24}$")


def find_remarks(
    text: str, paragraph: Paragraph, quoted: Sequence[QuotedSpan], cues: Sequence[Cue]
) -> list[QuotedSpan]:
    """The speech among the outermost quoted spans of a sentence; ``cues`` are the sentence's, both in order."""
    pointing = _pointing(text, quoted, cues)
    judge = _Judge(text, paragraph, cues)
    return [q for q in quoted if judge.is_speech(q, pointing.get(q.start))]


def first_behind(q: QuotedSpan, cues: Sequence[Cue]) -> Sequence[Cue]:
    """The first cue behind a quoted span, or nothing."""
    place = bisect_right(cues, q.end, key=lambda cue: cue.start)
    return cues[place : place + 1]


def outside_of(quoted: Sequence[QuotedSpan], cues: Sequence[Cue]) -> list[Cue]:
    """The cues that the narrator gives: those not inside a quoted span."""

    def inside(cue: Cue) -> bool:
        before = bisect_right(quoted, cue.start, key=lambda q: q.start - 1) - 1
        return before >= 0 and cue.start <= quoted[before].end

    return [cue for cue in cues if not inside(cue)]


def _pointing(text: str, quoted: Sequence[QuotedSpan], cues: Sequence[Cue]) -> dict[int, Cue]:
    """The cue that points at each quoted span, if one does: directly, or at the list that it stands in (“……”、“……”)."""
    directly = {cue.said_from: cue for cue in cues}
    found: dict[int, Cue] = {}
    earlier: QuotedSpan | None = None
    for q in quoted:
        cue = directly.get(q.start - 1)
        if cue is None and earlier is not None and text[earlier.end + 1 : q.start - 1] in ("", "、"):
            cue = found.get(earlier.start)
        if cue:
            found[q.start] = cue
        earlier = q
    return found


class _Judge:
    """Tells speech from other words in marks, by how it ends and what stands around it."""

    def __init__(self, text: str, paragraph: Paragraph, cues: Sequence[Cue]) -> None:
        self._text = text
        self._paragraph = paragraph
        self._cues = cues

    def is_speech(self, q: QuotedSpan, pointing: Cue | None) -> bool:
        content = self._text[q.start : q.end]
        whole = content[-1] in FINAL_MARKS or not q.closed
        before = self._text[q.start - 2 : q.start - 1] if q.start - 2 >= self._paragraph.start else "\n"
        if pointing and pointing.joint != DISTANT:
            loosely = pointing.joint != ":" and pointing.said_from == q.start - 1
            return len(content) >= (3 if loosely and not whole else 2) and (whole or self._ends_clause(q))
        if whole and len(content) >= 4 and before in _BEFORE_REMARK:
            return True
        if self._attributed_behind(q) and _CLAUSE_MARK.search(content):
            return before in _BEFORE_REMARK and (len(content) >= _SHORT or content[-1] in "，,")
        if len(content) < (4 if _PREDICATE.match(content) else _SHORT):
            return False
        governed = bool(self._cues) and self._cues[0].said_from <= q.start - 1
        return governed and not self._goes_on_as_word(q) and self._reads_as_clause(q, content, before)

    def _goes_on_as_word(self, q: QuotedSpan) -> bool:
        return bool(_USED_AS_WORD.match(self._text, q.end + 1, self._paragraph.end))

    def _attributed_behind(self, q: QuotedSpan) -> bool:
        return any(
            _BETWEEN_REMARK_AND_CUE.fullmatch(self._text[q.end : min(cue.start, q.end + 40)])
            and cue.start <= q.end + 40
            for cue in first_behind(q, self._cues)
        )

    def _reads_as_clause(self, q: QuotedSpan, content: str, before: str) -> bool:
        linked = before in _BEFORE_REMARK or bool(_LINK_BEFORE.search(self._text[max(0, q.start - 5) : q.start - 1]))
        predicate = bool(_CLAUSE_MARK.search(content)) or bool(_PREDICATE.match(content)) or len(content) > 9
        return self._ends_clause(q) and linked and predicate

    def _ends_clause(self, q: QuotedSpan) -> bool:
        follows = self._text[q.end + 1 : min(q.end + 2, self._paragraph.end)]
        return not follows or follows in "。；，！？、;,!?“「"
