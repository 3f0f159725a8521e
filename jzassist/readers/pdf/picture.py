"""A page as a picture, for the window."""

import struct
import zlib
from typing import Any

import pypdfium2.raw as pdfium

from jzassist.readers.pdf.glyphs import Sheet

#: The longer side of a page's picture, in pixels: enough to read body text.
_LONGER_SIDE = 2200
_MOST_SCALE = 3.0


def picture_of(page: Any, sheet: Sheet) -> bytes:
    """The page as PNG in shades of grey, turned as the sheet is."""
    scale = min(_MOST_SCALE, _LONGER_SIDE / max(sheet.width, sheet.height, 1.0))
    width, height = max(1, round(sheet.width * scale)), max(1, round(sheet.height * scale))
    turn = (sheet.turned - page.get_rotation() // 90) % 4
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page.raw, 0, 0, width, height, turn, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        buffer = pdfium.FPDFBitmap_GetBuffer(bitmap)
        rows = bytes((pdfium.c_ubyte * (stride * height)).from_address(_address(buffer)))
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return _png(rows, width, height, stride)


def _address(buffer: Any) -> int:
    from ctypes import c_void_p, cast

    return cast(buffer, c_void_p).value or 0


def _png(rows: bytes, width: int, height: int, stride: int) -> bytes:
    lines = b"".join(b"\0" + rows[row * stride : row * stride + width] for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(lines, 6)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
