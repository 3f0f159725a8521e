"""Other keys: what is taken, what is refused and in which words."""

import pytest

from jzassist.commands.command import Command, Scope
from jzassist.commands.key_map import KeyMap, key_of
from jzassist.commands.key_rows import KeyRow, first_key, key_rows
from jzassist.commands.rebinding import KeyRefusedError, user_of, with_first_keys, with_key, without_keys
from jzassist.commands.table import COMMANDS, command

_NINE = [f"类别{number}" for number in range(1, 10)]


def row_of(identity: str, keys: KeyMap | None = None) -> KeyRow:
    return next(row for row in key_rows(keys, _NINE) if identity in {known.id for known in row.commands})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ctrl+Shift+O", "Shift+Ctrl+o"),
        ("Delete", "Del"),
        ("Ctrl++", "Ctrl++"),
        ("<", "<"),
        ("Ctrl+PgDown", "Ctrl+PageDown"),
    ],
)
def test_keys_are_the_same_by_any_of_their_names(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_only_what_writes_is_a_character() -> None:
    assert [key_of(key).is_character for key in ("A", "Shift+N", "<", "+", "Del", "F8", "Ctrl+A", "Esc")] == [
        True, True, True, True, False, False, False, False,
    ]  # fmt: skip


def test_a_new_key_goes_where_it_can_work() -> None:
    keys = with_key(KeyMap(), row_of("review.accept"), "Y")
    assert keys.keys(command("review.accept")) == ("A", "Y")
    keys = with_key(keys, row_of("review.accept"), "Ctrl+R")
    assert keys.keys(command("review.accept.window")) == ("Ctrl+Return", "Ctrl+Enter", "Ctrl+R")
    keys = with_key(keys, row_of("review.reject"), "Ctrl+T")  # it has no command for the whole window
    assert keys.keys(command("review.reject")) == ("X", "Ctrl+T")
    assert row_of("review.accept", keys).single == ("A", "Y")


@pytest.mark.parametrize(
    ("identity", "key", "reason"),
    [
        ("review.reject", "A", "已用于“采纳”"),
        ("review.reject", "Shift+Ctrl+O", "已用于“最近打开”"),
        ("review.reject", "P", "已用于“标为人物”"),
        ("review.reject", "X", "已经是它的键"),
        ("review.reject", "Ctrl+Space", "输入法"),
        ("review.reject", "Ctrl+.", "输入法"),
        ("review.reject", "Ctrl+Shift+F", "输入法"),
        ("review.reject", "Ctrl+Alt+K", "输入法"),
        ("review.reject", "Ctrl+E", "文字框"),
        ("review.reject", "Tab", "区域之间移动"),
        ("review.reject", "Down", "移动"),
        ("review.reject", "Alt+V", "“视图”菜单"),
        ("file.export", "Y", "妨碍打字"),
    ],
)
def test_a_refusal_says_why(identity: str, key: str, reason: str) -> None:
    with pytest.raises(KeyRefusedError, match=reason):
        with_key(KeyMap(), row_of(identity), key)


def test_a_key_that_was_given_up_is_free_for_others() -> None:
    keys = without_keys(KeyMap(), row_of("review.accept"))
    assert user_of(keys, "A") is None
    keys = with_key(keys, row_of("review.reject"), "A")
    assert keys.keys(command("review.reject")) == ("X", "A")
    with pytest.raises(KeyRefusedError, match="A 现在用于“不采纳”"):
        with_first_keys(keys, row_of("review.accept"))
    keys = with_first_keys(with_first_keys(keys, row_of("review.reject")), row_of("review.accept"))
    assert keys == KeyMap()


@pytest.mark.parametrize("one", COMMANDS, ids=lambda one: one.id)
def test_every_first_key_could_be_given_again(one: Command) -> None:
    row = row_of(one.id)
    for key in one.keys:
        if one.id not in {"view.escape"}:
            assert with_key(without_keys(KeyMap(), row), row, key)


def test_switched_off_single_keys_do_nothing_and_are_named_nowhere() -> None:
    keys = KeyMap(single_keys=False)
    assert first_key("review.accept", keys) == "Ctrl+Return"
    assert first_key("review.reject", keys) == ""
    for known in COMMANDS:
        working = keys.working_keys(known)
        assert known.scope is Scope.WINDOW or not any(key_of(key).is_character for key in working)
    assert "Delete" in keys.working_keys(command("tag.remove"))
    assert user_of(keys, "A") is command("review.accept")  # it comes back when they are switched on


def test_a_key_that_waits_for_a_kind_that_is_not_there_is_free() -> None:
    row = row_of("tag.note")
    with pytest.raises(KeyRefusedError, match="8 已用于"):
        with_key(KeyMap(), row, "8", own_kinds=1)
    keys = with_key(KeyMap(), row, "8", own_kinds=0)
    assert keys.keys(command("tag.note")) == ("M", "8")
    assert keys.keys(command("tag.own1")) == ()
    assert keys.keys(command("tag.own2")) == ("9",)
