"""A text file that was taken for another encoding is read again in the one that the editor names."""

from pathlib import Path

import pytest
from open_windows import window_over
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jzassist.commands.file import has_encoding, is_web_page
from jzassist.commands.table import command
from jzassist.ui.encoding_picker import EncodingPicker

TEXT = "縣政府公告電梯裝設"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "稿.txt"
    path.write_bytes(TEXT.encode("big5hkscs"))
    return path


def test_the_file_in_another_encoding_takes_the_place_of_the_wrong_one(
    tmp_path: Path, file: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    def text() -> str:
        return window.session.shown.annotated.article.text if window.session.shown else ""

    with window_over(qapp, tmp_path / "library", file) as window:
        qtbot.waitUntil(lambda: text() != "", timeout=30_000)
        window.frontend.view("show_encodings")
        picker = window.findChild(EncodingPicker)
        qtbot.waitUntil(picker.field.hasFocus)
        picker.field.setText("gbk")
        QTest.keyClick(picker.field, Qt.Key.Key_Return)
        wrong = TEXT.encode("big5hkscs").decode("gb18030")
        qtbot.waitUntil(lambda: text() == wrong, timeout=30_000)
        assert len(window.session.tabs) == 1
        window.frontend.view("show_encodings")
        qtbot.waitUntil(picker.field.hasFocus)
        QTest.keyClick(picker.field, Qt.Key.Key_3)
        qtbot.waitUntil(lambda: text() == TEXT, timeout=30_000)
        assert len(window.session.tabs) == 1
        assert has_encoding(window.session)
        assert command("file.reopen").enabled(window.session)


def test_a_web_page_is_read_whole_when_it_is_asked_for(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    paragraphs = "".join(
        f"<p>第{number}段：滨河县老旧小区的电梯装好了，居民上下楼方便多了。</p>" for number in range(6)
    )
    file = tmp_path / "稿.html"
    file.write_text(f"<ul><li><a href='/'>首页</a></li></ul><h1>老楼装上新电梯</h1><div>{paragraphs}</div>", "utf-8")
    with window_over(qapp, tmp_path / "library", file) as window:
        qtbot.waitUntil(lambda: window.session.shown is not None, timeout=30_000)
        assert "首页" not in window.session.shown.annotated.article.text
        assert is_web_page(window.session)
        window.frontend.view("read_whole_page")
        qtbot.waitUntil(lambda: "首页" in window.session.shown.annotated.article.text, timeout=30_000)
        assert len(window.session.tabs) == 1


def test_an_encoding_that_does_not_fit_leaves_the_article_as_it_is(
    tmp_path: Path, file: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    file.write_text("电梯装好了，大家高兴。", "utf-8")
    with window_over(qapp, tmp_path / "library", file) as window:
        qtbot.waitUntil(lambda: window.session.shown is not None, timeout=30_000)
        before = window.session.shown.key
        window.frontend.view("show_encodings")
        picker = window.findChild(EncodingPicker)
        picker.picked.emit("utf-32")
        texts = window.panels.message_bar
        qtbot.waitUntil(lambda: any("不是文字" in text for text in texts.texts), timeout=30_000)
        assert window.session.shown.key == before
