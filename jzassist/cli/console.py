"""The terminal: results on stdout, complaints and progress on stderr, in UTF-8 whatever the locale."""

import io
import os
import sys
from contextlib import suppress

from jzassist.model.errors import WriteError

_BAR = 24


class OutputClosedError(Exception):
    """Whoever read our stdout has had enough."""


class Console:
    """stdout and stderr of one command."""

    def __init__(self) -> None:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        #: Whether stderr is a terminal.
        self.watched = sys.stderr is not None and sys.stderr.isatty()

    def write(self, text: str) -> None:
        """Writes a result, whole and at once; OutputClosedError or WriteError where stdout takes it no more."""
        if sys.stdout is None:
            raise WriteError("标准输出是关着的，结果没有地方写。")
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except OSError as error:
            self._give_up_stdout()
            if isinstance(error, BrokenPipeError):
                raise OutputClosedError from error
            raise WriteError(f"标准输出写不进去：{error.strerror}。", details=str(error)) from error

    def complain(self, reason: str, file: str = "") -> None:
        """One line on stderr: what is wrong, with which file."""
        self.clear()
        words = f"{file}: {reason}" if file else reason
        line = "".join(character if character.isprintable() else " " for character in words)
        if sys.stderr is None:
            return
        with suppress(OSError):
            print(f"jzassist: {line}", file=sys.stderr, flush=True)

    def show_progress(self, done: int, files: int, what: str) -> None:
        """Draws how far the work is, where somebody watches."""
        if self.watched:
            filled = _BAR * done // max(1, files)
            line = f"\r\x1b[K[{'█' * filled}{'·' * (_BAR - filled)}] {done}/{files} {what}"
            print(line, end="", file=sys.stderr, flush=True)

    def sum_up(self, done: int, failed: int, seconds: float) -> None:
        """Says on stderr at the end how many articles were done."""
        self.complain(f"共 {done + failed} 篇：完成 {done} 篇，没有做成 {failed} 篇，用时 {_spoken(seconds)}。")

    def clear(self) -> None:
        """Takes the progress away."""
        if self.watched:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def _give_up_stdout(self) -> None:
        # what Python still holds for stdout would fail once more at its exit, with a traceback
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _spoken(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} 分 {rest} 秒" if minutes else f"{max(1, rest)} 秒"
