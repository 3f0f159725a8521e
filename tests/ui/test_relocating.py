"""A source file that has changed since: the tags stay on the stored text, and are carried to the new one."""

from pathlib import Path

import pytest
from open_windows import wait_for_analysis, window_over
from PySide6.QtTest import QTest

from jzassist.model.annotated_article import decide, set_note
from jzassist.model.annotation import Kind, Status
from jzassist.ui.main_window import MainWindow

OLD = """清河县的灯会亮了

今年元宵，清河县办了36场灯会，游客约21万人次。

“灯要亮，人心更要亮。”县文化馆馆长苏小满说。
"""
NEW = OLD.replace("今年元宵，", "今年元宵节期间，").replace("游客约21万人次", "游客多得数不清")


def finding(window: MainWindow, words: str):
    annotated = window.session.shown.annotated
    return next(a for a in annotated.annotations if annotated.text_of(a) == words)


def texts(window: MainWindow) -> str:
    return "\n".join(window.panels.message_bar.texts)


def press_action(window: MainWindow, label: str) -> None:
    messages = window.panels.message_bar._messages
    next(button for message in messages for button in message.buttons if button.text() == label).click()


@pytest.fixture
def tagged(window: MainWindow, tmp_path: Path) -> tuple[MainWindow, Path]:
    """The window with an article whose editor has accepted two figures and a quote, and noted something."""
    path = tmp_path / "灯会.txt"
    path.write_text(OLD, encoding="utf-8")
    window.frontend.open_files([path])
    QTest.qWait(50)
    wait_for_analysis(window)
    for words in ("36场", "约21万人次", "灯要亮，人心更要亮。"):
        item = finding(window, words)
        window.session.apply("采纳", decide(window.session.shown.annotated, item.id, Status.ACCEPTED))
    item = finding(window, "约21万人次")
    window.session.apply("批注", set_note(window.session.shown.annotated, item.id, "问文旅局"))
    return window, path


def test_marks_are_carried_and_what_has_no_place_is_listed(tagged, qtbot):
    window, path = tagged
    old = window.session.shown
    path.write_text(NEW, encoding="utf-8")
    window.frontend.open_files([path])
    qtbot.waitUntil(lambda: "改动过" in texts(window), timeout=30_000)
    wait_for_analysis(window)
    assert window.session.opened(old.key).work == old.work
    assert not window.session.shown.work.past
    press_action(window, "重新定位到新稿")
    annotated = window.session.shown.annotated
    settled = {annotated.text_of(a): a for a in annotated.annotations if a.settled}
    assert set(settled) == {"36场", "灯要亮，人心更要亮。"}
    assert all(a.status is Status.ACCEPTED for a in settled.values())
    assert settled["灯要亮，人心更要亮。"].kind is Kind.QUOTE
    assert "2 条标注移到这里" in texts(window)
    (message,) = [m for m in window.panels.message_bar._messages if "没有移过来" in m.text]
    assert message._details.toPlainText() == "数字　约21万人次（批注：问文旅局）"
    assert window.session.shown.work.undo_title == "重新定位 2 条标注"
    window.session.undo()
    assert not any(a.settled for a in window.session.shown.annotated.annotations)


def test_a_kept_article_whose_file_changed_says_so_at_the_next_start(tagged, qtbot, qapp, own_folder):
    window, path = tagged
    window.close()
    path.write_text(NEW, encoding="utf-8")
    with window_over(qapp, own_folder) as again:
        qtbot.waitUntil(lambda: "这里还是原来的文字" in texts(again))
        assert "36场" in again.session.shown.annotated.article.text
        assert len(again.session.shown.work.past) == 4
        press_action(again, "读入新稿")
        qtbot.waitUntil(lambda: "旧稿" in texts(again), timeout=30_000)
        assert "多得数不清" in again.session.shown.annotated.article.text
