"""Files that are no articles at all, under every ending that one might have."""

import zlib
from collections.abc import Iterator

from hostile import HostileFile, zipped

_ENDINGS = ("txt", "docx", "doc", "html", "eml", "pdf", "rtf", "md")
_BEGINNINGS = {
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "jpg": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "gif": b"GIF89a",
    "bmp": b"BM\x36\0\0\0",
    "tif": b"II*\0\x08\0\0\0",
    "elf": b"\x7fELF\x02\x01\x01",
    "exe": b"MZ\x90\0\x03",
    "rar": b"Rar!\x1a\x07\x01\0",
    "7z": b"7z\xbc\xaf\x27\x1c",
    "gz": b"\x1f\x8b\x08\0",
    "mp3": b"ID3\x04\0",
    "mp4": b"\0\0\0\x20ftypisom",
    "sqlite": b"SQLite format 3\0",
    "class": b"\xca\xfe\xba\xbe",
    "pickle": b"\x80\x04\x95cos\nsystem\n(S'true'\ntR.",
    "psd": b"8BPS\0\x01",
    "ps": b"%!PS-Adobe-3.0 EPSF\n",
    "wasm": b"\0asm\x01\0\0\0",
}


def strangers() -> Iterator[HostileFile]:
    """Pictures, programs, archives and tables, and PDF files that are none."""
    noise = zlib.compress(bytes(range(256)) * 40) * 8
    for what, beginning in _BEGINNINGS.items():
        for ending in (*_ENDINGS[:4], what):
            yield HostileFile(f"其实是{what}.{ending}", beginning + noise)
    for folder, ending in (("xl/workbook.xml", "xlsx"), ("ppt/presentation.xml", "pptx"), ("OEBPS/a.xhtml", "epub")):
        for named in (ending, "docx", "txt", "zip"):
            yield HostileFile(f"其实是{ending}.{named}", zipped((folder, "<a/>")))
    for number, data in enumerate(_pdf()):
        yield HostileFile(f"假版面-{number}.pdf", data)
        yield HostileFile(f"假版面-{number}.txt", data)


def _pdf() -> Iterator[bytes]:
    page = b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[{}]/Count {}>>endobj "
    trailer = b"trailer<</Root 1 0 R>>\n%%EOF"
    yield b"%PDF-1.7\n"
    yield b"%PDF-1.7\n" + bytes(5_000)
    yield b"%PDF-1.7\n" + page.replace(b"{}", b"2 0 R") + trailer
    yield b"%PDF-1.7\n" + page.replace(b"{}", b"99999999") + trailer
    yield b"%PDF-1.7\n" + b"[" * 500_000 + trailer
    yield b"%PDF-1.7\n" + b"<<" * 500_000 + trailer
    yield b"%PDF-1.7\nxref\n0 999999999\n" + trailer
    yield b"%PDF-1.7\ntrailer<</Root 1 0 R/Prev 9/Encrypt 5 0 R>>\nstartxref\n9\n%%EOF"
    bomb = zlib.compress(bytes(60_000_000), 9)
    stream = b"3 0 obj<</Length %d/Filter/FlateDecode>>stream\n" % len(bomb) + bomb + b"\nendstream endobj "
    yield (
        b"%PDF-1.7\n"
        + page.replace(b"{}", b"4 0 R")
        + stream
        + b"4 0 obj<</Type/Page/Contents 3 0 R>>endobj "
        + trailer
    )
