"""What speaks for and against a figure's being a key one: where it stands, what it measures, what is said of it."""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jzassist.model.annotation import Annotation, FigureDetail, Kind, Mode, QuoteDetail
from jzassist.model.article import STORY_ROLES, Article, Paragraph, ParagraphRole

Features = dict[str, float]

_RESULT = re.compile(
    r"总数|总额|总量|总值|总产|累计|达到|达|突破|超过?|共|合计|完成|实现|收入|产值|投资|销售|利润|建成|新增|抓获|刑拘|逮捕|破案|涉案|诈骗|价值|经费|奖金|培育|打造|战胜|夺得|获得|捐|筹|"
    r"损失|死亡|受伤|失踪|转移|覆盖|占|行程|现有|聚集|通过率|使用"
)
_CHANGE = re.compile(
    r"同比|环比|增长|增速|下降|降幅|提高|减少|增加|回落|上升|上涨|下跌|翻|增至|降至|缩减|扩大|上调|下调|逆差|顺差"
)
_SCORE = re.compile(r"\d{1,3}(?:比|[+:：])\d{1,3}(?:(?:比|[+:：])\d{1,3})?")
_PLACE_OF_RANK = re.compile(r"(?:居|位列|位居|排名?|排在|名列|跃居|列|全国|全省|全市|全球|世界|全县|国内|亚洲)$")
_TOTAL = re.compile(r"全[市省县国村区球年]|共|累计|总|合计|整个|目前|现有")
_RECORD = re.compile(r"首次|历史|新高|新低|创|突破|超过|达到|首个")
_PART = re.compile(r"其中|其余|分别|另外|还有|剩下|只剩")
_OLD_VALUE = re.compile(r"[由从](?:原来|目前|此前|原先|过去|最初|去年|上年|之前|以往)?的?$")
_COUNTED_OFF = frozenset("届 次 天 步 节 期 轮 章 条 页 版 集 幕 代".split())
_SPANS_OF_TIME = frozenset(
    "年 载 岁 天 周年 日 小时 分钟 秒 周 个月 旬 个年头 年头 世纪 届 个小时 个半月 周岁 刻钟 个世纪 季度".split()
)
_AGES = frozenset(("岁", "周岁"))
_MONEY = re.compile(r"[元币镑]|美元|欧元|卢布|英镑")
_SMALL_UNITS = frozenset("个 大 项 种 条 位 名 张 类 方面 环节 次 国 地 业 家 点 步 届 节 期 卡 双 者 人".split())
_HEADINGS = frozenset({ParagraphRole.HEADLINE, ParagraphRole.SUBHEADLINE, ParagraphRole.KICKER})
_SENTENCE_ENDS, _CLAUSE_ENDS = "。！？\n", "，；。！？\n"
_SENTENCE, _CLAUSE = re.compile(f"[{_SENTENCE_ENDS}]"), re.compile(f"[{_CLAUSE_ENDS}]")
_PAIR = re.compile(r"(?=([一-鿿]{2}))")
_BACK, _ON = 16, 10
#: An article of so few figures, or fewer, has few to choose from.
_FEW = 5
_SENTENCE_REACH = 200
#: A headline rounds by no more than this share; small numbers meet by chance.
_ROUNDED, _TEN = 0.04, 10


def features_of(
    article: Article, text: str, figures: Sequence[Annotation], others: Sequence[Annotation]
) -> list[Features]:
    """What holds of each figure, 0 to 1 for most; ``text`` is the article's, folded, ``others`` the other findings."""
    return list(_Observer(article, text, figures, others).all())


class _Observer:
    def __init__(
        self, article: Article, text: str, figures: Sequence[Annotation], others: Sequence[Annotation]
    ) -> None:
        self._article, self._text, self._figures = article, text, figures
        self._times = Counter(text[figure.start : figure.end] for figure in figures)
        self._headlined = [_detail(f) for f in figures if self._paragraph(f).role in _HEADINGS]
        self._told = [_detail(f) for f in figures if self._paragraph(f).role not in _HEADINGS]
        self._dates = sorted(a.start for a in others if a.kind is Kind.DATE)
        self._quotes = sorted((a.start, a.end) for a in others if _is_direct(a))
        headings = (text[p.start : p.end] for p in article.paragraphs if p.role in _HEADINGS)
        story = [number for number, p in enumerate(article.paragraphs) if p.role in STORY_ROLES]
        self._order = {number: place for place, number in enumerate(story)}
        self._topics = {pair for heading in headings for pair in _pairs(heading)}

    def all(self) -> Iterator[Features]:
        """The features of each figure, in order."""
        last, before = -1, 0
        few = min(1.0, _FEW / max(1, len(self._figures)))
        for figure in self._figures:
            start, end = self._sentence(figure)
            before = before + 1 if start == last else 0
            yield self._what(figure) | self._where(figure, start, end) | {"few": few, "later_in_sentence": before / 4}
            last = start

    def _is_rounded(self, figure: Annotation) -> bool:
        """Whether a headline's number stands in the story in other words, and never in these."""
        if self._paragraph(figure).role not in _HEADINGS or self._times[self._text[figure.start : figure.end]] > 1:
            return False
        return any(_means(figure, other) for other in self._told)

    def _paragraph(self, figure: Annotation) -> Paragraph:
        return self._article.paragraphs[self._article.paragraph_index(figure.start)]

    def _sentence(self, figure: Annotation) -> tuple[int, int]:
        floor = max(0, figure.start - _SENTENCE_REACH)
        start = _after_last(_SENTENCE_ENDS, self._text, floor, figure.start)
        end = _SENTENCE.search(self._text, figure.end, figure.end + _SENTENCE_REACH)
        return start, end.start() if end else min(len(self._text), figure.end + _SENTENCE_REACH)

    def _what(self, figure: Annotation) -> Features:
        """What the figure measures."""
        detail, words = _detail(figure), self._text[figure.start : figure.end]
        before = _CLAUSE.split(self._text[max(0, figure.start - _BACK) : figure.start])[-1]
        share, money = "%" in words or "百分" in words, bool(_MONEY.search(detail.unit))
        streak, score = words.startswith("连续"), bool(_SCORE.fullmatch(words))
        time = detail.unit in _SPANS_OF_TIME and not streak
        placed = detail.rank and bool(_PLACE_OF_RANK.search(before)) and detail.unit not in _COUNTED_OFF
        count = not (share or money or detail.rank or time or score or streak)
        small = count and _is_small(detail)
        change = bool(_CHANGE.search(before))
        return {
            "placed": float(placed),
            "rank": float(detail.rank and not placed),
            "score": float(score),
            "time": float(time),
            "share": float(share),
            "exact": float("." in words),
            "share_changed": float(share and change),
            "money": float(money),
            "money_size": _size(detail) / 12 if money else 0.0,
            "count_size": min(1.0, _size(detail) / 8) if count else 0.0,
            # 三个重点 enumerates, 3个 counts; an age and 第二天 come by the way; headlines round what the story tells
            "aside": float(
                (small and not words[0].isdecimal())
                or detail.unit in _AGES
                or (detail.rank and time)
                or self._is_rounded(figure)
            ),
            "result": float(bool(_RESULT.search(before + words))),
            "changed": float(change and not share),
            "repeated": 0.0 if small else float(min(2, self._times[words] - 1)),
        }

    def _where(self, figure: Annotation, start: int, end: int) -> Features:
        """Where the figure stands, and what its sentence says."""
        text, number = self._text, self._article.paragraph_index(figure.start)
        paragraph = self._article.paragraphs[number]
        place = self._order.get(number, 0)
        heading = paragraph.role in _HEADINGS
        clause = _after_last(_CLAUSE_ENDS, text, start, figure.start)
        clause_end = _CLAUSE.search(text, figure.end, end)
        words = text[clause : clause_end.start() if clause_end else end]
        topic = not self._topics.isdisjoint(map("".join, pairwise(words)))
        quote = bisect_left(self._quotes, (figure.start + 1, 0)) - 1
        return {
            "in_heading": float(heading),
            "headlined": float(not heading and any(_means(figure, other) for other in self._headlined)),
            "topic": float(topic),
            "lead": float(paragraph.role is ParagraphRole.LEAD),
            "late": place / max(1, len(self._order)),
            "quoted": float(quote >= 0 and self._quotes[quote][1] > figure.start),
            "dated": float(bisect_left(self._dates, start) < bisect_left(self._dates, end)),
            "part": float(bool(_PART.search(text, clause, figure.start))),
            "old_value": float(bool(_OLD_VALUE.search(text, clause, figure.start))),
            "total": float(bool(_TOTAL.search(text, clause, figure.end))),
            "record": float(bool(_RECORD.search(text, clause, figure.end + _ON))),
        }


def _after_last(marks: str, text: str, start: int, end: int) -> int:
    """The place behind the last of some marks in a stretch, its beginning where there is none."""
    return max(start, *(text.rfind(mark, start, end) + 1 for mark in marks))


def _pairs(text: str) -> Iterator[str]:
    """The pairs of neighbouring characters: two texts that share one are likely to speak of the same thing."""
    return (pair.group(1) for pair in _PAIR.finditer(text))


def _detail(figure: Annotation) -> FigureDetail:
    assert isinstance(figure.detail, FigureDetail)
    return figure.detail


def _is_direct(annotation: Annotation) -> bool:
    return isinstance(annotation.detail, QuoteDetail) and annotation.detail.mode is Mode.DIRECT


def _is_small(detail: FigureDetail) -> bool:
    if isinstance(detail.value, tuple):
        return False
    return detail.value is None or (abs(detail.value) <= 10 and detail.unit in _SMALL_UNITS | {""})


def _means(figure: Annotation, other: FigureDetail) -> bool:
    """Whether a figure gives the other's value, as a headline rounds it: 2300余名 and 2317名."""
    detail = _detail(figure)
    if isinstance(detail.value, tuple) or isinstance(other.value, tuple) or detail.value is None or other.value is None:
        return False
    share = ("%" in detail.unit) == ("%" in other.unit)
    return share and abs(detail.value - other.value) <= _ROUNDED * abs(other.value) and abs(other.value) > _TEN


def _size(detail: FigureDetail) -> float:
    """How many digits the value has, up to twelve."""
    value = detail.value[1] if isinstance(detail.value, tuple) else detail.value
    return min(12.0, max(0.0, math.log10(abs(value)))) if value else 0.0
