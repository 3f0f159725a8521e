"""Keeps the sidebar's list of 待核 at what reading and checks warn of in the shown article."""

from PySide6.QtCore import QObject

from jzassist.session import Changed, Session
from jzassist.ui.article_loader import ArticleLoader
from jzassist.ui.items_section import ItemsSection


class CheckUpdates(QObject):
    """Listens to the session and to the loader as long as it lives."""

    def __init__(self, session: Session, loader: ArticleLoader, listing: ItemsSection) -> None:
        super().__init__(listing)
        self._session, self._loader, self._listing = session, loader, listing
        session.listen(self._follow)
        loader.checked.connect(self._show)

    def _follow(self, changed: Changed) -> None:
        if changed & (Changed.OPEN_ARTICLES | Changed.ANALYSED):
            self._show()

    def _show(self) -> None:
        opened = self._session.shown
        if opened is None:
            self._listing.show_checks(None, None)
            return
        article, found = opened.annotated.article, self._loader.warnings_of(opened.key)
        known = {*article.warnings, *(found or ())}
        ordered = tuple(sorted(known, key=lambda w: (w.start, w.end, w.code, w.message)))
        self._listing.show_checks(article, ordered if known or found is not None else None)
