"""Commands are found by what they are called, by their keys and by their menus, the best first."""

import pytest

from jzassist.commands.key_rows import key_rows
from jzassist.ui.command_search import Listed, meant_commands

EVERYTHING = [Listed(row, row.command.title.rstrip("…")) for row in key_rows()]


def found(typed: str, *recent: str) -> list[str]:
    return [listed.title for listed in meant_commands(typed, EVERYTHING, recent)]


@pytest.mark.parametrize(
    "typed",
    ["daochu", "dc", "导出", "DC", "ｄｃ", "daoc", "导简报", "dcjb", "F12", "f12", "Ctrl + Shift + E"],
)
def test_the_export_comes_first(typed: str) -> None:
    assert found(typed)[0] == "导出 Word 简报"


def test_the_best_comes_first() -> None:
    assert found("采纳")[0] == "采纳"
    assert found("采纳")[-1] == "不采纳"
    assert found("chongzuo") == ["重做"]
    assert found("zhongzuo")[0] == "重做"
    assert found("下一条")[:2] == ["下一条", "下一条待审"]


def test_one_letter_is_the_beginning_of_a_word_before_it_is_a_key() -> None:
    titles = found("f")
    assert titles.index("复制") < titles.index("放大") < titles.index("标为数字")
    assert found("a")[0] == "采纳"
    assert found(",") == ["终点左移一字"]
    assert found("?") == ["快捷键"]


def test_a_menu_and_a_part_of_a_key_mean_all_that_have_it() -> None:
    assert {listed.title for listed in EVERYTHING if listed.row.command.menu == "审阅"} <= set(found("shenyue"))
    assert set(found("ctrl+shift+")) >= {"复制并带出处", "查找命令"}
    assert found("alt+3") == ["标为人物"]


def test_what_was_used_last_comes_first_among_equals() -> None:
    assert found("标为", "tag.person")[:2] == ["标为人物", "标为数字"]
    assert found("采纳", "review.reject")[0] == "采纳"
    assert found(" ", "edit.redo", "file.quit")[:3] == ["重做", "退出", "打开"]
    assert len(found("")) == len(EVERYTHING)


@pytest.mark.parametrize("typed", ["到处", "道出", "菜呐"])
def test_what_an_input_method_made_of_the_letters_is_looked_for_as_it_sounds(typed: str) -> None:
    assert found(typed)[0] == ("采纳" if typed == "菜呐" else "导出 Word 简报")


def test_what_is_found_as_it_is_written_is_not_looked_for_as_it_sounds() -> None:
    assert all("采纳" in title for title in found("采纳"))


def test_nothing_is_found_where_nothing_is_meant() -> None:
    assert found("没有这样的命令") == []
