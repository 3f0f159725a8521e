"""Key figures: the up to six of an article that an editor would carry into a brief."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from jzassist.model.annotation import Annotation, FigureDetail
from jzassist.model.article import Article, ParagraphRole

MOST_KEY_FIGURES = 6
_ENOUGH = 1.0
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
_COUNTED_OFF = frozenset("届 次 天 步 节 期 轮 章 条 页 版 集 幕 代".split())
_SPANS_OF_TIME = frozenset("年 载 岁 天 周年 日 小时 分钟 秒 周 个月 旬 个年头 年头 世纪 届".split())
_MONEY = re.compile(r"[元币镑]|美元|欧元|卢布|英镑")
_SMALL_UNITS = frozenset("个 大 项 种 条 位 名 张 类 方面 环节 次 国 地 业 家 点 步 届 节 期 卡 双 者 人".split())


def with_key_figures(article: Article, text: str, figures: Sequence[Annotation]) -> tuple[Annotation, ...]:
    """The same figures with the key ones marked: results, totals, ranks, targets, growth; none of them twice."""
    headline = _headline_numbers(article, figures)
    times = Counter(text[figure.start : figure.end] for figure in figures)
    scored = [
        (_score(article, text, figure, headline, times[text[figure.start : figure.end]]), -figure.start, figure)
        for figure in figures
    ]
    chosen: dict[str, str] = {}
    for score, _, figure in sorted(scored, key=lambda item: item[:2], reverse=True):
        words = text[figure.start : figure.end]
        rank = isinstance(figure.detail, FigureDetail) and figure.detail.rank
        name = figure.id if rank else words
        if score >= _ENOUGH and name not in chosen and len(chosen) < MOST_KEY_FIGURES:
            chosen[name] = figure.id
    keys = set(chosen.values())
    return tuple(_marked(figure, figure.id in keys) for figure in figures)


def _marked(figure: Annotation, key: bool) -> Annotation:
    assert isinstance(figure.detail, FigureDetail)
    return replace(figure, detail=replace(figure.detail, key=key))


def _headline_numbers(article: Article, figures: Sequence[Annotation]) -> set[object]:
    """The values that the headline itself names."""
    heads = [p for p in article.paragraphs if p.role in (ParagraphRole.HEADLINE, ParagraphRole.SUBHEADLINE)]
    return {
        figure.detail.value
        for figure in figures
        for head in heads
        if head.start <= figure.start < head.end and isinstance(figure.detail, FigureDetail) and figure.detail.value
    }


def _score(article: Article, text: str, figure: Annotation, headline: set[object], repeated: int) -> float:
    detail = figure.detail
    assert isinstance(detail, FigureDetail)
    index = article.paragraph_index(figure.start)
    paragraph = article.paragraphs[index]
    before = re.split("[，。；！？\n]", text[max(paragraph.start, figure.start - 16) : figure.start])[-1]
    score = _weight(detail, text[figure.start : figure.end], before)
    if _RESULT.search(before + text[figure.start : figure.end]):
        score += 1.0
    if _CHANGE.search(before):
        score += 1.0
    if detail.value is not None and detail.value in headline:
        score += 1.5
    if score > 0:
        score += min(1.0, 0.5 * (repeated - 1))
    if paragraph.role is ParagraphRole.LEAD:
        score += 1.0
    if paragraph.role in (ParagraphRole.HEADLINE, ParagraphRole.SUBHEADLINE):
        score += 0.5
    return score - 0.75 * index / max(1, len(article.paragraphs))


def _weight(detail: FigureDetail, words: str, before: str) -> float:
    """What a figure of its sort is worth by itself."""
    value = detail.value[1] if isinstance(detail.value, tuple) else detail.value
    if detail.rank:
        return 2.5 if _PLACE_OF_RANK.search(before) and detail.unit not in _COUNTED_OFF else -1.0
    if words.startswith("连续"):
        return 2.0
    if _SCORE.fullmatch(words):
        return 2.5
    if detail.unit in _SPANS_OF_TIME:
        return -0.5
    if "%" in words or "百分" in words:
        return 1.25 if _COMPARED.search(before) else 1.75
    if _MONEY.search(detail.unit):
        return 1.5 + min(1.0, _magnitude(value) / 12)
    if isinstance(detail.value, tuple):
        return 1.25
    if value is None or (abs(value) <= 10 and detail.unit in _SMALL_UNITS | {""}):
        return -0.75
    return 1.25 + min(1.0, _magnitude(value) / 8)


def _magnitude(value: float | int | None) -> float:
    return math.log10(abs(value)) if value else 0.0
