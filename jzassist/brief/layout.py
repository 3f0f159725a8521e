"""What a template's styles and page tell the writer: widths that no style sheet can hold by itself."""

from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from jzassist.brief.docx_xml import W

SIGNATURE, RECIPIENTS = "JZSignature", "JZRecipients"
_A4_WIDTH, _USUAL_MARGIN = 11906, 1800
#: Widths of a digit and a space in ems, of the Latin fonts that number paragraphs; of others those of a serif.
_WIDTHS = {"Arial": (0.556, 0.278)}
_SERIF_WIDTHS = (0.5, 0.25)


@dataclass(frozen=True)
class Layout:
    """Lengths in twentieths of a point; ``number_column`` is where the words of 原文 begin, 0 where nothing says it.

    ``signed`` says that a brief ends in 落款, ``addressed`` that 主送 have a style of their own.
    """

    text_width: int
    number_column: int = 0
    digit_width: float = 0
    space_width: float = 0
    signed: bool = False
    addressed: bool = False


@lru_cache(maxsize=16)
def layout_of(document: bytes, styles: bytes) -> Layout:
    """The layout of a template from its word/document.xml and word/styles.xml."""
    known = {style.get(W + "styleId"): style for style in etree.fromstring(styles).iter(W + "style")}
    number = known.get("JZNumber")
    size, font = _letters(number) if number is not None else (0.0, "")
    digit, space = _WIDTHS.get(font, _SERIF_WIDTHS)
    return Layout(
        text_width=text_width(etree.fromstring(document)[0][-1]),
        number_column=_number_column(known.get("JZAnnex")),
        digit_width=digit * size * 20,
        space_width=space * size * 20,
        signed=SIGNATURE in known,
        addressed=RECIPIENTS in known,
    )


def text_width(section: etree._Element) -> int:
    """The width between a page's margins."""
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    sides = (length(margins, side, _USUAL_MARGIN) for side in ("left", "right", "gutter"))
    left, right, gutter = sides
    return length(size, "w", _A4_WIDTH) - left - right - (gutter if margins is not None else 0)


def length(element: etree._Element | None, name: str, usual: int = 0) -> int:
    """A length that an element says, the usual one where it says none that makes sense."""
    said = element.get(W + name, "") if element is not None else ""
    try:
        return round(float(said))
    except (ValueError, OverflowError):
        return usual


def _number_column(annex: etree._Element | None) -> int:
    """Where the first place on the ruler of JZAnnex is, else its hanging indent."""
    if annex is None:
        return 0
    tab = annex.find(f"{W}pPr/{W}tabs/{W}tab[@{W}val='left']")
    if tab is not None:
        return length(tab, "pos")
    return length(annex.find(f"{W}pPr/{W}ind"), "hanging")


def _letters(style: etree._Element) -> tuple[float, str]:
    fonts = style.find(f"{W}rPr/{W}rFonts")
    return length(style.find(f"{W}rPr/{W}sz"), "val") / 2, "" if fonts is None else fonts.get(W + "ascii", "")
