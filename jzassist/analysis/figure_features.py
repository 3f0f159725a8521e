"""What speaks for and against a figure's being a key one: where it stands, what it measures, what is said of it."""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from jzassist.model.annotation import Annotation, FigureDetail, Kind, Mode, QuoteDetail
from jzassist.model.article import Article, ParagraphRole

Features = dict[str, float]

_RESULT = re.compile(
    r"总数|总额|总量|总值|总产|累计|达到|达|突破|超过?|共|合计|完成|实现|收入|产值|投资|销售|利润|建成|新增|抓获|刑拘|逮捕|破案|涉案|诈骗|价值|经费|奖金|培育|打造|战胜|夺得|获得|捐|筹|"
    r"损失|死亡|受伤|失踪|转移|覆盖|占|行程|现有|聚集|通过率|使用"
)
_CHANGE = re.compile(
    r"同比|环比|增长|增速|下降|降幅|提高|减少|增加|回落|上升|上涨|下跌|翻|增至|降至|缩减|扩大|上调|下调|逆差|顺差"
)
_COMPARED = re.compile(r"同比|环比")
_SCORE = re.compile(r"\d{1,3}(?:比|[+:：])\d{1,3}(?:(?:比|[+:：])\d{1,3})?")
_PLACE_OF_RANK = re.compile(r"(?:居|位列|位居|排名?|排在|名列|跃居|列|全国|全省|全市|全球|世界|全县|国内|亚洲)$")
_TOTAL = re.compile(r"全[市省县国村区球年]|共|累计|总|合计|整个|目前|现有")
_PART = re.compile(r"每|其中|各")
_GOAL = re.compile(r"培育|打造|力争|目标|计划|将|预计|到20")
_RECORD = re.compile(r"首次|历史|新高|新低|创|突破|超过|达到|首个")
_COUNTED_OFF = frozenset("届 次 天 步 节 期 轮 章 条 页 版 集 幕 代".split())
_SPANS_OF_TIME = frozenset(
    "年 载 岁 天 周年 日 小时 分钟 秒 周 个月 旬 个年头 年头 世纪 届 个小时 个半月 周岁 刻钟 个世纪 季度".split()
)
_MONEY = re.compile(r"[元币镑]|美元|欧元|卢布|英镑")
_SMALL_UNITS = frozenset("个 大 项 种 条 位 名 张 类 方面 环节 次 国 地 业 家 点 步 届 节 期 卡 双 者 人".split())
_HEADINGS = frozenset({ParagraphRole.HEADLINE, ParagraphRole.SUBHEADLINE, ParagraphRole.KICKER})
_SENTENCE = re.compile(r"[。！？\n]")
_CLAUSE = re.compile(r"[，；。！？\n]")
_BACK, _ON = 16, 10
_SENTENCE_REACH = 200


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
        self._people = sorted(a.start for a in others if a.kind is Kind.PERSON)
        self._dates = sorted(a.start for a in others if a.kind is Kind.DATE)
        self._quotes = sorted((a.start, a.end) for a in others if _is_direct(a))
        self._heading = {_detail(f).value for f in figures if self._role(f) in _HEADINGS and _detail(f).value}

    def all(self) -> Iterator[Features]:
        """The features of each figure, in order."""
        last = -1
        for figure in self._figures:
            start, end = self._sentence(figure)
            yield self._what(figure) | self._where(figure, start, end) | {"first_of_sentence": float(start != last)}
            last = start

    def _role(self, figure: Annotation) -> ParagraphRole:
        return self._article.paragraphs[self._article.paragraph_index(figure.start)].role

    def _sentence(self, figure: Annotation) -> tuple[int, int]:
        floor = max(0, figure.start - _SENTENCE_REACH)
        start = max((m.end() for m in _SENTENCE.finditer(self._text, floor, figure.start)), default=floor)
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
            "streak": float(streak),
            "score": float(score),
            "time": float(time),
            "share": float(share),
            "share_changed": float(share and change),
            "share_compared": float(share and bool(_COMPARED.search(before))),
            "money": float(money),
            "money_size": _size(detail) / 12 if money else 0.0,
            "count_size": min(1.0, _size(detail) / 8) if count else 0.0,
            "small": float(small),
            # 三个重点 enumerates, 3个 counts
            "enumerated": float(small and not words[0].isdecimal()),
            "listed": float(figure.rule == "列举"),
            "range": float(isinstance(detail.value, tuple)),
            "approximate": float(detail.approximate),
            "result": float(bool(_RESULT.search(before + words))),
            "changed": float(change and not share),
            "repeated": 0.0 if small else float(min(2, self._times[words] - 1)),
        }

    def _where(self, figure: Annotation, start: int, end: int) -> Features:
        """Where the figure stands, and what its sentence says."""
        text, role = self._text, self._role(figure)
        clause = max((m.end() for m in _CLAUSE.finditer(text, start, figure.start)), default=start)
        quote = bisect_left(self._quotes, (figure.start + 1, 0)) - 1
        return {
            "in_heading": float(role in _HEADINGS),
            "as_in_heading": float(_detail(figure).value in self._heading and role not in _HEADINGS),
            "lead": float(role is ParagraphRole.LEAD),
            "late": figure.start / max(1, len(text)),
            "quoted": float(quote >= 0 and self._quotes[quote][1] > figure.start),
            "dated": float(bisect_left(self._dates, start) < bisect_left(self._dates, end)),
            "person": float(bisect_left(self._people, start) < bisect_left(self._people, end)),
            "total": float(bool(_TOTAL.search(text, clause, figure.end))),
            "part": float(bool(_PART.search(text, clause, figure.start))),
            "goal": float(bool(_GOAL.search(text, clause, figure.start))),
            "record": float(bool(_RECORD.search(text, clause, figure.end + _ON))),
        }


def _detail(figure: Annotation) -> FigureDetail:
    assert isinstance(figure.detail, FigureDetail)
    return figure.detail


def _is_direct(annotation: Annotation) -> bool:
    return isinstance(annotation.detail, QuoteDetail) and annotation.detail.mode is Mode.DIRECT


def _is_small(detail: FigureDetail) -> bool:
    if isinstance(detail.value, tuple):
        return False
    return detail.value is None or (abs(detail.value) <= 10 and detail.unit in _SMALL_UNITS | {""})


def _size(detail: FigureDetail) -> float:
    """How many digits the value has, up to twelve."""
    value = detail.value[1] if isinstance(detail.value, tuple) else detail.value
    return min(12.0, max(0.0, math.log10(abs(value)))) if value else 0.0
