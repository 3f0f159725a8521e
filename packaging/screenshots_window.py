"""One look of the window, photographed scene by scene; a process of its own, because a scale holds for a whole process.

Arguments: the folder of the articles, the folder for the pictures, their names (scene, or scene-dark, scene-2x,
scene-1024x700).
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QSize, Qt
from PySide6.QtGui import QCursor, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from jzassist.app import chinese, open_window
from jzassist.library.settings_file import write_settings
from jzassist.model.settings import Settings, ThemeChoice
from jzassist.ui.main_window import MainWindow

COLUMNS, DIALOGUE = "一餐热饭暖夕阳.txt", "银幕亮起的地方.txt"
SIZE, SMALL = QSize(1280, 828), QSize(1024, 700)  # with the frame
PATIENCE = 30_000  # milliseconds
SETTLED = 700  # after this long nothing moves any more
MODIFIERS = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}
#: The first half of a review, up to a quotation: three findings are not accepted.
DECISIONS = "AAAAAAAXAAAAAXAAAAAAAXA"


class Photographer:
    """Works the window by its keys and takes pictures of the screen."""

    def __init__(self, window: MainWindow, articles: Path, folder: Path, names: list[str]) -> None:
        self.window, self.articles, self._folder, self.left = window, articles, folder, names

    def press(self, *keys: str) -> None:
        """Presses keys where the focus is (``A``, ``Ctrl+F``)."""
        for key in keys:
            *modifiers, name = key.split("+")
            held = Qt.KeyboardModifier.NoModifier
            for modifier in modifiers:
                held |= MODIFIERS[modifier]
            QTest.keyClick(self._focus(), Qt.Key[f"Key_{name}"], held)

    def type(self, words: str) -> None:
        """Writes words into the field with the focus, as an input method does."""
        written = QInputMethodEvent()
        written.setCommitString(words)
        QApplication.sendEvent(self._focus(), written)

    def back_to_article(self) -> None:
        """Closes what is in front of the article."""
        self.press("Escape")
        self.wait_until(self.window.isActiveWindow)
        self.press("Ctrl+1")

    def open(self, name: str) -> None:
        """Opens an article and returns when it is analysed."""
        self.window.frontend.open_files([self.articles / name])

        def ready() -> bool:
            shown = self.window.session.shown
            return bool(
                shown and shown.annotated.article.source.path.endswith(name) and shown.analysed and shown.summary
            )

        self.wait_until(ready)

    def wait_until(self, so: Callable[[], bool]) -> None:
        """Returns when something is so."""
        patience = QDeadlineTimer(PATIENCE)
        while not so():
            if patience.hasExpired():
                raise SystemExit(f"等了 {PATIENCE // 1000} 秒：{self.window.panels.message_bar.texts}")
            QTest.qWait(20)

    def take_all(self, scene: str) -> None:
        """Takes the pictures of a scene that are asked for: the window in its frame, and all that is in front of it."""
        for name in [name for name in self.left if name.startswith(scene)]:
            self.left.remove(name)
            self.give_size(SMALL if name.endswith("-1024x700") else SIZE)
            QTest.qWait(SETTLED)
            frame = self.window.frameGeometry()
            picture = self.window.screen().grabWindow(0, frame.x(), frame.y(), frame.width(), frame.height())
            if not picture.save(str(self._folder / f"{name}.png")):
                raise SystemExit(f"{name}.png 写不进 {self._folder}。")

    def give_size(self, size: QSize) -> None:
        """Makes the window, with its frame, so large."""
        around = self.window.frameGeometry().size() - self.window.size()
        self.window.resize(size - around)
        self.wait_until(lambda: self.window.frameGeometry().size() == size)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window


def begin(at: Photographer) -> None:
    """The window as it stands at the first start."""


def read(at: Photographer) -> None:
    """An article as it is found: all of it waits for a decision."""
    at.open(DIALOGUE)


def review(at: Photographer) -> None:
    """In the middle of the review of another one."""
    at.press("Ctrl+W")
    at.open(COLUMNS)
    at.press("F8", *DECISIONS)


def speaker(at: Photographer) -> None:
    """Who may have said the current quotation."""
    at.press("S")


def palette(at: Photographer) -> None:
    """A command found by its initials."""
    at.back_to_article()
    at.press("Ctrl+Shift+P")
    at.type("dc")


def find(at: Photographer) -> None:
    """Words looked for."""
    at.back_to_article()
    at.press("Ctrl+F")
    at.type("老人")


def keys(at: Photographer) -> None:
    """All keys."""
    at.back_to_article()
    at.press("Ctrl+Slash")


def export(at: Photographer) -> None:
    """The export when all is decided."""
    at.back_to_article()
    shown = at.window.session.shown
    at.press("Ctrl+Home", "F8", *("A" for _ in shown.annotated.pending) if shown else "")
    at.press("F12")


SCENES = {
    "empty": begin,
    "article": read,
    "review": review,
    "speaker-picker": speaker,
    "command-palette": palette,
    "find-bar": find,
    "keys-page": keys,
    "export-dialog": export,
}


def write_brief(at: Photographer) -> None:
    """Exports the brief that the open dialog offers."""
    at.press("Return")
    at.wait_until(lambda: any(at.articles.glob("*.docx")))


def main(articles: str, folder: str, *names: str) -> None:
    """Plays the scenes as long as pictures are left to take."""
    library = Path(os.environ["JZASSIST_HOME"])
    dark = any(name.endswith("-dark") for name in names)
    write_settings(library, Settings(theme=ThemeChoice.DARK if dark else ThemeChoice.LIGHT))
    app = QApplication(sys.argv[:1])
    app.setApplicationDisplayName("晋中编辑助手")
    app.setCursorFlashTime(0)  # the caret is in every picture, and the pointer in none
    QCursor.setPos(app.primaryScreen().geometry().bottomRight())
    translator = chinese(app)
    window = open_window(app, library, [])
    window.show()
    window.activateWindow()
    if not QTest.qWaitForWindowActive(window, PATIENCE):
        raise SystemExit("窗口没有打开。")
    at = Photographer(window, Path(articles), Path(folder), list(names))
    at.give_size(SIZE)
    for scene, play in SCENES.items():
        if at.left:
            play(at)
            at.take_all(scene)
    if "export-dialog" in names:
        write_brief(at)
    window.close()
    app.removeTranslator(translator)


if __name__ == "__main__":
    main(*sys.argv[1:])
