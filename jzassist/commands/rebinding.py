"""Giving commands other keys: what is refused, and why."""

from jzassist.commands.command import Command, Scope
from jzassist.commands.key_map import Key, KeyMap, key_of
from jzassist.commands.key_rows import KeyRow
from jzassist.commands.table import COMMANDS
from jzassist.model.own_kinds import MOST_OWN_KINDS

_INPUT_METHOD = "这个键是输入法用的"
_MENU_LETTERS = {"F": "稿件", "E": "编辑", "B": "标注", "S": "审阅", "V": "视图", "H": "帮助"}
_MOVING = {"UP", "DOWN", "LEFT", "RIGHT", "HOME", "END", "PGUP", "PGDOWN", "SPACE", "RETURN", "ENTER"}

#: Keys that others take first, by their modifiers: what they are for. Input methods are ibus, fcitx and Sogou's.
_TAKEN: dict[frozenset[str], dict[str, str]] = {
    frozenset({"Ctrl"}): {
        "SPACE": _INPUT_METHOD, ".": _INPUT_METHOD, ";": _INPUT_METHOD, "`": _INPUT_METHOD,
        "E": "文字框用它到行尾", "U": "文字框用它删去一行", "A": "文字框用它全选",
        "X": "文字框用它剪切", "V": "文字框用它粘贴",
    },
    frozenset({"Shift"}): {"SPACE": _INPUT_METHOD},
    frozenset({"Meta"}): {"SPACE": _INPUT_METHOD},
    frozenset({"Alt"}): {"A": "截图工具用这个键", "F4": "系统用它关闭窗口", "TAB": "系统用它切换窗口"},
    frozenset({"Ctrl", "Shift"}): {**dict.fromkeys("FUDBKM", _INPUT_METHOD), "A": "截图工具用这个键"},
}  # fmt: skip


class KeyRefusedError(Exception):
    """A key cannot be taken; the message says why, for the editor."""


def with_key(keys: KeyMap, row: KeyRow, portable: str, own_kinds: int = MOST_OWN_KINDS) -> KeyMap:
    """The map with one more key for what a row does; KeyRefusedError where it is taken, or of no use there.

    A key that waits for a kind of the editor's which there is not yet, of ``own_kinds`` that there are, is free.
    """
    key = key_of(portable)
    if problem := _belongs_to_others(key):
        raise KeyRefusedError(f"{portable} 不能用：{problem}。请换一个键。")
    command = _command_for(row, key)
    if command is None:
        title = row.command.title.rstrip("…")
        raise KeyRefusedError(f"“{title}”在窗口任何地方都能用，单个字符会妨碍打字。请用带 Ctrl、Alt 的键或 F1–F12。")
    user = user_of(keys, portable)
    if user and _does(row, user):
        raise KeyRefusedError(f"{portable} 已经是它的键了。")
    if user and user.own_kind > own_kinds:
        keys = keys.with_keys(user, tuple(known for known in keys.keys(user) if key_of(known) != key))
    elif user:
        raise KeyRefusedError(f"{portable} 已用于“{user.title.rstrip('…')}”。请换一个键，或先去掉那里的。")
    return keys.with_keys(command, (*keys.keys(command), portable))


def without_keys(keys: KeyMap, row: KeyRow) -> KeyMap:
    """The map in which nothing is left of a row's keys."""
    for command in row.commands:
        keys = keys.with_keys(command, ())
    return keys


def with_first_keys(keys: KeyMap, row: KeyRow) -> KeyMap:
    """The map in which a row has the keys of the table again; KeyRefusedError where another command has one now."""
    for command in row.commands:
        for key in command.keys:
            user = user_of(keys, key)
            if user and not _does(row, user):
                raise KeyRefusedError(f"{key} 现在用于“{user.title.rstrip('…')}”，恢复不了；请先把那里改掉。")
        keys = keys.with_keys(command, command.keys)
    return keys


def user_of(keys: KeyMap, portable: str) -> Command | None:
    """The command that has a key, whether it works now or is switched off."""
    meant = key_of(portable)
    return next((known for known in COMMANDS for key in keys.keys(known) if key_of(key) == meant), None)


def _does(row: KeyRow, command: Command) -> bool:
    """Whether a command is one of a row's, which may have titles of their own."""
    return command.id in {known.id for known in row.commands}


def _command_for(row: KeyRow, key: Key) -> Command | None:
    """The command of a row that a key goes to: characters can work in the article and the item list only."""
    review = row.of_scope(Scope.REVIEW)
    return review if key.is_character else row.of_scope(Scope.WINDOW) or review


def _belongs_to_others(key: Key) -> str:
    """What a key is for otherwise; "" where it is free."""
    if key.base in {"TAB", "BACKTAB"}:
        return "Tab 用来在区域之间移动"
    if key.base == "ESC":
        return "Esc 用来退一层"
    if key.base in _MOVING and key.modifiers <= {"Shift"} and key.base != "SPACE":
        return "它用来在正文和列表里移动"
    if key.modifiers == {"Ctrl", "Alt"} and len(key.base) == 1 and key.base.isalpha():
        return "系统和输入法用 Ctrl+Alt 加字母"
    if key.modifiers == {"Alt"} and key.base in _MENU_LETTERS:
        return f"它打开“{_MENU_LETTERS[key.base]}”菜单"
    return _TAKEN.get(key.modifiers, {}).get(key.base, "")
