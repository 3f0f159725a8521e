"""Chooses what the program is: the window, the command line, the engine or a reader."""

import gc
import os
import signal
import sys
from collections.abc import Callable

_INTERRUPTED = 130


def _end_quietly(number: int, frame: object) -> None:
    """What an interruption does before there is any work."""
    os._exit(_INTERRUPTED)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, _end_quietly)

from jzassist import protocol  # noqa: E402 - an interruption while this is imported is none to complain of

_COMMANDS = {"analyze", "brief", "template"}
_INTERRUPTIONS = [getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]


def main() -> int:
    """Runs the program by its command line and gives its exit status."""
    arguments = sys.argv[1:]
    _speak_utf8(arguments)
    first = arguments[0] if arguments else ""
    # each is imported only when it is chosen: none of them needs the libraries of the others
    if first == protocol.READER:
        from jzassist.readers.worker import serve

        return serve()
    if first == protocol.ENGINE:
        from jzassist.engine import serve as serve_window

        return serve_window()
    if first == protocol.PRINTER:
        from jzassist.ui.pdf_printer import serve as serve_writer

        return serve_writer()
    if first == protocol.HAND:
        from jzassist.cli.parallel import serve as serve_batch

        return serve_batch()
    if first in _COMMANDS or first.startswith("-"):
        from jzassist.cli import main as run_command

        return _interruptible(run_command, arguments)
    # what a start makes stays: to search it for garbage, time and again, takes a tenth of the start (app.main goes on)
    gc.disable()
    # before Qt: PySide reads, and keeps, the source of every module that is imported after it
    import jzassist.commands.table
    import jzassist.library.bringing_in  # noqa: F401
    from jzassist.app import main as open_window

    return open_window(arguments)


def _interruptible(run: Callable[[list[str]], int], arguments: list[str]) -> int:
    """Runs the command line; an interruption that comes when it is done must not end in a traceback.

    A terminal that is closed and a program that is told to end are interruptions too: no half files are left.
    """
    # nohup has the first of them ignored already
    asked = [number for number in _INTERRUPTIONS if signal.getsignal(number) is not signal.SIG_IGN]
    for number in (signal.SIGINT, *asked):
        signal.signal(number, signal.default_int_handler)
    try:
        try:
            return run(arguments)
        finally:
            # this delivers an interruption that is still on its way; later ones find nothing to stop
            for number in (signal.SIGINT, *asked):
                signal.signal(number, signal.SIG_IGN)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _speak_utf8(arguments: list[str]) -> None:
    """Starts the program anew where the locale would have it take file names for ASCII or Latin letters."""
    if os.name == "posix" and sys.getfilesystemencoding() != "utf-8" and os.environ.get("PYTHONUTF8") != "1":
        os.environ["PYTHONUTF8"] = "1"
        command = protocol.program_command(*arguments)
        os.execv(command[0], command)


if __name__ == "__main__":
    sys.exit(main())
