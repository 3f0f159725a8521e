"""The pages of a brief on paper."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from jzassist.model.pages import Block, Pages, Run
from jzassist.ui.other_ways import print_pages
from jzassist.ui.page_painter import PagePainter


def test_every_page_is_printed(tmp_path: Path, qapp: QGuiApplication) -> None:
    pages = Pages(blocks=tuple(Block("Normal", (Run(f"第{number}段的字。"),)) for number in range(120)))
    painting = PagePainter(pages)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "纸.pdf"))
    printer.setFullPage(True)
    print_pages(painting, printer)
    assert painting.page_count > 1
    assert (tmp_path / "纸.pdf").read_bytes().count(b"/Type /Page\n") == painting.page_count
