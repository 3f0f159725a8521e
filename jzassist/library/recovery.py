"""A damaged library is put aside, and a backup takes its place."""

import os
import sqlite3
import sys
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from jzassist.library.backups import Backup, BackupContents, backups_of, contents_of
from jzassist.library.files import read_only, sync_folder
from jzassist.library.soundness import seal_of, unseal
from jzassist.model.errors import LibraryError

_OFFERED = 12
#: The bytes of a database file by whose locks SQLite's programs know of each other (SQLite's os.h).
_SHARED_FIRST, _SHARED_SIZE = 0x40000002, 510


def offers(path: Path) -> tuple[BackupContents, ...]:
    """The sound backups of a library with what each would bring back, the latest first."""
    found = (contents_of(backup) for backup in backups_of(path)[: 2 * _OFFERED])
    return tuple(contents for contents in found if contents)[:_OFFERED]


def can_be_read(path: Path) -> bool:
    """Whether SQLite finds nothing wrong with a library's file, whatever its seal says."""
    with suppress(sqlite3.Error, OSError), closing(read_only(path)) as connection:
        return path.stat().st_size > 0 and connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    return False


def trust(path: Path) -> None:
    """Takes a library as it is now for what it should be."""
    unseal(path)


def recover(path: Path, backup: Backup | None) -> Path | None:
    """Puts a library aside and a backup's copy in its place, or nothing; gives where the old file is now.

    None where there was no file. LibraryError where another program has the library open, or it cannot be done: all
    is as it was then.
    """
    fresh = path.with_name(f"{path.stem}-restored.part")
    try:
        if backup:
            _copy(backup.path, fresh)
        aside = put_aside(path)
        if backup:
            fresh.replace(path)
        sync_folder(path.parent)
    except (sqlite3.Error, OSError) as error:
        raise LibraryError(f"稿件库没有恢复成：“{path}”。", path=str(path), details=str(error)) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return aside


def put_aside(path: Path) -> Path | None:
    """Gives a library another name, with the files beside it; what it is now, None where there was none."""
    if is_open_elsewhere(path):
        raise LibraryError(f"稿件库“{path}”还开在另一个窗口里；请先关闭那个窗口，再恢复。", path=str(path))
    aside = path.with_name(f"{path.stem}-damaged-{datetime.now():%Y%m%d-%H%M%S-%f}{path.suffix}")
    there = path.exists()
    # the log first: without its library it changes nothing, beside another library it could
    for ending in ("-wal", "-shm", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.replace(aside.with_name(aside.name + ending))
    with suppress(OSError):
        seal_of(path).unlink(missing_ok=True)
    return aside if there else None


def is_open_elsewhere(path: Path) -> bool:
    """Whether another process has a library open; Windows itself refuses to rename such a file."""
    if sys.platform == "win32" or not path.exists():
        return False
    import fcntl  # there is none on Windows

    with path.open("rb+") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
        except OSError:
            return True
        return False


def _copy(backup: Path, fresh: Path) -> None:
    fresh.unlink(missing_ok=True)
    with closing(read_only(backup)) as source, closing(sqlite3.connect(fresh)) as target:
        source.backup(target)
        if target.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the backup is damaged")
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())
