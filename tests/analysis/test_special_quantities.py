"""Fractions, as a number of the whole or in hundredths."""

import pytest

from jzassist.analysis.figures import find_figures
from jzassist.model.annotation import FigureDetail


def found(text: str) -> list[tuple[str, object, str]]:
    return [
        (text[figure.start : figure.end], figure.detail.value, figure.detail.unit)
        for figure in find_figures(text)
        if isinstance(figure.detail, FigureDetail)
    ]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("超出定员的四分之壹", "四分之壹", 0.25, ""),
        ("误差为千分之叁", "千分之叁", 3, "‰"),
        ("股份占贰拾分之一", "贰拾分之一", 0.05, ""),
        ("用水约占2／5", "2／5", 0.4, ""),
        ("水深是去年的3又四分之一", "3又四分之一", 3.25, ""),
    ],
)
def test_fractions_in_capitals_and_with_wide_signs(text: str, words: str, value: float, unit: str) -> None:
    assert found(text) == [(words, value, unit)]


@pytest.mark.parametrize("text", ["记者田雨／高雄报导", "A／B两线", "地址在拾遗巷"])
def test_a_stroke_alone_is_no_fraction(text: str) -> None:
    assert found(text) == []
