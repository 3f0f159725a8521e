"""After 𠮷 and 😀 marks, selection, search, copy and the screen reader's text still mean the same characters."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from pytestqt.qtbot import QtBot
from small_articles import Role, annotated, article

from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import DETAIL_OF_KIND, Annotation, Kind, Status
from jzassist.ui.article_view import ArticleView
from jzassist.ui.text_search import folded, places_of
from jzassist.ui.theme import LIGHT

WORDS = st.text(alphabet="中县长𠮷😀𪚥👩‍👧5%a", min_size=2, max_size=30)


@st.composite
def marked_articles(draw: st.DrawFn) -> AnnotatedArticle:
    """An article of a few paragraphs full of such characters, with marks anywhere in it."""
    lines = [(Role.HEADLINE, "𠮷县"), *((Role.BODY, words) for words in draw(st.lists(WORDS, min_size=1, max_size=4)))]
    shown = article(tuple(lines))
    marks = []
    for number in range(draw(st.integers(1, 4))):
        paragraph = draw(st.sampled_from(shown.paragraphs))
        start = draw(st.integers(paragraph.start, paragraph.end - 1))
        end = draw(st.integers(start + 1, paragraph.end))
        kind = draw(st.sampled_from([Kind.FIGURE, Kind.PLACE, Kind.TERM]))
        marks.append(Annotation(f"m{number}", kind, start, end, DETAIL_OF_KIND[kind](), Status.ACCEPTED))
    return annotated(*marks, of=shown)


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    return view


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(shown=marked_articles())
def test_in_the_window(view: ArticleView, shown: AnnotatedArticle) -> None:
    view.show_article(shown, LIGHT)
    view.show_marks(shown)
    text = shown.article.text
    for mark in shown.annotations:
        words = text[mark.start : mark.end]
        view.select(mark.start, mark.end)
        assert view.selection() == (mark.start, mark.end)
        assert view.textCursor().selectedText() == words
        assert view.createMimeDataFromSelection().text() == words
        heard = QAccessible.queryAccessibleInterface(view).textInterface()
        cursor = view.textCursor()
        assert heard.text(cursor.selectionStart(), cursor.selectionEnd()) == words
        assert heard.cursorPosition() == cursor.position()
        places = places_of(words, folded(text))
        assert {folded(text[place : place + len(words)]) for place in places} == {folded(words)}
    assert tinted(view) == {place for mark in shown.annotations for place in range(mark.start, mark.end)}


def tinted(view: ArticleView) -> set[int]:
    """The code points whose character has a mark's ground in the document."""
    found, text = set(), view.document().toPlainText()
    units = 0
    for place, character in enumerate(text):
        cursor = QTextCursor(view.document())
        cursor.setPosition(units)
        units += len(character.encode("utf-16-le")) // 2
        cursor.setPosition(units)  # the format of the character before the cursor
        if character != "\n" and cursor.charFormat().background().style() is not Qt.BrushStyle.NoBrush:
            found.add(place)
    return found
