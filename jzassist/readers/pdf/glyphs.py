"""What stands on a page of a PDF, as pdfium knows it: glyphs with their places, pictures, frames."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_double, c_float
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from jzassist.readers.character_costs import is_no_text

#: A page with more glyphs is no page of a newspaper.
MOST_GLYPHS = 60_000
_MOST_OBJECTS = 20_000
_PATH_DEPTH = 4
_LIGATURES = re.compile("[\u2e80-\u2fd5\ufb00-\ufb06]")
#: What pdfium gives for a hyphen that it takes for a layout's own.
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}


class Glyph(NamedTuple):
    """A character where it stands: on the baseline ``y`` from ``x`` to ``right``, points from the upper left corner."""

    text: str
    x: float
    y: float
    right: float
    size: float
    bold: bool
    place: int  # its place in the file's own order


class Rect(NamedTuple):
    """A rectangle on the page, points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From side to side."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def bounds(rects: "list[Rect]") -> Rect:
    """The smallest rectangle around others."""
    return Rect(
        min(r.left for r in rects), min(r.top for r in rects), max(r.right for r in rects), max(r.bottom for r in rects)
    )


@dataclass
class Sheet:
    """A page turned so that most of its text stands upright; ``turned`` by how many quarters clockwise."""

    width: float
    height: float
    turned: int
    glyphs: list[Glyph]
    askew: dict[int, list[Glyph]]  # text in other directions, each list turned upright
    pictures: list[Rect]
    frames: list[Rect]
    unreadable: int  # glyphs whose character nobody knows
    outside: int  # glyphs off the page


class _View:
    """Turns a page's own coordinates into those of the page as it is read."""

    def __init__(self, box: tuple[float, float, float, float], turned: int) -> None:
        self.left, self.bottom, self.right, self.top = box
        self.turned = turned
        width, height = self.right - self.left, self.top - self.bottom
        self.width, self.height = (height, width) if turned % 2 else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.turned == 0:
            return x - self.left, self.top - y
        if self.turned == 1:
            return y - self.bottom, x - self.left
        if self.turned == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def rect(self, left: float, bottom: float, right: float, top: float) -> Rect:
        one, other = self.point(left, bottom), self.point(right, top)
        return Rect(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))


class _RawGlyph(NamedTuple):
    text: str
    origin: tuple[float, float]
    box: tuple[float, float, float, float]  # left, bottom, right, top
    size: float
    bold: bool
    quarter: int
    place: int


def read_sheet(page: Any) -> Sheet:
    """What stands on a page of pypdfium2."""
    text_page = page.get_textpage()
    try:
        glyphs, unreadable = _raw_glyphs(text_page.raw)
    finally:
        text_page.close()
    quarters = Counter(glyph.quarter for glyph in glyphs)
    turned = quarters.most_common(1)[0][0] if quarters else page.get_rotation() // 90
    box = _page_box(page)
    view = _View(box, turned)
    upright = [_placed(view, glyph) for glyph in glyphs if glyph.quarter == turned]
    inside = [glyph for glyph in upright if _is_inside(view, glyph)]
    askew = {
        quarter: [_placed(_View(box, quarter), glyph) for glyph in glyphs if glyph.quarter == quarter]
        for quarter in sorted(quarters)
        if quarter != turned
    }
    pictures, frames = _drawings(page, view)
    outside = len(upright) - len(inside)
    return Sheet(view.width, view.height, turned, inside, askew, pictures, frames, unreadable, outside)


def _page_box(page: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = page.get_bbox()
    if not (right - left > 1 and top - bottom > 1):
        left, bottom, right, top = 0.0, 0.0, 595.0, 842.0
    return left, bottom, right, top


def _is_inside(view: _View, glyph: Glyph) -> bool:
    middle = (glyph.x + glyph.right) / 2
    return -1 <= middle <= view.width + 1 and -1 <= glyph.y - 0.4 * glyph.size <= view.height + 1


def _placed(view: _View, glyph: _RawGlyph) -> Glyph:
    x, y = view.point(*glyph.origin)
    box = view.rect(*glyph.box)
    right = max(box.right, x + 0.2 * glyph.size) if box.width > 0 else x + glyph.size / 2
    return Glyph(glyph.text, x, y, min(right, x + 2 * glyph.size), glyph.size, glyph.bold, glyph.place)


def _raw_glyphs(text_page: Any) -> tuple[list[_RawGlyph], int]:
    count = min(pdfium.FPDFText_CountChars(text_page), MOST_GLYPHS)
    box, matrix, x, y = pdfium.FS_RECTF(), pdfium.FS_MATRIX(), c_double(), c_double()
    found: list[_RawGlyph] = []
    unreadable = 0
    for index in range(count):
        if pdfium.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        text = _character(code)
        unknown = not text or is_no_text(text) or text == "\ufffd"
        if unknown or pdfium.FPDFText_HasUnicodeMapError(text_page, index) == 1:
            unreadable += 1
        if not text or not (
            pdfium.FPDFText_GetLooseCharBox(text_page, index, byref(box))
            and pdfium.FPDFText_GetCharOrigin(text_page, index, byref(x), byref(y))
            and pdfium.FPDFText_GetMatrix(text_page, index, byref(matrix))
        ):
            continue
        size = pdfium.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
        values = (x.value, y.value, box.left, box.bottom, box.right, box.top, size)
        if not all(map(math.isfinite, values)) or not 0.5 < size < 2000:
            continue
        quarter = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        bold = pdfium.FPDFText_GetFontWeight(text_page, index) >= 600
        found.append(_RawGlyph(text, values[:2], values[2:6], size, bold, quarter, index))
    return _without_doubles(_with_pairs(found)), unreadable


def _with_pairs(glyphs: list[_RawGlyph]) -> list[_RawGlyph]:
    """The glyphs with the halves of characters beyond the basic plane joined; a lonely half is unreadable."""
    found: list[_RawGlyph] = []
    for glyph in glyphs:
        code = ord(glyph.text[0])
        if found and 0xDC00 <= code < 0xE000 and 0xD800 <= ord(found[-1].text[0]) < 0xDC00:
            high = ord(found[-1].text)
            found[-1] = found[-1]._replace(text=chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00))
        else:
            found.append(glyph)
    return [glyph._replace(text="\ufffd") if 0xD800 <= ord(glyph.text[0]) < 0xE000 else glyph for glyph in found]


def _character(code: int) -> str:
    if code in _HYPHENS:
        return _HYPHENS[code]
    if code == 0 or code > 0x10FFFF or code in (0xA, 0xD):
        return ""
    character = chr(code)
    # ligatures and radicals stand for the letters and characters that they are made of
    return unicodedata.normalize("NFKC", character) if _LIGATURES.match(character) else character


def _without_doubles(glyphs: list[_RawGlyph]) -> list[_RawGlyph]:
    """The glyphs without second copies, which some programs print a hair beside the first to make it bold."""
    seen: dict[tuple[str, int, int], tuple[float, float]] = {}
    kept = []
    for glyph in glyphs:
        x, y = glyph.origin
        reach = 0.2 * glyph.size
        cell = int(x // 8), int(y // 8)
        around = ((glyph.text, cell[0] + i, cell[1] + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
        places = (seen.get(key) for key in around)
        if any(place and abs(place[0] - x) < reach and abs(place[1] - y) < reach for place in places):
            continue
        seen[glyph.text, *cell] = glyph.origin
        kept.append(glyph)
    return kept


def _drawings(page: Any, view: _View) -> tuple[list[Rect], list[Rect]]:
    """Pictures and frames; a filled rectangle counts as a frame, too: whether text stands in it tells which it is."""
    pictures: list[Rect] = []
    frames: list[Rect] = []
    for kind, rect in _objects(page.raw, view):
        if rect.width < 24 or rect.height < 14 or rect.width * rect.height > 0.85 * view.width * view.height:
            continue
        (pictures if kind == pdfium.FPDF_PAGEOBJ_IMAGE else frames).append(rect)
    return pictures, frames


def _objects(page: Any, view: _View) -> Iterator[tuple[int, Rect]]:
    sides = c_float(), c_float(), c_float(), c_float()
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind not in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING):
            continue
        if kind == pdfium.FPDF_PAGEOBJ_PATH and pdfium.FPDFPath_CountSegments(drawn) < _PATH_DEPTH:
            continue
        if pdfium.FPDFPageObj_GetBounds(drawn, *map(byref, sides)):
            values = [side.value for side in sides]
            if all(map(math.isfinite, values)):
                yield kind, view.rect(*values)
