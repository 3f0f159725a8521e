"""Keeps the summary of the shown article abreast of every decision."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from jzassist import protocol
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.errors import EngineError, JzassistError
from jzassist.model.summary import Summary
from jzassist.protocol import Message
from jzassist.session import Changed, Session
from jzassist.ui.engine_process import EngineProcess

#: Edits that come closer together than this make one summary, in milliseconds.
PAUSE = 80


class SummaryUpdates(QObject):
    """Asks the engine for a summary after the edits, one at a time; an answer to an older state is dropped."""

    failed = Signal(object)

    def __init__(self, session: Session, engine: EngineProcess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._engine = engine
        self._asking = False
        self._behind: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._ask)
        session.listen(self._changed)

    def _changed(self, changed: Changed) -> None:
        opened = self._session.shown
        if opened and Changed.ANNOTATIONS in changed:
            self._behind.add(opened.key)
        self._ask_soon()

    def _ask_soon(self) -> None:
        """Asks after a moment, where the shown article needs a summary."""
        opened = self._session.shown
        if opened and (opened.key in self._behind or (opened.analysed and opened.summary is None)):
            self._timer.start()

    def _ask(self) -> None:
        opened = self._session.shown
        if opened is None or self._asking:
            return
        self._asking = True
        payload = {"annotated": protocol.annotated_to_json(opened.annotated)}
        about = opened.key, opened.annotated
        self._engine.request("summarize", payload, partial(self._take, *about), partial(self._fail, *about))

    def _take(self, key: str, asked: AnnotatedArticle, result: Message) -> None:
        try:
            summary = protocol.summary_from_json(result["summary"])
        except (KeyError, TypeError, ValueError) as error:
            self._fail(key, asked, EngineError("摘要没有做成，请再改一次摘要长度。", details=repr(error)))
        else:
            self._end(key, asked, summary)

    def _fail(self, key: str, asked: AnnotatedArticle, error: JzassistError) -> None:
        """Tells, and leaves the article with the summary that it has, or none, until it is edited again."""
        self.failed.emit(error)
        known = next((opened.summary for opened in self._session.articles if opened.key == key), None)
        self._end(key, asked, known or Summary())

    def _end(self, key: str, asked: AnnotatedArticle, summary: Summary) -> None:
        self._asking = False
        if any(opened.annotated is asked for opened in self._session.articles):
            self._behind.discard(key)
            self._session.take_summary(key, summary)
        self._ask_soon()
