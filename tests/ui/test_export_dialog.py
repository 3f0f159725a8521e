"""The export dialog: what it offers, what it asks for, and that nothing is overwritten in silence."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from council_article import article, findings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from jzassist.assets import asset
from jzassist.library.works import Library
from jzassist.model.annotated_article import ArticleDetails, decide
from jzassist.model.annotation import Status
from jzassist.model.brief_options import USUAL_PARTS, BriefOptions, Part
from jzassist.model.errors import WriteError
from jzassist.session import Session
from jzassist.ui.brief_path import first_folder, full_path, objection, offered_name
from jzassist.ui.export_dialog import ExportDialog
from jzassist.ui.fields import Field

TODAY = date(2026, 3, 4)


@pytest.fixture
def session(tmp_path):
    library = Library(tmp_path / "library")
    session = Session(library)
    opened = session.open(article())
    session.take_analysis(opened.key, findings(), ArticleDetails("清河县的灯会亮了"))
    first = session.shown.annotated.visible[0]
    session.apply("采纳", decide(session.shown.annotated, first.id, Status.ACCEPTED))
    yield session
    library.close()


@pytest.fixture
def dialog(qtbot, session, tmp_path):
    dialog = ExportDialog(session.shown, BriefOptions(TODAY, desk="清河报要闻部"), tmp_path)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def path_line(dialog: ExportDialog) -> QLineEdit:
    return dialog.findChild(QLineEdit, "exportPath")


def press(dialog: ExportDialog, words: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == words and b.isVisibleTo(dialog))
    button.click()


def said(dialog: ExportDialog) -> str:
    return "".join(dialog.messages.texts)


def test_it_offers_the_article_s_name_with_the_date(dialog, tmp_path):
    assert path_line(dialog).text() == str(tmp_path / "灯会_简报_2026-03-04.docx")


def test_enter_exports_what_is_chosen(qtbot, dialog, tmp_path):
    boxes = {box.text(): box for box in dialog.findChildren(QCheckBox)}
    boxes["原文"].setChecked(False)
    boxes["含待审"].setChecked(True)
    assert dialog.findChild(QPushButton, "exportButton").isDefault()
    with qtbot.waitSignal(dialog.export_requested) as asked:
        dialog.findChild(QPushButton, "exportButton").click()
    path, options, though_open = asked.args
    assert not though_open
    assert path == tmp_path / "灯会_简报_2026-03-04.docx"
    wanted = tuple(part for part in USUAL_PARTS if part is not Part.ANNEX)
    assert options == BriefOptions(TODAY, include_pending=True, desk="清河报要闻部", parts=wanted)


def test_without_a_desk_the_program_s_name_stands_on_the_brief(qtbot, session, tmp_path):
    dialog = ExportDialog(session.shown, BriefOptions(TODAY), tmp_path)
    qtbot.addWidget(dialog)
    desk = next(line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == "部门")
    assert desk.text() == ""
    assert dialog.options.desk == BriefOptions(TODAY).desk
    desk.setText("要闻部")
    assert dialog.options.desk == "要闻部"


def test_it_says_how_many_stay_out(dialog, session):
    note = next(label for label in dialog.findChildren(QLabel) if label.accessibleName() == "待审说明")
    boxes = {box.text(): box for box in dialog.findChildren(QCheckBox)}
    assert note.text() == f"已采纳的写入简报：关键数据 1 条；还有 {len(session.shown.annotated.pending)} 条待审不写入。"
    boxes["含待审"].click()
    assert "待审列入“待核”" in note.text()
    boxes["待核"].click()
    assert "待审不写入" in note.text()
    boxes["关键数据"].click()
    assert "没有已采纳的" in note.text()


def test_an_existing_file_is_not_replaced_unasked(qtbot, dialog, tmp_path):
    (tmp_path / "灯会_简报_2026-03-04.docx").write_bytes(b"old")
    with qtbot.assertNotEmitted(dialog.export_requested):
        press(dialog, "导出")
    assert "已经存在" in said(dialog)
    with qtbot.waitSignal(dialog.export_requested) as asked:
        press(dialog, "覆盖")
    assert asked.args[0].name == "灯会_简报_2026-03-04.docx"


def test_another_name_is_found_for_it(qtbot, dialog, tmp_path):
    (tmp_path / "灯会_简报_2026-03-04.docx").write_bytes(b"old")
    press(dialog, "导出")
    with qtbot.waitSignal(dialog.export_requested) as asked:
        press(dialog, "另取新名")
    assert asked.args[0] == tmp_path / "灯会_简报_2026-03-04（2）.docx"


def test_enter_on_the_question_takes_the_harmless_answer(qtbot, dialog, tmp_path):
    (tmp_path / "灯会_简报_2026-03-04.docx").write_bytes(b"old")
    qtbot.keyClick(path_line(dialog), Qt.Key.Key_Return)
    assert "已经存在" in said(dialog)
    with qtbot.waitSignal(dialog.export_requested) as asked:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert asked.args[0].name == "灯会_简报_2026-03-04（2）.docx"


def test_another_path_takes_the_question_back(qtbot, dialog, tmp_path):
    (tmp_path / "灯会_简报_2026-03-04.docx").write_bytes(b"old")
    press(dialog, "导出")
    path_line(dialog).selectAll()
    qtbot.keyClicks(path_line(dialog), str(tmp_path / "b"))
    assert said(dialog) == ""
    with qtbot.waitSignal(dialog.export_requested) as asked:
        press(dialog, "导出")
    assert asked.args[0] == tmp_path / "b.docx"


def test_a_folder_that_is_not_there_is_said(qtbot, dialog, tmp_path):
    path_line(dialog).setText(str(tmp_path / "没有" / "a.docx"))
    with qtbot.assertNotEmitted(dialog.export_requested):
        press(dialog, "导出")
    assert "文件夹" in said(dialog)


def test_a_brief_without_parts_is_refused(qtbot, dialog):
    for box in dialog.findChildren(QCheckBox):
        box.setChecked(False)
    with qtbot.assertNotEmitted(dialog.export_requested):
        press(dialog, "导出")
    assert "部分" in said(dialog)


def write(dialog: ExportDialog, name: str, words: str) -> Field:
    field = next(f for f in dialog.findChildren(Field) if f.accessibleName() == name)
    field.setFocus()
    field.selectAll()
    field.insert(words)
    return field


def test_details_are_corrected_by_the_export_all_at_once(qtbot, dialog):
    corrected = []
    dialog.details_corrected.connect(corrected.append)
    write(dialog, "标题", "清河灯会")
    with qtbot.waitSignal(dialog.export_requested):
        qtbot.keyClick(write(dialog, "作者", "陆知秋"), Qt.Key.Key_Return)
    assert corrected == [ArticleDetails("清河灯会", author="陆知秋")]
    with qtbot.waitSignal(dialog.export_requested):
        press(dialog, "导出")
    assert len(corrected) == 1


def test_cancelling_takes_corrections_back(qtbot, dialog):
    with qtbot.assertNotEmitted(dialog.details_corrected):
        write(dialog, "标题", "清河灯会")
        write(dialog, "作者", "陆知秋")
        press(dialog, "取消")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, None])
def test_a_date_that_is_none_is_not_exported(qtbot, dialog, key):
    line = write(dialog, "日期", "2025-02-30")
    with qtbot.assertNotEmitted(dialog.export_requested), qtbot.assertNotEmitted(dialog.details_corrected):
        qtbot.keyClick(line, key) if key else press(dialog, "导出")
    assert "2025-02-30" in said(dialog)
    write(dialog, "日期", "2025-02-28")
    with qtbot.waitSignal(dialog.export_requested):
        press(dialog, "导出")


def test_nothing_is_exported_where_corrections_are_not_taken(qtbot, dialog):
    dialog.details_corrected.connect(lambda _details: dialog.show_problem("磁盘满了。"))
    write(dialog, "标题", "清河灯会")
    with qtbot.assertNotEmitted(dialog.export_requested):
        press(dialog, "导出")
    assert said(dialog) == "磁盘满了。"


def test_cancelling_ends_the_export_first_and_then_the_dialog(qtbot, dialog):
    dialog.show_progress(None)
    with qtbot.waitSignal(dialog.cancelled):
        press(dialog, "取消")
    assert dialog.isVisible()
    press(dialog, "取消")
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    "sign", [".~lock.灯会_简报_2026-03-04.docx#", "~$灯会_简报_2026-03-04.docx", "~$_简报_2026-03-04.docx"]
)
@pytest.mark.parametrize("there", [True, False])
def test_a_brief_that_is_open_elsewhere_is_not_replaced_unasked(qtbot, dialog, tmp_path, sign, there):
    (tmp_path / sign).write_bytes(b"")
    if there:
        (tmp_path / "灯会_简报_2026-03-04.docx").write_bytes(b"old")
    with qtbot.assertNotEmitted(dialog.export_requested):
        press(dialog, "导出")
    assert "灯会_简报_2026-03-04.docx" in said(dialog)
    assert ("LibreOffice" if "lock" in sign else "Word 或 WPS") in said(dialog)
    with qtbot.waitSignal(dialog.export_requested) as asked:
        press(dialog, "仍然覆盖")
    assert asked.args[::2] == [tmp_path / "灯会_简报_2026-03-04.docx", True]


def test_the_free_name_beside_an_open_brief_is_not_open_itself(qtbot, dialog, tmp_path):
    for name in ("灯会_简报_2026-03-04.docx", "灯会_简报_2026-03-04（2）.docx"):
        (tmp_path / f".~lock.{name}#").write_bytes(b"")
    press(dialog, "导出")
    with qtbot.waitSignal(dialog.export_requested) as asked:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert asked.args[::2] == [tmp_path / "灯会_简报_2026-03-04（3）.docx", False]


def test_a_failure_can_be_tried_again_elsewhere_and_its_details_read(qtbot, dialog, tmp_path):
    dialog.show_progress(0.5)
    dialog.show_failure(WriteError("磁盘空间不足，没有写成。", details="[Errno 28]"))
    assert said(dialog) == "磁盘空间不足，没有写成。"
    assert path_line(dialog).isEnabled()
    press(dialog, "详情")
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "[Errno 28]"
    path_line(dialog).setText(str(tmp_path / "别处"))
    with qtbot.waitSignal(dialog.export_requested) as asked:
        press(dialog, "重试")
    assert asked.args[0] == tmp_path / "别处.docx"
    assert said(dialog) == ""


def test_what_it_has_to_say_fits_the_screen_and_leaves_the_path_in_view(qtbot, dialog):
    before = dialog.height()
    dialog.show_failure(WriteError("磁盘空间不足，没有写成。" * 8, details="[Errno 28]\n" * 30))
    press(dialog, "详情")
    room = dialog.screen().availableGeometry()
    assert before < dialog.height() <= room.height()
    assert room.contains(dialog.frameGeometry())
    assert not path_line(dialog).visibleRegion().isEmpty()
    press(dialog, "关闭")
    assert dialog.height() == before


def test_a_problem_lets_the_editor_try_again(qtbot, dialog):
    dialog.show_progress(0.5)
    dialog.show_problem("磁盘满了。")
    assert said(dialog) == "磁盘满了。"
    with qtbot.waitSignal(dialog.export_requested):
        press(dialog, "导出")


def test_a_pasted_article_is_named_by_its_headline(qtbot, session, tmp_path):
    opened = session.shown
    pasted = replace(opened.annotated.article, source=replace(opened.annotated.article.source, path=""))
    state = replace(opened.annotated, article=pasted)
    dialog = ExportDialog(replace(opened, work=replace(opened.work, present=state)), BriefOptions(TODAY), tmp_path)
    qtbot.addWidget(dialog)
    assert dialog.path.name == "清河县的灯会亮了_简报_2026-03-04.docx"


@pytest.mark.parametrize("stem", ["a/b:c*?", "  .. ", "晋" * 200, "x\ny", ""])
def test_offered_names_can_be_written(tmp_path, stem):
    path = tmp_path / offered_name(stem, TODAY)
    path.write_bytes(b"")
    assert path.name.endswith("_简报_2026-03-04.docx")


def test_paths_are_taken_as_they_are_meant(tmp_path):
    def meant(words: str) -> Path:
        return full_path(words, tmp_path, "稿_简报.docx")

    (tmp_path / "送审").mkdir()
    assert meant(" 简报 ") == tmp_path / "简报.docx"
    assert meant("/a/b.DOCX") == Path("/a/b.DOCX")
    assert meant("第1.5版") == tmp_path / "第1.5版.docx"
    assert meant("送审") == meant("送审/") == tmp_path / "送审" / "稿_简报.docx"
    assert meant("没有/") == tmp_path / "没有" / "稿_简报.docx"
    assert meant("") == tmp_path / "稿_简报.docx"
    assert meant("~查无此人/a") == tmp_path / "~查无此人" / "a.docx"
    assert "文件夹" in objection(tmp_path)
    assert "太长" in objection(tmp_path / f"{'晋' * 200}.docx")


def test_a_typed_folder_shows_the_name_inside(qtbot, dialog, tmp_path):
    (tmp_path / "送审").mkdir()
    path_line(dialog).setText(str(tmp_path / "送审"))
    with qtbot.waitSignal(dialog.export_requested) as asked:
        press(dialog, "导出")
    assert asked.args[0] == tmp_path / "送审" / "灯会_简报_2026-03-04.docx"
    assert path_line(dialog).text() == str(asked.args[0])


def test_the_first_folder_is_never_the_program_s_own(tmp_path):
    sample = str(next(asset("samples").glob("*.txt")))
    documents = first_folder("", "")
    assert first_folder("", sample) == documents
    assert not documents.is_relative_to(asset("samples").parent)
    assert first_folder("", str(tmp_path / "灯会.txt")) == tmp_path
    last = tmp_path / "送审"
    last.mkdir()
    assert {first_folder(str(last), source) for source in ("", sample, "/a/b.txt")} == {last}
    assert first_folder(str(tmp_path / "不在了"), "") == documents


def test_tab_goes_from_above_to_below(qtbot, dialog):
    wanted = [
        "模板",
        "标题",
        "日期",
        "要点",
        "要点句数",
        "直接引语",
        "原文",
        "部门",
        "期号",
        "保存到",
        "导出",
        "简报预览",
    ]
    names, stop = [], dialog.findChild(QComboBox, "exportTemplate")
    for _ in range(80):
        name = stop.accessibleName() or getattr(stop, "text", str)()
        if stop.isEnabledTo(dialog) and name in wanted:
            names.append(name)
        stop = stop.nextInFocusChain()
    first = names[: names.index("简报预览") + 1]
    assert list(dict.fromkeys(first)) == wanted
