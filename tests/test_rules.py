"""The list of rules: complete, and readable for an editor."""

from jzassist.analysis.annotate import annotate
from jzassist.assets import asset
from jzassist.readers.article_reader import read_article
from jzassist.rules import rule_named, rules


def test_every_rule_is_called_something_and_is_sure_to_some_degree():
    assert all(rule.words and 0.5 <= rule.confidence < 1 for rule in rules().values())


def test_no_rule_stands_in_the_list_twice():
    lines = asset("rules.txt").read_text(encoding="utf-8").splitlines()
    names = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert len(names) == len(set(names))


def test_what_the_samples_show_was_found_by_listed_rules():
    for path in asset("samples").glob("*.txt"):
        for item in annotate(read_article(path)):
            assert item.rule in rules()
            assert item.confidence <= rules()[item.rule].confidence


def test_a_rule_that_is_not_listed_is_called_by_its_chinese_name():
    assert rule_named("节气").words == "节气"
    assert rule_named("solar-term").words == ""
