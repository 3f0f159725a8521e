import pytest
from PySide6.QtWidgets import QLineEdit
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


def test_every_command_that_has_a_key_is_there(page: KeysPage) -> None:
    assert set(page.shown) == {command.title.rstrip("…") for command in COMMANDS if command.keys}
    assert not page.isModal()


def test_it_is_searched_by_words_and_by_keys(page: KeysPage) -> None:
    assert "采纳" in search(page, "采纳")
    assert "导出 Word 简报" not in search(page, "采纳")
    assert search(page, "f12") == ("导出 Word 简报",)
    assert search(page, "ctrl + o")[0] == "打开"
    assert search(page, "没有这样的命令") == ()
    assert len(search(page, "")) > 20
