"""Pictures of a brief's pages, as LibreOffice prints them."""

import subprocess
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter

_DOTS = 96  # an inch
_MARGIN = 28
_DESK, _EDGE = QColor("#E7E4DD"), QColor("#B9B5AB")


def pictures_of_pages(brief: Path, pictures: list[Path], work: Path) -> None:
    """Paints the pages of a .docx, two on a picture; ``work`` is a folder for what is made on the way."""
    office = ["soffice", f"-env:UserInstallation={(work / 'office').as_uri()}", "--headless", "--convert-to", "pdf"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([*office, "--outdir", work, brief], check=True, **quiet)
    subprocess.run(["pdftoppm", "-r", str(_DOTS), "-png", work / f"{brief.stem}.pdf", work / "page"], check=True)
    pages = [QImage(str(page)) for page in sorted(work.glob("page-*.png"))]
    for number, picture in enumerate(pictures):
        _side_by_side(pages[2 * number : 2 * number + 2]).save(str(picture))


def _side_by_side(pages: list[QImage]) -> QImage:
    width, height = pages[0].width(), pages[0].height()
    desk = QImage(_MARGIN + len(pages) * (width + _MARGIN), height + 2 * _MARGIN, QImage.Format.Format_RGB32)
    desk.fill(_DESK)
    painter = QPainter(desk)
    painter.setPen(_EDGE)
    for number, page in enumerate(pages):
        corner = QPoint(_MARGIN + number * (width + _MARGIN), _MARGIN)
        painter.drawImage(corner, page)
        painter.drawRect(QRect(corner, page.size()).adjusted(-1, -1, 0, 0))
    painter.end()
    return desk
