"""What is left of a quotation, and on which words its sense may hang."""

import pytest

from jzassist.model.quote_cuts import kept_runs, turning_word, with_cut


@pytest.mark.parametrize(
    ("cuts", "left"),
    [
        ((), [(10, 20)]),
        (((12, 14),), [(10, 12), (14, 20)]),
        (((5, 12), (18, 30)), [(12, 18)]),
        (((14, 16), (12, 14)), [(10, 12), (16, 20)]),
        (((10, 20),), []),
        (((0, 10), (20, 25)), [(10, 20)]),
    ],
)
def test_what_is_left(cuts, left):
    assert kept_runs(10, 20, cuts) == left


def test_cuts_stay_apart_and_in_order():
    assert with_cut((), 3, 5) == ((3, 5),)
    assert with_cut(((8, 9), (1, 2)), 3, 5) == ((1, 2), (3, 5), (8, 9))
    assert with_cut(((1, 3), (5, 9)), 3, 5) == ((1, 9),)


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("我们不会涨价", "不"),
        ("只要资金到位，", "只要"),
        ("除非下大雨", "除非"),
        ("但要看天气", "但"),
        ("没有这回事", "没有"),
        ("未经批准", "未"),
        ("这是非常好的事，我们不断努力，未来可期", ""),
        ("大家都很高兴", ""),
    ],
)
def test_the_sense_may_hang_on_it(words, word):
    assert turning_word(words) == word
