"""Keeps the summary of the shown article abreast of every decision."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from jzassist import protocol
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.errors import EngineError, JzassistError
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
        self._asked: AnnotatedArticle | None = None
        self._behind: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._ask)
        session.listen(self._changed)

    def _changed(self, changed: Changed) -> None:
        opened = self._session.shown
        if opened is None:
            return
        if Changed.ANNOTATIONS in changed:
            self._behind.add(opened.key)
        if opened.key in self._behind or (opened.analysed and opened.summary is None):
            self._timer.start()

    def _ask(self) -> None:
        opened = self._session.shown
        if opened is None or self._asked is not None:
            return
        key, self._asked = opened.key, opened.annotated
        payload = {"annotated": protocol.annotated_to_json(opened.annotated)}
        self._engine.request("summarize", payload, partial(self._take, key), partial(self._fail, key))

    def _take(self, key: str, result: Message) -> None:
        asked, self._asked = self._asked, None
        opened = self._session.shown
        if opened is None or opened.key != key or opened.annotated is not asked:
            self._timer.start()
            return
        try:
            summary = protocol.summary_from_json(result["summary"])
        except (KeyError, TypeError, ValueError) as error:
            self._fail(key, EngineError("摘要没有做成，请再改一次摘要长度。", details=repr(error)))
            return
        self._behind.discard(key)
        self._session.take_summary(key, summary)

    def _fail(self, key: str, error: JzassistError) -> None:
        self._asked = None
        self._behind.discard(key)
        self.failed.emit(error)
