"""Terms: programme names in marks, names that carry numbers, models."""

import pytest

from jzassist.analysis.terms import find_terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("聚焦县委“135”战略举措，实施“244”创新工程。", ["“135”战略", "“244”创新工程"]),
        ("推进共建“一带一路”，落实“双碳”目标。", ["一带一路", "双碳"]),
        ("国产C919和5G基站、SHA-1算法。", ["C919", "5G", "SHA-1"]),
        ("歼-20亮相航展。", ["歼-20"]),
    ],
)
def test_terms(text: str, terms: list[str]) -> None:
    assert [text[a.start : a.end] for a in find_terms(text)] == terms


@pytest.mark.parametrize("text", ["重100KG，长5米。", "他说“很好”，工程完工。", "GDP增长5%。", "共有5个G组成员。"])
def test_no_terms(text: str) -> None:
    assert find_terms(text) == ()


def test_a_number_between_the_marks_and_the_noun_counts_and_names_nothing() -> None:
    assert find_terms("打造“修渠”“补路”三项行动。") == ()


@pytest.mark.parametrize(
    ("text", "name"), [("首飞的运-20", "运-20"), ("直-10编队飞过", "直-10"), ("“运20”亮相", "运20")]
)
def test_an_aircraft_has_its_name_behind_a_dash_or_alone(text: str, name: str) -> None:
    assert [text[term.start : term.end] for term in find_terms(text)] == [name]


@pytest.mark.parametrize("text", ["线路停运61条", "客运20万人次", "最大雨强96毫米", "垂直10米", "富强12村", "货运30趟"])
def test_a_number_behind_a_word_is_no_aircraft(text: str) -> None:
    assert find_terms(text) == ()
