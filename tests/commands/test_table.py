"""The one table: every command can be found, no key means two things, none is taken from the input method."""

import re
from collections import Counter
from pathlib import Path

import council_article as council
import pytest
from fake_frontend import FakeFrontend
from PySide6.QtGui import QKeySequence

from jzassist.commands.command import Command, Frontend, Menu, Scope
from jzassist.commands.key_rows import key_rows, keys_table_markdown
from jzassist.commands.table import COMMANDS, command
from jzassist.library.works import Library
from jzassist.session import Session

NEVER = re.compile(
    r"Ctrl\+Space|Shift\+Space|(Ctrl|Alt|Shift|Meta)|Ctrl\+[.;`]|Ctrl\+Shift\+[FUDBKMA]|Meta\+Space|Alt\+A"
    r"|Ctrl\+Alt\+.*|Ctrl\+[EU]|(Shift\+)?Tab|Ctrl\+(Shift\+)?Tab"
)

#: With these every command has a row.
NINE = [f"类别{number}" for number in range(1, 10)]
NEED_NO_ARTICLE = {
    "file.open",
    "tag.own_kinds",
    "file.paste",
    "file.recent",
    "file.library",
    "file.quit",
    "view.next_pane",
    "view.previous_pane",
}
LOOKS = set(re.findall(r"\w+", (Frontend.view.__doc__ or "").split(":", 1)[1]))


def test_ids_are_unique_and_found() -> None:
    assert len({one.id for one in COMMANDS}) == len(COMMANDS)
    assert all(command(one.id) is one for one in COMMANDS)
    with pytest.raises(KeyError):
        command("nothing")


def test_no_key_means_two_things() -> None:
    # a single key of the review works where the window's keys work too: they share one space
    keys = Counter(QKeySequence(key).toString() for one in COMMANDS for key in one.keys)
    assert [key for key, uses in keys.items() if uses > 1] == []


@pytest.mark.parametrize("one", COMMANDS, ids=lambda one: one.id)
def test_keys_are_keys_that_may_be_bound(one: Command) -> None:
    for key in one.keys:
        assert QKeySequence(key).count() == 1
        assert QKeySequence(key).toString() in (key, {"Delete": "Del"}.get(key))
        assert not NEVER.fullmatch(key)
        modified = re.match(r"(Ctrl|Alt)\+|(Shift\+)?F\d+$", key)
        assert bool(modified) == (one.scope is Scope.WINDOW)


@pytest.mark.parametrize("one", COMMANDS, ids=lambda one: one.id)
def test_titles_are_chinese(one: Command) -> None:
    assert re.search("[一-鿿]", one.title)
    assert one.menu is not Menu.NONE or one.keys or one.own_kind


def test_no_menu_is_empty_and_groups_stand_together() -> None:
    for menu in Menu:
        groups = [one.group for one in COMMANDS if one.menu is menu]
        assert groups
        runs = [group for at, group in enumerate(groups) if at == 0 or groups[at - 1] != group]
        assert menu is Menu.NONE or len(runs) == len(set(runs))


def test_a_command_in_no_menu_is_another_way_to_one_that_is() -> None:
    in_menus = {one.title: one for one in COMMANDS if one.menu is not Menu.NONE}
    for one in COMMANDS:
        if one.menu is Menu.NONE:
            assert in_menus[one.title].run is one.run


def test_with_no_article_only_the_window_can_be_worked_on(tmp_path: Path) -> None:
    session = Session(Library(tmp_path))
    for one in COMMANDS:
        looks = one.id.startswith("view.") and one.id.split(".")[1] in LOOKS
        assert one.enabled(session) == (one.id in NEED_NO_ARTICLE or looks), one.id


def test_the_window_is_asked_only_for_what_it_promises(session: Session) -> None:
    frontend = FakeFrontend(session, council.findings())
    for one in COMMANDS:
        if not one.id.startswith("file.close"):
            one.run(session, frontend)
    asked = {words.removeprefix("view ") for words in frontend.asked if words.startswith("view ")}
    assert asked == LOOKS


def test_the_table_of_keys_has_every_key_once() -> None:
    rows = key_rows(own_names=NINE)
    assert sorted(key for row in rows for key in (*row.window, *row.single)) == sorted(
        key for one in COMMANDS for key in one.keys
    )
    markdown = keys_table_markdown()
    assert "| 标注 | 标为数字 | `1` `F` | `Alt+1` |" in markdown
    assert "| 审阅 | 采纳 | `A` | `Ctrl+Return` `Ctrl+Enter` |" in markdown
    assert "| 视图 | 深色 ⇄ 浅色 |  | 无 |" in markdown
    assert len(markdown.splitlines()) == len(key_rows()) + 2


def test_the_table_of_keys_has_every_command_of_the_menus_once() -> None:
    assert [row.command.id for row in key_rows(own_names=NINE)] == [
        one.id for one in COMMANDS if one.menu is not Menu.NONE
    ]
