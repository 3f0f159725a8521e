"""A narrow window, and one with large words, hides nothing that matters and keeps the size that the editor gave it."""

import pytest
from council_article import article, findings
from open_windows import press, window_over
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from jzassist.model.annotated_article import ArticleDetails
from jzassist.model.summary import Sentence, Summary
from jzassist.ui.main_window import MainWindow

SIZES = [(480, 480), (700, 600), (860, 700), (1024, 700)]


@pytest.fixture
def window(qtbot, qapp, own_folder):
    with window_over(qapp, own_folder) as window:
        shown = window.session.open(article())
        window.session.take_analysis(shown.key, findings(), ArticleDetails("清河县的灯会亮了", "清河报"))
        window.session.take_summary(shown.key, Summary((Sentence(9, 40),), ("灯会", "元宵", "清河县")))
        press(window, "F8")
        yield window


def resize(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    QTest.qWait(50)


def inside(window: MainWindow, part: QWidget) -> bool:
    """Whether a part of the window is in it from edge to edge."""
    corner = part.mapTo(window, QPoint(part.width(), part.height()))
    return part.isVisible() and corner.x() <= window.width() and corner.y() <= window.height()


def tool(window: MainWindow, name: str) -> QToolButton:
    return next(button for button in window.tools.findChildren(QToolButton) if button.accessibleName() == name)


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("size", SIZES)
def test_every_tool_and_pane_is_there(window, size, zoom):
    window.looks.zoom_by((zoom - 100) // 10)
    resize(window, size)
    assert (window.width(), window.height()) == size
    assert all(
        inside(window, button)
        for button in window.tools.findChildren(QToolButton)
        if button.accessibleName() != "更多工具" and button.defaultAction().isVisible()
    )
    assert inside(window, window.panels.article)
    assert inside(window, window.panels.sidebar.parentWidget())
    assert inside(window, window.status.findChild(QLabel, "statusPlace"))
    assert window.panels.article.viewport().height() >= 100


def test_captions_go_before_tools_do_and_come_back(window):
    export = tool(window, "导出 Word 简报")
    resize(window, (1024, 700))
    assert export.text() == "导出 F12"
    resize(window, (700, 600))
    assert export.text() == ""
    assert not export.icon().isNull()
    assert "F12" in export.toolTip()
    assert all(b.width() >= 24 and b.height() >= 24 for b in window.tools.findChildren(QToolButton) if b.isVisible())
    press(window, "A")  # a command that changes gives its button no words back
    assert export.text() == tool(window, "采纳").text() == ""
    resize(window, (1024, 700))
    assert export.text() == "导出 F12"


def test_the_status_bar_gives_way_beginning_with_what_matters_least(window):
    place, saved, words = (
        window.status.findChild(QLabel, name) for name in ("statusPlace", "statusSaved", "statusWords")
    )
    resize(window, (1024, 700))
    assert all(label.isVisible() for label in (place, saved, words))
    resize(window, (480, 480))
    window.frontend.hint("数值要写成数字（58、3.5）或范围（2-3）；万、亿请写成数字或放进单位")
    assert not words.isVisible()
    assert inside(window, place)
    assert inside(window, saved)
    assert window.width() == 480
    window.status.forget_hint()
    resize(window, (1024, 700))
    assert words.isVisible()


def test_the_tool_with_the_focus_has_a_ring_in_every_width(window):
    window.tools.stop.setFocus()
    for size in SIZES:
        resize(window, size)
        ring = next(child for child in window.tools.children() if type(child).__name__ == "_Ring")
        assert ring.isVisible()
        assert ring.geometry() == window.tools.stop.geometry()
    window.panels.article.setFocus()
    assert not ring.isVisible()


def test_f9_and_f6_work_in_a_narrow_window(window):
    resize(window, (700, 600))
    press(window, "F9")
    QTest.qWait(20)
    assert not window.panels.sidebar.isVisible()
    assert window.panels.article.height() > 280
    press(window, "F9", "F6")
    assert window.focusWidget() is window.panels.summary.sentences
    press(window, "Shift+F6")
    assert window.focusWidget() is window.panels.article


def test_what_has_the_focus_is_scrolled_into_view(window):
    window.looks.zoom_by(10)
    resize(window, (1024, 700))
    area = window.panels.sidebar.parentWidget()
    assert window.panels.sidebar.height() > area.height()
    window.panels.focus_pane("detailPane")
    field = window.focusWidget()
    QTest.qWait(20)
    top = field.mapTo(area, QPoint(0, 0)).y()
    assert 0 <= top <= area.height() - field.height()


def test_the_sidebar_s_words_follow_the_zoom_and_come_back(window):
    panels = window.panels
    resize(window, (1024, 700))

    def sizes() -> list[int]:
        heading = next(label for label in panels.summary.findChildren(QLabel) if label.text() == "摘要")
        field = panels.detail.first_field()
        row = panels.items.sizeHintForRow(0)
        return [
            heading.font().pixelSize(),
            field.font().pixelSize(),
            field.height(),
            row,
            panels.summary.sentences.sizeHintForRow(0),
        ]

    before = sizes()
    window.looks.zoom_by(10)
    QTest.qWait(50)
    doubled = sizes()
    assert doubled[:2] == [2 * size for size in before[:2]]
    assert all(large > 1.5 * small for large, small in zip(doubled[2:], before[2:], strict=True))
    window.looks.zoom_by(10)
    QTest.qWait(50)
    assert sizes()[:2] == doubled[:2]  # beyond 200 % the article alone grows
    press(window, "Ctrl+0")
    QTest.qWait(50)
    assert sizes() == before


def test_ctrl_and_the_wheel_zoom_over_article_and_sidebar(window):
    for pane in (window.panels.article, window.panels.items, window.panels.summary.sentences):
        before, middle = window.looks.settings.zoom, QPointF(pane.viewport().rect().center())
        held, phase = Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase
        place = pane.viewport().mapToGlobal(middle)
        turn = QWheelEvent(middle, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, held, phase, False)
        QApplication.sendEvent(pane.viewport(), turn)
        assert window.looks.settings.zoom == before + 10
