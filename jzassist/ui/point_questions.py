"""Lets the editor put a point of the summary in his own words, or write one anew."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from jzassist.commands import point as points
from jzassist.session import Session
from jzassist.ui.engine_process import EngineProcess
from jzassist.ui.panels import Panels

Trying = Callable[[Callable[[], None]], Callable[[], None]]


class PointQuestions:
    """Opens the dialog for a point; what is settled there is one undo step. ``trying`` shows an error of that."""

    def __init__(
        self,
        session: Session,
        engine: EngineProcess,
        panels: Panels,
        trying: Trying,
        window: QWidget,
    ) -> None:
        self._session, self._engine, self._article, self._list = (
            session,
            engine,
            panels.article,
            panels.summary.sentences,
        )
        self._trying, self._window = trying, window

    @property
    def chosen(self) -> int | None:
        """The place of the point that is chosen in the list, None where none is."""
        row = self._list.currentRow()
        return row if row >= 0 else None

    def ask(self, place: int | None) -> None:
        """Asks for a point's words; None for one that is written anew, beside what is selected in the article."""
        from jzassist.ui.point_dialog import PointDialog  # late: nobody edits a point before the first paint

        opened = self._session.shown
        if opened is None:
            return
        annotated = opened.annotated
        if place is None:
            span = self._article.selection()
            sentence, words = "", " ".join(annotated.article.words(*span).split())
            settle = partial(self._add, opened.key, span)
        else:
            point = points.shown_points(self._session)[place]
            sentence = "" if point.written else " ".join(annotated.article.words(point.start, point.end).split())
            words = points.words_of(annotated, point)
            settle = partial(self._set, opened.key, place)
        dialog = PointDialog(annotated, sentence, words, self._engine, self._window)
        dialog.settled.connect(lambda written: self._trying(partial(settle, written))())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set(self, key: str, place: int, words: str) -> None:
        if self._is_shown(key):
            points.set_words(self._session, place, words)

    def _add(self, key: str, span: tuple[int, int], words: str) -> None:
        if self._is_shown(key):
            place = self._list.currentRow() + 1 or self._list.count()
            points.add_point(self._session, place, span, words)

    def _is_shown(self, key: str) -> bool:
        return self._session.shown is not None and self._session.shown.key == key
