"""One dialog from the article to the brief: what goes in, what heads it, where it goes."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jzassist.document_locks import DocumentLock, lock_on
from jzassist.model.brief_options import PRODUCT_NAME, BriefOptions, Part
from jzassist.model.errors import JzassistError
from jzassist.model.open_article import OpenArticle
from jzassist.ui.brief_contents import waiting_lines, what_goes_in
from jzassist.ui.brief_path import free_path, full_path, objection, offered_name
from jzassist.ui.details_form import DetailsFields
from jzassist.ui.fields import Line, Tick
from jzassist.ui.file_dialogs import ask_where_to_save
from jzassist.ui.message_bar import Action, MessageBar, Severity
from jzassist.ui.roomy_dialog import Scrolled, fit_height

_PARTS_A_LINE, _PART_WIDTH = 3, 130


class ExportDialog(QDialog):
    """Asks for a brief's options and path.

    ``export_requested`` carries a Path, BriefOptions and whether that holds though another program has the file open:
    what is at the path may be replaced. Just before it ``details_corrected`` carries the article's details, where they
    were corrected here; whoever cannot take them shows the problem, and nothing is exported. ``cancelled`` stops an
    export that runs.
    """

    details_corrected = Signal(object)
    export_requested = Signal(object, object, bool)
    cancelled = Signal()

    def __init__(self, opened: OpenArticle, options: BriefOptions, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle("导出 Word 简报")
        self._opened, self._options, self._folder = opened, options, folder
        self._known = opened.annotated.details
        self._running = False
        self._parts = {part: self._check(str(part), part in options.parts) for part in Part}
        self._pending = self._check("含待审", options.include_pending)
        self._pending_note = self._words("待审说明")
        self._desk = Line("部门", "" if options.desk == PRODUCT_NAME else options.desk)
        self._desk.setPlaceholderText(f"如“要闻部”；不填则写“{PRODUCT_NAME}”")
        self._editor = Line("编辑", options.editor)
        self._name = self._offered(options.made_on)
        self._path = Line("保存到", str(folder / self._name))
        self.messages = MessageBar(self)
        self._progress = QProgressBar(self)
        self._export, self._cancel = self._button("导出"), self._button("取消")
        self._name_and_connect()
        self._arrange()
        self._say_what_goes_in()
        self._make_room()
        self._path.setFocus()

    @property
    def options(self) -> BriefOptions:
        """The brief as it is asked for."""
        return BriefOptions(
            made_on=self._options.made_on,
            template=self._options.template,
            reviewed=True,
            include_pending=self._pending.isChecked(),
            desk=self._desk.text().strip() or PRODUCT_NAME,
            editor=self._editor.text().strip(),
            parts=tuple(part for part, box in self._parts.items() if box.isChecked()),
            own_kinds=self._options.own_kinds,
        )

    @property
    def path(self) -> Path:
        """Where the brief is to go."""
        return full_path(self._path.text(), self._folder, self._name)

    def show_progress(self, part: float | None) -> None:
        """Shows that the export runs and how far it is, 0–1; None where that is not known."""
        self._set_running(True)
        self._progress.setRange(0, 0 if part is None else 100)
        self._progress.setValue(round((part or 0) * 100))

    def show_problem(self, sentence: str) -> None:
        """Shows what is not as it should be; the dialog can be used again."""
        self._set_running(False)
        self.messages.show_message(sentence)

    def show_failure(self, error: JzassistError) -> None:
        """Shows why the brief was not written; the path can be changed, the export tried again."""
        self._set_running(False)
        again = [("重试", self._try_export), ("另存为…", self._browse)]
        self.messages.show_message(str(error), details=error.details, actions=again)
        self.messages.focus_action()

    def reject(self) -> None:
        """Esc and 取消 end an export that runs first, then the dialog."""
        if self._running:
            self._set_running(False)
            self.cancelled.emit()
            self.messages.show_message("已取消导出，没有写文件。", severity="notice")
        else:
            super().reject()

    # -- inside

    def _make_room(self) -> None:
        """Finds room for the messages; what they are about mostly is the path."""
        fit_height(self)
        self._scrolled.ensureWidgetVisible(self._path)

    def _try_export(self) -> None:
        path = self.path
        self._path.setText(str(path))
        self.messages.clear()
        if objection(path):
            self.messages.show_message(objection(path))
            self._path.setFocus()
        elif not any(box.isChecked() for box in self._parts.values()):
            self.messages.show_message("简报里一个部分也没有，请至少选一个。")
        elif lock := lock_on(path):
            self._ask_to_replace(_told_of_lock(path, lock), "error", ("仍然覆盖", partial(self._request, True)))
        elif path.exists():
            self._ask_to_replace(f"“{path.name}”已经存在。", "notice", ("覆盖", self._request))
        else:
            self._request()

    def _ask_to_replace(self, sentence: str, severity: Severity, replace: Action) -> None:
        harmless = ("另取新名", self._take_free_name)
        self.messages.show_message(sentence, severity=severity, actions=[harmless, replace])
        self.messages.focus_action()

    def _request(self, though_open: bool = False) -> None:
        """Asks for the export, with the corrected details; until here they can be taken back by 取消."""
        self.messages.clear()
        if self._details.problem:
            self.messages.show_message(self._details.problem)
            return
        details = self._details.details
        if details != self._known:
            self.details_corrected.emit(details)
            if self.messages.texts:
                return
            self._known = details
        self.export_requested.emit(self.path, self.options, though_open)

    def _take_free_name(self) -> None:
        self._path.setText(str(free_path(self.path)))
        self._try_export()

    def _say_what_goes_in(self) -> None:
        self._pending_note.setText(what_goes_in(self._opened.annotated, self.options))
        self._pending.setEnabled(bool(waiting_lines(self._opened.annotated)))

    def _browse(self) -> None:
        path = ask_where_to_save(self, self.path)
        if path:
            self._path.setText(str(path))
            self.messages.clear()

    def _set_running(self, running: bool) -> None:
        self._running = running
        self._progress.setVisible(running)
        for widget in (self._form, self._export):
            widget.setDisabled(running)
        if running:
            self.messages.clear()

    def _offered(self, made_on: date) -> str:
        article = self._opened.annotated.article
        pasted = not Path(article.source.path).suffix
        details = self._opened.annotated.details
        stem = (details.headline or article.headline or "") if pasted else Path(article.source.path).stem
        return offered_name(stem, made_on)

    # -- inside: making

    def _check(self, words: str, checked: bool) -> Tick:
        box = Tick(words, self)
        box.setChecked(checked)
        # no wider than its words: a click anywhere on it counts
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return box

    def _words(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setAccessibleName(name)
        label.setWordWrap(True)
        return label

    def _button(self, words: str) -> QPushButton:
        return QPushButton(words, self)

    def _name_and_connect(self) -> None:
        self._path.setObjectName("exportPath")
        self._export.setObjectName("exportButton")
        self._export.setDefault(True)
        self._progress.setAccessibleName("正在导出")
        self._progress.setTextVisible(False)
        for box in (self._pending, *self._parts.values()):
            box.toggled.connect(self._say_what_goes_in)
        self._path.textEdited.connect(self.messages.clear)
        self.messages.rearranged.connect(self._make_room)
        self._export.clicked.connect(self._try_export)
        self._cancel.clicked.connect(self.reject)
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._progress.hide()

    def _arrange(self) -> None:
        self.setMinimumWidth(620)
        self._form = QWidget(self)
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(10)
        template = QLabel(self._options.template, self)
        browse = self._button("浏览…")
        browse.clicked.connect(self._browse)
        parts = QGridLayout()
        for number, box in enumerate(self._parts.values()):
            parts.addWidget(box, number // _PARTS_A_LINE, number % _PARTS_A_LINE)
            parts.setColumnMinimumWidth(number % _PARTS_A_LINE, _PART_WIDTH)
        parts.setColumnStretch(_PARTS_A_LINE, 1)
        form.addRow("模板", template)
        self._details = DetailsFields(form)
        self._details.show_details(self._opened.annotated.details, self._opened.key)
        of_parts = QLabel("部分", self)
        of_parts.setFixedHeight(self._pending.sizeHint().height())  # beside the first line of them
        form.addRow(of_parts, parts)
        form.addRow("内容", self._pending)
        form.addRow("", self._pending_note)
        form.addRow("部门", self._desk)
        form.addRow("编辑", self._editor)
        form.addRow("保存到", _in_a_row(self._path, browse))
        self._scrolled = Scrolled(self._form, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._scrolled, 1)
        column.addWidget(self.messages)
        column.addLayout(_in_a_row(self._progress, self._cancel, self._export))


def _told_of_lock(path: Path, lock: DocumentLock) -> str:
    return (
        f"“{path.name}”正被 {lock.program} 打开（{lock.since.month}月{lock.since.day}日 {lock.since:%H:%M} 起）。"
        "请先关闭它再导出，或另取新名；如果它其实没有打开，可以仍然覆盖。"
    )


def _in_a_row(first: QWidget, *others: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(first, 1)
    for widget in others:
        row.addWidget(widget)
    return row
