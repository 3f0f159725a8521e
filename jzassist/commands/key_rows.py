"""The table of commands as rows of what can be done, each once, with its keys: for lists, hints and the manual."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jzassist.commands.command import Command, Scope
from jzassist.commands.key_map import KeyMap
from jzassist.commands.table import COMMANDS, TAG_ALL_AS, TAG_AS, command, same_commands


@dataclass(frozen=True)
class KeyRow:
    """What can be done, with all its keys; ``single`` ones work in the article and the item list only.

    ``command`` is the one that stands in a menu, ``commands`` are all that do the same.
    """

    command: Command
    commands: tuple[Command, ...]
    window: tuple[str, ...]
    single: tuple[str, ...]

    def of_scope(self, scope: Scope) -> Command | None:
        """The command whose keys work there."""
        return next((known for known in self.commands if known.scope is scope), None)


def key_rows(keys: KeyMap | None = None, own_names: Sequence[str] = ()) -> tuple[KeyRow, ...]:
    """Everything that can be done, once each, in the order of the menus, with the keys that work now.

    ``own_names`` are those of the editor's own kinds: there is a row for each of their commands.
    """
    keys = keys or KeyMap()
    rows: dict[str, KeyRow] = {}
    for known in (_named(each, own_names) for each in COMMANDS if each.own_kind <= len(own_names)):
        row = rows.get(known.title, KeyRow(known, (), (), ()))
        row = replace(row, commands=(*row.commands, known))
        if known.scope is Scope.WINDOW:
            row = replace(row, window=(*row.window, *keys.working_keys(known)))
        else:
            row = replace(row, single=(*row.single, *keys.working_keys(known)))
        rows[known.title] = row
    return tuple(rows.values())


def _named(known: Command, own_names: Sequence[str]) -> Command:
    if not known.own_kind:
        return known
    return replace(known, title=f"{TAG_ALL_AS if known.submenu else TAG_AS}{own_names[known.own_kind - 1]}")


def first_key(identity: str, keys: KeyMap | None = None) -> str:
    """The key by which hints and labels name a command, "" where it has none."""
    return next(iter(keys_of(command(identity), keys or KeyMap())), "")


def keys_of(known: Command, keys: KeyMap) -> tuple[str, ...]:
    """The keys that do what a command does, those of the same command elsewhere too."""
    return tuple(key for same in same_commands(known) for key in keys.working_keys(same))


def keys_table_markdown() -> str:
    """The manual's table of keys."""
    head = "| 菜单 | 做什么 | 单键（正文、列表中） | 任何地方 |\n| --- | --- | --- | --- |\n"

    def cell(keys: tuple[str, ...]) -> str:
        return " ".join(f"`{key}`" for key in keys)

    def line(row: KeyRow) -> str:
        anywhere = cell(row.window) if row.window or row.single else "无"
        return f"| {row.command.menu} | {row.command.title} | {cell(row.single)} | {anywhere} |"

    return head + "\n".join(line(row) for row in key_rows()) + "\n"
