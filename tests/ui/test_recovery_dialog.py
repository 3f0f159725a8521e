"""A damaged library at the start: the window says so, offers backups, and goes on with the one that is chosen."""

from pathlib import Path

import pytest
from council_article import article, findings
from open_windows import window_over
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from jzassist.library.backups import backups_of
from jzassist.library.works import FILE_NAME, Library
from jzassist.model.annotated_article import set_note
from jzassist.session import Session


@pytest.fixture
def damaged(own_folder: Path, qapp, qtbot) -> Path:
    """A library that a window has closed well, with a backup of its end, and that was cut since."""
    with window_over(qapp, own_folder) as window:
        shown = window.session.open(article())
        window.session.take_analysis(shown.key, findings(), window.session.shown.annotated.details)
        window.session.apply("批注", set_note(window.session.shown.annotated, findings()[0].id, "再核"))
    path = own_folder / FILE_NAME
    path.write_bytes(path.read_bytes()[:-4096])
    return path


def test_the_last_backup_is_a_press_away(damaged: Path, qapp, qtbot):
    with window_over(qapp, damaged.parent) as window:
        qtbot.waitUntil(lambda: window.findChild(QDialog, "recoveryDialog") is not None)
        dialog = window.findChild(QDialog, "recoveryDialog")
        assert "1 篇稿件，1 步" in dialog.backups.item(0).text()
        assert not dialog.keep.isVisible()
        assert any("已损坏" in text for text in window.panels.message_bar.texts)
        dialog.restore.click()
        qtbot.waitUntil(lambda: any("已恢复" in text for text in window.panels.message_bar.texts))
        opened = window.session.open(article())
        assert opened.annotated.by_id[findings()[0].id].note == "再核"
    assert list(damaged.parent.glob("library-damaged-*.sqlite"))


def test_it_can_wait_and_be_asked_for_again(damaged: Path, qapp, qtbot):
    with window_over(qapp, damaged.parent) as window:
        qtbot.waitUntil(lambda: window.findChild(QDialog, "recoveryDialog") is not None)
        window.findChild(QDialog, "recoveryDialog").later.click()
        QTest.qWait(50)
        window.panels.message_bar.focus_action()
        assert window.focusWidget().text() == "从备份恢复…"
        window.focusWidget().click()
        qtbot.waitUntil(lambda: window.findChild(QDialog, "recoveryDialog") is not None)
        window.findChild(QDialog, "recoveryDialog").fresh.click()
        qtbot.waitUntil(lambda: any("另建" in text for text in window.panels.message_bar.texts))
    library = Library(damaged.parent)
    assert library.recent(5) == ()
    library.close()


def test_the_end_of_a_window_makes_a_backup(own_folder: Path, qapp, qtbot):
    with window_over(qapp, own_folder) as window:
        Session(Library(own_folder))  # another window: the library is not sealed, the backup is made all the same
        window.session.open(article())
    assert len(backups_of(own_folder / FILE_NAME)) == 1
