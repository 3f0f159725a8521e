"""Shows ten thousand marks in a long text, and the same text without; prints what it took as JSON.

``python -m benchmarks.windows.marks CHARACTERS``: seconds of the processor for the first frame and for a frame of
scrolling, with marks and without, in turn; and for the longest turns of the event loop, while the marks are written and
while the text is scrolled meanwhile.
"""

import json
import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from benchmarks.harness.articles import fresh, repeated
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import DETAIL_OF_KIND, Annotation, Kind
from jzassist.ui.article_view import ArticleView
from jzassist.ui.theme import LIGHT, apply_theme

_MARKS = 10_000
_LONG = 4  # characters of a mark
_ROUNDS = 3
_PAGES = 20
_AT_REST = 0.2
_NOTHING = 0.002


def marked(characters: int) -> AnnotatedArticle:
    """A text with marks of every kind all over it."""
    article, kinds = fresh(repeated(characters)), list(Kind)
    step = len(article.text) // _MARKS
    spans = ((n, n * step, kinds[n % len(kinds)]) for n in range(_MARKS))
    marks = (Annotation(f"m{n}", kind, at, at + _LONG, DETAIL_OF_KIND[kind]()) for n, at, kind in spans)
    return AnnotatedArticle(article, tuple(marks))


def processor(work: Callable[[], object]) -> float:
    """The processor time of a call, in seconds."""
    began = time.process_time()
    work()
    return time.process_time() - began


def shown(annotated: AnnotatedArticle) -> tuple[ArticleView, float]:
    """A view with an article in it, painted, and what that took."""
    view = ArticleView()
    view.resize(900, 800)
    view.show()
    QApplication.processEvents()

    def show() -> None:
        view.show_article(annotated, LIGHT)
        view.show_marks(annotated)
        view.viewport().repaint()

    return view, processor(show)


def gone(view: ArticleView) -> None:
    """Takes a view away, with its document."""
    view.close()
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def longest_turn(view: ArticleView, scrolling: bool) -> float:
    """The longest turn of the event loop until the marks are written and the text laid out, in processor seconds."""
    bar, longest = view.verticalScrollBar(), 0.0
    resting_since = time.perf_counter()
    while time.perf_counter() - resting_since < _AT_REST:
        began = time.process_time()
        if scrolling:
            bar.setValue(bar.value() + bar.pageStep())
        QApplication.processEvents()
        taken = time.process_time() - began
        longest = max(longest, taken)
        if taken > _NOTHING and not (scrolling and bar.value() == bar.maximum()):
            resting_since = time.perf_counter()
        time.sleep(0.0005)
    return longest


def scrolled(view: ArticleView) -> float:
    """What a frame of scrolling takes in the middle, on the average."""
    longest_turn(view, scrolling=False)  # everything is written and laid out
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 4)
    view.viewport().repaint()

    def pages() -> None:
        for _ in range(_PAGES):
            bar.setValue(bar.value() + bar.pageStep() // 3)
            view.viewport().repaint()

    return processor(pages) / _PAGES


def main() -> None:
    """Prints it all."""
    app = QApplication(sys.argv[:1])
    apply_theme(app, LIGHT)
    with_marks = marked(int(sys.argv[1]))
    plain = AnnotatedArticle(with_marks.article)
    found: dict[str, list[float]] = {name: [] for name in ("first", "first plain", "scroll", "scroll plain")}
    found |= {"writing": [], "scrolling": []}
    for name, annotated in ((" plain", plain), ("", with_marks)) * _ROUNDS:
        view, first = shown(annotated)
        found[f"first{name}"].append(first)
        if not name:
            found["writing"].append(longest_turn(view, scrolling=False))
        found[f"scroll{name}"].append(scrolled(view))
        gone(view)
    for _ in range(_ROUNDS):
        view, _first = shown(with_marks)
        found["scrolling"].append(longest_turn(view, scrolling=True))
        gone(view)
    print(json.dumps(found), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
