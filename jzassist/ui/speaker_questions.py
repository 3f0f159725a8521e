"""Asks the editor who speaks in a quotation, with a list beside it."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from jzassist.model.annotation import Annotation, Speaker
from jzassist.model.speakers import speaker_candidates
from jzassist.session import Session
from jzassist.ui.article_view import ArticleView

if TYPE_CHECKING:
    from jzassist.ui.speaker_picker import SpeakerPicker


class SpeakerQuestions:
    """Opens the list and sets who is picked, unless the quotation is gone by then."""

    def __init__(
        self, session: Session, view: ArticleView, set_speaker: Callable[[str, Speaker | None], None], window: QWidget
    ) -> None:
        self._session, self._view, self._set_speaker, self._window = session, view, set_speaker, window
        self._quote: str | None = None

    def ask(self, quote: Annotation) -> None:
        """Opens the list at a quotation of the shown article, which is in view."""
        opened = self._session.shown
        if opened is None:
            return
        self._quote = quote.id
        below = self._view.viewport().mapToGlobal(self._view.cursorRect().bottomLeft())
        self._picker.open_at(below, speaker_candidates(opened.annotated, quote))

    @cached_property
    def _picker(self) -> "SpeakerPicker":
        from jzassist.ui.speaker_picker import SpeakerPicker  # late: the first paint does not wait for it

        picker = SpeakerPicker(self._window)
        picker.picked.connect(self._take)
        return picker

    def _take(self, speaker: Speaker | None) -> None:
        quote, self._quote = self._quote, None
        opened = self._session.shown
        if opened and quote in opened.annotated.by_id:
            self._set_speaker(quote, speaker)
        self._view.setFocus()
