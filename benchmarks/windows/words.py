"""Writes down, as a module of literals, what stands in the program's menus, tools and opening page."""

from pathlib import Path

from jzassist.assets import asset
from jzassist.commands.command import Menu
from jzassist.commands.key_map import KeyMap
from jzassist.commands.table import COMMANDS, command
from jzassist.model.annotation import Kind
from jzassist.ui import actions, first_run_card, theme, tool_bar

_SHOWN = [known for known in COMMANDS if not known.own_kind]
_TICKED = {"view.toggle_sidebar": True, "view.toggle_marks": False}
_COLOURS = ("raised", "chrome", "ink", "paper", "muted", "accent", "selection")


def write_words(folder: Path) -> None:
    """Writes ``window_words.py`` into a folder."""
    words = {
        "WINDOW_ACTIONS": [
            (c.id, c.title, actions.tip_of(c, c.title, KeyMap()), c.keys, _TICKED.get(c.id)) for c in _SHOWN
        ],
        "MENUS": [(f"{menu}(&{actions._LETTERS[menu]})", _groups(menu)) for menu in Menu if menu is not Menu.NONE],
        "TOOLS": [_tool(tool) for tool in tool_bar._TOOLS if not isinstance(tool, int)],
        "ICONS": {path.stem: str(path) for path in asset("icons").glob("*.svg")},
        "SAMPLES": [path.stem for path in sorted(asset("samples").glob("*.txt"))],
        "SIX_KEYS": first_run_card._six_keys(KeyMap()),
        "SANS": theme._SANS,
        "SERIF": theme._SERIF,
        "COLOURS": _colours(),
    }
    lines = (f"{name} = {value!r}\n" for name, value in words.items())
    (folder / "window_words.py").write_text("".join(lines), "utf-8")


def _groups(menu: Menu) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for known in _SHOWN:
        if known.menu is menu:
            groups.setdefault(known.group, []).append(known.id)
    return list(groups.values())


def _tool(tool: tuple[str, str, str] | Kind | None) -> tuple[str, str | int, str]:
    if tool is None:
        return "", "", ""
    if isinstance(tool, Kind):
        return f"tag.{tool}", list(Kind).index(tool), command(f"tag.{tool}").keys[0]
    identity, icon, _words = tool
    return identity, icon, tool_bar._words_of(tool, KeyMap())


def _colours() -> dict[str, str | list[str]]:
    plain: dict[str, str | list[str]] = {name: getattr(theme.LIGHT, name).name() for name in _COLOURS}
    kinds = {name: [colour.name() for colour in getattr(theme.LIGHT, name).values()] for name in ("tints", "lines")}
    return plain | kinds
