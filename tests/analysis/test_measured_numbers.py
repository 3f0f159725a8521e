"""Units with parts, halves and discounts: what is measured and what only looks so."""

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
        ("全程跑了两小时零八秒", "两小时零八秒", 7208, "秒"),
        ("飛行了三個半小時", "三個半小時", 3.5, "個小時"),
        ("休會兩個半月", "兩個半月", 2.5, "個月"),
        ("等了七個半分鐘", "七個半分鐘", 7.5, "分鐘"),
        ("车程约四个钟。", "约四个钟", 4, "个钟"),
        ("全场85折", "85折", 8.5, "折"),
        ("全场八五折", "八五折", 8.5, "折"),
        ("全场8折", "8折", 8, "折"),
        ("抄没白银三万两", "三万两", 30000, "两"),
        ("买了六两茶叶", "六两", 6, "两"),
        ("他身高182CM", "182CM", 182, "CM"),
        ("频率为90兆赫兹", "90兆赫兹", 90, "兆赫兹"),
    ],
)
def test_measured(text: str, words: str, value: float, unit: str) -> None:
    assert found(text) == [(words, value, unit)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("聚焦2024两会", []),
        ("会上有十两岸青年", []),
        ("买了四个钟表", [("四个", 4, "个")]),
        ("纸对折10次", [("10次", 10, "次")]),
        ("改革60折射出变化", []),
    ],
)
def test_what_only_looks_measured(text: str, figures: list[tuple[str, object, str]]) -> None:
    assert found(text) == figures
