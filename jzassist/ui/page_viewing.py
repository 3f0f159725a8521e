"""Opens the page view of the shown article's PDF, and reads what is chosen there."""

from dataclasses import asdict
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from jzassist.model.errors import EngineError
from jzassist.model.reading_options import ReadingOptions
from jzassist.pdf_messages import checked_page
from jzassist.protocol import Message
from jzassist.session import Session
from jzassist.ui.article_loader import ArticleLoader
from jzassist.ui.article_view import ArticleView
from jzassist.ui.engine_process import EngineProcess, Request

if TYPE_CHECKING:
    from jzassist.ui.page_view import PageView


class PageViewing:
    """Asks a reader for pages and shows them; what is read by hand takes the place of what was read before."""

    def __init__(
        self, session: Session, engine: EngineProcess, loader: ArticleLoader, view: ArticleView, window: QWidget
    ) -> None:
        self._session, self._engine, self._loader, self._view, self._window = session, engine, loader, view, window
        self._path, self._key, self._words = Path(), "", ""
        self._asked: Request | None = None

    def ask(self) -> None:
        """Opens the page on which the shown article's current paragraph stands."""
        opened = self._session.shown
        if opened is None:
            return
        article = opened.annotated.article
        self._path, self._key = Path(article.source.path), opened.key
        self._words = article.text_of(article.paragraphs[self._view.paragraph]) if article.paragraphs else ""
        self._want(1)

    def _want(self, number: int) -> None:
        if self._asked:
            self._asked.cancel()
        options = ReadingOptions(page=number, password=self._loader.password_of(self._path))
        payload = {"path": str(self._path), "options": asdict(options)}
        again = partial(self._want, number)
        self._asked = self._engine.request(
            "page", payload, self._take, lambda error: self._loader.failed.emit(error, again)
        )

    def _take(self, result: Message) -> None:
        self._asked = None
        try:
            page, picture = checked_page(result["page"])
        except (KeyError, TypeError, ValueError) as error:
            problem = EngineError("读取进程的回答不完整，版面图没有打开。请再试一次。", details=repr(error))
            self._loader.failed.emit(problem, None)
            return
        self._dialog.show_page(page, picture, self._words)
        self._dialog.show()
        self._dialog.raise_()

    @cached_property
    def _dialog(self) -> "PageView":
        from jzassist.ui.page_view import PageView  # late: the first paint does not wait for it

        dialog = PageView(self._window)
        dialog.chosen.connect(self._read)
        dialog.page_wanted.connect(self._want)
        return dialog

    def _read(self, blocks: tuple[tuple[int, int, str], ...]) -> None:
        self._loader.open_file(self._path, ReadingOptions(blocks=blocks), self._key)
