"""From F12 to the brief: nothing is left out because the analysis has not come to it yet."""

from pathlib import Path

import docx
import pytest
from council_article import PARAGRAPHS, article
from open_windows import press, wait_for_analysis, window_over
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from jzassist.ui.export_dialog import ExportDialog
from jzassist.ui.main_window import MainWindow

PATIENCE = 30_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An article in which something is to be checked: a quotation mark that nothing closes."""
    path = tmp_path / "灯会.txt"
    path.write_text(article().text.replace("更要亮。”", "更要亮。"), "utf-8")
    return path


@pytest.fixture
def window(qtbot, qapp, own_folder, file):
    with window_over(qapp, own_folder, file) as window:
        qtbot.waitUntil(lambda: window.session.shown is not None, timeout=PATIENCE)
        yield window


def export(qtbot, window: MainWindow, path: Path) -> list[str]:
    """The paragraphs of the brief that the open dialog makes."""
    dialog = window.frontend.exports.dialog
    dialog.findChild(QLineEdit, "exportPath").setText(str(path))
    dialog.findChild(QPushButton, "exportButton").click()
    qtbot.waitUntil(path.exists, timeout=PATIENCE)
    return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]


def said(window: MainWindow) -> str:
    return "".join(window.frontend.exports.dialog.messages.texts)


def test_an_article_that_is_being_analysed_is_not_exported_yet(qtbot, window, tmp_path):
    press(window, "F12")
    assert window.frontend.exports.dialog is None
    assert "正在分析" in window.status.findChild(QLabel, "statusHint").text()
    wait_for_analysis(window)
    press(window, "F12")
    assert said(window) == ""
    brief = export(qtbot, window, tmp_path / "简报.docx")
    assert {"要点", "待核"} <= set(brief)


def test_an_article_opened_again_waits_for_its_checks(qtbot, qapp, own_folder, file, window):
    wait_for_analysis(window)
    window.close()
    with window_over(qapp, own_folder, file) as again:
        qtbot.waitUntil(lambda: again.session.shown is not None, timeout=PATIENCE)
        assert again.session.shown.analysed
        assert again.frontend.exports.waits
        qtbot.waitUntil(lambda: not again.frontend.exports.waits, timeout=PATIENCE)
        assert again.loader.warnings_of(again.session.shown.key)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder here that refuses even its owner")
def test_the_folder_of_a_failed_export_is_not_remembered(qtbot, window, tmp_path):
    wait_for_analysis(window)
    press(window, "F12")
    dialog = window.frontend.exports.dialog
    dialog.findChild(QLineEdit, "exportPath").setText("/proc/简报.docx")
    dialog.findChild(QPushButton, "exportButton").click()
    qtbot.waitUntil(lambda: bool(said(window)), timeout=PATIENCE)
    assert "不存在" not in said(window)
    assert window.looks.settings.export_folder == ""
    export(qtbot, window, tmp_path / "简报.docx")
    qtbot.waitUntil(lambda: window.looks.settings.export_folder == str(tmp_path), timeout=PATIENCE)


def test_a_dialog_that_is_left_is_gone(qtbot, window):
    wait_for_analysis(window)
    for _ in range(3):
        press(window, "F12")
        window.frontend.exports.dialog.reject()
        assert window.frontend.exports.dialog is None
    qtbot.waitUntil(lambda: not window.findChildren(ExportDialog))


def test_what_a_cancelled_analysis_leaves_out_is_said(window):
    window.loader.cancel()
    press(window, "F12")
    assert "会缺要点和待核" in said(window)
    assert window.frontend.exports.dialog.findChild(QPushButton, "exportButton").isEnabled()


def test_an_article_that_comes_while_the_dialog_is_open_is_not_the_one_exported(qtbot, window, tmp_path):
    wait_for_analysis(window)
    press(window, "F12")
    window.session.open(article("b.txt", PARAGRAPHS[1:3]))
    dialog = window.frontend.exports.dialog
    headline = next(field for field in dialog.findChildren(QLineEdit) if field.accessibleName() == "标题")
    headline.setText("灯会要更亮")
    brief = export(qtbot, window, tmp_path / "简报.docx")
    assert brief[0].startswith("灯会要更亮")
    assert "要点" in brief
    assert any("游客约21万人次" in words for words in brief)
    first, other = window.session.articles
    assert (first.annotated.details.headline, other.work.past) == ("灯会要更亮", ())
