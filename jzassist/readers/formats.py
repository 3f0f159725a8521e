"""Which format a file is in, by its first bytes more than by its name, and which reader reads it."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

from jzassist.model.formats import TOLD
from jzassist.model.page import ListedArticle, Page
from jzassist.model.reading_options import ReadingOptions
from jzassist.readers.block import Reading, UnreadableError
from jzassist.readers.txt import read_txt

COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_HTML = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])",
    re.I | re.S,
)
_MAIL = re.compile(rb"\A(?:[!-9;-~]{1,60}:[^\n]{0,1000}\r?\n(?:[ \t][^\n]{0,1000}\r?\n)*){2,}", re.I)
_MAIL_SIGNS = re.compile(rb"^(?:mime-version|content-type|received|message-id):", re.I | re.M)
_ARCHIVE = re.compile(rb"multipart/related", re.I)

_INSTEAD = f"能打开的有 {'、'.join(TOLD)}，请另存为其中一种再打开。"
#: Beginnings of what is no article, and what it is.
_FOREIGN = (
    (b"\x89PNG", "是图片，不是文字"),
    (b"\xff\xd8\xff", "是图片，不是文字"),
    (b"GIF8", "是图片，不是文字"),
    (b"BM", "是图片，不是文字"),
    (b"II*\0", "是图片，不是文字"),
    (b"MM\0*", "是图片，不是文字"),
    (b"\x7fELF", "是程序，不是稿件"),
    (b"MZ", "是程序，不是稿件"),
    (b"Rar!", "是压缩包，请解压后打开其中的稿件"),
    (b"7z\xbc\xaf", "是压缩包，请解压后打开其中的稿件"),
    (b"\x1f\x8b", "是压缩包，请解压后打开其中的稿件"),
)
_TEXTS = ("", ".txt", ".text")


def format_of(data: bytes, ending: str) -> str:
    """The name of a file's format, by its bytes and the ending of its name; UnreadableError where none fits."""
    if data.startswith(_ZIP):
        return _zipped(data, ending)
    if data.startswith(COMPOUND_FILE):
        return "doc"
    if data.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    for beginning, what in _FOREIGN:
        if data.startswith(beginning) and not _is_text(data, ending):
            raise UnreadableError(f"{what}。{_INSTEAD}")
    if ending in (".md", ".markdown"):
        return "md"
    if ending in (".html", ".htm", ".xhtml") or _HTML.match(data[:4096]):
        return "html"
    if ending in (".eml", ".mht", ".mhtml") or _is_mail(data):
        return "mht" if ending in (".mht", ".mhtml") or _ARCHIVE.search(data[:2048]) else "eml"
    if ending in _TEXTS:
        return "txt"
    return _by_ending(ending)


def read_bytes(data: bytes, format_name: str, options: ReadingOptions) -> Reading:
    """What a file of a known format holds; UnreadableError where it cannot be read."""
    return _READERS[format_name](data, options)


def list_articles(data: bytes, options: ReadingOptions) -> list[ListedArticle]:
    """The articles in a PDF's bytes; UnreadableError where it cannot be read."""
    from jzassist.readers.pdf.reader import list_pdf

    return list_pdf(data, options)


def page_of(data: bytes, options: ReadingOptions) -> tuple[Page, bytes]:
    """A page of a PDF's bytes, taken apart, and its picture; UnreadableError where it cannot be shown."""
    from jzassist.readers.pdf.reader import page_of_pdf

    return page_of_pdf(data, options)


def _zipped(data: bytes, ending: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        names = []
    if any(name.startswith("word/") for name in names) or ending in (".docx", ".docm", ".dotx"):
        return "docx"
    if "content.xml" in names or ending == ".odt":
        return "odt"
    for folder, what in (("xl/", "表格"), ("ppt/", "演示文稿"), ("OEBPS/", "电子书")):
        if any(name.startswith(folder) for name in names):
            raise UnreadableError(f"是{what}，不是稿件。{_INSTEAD}")
    if ending in (".zip", *_TEXTS):
        raise UnreadableError("是压缩包，请解压后打开其中的稿件。")
    return _by_ending(ending)


def _is_text(data: bytes, ending: str) -> bool:
    """Whether a file that begins like a picture or a program is text all the same (BMW……)."""
    return ending in _TEXTS and not any(byte < 9 for byte in data[:512])


def _is_mail(data: bytes) -> bool:
    head = data[:8192]
    return bool(_MAIL.match(head) and _MAIL_SIGNS.search(head))


def _by_ending(ending: str) -> str:
    known = {
        ".docx": "docx",
        ".docm": "docx",
        ".dotx": "docx",
        ".odt": "odt",
        ".rtf": "rtf",
        ".doc": "doc",
        ".wps": "doc",
        ".pdf": "pdf",
    }
    if ending in known:
        return known[ending]
    raise UnreadableError(f"是 {ending} 文件，不是稿件。{_INSTEAD}")


# Each library is loaded only for the files that need it.


def _docx(data: bytes, _options: ReadingOptions) -> Reading:
    from jzassist.readers.docx import read_docx

    return read_docx(data)


def _doc(data: bytes, _options: ReadingOptions) -> Reading:
    from jzassist.readers.doc import read_doc

    return read_doc(data)


def _odt(data: bytes, _options: ReadingOptions) -> Reading:
    from jzassist.readers.odt import read_odt

    return read_odt(data)


def _rtf(data: bytes, _options: ReadingOptions) -> Reading:
    from jzassist.readers.rtf import read_rtf

    return read_rtf(data)


def _html(data: bytes, options: ReadingOptions) -> Reading:
    from jzassist.readers.html import read_html

    return read_html(data, options.encoding, whole_page=options.whole_page)


def _mht(data: bytes, options: ReadingOptions) -> Reading:
    from jzassist.readers.mail import read_mht

    return read_mht(data, whole_page=options.whole_page)


def _eml(data: bytes, _options: ReadingOptions) -> Reading:
    from jzassist.readers.mail import read_eml

    return read_eml(data)


def _markdown(data: bytes, options: ReadingOptions) -> Reading:
    from jzassist.readers.markdown import read_markdown

    return read_markdown(data, options.encoding)


def _txt(data: bytes, options: ReadingOptions) -> Reading:
    return read_txt(data, options.encoding)


def _pdf(data: bytes, options: ReadingOptions) -> Reading:
    from jzassist.readers.pdf.reader import read_pdf

    return read_pdf(data, options)


_READERS: dict[str, Callable[[bytes, ReadingOptions], Reading]] = {
    "docx": _docx,
    "doc": _doc,
    "odt": _odt,
    "rtf": _rtf,
    "html": _html,
    "mht": _mht,
    "eml": _eml,
    "md": _markdown,
    "txt": _txt,
    "pdf": _pdf,
}
