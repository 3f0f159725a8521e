"""Opens again what was open lately: from its file, or from the library where there is no file."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from jzassist.library.recent import RecentArticle
from jzassist.model.errors import LibraryError
from jzassist.model.open_article import WaitingArticle
from jzassist.session import Session
from jzassist.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from jzassist.ui.recent_sheet import RecentSheet


class RecentArticles:
    """``recent`` gives them, the latest first."""

    def __init__(
        self,
        session: Session,
        recent: Callable[[], tuple[RecentArticle, ...]],
        open_files: Callable[[list[Path]], None],
        message_bar: MessageBar,
        window: QMainWindow,
    ) -> None:
        self._session, self.latest, self._open_files = session, recent, open_files
        self._message_bar, self._window = message_bar, window

    def ask(self) -> None:
        """Lets the editor choose one."""
        self._sheet.open_with(self.latest())

    def open(self, article: RecentArticle) -> None:
        """Opens one."""
        if article.path and article.path.is_file():
            self._open_files([article.path])
            return
        try:
            self._session.open_kept(WaitingArticle(article.key, article.title))
        except LibraryError as error:
            self._message_bar.show_message(str(error), details=error.details)
            return
        if article.path:
            words = f"源文件已不在：“{article.path}”。打开的是稿件库里留存的全文，标注都在。"
            self._message_bar.show_message(words, severity="notice")

    @cached_property
    def _sheet(self) -> "RecentSheet":
        # when it is first asked for: the first paint does not wait for it
        from jzassist.ui.recent_sheet import RecentSheet

        sheet = RecentSheet(self._window)
        sheet.picked.connect(self.open)
        return sheet
