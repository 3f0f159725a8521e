"""Copies of the library that are known to be whole."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from jzassist.model.errors import LibraryError


def back_up(path: Path, label: str) -> Path:
    """Copies a library into the folder ``backups`` beside it and gives the copy's path.

    The copy holds what was committed, also what is still in the write-ahead log; it is checked and on disk when
    this returns. LibraryError where it cannot be made or is not sound.
    """
    copy = path.parent / "backups" / f"{path.stem}-{label}-{datetime.now():%Y%m%d-%H%M%S-%f}{path.suffix}"
    try:
        copy.parent.mkdir(exist_ok=True)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
            sound = target.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        _put_on_disk(copy)
    except (sqlite3.Error, OSError) as error:
        raise LibraryError(f"稿件库的备份没有做成：“{copy}”。", path=str(copy), details=str(error)) from error
    if not sound:
        raise LibraryError(f"稿件库“{path}”已损坏，备份没有做成。", path=str(path))
    return copy


def _put_on_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
