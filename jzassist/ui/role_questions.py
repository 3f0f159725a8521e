"""Asks the editor what a paragraph is, with a list beside it."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from jzassist.model.article import Article, ParagraphRole
from jzassist.session import Session
from jzassist.ui.article_view import ArticleView

if TYPE_CHECKING:
    from jzassist.ui.role_picker import RolePicker


class RoleQuestions:
    """Opens the list and sets what is picked, unless the article has other paragraphs by then."""

    def __init__(
        self, session: Session, view: ArticleView, set_role: Callable[[int, ParagraphRole], None], window: QWidget
    ) -> None:
        self._session, self._view, self._set_role, self._window = session, view, set_role, window
        self._about: Article | None = None

    def ask(self, paragraph: int) -> None:
        """Opens the list at a paragraph of the shown article, by its index."""
        opened = self._session.shown
        if opened is None:
            return
        self._about = opened.annotated.article
        below = self._view.viewport().mapToGlobal(self._view.cursorRect().bottomLeft())
        self._picker.open_at(below, paragraph, self._about.paragraphs[paragraph].role)

    @cached_property
    def _picker(self) -> "RolePicker":
        from jzassist.ui.role_picker import RolePicker  # late: the first paint does not wait for it

        picker = RolePicker(self._window)
        picker.picked.connect(self._take)
        return picker

    def _take(self, paragraph: int, role: ParagraphRole) -> None:
        about, self._about = self._about, None
        opened = self._session.shown
        if opened and opened.annotated.article is about:
            self._set_role(paragraph, role)
        self._view.setFocus()
