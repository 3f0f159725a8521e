"""What the styles of a Word file say of looks, for whoever draws it without Word."""

from typing import Any

from lxml import etree

from jzassist.brief.docx_xml import W
from jzassist.model.pages import Looks

_TWIP, _HALF_POINT = 1 / 20, 1 / 2
_LINE = 240  # of a line that is so many times as high as the font's
_ALIGNED = {"center": "center", "right": "right", "end": "right", "both": "both", "distribute": "both"}


def styles_of(styles: etree._Element) -> dict[str, Looks]:
    """The looks of every style of word/styles.xml by its id, with all that it inherits."""
    known = {style.get(W + "styleId", ""): style for style in styles.findall(W + "style")}
    defaults = styles.find(W + "docDefaults")
    usual: dict[str, Any] = {}
    if defaults is not None:
        for name in ("rPrDefault", "pPrDefault"):
            usual |= _said_of(defaults.find(W + name))

    def said(identity: str | None, depth: int = 0) -> dict[str, Any]:
        style = known.get(identity or "") if depth < len(known) else None  # one may be based on itself
        if style is None:
            return {}
        base = style.find(W + "basedOn")
        return (said(base.get(W + "val"), depth + 1) if base is not None else {}) | _said_of(style)

    made = {}
    for identity, style in known.items():
        letters = style.get(W + "type") == "character"
        # a character style says only what differs from the paragraph that it stands in
        looks = {"font": "", "size": 0.0} | said(identity) if letters else usual | said(identity)
        made[identity] = Looks(**looks)
    return made


def _said_of(element: etree._Element | None) -> dict[str, Any]:
    """What a style says itself."""
    if element is None:
        return {}
    letters, paragraph = element.find(W + "rPr"), element.find(W + "pPr")
    return (letters_of(letters) if letters is not None else {}) | (block_of(paragraph) if paragraph is not None else {})


def letters_of(properties: etree._Element) -> dict[str, Any]:
    """What a run's properties say themselves, as fields of ``Looks``."""
    said: dict[str, Any] = {}
    for node in properties:
        value = node.get(W + "val", "")
        if node.tag == W + "rFonts" and node.get(W + "eastAsia"):
            said["font"] = node.get(W + "eastAsia")
        elif node.tag == W + "sz":
            said["size"] = float(value) * _HALF_POINT
        elif node.tag == W + "b":
            said["bold"] = value not in ("0", "false")
        elif node.tag == W + "color":
            said["colour"] = colour_of(value)
        elif node.tag == W + "spacing":
            said["spread"] = float(value) * _TWIP
        elif node.tag == W + "shd":
            said["fill"] = colour_of(node.get(W + "fill", ""))
    return said


def block_of(properties: etree._Element) -> dict[str, Any]:
    """What a paragraph's properties say themselves, as fields of ``Looks``."""
    said: dict[str, Any] = {}
    for node in properties:
        if node.tag == W + "spacing":
            said |= _spacing(node)
        elif node.tag == W + "ind":
            said |= _indents(node)
        elif node.tag == W + "jc":
            said["align"] = _ALIGNED.get(node.get(W + "val", ""), "left")
        elif node.tag == W + "numPr":
            said["numbered"] = True
        elif node.tag == W + "keepNext":
            said["keeps_next"] = node.get(W + "val") not in ("0", "false")
        elif node.tag == W + "pageBreakBefore":
            said["new_page"] = node.get(W + "val") not in ("0", "false")
        elif node.tag == W + "pBdr" and len(node):
            said["rule"] = f"{etree.QName(node[0]).localname} {colour_of(node[0].get(W + 'color', ''))}"
        elif node.tag == W + "shd":
            said["fill"] = colour_of(node.get(W + "fill", ""))
        elif node.tag == W + "tabs":
            said["tabs"] = tuple(twips(tab, "pos") * (-1 if tab.get(W + "val") == "right" else 1) for tab in node)
    return said


def _spacing(node: etree._Element) -> dict[str, Any]:
    said: dict[str, Any] = {name: twips(node, name) for name in ("before", "after") if node.get(W + name)}
    if node.get(W + "line"):
        rule = node.get(W + "lineRule", "auto")
        said["exact"] = rule == "exact"
        said["line"] = -float(node.get(W + "line", 0)) / _LINE if rule == "auto" else twips(node, "line")
    return said


def _indents(node: etree._Element) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for name, side in (("left", "left"), ("start", "left"), ("right", "right"), ("end", "right")):
        if node.get(W + name):
            said[side] = twips(node, name)
    if node.get(W + "hanging"):
        said["first"] = -twips(node, "hanging")
    elif node.get(W + "firstLine"):
        said["first"] = twips(node, "firstLine")
    return said


def colour_of(value: str) -> str:
    """A colour rrggbb, "" where a file says auto or nothing."""
    return value if len(value) == len("rrggbb") else ""


def twips(element: etree._Element | None, name: str) -> float:
    """A length of an element in points, 0 where it says none."""
    return float(element.get(W + name, 0)) * _TWIP if element is not None else 0.0
