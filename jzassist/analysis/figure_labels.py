"""What a figure counts, in the article's own words: the 说明 column of the brief.

A label never says more than its sentence: it is pieces of it, in order, with a space between them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from jzassist.analysis.lexicons import lines
from jzassist.analysis.tokens import Word, flag, words_between
from jzassist.analysis.units import UnitKind

Span = tuple[int, int]

_CLAUSE_END = re.compile(r"[，。；：！？,;:!?\n…]|——")
_SENTENCE_END = frozenset("。！？!?\n")
_LIST_MARKS = ("、", "和", "及", "与", "以及", "或", "，")
_EDGES = " 、·，的“”‘’「」『』\"'（）()《》【】[]—-–=＝…"
_PAIRS = {"“": "”", "‘": "’", "《": "》", "（": "）", "(": ")", "「": "」", "『": "』"}
_LEFT_EDGES, _RIGHT_EDGES = frozenset(_EDGES) - _PAIRS.keys(), frozenset(_EDGES) - frozenset(_PAIRS.values())
_PAIRED = re.compile("[" + re.escape("".join((*_PAIRS, *_PAIRS.values()))) + "]")
_LONGEST_PIECE = 26
_CLAUSES_BACK = 3
_CLAUSE_REACH = 80
_LONGEST_LIST = 12
_WORDS_BACK = 24


@cache
def _that(do: str) -> frozenset[str]:
    """The words of one line of the list: ``left_out``, ``ends``, ``changes`` or ``regions``."""
    return next(frozenset(rest) for what, *rest in map(str.split, lines("label_words")) if what == do)


class Labeller:
    """Labels the figures of one text; all offsets are code points into it.

    ``folded`` is the text as the rules read it; ``figures`` are the spans of all its figures, whose words no
    label repeats.
    """

    def __init__(self, text: str, folded: str, figures: Sequence[Span]) -> None:
        self._text = text
        self._folded = folded
        self._figures = sorted(figures)
        self._marks = [match.span() for match in _CLAUSE_END.finditer(folded)]

    def label(self, figure: Span, kind: UnitKind | None, *, rank: bool = False, streak: bool = False) -> str:
        """What the figure counts; "" where its sentence does not say.

        ``kind`` is the kind of its unit. With ``rank`` it ranks something, with ``streak`` it says for how long
        something went on.
        """
        if kind not in (UnitKind.COUNT, None):
            figure = self._first_of_list(figure)
        start, end = self._clause(figure[0])
        counted = self._noun_phrase(figure[1], end)
        largest = self._folded[figure[1] - 1] == "大"
        if counted and kind in (UnitKind.COUNT, UnitKind.LOOSE, None) and (not rank or largest or kind is not None):
            region = self._region_before(start, figure[0]) if rank else []
            return self._joined([*region, counted])
        subject = self._subject(start, figure[0])
        if not subject and counted:
            return self._joined([counted])
        if not subject or self._leans(subject[0]):
            subject = [*self._earlier_subject(start), *subject]
        if streak or not subject:
            subject += self._rest(figure[1], end)
        elif self._folded.startswith("的", figure[1]) and counted:
            subject.append(counted)
        return self._joined(subject)

    def _first_of_list(self, figure: Span) -> Span:
        """The first of figures that only 、 or 和 parts: 3.5%、4.2%和5.1% have one label."""
        index = bisect_left(self._figures, figure)
        for _ in range(_LONGEST_LIST):
            between = self._folded[self._figures[index - 1][1] : self._figures[index][0]] if index else ""
            if between not in ("、", "和", "及"):
                break
            index -= 1
        return self._figures[index]

    def _clause(self, place: int) -> Span:
        """The clause around a place, without its marks."""
        index = bisect_right(self._marks, (place, place))
        start = self._marks[index - 1][1] if index else 0
        end = self._marks[index][0] if index < len(self._marks) else len(self._folded)
        return max(start, place - _CLAUSE_REACH), min(end, place + _CLAUSE_REACH)

    def _between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that begin between two places, the last cut where the second one stands."""
        found = words_between(self._folded, start, end)
        return (*found[:-1], Word(found[-1].start, end)) if found and found[-1].end > end else found

    def _word(self, word: Word) -> str:
        return self._folded[word.start : word.end]

    def _subject(self, start: int, end: int) -> list[Span]:
        """The pieces of a clause before a figure: without other figures, adverbs and connectives."""
        pieces: list[Span] = []
        for word in self._between(self._after_list_of_figures(start, end), end)[-_WORDS_BACK:]:
            if self._word(word) in _that("left_out") or self._in_figure(word):
                continue
            if pieces and pieces[-1][1] == word.start:
                pieces[-1] = (pieces[-1][0], word.end)
            else:
                pieces.append((word.start, word.end))
        return [piece for piece in map(self._trimmed, map(self._without_reaching, pieces)) if piece]

    def _without_reaching(self, piece: Span) -> Span:
        """A piece without the 达 or 为 that segmentation glued to a word that no dictionary has (率达)."""
        last = self._between(*piece)[-1]
        glued = last.end - last.start > 1 and self._word(last)[-1] in "达为" and not flag(self._word(last))
        return (piece[0], piece[1] - 1) if glued else piece

    def _after_list_of_figures(self, start: int, end: int) -> int:
        """Where the words begin that belong to this figure: in A 92名、B 56个 those of B."""
        for figure in reversed(self._figures_between(start, end)):
            if self._folded.startswith(_LIST_MARKS, figure[1]):
                return figure[1] + 1
        return start

    def _figures_between(self, start: int, end: int) -> Sequence[Span]:
        return self._figures[bisect_left(self._figures, (start, 0)) : bisect_left(self._figures, (end, 0))]

    def _in_figure(self, word: Word) -> bool:
        index = bisect_left(self._figures, (word.start + 1, 0)) - 1
        return index >= 0 and word.start < self._figures[index][1]

    def _trimmed(self, piece: Span) -> Span | None:
        """A piece without marks at its edges and, where it is long, only the part next to the figure."""
        start, end = piece
        listed = self._folded.rfind("等", start, end - 2)
        if listed > start and self._folded[start:listed].count("、"):
            start = listed + 1
        if end - start > _LONGEST_PIECE:
            fitting = [word.start for word in self._between(start, end) if end - word.start <= _LONGEST_PIECE]
            start = fitting[0] if fitting else end
        for opening, closing in _PAIRS.items() if _PAIRED.search(self._folded, start, end) else ():
            if self._folded.count(opening, start, end) < self._folded.count(closing, start, end):
                start = self._folded.rfind(closing, start, end) + 1
            elif self._folded.count(opening, start, end) > self._folded.count(closing, start, end):
                start = self._folded.rfind(opening, start, end) + 1
        while start < end and self._folded[start] in _LEFT_EDGES:
            start += 1
        while end > start and self._folded[end - 1] in _RIGHT_EDGES:
            end -= 1
        return (start, end) if start < end and self._folded[start:end] not in _LIST_MARKS else None

    def _noun_phrase(self, start: int, end: int) -> Span | None:
        """What stands behind a figure and is counted: up to a verb, or through the last 的 to the noun it leads to."""
        found = self._between(start, end)
        if not found or found[0].start != start or self._folded[start] in "、）)" or self._in_figure(found[0]):
            return None
        found = found[: next((n for n, word in enumerate(found) if self._in_figure(word)), len(found))]
        modifiers = max((n + 1 for n, word in enumerate(found[:12]) if self._word(word) == "的"), default=0)
        stop = next((n for n in range(modifiers, len(found)) if self._ends_phrase(found[n])), len(found))
        if stop == 0 or (stop == modifiers and modifiers == 1):
            return None
        piece = self._trimmed((start, found[stop - 1].end))
        return piece if piece and piece[1] - piece[0] > 1 and piece[1] - start <= _LONGEST_PIECE + 2 else None

    def _ends_phrase(self, word: Word) -> bool:
        return self._word(word) in _that("ends") or self._word(word)[0] in "、）)”’」』" or self._in_figure(word)

    def _region_before(self, start: int, end: int) -> list[Span]:
        found = self._between(start, end)
        return [(found[-1].start, found[-1].end)] if found and self._word(found[-1]) in _that("regions") else []

    def _leans(self, piece: Span) -> bool:
        """Whether a piece only compares with what an earlier clause counts: 同比增长."""
        found = self._between(*piece)
        return bool(found) and self._word(found[0]) in _that("changes")

    def _earlier_subject(self, start: int) -> list[Span]:
        """What an earlier clause of the sentence is about, the nearest that does not lean on another itself."""
        for _ in range(_CLAUSES_BACK):
            if start < 2 or self._folded[start - 1] in _SENTENCE_END:
                return []
            end = start - 1
            start = self._clause(end)[0]
            figures = self._figures_between(start, end)
            subject = self._subject(start, figures[-1][0] if figures else end)
            subject = [piece for piece in map(self._without_change, subject) if piece]
            if subject:
                return subject[-1:] if figures else [piece for piece in subject[:1] if end - start <= _LONGEST_PIECE]
        return []

    def _without_change(self, piece: Span) -> Span | None:
        """What a piece is about without the comparison that it ends in: 工业增加值 of 工业增加值同比增长."""
        found = list(self._between(*piece))
        while found and self._word(found[-1]) in _that("changes"):
            found.pop()
        return self._trimmed((piece[0], found[-1].end)) if found else None

    def _rest(self, start: int, end: int) -> list[Span]:
        """What goes on behind a figure, up to the next one."""
        following = self._figures_between(start, end)
        whole = following[0][0] if following and following[0][0] - start > 2 else end
        piece = self._trimmed((start, min(whole, start + _LONGEST_PIECE)))
        cut = whole - start > _LONGEST_PIECE
        return [piece] if piece and not cut else []

    def _joined(self, pieces: Sequence[Span]) -> str:
        return " ".join(self._text[start:end] for start, end in pieces)
