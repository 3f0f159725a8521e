"""Figures that contradict each other: the same thing counted differently, parts that are more than their whole."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from jzassist.analysis import tokens
from jzassist.model.annotation import Annotation, FigureDetail, Kind
from jzassist.model.article import Article, ParagraphRole, TextWarning

COUNT_DIFFERS = "count-differs"
SHARE_OVER_100 = "share-over-100"

#: What is set apart from the story and repeats its figures.
_DISPLAY = frozenset({ParagraphRole.HEADLINE, ParagraphRole.SUBHEADLINE, ParagraphRole.KICKER, ParagraphRole.CAPTION})
#: Two values this far apart are as good as equal where one is approximate.
_NEAR = 0.15
_SHORTEST_LABEL = 4
#: Each is held against every figure of the story; a page has a few.
_MOST_SHOWN = 12
#: Small numbers enumerate; they are not compared.
_MANY = 10
_SENTENCE_MARK = re.compile(r"[。！？!?\n]")
_OTHER_COUNT = re.compile(
    r"每|各|其中|分别|新增|增加|减少|增长|下降|同比|环比|平均|人均|比上|去年|上年|前年|今年|目标|计划|预计|力争|原|将"
)
#: What money and the like are made up of has parts; of people in a survey many things may be true at once.
_PARTS_OF_ONE = re.compile(
    r"其中|占比分别|分别占(?!全|世)|(?:来源|构成|结构|组成|成分|资金|投资|支出|经费|用途|成本|收入)[里当之]?中[，,:：]"
)
_SHARE = re.compile(r"占(?:比|总数|总量|全部)?(?:重)?(?:分别)?(?:为|达到?|约|的)?$")


def differing_counts(article: Article, text: str, annotations: Sequence[Annotation]) -> Iterator[TextWarning]:
    """A warning where headline, caption or another sentence counts the same thing and comes to another number."""
    counts = [a for a in annotations if a.kind is Kind.FIGURE and _counts(a)]
    dates = [a.start for a in annotations if a.kind is Kind.DATE]
    shown, told = _apart(article, counts)
    for figure in shown[:_MOST_SHOWN]:
        if not any(_agree(figure, other) for other in told):
            other = next((o for o in told if _same_thing(text, figure, o)), None)
            if other:
                yield _differs(article, figure, other)
    alike: dict[tuple[str, str], Annotation] = {}
    for figure in told:
        first = alike.setdefault((_detail(figure).label, _detail(figure).unit), figure)
        if first is not figure and _contradict(text, first, figure, dates):
            yield _differs(article, figure, first)


def _apart(article: Article, figures: Sequence[Annotation]) -> tuple[list[Annotation], list[Annotation]]:
    """The figures of headlines and captions, and those of the story."""
    shown: list[Annotation] = []
    told: list[Annotation] = []
    for figure in figures:
        role = article.paragraphs[article.paragraph_index(figure.start)].role
        (shown if role in _DISPLAY else told).append(figure)
    return shown, told


def _detail(figure: Annotation) -> FigureDetail:
    assert isinstance(figure.detail, FigureDetail)
    return figure.detail


def _counts(figure: Annotation) -> bool:
    detail = _detail(figure)
    return isinstance(detail.value, int | float) and not detail.rank and "%" not in detail.unit and detail.value > _MANY


def _agree(one: Annotation, other: Annotation) -> bool:
    a, b = _detail(one), _detail(other)
    assert isinstance(a.value, int | float)
    assert isinstance(b.value, int | float)
    if a.unit != b.unit:
        return False
    tolerance = _NEAR * max(abs(a.value), abs(b.value)) if a.approximate or b.approximate else 0
    return abs(a.value - b.value) <= tolerance


def _same_thing(text: str, shown: Annotation, told: Annotation) -> bool:
    """Whether a headline's figure and one of the story count the same: same unit, and the same words around them."""
    if _detail(shown).unit != _detail(told).unit or _agree(shown, told):
        return False
    sentence = _sentence(text, told)
    about, there = _content(text, *_line(text, shown)), _content(text, *sentence)
    label = _content_of(_detail(told).label)
    return bool(label) and label <= about and len(about & there) >= 2 and not _qualified(text, told)


def _line(text: str, figure: Annotation) -> tuple[int, int]:
    start = text.rfind("\n", 0, figure.start) + 1
    end = text.find("\n", figure.end)
    return start, end if end >= 0 else len(text)


def _sentence(text: str, figure: Annotation) -> tuple[int, int]:
    starts = [match.end() for match in _SENTENCE_MARK.finditer(text, max(0, figure.start - 200), figure.start)]
    end = _SENTENCE_MARK.search(text, figure.end)
    return (starts[-1] if starts else max(0, figure.start - 200)), end.start() if end else len(text)


def _content(text: str, start: int, end: int) -> frozenset[str]:
    return frozenset(w for w in tokens.spelled_between(text, start, end) if _carries(w))


def _content_of(words: str) -> frozenset[str]:
    return frozenset(words[a:b] for a, b in tokens.cut(words) if _carries(words[a:b]))


def _carries(word: str) -> bool:
    return len(word) >= 2 and tokens.flag(word)[:1] in ("n", "v", "a", "l", "j", "")


def _contradict(text: str, first: Annotation, second: Annotation, dates: Sequence[int]) -> bool:
    """Whether two figures with one label and unit differ though nothing beside them says why."""
    if len(_detail(first).label) < _SHORTEST_LABEL:
        return False
    if _agree(first, second) or _qualified(text, first) or _qualified(text, second):
        return False
    spans = [_sentence(text, figure) for figure in (first, second)]
    return spans[0] != spans[1] and not any(bisect_left(dates, a) < bisect_left(dates, b) for a, b in spans)


def _qualified(text: str, figure: Annotation) -> bool:
    start, _ = _sentence(text, figure)
    return bool(_OTHER_COUNT.search(text, max(start, figure.start - 30), figure.start))


def _differs(article: Article, figure: Annotation, other: Annotation) -> TextWarning:
    here, there = (article.text[a.start : a.end] for a in (figure, other))
    number = article.paragraph_index(other.start) + 1
    message = f"“{here}”与第 {number} 段的“{there}”说的像是同一件事，数目不同，请核对。"
    return TextWarning(figure.start, figure.end, COUNT_DIFFERS, message)


def shares_over_the_whole(article: Article, text: str, annotations: Sequence[Annotation]) -> Iterator[TextWarning]:
    """A warning where the parts of one whole come to more than 100 %, or one part does."""
    sentences: dict[tuple[int, int], list[Annotation]] = {}
    for figure in annotations:
        if (
            figure.kind is Kind.FIGURE
            and _detail(figure).unit in ("%", "％")
            and isinstance(_detail(figure).value, int | float)
        ):
            sentences.setdefault(_sentence(text, figure), []).append(figure)
    for (start, end), figures in sentences.items():
        shares = [f for n, f in enumerate(figures) if _is_share(text, start, figures[:n], f)]
        whole = sum(float(str(_detail(f).value)) for f in shares)
        parts = len(shares) > 1 and bool(_PARTS_OF_ONE.search(text, start, end))
        over = next((f for f in shares if float(str(_detail(f).value)) > 100), None)
        if over or (parts and whole > 100.5):
            figure = over or shares[-1]
            message = f"占比合计 {whole:g}%，超过 100%，请核对。"
            yield TextWarning(figure.start, figure.end, SHARE_OVER_100, message)


def _is_share(text: str, start: int, before: Sequence[Annotation], figure: Annotation) -> bool:
    if _SHARE.search(text, max(start, figure.start - 12), figure.start):
        return True
    # 占比分别为60%、45%和10%: the list goes on
    last = before[-1] if before else None
    between = text[last.end : figure.start] if last else ""
    return bool(last and between in ("、", "和", "，", "与", "及") and _is_share(text, start, before[:-1], last))
