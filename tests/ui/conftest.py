"""What tests of the window's parts stand on: the window, and a session with an analysed article in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from council_article import article, findings
from open_windows import window_over
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from jzassist.library.works import Library
from jzassist.model.annotated_article import ArticleDetails
from jzassist.session import Session
from jzassist.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot, qapp, own_folder: Path) -> Iterator[MainWindow]:
    """The window, with nothing open."""
    with window_over(qapp, own_folder) as window:
        yield window


@pytest.fixture
def opened(window: MainWindow) -> MainWindow:
    """The window with an article in it whose findings wait."""
    shown = window.session.open(article())
    details = ArticleDetails("清河县的灯会亮了", "清河报")
    window.session.take_analysis(shown.key, findings(), details)
    return window


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """An article open, with the findings alone."""
    library = Library(tmp_path)
    session = Session(library)
    session.take_analysis(session.open(article()).key, findings(), ArticleDetails())
    yield session
    library.close()


@pytest.fixture
def other_window(qtbot) -> QWidget:
    """A window with a field in it that has the focus, for what opens over a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 560)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit(window, objectName="before"))
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.findChild(QLineEdit, "before").setFocus()
    return window
