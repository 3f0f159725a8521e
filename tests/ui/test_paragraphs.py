"""Joined, split and named paragraphs in the window."""

import council_article as council
import pytest
from open_windows import press
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from jzassist.model.article import ParagraphRole
from jzassist.ui.main_window import MainWindow
from jzassist.ui.role_picker import RolePicker

FIRST, SECOND = council.PARAGRAPHS[1][1], council.PARAGRAPHS[2][1]
JOINT = council.article().paragraphs[2].start


@pytest.fixture
def opened(opened: MainWindow) -> MainWindow:
    opened.panels.article.setFocus()
    return opened


def put_caret(window: MainWindow, words: str) -> None:
    place = council.span(words)[0]
    window.frontend.current.put_caret(place)


def blocks(window: MainWindow) -> list[str]:
    return window.panels.article.toPlainText().split("\n")


def test_a_joined_paragraph_shows_no_break_and_everything_stands_at_its_place(opened: MainWindow) -> None:
    view = opened.panels.article
    put_caret(opened, "“灯要亮")
    press(opened, "Ctrl+Shift+J")
    assert blocks(opened)[1] == FIRST + SECOND
    assert view.selection() == (JOINT, JOINT)
    assert view.paragraph == 1
    for item in opened.session.shown.annotated.annotations:
        view.select(item.start, item.end)
        assert view.selection() == (item.start, item.end)
        assert view.textCursor().selectedText() == opened.session.shown.annotated.text_of(item)
    view.select(JOINT - 4, JOINT + 3)
    view.copy()
    assert QGuiApplication.clipboard().text() == (FIRST + SECOND)[len(FIRST) - 3 : len(FIRST) + 3]


def test_a_split_paragraph_shows_a_new_one(opened: MainWindow) -> None:
    view = opened.panels.article
    put_caret(opened, "新华街")
    press(opened, "Ctrl+Shift+Return")
    place = council.span("新华街")[0]
    assert blocks(opened)[4] == "新华街的居民表示，热闹得很。"
    assert (view.selection(), view.paragraph) == ((place, place), 4)
    block = view.document().findBlockByNumber(4)
    assert block.blockFormat() == view.document().findBlockByNumber(3).blockFormat()
    view.moveCursor(QTextCursor.MoveOperation.Left)
    assert view.paragraph == 3, "the end of the paragraph above is not the beginning of the new one"
    press(opened, "Ctrl+J")
    assert blocks(opened) == [words for _, words in council.PARAGRAPHS]


def test_a_split_within_a_mark_shows_it_in_both_parts(opened: MainWindow) -> None:
    put_caret(opened, "人心更要亮")
    press(opened, "Ctrl+Shift+Return")
    view, tint = opened.panels.article, opened.looks.theme.tints["quote"]
    for number in (2, 3):
        block = view.document().findBlockByNumber(number)
        formats = block.textFormats()
        assert any(run.format.background().color() == tint for run in formats)
    assert view.document().findBlockByNumber(4).blockFormat().textIndent() > 0


def test_the_view_stays_where_it_is(opened: MainWindow, qtbot) -> None:
    view = opened.panels.article
    opened.resize(900, 420)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 100)
    view.verticalScrollBar().setValue(60)
    view.select(council.span("摊主")[0], council.span("摊主")[0])
    before, scrolled = view.cursorRect().top(), view.verticalScrollBar().value()
    assert scrolled
    press(opened, "Ctrl+Shift+J")
    assert abs(view.cursorRect().top() - before) <= 1
    press(opened, "Ctrl+Z")
    assert len(blocks(opened)) == len(council.PARAGRAPHS)


def test_a_role_is_picked_at_the_paragraph(opened: MainWindow, qtbot) -> None:
    put_caret(opened, "摊主")
    press(opened, "Ctrl+Shift+R")
    picker = opened.findChild(RolePicker, "rolePicker")
    qtbot.waitUntil(picker.field.hasFocus)
    QTest.keyClick(picker.field, Qt.Key.Key_2)
    paragraphs = opened.session.shown.annotated.article.paragraphs
    assert paragraphs[3].role is ParagraphRole.HEADLINE
    assert opened.panels.article.hasFocus()
    assert opened.session.shown.work.undo_title == "第 4 段改为标题"
    words = QTextCursor(opened.panels.article.document().findBlockByNumber(3))
    words.movePosition(QTextCursor.MoveOperation.Right)
    assert words.charFormat().font().bold()


def test_the_headline_in_title_and_tabs_follows(opened: MainWindow) -> None:
    put_caret(opened, "今年元宵")
    press(opened, "Ctrl+Shift+Return")
    put_caret(opened, "清河县的")
    press(opened, "Ctrl+Shift+J")
    assert opened.windowTitle().startswith("清河县的灯会亮了 — ")
    opened.frontend._set_role(0, ParagraphRole.KICKER)
    opened.frontend._set_role(1, ParagraphRole.HEADLINE)
    assert opened.windowTitle().startswith(FIRST[:8])
    assert opened.panels.article.accessibleName() == f"正文：{FIRST}"


def test_words_over_a_joint_are_found(opened: MainWindow) -> None:
    put_caret(opened, "“灯要亮")
    press(opened, "Ctrl+Shift+J")
    press(opened, "Ctrl+F")
    bar = opened.findChild(object, "findBar")
    bar.field.insert("人次。“灯")
    start, end = opened.frontend.selection()
    assert opened.session.shown.annotated.article.words(start, end) == "人次。“灯"
    assert len(opened.panels.article.extraSelections()) == 1
    assert opened.panels.article.extraSelections()[0].cursor.selectedText() == "人次。“灯"
