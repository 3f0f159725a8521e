"""The library's files as the system sees them."""

import os
import sqlite3
from pathlib import Path


def log_of(path: Path) -> Path:
    """The library's write-ahead log: there while a program has the library open, or where one ended uncleanly."""
    return path.with_name(f"{path.name}-wal")


def read_only(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing in a library file, and puts nothing beside it where there is no log."""
    # what nobody has open is taken as it is: for a log of its own SQLite would leave files behind
    immutable = "" if log_of(path).exists() else "&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{immutable}", uri=True)


def sync_folder(folder: Path) -> None:
    """Puts the names in a folder on disk; Windows does so without being asked."""
    if os.name != "nt":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
