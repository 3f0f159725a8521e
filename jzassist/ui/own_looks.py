"""How the editor's own kinds look in a theme."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtGui import QColor

from jzassist.model.own_kinds import OwnColour, OwnKindDefinition, Shades
from jzassist.ui.theme import CONTRAST, KindLook, Theme


def with_own_kinds(theme: Theme, kinds: Iterable[OwnKindDefinition]) -> Theme:
    """The theme in which the editor's own kinds have their looks, in their order."""
    own = {known.kind: look_of(theme, known.glyph, known.shades) for known in kinds}
    return replace(theme, own=own) if own != theme.own else theme


def look_of(theme: Theme, glyph: str, colour: OwnColour) -> KindLook:
    """A tile's glyph with the shades that a colour has in a theme."""
    shades = _shades(theme, colour)
    return KindLook(glyph, QColor(shades.tint), QColor(shades.line))


def _shades(theme: Theme, colour: OwnColour) -> Shades:
    if theme.paper == CONTRAST.paper:
        return colour.contrast
    return colour.dark if theme.dark else colour.light
