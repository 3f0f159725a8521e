"""A long article is laid out to its end, a little at a time."""

import small_articles

from jzassist.model.article import ParagraphRole
from jzassist.ui.article_view import ArticleView
from jzassist.ui.theme import LIGHT

LONG = small_articles.article(((ParagraphRole.BODY, "桥下的水渠三年没有清过淤，今年开春才动工。" * 8),) * 400)


def test_a_long_article_is_laid_out_to_its_end(qtbot):
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    view.show_article(small_articles.annotated(of=LONG), LIGHT)
    document = view.document()
    last = document.lastBlock()
    assert not last.layout().lineCount(), "it was laid out at one go"
    qtbot.waitUntil(lambda: last.layout().lineCount() > 0, timeout=20_000)
    bottom = document.documentLayout().blockBoundingRect(last).bottom()
    # the scroll bar knows of the whole of it
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() + view.viewport().height() >= bottom)


def test_a_change_of_size_lays_it_out_again(qtbot):
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    view.show_article(small_articles.annotated(of=LONG), LIGHT)
    last = view.document().lastBlock()
    qtbot.waitUntil(lambda: last.layout().lineCount() > 0, timeout=20_000)
    place = view.document().documentLayout()
    before = place.blockBoundingRect(last).top()
    view.set_zoom(200)
    qtbot.waitUntil(lambda: place.blockBoundingRect(last).top() > 1.5 * before, timeout=20_000)
