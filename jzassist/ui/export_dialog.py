"""One dialog from the article to the brief: what goes in, what heads it, where it goes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jzassist.document_locks import DocumentLock, lock_on
from jzassist.model.brief_choices import BriefChoices, with_choices
from jzassist.model.brief_options import BriefOptions
from jzassist.model.errors import JzassistError
from jzassist.model.open_article import OpenArticle
from jzassist.ui.brief_contents import waiting_lines, what_goes_in
from jzassist.ui.brief_path import free_path, full_path, objection, offered_name
from jzassist.ui.brief_preview import BriefPreview
from jzassist.ui.choices_form import ChoicesForm
from jzassist.ui.details_form import DetailsFields
from jzassist.ui.fields import Line
from jzassist.ui.file_dialogs import ask_where_to_save
from jzassist.ui.message_bar import Action, MessageBar, Severity
from jzassist.ui.roomy_dialog import Scrolled, fit_height
from jzassist.ui.row import in_a_row

_FORM_WIDTH, _PREVIEW_WIDTH = 430, 240
_FIRST_SIZE = QSize(1180, 760)


class ExportDialog(QDialog):
    """Asks for a brief's options and path.

    ``export_requested`` carries a Path, BriefOptions and whether that holds though another program has the file open:
    what is at the path may be replaced. Just before it ``details_corrected`` carries the article's details, where they
    were corrected here; whoever cannot take them shows the problem, and nothing is exported. ``cancelled`` stops an
    export that runs. ``preview_wanted`` carries the options and details whose pages belong into ``preview``.
    ``choices`` are what was chosen for briefs of each template before.
    """

    preview_wanted = Signal(object, object)
    details_corrected = Signal(object)
    export_requested = Signal(object, object, bool)
    cancelled = Signal()

    def __init__(
        self,
        opened: OpenArticle,
        options: BriefOptions,
        folder: Path,
        parent: QWidget | None = None,
        templates: tuple[str, ...] = (),
        choices: Mapping[str, BriefChoices] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle("导出 Word 简报")
        self._opened, self._options, self._folder = opened, options, folder
        self._known = opened.annotated.details
        self._running = False
        self._choices_kept = choices or {}
        self._template = self._make_templates(templates or (options.template,), options.template)
        self._choices = ChoicesForm(options, opened.annotated.summary_length, self)
        self.preview = BriefPreview(self)
        self._name = self._offered(options.made_on)
        self._path = Line("保存到", str(folder / self._name))
        self.messages = MessageBar(self)
        self._progress = QProgressBar(self)
        self._export, self._cancel = self._button("导出"), self._button("取消")
        self._name_and_connect()
        self._arrange()
        self._follow()
        self._take_room()
        self._path.setFocus()

    @property
    def options(self) -> BriefOptions:
        """The brief as it is asked for."""
        return replace(self._choices.options, template=self._template.currentText(), reviewed=True)

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

    def _take_room(self) -> None:
        """As large as form and preview want to be, as far as the screen allows."""
        self.resize(_FIRST_SIZE.boundedTo(self.screen().availableGeometry().size() - QSize(24, 48)))
        fit_height(self)

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
        elif self._choices.problem:
            self.messages.show_message(self._choices.problem)
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

    def _follow(self) -> None:
        """Says what goes into the brief, and has its pages made anew."""
        options = self.options
        self._choices.pending_note.setText(what_goes_in(self._opened.annotated, options))
        if not waiting_lines(self._opened.annotated):
            self._choices.pending.setEnabled(False)
        if options.parts and not self._details.problem:
            self.preview_wanted.emit(options, self._details.details)

    def _take_template(self, name: str) -> None:
        """Shows what was chosen for briefs of a template before."""
        kept = self._choices_kept.get(name, BriefChoices())
        self._choices.show_options(replace(with_choices(self._choices.options, kept), template=name))
        self._follow()

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

    def _make_templates(self, names: tuple[str, ...], chosen: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName("exportTemplate")
        box.setAccessibleName("模板")
        box.setMinimumHeight(28)
        box.addItems(names)
        box.setCurrentText(chosen)
        return box

    def _button(self, words: str) -> QPushButton:
        return QPushButton(words, self)

    def _name_and_connect(self) -> None:
        self._path.setObjectName("exportPath")
        self._export.setObjectName("exportButton")
        self._export.setDefault(True)
        self._progress.setAccessibleName("正在导出")
        self._progress.setTextVisible(False)
        self._choices.changed.connect(self._follow)
        self._template.currentTextChanged.connect(self._take_template)
        self._path.textEdited.connect(self.messages.clear)
        self.messages.rearranged.connect(self._make_room)
        self._export.clicked.connect(self._try_export)
        self._cancel.clicked.connect(self.reject)
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._progress.hide()

    def _arrange(self) -> None:
        self._form = QWidget(self)
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(10)
        browse = self._button("浏览…")
        browse.clicked.connect(self._browse)
        form.addRow("模板", self._template)
        self._details = DetailsFields(form)
        self._details.show_details(self._opened.annotated.details, self._opened.key)
        self._details.edited.connect(self._follow)
        self._choices.add_to(form)
        form.addRow("保存到", in_a_row(self._path, browse))
        self._scrolled = Scrolled(self._form, self)
        self._scrolled.setMinimumWidth(_FORM_WIDTH)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self._scrolled, 1)
        column.addWidget(self.messages)
        column.addLayout(in_a_row(self._progress, self._cancel, self._export))
        self.preview.setMinimumWidth(_PREVIEW_WIDTH)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(20, 16, 20, 16)
        sides.setSpacing(16)
        sides.addLayout(column, 1)
        sides.addWidget(self.preview, 1)
        stops = self._template, *self._details.stops, *self._choices.stops, self._path, browse
        for one, following in pairwise((*stops, self._cancel, self._export, self.preview)):
            QWidget.setTabOrder(one, following)


def _told_of_lock(path: Path, lock: DocumentLock) -> str:
    return (
        f"“{path.name}”正被 {lock.program} 打开（{lock.since.month}月{lock.since.day}日 {lock.since:%H:%M} 起）。"
        "请先关闭它再导出，或另取新名；如果它其实没有打开，可以仍然覆盖。"
    )
