"""Wires the window once: settings, crash log, translations, library, session."""

import gc
import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from jzassist import __version__
from jzassist.library.bringing_in import bring_in
from jzassist.library.crash_log import log_crashes
from jzassist.library.folder import data_folder
from jzassist.library.recent import RecentArticle
from jzassist.library.settings_file import read_settings, write_settings
from jzassist.library.tabs import Tabs
from jzassist.library.unkept import UnkeptWork
from jzassist.library.works import Library
from jzassist.model.errors import LibraryError
from jzassist.session import Session
from jzassist.ui.engine_process import EngineProcess
from jzassist.ui.first_paint import FirstPaint
from jzassist.ui.looks import theme_for
from jzassist.ui.main_window import MainWindow
from jzassist.ui.safe_keeping import SafeKeeping
from jzassist.ui.theme import apply_theme

_RECENT = 30


def main(arguments: list[str]) -> int:
    """Opens the window with the files of the command line in it and gives the program's exit status."""
    # the wheels of PySide6 have no plugin for fcitx, which understands ibus
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ["QT_IM_MODULE"] = "ibus"
    if not has_screen():
        print(
            "jzassist: 没有图形界面，窗口打不开；请在桌面环境里运行，或用 jzassist analyze、jzassist brief。",
            file=sys.stderr,
        )
        return 2
    folder = data_folder()
    crash_log = log_crashes(folder)
    app = QApplication([sys.argv[0]])
    app.setApplicationName("jzassist")
    app.setApplicationDisplayName("晋中编辑助手")
    app.setApplicationVersion(__version__)
    translator = chinese(app)
    window = open_window(app, folder, [Path(argument) for argument in arguments])
    if crash_log:
        crash_log.told = partial(window.say_it_crashed, crash_log.path)
    window.show()
    gc.freeze()
    gc.enable()
    status = app.exec()
    app.removeTranslator(translator)
    if crash_log:
        crash_log.close()
    return status


def has_screen() -> bool:
    """Whether there is a screen to open a window on; without one Qt would end the program with words of its own."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(app: QApplication, folder: Path, files: list[Path]) -> MainWindow:
    """The window, wired to the library and settings of a folder; its engine starts after the first paint."""
    settings = read_settings(folder)
    theme = apply_theme(app, theme_for(settings.theme))
    library, problem = _library(folder)
    unkept = UnkeptWork()
    session, engine = Session(library or unkept), EngineProcess()

    def recent() -> tuple[RecentArticle, ...]:
        with suppress(LibraryError):
            return library.recent(_RECENT) if library else ()
        return ()

    def try_again() -> Tabs:
        nonlocal library
        library = _taken_over(Library(folder), unkept, session)
        safe.begin(library)
        return library.tabs

    tabs = library.tabs if library else None
    keep_settings = partial(write_settings, folder)
    window = MainWindow(session, engine, settings, theme, recent, keep_settings, tabs, lambda: library)
    if problem:
        window.say_nothing_is_kept(problem, unkept, try_again)

    safe = SafeKeeping(window.panels.message_bar)
    if library:
        safe.begin(library)
    window.closed.connect(safe.end)
    FirstPaint(window, lambda: window.begin(files))
    return window


def _library(folder: Path) -> tuple[Library | None, LibraryError | None]:
    try:
        return Library(folder), None
    except LibraryError as error:
        return None, error


def _taken_over(library: Library, unkept: UnkeptWork, session: Session) -> Library:
    """A library into which all work has come that was done without one; closed again where that fails."""
    try:
        for work, analysed in unkept.works:  # of articles that are closed by now, too
            bring_in(library, work, analysed)
        session.keep_from_now_on(library, partial(bring_in, library))
    except LibraryError:
        library.close()
        raise
    return library


def chinese(app: QApplication) -> QTranslator:
    """Qt's own words in Chinese, whatever the desktop speaks."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    app.installTranslator(translator)
    return translator
