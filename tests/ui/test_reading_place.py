"""What is read stays in view when the article is set in another width or size."""

import pytest
from PySide6.QtTest import QTest
from small_articles import Role, annotated
from small_articles import article as article_of

from jzassist.ui.article_view import ArticleView
from jzassist.ui.theme import LIGHT

TEXT = tuple((Role.BODY, f"𠮷第{n}段，{'这里写着一些可以读很久的话，' * 12}") for n in range(60))


@pytest.fixture
def view(qtbot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    view.show_article(annotated(of=article_of(TEXT)), LIGHT)
    QTest.qWait(20)
    return view


def place_of(paragraph: int) -> int:
    return sum(len(words) + 1 for _, words in TEXT[:paragraph])


def first_paragraph(view: ArticleView) -> int:
    return article_of(TEXT).paragraph_index(view.top)


def test_a_place_is_found_again(view):
    view.show_place(place_of(21), place_of(20))
    assert view.selection() == (place_of(21), place_of(21))
    assert view.top == place_of(20)
    before = view.verticalScrollBar().value()
    view.show_place(0, 0)
    assert (view.verticalScrollBar().value(), view.top) == (0, 0)
    view.show_place(place_of(21), place_of(20))
    assert view.verticalScrollBar().value() == before


def test_an_article_that_is_not_laid_out_yet_is_at_its_beginning(qtbot):
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    view.show_article(annotated(of=article_of(TEXT * 20)), LIGHT)
    assert view.top == 0


def test_a_place_beyond_the_end_is_the_end(view):
    view.show_place(10**9, 10**9)
    assert view.selection()[0] == len(article_of(TEXT).text)
    assert view.viewport().rect().contains(view.cursorRect().center())


def test_the_line_stays_through_many_widths_and_comes_back(view):
    view.show_place(0, place_of(20))
    for width in (*range(880, 400, -40), *range(400, 900, 50), 900):
        view.resize(width, 500)
        QTest.qWait(1)
        assert first_paragraph(view) == 20
    assert view.top == place_of(20)


def test_it_stays_through_zooming_too(view):
    view.show_place(0, place_of(30))
    for percent in (150, 200, 90, 100):
        view.set_zoom(percent)
        assert first_paragraph(view) == 30
    assert view.top == place_of(30)


def test_after_scrolling_another_line_is_held(view):
    view.show_place(0, place_of(20))
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() * 2)
    now = first_paragraph(view)
    assert now > 30
    view.resize(600, 500)
    QTest.qWait(1)
    assert first_paragraph(view) == now


def test_the_beginning_stays_the_beginning(view):
    view.resize(500, 300)
    QTest.qWait(1)
    assert view.verticalScrollBar().value() == 0
