"""Cuts a process off before it looks into a stranger's bytes: no network, no other program, no file but its own code.

Python's own calls are refused everywhere; on Linux the kernel refuses them to libraries in C as well.
"""

import os
import sys
import sysconfig
from pathlib import Path

from jzassist.assets import asset
from jzassist.readers import kernel_rules

_REFUSED = (
    "socket.",
    "subprocess.",
    "shutil.",
    "tempfile.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.kill",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "os.utime",
    "ftplib.",
    "smtplib.",
    "urllib.",
    "webbrowser.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_SYSTEM_LIBRARIES = ("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib", "/etc/ld.so.cache")
_TIME_ZONES = ("/etc/localtime", "/usr/share/zoneinfo")
#: The fonts that pdfium puts in for those that a PDF names and does not bring.
_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/X11/fonts/Type1", "/usr/share/X11/fonts/TTF")
_PACKAGE = Path(__file__).resolve().parents[1]


def seclude() -> None:
    """Shuts this process in for good; what it needs to read afterwards is the program's own code and data."""
    folders = _own_folders()
    kernel_rules.allow_reading_only(folders)
    kernel_rules.forbid_sockets_and_programs()
    roots = tuple(os.path.join(folder, "") for folder in folders)  # noqa: PTH118 - compared as text

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            _refuse_strange_file(arguments, roots)
        elif event.startswith(_REFUSED):
            raise PermissionError(f"a reader may not do this: {event}")

    sys.addaudithook(refuse)


def _refuse_strange_file(arguments: tuple[object, ...], roots: tuple[str, ...]) -> None:
    """Refuses a file that is not the program's own, and every writing; an open file's number is no new file."""
    path, mode, flags = arguments
    if isinstance(path, int):
        return
    name = os.path.abspath(os.fsdecode(path))  # type: ignore[arg-type]  # noqa: PTH100 - no link is followed
    writes = any(sign in str(mode or "") for sign in "wax+") or (isinstance(flags, int) and bool(flags & _WRITING))
    if name != os.devnull and (writes or not os.path.join(name, "").startswith(roots)):  # noqa: PTH118
        raise PermissionError("a reader may not open this file")


def _own_folders() -> list[str]:
    """Where the program, Python and the libraries are, as they are named and as they really lie."""
    libraries = [place for place in sys.path if place and Path(place).resolve() != _PACKAGE.parent]
    if _PACKAGE.parent.name in ("site-packages", "dist-packages"):
        libraries.append(str(_PACKAGE.parent))
    places = [*libraries, *sysconfig.get_paths().values(), sys.prefix, sys.base_prefix, getattr(sys, "_MEIPASS", "")]
    places += [str(_PACKAGE), str(asset("lexicons").parent), *_SYSTEM_LIBRARIES, *_TIME_ZONES, *_FONTS, os.devnull]
    there = [Path(place) for place in places if place and Path(place).exists()]
    named = {str(path.absolute()) for path in there} | {str(path.resolve()) for path in there}
    # never the whole disk, wherever Python lies
    return sorted(named - {os.sep})
