"""Copies of the library that are known to be whole, and which of them are kept."""

import os
import re
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from jzassist.library.files import read_only, sync_folder
from jzassist.library.soundness import doubt
from jzassist.model.errors import DamagedLibraryError, LibraryError

FOLDER = "backups"
#: How many are kept: the latest, the last ones of so many days and of so many weeks.
RECENT, DAYS, WEEKS = 12, 7, 4
#: Seconds after which a change asks for another copy.
EVERY = 15 * 60
_NAME = re.compile(r"[^-]+-(?:(?P<label>[a-z]+\d*)-)?(?P<moment>\d{8}-\d{6}-\d{6})\.sqlite")
_UNFINISHED = ".part"
_MOMENT = "%Y%m%d-%H%M%S-%f"
#: What a copy leaves free on the disk: the editor's own work comes first.
_LEFT_FREE = 64 << 20


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished copy, when it was made in local time, and its label (``schema2``: made before a migration)."""

    path: Path
    made_at: datetime
    label: str = ""


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What a backup would bring back: articles, the editor's steps, the title of what was opened last."""

    backup: Backup
    articles: int
    steps: int
    latest: str


def back_up(path: Path, label: str = "") -> Path:
    """Copies a library into the folder ``backups`` beside it and gives the copy's path.

    The copy holds what was committed, also what is still in the write-ahead log; it is checked, on disk and has its
    name when this returns; older ones than are kept are gone then. LibraryError where it cannot be made or is not
    sound. Other threads and programs may write meanwhile.
    """
    name = f"{path.stem}-{label + '-' if label else ''}{datetime.now():{_MOMENT}}{path.suffix}"
    copy = path.parent / FOLDER / name
    unfinished = copy.with_name(name + _UNFINISHED)
    try:
        copy.parent.mkdir(exist_ok=True, mode=0o700)
        _refuse_filling_the_disk(path)
        _copy_whole(path, unfinished)
        unfinished.replace(copy)
        sync_folder(copy.parent)
    except _UnsoundError as error:
        doubt(path, str(error))
        raise DamagedLibraryError(
            f"稿件库“{path}”已损坏，备份没有做成。", path=str(path), details=str(error)
        ) from error
    except (sqlite3.Error, OSError) as error:
        raise LibraryError(f"稿件库的备份没有做成：“{copy}”。", path=str(copy), details=str(error)) from error
    finally:
        with suppress(OSError):
            for left in copy.parent.glob(f"{unfinished.name}*"):
                left.unlink()
    prune(path)
    return copy


def backups_of(path: Path) -> tuple[Backup, ...]:
    """The finished copies of a library, the latest first."""
    found = []
    with suppress(OSError):
        for copy in (path.parent / FOLDER).iterdir():
            named = _NAME.fullmatch(copy.name)
            if named and copy.name.startswith(f"{path.stem}-"):
                with suppress(ValueError):
                    moment = datetime.strptime(named["moment"], _MOMENT)
                    found.append(Backup(copy, moment, named["label"] or ""))
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def is_due(path: Path, now: datetime) -> bool:
    """Whether a library has changed since its last backup, and that is a while ago."""
    last = next((backup for backup in backups_of(path) if not backup.label), None)
    return last is None or ((now - last.made_at).total_seconds() >= EVERY and has_changed_since(path, last))


def has_changed_since(path: Path, backup: Backup) -> bool:
    """Whether anything was written into a library after a backup of it."""
    changed = 0.0
    for part in (path, path.with_name(f"{path.name}-wal")):
        with suppress(OSError):
            changed = max(changed, part.stat().st_mtime if part.stat().st_size else 0.0)
    return changed > backup.made_at.timestamp()


def contents_of(backup: Backup) -> BackupContents | None:
    """What a backup would bring back; None where it is damaged itself."""
    with suppress(sqlite3.Error, ValueError, TypeError), closing(read_only(backup.path)) as copy:
        if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            return None
        articles, latest = copy.execute("SELECT count(*), max(opened_at) FROM article").fetchone()
        (steps,) = copy.execute("SELECT coalesce(sum(position), 0) FROM work").fetchone()
        title = copy.execute("SELECT headline FROM article WHERE opened_at = ?", (latest,)).fetchone()
        return BackupContents(backup, int(articles), int(steps), str(title[0]) if title else "")
    return None


def prune(path: Path) -> None:
    """Takes away the copies that are kept no longer, and what a killed program left of one."""
    backups = backups_of(path)
    kept = set(kept_of(backups))
    for backup in backups:
        if backup not in kept:
            with suppress(OSError):
                backup.path.unlink()
    with suppress(OSError):
        for left in (path.parent / FOLDER).glob(f"*{_UNFINISHED}*"):
            if datetime.now().timestamp() - left.stat().st_mtime > EVERY:
                left.unlink()


def kept_of(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Which of some backups are kept, the latest first: recent ones, daily, weekly, all made before a migration."""
    ordered = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    usual = [backup for backup in ordered if not backup.label]
    days: dict[object, Backup] = {}
    weeks: dict[object, Backup] = {}
    for backup in usual:
        days.setdefault(backup.made_at.date(), backup)
        weeks.setdefault(backup.made_at.isocalendar()[:2], backup)
    kept = {*usual[:RECENT], *[*days.values()][:DAYS], *[*weeks.values()][:WEEKS]}
    return tuple(backup for backup in ordered if backup.label or backup in kept)


class _UnsoundError(Exception):
    """A copy that SQLite's own check does not pass."""


def _copy_whole(path: Path, copy: Path) -> None:
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        # a copy is one file: nobody has to know of logs beside it
        target.execute("PRAGMA journal_mode=delete")
        problem = target.execute("PRAGMA integrity_check").fetchone()[0]
    if problem != "ok":
        raise _UnsoundError(problem)
    with copy.open("rb+") as file:
        os.fsync(file.fileno())


def _refuse_filling_the_disk(path: Path) -> None:
    needed = sum(part.stat().st_size for part in path.parent.glob(f"{path.name}*") if part.is_file())
    free = shutil.disk_usage(path.parent).free
    if path.exists() and free < needed + min(_LEFT_FREE, needed):
        raise OSError(f"free: {free >> 20} MB, needed: {needed >> 20} MB")
