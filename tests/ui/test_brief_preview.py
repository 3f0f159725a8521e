"""Beside the choices stand the pages that come of them, and what was chosen is there again for the next brief."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from council_article import article
from open_windows import press, wait_for_analysis, window_over
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from jzassist.model.annotation import Kind, Mode
from jzassist.model.brief_options import USUAL_PARTS, Part
from jzassist.model.pages import Block, Looks, Pages, Run, Table
from jzassist.ui.brief_preview import BriefPreview
from jzassist.ui.export_dialog import ExportDialog
from jzassist.ui.page_document import document_of
from jzassist.ui.parts_chooser import PartsChooser

PATIENCE = 30_000
STYLES = {
    "Normal": Looks(line=16),
    "Heading1": Looks(line=20, size=13, keeps_next=True),
    "JZPoint": Looks(line=16, numbered=True, left=20, first=-20, tabs=(-447.9,)),
}


def words_of(pages: Pages) -> list[str]:
    document = document_of(pages)
    block, words = document.begin(), []
    while block.isValid():
        words.append(block.text())
        block = block.next()
    return words


def page_of_block(pages: Pages, number: int) -> int:
    document = document_of(pages)
    block = document.findBlockByNumber(number)
    document.documentLayout().blockBoundingRect(block)
    line = block.layout().position().y() + block.layout().lineAt(0).y()
    return int(line // document.pageSize().height())


def paragraphs(count: int) -> tuple[Block, ...]:
    return tuple(Block("Normal", (Run(f"第{number}段"),)) for number in range(count))


def test_all_words_are_there_in_order(qapp):
    table = Table((100, 200), ((Block("Normal", (Run("数据"),)), Block("Normal", (Run("说明"),))),))
    points = tuple(Block("JZPoint", (Run(words), Run("\t"), Run("¶1"))) for words in ("甲。", "乙。"))
    pages = Pages(styles=STYLES, blocks=(Block("Heading1", (Run("要点"),)), *points, table, *paragraphs(2)))
    assert words_of(pages) == ["要点", "1\t甲。\t¶1", "2\t乙。\t¶1", "数据", "说明", "第0段", "第1段"]


def test_a_heading_goes_with_what_it_stands_over(qapp):
    room = int((841.9 - 82.2 - 68.05) // 16)
    heading = Block("Heading1", (Run("原文"),))
    for before in range(room - 3, room + 1):
        pages = Pages(styles=STYLES, blocks=(*paragraphs(before), heading, *paragraphs(4)))
        assert page_of_block(pages, before) == page_of_block(pages, before + 1), before
    assert page_of_block(pages, before) == 1


def test_a_new_page_begins_where_the_style_says(qapp):
    styles = {**STYLES, "JZNew": replace(STYLES["Normal"], new_page=True)}
    pages = Pages(styles=styles, blocks=(*paragraphs(2), Block("JZNew", (Run("附件"),))))
    assert [page_of_block(pages, number) for number in range(3)] == [0, 0, 1]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "灯会.txt"
    path.write_text(article().text, "utf-8")
    return path


@pytest.fixture
def dialog(qtbot, qapp, own_folder, file):
    with window_over(qapp, own_folder, file) as window:
        qtbot.waitUntil(lambda: window.session.shown is not None, timeout=PATIENCE)
        wait_for_analysis(window)
        press(window, "F12")
        yield window.frontend.exports.dialog


def shown(preview: BriefPreview) -> list[str]:
    return preview.document.toPlainText().split("\n") if preview.document else []


def settled(qtbot, preview: BriefPreview, words: str, there: bool = True) -> None:
    qtbot.waitUntil(lambda: preview.document is not None and (words in shown(preview)) is there, timeout=PATIENCE)


def test_the_pages_follow_every_choice_and_are_those_of_the_file(qtbot, dialog, tmp_path):
    preview, parts = dialog.preview, dialog.findChild(PartsChooser)
    settled(qtbot, preview, "原文")
    assert "待核" not in shown(preview)
    dialog.findChild(QLineEdit, "exportPath").setText(str(tmp_path / "简报.docx"))
    next(line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == "期号").setFocus()
    qtbot.keyClicks(dialog.focusWidget(), "12")
    parts.tick_of(Part.POINTS).click()
    settled(qtbot, preview, "要点", there=False)
    next(box for box in dialog.findChildren(type(parts.tick_of(Part.ANNEX))) if box.text() == "含待审").click()
    settled(qtbot, preview, "待核")
    qtbot.keyClick(parts.tick_of(Part.CHECKS), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: shown(preview).index("待核") > shown(preview).index("原文"), timeout=PATIENCE)
    dialog.findChild(QPushButton, "exportButton").click()
    qtbot.waitUntil((tmp_path / "简报.docx").exists, timeout=PATIENCE)
    made = docx.Document(str(tmp_path / "简报.docx"))
    first = [paragraph.text for paragraph in made.paragraphs if paragraph.text]
    there = [words.replace(" ", "") for words in shown(preview) if words]
    assert there == [words.replace(" ", "") for words in first]
    assert any("期号　12" in words for words in shown(preview))


def test_what_was_chosen_is_there_for_the_next_brief(qtbot, dialog, tmp_path):
    window = dialog.parent()
    parts = dialog.findChild(PartsChooser)
    parts.tick_of(Part.SOURCES).click()
    qtbot.keyClick(parts.tick_of(Part.QUOTES), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    wanted = dialog.options.parts
    assert wanted.index(Part.QUOTES) == USUAL_PARTS.index(Part.QUOTES) - 1
    dialog.findChild(QLineEdit, "exportPath").setText(str(tmp_path / "简报.docx"))
    dialog.findChild(QPushButton, "exportButton").click()
    qtbot.waitUntil(lambda: window.frontend.exports.dialog is None, timeout=PATIENCE)
    window.frontend.ask_to_export()
    again = window.frontend.exports.dialog
    assert isinstance(again, ExportDialog)
    assert again.options.parts == wanted


def test_a_lost_engine_is_told_of_the_article_again(qtbot, dialog):
    window, preview = dialog.parent(), dialog.preview
    settled(qtbot, preview, "原文")
    window.engine._kept.close()
    dialog.findChild(PartsChooser).tick_of(Part.ANNEX).click()
    settled(qtbot, preview, "原文", there=False)


def test_keys_turn_the_pages_and_change_their_size(qtbot, dialog):
    preview = dialog.preview
    settled(qtbot, preview, "原文")
    bar = preview.verticalScrollBar()
    for _ in range(4):
        qtbot.keyClick(preview, Qt.Key.Key_Plus)
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    before = bar.maximum()
    qtbot.keyClick(preview, Qt.Key.Key_Plus)
    assert bar.maximum() > before
    assert preview.horizontalScrollBar().maximum() > 0
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    assert bar.value() == 0
    assert "要点" in preview.accessibleDescription()


def test_words_left_out_of_a_quotation_are_struck_in_the_article(qtbot, opened):
    quote = next(
        a for a in opened.session.shown.annotated.visible if a.kind is Kind.QUOTE and a.detail.mode is Mode.DIRECT
    )
    article = opened.panels.article

    def struck() -> list[bool]:
        article.select(quote.start, quote.start + 1)
        cursor = article.textCursor()
        return [_struck_at(cursor, place) for place in range(quote.start, quote.start + 4)]

    assert not any(struck())
    article.select(quote.start + 1, quote.start + 3)
    article.setFocus()
    press(opened, "V")
    assert opened.session.shown.annotated.by_id[quote.id].detail.cuts == ((quote.start + 1, quote.start + 3),)
    assert struck() == [False, True, True, False]
    opened.session.undo()
    assert not any(struck())


def _struck_at(cursor, place: int) -> bool:
    cursor.setPosition(place + 1)
    return cursor.charFormat().fontStrikeOut()
