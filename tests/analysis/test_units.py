import pytest

from jzassist.analysis.folding import fold
from jzassist.analysis.lexicons import lines
from jzassist.analysis.units import UnitKind, read_unit


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("家企业", "家", UnitKind.COUNT),
        ("个百分点", "个百分点", UnitKind.PERCENT),
        ("平方公里", "平方公里", UnitKind.MEASURE),
        ("人次", "人次", UnitKind.COUNT),
        ("美元", "美元", UnitKind.MONEY),
        ("元/吨", "元/吨", UnitKind.MONEY),
        ("公里/小时", "公里/小时", UnitKind.MEASURE),
        ("个月", "个月", UnitKind.TIME),
        ("周年庆典", "周年", UnitKind.TIME),
        ("倍", "倍", UnitKind.MULTIPLE),
        ("項目標", "项", UnitKind.COUNT),
    ],
)
def test_the_longest_unit(text: str, unit: str, kind: UnitKind) -> None:
    found = read_unit(fold(text), 0)
    assert found is not None
    assert (fold(text)[: found.end], found.kind) == (unit, kind)


@pytest.mark.parametrize(
    "text", ["家庭", "年级", "年轻人", "名单", "成立", "人民", "倍感", "GBA", "步骤", "国际", "企业", ""]
)
def test_a_longer_word_is_no_unit(text: str) -> None:
    assert read_unit(text, 0) is None


def test_every_line_of_the_list_is_of_a_known_kind() -> None:
    assert {UnitKind(line.split()[0]) for line in lines("units")} == set(UnitKind)


def test_the_lists_are_in_the_characters_that_the_rules_read() -> None:
    for name in ("units", "unit_exceptions", "qualifiers", "number_words", "label_words"):
        for line in lines(name):
            assert fold(line) == line
