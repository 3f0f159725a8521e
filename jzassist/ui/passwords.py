"""Asks for the password of a file; it is kept while the program runs, and nowhere on disk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget


def ask_for_password(window: QWidget, path: Path, *, wrong: bool, then: Callable[[str], None]) -> None:
    """Opens a small dialog; ``then`` is called with what is typed there, unless it is left."""
    dialog = QInputDialog(window)
    dialog.setObjectName("passwordDialog")
    dialog.setWindowTitle("打开密码")
    dialog.setLabelText(f"“{path.name}”{'的密码不对，请再输入一次：' if wrong else '有密码，请输入打开密码：'}")
    dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
    dialog.setOkButtonText("打开")
    dialog.setCancelButtonText("取消")
    dialog.textValueSelected.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
