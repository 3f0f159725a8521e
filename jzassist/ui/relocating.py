"""A source file that has changed since: says so, and carries the marks on the earlier text to the new one."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from jzassist.commands.relocate import take_over
from jzassist.library.recent import RecentArticle
from jzassist.library.works import Library
from jzassist.model.annotation import Annotation
from jzassist.model.errors import JzassistError, LibraryError
from jzassist.model.kind_names import name_of
from jzassist.model.open_article import OpenArticle, WaitingArticle
from jzassist.session import Changed, Session
from jzassist.ui.message_bar import MessageBar

#: A larger file is not looked at again only because its article is shown: bytes.
_LARGEST = 20 << 20


class Relocating:
    """``library`` gives the library, None where it cannot be opened; ``open_files`` reads files."""

    def __init__(
        self,
        session: Session,
        library: Callable[[], Library | None],
        open_files: Callable[[list[Path]], None],
        show_error: Callable[[JzassistError], None],
        messages: MessageBar,
    ) -> None:
        self._session, self._library, self._messages = session, library, messages
        self._open_files, self._show_error = open_files, show_error
        self._told: set[str] = set()
        session.listen(self._follow)

    def carry(self, before: RecentArticle) -> None:
        """Carries the marks on another version to the shown article, and lists those that have no place there."""
        library, opened = self._library(), self._session.shown
        if library is None or opened is None:
            return
        try:
            work, _ = library.kept_work(before.key)
            placed, lost = take_over(self._session, work.present)
        except JzassistError as error:
            self._show_error(error)
            return
        text = work.present.article
        words = f"已把旧稿上的 {placed} 条标注移到这里，可以一步撤销。"
        if lost:
            words += f"{len(lost)} 条在新稿里找不到原来的文字，没有移过来：见详情。"
        listed = "\n".join(_line(mark, text.words(mark.start, mark.end)) for mark in lost)
        actions = [("看旧稿", lambda: self._show(before))] if lost else []
        self._messages.show_message(words, details=listed, severity="notice", actions=actions, topic=_topic(opened.key))

    # -- inside

    def _follow(self, changed: Changed) -> None:
        opened = self._session.shown
        if opened and Changed.OPEN_ARTICLES in changed and opened.key not in self._told:
            self._told.add(opened.key)
            if Changed.TAKEN_UP in changed:
                self._look_at_file(opened)
            elif not opened.work.past:
                self._look_for_version(opened)

    def _look_for_version(self, opened: OpenArticle) -> None:
        """Where a file's words are others than those that its editor worked on: offers to carry his marks."""
        before = None
        with suppress(LibraryError):
            library = self._library()
            before = library.version_before(opened.key) if library else None
        if before is None:
            return
        found = before
        words = f"这个文件从 {found.opened_at:%m月%d日 %H:%M} 以后改动过：那时的标注留在旧稿上，没有动。"
        actions = [("重新定位到新稿", lambda: self._carry_to(opened.key, found)), ("看旧稿", lambda: self._show(found))]
        self._messages.show_message(words, severity="notice", actions=actions, topic=_topic(opened.key))

    def _look_at_file(self, opened: OpenArticle) -> None:
        """Where a kept article's file has changed: says so; the marks stay on the text that is shown."""
        source = opened.annotated.article.source
        path = Path(source.path)
        with suppress(OSError):
            if not source.path or not path.is_file() or path.stat().st_size > _LARGEST:
                return
            if hashlib.sha256(path.read_bytes()).hexdigest() == source.sha256:
                return
            words = f"源文件“{path.name}”在这之后改动过；这里还是原来的文字，标注都在上面。"
            actions = [("读入新稿", lambda: self._read_anew(opened.key, path))]
            self._messages.show_message(words, severity="notice", actions=actions, topic=_topic(opened.key))

    def _read_anew(self, key: str, path: Path) -> None:
        self._messages.settle(_topic(key))
        self._open_files([path])

    def _carry_to(self, key: str, before: RecentArticle) -> None:
        opened = self._session.shown
        if opened is None or opened.key != key:
            self._show(RecentArticle(key, "", None, before.opened_at))
        self.carry(before)

    def _show(self, article: RecentArticle) -> None:
        try:
            self._session.open_kept(WaitingArticle(article.key, article.title))
        except JzassistError as error:
            self._show_error(error)


def _topic(key: str) -> str:
    return f"version {key}"


def _line(mark: Annotation, words: str) -> str:
    note = f"（批注：{mark.note}）" if mark.note else ""
    return f"{name_of(mark.kind)}　{words}{note}"
