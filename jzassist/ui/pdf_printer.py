"""The program that draws the pages of a brief into a PDF: it needs Qt, and neither a window nor a screen."""

import json
import os
import re
import sys
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from jzassist.model.brief_options import PRODUCT_NAME
from jzassist.model.pages import Pages
from jzassist.page_messages import pages_from_json
from jzassist.ui.page_document import UNIT
from jzassist.ui.page_painter import PagePainter

_SPACE = QUuid("{8f1f7e2c-6d0b-5c1e-9a55-0c2f5c1d7a10}")  # of our documents' numbers
_POINTS = 72  # in an inch
_MOMENT = re.compile(rb"D:\d{14}(?:Z|[+-]\d\d'\d\d')")
_ISO_MOMENT = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")


def serve() -> int:
    """Draws the pages of the message on stdin; the exit status."""
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["TZ"] = "UTC"
    application = QGuiApplication(sys.argv[:1])
    message = json.loads(sys.stdin.buffer.read())
    made_on = date.fromisoformat(message["made_on"])
    made = pdf_of(pages_from_json(message["pages"]), message["title"], message["author"], made_on)
    sys.stdout.buffer.write(made)
    sys.stdout.flush()
    del application
    return 0


def pdf_of(pages: Pages, title: str, author: str, made_on: date) -> bytes:
    """The PDF of a brief's pages, the same for the same brief and day; a QGuiApplication must be there."""
    painting = PagePainter(pages)
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setTitle(title)
    writer.setAuthor(author)
    writer.setCreator(PRODUCT_NAME)
    writer.setDocumentId(QUuid.createUuidV5(_SPACE, f"{title}\n{made_on}".encode()))
    writer.setResolution(_POINTS * UNIT)
    size = QPageSize(QSizeF(pages.width, pages.height), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    for number in range(painting.page_count):
        if number:
            writer.newPage()
        painting.paint(painter, number)
    painter.end()
    return _dated(bytes(made.data().data()), made_on)


def _dated(made: bytes, made_on: date) -> bytes:
    """The moment of making says the clock and the time zone of this machine: the brief's day stands there, as long."""
    day = made_on.strftime("%Y%m%d").encode()
    made = _MOMENT.sub(lambda found: b"D:" + day + (b"000000Z" if found[0].endswith(b"Z") else b"000000+00'00'"), made)
    iso = made_on.isoformat().encode()
    return _ISO_MOMENT.sub(lambda found: (iso + b"T00:00:00+00:00")[: len(found[0])], made)
