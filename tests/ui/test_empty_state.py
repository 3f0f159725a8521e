from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from jzassist.commands.key_map import KeyMap
from jzassist.library.recent import RecentArticle
from jzassist.ui.empty_state import EmptyState


@pytest.fixture
def page(qtbot: QtBot) -> EmptyState:
    page = EmptyState()
    qtbot.addWidget(page)
    page.show_keys(KeyMap())
    page.resize(900, 700)
    page.show()
    return page


def recent(number: int, path: Path | None) -> RecentArticle:
    return RecentArticle(str(number), f"第{number}篇", path, datetime.now())


def button(page: EmptyState, words: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == words and b.isVisible())


def test_it_offers_to_open_and_to_paste(page: EmptyState, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.open_requested):
        qtbot.mouseClick(button(page, "打开稿件"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.paste_requested):
        qtbot.mouseClick(button(page, "粘贴"), Qt.MouseButton.LeftButton)
    assert button(page, "打开稿件").accessibleDescription() == "快捷键 Ctrl+O"


def test_it_offers_what_was_open_lately(page: EmptyState, qtbot: QtBot, tmp_path: Path) -> None:
    known = [recent(n, tmp_path / f"{n}.txt" if n % 2 else None) for n in range(9)]
    page.show_recent(known)
    assert button(page, "第1篇").accessibleName() == f"第1篇，{tmp_path / '1.txt'}"
    assert button(page, "第2篇").accessibleName() == "第2篇，粘贴的稿件"
    with qtbot.waitSignal(page.recent_requested) as asked:
        qtbot.mouseClick(button(page, "第1篇"), Qt.MouseButton.LeftButton)
    assert asked.args == [known[1]]
    page.show_recent([])
    assert not any(b.text().startswith("第") and b.isVisible() for b in page.findChildren(QPushButton))


def test_it_offers_the_samples(page: EmptyState, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.sample_requested) as asked:
        qtbot.mouseClick(button(page, "对话样稿"), Qt.MouseButton.LeftButton)
    assert asked.args[0].exists()


def test_it_says_that_nothing_leaves_the_computer(page: EmptyState) -> None:
    assert "稿件只在本机处理，不会上传。" in [label.text() for label in page.findChildren(QLabel)]


def test_the_card_of_the_first_run_can_be_put_away(page: EmptyState, qtbot: QtBot) -> None:
    assert not any(b.text() == "知道了" and b.isVisible() for b in page.findChildren(QPushButton))
    page.show_first_run(True)
    with qtbot.waitSignal(page.first_run_dismissed):
        qtbot.mouseClick(button(page, "知道了"), Qt.MouseButton.LeftButton)
    assert not any(b.text() == "知道了" and b.isVisible() for b in page.findChildren(QPushButton))


def test_dropped_files_are_told(page: EmptyState, qtbot: QtBot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.docx")), QUrl("https://example.org/b.txt")])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(page.files_dropped) as dropped:
        page.dropEvent(drop)
    assert dropped.args == [[tmp_path / "a.docx"]]


def test_controls_are_large_enough_and_named(page: EmptyState, tmp_path: Path) -> None:
    page.show_recent([recent(1, tmp_path / "a.txt")])
    page.show_first_run(True)
    shown = [b for b in page.findChildren(QPushButton) if b.isVisible()]
    assert all(b.height() >= 24 and (b.accessibleName() or b.text()) for b in shown)
