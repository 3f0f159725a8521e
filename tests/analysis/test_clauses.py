"""Clauses: words that say something, told from words that name something."""

import pytest

from jzassist.analysis.clauses import states, tells


@pytest.mark.parametrize(
    "words",
    [
        "没听说有这事",
        "愈搭愈贵",
        "未赚钱先派息",
        "差点把我扔进湖里",
        "配得上今晚的一切",
        "足以决定一切",
        "心里有数，图便宜，就买了",
        "正在协调",
    ],
)
def test_what_has_a_pronoun_a_negation_or_an_adverb_states_something(words: str) -> None:
    assert states(words)


@pytest.mark.parametrize(
    "words", ["一网通办", "西瓜大王", "科学家证实", "光盘行动", "未来工厂", "会展中心", "不锈钢", "三步走"]
)
def test_names_of_things_state_nothing(words: str) -> None:
    assert not states(words)


@pytest.mark.parametrize("words", ["温水煮青蛙", "快刀斩乱麻", "好心做坏事", "牛头不对马嘴"])
def test_a_subject_a_verb_and_an_object_tell_something(words: str) -> None:
    assert tells(words) or states(words)


@pytest.mark.parametrize("words", ["一刀切", "西瓜大王", "绿色银行", "促消费", "区段征收计划", "居民增收工程"])
def test_names_and_slogans_tell_nothing(words: str) -> None:
    assert not tells(words)
