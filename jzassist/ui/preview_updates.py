"""Keeps the preview of a brief abreast of every choice: the engine composes, the window draws."""

from collections.abc import Callable
from dataclasses import asdict
from itertools import count

from PySide6.QtCore import QObject, Signal

from jzassist import protocol
from jzassist.model.annotated_article import ArticleDetails
from jzassist.model.article import TextWarning
from jzassist.model.brief_options import BriefOptions
from jzassist.model.errors import EngineError, JzassistError
from jzassist.model.open_article import OpenArticle
from jzassist.model.summary import Summary
from jzassist.page_messages import pages_from_json
from jzassist.protocol import Message
from jzassist.ui.engine_process import EngineProcess, Request

_numbers = count(1)


class PreviewUpdates(QObject):
    """Asks for pages one at a time, always of the latest choices; ``made`` carries them, ``failed`` an error."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(
        self, opened: OpenArticle, warnings: tuple[TextWarning, ...], engine: EngineProcess, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._opened, self._warnings, self._engine = opened, warnings, engine
        self._about = f"{opened.key} {next(_numbers)}"
        self._request: Request | None = None
        self._wanted: tuple[BriefOptions, ArticleDetails] | None = None
        self._known = False  # whether the engine has the article

    def ask(self, options: BriefOptions, details: ArticleDetails) -> None:
        """Asks for the pages of other choices; what was asked before and is not made yet is passed over."""
        self._wanted = options, details
        self._ask()

    def stop(self) -> None:
        """Wants no more pages."""
        self._wanted = None
        if self._request:
            self._request.forget()
            self._request = None

    def _ask(self) -> None:
        if self._wanted is None or self._request is not None:
            return
        (options, details), self._wanted = self._wanted, None
        text = self._opened.annotated.article.text
        payload = {
            "annotated": None if self._known else self._opened.annotated,
            "about": self._about,
            "details": asdict(details),
            "summary": protocol.summary_to_json(self._opened.summary or Summary(), text),
            "options": protocol.options_to_json(options),
            "warnings": [asdict(warning) for warning in self._warnings],
        }
        again: Callable[[], None] = lambda: self.ask(options, details)  # noqa: E731
        self._request = self._engine.request("compose", payload, lambda result: self._take(result, again), self._fail)

    def _take(self, result: Message, again: Callable[[], None]) -> None:
        self._request = None
        if not result:  # another engine than the one that was told of the article
            self._known = False
            if self._wanted is None:
                again()
        else:
            self._known = True
            try:
                self.made.emit(pages_from_json(result["pages"]))
            except (KeyError, TypeError) as error:
                self.failed.emit(EngineError("预览没有做成，导出不受影响。", details=repr(error)))
        self._ask()

    def _fail(self, error: JzassistError) -> None:
        self._request, self._known = None, False
        self.failed.emit(error)
        self._ask()
