"""The window as a whole: ways in, panes and focus, several articles, looks that are kept, a library that is broken."""

import re
from pathlib import Path

import pytest
from council_article import article, findings
from open_windows import drop, press, wait_for_analysis, window_over
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTextBrowser, QToolButton, QWidget

from jzassist.library.settings_file import read_settings
from jzassist.library.works import FILE_NAME, Library
from jzassist.model.annotated_article import ArticleDetails, set_summary_length
from jzassist.model.annotation import Status
from jzassist.model.settings import ThemeChoice
from jzassist.session import Session
from jzassist.ui.fields import Field
from jzassist.ui.main_window import MainWindow

TEXT = article().text
PATIENCE = 30_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "灯会.txt"
    path.write_text(TEXT, "utf-8")
    return path


def status(window: MainWindow, name: str) -> str:
    return window.status.findChild(QLabel, name).text()


# -- ways in


def test_without_an_article_there_is_only_the_way_in(window):
    assert window.panels.empty_state.isVisible()
    assert not window.panels.sidebar.isVisible()
    assert window.windowTitle() == "晋中编辑助手"


def test_files_dropped_anywhere_are_opened(qtbot, window, file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop(window, data)
    qtbot.waitUntil(lambda: window.session.shown is not None, timeout=PATIENCE)
    assert window.panels.article.isVisible()
    assert window.focusWidget() is window.panels.article


def test_text_is_pasted_as_a_new_article(qtbot, window):
    QGuiApplication.clipboard().setText(TEXT)
    press(window, "Ctrl+N")
    qtbot.waitUntil(lambda: window.session.shown is not None, timeout=PATIENCE)


def test_an_empty_clipboard_is_told_and_the_next_paste_works(qtbot, window):
    QGuiApplication.clipboard().setText(" \n")
    press(window, "Ctrl+N")
    (said,) = window.panels.message_bar.texts
    assert "剪贴板里没有文字" in said
    QGuiApplication.clipboard().setText(TEXT)
    press(window, "Ctrl+N")
    qtbot.waitUntil(lambda: window.session.shown is not None, timeout=PATIENCE)
    assert window.panels.message_bar.texts == ()


def test_files_in_the_clipboard_are_opened(qtbot, window, file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    data.setText(str(file))
    QGuiApplication.clipboard().setMimeData(data)
    press(window, "Ctrl+N")
    qtbot.waitUntil(lambda: window.session.shown is not None, timeout=PATIENCE)
    assert window.session.shown.annotated.article.source.path == str(file)


def test_a_link_to_another_place_is_not_taken_for_an_article(window):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.html")])
    data.setText("https://example.org/a.html")
    entering = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, entering)
    assert not entering.isAccepted()


def test_a_file_that_is_not_there_is_said_above(qtbot, window, tmp_path):
    window.frontend.open_files([tmp_path / "没有.txt"])
    qtbot.waitUntil(lambda: bool(window.panels.message_bar.texts), timeout=PATIENCE)
    assert "没有.txt" in window.panels.message_bar.texts[0]


def test_what_could_not_be_read_is_said(qtbot, window, tmp_path):
    damaged = tmp_path / "残稿.txt"
    damaged.write_text(TEXT.replace("元宵", "元\ufffd"), "utf-8")
    window.frontend.open_files([damaged])
    qtbot.waitUntil(lambda: bool(window.panels.message_bar.texts), timeout=PATIENCE)
    assert "无法识别" in window.panels.message_bar.texts[0]
    assert window.session.shown is not None


# -- what is shown


def test_the_title_is_the_headline_and_follows_it(opened):
    assert opened.windowTitle() == "清河县的灯会亮了 — 晋中编辑助手"
    opened.panels.summary.details_corrected.emit(ArticleDetails("清河灯会"))
    assert opened.windowTitle() == "清河灯会 — 晋中编辑助手"
    press(opened, "Ctrl+Z")
    assert opened.windowTitle() == "清河县的灯会亮了 — 晋中编辑助手"


def test_the_status_says_how_far_the_review_is(opened):
    pending = len(opened.session.shown.annotated.pending)
    assert status(opened, "statusPlace") == f"待审 {pending} 条"
    press(opened, "F8")
    assert status(opened, "statusPlace") == f"第 1/{pending} 条待审"
    assert status(opened, "statusSaved").startswith("已保存 ")
    press(opened, *"A" * pending)
    assert status(opened, "statusPlace") == "全部审完，可导出"
    assert status(opened, "statusHint") == ""  # what stands there already is not shown twice


def test_a_sentence_leads_to_its_place_and_back(opened):
    wait_for_analysis(opened)
    sentences = opened.panels.summary.sentences
    sentences.setFocus()
    press(opened, "End", "Return")
    last = opened.session.shown.summary.sentences[-1]
    assert opened.frontend.selection() == (last.start, last.end)
    assert opened.focusWidget() is opened.panels.article
    inside = next(item for item in opened.session.shown.annotated.visible if item.start >= last.start)
    opened.frontend.go_to(inside.id)
    assert opened.session.shown.current == inside.id


def test_the_caret_makes_the_item_under_it_the_current_one(opened):
    item = opened.session.shown.annotated.visible[1]
    opened.panels.article.select(item.start, item.start)
    assert opened.session.shown.current == item.id
    press(opened, "Home")
    assert opened.session.shown.current != item.id


def test_a_rejected_item_can_be_brought_back_from_its_list(opened):
    press(opened, "F8")
    gone = opened.session.shown.current
    press(opened, "X")
    opened.frontend.go_to(gone)
    press(opened, "U")
    assert opened.session.shown.annotated.by_id[gone].status is Status.PENDING


# -- panes


def test_f6_goes_round_the_panes_in_reading_order(opened):
    wait_for_analysis(opened)
    press(opened, "F8")
    panes = []
    for key in ["F6"] * 5 + ["Shift+F6"]:
        press(opened, key)
        panes.append(opened.focusWidget())
    panels = opened.panels
    inside = [panels.summary.sentences, panels.items, panels.detail.first_field()]
    assert panes == [*inside, opened.tools.stop, panels.article, opened.tools.stop]


def test_f6_goes_between_the_tools_and_what_is_there(window):
    assert window.focusWidget() is window.panels.empty_state.first_button
    press(window, "F6")
    assert window.focusWidget() is window.tools.stop
    press(window, "F6")
    assert window.focusWidget() is window.panels.empty_state.first_button
    window.session.open(article())
    press(window, "F9", "F6")
    assert window.focusWidget() is window.tools.stop
    press(window, "F6", "F9", "F6")
    assert window.panels.summary.isAncestorOf(window.focusWidget())


def test_tab_goes_through_the_window_in_reading_order(opened):
    wait_for_analysis(opened)
    press(opened, "F8")
    panels = opened.panels
    opened.panels.article.setFocus()
    places = [panels.article, panels.summary, panels.items, panels.detail, opened.tools]
    seen: list[QWidget] = [panels.article]
    for _ in range(30):
        press(opened, "Tab")
        focus = opened.focusWidget()
        place = next((pane for pane in places if pane is focus or pane.isAncestorOf(focus)), None)
        if place and place is not seen[-1]:
            seen.append(place)
        if place is panels.article:
            break
    assert seen == [*places, panels.article]


def test_g_changes_between_article_and_list(opened):
    opened.panels.article.setFocus()
    press(opened, "G")
    assert opened.focusWidget() is opened.panels.items
    press(opened, "G")
    assert opened.focusWidget() is opened.panels.article


def test_escape_comes_back_one_layer_at_a_time(opened):
    press(opened, "F8", "E")
    assert opened.focusWidget() is opened.panels.detail.first_field()
    press(opened, "Escape")
    assert opened.focusWidget() is opened.panels.article
    assert opened.session.shown.current
    press(opened, "Escape")
    assert opened.session.shown.current is None


def test_a_narrow_window_has_the_sidebar_below(opened):
    opened.resize(860, 700)
    assert opened.panels.orientation() is Qt.Orientation.Vertical
    opened.resize(1200, 700)
    assert opened.panels.orientation() is Qt.Orientation.Horizontal


def test_it_fits_a_small_screen(opened):
    wait_for_analysis(opened)
    press(opened, "F8")
    size = opened.minimumSizeHint()
    assert size.width() <= 1024
    assert size.height() <= 700


def test_f1_is_the_manual_and_esc_leaves_it(qtbot, opened):
    press(opened, "F1")
    manual = opened.findChild(QDialog, "manualPage")
    assert manual.isVisible()
    words = manual.findChild(QTextBrowser).toPlainText()
    assert "F8" in words
    assert "```" not in words
    assert re.search("[，。、；]\\s*[ \t]\\S", words) is None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is manual)
    press(opened, "Escape")
    assert not manual.isVisible()


# -- what is being written


def write(window: MainWindow, words: str) -> None:
    line = window.focusWidget()
    line.selectAll()
    line.insert(words)


def test_a_command_keeps_what_is_being_written_for_the_item_that_was_meant(opened):
    press(opened, "F8", "E")
    first, second = opened.session.shown.annotated.pending[:2]
    write(opened, "元宵灯会")
    press(opened, "Ctrl+Return")
    assert opened.session.shown.current == second.id
    assert opened.focusWidget() is opened.panels.article
    now = opened.session.shown.annotated.by_id
    assert (now[first.id].detail.label, now[first.id].status) == ("元宵灯会", Status.ACCEPTED)
    assert now[second.id].detail == second.detail


@pytest.mark.parametrize("pane", ["article", "items"])
def test_enter_leads_back_to_where_the_editor_came_from(opened, pane):
    getattr(opened.panels, pane).setFocus()
    press(opened, "F8", "E")
    item = opened.session.shown.current_item
    write(opened, "元宵灯会")
    press(opened, "Return")
    assert opened.focusWidget() is getattr(opened.panels, pane)
    press(opened, "A")
    now = opened.session.shown.annotated.by_id[item.id]
    assert (now.detail.label, now.status) == ("元宵灯会", Status.ACCEPTED)


def test_enter_stays_where_words_are_refused(opened):
    press(opened, "F8", "E", "Tab")
    write(opened, "很多")
    press(opened, "Return")
    assert opened.focusWidget().accessibleName() == "数值"
    assert "数值" in status(opened, "statusHint")


def test_enter_leads_back_from_the_article_s_details_too(opened):
    fields = opened.panels.summary.findChildren(Field)
    next(button for button in opened.panels.summary.findChildren(QToolButton) if button.text() == "稿件信息").click()
    assert opened.focusWidget() in fields
    write(opened, "清河灯会")
    press(opened, "Return")
    assert opened.focusWidget() is opened.panels.article
    assert opened.session.shown.annotated.details.headline == "清河灯会"


@pytest.mark.parametrize("key", ["F8", "Shift+F8"])
def test_going_on_leads_from_a_field_to_the_article(opened, key):
    press(opened, "F8", "M")
    noted = opened.session.shown.current
    write(opened, "核对过")
    press(opened, key)
    assert opened.focusWidget() is opened.panels.article
    assert opened.session.shown.current != noted
    assert opened.session.shown.annotated.by_id[noted].note == "核对过"


def test_what_is_being_written_never_goes_to_another_article(opened):
    key = opened.session.shown.key
    opened.session.open(article("别的.txt", tuple(reversed(_paragraphs()))))
    opened.session.show(0)
    press(opened, "F8", "M")
    noted = opened.session.shown.current
    write(opened, "核对过")
    press(opened, "Ctrl+PageDown")
    assert opened.session.shown.key != key
    assert not opened.session.shown.work.past
    press(opened, "Ctrl+PageDown")
    assert opened.session.shown.annotated.by_id[noted].note == "核对过"


def test_closing_keeps_what_is_being_written(qtbot, qapp, own_folder, file):
    with window_over(qapp, own_folder, file) as window:
        wait_for_analysis(window)
        press(window, "F8", "M")
        noted = window.session.shown.current
        write(window, "核对过")
    with window_over(qapp, own_folder, file) as again:
        wait_for_analysis(again)
        assert again.session.shown.annotated.by_id[noted].note == "核对过"


# -- several articles


def test_articles_have_tabs_of_their_own_and_keep_their_place(opened):
    place = opened.session.shown.annotated.visible[2].start
    opened.panels.article.select(place, place)
    assert not opened.panels.tabs.isVisible()
    opened.session.open(article("别的.txt", tuple((role, words[::-1]) for role, words in reversed(_paragraphs()))))
    assert opened.panels.tabs.isVisible()
    assert opened.panels.tabs.count() == 2
    press(opened, "Ctrl+PageDown")
    assert opened.session.shown_index == 0
    assert opened.frontend.selection() == (place, place)
    press(opened, "Ctrl+W")
    assert len(opened.session.articles) == 1
    press(opened, "Ctrl+W")
    assert opened.panels.empty_state.isVisible()


def _paragraphs():
    shown = article()
    return [(paragraph.role, shown.text_of(paragraph)) for paragraph in shown.paragraphs]


# -- looks


def test_looks_are_there_again_the_next_time(qtbot, qapp, own_folder):
    with window_over(qapp, own_folder) as window:
        window.session.open(article())
        press(window, "Ctrl+Equal", "Ctrl+Equal", "F9")
        window.frontend.view("toggle_dark")
    kept = read_settings(own_folder)
    assert (kept.zoom, kept.sidebar_visible, kept.theme) == (120, False, ThemeChoice.DARK)
    with window_over(qapp, own_folder) as again:
        again.session.open(article())
        assert status(again, "statusZoom") == "120 %"
        assert not again.panels.sidebar.isVisible()
        assert again.looks.theme.dark
        again.frontend.view("toggle_dark")


def test_marks_can_be_hidden_and_shown_again(opened):
    press(opened, "H")
    assert opened.looks.hidden
    assert status(opened, "statusMarks") == "标注已隐藏（H）"
    press(opened, "F8")
    assert status(opened, "statusMarks") == "标注已隐藏（H）"
    press(opened, "H")
    assert not opened.looks.hidden
    assert status(opened, "statusMarks") == ""


# -- trouble


def test_a_broken_library_is_said_and_nothing_pretends_to_be_saved(qtbot, qapp, own_folder):
    (own_folder / FILE_NAME).write_bytes(b"this is no library at all" * 400)
    with window_over(qapp, own_folder) as window:
        assert "不会保留" in window.panels.message_bar.texts[0]
        shown = window.session.open(article())
        window.session.take_analysis(shown.key, findings(), ArticleDetails())
        press(window, "F8", "A")
        assert window.session.shown.annotated.visible[0].status is Status.ACCEPTED
        assert status(window, "statusSaved") == "不保存"
        window.session.undo()


def test_a_step_that_cannot_be_kept_is_not_shown_as_done(opened, own_folder):
    library = Library(own_folder)
    elsewhere = Session(library)
    elsewhere.open(article())
    elsewhere.apply("摘要改为 2 句", set_summary_length(elsewhere.shown.annotated, 2))
    library.close()
    press(opened, "F8", "A")
    assert opened.session.shown.annotated.visible[0].status is Status.PENDING
    assert "另一个窗口" in opened.panels.message_bar.texts[0]
