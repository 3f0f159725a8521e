"""The open articles and the editor's place in each of them, there again at the next start whatever ended this one."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QTimer

from jzassist.library.tabs import Place, Tabs
from jzassist.model.errors import LibraryError
from jzassist.model.open_article import WaitingArticle
from jzassist.session import Changed, Session
from jzassist.ui.article_view import ArticleView
from jzassist.ui.current_item import CurrentItem

#: What was opened, closed or turned to is kept so soon, a place that the editor went to somewhat later; milliseconds.
TABS_KEPT_AFTER, PLACES_KEPT_AFTER = 100, 1500
#: Whoever holds the library is left alone for so long: each try may take a third of a second.
TRIED_AGAIN_AFTER = 10_000


class KeptPlaces(QObject):
    """Shows every article where the editor left it, and keeps what is open and where he is; without ``tabs`` no longer
    than the program runs.
    """

    def __init__(self, session: Session, current: CurrentItem, article: ArticleView, tabs: Tabs | None) -> None:
        super().__init__(article)
        self._session, self._current, self._article, self._tabs = session, current, article, tabs
        self._places: dict[str, Place] = {}
        self._kept: dict[str, Place] = {}
        self._kept_tabs: tuple[tuple[str, ...], int] = ((), -1)
        self._key = ""
        self._item: str | None = None  # of the article that is shown, as it was last: a closed one says no more
        self._coming: Place | None = None  # where to go as soon as the article is on the screen
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.keep())
        article.installEventFilter(self)
        article.cursorPositionChanged.connect(self._keep_place_soon)
        article.verticalScrollBar().valueChanged.connect(self._keep_place_soon)
        session.listen(self._follow)

    def restore(self) -> None:
        """Opens what was open when the program ended; LibraryError where something of it cannot be read."""
        kept = self._tabs.kept() if self._tabs else ()
        self._kept = {tab.key: tab.place for tab in kept}
        self._places = dict(self._kept)
        shown = next((number for number, tab in enumerate(kept) if tab.shown), 0)
        self._kept_tabs = tuple(tab.key for tab in kept), shown if kept else -1
        self._session.restore([waiting_article(tab.key, tab.title, tab.place) for tab in kept], shown)

    def place_in(self, key: str) -> Place:
        """Where the editor was last in an article."""
        if key not in self._places:
            self._places[key] = self._kept[key] = self._read(key)
        return self._places[key]

    def leave(self) -> None:
        """Notes the place in the article that is about to be shown no longer."""
        if self._key and self._coming is None:
            opened = self._session.opened(self._key)  # none where it has just been closed
            item = opened.current if opened else self._item
            self._places[self._key] = Place(self._article.selection()[0], self._article.top, item)
            if opened is None:
                self._key = ""  # nothing more is done in it; opened again, it begins there

    def enter(self, key: str) -> None:
        """Goes to the place in the article that is shown now."""
        self._key, self._coming = key, self.place_in(key)
        self._item = self._coming.item
        if self._article.isVisible():
            self._go()

    def keep(self, closing: bool = False) -> None:
        """Keeps tabs and places, where they are not what is kept already; of several windows the last closed one's."""
        self._timer.stop()
        self.leave()
        tabs = tuple(tab.key for tab in self._session.tabs), self._session.shown_index
        moved = {key: place for key, place in self._places.items() if self._kept.get(key) != place}
        if self._tabs and (closing or moved or tabs != self._kept_tabs):
            # a place is no work: where it cannot be kept now, the next keeping may succeed
            try:
                self._tabs.keep(*tabs, moved)
            except LibraryError:
                self._timer.start(TRIED_AGAIN_AFTER)
                return
            self._kept |= moved
            self._kept_tabs = tabs

    def take_tabs(self, tabs: Tabs) -> None:
        """Keeps what is open from now on, where there was nowhere to keep it."""
        self._tabs = tabs
        self.keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An article that was opened before there was a window has its place when it comes on the screen."""
        if event.type() is QEvent.Type.Show:
            self._go()
        return False

    # -- inside

    def _take_up_item(self, item: str | None) -> None:
        """What the editor was at is the current item again, in an article that was opened anew."""
        opened = self._session.shown
        if item and opened and opened.key == self._key and opened.current is None and item in opened.annotated.by_id:
            self._session.set_current(item)

    def _go(self) -> None:
        place, self._coming = self._coming, None
        # who is there already, as where another tab was closed, keeps his selection
        if place and (self._article.selection()[0], self._article.top) != (place.caret, place.top):
            self._current.put_place(place.caret, place.top)
        if place:
            self._take_up_item(place.item)

    def _read(self, key: str) -> Place:
        with suppress(LibraryError):
            return self._tabs.place_in(key) if self._tabs else Place()
        return Place()

    def _follow(self, changed: Changed) -> None:
        shown = self._session.shown
        if shown and shown.key == self._key and Changed.OPEN_ARTICLES not in changed:
            self._item = shown.current
        if Changed.OPEN_ARTICLES in changed:
            self._timer.start(TABS_KEPT_AFTER)
        elif Changed.CURRENT in changed:
            self._keep_place_soon()

    def _keep_place_soon(self) -> None:
        # not put off by going on: who reads for an hour has his place kept all along
        if not self._timer.isActive():
            self._timer.start(PLACES_KEPT_AFTER)


def waiting_article(key: str, title: str, place: Place) -> WaitingArticle:
    """An article of the library as it waits to be shown."""
    return WaitingArticle(key, title, place.item)
