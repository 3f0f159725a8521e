"""Keeps the summary of the shown article abreast of every decision."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from jzassist import protocol
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.errors import EngineError, JzassistError
from jzassist.model.open_article import OpenArticle
from jzassist.protocol import Message
from jzassist.session import Changed, Session
from jzassist.ui.engine_process import EngineProcess, Request

#: Edits that come closer together than this make one summary, in milliseconds.
PAUSE = 80


class SummaryUpdates(QObject):
    """Asks the engine for a summary after the edits, one at a time; an answer to an older state is dropped.

    ``busy`` says what is being done, ``idle`` that nothing is; ``failed`` carries the error and a function that
    tries again. An article whose summary failed or was cancelled keeps the one that it has, or none, until it is
    edited or tried again.
    """

    busy = Signal(str)
    idle = Signal()
    failed = Signal(object, object)

    def __init__(self, session: Session, engine: EngineProcess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._engine = engine
        self._request: Request | None = None
        self._asked_for = ""
        self._behind: set[str] = set()
        self._given_up: dict[str, AnnotatedArticle] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._ask)

    def begin(self) -> None:
        """Makes the summary of the article that is shown already, and from now on follows every change."""
        self._session.listen(self._changed)
        self._ask_soon()

    def works_on(self, key: str) -> bool:
        """Whether a summary of an article is being made, or will be in a moment."""
        opened = self._session.opened(key)
        return opened is not None and (self._wants(opened) or self._asked_for == key)

    def cancel(self) -> None:
        """Stops what is being made."""
        if self._request:
            self._request.cancel()
            self._leave(self._asked_for)
            self._rest()

    def _changed(self, changed: Changed) -> None:
        opened = self._session.shown
        if opened and Changed.ANNOTATIONS in changed:
            self._behind.add(opened.key)
        self._ask_soon()

    def _wants(self, opened: OpenArticle) -> bool:
        if opened.key in self._behind:
            return True
        given_up = self._given_up.get(opened.key) is opened.annotated
        return opened.analysed and opened.summary is None and not given_up

    def _ask_soon(self) -> None:
        """Asks after a moment, where the shown article needs a summary."""
        opened = self._session.shown
        if opened and self._wants(opened):
            self._timer.start()

    def _ask(self) -> None:
        opened = self._session.shown
        if opened is None or self._request or not self._wants(opened):
            return
        payload = {"annotated": opened.annotated}
        about = opened.key, opened.annotated
        self._asked_for = opened.key
        self.busy.emit("正在做摘要…")
        self._request = self._engine.request(
            "summarize", payload, partial(self._take, *about), partial(self._fail, *about)
        )

    def _take(self, key: str, asked: AnnotatedArticle, result: Message) -> None:
        try:
            summary = protocol.summary_from_json(result["summary"])
        except (KeyError, TypeError, ValueError) as error:
            self._fail(key, asked, EngineError("摘要没有做成，请重试。", details=repr(error)))
            return
        if any(opened.annotated is asked for opened in self._session.articles):
            self._behind.discard(key)
            self._session.take_summary(key, summary)
        self._rest()

    def _fail(self, key: str, asked: AnnotatedArticle, error: JzassistError) -> None:
        opened = self._session.opened(key)
        if opened and opened.annotated is asked:
            self._leave(key)
        self.failed.emit(error, partial(self._try_again, key))
        self._rest()

    def _leave(self, key: str) -> None:
        """Leaves an article with the summary that it has, or none."""
        opened = self._session.opened(key)
        self._behind.discard(key)
        if opened:
            self._given_up[key] = opened.annotated

    def _try_again(self, key: str) -> None:
        self._behind.add(key)
        self._ask_soon()

    def _rest(self) -> None:
        self._request, self._asked_for = None, ""
        self.idle.emit()
        self._ask_soon()
