"""Remarks: which of a sentence's quoted spans are speech, and which names, titles, slogans or scare quotes."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from jzassist.analysis import tokens
from jzassist.analysis.clauses import states, tells
from jzassist.analysis.cues import DISTANT, Cue
from jzassist.analysis.lexicons import words
from jzassist.analysis.numerals import DIGITS
from jzassist.analysis.quotation_marks import QuotedSpan
from jzassist.model.article import Paragraph
from jzassist.model.punctuation import FINAL_MARKS, ends_sentence

#: Shorter words in marks are names and scare quotes unless a verb of speech points at them.
_SHORT = 6
#: A clause that nobody is said to say is as long as this.
_CLAUSE_LENGTH = 8
#: “五大行动” is a programme, whatever stands before it.
#: 质疑“天价药”: their object is as often a thing as what was said.
_TAKING_OBJECTS = frozenset("质疑 批评 痛批 狠批 指责 谴责 呼吁 评价 称赞 提醒 警告 反映 投诉".split())
_COUNTING = frozenset(DIGITS) | frozenset("0123456789")
_BEFORE_REMARK = frozenset("，,。！？!?；;：:…”」 \n")
#: （记者某某）“……。”: a by-line in brackets opens a paragraph.
_BY_LINE_BEFORE = re.compile(r"[(（【][^()（）【】\n]{2,24}[)）】]$")
_CLAUSE_MARK = re.compile("[，,；;。！？!?]")
# a remark may begin so where it is the object of an earlier verb of speech: 今年“要保2很困难”
_PREDICATE = re.compile(
    r"(?:[要将会应能可是有已正我你您咱他她这那不没别请比太很最更越才就都还也只并让把从像仍谁问]|必须|目前|现在|怎么|为什么|如果|只要|终于|根本|简直|真的|几乎|完全)"
)
#: What only a sentence has, and no name: pronouns, the copula, adverbs, particles.
_OF_A_SENTENCE = re.compile(r"[我你您咱他她是了不没就才都也还太很吗吧呢啊让被把要会能]")
_LINK_BEFORE = re.compile(
    r"(?:但|而|并|且|即|就是|是|的是要|要|年|将|为|得|等于|等同|好比|如同|犹如|堪比|无异于|形同)$"
)
#: 批评诊期太短，做法“快刀斩乱麻”: between a verdict and its words stands no more than what is judged.
_JUDGED = re.compile(r"[^，。；！？：,;!?:\n“”「」]{0,14}")
_USED_AS_WORD = re.compile(
    r"(?:、?[“「‘][^”」’\n]{0,20}[”」’])*(?:的|之|等|这|为|成为|号|式|型|们|里|中|上|下|及|和|与|、|班|奖|项目|工程|战略|行动|计划|活动)"
)
_POINTS = frozenset("这次 此次 本次 这场 这项 这一 该 此 这 那次 上次".split())
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
        whole = ends_sentence(content) or not q.closed
        before = self._before(q)
        if pointing and pointing.joint != DISTANT:
            if pointing.verb in _TAKING_OBJECTS and not whole and not (states(content) or tells(content)):
                return bool(_CLAUSE_MARK.search(content)) and self._ends_clause(q)
            loosely = pointing.joint != ":" and pointing.said_from == q.start - 1
            if len(content) >= (3 if loosely and not whole else 2) and (whole or self._ends_clause(q)):
                return True
        enough = before in _BEFORE_REMARK and len(content) >= (2 if whole else 4)
        if enough and (whole or content[-1] in "，," or self._told(q, content) or self._opens(q, content, before)):
            return True
        if whole and len(content) >= 2 and before in _BEFORE_REMARK and self._attributed_behind(q):
            return True
        if self._attributed_behind(q) and _CLAUSE_MARK.search(content):
            return before in _BEFORE_REMARK and (len(content) >= _SHORT or content[-1] in "，,")
        governed = bool(self._cues) and self._cues[0].said_from <= q.start - 1
        if governed and (len(content) >= 4 or content[0] in "我咱") and self._concludes(q, content):
            return True
        if self._attributed_behind(q) and len(content) >= _SHORT and states(content) and self._ends_clause(q):
            return True
        if len(content) < 3 or self._goes_on_as_word(q):
            return False
        if self._is_verdict(q, content):
            return True
        says = _PREDICATE.match(content) or states(content) or tells(content)
        if len(content) < (4 if says else _SHORT):
            return False
        return governed and self._reads_as_clause(q, content, before)

    def _is_verdict(self, q: QuotedSpan, content: str) -> bool:
        """Whether marks say what somebody thinks of something: 质疑公司“未赚钱先派息”，"""
        earlier = [cue for cue in self._cues if cue.end < q.start]
        if not earlier or earlier[-1].verb not in words("verdicts"):
            return False
        if earlier[-1].verb[-2:] == "一句":
            return states(content)
        if not _JUDGED.fullmatch(self._text, earlier[-1].end, q.start - 1):
            return False
        return self._ends_clause(q) and (states(content) or tells(content))

    def _concludes(self, q: QuotedSpan, content: str) -> bool:
        """Whether marks are the last clause of what somebody says: 他直言，……，“输球不冤”。"""
        comma = self._text[q.start - 2 : q.start - 1] in ("，", ",")
        follows = self._text[q.end + 1 : min(q.end + 2, self._paragraph.end)]
        ends = follows in FINAL_MARKS or follows in (";", "；")
        return comma and ends and (len(content) >= _CLAUSE_LENGTH or content[0] not in _COUNTING or states(content))

    def _before(self, q: QuotedSpan) -> str:
        """The character before a quoted span's mark, a line break where it stands first in its paragraph."""
        floor = self._paragraph.start
        if q.start - 2 < floor or _BY_LINE_BEFORE.search(self._text, max(floor, q.start - 28), q.start - 1):
            return "\n"
        return self._text[q.start - 2]

    def _told(self, q: QuotedSpan, content: str) -> bool:
        """Whether a clause in marks ends its sentence: 他捧着奖杯，“……”。"""
        long = len(content) >= _CLAUSE_LENGTH
        return long and self._concludes(q, content) and bool(_OF_A_SENTENCE.search(content))

    def _opens(self, q: QuotedSpan, content: str, before: str) -> bool:
        """Whether a sentence opens with a clause in marks: “以前靠天吃饭，现在靠技术”，种粮户感慨不已。"""
        opens = before in "\n。！？!?" and self._text[q.end + 1 : q.end + 2] in ("，", ",")
        return (
            opens
            and len(content) >= _CLAUSE_LENGTH
            and bool(_CLAUSE_MARK.search(content) and (states(content) or tells(content)))
        )

    def _goes_on_as_word(self, q: QuotedSpan) -> bool:
        return bool(_USED_AS_WORD.match(self._text, q.end + 1, self._paragraph.end))

    def _attributed_behind(self, q: QuotedSpan) -> bool:
        return any(
            _BETWEEN_REMARK_AND_CUE.fullmatch(self._text[q.end : min(cue.start, q.end + 40)])
            and cue.start <= q.end + 40
            for cue in first_behind(q, self._cues)
        )

    def _reads_as_clause(self, q: QuotedSpan, content: str, before: str) -> bool:
        subject = self._behind_subject(q)
        if not self._ends_clause(q):
            return subject and len(content) >= _SHORT and states(content)
        linked = before in _BEFORE_REMARK or bool(_LINK_BEFORE.search(self._text[max(0, q.start - 5) : q.start - 1]))
        predicate = bool(_PREDICATE.match(content)) or states(content) or tells(content)
        parts = bool(_CLAUSE_MARK.search(content))
        return (linked and (predicate or parts or len(content) > 9)) or (subject and (predicate or parts))

    def _behind_subject(self, q: QuotedSpan) -> bool:
        """Whether what marks hold is said of the words before them (他的伤病“比想象中严重”), not their object."""
        before = tokens.spelled_between(self._text, max(self._paragraph.start, q.start - 6), q.start - 1)
        if len(before) > 1 and (before[-2] in _POINTS or before[-2] == "的") and len(before[-1]) > 1:
            return True  # 这次会晤: a verb that is pointed at is a noun
        if len(before) > 1 and before[-2] in ("，", ",", "；"):
            return tokens.flag(before[-1])[:1] not in ("p", "u", "d", "c")  # ，声明“一个字也没有涉及”
        return bool(before) and tokens.flag(before[-1])[:1] not in ("v", "p", "u", "d")

    def _ends_clause(self, q: QuotedSpan) -> bool:
        follows = self._text[q.end + 1 : min(q.end + 2, self._paragraph.end)]
        return not follows or follows in "。；，！？、;,!?“「"
