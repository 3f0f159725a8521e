"""The summary: its sentences, the way to the article and back, its length, the article's details."""

import pytest
from council_article import article, findings
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QSpinBox, QToolButton

from jzassist.library.works import Library
from jzassist.model.annotated_article import ArticleDetails, set_summary_length
from jzassist.model.summary import OwnPoint, Sentence, Summary
from jzassist.session import Session
from jzassist.ui.fields import Field
from jzassist.ui.sentence_list import MARKED, wrapped
from jzassist.ui.summary_view import SummaryView

DETAILS = ArticleDetails("清河县的灯会亮了", "清河报", "陆知秋", "2026-03-03")


@pytest.fixture
def session(tmp_path):
    library = Library(tmp_path)
    session = Session(library)
    opened = session.open(article())
    session.take_analysis(opened.key, findings(), DETAILS)
    session.take_summary(opened.key, Summary(sentences(), ("灯会", "元宵")))
    yield session
    library.close()


def sentences() -> tuple[Sentence, ...]:
    return tuple(Sentence(p.start, p.end) for p in article().paragraphs[1:4])


@pytest.fixture
def view(qtbot, session):
    view = SummaryView()
    qtbot.addWidget(view)
    view.show_summary(session.shown)
    return view


def marked(view: SummaryView) -> list[int]:
    return [row for row in range(view.sentences.count()) if view.sentences.item(row).data(MARKED)]


def test_sentences_are_those_of_the_article(view):
    text = article().text
    assert [view.sentences.item(row).text() for row in range(3)] == [text[s.start : s.end] for s in sentences()]
    spoken = view.sentences.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("第3段，摘要第2句共3句")


@pytest.mark.parametrize("width", range(120, 420, 23))
def test_lines_break_where_chinese_may(qapp, width):
    words = "“灯要亮，人心更要亮。”县文化馆馆长苏小满说，今年（元宵）36场灯会，游客约210000人次，增长12.5%；明年还办！"
    layout = wrapped(words, width)
    starts = [layout.lineAt(number).textStart() for number in range(1, layout.lineCount())]
    assert starts
    for start in starts:
        assert words[start] not in "，。；！”）%"
        assert words[start - 1] not in "“（"
        assert not (words[start - 1].isdigit() and words[start] in "0123456789.")
    assert all(layout.lineAt(number).naturalTextWidth() <= width + 1 for number in range(layout.lineCount()))


def test_rows_are_as_high_as_their_lines(qtbot, view):
    view.resize(240, 400)
    view.show()
    wide = view.sentences.sizeHintForRow(1)
    view.resize(160, 400)
    qtbot.waitUntil(lambda: view.sentences.sizeHintForRow(1) > wide)


def test_a_click_leads_to_the_sentence_and_enter_goes_there(qtbot, view):
    view.sentences.setCurrentRow(0)
    with qtbot.waitSignal(view.sentence_chosen) as chosen:
        qtbot.keyClick(view.sentences, Qt.Key.Key_Down)
    second = OwnPoint(sentences()[1].start, sentences()[1].end)
    assert chosen.args == [second]
    with qtbot.waitSignal(view.sentence_opened) as opened:
        qtbot.keyClick(view.sentences, Qt.Key.Key_Return)
    assert opened.args == [second]


def test_the_sentence_under_the_caret_is_marked(view):
    view.mark_place(sentences()[2].start + 3)
    assert marked(view) == [2]
    view.mark_place(0)
    assert marked(view) == []


def test_a_new_summary_keeps_the_row_and_chooses_nothing(qtbot, view, session):
    view.sentences.setCurrentRow(1)
    session.take_summary(session.shown.key, Summary(sentences()[1:]))
    with qtbot.assertNotEmitted(view.sentence_chosen):
        view.show_summary(session.shown)
    assert view.sentences.currentRow() == 0


def test_the_length_is_asked_for_but_not_by_showing_it(qtbot, view, session):
    length = view.findChild(QSpinBox)
    with qtbot.assertNotEmitted(view.length_chosen):
        view.show_summary(session.shown)
    with qtbot.waitSignal(view.length_chosen) as chosen:
        length.stepUp()
    assert chosen.args == [4]


def test_a_length_asked_for_by_keys_is_shown_however_long(view, session):
    session.apply("摘要改为 12 句", set_summary_length(session.shown.annotated, 12))
    view.show_summary(session.shown)
    assert view.findChild(QSpinBox).value() == 12


def test_the_summary_is_copied_a_line_a_sentence(qtbot, view):
    copy = next(button for button in view.findChildren(QToolButton) if button.text() == "复制")
    with qtbot.waitSignal(view.copied):
        copy.click()
    text = article().text
    assert QGuiApplication.clipboard().text() == "\n".join(text[s.start : s.end] for s in sentences())


def test_details_are_corrected_one_at_a_time(qtbot, view):
    author = next(f for f in view.findChildren(Field) if f.accessibleName() == "作者")
    author.selectAll()
    author.insert("江小渔")
    with qtbot.waitSignal(view.details_corrected) as corrected:
        qtbot.keyClick(author, Qt.Key.Key_Return)
    assert corrected.args == [ArticleDetails(DETAILS.headline, DETAILS.publication, "江小渔", DETAILS.date)]


def hint(view: SummaryView) -> QLabel:
    return next(label for label in view.findChildren(QLabel) if label.accessibleName() == "日期有误")


def write_date(qtbot, view: SummaryView, words: str) -> Field:
    line = next(f for f in view.findChildren(Field) if f.accessibleName() == "日期")
    line.selectAll()
    line.insert(words)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    return line


@pytest.mark.parametrize("words", ["2025-02-30", "2025-13", "2025-13-01", "0000-01-01"])
def test_a_day_that_is_none_is_refused_beside_its_line(qtbot, view, session, words):
    next(button for button in view.findChildren(QToolButton) if button.text() == "稿件信息").click()
    with qtbot.assertNotEmitted(view.details_corrected), qtbot.assertNotEmitted(view.details_left):
        line = write_date(qtbot, view, words)
    assert words in hint(view).text()
    assert hint(view).isVisibleTo(view)
    view.show_summary(session.shown)
    assert (line.text(), hint(view).isVisibleTo(view)) == (words, True)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert (line.text(), hint(view).isVisibleTo(view)) == (DETAILS.date, False)


@pytest.mark.parametrize("words", ["2026-03", "2026-3-4", "正月十五", "2026年2月30日", "2024-02-29", ""])
def test_other_dates_are_kept_as_they_are_written(qtbot, view, words):
    with qtbot.waitSignal(view.details_corrected) as corrected:
        write_date(qtbot, view, words)
    assert corrected.args[0].date == words


def test_without_an_article_it_is_empty(view):
    view.show_summary(None)
    assert view.sentences.count() == 0
    assert not view.isEnabled()
