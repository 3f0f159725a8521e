"""From F12 to the finished brief: the dialog, the engine's work, and where the file is."""

from dataclasses import asdict, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jzassist import protocol
from jzassist.commands.tag import set_article_details
from jzassist.model.annotated_article import ArticleDetails
from jzassist.model.article import TextWarning
from jzassist.model.brief_choices import BriefChoices, choices_of, with_choices
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.errors import JzassistError
from jzassist.model.open_article import OpenArticle
from jzassist.model.settings import Settings
from jzassist.model.summary import Summary
from jzassist.protocol import Message
from jzassist.session import Session
from jzassist.ui.article_loader import ArticleLoader
from jzassist.ui.engine_process import EngineProcess, Request
from jzassist.ui.message_bar import MessageBar
from jzassist.ui.summary_updates import SummaryUpdates

if TYPE_CHECKING:
    from jzassist.ui.export_dialog import ExportDialog


class ExportFlow(QObject):
    """Exports the shown article; ``settings_changed`` carries the settings with what was chosen for next time."""

    settings_changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        engine: EngineProcess,
        loader: ArticleLoader,
        summaries: SummaryUpdates,
        messages: MessageBar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._engine, self._loader, self._summaries = session, engine, loader, summaries
        self._messages, self._window = messages, parent
        self._request: Request | None = None
        self._key = ""
        self.dialog: ExportDialog | None = None

    @property
    def waits(self) -> bool:
        """Whether what goes into the brief is still being found out: marks, summary or warnings."""
        opened = self._session.shown
        if opened is None:
            return False
        awaits_summary = opened.summary is None and self._summaries.works_on(opened.key)
        return self._loader.works_on(opened.key) or awaits_summary

    def ask(self, settings: Settings) -> None:
        """Opens the dialog for the shown article; says there what an analysis that failed leaves out."""
        # late: the window is painted before anybody exports
        from jzassist.ui.brief_path import brief_templates, first_folder
        from jzassist.ui.export_dialog import ExportDialog

        opened = self._session.shown
        if opened is None:
            return
        self._settings, self._key = settings, opened.key
        templates = brief_templates()
        options = BriefOptions(
            made_on=date.today(),
            template=settings.template if settings.template in templates else templates[0],
            desk=settings.desk,
            editor=settings.editor,
            own_kinds=settings.own_kinds,
        )
        options = with_choices(options, settings.brief_choices.get(options.template, BriefChoices()))
        folder = first_folder(settings.export_folder, opened.annotated.article.source.path)
        chosen = settings.brief_choices
        self.dialog = ExportDialog(opened, options, folder, self._window, templates, chosen)
        self._follow_choices(opened, self.dialog)
        self.dialog.details_corrected.connect(self._correct)
        self.dialog.export_requested.connect(self._export)
        self.dialog.cancelled.connect(self._cancel)
        self.dialog.finished.connect(self._put_away)
        self.dialog.open()
        missing = _missing(opened, self._loader.warnings_of(opened.key))
        if missing:
            self.dialog.show_problem(f"分析没有做完，简报里会缺{'和'.join(missing)}；请先重新打开稿件，让它分析完。")

    def _follow_choices(self, opened: OpenArticle, dialog: "ExportDialog") -> None:
        """Shows beside the choices what comes of them."""
        from jzassist.ui.preview_updates import PreviewUpdates

        preview = PreviewUpdates(opened, self._loader.warnings_of(opened.key) or (), self._engine, dialog)
        preview.made.connect(dialog.preview.show_pages)
        preview.failed.connect(lambda error: dialog.preview.show_failure(str(error)))
        dialog.preview_wanted.connect(preview.ask)
        dialog.finished.connect(preview.stop)
        preview.ask(dialog.options, opened.annotated.details)

    def _show_its_article(self) -> None:
        """Shows the article that the dialog is about: another one may have been read meanwhile."""
        opened = self._session.shown
        if opened is None or opened.key != self._key:
            self._session.show([tab.key for tab in self._session.tabs].index(self._key))

    def _correct(self, details: ArticleDetails) -> None:
        self._show_its_article()
        try:
            set_article_details(self._session, details)
        except JzassistError as error:
            self._fail(error)

    def _export(self, path: Path, options: BriefOptions, though_open: bool) -> None:
        self._show_its_article()
        opened, dialog = self._session.shown, self.dialog
        if opened is None or dialog is None:
            return
        text = opened.annotated.article.text
        payload = {
            "annotated": opened.annotated,
            "summary": protocol.summary_to_json(opened.summary or Summary(), text),
            "options": protocol.options_to_json(options),
            "path": str(path),
            "though_open": though_open,
            "warnings": [asdict(warning) for warning in self._loader.warnings_of(opened.key) or ()],
        }
        dialog.show_progress(None)
        chosen = {**self._settings.brief_choices, options.template: choices_of(options)}
        kept = replace(
            self._settings,
            export_folder=str(path.parent),
            desk=options.desk,
            editor=options.editor,
            template=options.template,
            brief_choices=chosen,
        )
        finish = partial(self._finish, kept)
        self._request = self._engine.request(
            "export", payload, finish, self._fail, lambda part, _stage: dialog.show_progress(part)
        )

    def _cancel(self) -> None:
        if self._request:
            self._request.cancel()
            self._request = None

    def _put_away(self) -> None:
        if self.dialog:
            self.dialog.deleteLater()
            self.dialog = None

    def _fail(self, error: JzassistError) -> None:
        self._request = None
        if self.dialog:
            self.dialog.show_failure(error)
        else:
            self.failed.emit(error)

    def _finish(self, kept: Settings, result: Message) -> None:
        self._request = None
        self.settings_changed.emit(kept)
        path = Path(str(result["path"]))
        if self.dialog:
            self.dialog.accept()
        counts = "，".join(f"{part} {count}" for part, count in result["counts"].items() if count)
        proved, left_out = result.get("proved"), result.get("left_out")
        self._messages.show_message(
            f"已导出“{path.name}”{'：' + counts if counts else ''}{f'。核对：{proved} 项均有出处。' if proved else ''}"
            + (f"{left_out}。" if left_out else ""),
            severity="notice",
            actions=[("打开文件", lambda: _show(path)), ("打开所在文件夹", lambda: _show(path.parent))],
        )


def _missing(opened: OpenArticle, warnings: tuple[TextWarning, ...] | None) -> list[Part]:
    known = {Part.POINTS: opened.summary, Part.CHECKS: warnings}
    return [part for part, content in known.items() if content is None]


def _show(path: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
