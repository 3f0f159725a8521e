"""What goes wrong in the whole window: one sentence with what to do, the work intact, and the next thing works."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from open_windows import drop, press, wait_for_analysis, window_over
from PySide6.QtCore import QDeadlineTimer, QMimeData, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QProgressBar, QPushButton, QWidget
from unruly_disks import disk, fill, make_read_only

from jzassist.assets import asset
from jzassist.library.settings_file import read_settings
from jzassist.library.works import FILE_NAME, Library
from jzassist.model.annotation import Kind, Status
from jzassist.ui.main_window import MainWindow

PATIENCE = 30_000
POSIX = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="processes are found and stopped by /proc")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copy(asset("samples", "对话样稿.txt"), tmp_path / "放映员.txt"))


@pytest.fixture
def window(qtbot, qapp, own_folder, sample) -> Iterator[MainWindow]:
    with window_over(qapp, own_folder, sample) as window:
        wait_for_analysis(window)
        yield window


def texts(window: MainWindow) -> tuple[str, ...]:
    return window.panels.message_bar.texts


def click(within: QWidget, words: str) -> None:
    button = next(b for b in within.findChildren(QPushButton) if b.text() == words and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_for_message(window: MainWindow, words: str) -> str:
    patience = QDeadlineTimer(PATIENCE)
    while not any(words in text for text in texts(window)):
        assert not patience.hasExpired(), f"“{words}” is not said: {texts(window)}"
        QTest.qWait(20)
    return next(text for text in texts(window) if words in text)


def retry(window: MainWindow) -> None:
    click(window.panels.message_bar, "重试")


def first(window: MainWindow) -> Status:
    return window.session.shown.annotated.visible[0].status


# -- files that are no articles


def bad_files(folder: Path) -> dict[Path, str]:
    """Files that cannot be read, with what is said of each."""
    found: dict[Path, str] = {folder / "没有.txt": "不存在", folder: "是一个文件夹"}
    for name, content, said in (
        ("空.txt", b"", "是空文件"),
        ("乱码.txt", bytes(range(256)) * 40, "里不是文字"),
        ("断.docx", b"PK\x03\x04" + b"\x00" * 100, "不是完整的 Word 文档"),
        ("加密.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "有密码保护"),
        ("表.xlsx", b"PK\x03\x04", ".xlsx 文件"),
    ):
        (folder / name).write_bytes(content)
        found[folder / name] = said
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "管道.txt")
        found[folder / "管道.txt"] = "设备或管道"
        (folder / "环.txt").symlink_to(folder / "环.txt")
        found[folder / "环.txt"] = "指向自己的链接"
    return found


def drop_file(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(window, data)


def test_no_file_that_cannot_be_read_costs_more_than_one_sentence(qtbot, window, tmp_path):
    folder = tmp_path / "来稿"
    folder.mkdir()
    press(window, "F8", "A")
    before = window.session.shown
    for path, said in bad_files(folder).items():
        drop_file(window, path)
        message = wait_for_message(window, said)
        assert path.name in message
        assert "；" in message or "，请" in message
    assert window.session.articles == (before,)
    press(window, "A")
    assert len(window.session.shown.work.past) == 2
    mended = folder / "空.txt"
    mended.write_text("今年全县完成改造32个小区。", "utf-8")
    drop_file(window, mended)
    qtbot.waitUntil(lambda: len(window.session.articles) == 2, timeout=PATIENCE)


# -- processes that are killed while they work


def children() -> set[int]:
    numbers: set[int] = set()
    for task in Path("/proc/self/task").iterdir():
        with suppress(OSError):
            numbers |= {int(number) for number in (task / "children").read_text().split()}
    return numbers


def stopped_child(known: set[int]) -> int:
    """The process that was started last, stopped in the middle of its work."""
    for _ in range(2000):
        for number in children() - known:
            os.kill(number, signal.SIGSTOP)
            return number
        QTest.qWait(1)
    raise AssertionError("no process was started")


def stop_engine(window: MainWindow) -> int:
    os.kill(window.engine.process_id, signal.SIGSTOP)
    return window.engine.process_id


def wait_for_progress(qtbot, within: QWidget) -> None:
    qtbot.waitUntil(lambda: any(bar.isVisible() for bar in within.findChildren(QProgressBar)), timeout=PATIENCE)


def mark_a_figure(window: MainWindow) -> None:
    """Asks what stands at the caret, in a number that is marked no longer."""
    figure = next(a for a in window.session.shown.annotated.visible if a.kind is Kind.FIGURE)
    window.frontend.go_to(figure.id)
    press(window, "Delete", "1")


@POSIX
@pytest.mark.parametrize(
    ("ask", "said", "done"),
    [
        (lambda w: w.loader.analyse(w.session.shown.key), "分析“放映员.txt”", lambda w: w.session.shown.analysed),
        (
            lambda w: press(w, "Ctrl+BracketRight"),
            "给“放映员.txt”做摘要",
            lambda w: len(w.session.shown.summary.sentences) == 4,
        ),
        (mark_a_figure, "在“放映员.txt”里识别", lambda w: len(w.session.shown.work.past) == 2),
    ],
    ids=["annotate", "summarize", "mark"],
)
def test_an_engine_killed_at_work_costs_one_try(
    qtbot, window, ask: Callable[[MainWindow], None], said: str, done: Callable[[MainWindow], bool]
):
    number = stop_engine(window)
    ask(window)
    wait_for_progress(qtbot, window.status)
    work = window.session.shown.work
    os.kill(number, signal.SIGKILL)
    message = wait_for_message(window, said)
    assert "意外结束" in message
    assert window.session.shown.work == work
    retry(window)
    qtbot.waitUntil(lambda: done(window), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not window.status.findChild(QProgressBar).isVisible(), timeout=PATIENCE)
    assert texts(window) == ()


@POSIX
def test_a_reader_killed_at_work_costs_one_try(qtbot, window, tmp_path):
    other = tmp_path / "另一篇.txt"
    other.write_text("今年全县完成改造32个小区。", "utf-8")
    known = children()
    window.frontend.open_files([other])
    number = stopped_child(known)
    wait_for_progress(qtbot, window.status)
    os.kill(number, signal.SIGKILL)
    assert "意外结束" in wait_for_message(window, "读取“另一篇.txt”")
    assert len(window.session.articles) == 1
    retry(window)
    qtbot.waitUntil(lambda: len(window.session.articles) == 2, timeout=PATIENCE)


@POSIX
def test_reading_and_analysis_can_be_cancelled_and_asked_for_again(qtbot, window, tmp_path):
    other = tmp_path / "另一篇.txt"
    other.write_text("今年全县完成改造32个小区。", "utf-8")
    known = children()
    window.frontend.open_files([other, other])
    stopped_child(known)
    wait_for_progress(qtbot, window.status)
    assert "后面还有 1 篇" in window.status.findChild(QLabel, "statusWork").text()
    click(window.status, "取消")
    assert len(window.session.articles) == 1
    assert not window.status.findChild(QProgressBar).isVisible()
    stop_engine(window)
    window.frontend.open_files([other])
    qtbot.waitUntil(lambda: len(window.session.articles) == 2, timeout=PATIENCE)
    wait_for_progress(qtbot, window.status)
    click(window.status, "取消")
    assert "分析已取消" in texts(window)[0]
    assert not window.session.shown.analysed
    click(window.panels.message_bar, "重新分析")
    wait_for_analysis(window)
    assert "分析已取消" not in "".join(texts(window))


def open_dialog(window: MainWindow, path: Path) -> QWidget:
    press(window, "F12")
    dialog = window.frontend.exports.dialog
    dialog.findChild(QLineEdit, "exportPath").setText(str(path))
    return dialog


@POSIX
@pytest.mark.parametrize("how", ["killed", "cancelled"])
def test_an_export_that_ends_half_way_leaves_the_old_brief_and_can_be_tried_again(qtbot, window, tmp_path, how):
    brief = tmp_path / "简报" / "放映员.docx"
    brief.parent.mkdir()
    brief.write_bytes(b"old")
    dialog = open_dialog(window, brief)
    known = children()
    click(dialog, "导出")
    click(dialog, "覆盖")
    number = stopped_child(known)
    # what a process leaves that is killed in the middle of writing
    (brief.parent / f".jzassist-{number:08x}01234567.tmp").write_bytes(b"half")
    wait_for_progress(qtbot, dialog)
    if how == "killed":
        os.kill(number, signal.SIGKILL)
    else:
        click(dialog, "取消")
    said = "导出“放映员.docx”的进程意外结束" if how == "killed" else "已取消导出"
    qtbot.waitUntil(lambda: any(said in text for text in dialog.messages.texts), timeout=PATIENCE)
    qtbot.waitUntil(lambda: list(brief.parent.iterdir()) == [brief], timeout=PATIENCE)
    assert brief.read_bytes() == b"old"
    assert dialog.findChild(QLineEdit, "exportPath").isEnabled()
    click(dialog, "重试" if how == "killed" else "导出")
    click(dialog, "覆盖")
    wait_for_message(window, "已导出“放映员.docx”")
    assert brief.read_bytes().startswith(b"PK")


# -- targets that cannot be written


def failing_export(qtbot, window: MainWindow, target: Path, said: str) -> QWidget:
    dialog = open_dialog(window, target)
    click(dialog, "导出")
    qtbot.waitUntil(lambda: any(said in text for text in dialog.messages.texts), timeout=PATIENCE)
    assert dialog.findChild(QLineEdit, "exportPath").isEnabled()
    return dialog


def test_a_full_disk_under_the_brief(qtbot, window, tmp_path):
    with disk(tmp_path / "小盘", 64) as small:
        ballast = fill(small)
        dialog = failing_export(qtbot, window, small / "放映员.docx", "磁盘空间不足，“放映员.docx”没有写成")
        assert [path.name for path in small.iterdir()] == [ballast.name]
        ballast.unlink()
        click(dialog, "重试")
        wait_for_message(window, "已导出“放映员.docx”")


def test_a_read_only_disk_under_the_brief(qtbot, window, tmp_path):
    with disk(tmp_path / "小盘", 64) as small:
        make_read_only(small)
        dialog = failing_export(qtbot, window, small / "放映员.docx", f"“{small}”不能写入")
        dialog.findChild(QLineEdit, "exportPath").setText(str(tmp_path / "放映员.docx"))
        click(dialog, "导出")
        wait_for_message(window, "已导出“放映员.docx”")


def test_a_folder_that_has_vanished_under_the_brief(qtbot, window, tmp_path):
    folder = tmp_path / "送审"
    dialog = failing_export(qtbot, window, folder / "放映员.docx", f"没有“{folder}”这个文件夹")
    folder.mkdir()
    click(dialog, "导出")
    wait_for_message(window, "已导出“放映员.docx”")


@pytest.mark.parametrize(("answer", "written"), [("仍然覆盖", "放映员.docx"), ("另取新名", "放映员（2）.docx")])
def test_a_brief_that_is_open_in_another_program(qtbot, window, tmp_path, answer, written):
    (tmp_path / ".~lock.放映员.docx#").write_bytes(b"")
    dialog = failing_export(qtbot, window, tmp_path / "放映员.docx", "正被 LibreOffice 打开")
    assert not (tmp_path / "放映员.docx").exists()
    click(dialog, answer)
    wait_for_message(window, f"已导出“{written}”")
    assert (tmp_path / written).exists()


# -- the library and the settings


def test_a_full_disk_under_the_library(qtbot, qapp, own_folder, sample):
    with disk(own_folder, 2048), window_over(qapp, own_folder, sample) as window:
        wait_for_analysis(window)
        press(window, "F8", "A")
        item = window.session.shown.current_item
        saved = window.status.findChild(QLabel, "statusSaved").text()
        ballast = fill(own_folder)
        number = 0
        while not texts(window) and number < 100:
            number += 1
            window.panels.detail.noted.emit(item.id, f"{number}" + "记" * 20_000)
        assert "磁盘已满" in texts(window)[0]
        assert "腾出空间" in texts(window)[0]
        kept = window.session.shown.annotated.by_id[item.id].note
        assert not kept.startswith(f"{number}记")
        assert window.status.findChild(QLabel, "statusSaved").text() == saved
        ballast.unlink()
        retry(window)
        assert window.session.shown.annotated.by_id[item.id].note.startswith(f"{number}记")
        assert texts(window) == ()
        work = window.session.shown.work
        window.close()
        with window_over(qapp, own_folder, sample) as again:
            wait_for_analysis(again)
            assert again.session.shown.work == work


#: Holds the library until its stdin ends.
HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_library_that_another_program_holds(qtbot, window, own_folder):
    command = [sys.executable, "-c", HOLDER, str(own_folder / FILE_NAME)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"
        press(window, "F8", "A")
        assert "正被另一个程序占用" in texts(window)[0]
        assert first(window) is Status.PENDING
        retry(window)
        assert "正被另一个程序占用" in texts(window)[0]
        holder.communicate()
    press(window, "A")
    assert first(window) is Status.ACCEPTED
    assert texts(window) == ()


def test_a_library_that_cannot_be_written_at_the_start(qtbot, qapp, own_folder, sample):
    with disk(own_folder, 2048):
        make_read_only(own_folder)
        with window_over(qapp, own_folder, sample) as window:
            assert "不能写入" in texts(window)[0]
            wait_for_analysis(window)
            press(window, "F8", "A", "X")
            assert window.status.findChild(QLabel, "statusSaved").text() == "不保存"
            asked: list[str] = []
            QTimer.singleShot(100, lambda: answer_loss_question(asked))
            window.close()
            assert window.isVisible()
            assert "2 步标注没有保存" in asked[0]
            retry(window)
            assert "不能写入" in texts(window)[0]
            make_read_only(own_folder, read_only=False)
            retry(window)
            assert "刚才做的标注都已保存" in texts(window)[0]
            assert "已保存" in window.status.findChild(QLabel, "statusSaved").text()
            press(window, "A")
            work = window.session.shown.work
        library = Library(own_folder)
        assert library.work_on(window.session.shown.annotated.article)[1] == work
        library.close()


def test_work_on_an_article_that_is_closed_by_now_comes_into_the_library_too(qtbot, qapp, own_folder, sample):
    with disk(own_folder, 2048):
        make_read_only(own_folder)
        with window_over(qapp, own_folder, sample) as window:
            wait_for_analysis(window)
            press(window, "F8", "A")
            article, work = window.session.shown.annotated.article, window.session.shown.work
            press(window, "Ctrl+W")
            assert window.session.shown is None
            asked: list[str] = []
            QTimer.singleShot(100, lambda: answer_loss_question(asked))
            window.close()
            assert "1 步标注没有保存" in asked[0]
            make_read_only(own_folder, read_only=False)
            retry(window)
        library = Library(own_folder)
        assert library.work_on(article)[1:] == (work, True)
        library.close()


def answer_loss_question(asked: list[str]) -> None:
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
    asked.append(box.text())
    box.defaultButton().click()


def test_a_full_disk_under_the_settings(qtbot, qapp, own_folder):
    with disk(own_folder, 2048), window_over(qapp, own_folder) as window:
        press(window, "Ctrl+Equal")
        qtbot.waitUntil(lambda: read_settings(own_folder).zoom == 110, timeout=PATIENCE)
        ballast = fill(own_folder)
        press(window, "Ctrl+Equal")
        message = wait_for_message(window, "设置没有保存")
        assert "磁盘空间不足" in message
        assert read_settings(own_folder).zoom == 110
        ballast.unlink()
        retry(window)
        assert read_settings(own_folder).zoom == 120
        assert texts(window) == ()
