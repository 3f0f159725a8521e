"""The articles that are meant by files and folders on a command line."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from jzassist.model.formats import FORMATS

#: LibreOffice and Word leave these beside a document that is open.
_LOCKS = (".~lock.", "~$")


def listed_files(named: Iterable[str], results: Path | None) -> tuple[list[str], list[str]]:
    """The files that are named, and the articles below the folders that are; the folders with none of them apart.

    A folder's files come in the order of their names. What is hidden, links to folders, and the folder of the results
    are left out, and so are files whose ending is that of no format.
    """
    files: list[str] = []
    empty: list[str] = []
    for name in named:
        if not os.path.isdir(name):  # noqa: PTH112 - a name too long for the disk is no folder
            files.append(name)
            continue
        below = sorted(_articles_below(name, results))
        files += below
        empty += [] if below else [name]
    return list(dict.fromkeys(files)), empty


def _articles_below(folder: str, results: Path | None) -> Iterator[str]:
    left_out = _real(results) if results else ""
    for place, folders, names in os.walk(folder):
        folders[:] = [
            each
            for each in folders
            if not each.startswith(".") and _real(os.path.join(place, each)) != left_out  # noqa: PTH118
        ]
        for name in names:
            if Path(name).suffix.lower() in FORMATS and not name.startswith((".", *_LOCKS)):
                yield os.path.join(place, name)  # noqa: PTH118 - file names need be no text


def _real(path: str | Path) -> str:
    return os.path.realpath(path)
