"""Says where the library or the settings cannot be kept, and asks before work is lost by that."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from jzassist.library.tabs import Tabs
from jzassist.library.unkept import UnkeptWork
from jzassist.model.errors import DamagedLibraryError, JzassistError
from jzassist.session import Session
from jzassist.ui.kept_looks import KeptLooks
from jzassist.ui.kept_places import KeptPlaces
from jzassist.ui.message_bar import MessageBar
from jzassist.ui.status_bar import StatusBar

#: Topics of the messages.
_LIBRARY, _SETTINGS = "library", "settings"
_STILL_POSSIBLE = "现在可以照常看稿、标注和导出，但关闭后不会保留，以前的标注也暂时看不到。"


class KeepingMessages(QObject):
    """Tells in the message bar and the status bar what is not kept, for as long as that is so."""

    def __init__(
        self, session: Session, places: KeptPlaces, looks: KeptLooks, messages: MessageBar, status: StatusBar
    ) -> None:
        super().__init__(messages)
        self._session, self._places, self._looks = session, places, looks
        self._messages, self._status = messages, status
        self._unkept: UnkeptWork | None = None  # where there is no library
        self._offer: Callable[[], None] | None = None
        looks.failed.connect(self._say_looks_are_not_kept)
        looks.recovered.connect(lambda: messages.settle(_SETTINGS))

    def say_nothing_is_kept(self, problem: JzassistError, unkept: UnkeptWork, again: Callable[[], Tabs]) -> None:
        """Tells, and goes on telling, that the library is not there and work lasts as long as the program.

        ``again`` brings the work into the library and gives what keeps the tabs; LibraryError where it still fails.
        """

        def try_again() -> None:
            try:
                tabs = again()
            except JzassistError as error:
                self.say_nothing_is_kept(error, unkept, again)
            else:
                self._say_all_is_kept(tabs)

        self._unkept, self._status.nothing_is_kept = unkept, True
        self._status.show_session(self._session.shown)
        actions = [("重试", try_again)]
        self._offer = None
        if isinstance(problem, DamagedLibraryError):
            self._offer = partial(self._ask_how_to_recover, Path(problem.path), again, unkept)
            actions.insert(0, ("从备份恢复…", self._offer))
        words = f"{problem}{_STILL_POSSIBLE}"
        self._messages.show_message(words, details=problem.details, actions=actions, topic=_LIBRARY)

    def begin(self) -> None:
        """Offers, as soon as there is a window, to recover a library that is damaged."""
        if self._offer:
            self._offer()

    def say_it_crashed(self, log: Path) -> None:
        """Tells of an error that nobody caught: what is kept, and where it is written down."""
        from jzassist.ui.crash_dialog import CrashDialog  # late: it is hardly ever needed

        CrashDialog(self._session.articles, self._unkept is None, log, self._messages.window()).open()

    def _ask_how_to_recover(self, path: Path, again: Callable[[], Tabs], unkept: UnkeptWork) -> None:
        from jzassist.ui.recovery_dialog import RecoveryDialog  # late: hardly any start needs it

        def done(words: str) -> None:
            try:
                tabs = again()
            except JzassistError as error:
                self.say_nothing_is_kept(error, unkept, again)
            else:
                self._say_all_is_kept(tabs, words)

        dialog = RecoveryDialog(path, done, self._messages.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def may_close(self) -> bool:
        """Whether the window may be closed: asks where that would lose work which no library keeps."""
        steps = self._unkept.steps if self._unkept else 0
        return not steps or self._may_lose(steps)

    def _say_all_is_kept(self, tabs: Tabs, how: str = "稿件库已经打开，刚才做的标注都已保存。") -> None:
        self._unkept, self._status.nothing_is_kept = None, False
        self._status.show_session(self._session.shown)
        self._places.take_tabs(tabs)
        self._messages.settle(_LIBRARY)
        self._messages.show_message(how, severity="notice")

    def _say_looks_are_not_kept(self, problem: JzassistError) -> None:
        # where nothing is kept at all, that is what matters, and is said
        if self._unkept is None:
            again = [("重试", self._looks.keep)]
            self._messages.show_message(str(problem), details=problem.details, actions=again, topic=_SETTINGS)

    def _may_lose(self, steps: int) -> bool:
        box = QMessageBox(self._messages.window())
        box.setObjectName("lossQuestion")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("关闭前")
        box.setText(f"稿件库没有打开，{steps} 步标注没有保存。")
        box.setInformativeText("现在关闭，这些标注会丢失。可以先导出简报，或用消息栏里的“重试”把它们存进稿件库。")
        stay = box.addButton("不关闭", QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton("丢弃并关闭", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is leave
