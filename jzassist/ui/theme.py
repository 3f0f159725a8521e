"""Colours and typefaces of the window; Qt's own switch between light and dark does nothing on plain X11."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from jzassist.model.annotation import AnyKind, Kind, OwnKind
from jzassist.ui.kinds import GLYPHS

_SANS = ["Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei UI",
         "Microsoft YaHei", "WenQuanYi Micro Hei", "sans-serif"]  # fmt: skip
# SimSun comes after YaHei: at reading sizes its bitmaps are hard on the eyes.
_SERIF = ["Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", "STSong",
          "Microsoft YaHei", "SimSun", "serif"]  # fmt: skip

CHROME_PIXELS = 14
SMALL_PIXELS = 12
ARTICLE_PIXELS = 17


@dataclass(frozen=True)
class KindLook:
    """How a kind looks: the glyph on its tile, and its colours."""

    glyph: str
    tint: QColor
    line: QColor


@dataclass(frozen=True)
class Theme:
    """One set of colours; ``tints`` lie behind marked words, ``lines`` are their underlines and glyphs.

    ``own`` has the looks of the editor's own kinds; one that is there no longer looks neutral.
    """

    dark: bool
    paper: QColor  # behind the article and in lists
    ink: QColor  # text
    muted: QColor  # text that steps back; still 4.5 : 1 on paper and chrome
    rule: QColor  # hairlines
    chrome: QColor  # behind panels and bars
    raised: QColor  # buttons
    accent: QColor  # links, focus, the main button
    accent_ink: QColor
    selection: QColor
    selection_ink: QColor
    found: QColor  # behind words that were looked for; unlike any mark's
    found_ink: QColor
    error: QColor
    error_tint: QColor
    notice: QColor
    notice_tint: QColor
    tints: Mapping[Kind, QColor]
    lines: Mapping[Kind, QColor]
    own: Mapping[OwnKind, KindLook] = field(default_factory=dict)

    def tint(self, kind: AnyKind) -> QColor:
        """The colour behind the words of a kind."""
        return self._own_look(kind).tint if isinstance(kind, OwnKind) else self.tints[kind]

    def line(self, kind: AnyKind) -> QColor:
        """The colour of a kind's underline and glyph."""
        return self._own_look(kind).line if isinstance(kind, OwnKind) else self.lines[kind]

    def glyph(self, kind: AnyKind) -> str:
        """The sign of a kind."""
        return self._own_look(kind).glyph if isinstance(kind, OwnKind) else GLYPHS[kind]

    def _own_look(self, kind: OwnKind) -> KindLook:
        return self.own.get(kind) or KindLook(kind.name[:1], self.chrome, self.muted)


def _by_kind(*colours: str) -> dict[Kind, QColor]:
    return {kind: QColor(colour) for kind, colour in zip(Kind, colours, strict=True)}


LIGHT = Theme(
    dark=False,
    paper=QColor("#FFFFFF"),
    ink=QColor("#1A1A1A"),
    muted=QColor("#62666B"),
    rule=QColor("#DEDBD4"),
    chrome=QColor("#F5F3EE"),
    raised=QColor("#FCFBF8"),
    accent=QColor("#1F4F8F"),
    accent_ink=QColor("#FFFFFF"),
    selection=QColor("#2A62AC"),
    selection_ink=QColor("#FFFFFF"),
    found=QColor("#FFA63D"),
    found_ink=QColor("#1A1A1A"),
    error=QColor("#A3201A"),
    error_tint=QColor("#FBE9E7"),
    notice=QColor("#1F4F8F"),
    notice_tint=QColor("#E8EFF8"),
    tints=_by_kind("#FFE9A8", "#D6E8FF", "#DDF3D8", "#EADCFB", "#D0F0EE", "#FBDDE6", "#ECE6D8"),
    lines=_by_kind("#8A6100", "#1B5FB0", "#2B6E2B", "#6B3FA0", "#0F6B6B", "#A02A55", "#6B5B2E"),
)

DARK = Theme(
    dark=True,
    paper=QColor("#1E1F22"),
    ink=QColor("#E8E8E8"),
    muted=QColor("#A4A8AE"),
    rule=QColor("#3A3C40"),
    chrome=QColor("#27282C"),
    raised=QColor("#323439"),
    accent=QColor("#8AB8F2"),
    accent_ink=QColor("#14181E"),
    selection=QColor("#2F66AD"),
    selection_ink=QColor("#FFFFFF"),
    found=QColor("#9A5200"),
    found_ink=QColor("#FFFFFF"),
    error=QColor("#FF9A91"),
    error_tint=QColor("#46211F"),
    notice=QColor("#8AB8F2"),
    notice_tint=QColor("#1F2E42"),
    tints=_by_kind("#4D3D00", "#12365E", "#1E4620", "#3E2A5C", "#0E4343", "#5A1F36", "#3F3826"),
    lines=_by_kind("#E3B341", "#7DB8FF", "#7CCB7C", "#C3A6F5", "#5FD0CC", "#F495B5", "#CDBB8A"),
)


#: For eyes that need it: white on black, every line as bright as its words, nothing pale.
CONTRAST = Theme(
    dark=True,
    paper=QColor("#000000"),
    ink=QColor("#FFFFFF"),
    muted=QColor("#E6E6E6"),
    rule=QColor("#BFBFBF"),
    chrome=QColor("#000000"),
    raised=QColor("#595959"),
    accent=QColor("#FFE14D"),
    accent_ink=QColor("#000000"),
    selection=QColor("#FFE14D"),
    selection_ink=QColor("#000000"),
    found=QColor("#00E5FF"),
    found_ink=QColor("#000000"),
    error=QColor("#FF9E9E"),
    error_tint=QColor("#2A0000"),
    notice=QColor("#9ED0FF"),
    notice_tint=QColor("#001A33"),
    tints=_by_kind("#332600", "#00224D", "#003300", "#260047", "#003333", "#40001A", "#2B2410"),
    lines=_by_kind("#FFC933", "#7CC4FF", "#7CF07C", "#D9B8FF", "#5FF0EA", "#FF9CC2", "#F0DC9E"),
)

_THEMES = {theme.paper.name(): theme for theme in (LIGHT, DARK, CONTRAST)}


def sans(pixels: float, bold: bool = False) -> QFont:
    """The face of menus, lists and labels."""
    return _font(_SANS, pixels, bold)


def serif(pixels: float, bold: bool = False) -> QFont:
    """The face of the article."""
    return _font(_SERIF, pixels, bold)


def apply_theme(app: QApplication, theme: Theme) -> Theme:
    """Gives the whole program the colours of a theme, and gives the theme back."""
    app.setStyle("Fusion")
    app.setFont(sans(CHROME_PIXELS))
    app.setPalette(palette_of(theme))
    return theme


def theme_of(widget: QWidget) -> Theme:
    """The theme whose palette a widget has, for what paints itself."""
    return _THEMES.get(widget.palette().color(QPalette.ColorRole.Base).name(), LIGHT)


def palette_of(theme: Theme) -> QPalette:
    """Qt's roles filled from a theme, so that Fusion draws every stock widget in it."""
    palette = QPalette(theme.raised, theme.chrome)
    role = QPalette.ColorRole
    for name, colour in {
        role.Window: theme.chrome, role.WindowText: theme.ink, role.Base: theme.paper, role.Text: theme.ink,
        role.AlternateBase: theme.chrome, role.Button: theme.raised, role.ButtonText: theme.ink,
        role.BrightText: theme.error, role.ToolTipBase: theme.raised, role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.muted, role.Link: theme.accent, role.LinkVisited: theme.accent,
        role.Highlight: theme.selection, role.HighlightedText: theme.selection_ink, role.Accent: theme.accent,
    }.items():  # fmt: skip
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, blend(theme.muted, theme.chrome, 0.35))
    return palette


def blend(colour: QColor, other: QColor, share: float) -> QColor:
    """A colour with a share (0…1) of another one mixed in."""
    return QColor(*(round(a + (b - a) * share) for a, b in zip(_rgb(colour), _rgb(other), strict=True)))


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _font(families: list[str], pixels: float, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(max(1, round(pixels)))
    font.setBold(bold)
    return font
