import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from jzassist.commands.table import COMMANDS
from jzassist.ui.keys_page import KeysPage


@pytest.fixture
def page(qtbot: QtBot) -> KeysPage:
    page = KeysPage()
    qtbot.addWidget(page)
    page.show()
    return page


def search(page: KeysPage, words: str) -> tuple[str, ...]:
    field = page.findChild(QLineEdit)
    assert field is not None
    field.setText(words)
    return page.shown


def test_every_command_is_there_once_with_its_keys_or_that_it_has_none(page: KeysPage) -> None:
    assert sorted(page.shown) == sorted({command.title.rstrip("…") for command in COMMANDS if not command.own_kind})
    tree = page.findChild(QTreeWidget)
    (dark,) = tree.findItems("深色 ⇄ 浅色", Qt.MatchFlag.MatchRecursive)
    assert dark.text(2) == "无"
    assert not page.isModal()


def test_it_is_searched_by_words_and_by_keys(page: KeysPage) -> None:
    assert "采纳" in search(page, "采纳")
    assert "导出 Word 简报" not in search(page, "采纳")
    assert search(page, "f12") == ("导出 Word 简报",)
    assert search(page, "ctrl + o")[0] == "打开"
    assert "采纳" in search(page, "caina")
    assert search(page, "daochu") == ("导出 Word 简报", "导出批注版")
    assert search(page, "没有这样的命令") == ()
    assert len(search(page, "")) > 20
