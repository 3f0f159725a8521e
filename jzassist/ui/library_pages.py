"""The library in the window: its search, a person's page, and what a figure was before; opens what is found."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from jzassist.library.search_index import core_of
from jzassist.library.searching import Found
from jzassist.library.works import Library
from jzassist.model.annotation import FigureDetail
from jzassist.model.errors import JzassistError
from jzassist.model.open_article import WaitingArticle
from jzassist.session import Changed, Session
from jzassist.ui.current_item import CurrentItem
from jzassist.ui.detail_pane import DetailPane
from jzassist.ui.library_index import LibraryIndex

if TYPE_CHECKING:
    from jzassist.ui.library_window import LibraryWindow


class LibraryPages:
    """``library`` gives the library, None where it cannot be opened; ``show_error`` tells what went wrong."""

    def __init__(
        self,
        session: Session,
        library: Callable[[], Library | None],
        current: CurrentItem,
        detail: DetailPane,
        show_error: Callable[[JzassistError], None],
        window: QMainWindow,
    ) -> None:
        self._session, self._library, self._current = session, library, current
        self._detail, self._show_error, self._window = detail, show_error, window
        self.index = LibraryIndex(session, library, window)
        self._earlier: tuple[Found, ...] = ()
        session.listen(self._follow)
        self.index.changed.connect(self._show_earlier)
        detail.earlier_opened.connect(lambda number: self.open(self._earlier[number]))

    def show(self) -> None:
        """Opens the search."""
        self._pages.pages.setCurrentIndex(0)
        _raise(self._pages)

    def show_person(self, name: str) -> None:
        """Opens a person's page."""
        _raise(self._pages)
        self._pages.show_person(name)

    def open(self, found: Found) -> None:
        """Shows an article of the library at a place."""
        try:
            self._session.open_kept(WaitingArticle(found.key, found.title))
        except JzassistError as error:
            self._show_error(error)
            return
        opened = self._session.shown
        if opened and found.identity in opened.annotated.by_id:
            self._current.go_to(found.identity)
        elif opened and found.end:
            self._current.select(found.start, found.end)

    # -- inside

    @cached_property
    def _pages(self) -> "LibraryWindow":
        from jzassist.ui.library_window import LibraryWindow  # when it is first asked for

        return LibraryWindow(self.index, self.open, self._put_in_bin, self._take_out, self._window)

    def _put_in_bin(self, keys: list[str]) -> bool:
        return self._try(lambda library: library.bin.put_in(keys))

    def _take_out(self, keys: list[str]) -> bool:
        return self._try(lambda library: library.bin.take_out(keys))

    def _try(self, do: Callable[[Library], None]) -> bool:
        library = self._library()
        if library is None:
            return False
        try:
            do(library)
        except JzassistError as error:
            self._show_error(error)
            return False
        return True

    def _follow(self, changed: Changed) -> None:
        if changed & (Changed.CURRENT | Changed.ANNOTATIONS | Changed.OPEN_ARTICLES):
            self._show_earlier()

    def _show_earlier(self) -> None:
        """Shows beside a figure what other articles counted of the same thing."""
        opened = self._session.shown
        item = opened.current_item if opened else None
        self._earlier = ()
        if opened and item and isinstance(item.detail, FigureDetail):
            self._earlier = self.index.counted_before(core_of(item.detail.label), item.detail.unit, opened.key)
        self._detail.show_earlier(self._earlier)


def _raise(pages: "LibraryWindow") -> None:
    pages.show()
    pages.raise_()
    pages.activateWindow()
