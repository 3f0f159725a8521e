"""The kinds that an editor makes: what they are called and how they look."""

from dataclasses import dataclass

from jzassist.model.annotation import OwnKind

#: So many have a command of their own.
MOST_OWN_KINDS = 9


@dataclass(frozen=True, slots=True)
class Shades:
    """Colours as #RRGGBB: ``tint`` lies behind marked words, ``line`` is under them."""

    tint: str
    line: str


@dataclass(frozen=True, slots=True)
class OwnColour:
    """A colour to choose from, for light and dark paper and for high contrast."""

    name: str
    light: Shades
    dark: Shades
    contrast: Shades


#: By the id that settings have. None comes close to a colour of the seven kinds, or to another of these.
OWN_COLOURS: dict[str, OwnColour] = {
    "vermilion": OwnColour(
        "朱红",
        Shades("#FFC9BD", "#C8281E"),
        Shades("#6B1A14", "#FF7A6B"),
        Shades("#5C0A00", "#FF8F80"),
    ),
    "orange": OwnColour(
        "橙色",
        Shades("#FFCF99", "#A84A00"),
        Shades("#6E3A08", "#F59A45"),
        Shades("#5C3000", "#FFAE5C"),
    ),
    "lime": OwnColour(
        "草绿",
        Shades("#DDEB9C", "#5C7000"),
        Shades("#47530A", "#B9D14A"),
        Shades("#3D4A00", "#C8E04A"),
    ),
    "sky": OwnColour(
        "天青",
        Shades("#A8E4FB", "#00749E"),
        Shades("#08465E", "#2DB6E4"),
        Shades("#00455E", "#22C3F5"),
    ),
    "indigo": OwnColour(
        "靛蓝",
        Shades("#C5C8FA", "#3A2FD0"),
        Shades("#33339A", "#9C96FF"),
        Shades("#24248F", "#B0ABFF"),
    ),
    "magenta": OwnColour(
        "品红",
        Shades("#F7C6F2", "#B3129F"),
        Shades("#6E1C6C", "#F07BE8"),
        Shades("#5C005C", "#FF8CF5"),
    ),
    "slate": OwnColour(
        "灰色",
        Shades("#D3D9DE", "#4E5862"),
        Shades("#4A4F56", "#C5CDD6"),
        Shades("#3F454D", "#DDE5EE"),
    ),
    "brown": OwnColour(
        "棕色",
        Shades("#E0CBBB", "#6E3B22"),
        Shades("#553B2E", "#C9A08A"),
        Shades("#47291A", "#D9B29C"),
    ),
}

DEFAULT_COLOUR = "vermilion"


@dataclass(frozen=True, slots=True)
class OwnKindDefinition:
    """A kind of the editor's: its name, one character for its tile, and the id of its colour."""

    name: str
    glyph: str
    colour: str

    @property
    def kind(self) -> OwnKind:
        """The kind that marks of it have."""
        return OwnKind(self.name)

    @property
    def shades(self) -> OwnColour:
        """Its colours."""
        return OWN_COLOURS[self.colour]
