"""The program's main job as an editor does it: by keys, from the article to the brief."""

import shutil
from pathlib import Path

import docx
import pytest
from open_windows import press, wait_for_analysis, window_over
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from jzassist.assets import asset
from jzassist.model.annotation import Annotation, Kind, Mode, QuoteDetail, Status
from jzassist.ui.main_window import MainWindow

NEWLY_MARKED = "一台旧放映机"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copy(asset("samples", "对话样稿.txt"), tmp_path / "放映员.txt"))


@pytest.fixture
def window(qtbot, qapp, own_folder, sample):
    with window_over(qapp, own_folder, sample) as window:
        wait_for_analysis(window)
        yield window


def current(window: MainWindow) -> Annotation:
    return window.session.shown.current_item


def item(window: MainWindow, identity: str) -> Annotation:
    return window.session.shown.annotated.by_id[identity]


def select(window: MainWindow, words: str) -> None:
    start = window.session.shown.annotated.article.text.index(words)
    window.panels.article.select(start, start + len(words))


def words_of(window: MainWindow, some: Annotation) -> str:
    return window.session.shown.annotated.text_of(some)


def review(window: MainWindow) -> dict[str, str]:
    """The whole review by keys; the ids of what was decided."""
    press(window, "F8")
    first = current(window)
    assert first == window.session.shown.annotated.pending[0]
    press(window, "A")
    second = current(window)
    assert item(window, first.id).status is Status.ACCEPTED
    assert second.start >= first.start
    press(window, "X")
    assert item(window, second.id).status is Status.REJECTED
    select(window, NEWLY_MARKED)
    press(window, "1")
    marked = next(a for a in window.session.shown.annotated.annotations if words_of(window, a) == NEWLY_MARKED)
    assert (marked.kind, marked.status) == (Kind.FIGURE, Status.ACCEPTED)
    quote = next(a for a in window.session.shown.annotated.visible if a.kind is Kind.QUOTE and a.speaker)
    window.frontend.go_to(quote.id)
    before = quote.speaker
    press(window, "S", "Down", "Return")
    assert item(window, quote.id).speaker != before
    press(window, "D")
    detail = item(window, quote.id).detail
    assert isinstance(detail, QuoteDetail)
    assert detail.mode is Mode.INDIRECT
    press(window, "A")
    return {"accepted": first.id, "rejected": second.id, "marked": marked.id, "quote": quote.id}


def settle(window: MainWindow, qtbot) -> None:
    """Returns when the engine has answered what was asked about the new marks: it answers in order."""
    answers: list[object] = []
    window.engine.request("warm", {}, answers.append, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)


def test_from_the_article_to_the_brief_by_keys(qtbot, window, tmp_path):
    beginning = window.session.shown.annotated
    assert QApplication.focusWidget() is window.panels.article
    done = review(window)
    settle(window, qtbot)

    end, steps = window.session.shown.annotated, len(window.session.shown.work.past)
    assert steps == 6
    press(window, *["Ctrl+Z"] * steps)
    assert window.session.shown.annotated == beginning
    press(window, *["Ctrl+Y"] * steps)
    assert window.session.shown.annotated == end

    press(window, "F12")
    dialog = window.frontend.exports.dialog
    target = tmp_path / "简报.docx"
    dialog.findChild(QLineEdit, "exportPath").setText(str(target))
    dialog.findChild(QPushButton, "exportButton").click()
    qtbot.waitUntil(lambda: bool(window.panels.message_bar.texts), timeout=30_000)
    assert window.panels.message_bar.texts[0].startswith("已导出“简报.docx”")
    assert "项均有出处" in window.panels.message_bar.texts[0]
    check_brief(window, target, done)


def check_brief(window: MainWindow, target: Path, done: dict[str, str]) -> None:
    brief = docx.Document(str(target))
    figures = [row.cells[0].text for table in brief.tables for row in table.rows]
    assert NEWLY_MARKED in figures
    rejected = item(window, done["rejected"])
    if rejected.kind is Kind.FIGURE:
        assert words_of(window, rejected) not in figures
    quotes = [p.text for p in brief.paragraphs if p.style.style_id == "JZQuote"]
    assert len(quotes) == 1
    assert words_of(window, item(window, done["quote"])) in quotes[0]
    assert window.session.shown.annotated.details.headline in brief.paragraphs[0].text


def test_the_work_is_back_when_the_article_is_opened_again(qtbot, qapp, own_folder, sample):
    with window_over(qapp, own_folder, sample) as window:
        wait_for_analysis(window)
        press(window, "F8", "A", "A", "X")
        kept = window.session.shown.work
    with window_over(qapp, own_folder, sample) as again:
        wait_for_analysis(again)
        assert again.session.shown.work == kept
        press(again, "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
        assert again.session.shown.annotated == kept.past[0].before


def test_the_summary_follows_every_decision(qtbot, window):
    first = window.session.shown.summary
    press(window, "Ctrl+BracketRight")
    qtbot.waitUntil(lambda: len(window.session.shown.summary.sentences) == len(first.sentences) + 1, timeout=10_000)
    assert window.panels.summary.sentences.count() == len(first.sentences) + 1
    press(window, "Ctrl+Z")
    qtbot.waitUntil(lambda: window.session.shown.summary == first, timeout=10_000)
