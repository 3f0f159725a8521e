"""Crashes in a file of the program's own: what kind and where, never a word of an article; nothing is sent."""

import faulthandler
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from jzassist import __version__

FILE_NAME = "crash.log"
#: A log of this size, in bytes, makes room at the next start; so many older ones are kept.
LARGEST, KEPT = 256 << 10, 3


class CrashLog:
    """The open log; ``told`` is called after an error that nobody caught, once, in the thread where it happened."""

    def __init__(self, file: TextIO) -> None:
        self.path = Path(file.name)
        self._file = file
        self.told: Callable[[], None] | None = None

    def note(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        """Writes an error down, and on stderr; the error's own words may quote an article and go nowhere."""
        head = f"{datetime.now().isoformat(timespec='seconds')} {__version__} {kind.__name__}"
        frames = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
        words = "\n".join((head, *frames, ""))
        with suppress(OSError, ValueError):  # a full disk must not hide what happened
            self._file.write(words)
            self._file.flush()
        if sys.stderr:
            print(f"Traceback (most recent call last):\n{words}", file=sys.stderr, end="", flush=True)
        told, self.told = self.told, None
        if told:
            told()

    def close(self) -> None:
        """Ends the log with the program."""
        faulthandler.disable()
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        self._file.close()


def log_crashes(folder: Path) -> CrashLog | None:
    """Begins to write crashes to a folder, made where there is none; None where it cannot be."""
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _make_room(path)
        log = CrashLog(path.open("a", encoding="utf-8"))
    except OSError:
        return None
    faulthandler.enable(log._file)
    sys.excepthook = lambda kind, _error, trace: log.note(kind, trace)
    threading.excepthook = lambda crash: log.note(crash.exc_type, crash.exc_traceback)
    return log


def _make_room(path: Path) -> None:
    if path.exists() and path.stat().st_size > LARGEST:
        for number in range(KEPT, 0, -1):
            older = path if number == 1 else path.with_name(f"{path.name}.{number - 1}")
            if older.exists():
                older.replace(path.with_name(f"{path.name}.{number}"))
