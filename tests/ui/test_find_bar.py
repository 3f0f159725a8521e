"""Words are looked for in the article: by Ctrl+F, by F3, as they are typed."""

import pytest
from council_article import article, span
from open_windows import press
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from small_articles import article as small_article

from jzassist.model.annotation import Kind
from jzassist.model.article import ParagraphRole
from jzassist.ui.find_bar import FindBar
from jzassist.ui.main_window import MainWindow
from jzassist.ui.theme import DARK, LIGHT

TEXT = article().text
LAMPS = [place for place in range(len(TEXT)) if TEXT.startswith("灯", place)]


@pytest.fixture
def opened(opened):
    opened.panels.article.setFocus()
    return opened


def bar_of(window: MainWindow) -> FindBar:
    return window.findChild(FindBar, "findBar")


def result(window: MainWindow) -> str:
    return bar_of(window).findChild(QLabel, "findResult").text()


def look_for(window: MainWindow, words: str) -> None:
    press(window, "Ctrl+F")
    assert bar_of(window).field.hasFocus()
    bar_of(window).field.insert(words)


def found(window: MainWindow) -> int:
    """Where the selected words begin; they are the words looked for."""
    start, end = window.frontend.selection()
    assert TEXT[start:end] == bar_of(window).field.text()
    return start


def hint(window: MainWindow) -> str:
    return window.status.findChild(QLabel, "statusHint").text()


def test_what_is_typed_is_found_at_once(opened):
    look_for(opened, "灯")
    assert found(opened) == LAMPS[0]
    assert result(opened) == f"第 1/{len(LAMPS)} 处"
    bar_of(opened).field.insert("要")
    assert found(opened) == TEXT.index("灯要")
    assert result(opened) == "第 1/1 处"
    press(opened, "Backspace")
    assert found(opened) == LAMPS[0]
    bar_of(opened).field.insert("没有")
    assert result(opened) == "没有找到"
    bar_of(opened).field.clear()
    assert result(opened) == ""


def test_a_search_that_fails_leaves_nothing_of_its_beginning_selected(opened):
    opened.frontend.current.put_caret(3)
    look_for(opened, "灯")
    bar_of(opened).field.insert("𠮷")
    assert result(opened) == "没有找到"
    assert opened.frontend.selection() == (3, 3)
    press(opened, "Backspace")
    assert found(opened) == next(place for place in LAMPS if place >= 3)


def test_enter_and_f3_go_on_and_round(opened):
    look_for(opened, "灯")
    count = len(LAMPS)
    for key, number in (("Return", 1), ("F3", 2), ("Shift+F3", 1), ("Shift+Return", 0)):
        press(opened, key)
        assert found(opened) == LAMPS[number]
        assert result(opened) == f"第 {number + 1}/{count} 处"
    press(opened, "Shift+Return")
    assert (found(opened), result(opened)) == (LAMPS[-1], f"第 {count}/{count} 处，从末尾继续查找")
    press(opened, "Return")
    assert (found(opened), result(opened)) == (LAMPS[0], f"第 1/{count} 处，从头继续查找")


def test_looking_begins_at_the_caret_and_says_when_it_begins_anew(opened):
    opened.panels.article.select(LAMPS[2], LAMPS[2])
    look_for(opened, "灯")
    assert (found(opened), result(opened)) == (LAMPS[2], f"第 3/{len(LAMPS)} 处")
    press(opened, "Escape")
    opened.panels.article.select(len(TEXT), len(TEXT))
    look_for(opened, "灯")
    assert result(opened) == f"第 1/{len(LAMPS)} 处，从头继续查找"


def test_escape_leaves_the_words_selected_and_the_focus_in_the_article(opened):
    look_for(opened, "元宵")
    place = found(opened)
    press(opened, "Escape")
    assert not bar_of(opened).isVisible()
    assert opened.focusWidget() is opened.panels.article
    assert opened.frontend.selection() == (place, place + 2)
    assert opened.panels.article.extraSelections() == []
    press(opened, "7")
    assert any(a.kind is Kind.TERM and a.start == place for a in opened.session.shown.annotated.visible)


def test_escape_in_the_article_closes_the_bar_first(opened):
    look_for(opened, "元宵")
    opened.panels.article.setFocus()
    press(opened, "Escape")
    assert not bar_of(opened).isVisible()
    assert opened.frontend.selection()[0] != opened.frontend.selection()[1]


def test_the_selection_is_looked_for(opened):
    opened.panels.article.select(*span("元宵"))
    press(opened, "Ctrl+F")
    assert bar_of(opened).field.text() == "元宵"
    assert bar_of(opened).field.selectedText() == "元宵"
    assert result(opened) == f"第 1/{TEXT.count('元宵')} 处"
    press(opened, "F3")
    assert found(opened) == TEXT.index("元宵", span("元宵")[1])


def test_f3_works_without_the_bar(opened):
    press(opened, "F3")
    assert bar_of(opened).isVisible()
    look_for(opened, "灯")
    press(opened, "Escape", "F3")
    assert opened.frontend.selection()[0] == LAMPS[1]
    assert not bar_of(opened).isVisible()
    assert hint(opened) == f"第 2/{len(LAMPS)} 处"
    press(opened, "Shift+F3", "Shift+F3")
    assert hint(opened) == f"第 {len(LAMPS)}/{len(LAMPS)} 处，从末尾继续查找"


def test_all_places_in_view_are_shown_in_a_colour_of_their_own(opened):
    look_for(opened, "灯")
    article_view = opened.panels.article
    shown = article_view.extraSelections()
    assert [selection.cursor.selectedText() for selection in shown] == ["灯"] * len(LAMPS)
    assert [selection.cursor.selectionStart() for selection in shown] == LAMPS
    assert {selection.format.background().color().name() for selection in shown} == {LIGHT.found.name()}
    opened.frontend.view("toggle_dark")
    dark = article_view.extraSelections()
    assert {selection.format.background().color().name() for selection in dark} == {DARK.found.name()}
    opened.frontend.view("toggle_dark")


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_colour_can_be_read_and_is_no_marks(theme):
    assert contrast(theme.found, theme.found_ink) >= 4.5
    for other in (*theme.tints.values(), theme.selection, theme.paper):
        ours, its = theme.found.getRgb()[:3], other.getRgb()[:3]
        assert sum(abs(one - two) for one, two in zip(ours, its, strict=True)) > 60, other.name()


def contrast(one: QColor, two: QColor) -> float:
    def luminance(colour: QColor) -> float:
        parts = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3])
        return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))

    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def test_rare_characters_before_shift_nothing_and_width_does_not_count(window):
    page = small_article(((ParagraphRole.HEADLINE, "𠮷😀ＡＢＣ"), (ParagraphRole.BODY, "😀abc，１２个𠮷abc")))
    window.session.open(page)
    look_for(window, "ABC")
    assert result(window) == "第 1/3 处"
    for start in (2, 7, 15):
        assert window.frontend.selection() == (start, start + 3)
        press(window, "Return")
    bar_of(window).field.setText("12")
    assert window.frontend.selection() == (11, 13)
    texts = [selection.cursor.selectedText() for selection in window.panels.article.extraSelections()]
    assert texts == ["１２"]


def test_of_a_long_article_only_what_is_in_view_is_coloured_and_the_found_place_is_above(window):
    page = small_article(tuple((ParagraphRole.BODY, "灯会热闹得很，灯亮了。" * 9) for _ in range(400)))
    window.session.open(page)
    look_for(window, "灯")
    view = window.panels.article
    assert result(window) == "第 1/7200 处"
    assert 10 < len(view.extraSelections()) < 1000
    for _ in range(3):
        press(window, "Shift+Return")
    before = [selection.cursor.selectionStart() for selection in view.extraSelections()]
    assert before[-1] > len(page.text) * 0.9
    view.verticalScrollBar().setValue(0)
    assert view.extraSelections()[0].cursor.selectionStart() == 0
    window.frontend.find(1)
    window.frontend.find(1)
    for _ in range(40):
        window.frontend.find(1)
    top = view.cursorRect().top() / view.viewport().height()
    assert top == pytest.approx(1 / 3, abs=0.1)


def test_another_article_is_looked_through_when_it_is_shown(opened):
    look_for(opened, "灯")
    opened.session.open(article("别的.txt", ((ParagraphRole.HEADLINE, "灯亮"), (ParagraphRole.BODY, "灯灭，灯又亮。"))))
    assert result(opened) == "共 3 处"
    assert len(opened.panels.article.extraSelections()) == 3
    press(opened, "Ctrl+W", "Ctrl+W")
    assert not bar_of(opened).isVisible()


def test_its_parts_are_named_and_tab_goes_through_them(opened):
    look_for(opened, "灯")
    bar = bar_of(opened)
    names = [QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
             for part in (bar, bar.field, *bar.findChildren(QToolButton))]  # fmt: skip
    assert names[:2] == ["查找", "在正文中查找"]
    assert {"上一处", "下一处", "关闭查找"} <= set(names)
    stops = []
    for _ in range(4):
        press(opened, "Tab")
        stops.append(opened.focusWidget())
    assert stops == [*bar.buttons, opened.panels.article]
    assert all(button.width() >= 24 and button.height() >= 24 for button in bar.buttons)


def test_the_buttons_do_what_they_say(opened):
    look_for(opened, "灯")
    back, on, close = bar_of(opened).buttons
    QTest.mouseClick(on, Qt.MouseButton.LeftButton)
    assert opened.frontend.selection()[0] == LAMPS[1]
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert opened.frontend.selection()[0] == LAMPS[0]
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not bar_of(opened).isVisible()


def test_in_another_article_looking_begins_at_its_own_caret(opened):
    opened.panels.article.select(LAMPS[-1], LAMPS[-1])
    press(opened, "Ctrl+F")
    opened.session.open(small_article([(ParagraphRole.BODY, f"{'桥' * len(TEXT)}灯一。灯二。")]))
    bar_of(opened).field.clear()
    opened.session.show(0)
    bar_of(opened).field.insert("灯")
    assert result(opened) == f"第 {len(LAMPS)}/{len(LAMPS)} 处"
    bar_of(opened).field.clear()
    opened.session.show(1)
    bar_of(opened).field.insert("灯")
    assert result(opened) == "第 1/2 处"
    press(opened, "Escape")
    opened.panels.article.select(len(TEXT) + 2, len(TEXT) + 2)
    press(opened, "Ctrl+F")
    bar_of(opened).field.clear()
    opened.session.show(0)
    bar_of(opened).field.insert("灯")
    assert result(opened) == f"第 {len(LAMPS)}/{len(LAMPS)} 处"
