"""Keeps the caret, the current item and the summary's marked sentence together."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from jzassist.commands.review import marks_at_caret
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation
from jzassist.session import Session
from jzassist.ui.announce import announce
from jzassist.ui.article_view import ArticleView
from jzassist.ui.item_words import spoken


class CurrentItem(QObject):
    """Goes to items, and makes the item under the caret the current one; ``place_changed`` tells where the caret is."""

    place_changed = Signal(int)

    def __init__(self, session: Session, article: ArticleView) -> None:
        super().__init__(article)
        self._session, self._article = session, article
        self._moving = False
        article.cursorPositionChanged.connect(self._follow_caret)
        article.selectionChanged.connect(self._follow_caret)
        article.item_clicked.connect(session.set_current)

    def go_to(self, identity: str) -> None:
        """Makes an item current, shows it in the upper third of the article, and says it."""
        opened = self._session.shown
        item = opened.annotated.by_id.get(identity) if opened else None
        if opened is None or item is None:
            return
        self._session.set_current(identity)
        with self._by_program():
            self._article.go_to(item.start)
        announce(self._article, _said(opened.annotated, item))

    def select(self, start: int, end: int) -> None:
        """Selects a span and brings its beginning into the upper third."""
        with self._by_program():
            self._article.go_to(start)
            self._article.select(start, end)
        self._follow_caret()

    def put_place(self, caret: int, top: int) -> None:
        """Goes to where the editor was, the current item being what it was then."""
        with self._by_program():
            self._article.show_place(caret, top)

    def put_caret(self, offset: int) -> None:
        """Puts the caret somewhere without anything becoming the current item."""
        with self._by_program():
            self._article.go_to(offset)

    @contextmanager
    def _by_program(self) -> Iterator[None]:
        self._moving = True
        try:
            yield
        finally:
            self._moving = False
        self.place_changed.emit(self._article.selection()[0])

    def _follow_caret(self) -> None:
        """The current item stays while the caret is in it; outside it is what the caret stands in, or none."""
        opened = self._session.shown
        if self._moving or opened is None:
            return
        start, end = self._article.selection()
        self.place_changed.emit(start)
        current = opened.current_item
        if current and current.start <= end and start <= current.end:
            return
        around = marks_at_caret(opened.annotated, start) if start == end else ()
        if around and QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return  # the article tells which of them was clicked
        self._session.set_current(around[0].id if around else None)


def _said(annotated: AnnotatedArticle, item: Annotation) -> str:
    items = annotated.visible if item in annotated.visible else (item,)
    return spoken(annotated, item, items.index(item) + 1, len(items))
