"""Other ways out of the shown article than the export dialog: clipboard, printer, comments, and a folder's digest."""

from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QMimeData, QObject, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from jzassist import protocol
from jzassist.model.brief_choices import BriefChoices, with_choices
from jzassist.model.brief_options import BriefOptions
from jzassist.model.digest import DIGEST_PARTS
from jzassist.model.errors import JzassistError
from jzassist.model.open_article import OpenArticle
from jzassist.model.settings import Settings
from jzassist.model.summary import Summary
from jzassist.page_messages import pages_from_json
from jzassist.protocol import Message
from jzassist.session import Session
from jzassist.ui.article_loader import ArticleLoader
from jzassist.ui.engine_process import EngineProcess
from jzassist.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from jzassist.ui.page_painter import PagePainter

_TOPIC = "other ways out"


class OtherWays(QObject):
    """Asks the engine for the audited brief, by the choices made last, and does with it what was wanted."""

    def __init__(
        self,
        session: Session,
        engine: EngineProcess,
        loader: ArticleLoader,
        messages: MessageBar,
        settings: Callable[[], Settings],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._engine, self._loader = session, engine, loader
        self._messages, self._settings, self._window = messages, settings, window
        self.actions: dict[str, Callable[[], object]] = {
            "copy_brief": lambda: self._finish(self._copy),
            "print_brief": lambda: self._finish(self._print),
            "export_commented": self._ask_for_commented,
            "export_digest": self._ask_for_digest,
        }

    def _finish(self, then: Callable[[Message], None]) -> None:
        opened = self._session.shown
        if opened is not None:
            self._messages.settle(_TOPIC)
            self._engine.request("finish", self._payload(opened), then, self._fail)

    def _payload(self, opened: OpenArticle) -> Message:
        return {
            "annotated": opened.annotated,
            "summary": protocol.summary_to_json(opened.summary or Summary(), opened.annotated.article.text),
            "options": protocol.options_to_json(self._options()),
            "warnings": [asdict(warning) for warning in self._loader.warnings_of(opened.key) or ()],
        }

    def _options(self) -> BriefOptions:
        """A brief as it was chosen last."""
        from jzassist.ui.brief_path import brief_templates

        settings, templates = self._settings(), brief_templates()
        options = BriefOptions(
            made_on=date.today(),
            template=settings.template if settings.template in templates else templates[0],
            desk=settings.desk,
            editor=settings.editor,
            own_kinds=settings.own_kinds,
        )
        return with_choices(options, settings.brief_choices.get(options.template, BriefChoices()))

    def _copy(self, finished: Message) -> None:
        carried = QMimeData()
        carried.setHtml(finished["html"])
        carried.setText(finished["plain"])
        QGuiApplication.clipboard().setMimeData(carried)
        words = "简报已复制，可以粘贴到邮件、WPS 或 Word 里"
        self._tell(f"{words}。{_proved(finished)}")

    def _print(self, finished: Message) -> None:
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        from jzassist.ui.page_painter import PagePainter

        painting = PagePainter(pages_from_json(finished["pages"]))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        size = QSizeF(painting.pages.width, painting.pages.height)
        page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        printer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
        printer.setFullPage(True)
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle("打印简报")
        dialog.paintRequested.connect(lambda device: print_pages(painting, device))
        dialog.open()

    def _ask_for_commented(self) -> None:
        opened = self._session.shown
        path = self._ask_where(opened.title, "_批注版_") if opened else None
        if path is not None:
            word = path.suffix.lower() == ".docx"
            self.export_commented(_free(path if word else path.with_name(f"{path.name}.docx")))

    def _ask_for_digest(self) -> None:
        path = self._ask_where("要闻", "_汇编_")
        if path is not None:
            self.export_digest(_free(path))

    def _ask_where(self, stem: str, what: str) -> Path | None:
        from jzassist.ui.brief_path import first_folder, offered_name
        from jzassist.ui.file_dialogs import ask_where_to_save

        opened = self._session.shown
        source = opened.annotated.article.source.path if opened else ""
        folder = first_folder(self._settings().export_folder, source)
        return ask_where_to_save(self._window, folder / offered_name(stem, date.today()).replace("_简报_", what))

    def export_digest(self, path: Path) -> None:
        """Writes one brief of the open articles whose work is here."""
        opened = self._session.articles
        waiting = len(self._session.tabs) - len(opened)
        options = replace(self._options(), parts=DIGEST_PARTS)
        payload: Message = {
            "articles": [
                {name: each for name, each in self._payload(one).items() if name in ("summary", "warnings")}
                for one in opened
            ],
            "options": protocol.options_to_json(options),
            "path": str(path),
            **{f"annotated{number}": one.annotated for number, one in enumerate(opened)},
        }

        def tell(made: Message) -> None:
            rest = f"另有 {waiting} 篇打开后还没有看过，不在里面。" if waiting else ""
            different = f"，各篇不一的 {made['conflicts']} 处" if made["conflicts"] else ""
            self._tell(f"已导出“{path.name}”：{made['articles']} 篇{different}。{_proved(made)}{rest}")

        self._engine.request("digest", payload, tell, self._fail)

    def export_commented(self, path: Path) -> None:
        """Writes the shown article with its comments."""
        opened = self._session.shown
        if opened is None:
            return
        payload = {**self._payload(opened), "path": str(path), "though_open": False, "commented": True}

        def tell(result: Message) -> None:
            self._tell(f"已导出“{path.name}”：{result['counts']['批注']} 条批注。")

        self._engine.request("export", payload, tell, self._fail)

    def _tell(self, words: str) -> None:
        self._messages.show_message(words, severity="notice", topic=_TOPIC)

    def _fail(self, error: JzassistError) -> None:
        self._messages.show_message(str(error), details=error.details, topic=_TOPIC)


def _free(path: Path) -> Path:
    """The path, or the next one with a number: what is there is not written over."""
    from jzassist.ui.brief_path import free_path

    return free_path(path)


def print_pages(painting: "PagePainter", printer: "QPrinter") -> None:
    """Paints every page onto a printer's paper."""
    from jzassist.ui.page_document import UNIT

    painter = QPainter(printer)
    scale = printer.resolution() / (72 * UNIT)
    painter.scale(scale, scale)
    for number in range(painting.page_count):
        if number:
            printer.newPage()
        painting.paint(painter, number)
    painter.end()


def _proved(finished: Message) -> str:
    return f"核对：{finished['proved']} 项均有出处。" if finished["proved"] else ""
