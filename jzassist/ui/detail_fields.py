"""What can be corrected of an item, kind by kind: each part's name, its words, and the meaning with other words."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from jzassist.model.annotation import DateDetail, Detail, FigureDetail, Kind, QuoteDetail, Speaker
from jzassist.ui.details_form import date_objection

_NUMBER = re.compile(r"-?\d{1,18}(?:\.\d{1,9})?")
_RANGE = re.compile(rf"({_NUMBER.pattern})\s*[-–—~～至到]\s*({_NUMBER.pattern})")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?")


@dataclass(frozen=True)
class Part:
    """One thing that an item means: ``corrected`` gives the meaning with other words, ValueError says what is wrong."""

    name: str
    words: Callable[[Detail], str]
    corrected: Callable[[Detail, str], Detail]


def parts_of(kind: Kind) -> tuple[Part, ...]:
    """The parts that the items of a kind have, in the order in which they are shown."""
    return _PARTS[kind]


def number_words(value: float | int | tuple[float | int, float | int] | None) -> str:
    """A figure's value as it is written in the field: 58, 2-3, or "" where it has none."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return f"{number_words(value[0])}-{number_words(value[1])}"
    return f"{value:.10f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _number(words: str) -> float | int:
    return float(words) if "." in words else int(words)


def _value(words: str) -> float | int | tuple[float | int, float | int] | None:
    words = words.replace(",", "").replace("，", "")
    if not words:
        return None
    if _NUMBER.fullmatch(words):
        return _number(words)
    if both := _RANGE.fullmatch(words):
        return _number(both[1]), _number(both[2])
    raise ValueError("数值要写成数字（58、3.5）或范围（2-3）；万、亿请写成数字或放进单位")


def _date(words: str) -> str | None:
    if not words:
        return None
    if all(_DATE.fullmatch(end) for end in words.split("/")) and words.count("/") < 2:
        problem = next(filter(None, map(date_objection, words.split("/"))), "")
        if problem:
            raise ValueError(problem)
        return words
    raise ValueError("日期要写成 2024、2024-03、2024-03-15，或起止两个日期：2024-03-01/2024-03-15")


def _plain(name: str, field: str) -> Part:
    def corrected(detail: Detail, words: str) -> Detail:
        changed: Any = {field: words}
        return replace(detail, **changed)

    return Part(name, lambda detail: getattr(detail, field), corrected)


def _of_speaker(name: str, field: str) -> Part:
    def words(detail: Detail) -> str:
        return getattr(detail.speaker, field, "") if isinstance(detail, QuoteDetail) else ""

    def corrected(detail: Detail, words: str) -> Detail:
        assert isinstance(detail, QuoteDetail)
        speaker = replace(detail.speaker or Speaker(), **{field: words})
        return replace(detail, speaker=speaker or None)

    return Part(name, words, corrected)


def _with_value(detail: Detail, words: str) -> Detail:
    assert isinstance(detail, FigureDetail)
    return replace(detail, value=_value(words))


def _with_date(detail: Detail, words: str) -> Detail:
    assert isinstance(detail, DateDetail)
    return replace(detail, value=_date(words))


_FIGURE = (
    _plain("说明", "label"),
    Part("数值", lambda d: number_words(d.value) if isinstance(d, FigureDetail) else "", _with_value),
    _plain("单位", "unit"),
)
_QUOTE = (_of_speaker("说话人", "name"), _of_speaker("职务", "role"), _of_speaker("单位", "organisation"))
_PERSON = (_plain("姓名", "name"), _plain("职务", "role"), _plain("单位", "organisation"))
_NAME = (_plain("全称", "name"),)
_PARTS: dict[Kind, tuple[Part, ...]] = {
    Kind.FIGURE: _FIGURE,
    Kind.QUOTE: _QUOTE,
    Kind.PERSON: _PERSON,
    Kind.ORGANISATION: _NAME,
    Kind.PLACE: _NAME,
    Kind.DATE: (Part("日期", lambda d: (d.value or "") if isinstance(d, DateDetail) else "", _with_date),),
    Kind.TERM: (),
}
