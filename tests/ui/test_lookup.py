"""Words are found by their characters, by pinyin, by initials, and by mixtures of them."""

import sys

import pytest

from jzassist.ui.lookup import Match, Rank, match

EXPORT = "导出 Word 简报"


def rank(typed: str, words: str) -> Rank | None:
    found = match(typed, words)
    return found.rank if found else None


@pytest.mark.parametrize(
    "typed",
    ["导出", "导", "daochu", "daoc", "dchu", "dc", "d", "dao", "daoch", "导c", "d出", "DC", "ＤＣ", "ｄａｏchu",
     " dao chu ", "dao'chu", "导出word", "daochuwordjianbao"],
)  # fmt: skip
def test_a_title_is_found_from_its_beginning(typed: str) -> None:
    assert rank(typed, EXPORT) in (Rank.PREFIX, Rank.WHOLE)


@pytest.mark.parametrize(
    ("typed", "words", "expected"),
    [
        ("采纳", "采纳", Rank.WHOLE),
        ("caina", "采纳", Rank.WHOLE),
        ("cn", "采纳", Rank.WHOLE),
        ("chongzuo", "重做", Rank.WHOLE),
        ("zhongzuo", "重做", Rank.WHOLE),
        ("zz", "重做", Rank.WHOLE),
        ("chz", "重做", Rank.WHOLE),
        ("word", EXPORT, Rank.WORD),
        ("jianbao", EXPORT, Rank.WORD),
        ("简报", EXPORT, Rank.WORD),
        ("采纳", "撤销：采纳 58家", Rank.WORD),
        ("58", "撤销：采纳 58家", Rank.WORD),
        ("采纳", "不采纳", Rank.INSIDE),
        ("cn", "不采纳", Rank.INSIDE),
        ("ord", EXPORT, Rank.INSIDE),
        ("报", EXPORT, Rank.INSIDE),
        ("导简报", EXPORT, Rank.SCATTERED),
        ("dcjb", EXPORT, Rank.SCATTERED),
        ("出报", EXPORT, Rank.SCATTERED),
        ("引语转述", "直接引语 ⇄ 转述", Rank.INSIDE),
    ],
)
def test_what_is_meant_more_exactly_ranks_higher(typed: str, words: str, expected: Rank) -> None:
    assert rank(typed, words) is expected


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("报导", EXPORT),
        ("dcz", EXPORT),
        ("aochu", EXPORT),  # from the middle of a syllable
        ("daojchu", EXPORT),
        ("cb", EXPORT),  # letters with a gap begin where a word does
        ("", EXPORT),
        ("  ", EXPORT),
        ("…", EXPORT),
        ("导出", ""),
        ("x", "采纳"),
    ],
)
def test_what_is_not_meant_is_not_found(typed: str, words: str) -> None:
    assert match(typed, words) is None


def test_it_is_said_which_characters_are_meant() -> None:
    assert match("dcjb", EXPORT) == Match(Rank.SCATTERED, (0, 1, 8, 9))
    assert match("语转", "直接引语 ⇄ 转述") == Match(Rank.INSIDE, (3, 7))
    assert match("mw", "𠮷😀买：万") == Match(Rank.WORD, (2, 4))


def test_a_syllable_may_be_two_or_one() -> None:
    assert match("xian", "西安") == Match(Rank.WHOLE, (0, 1))
    assert match("xian", "先例") == Match(Rank.PREFIX, (0,))


@pytest.mark.parametrize("typed", ["c", "车", "c1"])
def test_no_words_take_long(typed: str) -> None:
    def calls(characters: int) -> int:
        """How many functions are called: no clock, so that a busy computer makes no difference."""
        counted = 0

        def count(_frame: object, event: str, _argument: object) -> None:
            nonlocal counted
            counted += event == "call"

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            fit = match(typed * (60 // len(typed)) + "x", "车1" * characters)
        finally:
            sys.setprofile(before)
        assert fit is None
        return counted

    calls(1)
    assert calls(400) < 6 * calls(100)


def test_what_nobody_would_type_is_not_looked_for() -> None:
    assert match("车" * 5000, "车" * 6000) is None
