"""The library's index in the window: kept up to date in small pieces, asked by panels."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from jzassist.library.search_index import SearchIndex
from jzassist.library.searching import Found, Query, Results, counted_before, roles_of, said_by, search
from jzassist.library.works import Library
from jzassist.session import Changed, Session
from jzassist.ui.slices import Slices

#: After the start, and after an edit, the index waits for the editor to rest; milliseconds.
AFTER_START, AFTER_EDIT = 4_000, 1_500
Answer = TypeVar("Answer")
_NOTHING = Results((), more=False)
_CHANGES = Changed.ANNOTATIONS | Changed.KEPT | Changed.OPEN_ARTICLES


class LibraryIndex(QObject):
    """Answers from the index; nothing where there is no library. ``changed`` says that answers may be others now.

    ``left`` articles are not in the index yet.
    """

    changed = Signal()

    def __init__(self, session: Session, library: Callable[[], Library | None], parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._index: SearchIndex | None = None
        self.left = 0
        self._slices = Slices(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        session.listen(self._follow)

    def begin(self) -> None:
        """Brings the index up to date when the window has come to rest."""
        self._timer.start(AFTER_START)

    def close(self) -> None:
        """Lets go of the file."""
        self._timer.stop()
        if self._index:
            self._index.close()
            self._index = None

    def refresh(self) -> None:
        """Takes in what has changed, a little at a time."""
        if not self._slices.busy:
            self._slices.do(self._refresh())

    def search(self, query: Query) -> Results:
        """What fits a query."""
        return self._ask(lambda known: search(known, query), _NOTHING)

    def said_by(self, name: str) -> tuple[tuple[str, ...], tuple[Found, ...]]:
        """How articles call a person, and everything that he is quoted with."""
        nobody: tuple[tuple[str, ...], tuple[Found, ...]] = ((), ())
        return self._ask(lambda known: (roles_of(known, name), said_by(known, name)), nobody)

    def counted_before(self, core: str, unit: str, but: str) -> tuple[Found, ...]:
        """Where other articles give a figure of the same thing."""
        return self._ask(lambda known: counted_before(known, core, unit, but), ())

    # -- inside

    def _ask(self, ask: Callable[[sqlite3.Connection], Answer], nothing: Answer) -> Answer:
        index = self._opened()
        if index:
            try:
                return ask(index.connection)
            except sqlite3.Error:
                self._give_up()
        return nothing

    def _opened(self) -> SearchIndex | None:
        library = self._library()
        if library is None:
            return None
        if self._index is None:
            with suppress(sqlite3.Error, OSError):  # a full disk, a lock: searched when there is one
                self._index = SearchIndex(library.path)
        return self._index

    def _refresh(self) -> Iterator[None]:
        index = self._opened()
        if index is None:
            return
        try:
            for self.left in index.refresh():
                yield
        except sqlite3.Error:
            self._give_up()
        self.left = 0
        self.changed.emit()

    def _give_up(self) -> None:
        """An index that fails is opened anew, and made anew where it is damaged."""
        if self._index:
            self._index.close()
            self._index = None
        self._timer.start(AFTER_START)

    def _follow(self, changed: Changed) -> None:
        if changed & _CHANGES and not self._timer.isActive():
            self._timer.start(AFTER_EDIT)
