"""Asks the engine what stands at a place of the article."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from jzassist import protocol
from jzassist.model.annotation import Detail, Kind
from jzassist.model.article import Article
from jzassist.model.errors import EngineError, JzassistError
from jzassist.protocol import Message
from jzassist.session import Session
from jzassist.ui.engine_process import EngineProcess, Request
from jzassist.ui.resting import Resting

Found = Callable[[int, int, Detail], None]


class SpanQuestions(QObject):
    """Finds spans and their meaning.

    ``busy`` says what is being done, ``idle`` that nothing is; ``failed`` carries the error and a function that
    tries again, or None.
    """

    busy = Signal(str)
    idle = Signal()
    failed = Signal(object, object)

    def __init__(self, session: Session, engine: EngineProcess, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._engine = session, engine
        self._resting = Resting(self)
        self._asked: list[Request] = []

    def find(self, kind: Kind, start: int, end: int, then: Found, missing: Callable[[], None], held: str = "") -> None:
        """Asks what of a kind stands at a caret of the shown article, or what a marked span means.

        What a held key asks, about the thing that ``held`` names, is asked when the key rests.
        """
        opened = self._session.shown
        if opened is None:
            return
        key, article = opened.key, opened.annotated.article
        about = {"kind": str(kind), "start": start, "end": end}
        ask = partial(self._ask, article, about, partial(self._answer, key, article, then, missing))
        if held:
            self._resting.put_off(f"{key} {held}", ask)
        else:
            ask()

    def cancel(self) -> None:
        """Stops what is being looked for: nothing is marked."""
        for request in self._asked:
            request.cancel()
        self._asked.clear()
        self.idle.emit()

    def _ask(self, article: Article, about: Message, answer: Callable[[Message], None]) -> None:
        def take(result: Message) -> None:
            self._end(request)
            answer(result)

        def fail(error: JzassistError) -> None:
            self._end(request)
            self.failed.emit(error, partial(self._ask, article, about, answer))

        self.busy.emit("正在识别…")
        payload = {"article": protocol.article_to_json(article), **about}
        request = self._engine.request("mark", payload, take, fail)
        self._asked.append(request)

    def _end(self, request: Request) -> None:
        self._asked = [asked for asked in self._asked if asked is not request]
        if not self._asked:
            self.idle.emit()

    def _answer(self, key: str, article: Article, then: Found, missing: Callable[[], None], result: Message) -> None:
        if not self._session.fits(key, article):
            return
        try:
            if result["annotation"] is None:
                missing()
                return
            found = protocol.annotation_from_json(result["annotation"])
            then(found.start, found.end, found.detail)
        except JzassistError as error:
            self.failed.emit(error, error.again)
        except (KeyError, TypeError, ValueError) as error:
            self.failed.emit(EngineError("识别的回答不完整，没有标上；请再标一次。", details=repr(error)), None)
