"""The styles of a house template: found by id or by name, and filled in from ours where they are missing."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from jzassist.brief.docx_xml import W
from jzassist.brief.theme_fonts import with_named_fonts
from jzassist.zip_parts import child_of, value_of

_BASE, _POINT, _HEADING = "JZBase", "JZPoint", "Heading1"
_REFERENCES = ("basedOn", "next", "link", "pStyle", "rStyle", "tblStyle", "numStyleLink", "styleLink")
#: Paragraphs that end in ¶, and what stands before their tabs in a style.
_WITH_SOURCES = ("JZPoint", "JZQuote", "JZOwn", "JZCheck")
_BEFORE_TABS = frozenset(
    W + name
    for name in (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd".split()
    )
)
#: A style of ours that only our own headers use.
_UNUSED = "JZBand"


@dataclass(frozen=True)
class StylesFound:
    """The ids of the template's own styles, (name, id) of those found by their name, the ids of those filled in."""

    own: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    filled_in: tuple[str, ...]


def complete_styles(
    styles: etree._Element,
    ours: etree._Element,
    numbering: tuple[etree._Element, etree._Element],
    elsewhere: Iterable[etree._Element],
    widths: tuple[int, int],
    theme: etree._Element | None,
) -> StylesFound:
    """Changes a template's word/styles.xml in place, so that it has every style of ``ours`` that a brief uses.

    ``numbering`` is the template's and ours, ``elsewhere`` the other parts that name styles, ``widths`` those of the
    two pages' text, in twentieths of a point.
    """
    wanted = {_identity(style): style for style in ours.findall(W + "style") if _is_used(_identity(style))}
    renamed = _rename(styles, wanted, (numbering[0], *elsewhere))
    own = {_identity(style) for style in styles.findall(W + "style")}
    missing = [identity for identity in wanted if identity not in own]
    if missing:
        _take_base(styles, ours)
    for identity in missing:
        styles.append(_adapted(wanted[identity], widths))
    if _POINT in missing:
        _take_numbering(styles, *numbering)
    for style in styles.findall(W + "style"):
        if _identity(style) in _WITH_SOURCES:
            _give_tab(style, widths[0])
    for part in (styles, numbering[0], *elsewhere):
        with_named_fonts(part, theme)
    _say_chinese(styles)
    return StylesFound(tuple(identity for identity in wanted if identity in own), tuple(renamed), tuple(missing))


def _give_tab(style: etree._Element, place: int) -> None:
    """A place at the right edge for ¶ where the template's style has none."""
    properties = style.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        before = [each for each in style if each.tag in (W + "rPr", W + "tblPr")]
        style.insert(style.index(before[0]) if before else len(style), properties)
    if properties.find(W + "tabs") is not None:
        return
    tabs = etree.Element(W + "tabs")
    etree.SubElement(tabs, W + "tab", {W + "val": "right", W + "pos": str(place)})
    earlier = [each for each in properties if each.tag in _BEFORE_TABS]
    properties.insert(properties.index(earlier[-1]) + 1 if earlier else 0, tabs)


def _identity(style: etree._Element) -> str:
    return style.get(W + "styleId", "")


def _is_used(identity: str) -> bool:
    return identity == _HEADING or (identity.startswith("JZ") and identity != _UNUSED)


def _name(style: etree._Element) -> str:
    name = child_of(style, "name")
    return "".join(value_of(name, "val").split()).lower() if name is not None else ""


def _rename(
    styles: etree._Element, wanted: dict[str, etree._Element], elsewhere: Iterable[etree._Element]
) -> list[tuple[str, str]]:
    """Gives our ids to styles of our names: Chinese Word calls heading 1 ``1``, LibreOffice makes up ids."""
    known = {_identity(style) for style in styles.findall(W + "style")}
    names = {_name(style): identity for identity, style in wanted.items()}
    names |= {identity.lower(): identity for identity in wanted}
    changed: dict[str, str] = {}
    told = []
    for style in styles.findall(W + "style"):
        identity = names.get(_name(style), "")
        same_type = identity and style.get(W + "type") == wanted[identity].get(W + "type")
        if same_type and identity not in known:
            changed[_identity(style)] = identity
            known.add(identity)
            told.append((value_of(style.find(W + "name"), "val"), identity))  # type: ignore[arg-type]  # it has one
            style.set(W + "styleId", identity)
    for part in (styles, *elsewhere):
        for reference in part.iter(*(W + name for name in _REFERENCES)):
            reference.set(W + "val", changed.get(reference.get(W + "val", ""), reference.get(W + "val", "")))
    return told


def _take_base(styles: etree._Element, ours: etree._Element) -> None:
    """What every paragraph of ours looks like, as a style: the template's own usual looks are not ours."""
    base = etree.SubElement(
        styles, W + "style", {W + "type": "paragraph", W + "customStyle": "1", W + "styleId": _BASE}
    )
    etree.SubElement(base, W + "name", {W + "val": "JZ 基础"})
    for default, inside in (("pPrDefault", "pPr"), ("rPrDefault", "rPr")):
        usual = ours.find(f"{W}docDefaults/{W}{default}/{W}{inside}")
        if usual is not None:
            base.append(deepcopy(usual))


def _adapted(style: etree._Element, widths: tuple[int, int]) -> etree._Element:
    """A style of ours for a page of another width, based on nothing of the template's."""
    width, drawn_for = widths
    made = deepcopy(style)
    based = made.find(W + "basedOn")
    if based is not None and not _is_used(based.get(W + "val", "")):
        if made.get(W + "type") == "paragraph":
            based.set(W + "val", _BASE)
        else:
            made.remove(based)
    for tab in made.iter(W + "tab"):
        if tab.get(W + "pos") == str(drawn_for):
            tab.set(W + "pos", str(width))
    return made


def _take_numbering(styles: etree._Element, numbering: etree._Element, ours: etree._Element) -> None:
    """Adds the list of our points behind the template's own lists."""
    used = [int(each.get(W + "abstractNumId", "0")) for each in numbering.findall(W + "abstractNum")]
    numbers = [int(each.get(W + "numId", "0")) for each in numbering.findall(W + "num")]
    abstract, number = max(used, default=-1) + 1, max(numbers, default=0) + 1
    points = deepcopy(ours.find(W + "abstractNum"))
    assert points is not None  # ours has one
    points.set(W + "abstractNumId", str(abstract))
    # lists in front of their numbers, as the schema has it
    numbering.insert(len(used) + len(numbering.findall(W + "numPicBullet")), points)
    made = etree.Element(W + "num", {W + "numId": str(number)})
    etree.SubElement(made, W + "abstractNumId", {W + "val": str(abstract)})
    numbering.insert(len(used) + 1 + len(numbers) + len(numbering.findall(W + "numPicBullet")), made)
    reference = styles.find(f"{W}style[@{W}styleId='{_POINT}']/{W}pPr/{W}numPr/{W}numId")
    assert reference is not None  # our points are numbered
    reference.set(W + "val", str(number))


def _say_chinese(styles: etree._Element) -> None:
    """Says that the words are Chinese where the template does not."""
    properties = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if properties is None:
        defaults = styles.find(W + "docDefaults")
        if defaults is None:
            defaults = etree.Element(W + "docDefaults")
            styles.insert(0, defaults)
        holder = defaults.find(W + "rPrDefault")
        if holder is None:
            holder = etree.Element(W + "rPrDefault")
            defaults.insert(0, holder)
        properties = etree.SubElement(holder, W + "rPr")
    language = properties.find(W + "lang")
    if language is None:
        language = etree.Element(W + "lang", {W + "val": "en-US"})
        later = [each for each in properties if each.tag in (W + "eastAsianLayout", W + "specVanish", W + "oMath")]
        properties.insert(properties.index(later[0]) if later else len(properties), language)
    for said in (language, *styles.iter(W + "lang")):
        said.set(W + "eastAsia", "zh-CN")
