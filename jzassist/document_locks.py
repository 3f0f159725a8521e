"""Who else has a document open: Word, WPS and LibreOffice put a file beside one that they hold."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

_LIBRE_OFFICE, _WORD = "LibreOffice", "Word 或 WPS"
#: Word and WPS put ~$ in the place of a longer name's first one or two characters.
_MOST_DROPPED = 2


@dataclass(frozen=True, slots=True)
class DocumentLock:
    """The sign that a program holds a document open; one that crashed leaves it behind."""

    sign: Path
    program: str
    since: datetime


def lock_on(document: Path) -> DocumentLock | None:
    """The lock on a document, which need not be there itself; None where nothing says that it is open."""
    signs = {document.parent / f".~lock.{document.name}#": _LIBRE_OFFICE}
    signs |= {document.parent / f"~${document.name[dropped:]}": _WORD for dropped in range(_MOST_DROPPED + 1)}
    for sign, program in signs.items():
        try:
            since = datetime.fromtimestamp(os.lstat(sign).st_mtime)
        except (OSError, ValueError, OverflowError):  # not there, too long a name, a time that is none
            continue
        return DocumentLock(sign, program, since)
    return None
