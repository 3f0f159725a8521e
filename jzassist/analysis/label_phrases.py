"""The phrases of which labels are made: the clause around a figure, the noun behind it, what is said before it.

All places are code points into the folded text; nothing here looks beyond a clause.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from jzassist.analysis.lexicons import lines
from jzassist.analysis.tokens import Word, flag, word_at, words_between

Span = tuple[int, int]

#: A wide space parts the halves of a headline, but not the characters of a name (王　刚).
_CLAUSE_END = re.compile(
    r"[，。；：！？,;:!?\n…]|——|(?<=[\u4e00-\u9fff]{2})(?:[ \u3000]{1,4}(?=[\u4e00-\u9fff]{2})|\u3000{1,4}(?=\d))"
)
_LIST_MARKS = ("、", "和", "及", "与", "以及", "或", "，")
_EDGES = " \u3000、·，的“”‘’「」『』\"'（）()《》【】[]—-–=＝…/／"
_PAIRS = {"“": "”", "‘": "’", "《": "》", "（": "）", "(": ")", "「": "」", "『": "』"}
_LEFT_EDGES, _RIGHT_EDGES = frozenset(_EDGES) - _PAIRS.keys(), frozenset(_EDGES) - frozenset(_PAIRS.values())
_PAIRED = re.compile("[" + re.escape("".join((*_PAIRS, *_PAIRS.values()))) + "]")
#: Days and hours say when, not what: 截至13日上午, 自4日起, 12日傍晚; 良种3号 is a name.
_WHEN = re.compile(
    r"(?:截[至止]|自|从|于|在)?(?:\d{4}年)?(?:\d{1,2}月)?"
    r"(?:\d{1,2}[日时]|(?<![\u3400-\u6707\u6709-\u9fff])\d{1,2}号)(?:\d{1,2}分)?(?:[上下]午|凌晨|清晨|傍晚|晚间?|夜间?|盘中|起|许|止)?"
    r"|[由从](?:\d{4}年[底末初]?|去年|上年|[一二两三四五六七八九十\d]{1,3}年前)的?"
    r"|截[至止][\d年月]{1,9}[底末初]?|[今昨明][天日晚](?:[上下]午|凌晨|晚上?)?|[上下]午|凌晨"
)
#: 仍高达 and the like before a figure, which segmentation cuts anywhere.
_REACHING = re.compile(r"(?:[仍已还均都又也]?[高多长重可]|[仍已还均])达[到了]?$")
#: Behind a list that 等 closes these say only what was listed: 甲省、乙省等地.
_LISTED = frozenset("地国省市县区镇村州人")
#: With a span of time behind them they say when: 前8个月, 近三年.
_BEFORE_TIME = frozenset(("前", "近", "后", "头"))
#: What segmentation glues to a word that no dictionary has: 率达, 产值已.
_GLUED = frozenset("达为已由仅仍约超近占")
LONGEST_PIECE = 22
_CLAUSE_REACH = 80
_WORDS_BACK = 24
_MODIFIERS = 10
#: Parts of speech that end a noun phrase: prepositions, adverbs, conjunctions, pronouns, particles, places.
_BOUNDS = frozenset("以上 以下 以内".split())
_NO_NOUN = frozenset(("p", "d", "c", "r", "u", "ul", "uz", "ug", "f", "m", "y", "df", "vshi"))


@cache
def that(do: str) -> frozenset[str]:
    """The words of one line of the list, which says what they do: ``left_out``, ``ends``, ``changes`` …."""
    return next(frozenset(rest) for what, *rest in map(str.split, lines("label_words")) if what == do)


class Phrases:
    """The phrases of one text; ``figures`` are the spans of all its figures, in order."""

    def __init__(self, folded: str, figures: Sequence[Span]) -> None:
        self.folded = folded
        self.figures = figures
        self._marks = [match.span() for match in _CLAUSE_END.finditer(folded)]

    def spelled(self, word: Word | Span) -> str:
        """The characters of a word."""
        return self.folded[word[0] : word[1]]

    def clause(self, place: int) -> Span:
        """The clause around a place, without its marks."""
        index = bisect_right(self._marks, (place, place))
        start = self._marks[index - 1][1] if index else 0
        end = self._marks[index][0] if index < len(self._marks) else len(self.folded)
        return max(start, place - _CLAUSE_REACH), min(end, place + _CLAUSE_REACH)

    def between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that begin between two places, the last cut where the second one stands."""
        found = words_between(self.folded, start, end)
        return (*found[:-1], Word(found[-1].start, end)) if found and found[-1].end > end else found

    def figures_between(self, start: int, end: int) -> Sequence[Span]:
        """The figures that begin between two places."""
        return self.figures[bisect_left(self.figures, (start, 0)) : bisect_left(self.figures, (end, 0))]

    def said_before(self, start: int, end: int) -> list[Span]:
        """The pieces of a clause before a figure: without other figures, times, adverbs and connectives."""
        start = self._after_list_of_figures(start, end)
        reaching = _REACHING.search(self.folded, start, end)
        end = reaching.start() if reaching else end
        times = [match.span() for match in _WHEN.finditer(self.folded, start, end)]
        pieces: list[Span] = []
        for word in self.between(start, end)[-_WORDS_BACK:]:
            if self.spelled(word) == "着":
                # 标志着线路全长…: what comes before is told by the way
                pieces = []
            left_out = self.spelled(word) in that("left_out") and not self._joins(word, end)
            left_out = left_out or (self.spelled(word) in _BEFORE_TIME and self._in_figure(Word(word.end, word.end)))
            if left_out or self._in_figure(word) or any(a <= word.start < b for a, b in times):
                continue
            if pieces and pieces[-1][1] == word.start:
                pieces[-1] = (pieces[-1][0], word.end)
            else:
                pieces.append((word.start, word.end))
        said = [piece for piece in map(self.trimmed, self._without_tail(pieces)) if piece]
        return [piece for piece in said if not self._points(piece)]

    def _points(self, piece: Span) -> bool:
        """Whether a piece only points to somebody or says when: 他今年."""
        return all(flag(self.spelled(word)) in ("r", "t") for word in self.between(*piece))

    def _joins(self, word: Word, end: int) -> bool:
        """Whether 至 belongs to the verb before (缩短至) or stands between two nouns (甲站至乙站)."""
        if self.spelled(word) not in ("至", "到") or not word.start:
            return False
        before = word_at(self.folded, word.start - 1)
        if flag(self.spelled(before)) == "v" or self.spelled(before) in that("changes"):
            return True
        after = self.between(word.end, end)
        return bool(after) and self._is_nominal(before) and self._is_nominal(after[0])

    def _is_nominal(self, word: Word) -> bool:
        return flag(self.spelled(word))[:1] in ("n", "j", "")

    def _without_tail(self, pieces: list[Span]) -> list[Span]:
        """The pieces without the prepositions and pronouns that stand before the figure: 两地间旅行时间由."""
        while pieces:
            found = self.between(*pieces[-1])
            if not found:
                return pieces[:-1]
            last = found[-1]
            if self.spelled(last) in that("tails"):
                pieces = [*pieces[:-1], *([(pieces[-1][0], last.start)] if len(found) > 1 else [])]
                continue
            end = last.end
            while not self._known(last) and end > pieces[-1][0] and self.folded[end - 1] in _GLUED:
                end -= 1
            return [*pieces[:-1], (pieces[-1][0], end)]
        return pieces

    def _known(self, word: Word) -> bool:
        return bool(flag(self.spelled(word))) or self.spelled(word) in that("changes")

    def _after_list_of_figures(self, start: int, end: int) -> int:
        """Where the words begin that belong to this figure: in A 92名、B 56个 those of B."""
        for figure in reversed(self.figures_between(start, end)):
            if self.folded.startswith(_LIST_MARKS, figure[1]):
                return figure[1] + 1
        return start

    def _in_figure(self, word: Word) -> bool:
        index = bisect_left(self.figures, (word.start + 1, 0)) - 1
        return index >= 0 and word.start < self.figures[index][1]

    def trimmed(self, piece: Span) -> Span | None:
        """A piece without marks at its edges and, where it is long, only the part next to the figure."""
        start, end = piece
        listed = self.folded.rfind("等", start, end - 2)
        if listed > start and self.folded[start:listed].count("、"):
            start = listed + 1
            behind = self.between(start, end)
            if len(behind) > 1 and self.spelled(behind[0]) in _LISTED:
                start = behind[0].end
        if end - start > LONGEST_PIECE:
            fitting = [word.start for word in self.between(start, end) if end - word.start <= LONGEST_PIECE]
            start = fitting[0] if fitting else end
        for opening, closing in _PAIRS.items() if _PAIRED.search(self.folded, start, end) else ():
            if self.folded.count(opening, start, end) < self.folded.count(closing, start, end):
                start = self.folded.rfind(closing, start, end) + 1
            elif self.folded.count(opening, start, end) > self.folded.count(closing, start, end):
                start = self.folded.rfind(opening, start, end) + 1
        while start < end and (self.folded[start] in _LEFT_EDGES or self._is_place(start, end)):
            start += 1
        while end > start and self.folded[end - 1] in _RIGHT_EDGES:
            end -= 1
        return (start, end) if start < end and self.folded[start:end] not in _LIST_MARKS else None

    def _is_place(self, start: int, end: int) -> bool:
        """Whether 间 or 中 stands there alone, which belongs to a figure before: 两地间."""
        alone = word_at(self.folded, start) == (start, start + 1)
        return alone and self.folded[start] in "间里中内后前来" and start + 1 < end

    def counted_behind(self, start: int, end: int, *, event: bool) -> Span | None:
        """The noun phrase that begins at a figure's end and is counted: through 的 to the noun it leads to.

        With ``event`` the unit counts what happens, and a verb may name it: 21次失误.
        """
        found = self._behind(start, end)
        if not found or self.folded[start] in "、（(）)" or self._in_figure(found[0]):
            return None
        found = found[: next((n for n, word in enumerate(found) if self._in_figure(word)), len(found))]
        modifiers = self._modifiers(found)
        stop = next((n for n in range(modifiers, len(found)) if self._ends_phrase(found, n, modifiers)), len(found))
        if event and stop == 0 and flag(self.spelled(found[0])) in ("v", "vn") and found[0].end - start > 1:
            stop = 1
        if stop == 0 or (stop == modifiers and modifiers < 2):
            return None
        piece = self.trimmed((start, found[stop - 1].end))
        return piece if piece and piece[1] - start <= LONGEST_PIECE + 6 else None

    def _behind(self, start: int, end: int) -> tuple[Word, ...]:
        """The words from a figure's end on; the rest of what segmentation joined over it (3名女|骑士) counts too."""
        found = self.between(start, end)
        if found and found[0].start == start:
            return found
        around = word_at(self.folded, start) if start < len(self.folded) else None
        torn = around is not None and around.start < start and not flag(self.spelled(around))
        return (Word(start, min(end, around.end)), *found) if around and torn else ()

    def _modifiers(self, found: Sequence[Word]) -> int:
        """How many words a clause before 的 has: 在全国叫得响的品牌; none in 企业获得国家的支持."""
        last = max((n + 1 for n, word in enumerate(found[:_MODIFIERS]) if self.spelled(word) == "的"), default=0)
        noun = next((n for n in range(last) if self._is_plain_noun(found[n])), last)
        acts = any(flag(self.spelled(word)) in ("v", "d", "p") for word in found[noun + 1 : last - 1])
        return 0 if noun == 0 and acts else last

    def _is_plain_noun(self, word: Word) -> bool:
        return flag(self.spelled(word)) in ("n", "nr", "nz")

    def _ends_phrase(self, found: Sequence[Word], n: int, first: int) -> bool:
        word, kind = self.spelled(found[n]), flag(self.spelled(found[n]))
        if word in that("ends") or word[0] in "、）)”’」』“‘「『" or self._in_figure(found[n]):
            return word[0] not in "“‘「『" or n != first
        if word == "的" or (word in _BOUNDS and n + 1 < len(found)):
            return False
        if word[0].isdecimal():
            return True
        if kind == "v" and word not in that("nouns"):
            # 审批事项: a verb before the first noun only says which
            following = found[n + 1] if n + 1 < len(found) else None
            return n > first or following is None or not flag(self.spelled(following)).startswith(("n", "v"))
        return kind in _NO_NOUN and word not in that("nouns") and (n > first or kind != "r")

    def state_behind(self, start: int) -> Span | None:
        """死亡 and the like, where it begins at a figure's end."""
        found = self._behind(start, start + 4)
        return (found[0].start, found[0].end) if found and self.spelled(found[0]) in that("states") else None
