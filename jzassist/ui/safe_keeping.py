"""Backups of the library while the editor works, and its clean end; all that takes time is done beside the window."""

from contextlib import suppress
from datetime import datetime
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from jzassist.library.backups import back_up, backups_of, has_changed_since, is_due
from jzassist.library.soundness import is_large, problem_by_seal
from jzassist.library.works import Library
from jzassist.model.errors import LibraryError
from jzassist.ui.message_bar import MessageBar

#: After the start, and then every so often, it is looked whether a backup is due; milliseconds.
AFTER_START, LOOKED_EVERY = 5_000, 60_000
_BACKUP, _DAMAGE = "backup", "damage"
_CHANGED = "稿件库的文件和上次关闭时不一样，可能已损坏。请重新启动程序：启动时可以从备份恢复，也可以照用现在的。"


class SafeKeeping(QObject):
    """Looks after a library's file from the first paint to the end of the window."""

    _compared = Signal(str)
    _backed_up = Signal(object)  # the LibraryError, None where it was done

    def __init__(self, messages: MessageBar) -> None:
        super().__init__(messages)
        self._messages = messages
        self._library: Library | None = None
        self._thread: Thread | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._compared.connect(self._take_comparison)
        self._backed_up.connect(self._say_whether_backed_up)

    def begin(self, library: Library) -> None:
        """Looks after a library from now on."""
        self._library = library
        self._timer.start(AFTER_START)

    def look(self) -> None:
        """Does what is due, in a thread."""
        self._timer.start(LOOKED_EVERY)
        library = self._library
        if library is None or (self._thread and self._thread.is_alive()):
            return
        if library.seal or is_due(library.path, datetime.now()):
            self._thread = Thread(target=self._work, args=(library,), name="backup")
            self._thread.start()

    def end(self) -> None:
        """Makes the last backup, and closes the library; the window is off the screen by then."""
        library, self._library = self._library, None
        self._timer.stop()
        if self._thread:
            self._thread.join()
        if library is None:
            return
        with suppress(LibraryError):  # nobody is there to be told; the next start looks at the library itself
            self._back_up_at_last(library)
        library.close()

    # -- inside

    def _back_up_at_last(self, library: Library) -> None:
        last = next(iter(backups_of(library.path)), None)
        changed = last is None or has_changed_since(library.path, last)
        if changed and not is_large(library.path) and library.recent(1):
            back_up(library.path)

    def _work(self, library: Library) -> None:
        """In the thread: sqlite3 and hashing let the window's thread go on."""
        if library.seal:
            self._compared.emit(problem_by_seal(library.path, library.seal))
        if is_due(library.path, datetime.now()):
            try:
                back_up(library.path)
            except LibraryError as error:
                self._backed_up.emit(error)
            else:
                self._backed_up.emit(None)

    def _take_comparison(self, problem: str) -> None:
        if self._library:
            self._library.settle_seal(problem)
        if problem:
            words = (
                "稿件库的文件和上次关闭时不一样，可能已损坏。请重新启动程序：启动时可以从备份恢复，也可以照用现在的。"
            )
            self._messages.show_message(words, details=problem, topic=_DAMAGE)

    def _say_whether_backed_up(self, error: LibraryError | None) -> None:
        if error is None:
            self._messages.settle(_BACKUP)
        else:
            words = f"{error}标注照常保存；请看看磁盘是否还有空间。"
            actions = [("再备份", self.look)]
            self._messages.show_message(words, details=error.details, severity="notice", actions=actions, topic=_BACKUP)
