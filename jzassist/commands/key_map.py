"""Which keys the commands have: those of the table, or others that the editor has given them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from jzassist.commands.command import Command, Scope

_MODIFIERS = ("Meta", "Ctrl", "Alt", "Shift")
_OTHER_NAMES = {"DELETE": "DEL", "INSERT": "INS", "PAGEUP": "PGUP", "PAGEDOWN": "PGDOWN", "ESCAPE": "ESC"}


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is compared: its modifiers, and the key itself in capitals."""

    modifiers: frozenset[str]
    base: str

    @property
    def is_character(self) -> bool:
        """Whether it writes something where somebody types."""
        return len(self.base) == 1 and self.modifiers <= {"Shift"}


def key_of(portable: str) -> Key:
    """A key by Qt's portable name: ``Ctrl+Shift+O``, ``Ctrl++``, ``<``."""
    *modifiers, base = portable[:-1].split("+") if portable.endswith("++") else portable.split("+")
    if portable == "+" or portable.endswith("++"):
        base = "+"
    base = base.upper()
    return Key(frozenset(known for known in modifiers if known in _MODIFIERS), _OTHER_NAMES.get(base, base))


@dataclass(frozen=True)
class KeyMap:
    """``own`` has the keys, as portable names, of the commands (ids) that do not keep their first ones.

    ``single_keys`` says whether keys that are mere characters work at all.
    """

    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    single_keys: bool = True

    def keys(self, command: Command) -> tuple[str, ...]:
        """The keys that a command has."""
        return tuple(self.own.get(command.id, command.keys))

    def working_keys(self, command: Command) -> tuple[str, ...]:
        """The keys that do something now: without mere characters where these are switched off."""
        known = self.keys(command)
        if self.single_keys or command.scope is Scope.WINDOW:
            return known
        return tuple(key for key in known if not key_of(key).is_character)

    def with_keys(self, command: Command, keys: tuple[str, ...]) -> Self:
        """The same with other keys for a command."""
        own = {identity: known for identity, known in self.own.items() if identity != command.id}
        return replace(self, own=own if keys == command.keys else own | {command.id: keys})
