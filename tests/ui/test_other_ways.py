"""The pages of a brief on paper."""

from pathlib import Path

from council_article import article
from open_windows import wait_for_analysis, window_over
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from jzassist.model.pages import Block, Pages, Run
from jzassist.ui.other_ways import print_pages
from jzassist.ui.page_painter import PagePainter

PATIENCE = 30_000


def test_every_page_is_printed(tmp_path: Path, qapp: QGuiApplication) -> None:
    pages = Pages(blocks=tuple(Block("Normal", (Run(f"第{number}段的字。"),)) for number in range(120)))
    painting = PagePainter(pages)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "纸.pdf"))
    printer.setFullPage(True)
    print_pages(painting, printer)
    assert painting.page_count > 1
    assert (tmp_path / "纸.pdf").read_bytes().count(b"/Type /Page\n") == painting.page_count


def test_the_window_copies_comments_and_gathers_what_is_open(qtbot, qapp, own_folder, tmp_path):
    """Through the real engine, from the commands' own actions to clipboard and files."""
    path = tmp_path / "灯会.txt"
    path.write_text(article().text.replace("更要亮。”", "更要亮。"), "utf-8")
    with window_over(qapp, own_folder, path) as window:
        qtbot.waitUntil(lambda: window.session.shown is not None, timeout=PATIENCE)
        wait_for_analysis(window)
        window.frontend.view("copy_brief")
        qtbot.waitUntil(lambda: "已复制" in "".join(window.panels.message_bar.texts), timeout=PATIENCE)
        carried = QGuiApplication.clipboard().mimeData()
        title = window.session.shown.title
        assert title in carried.text()
        assert "</h1>" in carried.html()
        window.frontend.ways.export_commented(tmp_path / "批注版.docx")
        qtbot.waitUntil((tmp_path / "批注版.docx").exists, timeout=PATIENCE)
        window.frontend.ways.export_digest(tmp_path / "汇编.md")
        qtbot.waitUntil((tmp_path / "汇编.md").exists, timeout=PATIENCE)
        qtbot.waitUntil(lambda: "1 篇" in "".join(window.panels.message_bar.texts), timeout=PATIENCE)
        assert f"1　{title}" in (tmp_path / "汇编.md").read_text("utf-8")
