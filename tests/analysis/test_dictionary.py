"""The dictionary: words by their first character, their beginnings, and the sum of all."""

from math import log

from jzassist.analysis.dictionary import Dictionary

LINES = "晋 5 ns\n晋中 30 ns\n晋中编辑 2 n\n编 7 v\n编辑部 4 n\n晋中市 9 ns\n编 8 n\nA股 3 n\n𠮷野家 1 nz\n"
DICTIONARY = Dictionary(LINES.encode())


def test_beginnings_of_words_are_known_with_nothing():
    weights = {word: log(seen) - log(69) for word, seen in {"晋": 5, "晋中": 30, "晋中编辑": 2, "晋中市": 9}.items()}
    assert DICTIONARY.weights["晋"] == weights | {"晋中编": 0}
    assert DICTIONARY.weights["𠮷"] == {"𠮷": 0, "𠮷野": 0, "𠮷野家": -log(69)}


def test_the_last_line_of_a_word_counts_and_the_total_counts_all():
    assert DICTIONARY.weights["编"]["编"] == log(8) - log(69)
    assert DICTIONARY.flags["编"] == {"编": "n", "编辑部": "n"}
    assert DICTIONARY.unknown == -log(69)


def test_what_the_dictionary_does_not_have_has_nothing():
    assert DICTIONARY.weights["囧"] == {}
    assert DICTIONARY.flags[""] == {}
