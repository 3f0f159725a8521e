"""Newspaper pages made at random: how far from the true order ours, pdftotext and plain pdfium read them."""

import shutil
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

from benchmarks.harness.costs import ROOT, cost_of_process, cpu_of
from benchmarks.harness.row import MILLISECONDS, PERCENT, Goal, Measured, Measurements, Row, Skipped

_PAGES = 60


def measure() -> Measurements:
    """On pages that were never seen: what is out of order, articles and titles that are taken wrongly, time a page."""
    if not shutil.which("pdftotext"):
        raise Skipped("没有 pdftotext（poppler-utils）。")
    sys.path.insert(0, str(ROOT / "tests" / "readers"))  # the maker of pages is the tests'
    newspaper_pages, page_scores = import_module("newspaper_pages"), import_module("page_scores")

    seed = time.time_ns() % 1_000_000_000
    print(f"种子 {seed}", file=sys.stderr)
    pages = [newspaper_pages.made_page(seed + at) for at in range(_PAGES)]
    scores = [page_scores.score(page) for page in pages]
    found = {"次序误差": Measured((_lost([each.order for each in scores]),), PERCENT)}
    for what, name in (("articles", "分错的稿件"), ("headlines", "认错的标题"), ("captions", "认错的图片说明")):
        pairs = [getattr(each, what) for each in scores]
        there = max(1, sum(pair[1] for pair in pairs))
        found[name] = Measured((100 * (1 - sum(pair[0] for pair in pairs) / there),), PERCENT)
    for peer, read in (("pdftotext", _pdftotext), ("pdfium", _pdfium)):
        orders, peers_times = [], []
        for page in pages:
            true = "".join([*page.furniture[:1], *(article.text for article in page.articles), *page.furniture[1:]])
            text, seconds = read(page.pdf)
            orders.append(page_scores.similarity(true, text))
            peers_times.append(1000 * seconds)
        found[f"{peer} 次序误差"] = Measured((_lost(orders),), PERCENT)
        found[f"{peer} 每页"] = Measured(tuple(peers_times), MILLISECONDS)
    times = [1000 * _our_time(page.pdf) for page in pages]
    return {**found, "本程序 每页": Measured(tuple(times), MILLISECONDS)}


def _lost(orders: list[float]) -> float:
    return 100 * (1 - sum(orders) / len(orders))


def _our_time(pdf: bytes) -> float:
    from jzassist.model.reading_options import AS_IT_IS
    from jzassist.readers.pdf.reader import read_pdf

    return cpu_of(lambda: read_pdf(pdf, AS_IT_IS))


def _pdftotext(pdf: bytes) -> tuple[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        path.write_bytes(pdf)
        cost = cost_of_process(["pdftotext", "-enc", "UTF-8", path, "-"])
        return cost.output, cost.cpu


def _pdfium(pdf: bytes) -> tuple[str, float]:
    import pypdfium2

    texts: list[str] = []

    def read() -> None:
        document = pypdfium2.PdfDocument(pdf)
        page = document[0]
        text = page.get_textpage()
        texts.append(text.get_text_range())
        text.close()
        page.close()
        document.close()

    seconds = cpu_of(read)
    return texts[0], seconds


ROW = Row(
    "报纸版面的次序",
    "pdftotext 和 pdfium 读出的次序",
    (
        Goal("次序误差", 1.5, PERCENT),
        Goal("分错的稿件", 5, PERCENT),
        Goal("认错的标题", 5, PERCENT),
        Goal("认错的图片说明", 5, PERCENT),
    ),
    measure,
)
