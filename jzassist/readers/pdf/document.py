"""A PDF's pages, read one after the other by pdfium; one document a process, and no threads."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from jzassist.model.errors import PASSWORD_LACKING
from jzassist.readers.block import UnreadableError
from jzassist.readers.pdf.glyphs import Sheet, read_sheet

#: So many pages are looked at where no page is named; more are a book.
MOST_PAGES = 64
_BROKEN = "不是完整的 PDF，可能已损坏；请用阅读器打开确认，或向来稿人重新要一份。"
LOCKED = "有密码，请输入打开密码（命令行用 --password-file）。"
WRONG_PASSWORD = "的密码不对，请再输入一次（命令行用 --password-file）。"


@contextmanager
def opened(data: bytes, password: str | None) -> Iterator[Any]:
    """The document in a file's bytes; UnreadableError where there is none or a password is lacking."""
    try:
        document = pypdfium2.PdfDocument(data, password=password)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            reason = WRONG_PASSWORD if password else LOCKED
            raise UnreadableError(reason, PASSWORD_LACKING) from error
        raise UnreadableError(_BROKEN, repr(error)) from error
    try:
        if len(document) < 1:
            raise UnreadableError(_BROKEN, "no pages")
        yield document
    finally:
        document.close()


def sheet_of(document: Any, number: int) -> Sheet | None:
    """What stands on a page; None where the page is broken."""
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return None
    try:
        return read_sheet(page)
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()


def page_numbers(document: Any, page: int | None) -> list[int]:
    """The numbers of the pages to read; UnreadableError where the file has no such page."""
    count = len(document)
    if page is None:
        return list(range(1, min(count, MOST_PAGES) + 1))
    if not 1 <= page <= count:
        raise UnreadableError(f"只有 {count} 页，没有第 {page} 页；请改页码。")
    return [page]
