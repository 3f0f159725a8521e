"""The page view: articles picked, blocks dropped, moved and named on the page's picture; a password asked for."""

from pathlib import Path

import pytest
from open_windows import window_over
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from jzassist.model.article import ParagraphRole
from jzassist.ui.main_window import MainWindow
from jzassist.ui.page_view import PageView

FIRST, SECOND = "老楼装上新电梯", "图书馆延长开放"
PATIENCE = 30_000


def page_with_two_articles(folder: Path, password: str | None = None) -> Path:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    path = folder / "版面.pdf"
    canvas = Canvas(str(path), pagesize=(600, 800), encrypt=StandardEncryption(password) if password else None)
    for top, title, rows in ((720, FIRST, 9), (400, SECOND, 5)):
        canvas.setFont("STSong-Light", 24)
        canvas.drawString(60, top, title)
        canvas.setFont("STSong-Light", 10)
        for row in range(rows):
            for x in (60, 320):
                canvas.drawString(x, top - 40 - 15 * row, f"第{x // 60}栏{row}行，全县有32个小区已完工，居民高兴。")
    canvas.save()
    return path


def headline(window: MainWindow) -> str | None:
    return window.session.shown.annotated.article.headline if window.session.shown else None


def page_view(window: MainWindow, qtbot: QtBot) -> PageView:
    window.frontend.view("show_page")
    qtbot.waitUntil(lambda: window.findChild(PageView) is not None, timeout=PATIENCE)
    view = window.findChild(PageView)
    qtbot.waitUntil(view.isVisible, timeout=PATIENCE)
    return view


def test_another_article_is_picked_and_read(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    with window_over(qapp, tmp_path / "library", page_with_two_articles(tmp_path)) as window:
        qtbot.waitUntil(lambda: headline(window) == FIRST, timeout=PATIENCE)
        assert "版面图" in "".join(window.panels.message_bar.texts)
        view = page_view(window, qtbot)
        assert [view.articles.itemText(at)[:9] for at in range(view.articles.count())] == [f"1 {FIRST}", f"2 {SECOND}"]
        view.articles.setCurrentIndex(1)
        view.articles.activated.emit(1)
        QTest.keyClick(view.picture, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: headline(window) == SECOND, timeout=PATIENCE)
        assert len(window.session.tabs) == 1


def test_blocks_are_put_right_by_keys_and_mouse(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    with window_over(qapp, tmp_path / "library", page_with_two_articles(tmp_path)) as window:
        qtbot.waitUntil(lambda: headline(window) == FIRST, timeout=PATIENCE)
        view = page_view(window, qtbot)
        title, left, right = view._choice.order
        place = view.picture.rect_of(left).center().toPoint()
        QTest.mouseClick(view.picture, Qt.MouseButton.LeftButton, pos=QPoint(place))
        assert view._choice.order == (title, right)
        QTest.keyClick(view.picture, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert view._choice.order == (title, left, right)
        QTest.keyClick(view.picture, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert view._choice.order == (title, right, left)
        QTest.keyClick(view.picture, Qt.Key.Key_8)
        assert view._choice.role_of(left) is ParagraphRole.CAPTION
        QTest.keyClick(view.picture, Qt.Key.Key_Return)
        qtbot.waitUntil(
            lambda: window.session.shown.annotated.article.paragraphs[-1].role is ParagraphRole.CAPTION,
            timeout=PATIENCE,
        )
        article = window.session.shown.annotated.article
        assert article.text.index("第5栏0行") < article.text.index("第1栏0行")


def test_the_paragraph_that_is_worked_on_is_lit_on_the_page(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    with window_over(qapp, tmp_path / "library", page_with_two_articles(tmp_path)) as window:
        qtbot.waitUntil(lambda: headline(window) == FIRST, timeout=PATIENCE)
        view = page_view(window, qtbot)
        assert len(view.picture._lit) == 1
        left, top, _, _ = view.picture._lit[0]
        assert left == pytest.approx(60, abs=2)
        assert top < 90


def test_a_password_is_asked_for(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    with window_over(qapp, tmp_path / "library", page_with_two_articles(tmp_path, "sesame")) as window:
        for typed, said in (("falsch", "有密码"), ("sesame", "密码不对")):
            qtbot.waitUntil(
                lambda said=said: any(said in each.labelText() for each in window.findChildren(QInputDialog)),
                timeout=PATIENCE,
            )
            dialog = next(each for each in window.findChildren(QInputDialog) if said in each.labelText())
            dialog.setTextValue(typed)
            dialog.accept()
        qtbot.waitUntil(lambda: headline(window) == FIRST, timeout=PATIENCE)
        assert page_view(window, qtbot).articles.count() == 2
