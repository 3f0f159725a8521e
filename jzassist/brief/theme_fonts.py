"""Fonts that a theme decides, by their names: else Word takes the theme's for whatever a style says."""

from lxml import etree

from jzassist.brief.docx_xml import W

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_USUAL = {"latin": "Times New Roman", "ea": "SimSun", "cs": "Times New Roman"}
_SLOTS = {
    "asciiTheme": ("ascii", "latin"),
    "hAnsiTheme": ("hAnsi", "latin"),
    "eastAsiaTheme": ("eastAsia", "ea"),
    "cstheme": ("cs", "cs"),
}


def with_named_fonts(part: etree._Element, theme: etree._Element | None) -> None:
    """Changes every font that a theme decides in a part's XML into the font that it decides for."""
    for fonts in part.iter(W + "rFonts"):
        for slot, (name, script) in _SLOTS.items():
            decided = fonts.get(W + slot)
            if decided:
                del fonts.attrib[W + slot]
                fonts.set(W + name, _font(theme, "major" if decided.startswith("major") else "minor", script))


def _font(theme: etree._Element | None, group: str, script: str) -> str:
    fonts = theme.find(f".//{_A}{group}Font") if theme is not None else None
    if fonts is None:
        return _USUAL[script]
    named = fonts.find(_A + script)
    face = named.get("typeface", "") if named is not None else ""
    if not face and script == "ea":  # a theme names the fonts of each script apart
        simplified = next((each for each in fonts.iter(_A + "font") if each.get("script") == "Hans"), None)
        face = simplified.get("typeface", "") if simplified is not None else ""
    return face or _USUAL[script]
