"""Reads the shown article's file again: in another encoding, or all of a web page."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from jzassist.model.reading_options import ReadingOptions
from jzassist.session import Session
from jzassist.ui.article_loader import ArticleLoader
from jzassist.ui.article_view import ArticleView

if TYPE_CHECKING:
    from jzassist.ui.encoding_picker import EncodingPicker


class Reopening:
    """Opens the list of encodings over the article; what is read takes the place of what was read before."""

    def __init__(self, session: Session, loader: ArticleLoader, view: ArticleView, window: QWidget) -> None:
        self._session, self._loader, self._view, self._window = session, loader, view, window
        self._path, self._key = Path(), ""

    def ask(self) -> None:
        """Lets the editor choose an encoding for the shown article's file."""
        if encoding := self._take_up():
            viewport = self._view.viewport()
            self._picker.open_at(viewport.mapToGlobal(viewport.rect().topLeft()), encoding)

    def read_whole_page(self) -> None:
        """Reads the shown web page once more, with its menus and links."""
        self._take_up()
        self._loader.open_file(self._path, ReadingOptions(whole_page=True), self._key)

    def _take_up(self) -> str:
        """Remembers the shown article's file; its encoding."""
        opened = self._session.shown
        if opened is None:
            return ""
        source = opened.annotated.article.source
        self._path, self._key = Path(source.path), opened.key
        return source.encoding or ""

    @cached_property
    def _picker(self) -> "EncodingPicker":
        from jzassist.ui.encoding_picker import EncodingPicker  # late: the first paint does not wait for it

        picker = EncodingPicker(self._window)
        picker.picked.connect(self._reopen)
        return picker

    def _reopen(self, encoding: str) -> None:
        self._loader.open_file(self._path, ReadingOptions(encoding=encoding), self._key)
