"""Enumerations that do not add up: 政策、项目三个清单, 两项措施 with 三是, “433” against its parts."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from jzassist.analysis import tokens
from jzassist.analysis.numerals import small_numeral
from jzassist.model.annotation import Annotation, FigureDetail, Kind
from jzassist.model.article import Article, TextWarning

ENUMERATION = "enumeration"

_MOST = 12
_CLAUSE_REACH = 80
_LIST_REACH = 160
#: How far before 一是 the number stands that says how many there will be.
_ANNOUNCED = 60
_CLAUSE_MARK = re.compile(r"[，。；：！？,;:!?\n]|——")
_IN_MARKS = re.compile(r"[“「『《（(][^“”「」『』《》（）()\n]{0,60}[”」』》）)]")
#: What stands for words in marks when the items of a list are looked at.
_A_NOUN = "山"
_AND = re.compile(r"(?<=[^、])(?:以及|和|及|与|暨)(?=[^、])")
_OPEN = re.compile(r"等+(?:共|这|以?上)?$")
_COUNTED = frozenset("个 大 项 种 类 条 方面 国 省 市 县 区 地 村 门 部 级 件 点 招 步 张".split())
_OF_PEOPLE = frozenset("人 名 位".split())
_BEHIND = re.compile(r"[\u4e00-\u9fff”」』]{0,12}?(?:[：:]|——|，?(?:即|分别是|分别为)[：:]?)")
_EACH_IS = re.compile(r"(?P<noun>[\u4e00-\u9fff]{2,4})，?分别(?:是|为)[：:]?(?P<listed>[^，。；：！？,;:!?\n]{4,80})")
_BETWEEN_ITEMS = re.compile(r"、|以及|和|及|与")
_SENTENCE_MARK = re.compile(r"[。！？!?\n]")
_NO_PLAIN_LIST = re.compile(r"[，；：,;:]|……|等$|[一二两三四五六七八九十\d][个项大类]")
_FIRST = re.compile(r"(?<![之第十万唯统同单专])一是(?!否|一)")
_ORDINALS = "一二三四五六七八九十"
_NUMBERED = re.compile(
    r"[“「\"](?P<digits>[2-9]{2,4})[”」\"][\u4e00-\u9fff“”]{0,14}(?:，?即|[：:]|——|（即?|，?就是|，?包括)"
)


def wrong_enumerations(article: Article, text: str, annotations: Sequence[Annotation]) -> Iterator[TextWarning]:
    """A warning at each number that the enumeration beside it does not bear out; ``text`` is the article's, folded."""
    figures = [a for a in annotations if a.kind is Kind.FIGURE and _count(a)]
    people = [a.start for a in annotations if a.kind is Kind.PERSON]
    for figure in figures:
        said = _listed_before(text, figure, people) or _listed_behind(text, figure) or _listed_each(text, figure)
        if said and not said[0] <= _count(figure) <= said[1]:
            yield _warning(article, figure, said)
    yield from _numbered_points(article, text, figures)
    yield from _named_by_numbers(text, figures)


def _count(figure: Annotation) -> int:
    """How many a figure says there are, 0 where it is no small plain count."""
    detail = figure.detail
    if not isinstance(detail, FigureDetail) or detail.rank or detail.approximate or not isinstance(detail.value, int):
        return 0
    return detail.value if 2 <= detail.value <= _MOST else 0


def _warning(article: Article, figure: Annotation, said: tuple[int, int]) -> TextWarning:
    listed = f"{said[0]}" if said[0] == said[1] else f"{said[0]}至{said[1]}"
    words = article.text[figure.start : min(len(article.text), figure.end + 4)]
    words = re.split(r"[，。；：、\s]", words)[0]
    return TextWarning(figure.start, figure.end, ENUMERATION, f"“{words}”与列举的 {listed} 项对不上，请核对。")


def _listed_before(text: str, figure: Annotation, people: Sequence[int]) -> tuple[int, int] | None:
    """How many things stand before 三个清单, from the least to the most; None where nothing is listed there."""
    assert isinstance(figure.detail, FigureDetail)
    start = _clause_start(text, figure.start)
    unit = figure.detail.unit or text[figure.end - 1]
    listed = text[start : figure.start]
    if unit in _OF_PEOPLE:
        named = bisect_left(people, figure.start) - bisect_left(people, start)
        return (named, _MOST if _OPEN.search(listed) else named) if named > max(1, listed.count("、")) else None
    if unit not in _COUNTED or not _is_han(text[figure.start]):
        return None  # 苹果、梨3个 counts apples
    least, most = _items(listed)
    return (least, _MOST if _OPEN.search(listed) else most) if most else None


def _clause_start(text: str, end: int) -> int:
    floor = max(0, end - _CLAUSE_REACH)
    marked = _IN_MARKS.sub(lambda m: m.group()[0] + "引" * (len(m.group()) - 2) + m.group()[-1], text[floor:end])
    marks = [match.end() for match in _CLAUSE_MARK.finditer(marked)]
    return floor + marks[-1] if marks else floor


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _items(listed: str) -> tuple[int, int]:
    """How many items a list has, from the least to the most; (0, 0) where it is no plain list of nouns.

    和 may join two items or stand inside one. A verb within begins another list: 对甲、乙开展丙、丁.
    """
    plain = _IN_MARKS.sub(_A_NOUN, re.sub(r"([”」』》])([“「『《])", r"\1、\2", _OPEN.sub("", listed)))
    items = [item for item in plain.split("、") if item]
    if len(items) < 2 or _has_verb(items[-1]):
        return 0, 0
    joined = sum(len(_AND.findall(item)) for item in items)
    restarts = any(map(_has_verb, items[1:-1]))
    return 2 if restarts else len(items), len(items) + joined


def _has_verb(item: str) -> bool:
    return any(tokens.flag(item[a:b]) in ("v", "p", "r", "d", "vd", "c", "df") for a, b in tokens.cut(item)[:6])


def _listed_behind(text: str, figure: Annotation) -> tuple[int, int] | None:
    """How many things stand behind 三个清单：, where one plain list does."""
    behind = _BEHIND.match(text, figure.end, min(len(text), figure.end + 20))
    if not behind:
        return None
    end = _SENTENCE_MARK.search(text, behind.end(), behind.end() + _LIST_REACH)
    listed = text[behind.end() : end.start()] if end else ""
    if _NO_PLAIN_LIST.search(listed):
        return None
    least, most = _items(listed)
    return (least, most) if most else None


def _listed_each(text: str, figure: Annotation) -> tuple[int, int] | None:
    """How many things 三项工程分别是甲工程和乙工程 lists, where each is named by the noun that is counted."""
    each = _EACH_IS.match(text, figure.end)
    items = _BETWEEN_ITEMS.split(each["listed"]) if each else []
    if not each or len(items) < 2 or not all(len(i) > 2 and i.endswith(each["noun"]) for i in items):
        return None
    end = _SENTENCE_MARK.search(text, each.end(), each.end() + _LIST_REACH)
    goes_on = text.find(each["noun"], each.end(), end.start() if end else each.end() + _LIST_REACH) >= 0
    return None if goes_on else (len(items), len(items))


def _numbered_points(article: Article, text: str, figures: Sequence[Annotation]) -> Iterator[TextWarning]:
    """三项措施 before 一是…… 二是……: the points must be as many."""
    starts = [figure.start for figure in figures]
    for first in _FIRST.finditer(text):
        near = slice(bisect_left(starts, first.start() - _ANNOUNCED), bisect_left(starts, first.start()))
        announcing = [figure for figure in figures[near] if _announces(figure, text)]
        points = _points(article, text, first.start())
        if announcing and points > 1 and text.count("。", announcing[-1].end, first.start()) < 2:
            figure = announcing[-1]
            if _count(figure) != points:
                yield _warning(article, figure, (points, points))


def _announces(figure: Annotation, text: str) -> bool:
    assert isinstance(figure.detail, FigureDetail)
    return figure.detail.unit in _COUNTED or text[figure.end - 1] == "大"


def _points(article: Article, text: str, start: int) -> int:
    """How many points 一是 at a place begins; they may each have a paragraph."""
    paragraphs = article.paragraphs[article.paragraph_index(start) :]
    end, place, points = paragraphs[0].end, start, 1
    for ordinal in _ORDINALS[1:]:
        following = text.find(f"{ordinal}是", place + 1, end)
        if following < 0 and points < len(paragraphs) and text.startswith(f"{ordinal}是", end + 1):
            following = end + 1
            end = article.paragraphs[article.paragraph_index(following)].end
        if following < 0:
            break
        place, points = following, points + 1
    return points


def _named_by_numbers(text: str, figures: Sequence[Annotation]) -> Iterator[TextWarning]:
    """“433”创新工程，即……四大行动……三个清单……三项保障: digit by digit."""
    starts = [figure.start for figure in figures]
    for named in _NUMBERED.finditer(text):
        end = _SENTENCE_MARK.search(text, named.end())
        stop = end.start() if end else len(text)
        parts = [_count(f) for f in figures[bisect_left(starts, named.end()) : bisect_left(starts, stop)]]
        digits = [small_numeral(digit) for digit in named["digits"]]
        if len(parts) == len(digits) and parts != digits:
            said = "、".join(map(str, parts))
            message = f"“{named['digits']}”与后文的 {said} 对不上，请核对。"
            yield TextWarning(named.start("digits"), named.end("digits"), ENUMERATION, message)
