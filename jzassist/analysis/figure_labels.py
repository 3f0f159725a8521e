"""What a figure counts, in the article's own words: the 说明 column of the brief.

A label never says more than its sentence: it is pieces of it, in order, with a space between them.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from jzassist.analysis.label_phrases import LONGEST_PIECE, Phrases, Span, that
from jzassist.analysis.tokens import flag
from jzassist.analysis.units import UnitKind

_SENTENCE_END = frozenset("。！？!?；;\n")
_CLAUSES_BACK = 3
#: A clause that says what it counts has said so within its last figures.
_FIGURES_BACK = 4
_LONGEST_LIST = 12
_COUNTS = (UnitKind.COUNT, UnitKind.LOOSE, None)
_OF_PEOPLE = frozenset("人 名 位 例 员".split())
_OF_EVENTS = frozenset("次 起 例 场 宗 轮 记 回 番".split())
#: Parts of speech that want a noun behind them: verbs, pronouns, numerals, places.
_OPEN_ENDS = ("v", "vg", "r", "m", "f", "s")
#: Clauses that only say how or whence: 按不变价格计算, 分业务看, 据统计.
_ASIDE = re.compile(r"(?:按|从|据|分|在|随着|截至)[\u4e00-\u9fff\d]{1,14}$")
_COMPARING = re.compile(r"较|比(?:$|[去上同])|同比|环比|按年|高于|低于|占|超")
#: 以2小时8分夺冠, 以3比0战胜: what was done so stands behind the figure.
_BY = "以"


class Labeller:
    """Labels the figures of one text; all offsets are code points into it.

    ``folded`` is the text as the rules read it; ``figures`` are the spans of all its figures, whose words no
    label repeats.
    """

    def __init__(self, text: str, folded: str, figures: Sequence[Span]) -> None:
        self._text = text
        self._phrases = Phrases(folded, sorted(figures))
        self._folded = folded

    def label(
        self, figure: Span, kind: UnitKind | None, unit: str = "", *, rank: bool = False, streak: bool = False
    ) -> str:
        """What the figure counts; "" where its sentence does not say.

        ``kind`` is the kind of its unit. With ``rank`` it ranks something, with ``streak`` it says for how long
        something went on.
        """
        if kind not in (UnitKind.COUNT, None):
            figure = self._first_of_list(figure)
        clause = self._phrases.clause(figure[0])
        counted = self._phrases.counted_behind(figure[1], clause[1], event=unit in _OF_EVENTS)
        state = self._phrases.state_behind(figure[1]) if unit in _OF_PEOPLE else None
        if state and not rank:
            return self._joined([state])
        largest = self._folded[figure[1] - 1] == "大"
        if counted and kind in _COUNTS and counted[1] - counted[0] > 1 and (not rank or largest or kind is not None):
            before = self._region_before(clause[0], figure[0]) if rank else self._what_brings(clause[0], figure[0])
            return self._joined([*before, counted])
        return self._joined(self._by_its_subject(figure, clause, counted, kind, unit, streak=streak))

    def _by_its_subject(
        self, figure: Span, clause: Span, counted: Span | None, kind: UnitKind | None, unit: str, *, streak: bool
    ) -> list[Span]:
        subject = self._subject(clause[0], figure[0])
        if counted and self._folded.startswith("的", figure[1]) and kind is None:
            # 排名第三的候选人 tells of him
            return [*subject[-1:], counted] if subject and subject[-1][1] - subject[-1][0] < 6 else [counted]
        if not subject and counted:
            return [counted]
        people_alone = not subject and unit in _OF_PEOPLE
        if (not subject and not people_alone) or (subject and self._leans(subject[0])):
            subject = [*self._earlier_subject(clause[0]), *subject]
        by = self._folded.startswith(_BY, figure[0] - 1)
        if streak or by or not subject:
            return subject + self._rest(figure[1], clause[1]) or self._earlier_subject(clause[0])
        wanting = self._ends_in_verb(subject[-1])
        if counted and (wanting or len(self._joined(subject)) < 3):
            return [*subject, counted]
        done = kind in (None, UnitKind.TIME, UnitKind.MEASURE) and (wanting or not unit)
        rest = self._rest(figure[1], clause[1]) if done else []
        return subject + rest if rest and self._begins_with_verb(rest[0]) else subject

    def _first_of_list(self, figure: Span) -> Span:
        """The first of figures that only 、 or 和 parts: 3.5%、4.2%和5.1% have one label."""
        figures = self._phrases.figures
        index = bisect_left(figures, figure)
        for _ in range(_LONGEST_LIST):
            between = self._folded[figures[index - 1][1] : figures[index][0]] if index else ""
            if between not in ("、", "和", "及"):
                break
            index -= 1
        return figures[index]

    def _subject(self, start: int, end: int, figures_back: int = _FIGURES_BACK) -> list[Span]:
        """What is said between the clause's beginning and a figure, or since the figure before it."""
        pieces = self._phrases.said_before(start, end)
        earlier = self._phrases.figures_between(start, end)
        if not earlier or not figures_back:
            return pieces
        since = [piece for piece in pieces if piece[0] >= earlier[-1][1]]
        kept = self._without_counted(earlier[-1], since)
        if since and not kept:
            return [*self._subject(start, earlier[-1][0], figures_back - 1), *since]
        since = kept
        if since and not self._leans(since[0]) and self._folded[since[-1][1] - 1] not in "至到":
            return since
        before = self._subject(start, earlier[-1][0], figures_back - 1)
        return [*[piece for piece in map(self._without_change, before) if piece], *since]

    def _without_counted(self, earlier: Span, since: list[Span]) -> list[Span]:
        """What is said since an earlier figure without the noun that it counts: 8所学校捐赠图书."""
        if not since or since[0][0] != earlier[1] or not self._names_something((since[0][0], since[0][0] + 1)):
            return since
        counted = self._phrases.counted_behind(earlier[1], since[0][1], event=False)
        if counted is None or counted[0] > since[0][0]:
            return since
        if counted[1] >= since[0][1]:
            return since[1:]
        return [piece for piece in [self._phrases.trimmed((counted[1], since[0][1]))] if piece] + since[1:]

    def _only_changes(self, pieces: Sequence[Span]) -> bool:
        return all(self._phrases.spelled(word) in that("changes") for p in pieces for word in self._phrases.between(*p))

    def _ends_in_verb(self, piece: Span) -> bool:
        word = self._phrases.spelled(self._phrases.between(*piece)[-1])
        return flag(word) in _OPEN_ENDS and word not in that("nouns") | that("changes")

    def _begins_with_verb(self, piece: Span) -> bool:
        found = self._phrases.between(*piece)
        return bool(found) and flag(self._phrases.spelled(found[0])) == "v"

    def _region_before(self, start: int, end: int) -> list[Span]:
        found = self._phrases.between(start, end)
        last = found[-1] if found else None
        return [(last.start, last.end)] if last and self._phrases.spelled(last) in that("regions") else []

    def _what_brings(self, start: int, end: int) -> list[Span]:
        """新增 before 58家企业, without which the label would count all of them."""
        found = [word for word in self._phrases.between(start, end)[-3:] if self._phrases.spelled(word) != "了"]
        last = found[-1] if found and found[-1].end >= end - 1 else None
        return [(last.start, last.end)] if last and self._phrases.spelled(last) in that("brings") else []

    def _leans(self, piece: Span) -> bool:
        """Whether a piece only compares or ranks what an earlier clause counts: 同比增长, 较上年减少, 升至积分榜."""
        found = self._phrases.between(*piece)
        if not found:
            return False
        first = self._phrases.spelled(found[0])
        if first in that("ranks") or _COMPARING.match(first) or self._only_changes([piece]):
            return True
        return piece[1] - piece[0] == 1

    def _earlier_subject(self, start: int) -> list[Span]:
        """What an earlier clause of the sentence is about, the nearest that does not lean on another itself."""
        for _ in range(_CLAUSES_BACK):
            if start < 2 or self._folded[start - 1] in _SENTENCE_END:
                return []
            end = start - 1
            start = self._phrases.clause(end)[0]
            figures = self._phrases.figures_between(start, end)
            if not figures and _ASIDE.match(self._folded[start:end]):
                continue
            subject = self._phrases.said_before(start, figures[-1][0] if figures else end)
            subject = [piece for piece in map(self._without_change, subject) if piece]
            if any(map(self._names_something, subject)) or (figures and subject and not self._only_changes(subject)):
                return subject[-1:] if figures else [piece for piece in subject[:1] if end - start <= LONGEST_PIECE]
        return []

    def _names_something(self, piece: Span) -> bool:
        return any(flag(self._phrases.spelled(word))[:1] in ("n", "j", "") for word in self._phrases.between(*piece))

    def _without_change(self, piece: Span) -> Span | None:
        """What a piece is about without the comparison that it ends in: 工业增加值 of 工业增加值同比增长."""
        found = list(self._phrases.between(*piece))
        while found and self._phrases.spelled(found[-1]) in that("changes"):
            found.pop()
        return self._phrases.trimmed((piece[0], found[-1].end)) if found else None

    def _rest(self, start: int, end: int) -> list[Span]:
        """What goes on behind a figure, up to the next one."""
        following = self._phrases.figures_between(start, end)
        first = self._phrases.between(start, end)[:1]
        if (
            not first
            or self._folded[start] in "、和及与（("
            or flag(self._phrases.spelled(first[0])) in ("f", "d", "p", "c")
        ):
            return []
        whole = following[0][0] if following and following[0][0] - start > 2 else end
        piece = self._phrases.trimmed((start, min(whole, start + LONGEST_PIECE)))
        cut = whole - start > LONGEST_PIECE
        return [piece] if piece and not cut else []

    def _joined(self, pieces: Sequence[Span]) -> str:
        pieces = list(pieces)
        while len(pieces) > 1 and sum(end - start for start, end in pieces) > LONGEST_PIECE + 2:
            del pieces[0]
        label = " ".join(self._text[start:end] for start, end in pieces)
        return label if len(label) > 1 else ""
