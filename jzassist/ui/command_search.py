"""Which commands somebody means by what he types: their words, pinyin, initials, menu or keys."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jzassist.commands.key_rows import KeyRow
from jzassist.ui.lookup import Rank, match
from jzassist.ui.pinyin import sound_of

_BESIDE = len(Rank)  # meant by the menu or by a part of a key only
_SHORTEST_PART = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """A command as a list shows it: its present title and the characters of it that were meant."""

    row: KeyRow
    title: str
    places: tuple[int, ...] = ()


def meant_commands(typed: str, listed: Iterable[Listed], recent: Sequence[str] = ()) -> list[Listed]:
    """The commands that are meant, the best first; among equals those used last (``recent``, ids), then as listed."""
    known = list(listed)
    # an input method may have turned daochu into 到处: what is not found as it is written is looked for as it sounds
    return _meant(typed, known, recent) or _meant(sound_of(typed), known, recent)


def _meant(typed: str, listed: list[Listed], recent: Sequence[str]) -> list[Listed]:
    found: list[tuple[int, int, Listed]] = []
    for one in listed:
        identity = one.row.command.id
        age = recent.index(identity) if identity in recent else len(recent)
        if not typed.strip():
            found.append((0, age, one))
        elif fit := _fit(typed, one):
            found.append((fit[0], age, Listed(one.row, one.title, fit[1])))
    return [one for _, _, one in sorted(found, key=lambda entry: entry[:2])]


def _fit(typed: str, listed: Listed) -> tuple[int, tuple[int, ...]] | None:
    """How well a command fits, 0 the best, and the characters of its title that are meant."""
    fits = []
    if title := match(typed, listed.title):
        fits.append((int(title.rank), title.places))
    by_key = _key_rank(_key(typed), [_key(key) for key in (*listed.row.window, *listed.row.single)])
    if by_key is not None:
        fits.append((by_key, ()))
    menu = match(typed, listed.row.command.menu)
    if menu and menu.rank is Rank.WHOLE:
        fits.append((_BESIDE, ()))
    return min(fits, default=None)


def _key_rank(typed: str, keys: list[str]) -> int | None:
    if typed in keys:
        # one letter is sooner the beginning of something than a key
        return Rank.WHOLE if len(typed) > 1 else Rank.WORD
    return _BESIDE if len(typed) >= _SHORTEST_PART and any(typed in key for key in keys) else None


def _key(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).casefold().split())
