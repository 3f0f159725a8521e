"""Backups are whole, taken while others write, and rotate; what cannot be made leaves nothing behind."""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import council_article as council
import pytest
from unruly_disks import disk, fill

from jzassist.library.backups import Backup, back_up, backups_of, contents_of, has_changed_since, is_due, kept_of
from jzassist.library.works import Library
from jzassist.model.annotated_article import set_note
from jzassist.model.errors import LibraryError
from jzassist.session import Session


def session_on(folder: Path) -> tuple[Library, Session]:
    library = Library(folder)
    session = Session(library)
    opened = session.open(council.article())
    session.take_analysis(opened.key, council.findings(), council.details())
    return library, session


def note(session: Session, words: str) -> None:
    session.apply("批注", set_note(session.shown.annotated, council.findings()[0].id, words))


def test_a_backup_holds_what_was_acknowledged_while_the_library_is_open(tmp_path: Path) -> None:
    library, session = session_on(tmp_path)
    note(session, "再核")
    copy = back_up(library.path)
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]
    contents = contents_of(backups_of(library.path)[0])
    assert (contents.articles, contents.steps, contents.latest) == (1, 1, "清河县的灯会亮了")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    library.close()


def test_it_is_due_when_something_changed_a_while_ago(tmp_path: Path) -> None:
    library, session = session_on(tmp_path)
    assert is_due(library.path, datetime.now())
    back_up(library.path)
    (backup,) = backups_of(library.path)
    later = datetime.now() + timedelta(hours=1)
    assert not has_changed_since(library.path, backup)
    assert not is_due(library.path, later)
    note(session, "再核")
    assert not is_due(library.path, datetime.now())
    assert is_due(library.path, later)
    library.close()


def test_recent_daily_and_weekly_ones_are_kept() -> None:
    now = datetime(2026, 11, 28, 18)
    hourly = [now - timedelta(hours=number) for number in range(24 * 60)]
    backups = [Backup(Path(f"{moment:%Y%m%d%H}"), moment) for moment in hourly]
    old = Backup(Path("schema"), now - timedelta(days=400), "schema1")
    kept = kept_of([old, *backups])
    assert kept[:12] == tuple(backups[:12])
    assert old in kept
    days = {backup.made_at.date() for backup in kept if not backup.label}
    assert {(now - timedelta(days=number)).date() for number in range(7)} <= days
    weeks = {backup.made_at.isocalendar()[:2] for backup in kept if not backup.label}
    assert {(now - timedelta(weeks=number)).isocalendar()[:2] for number in range(4)} <= weeks
    assert len(kept) <= 12 + 7 + 4 + 1
    # each day's last one
    assert all(backup.made_at.hour in {23, *range(7, 19)} for backup in kept if not backup.label)


def test_old_ones_go_when_a_new_one_is_made(tmp_path: Path) -> None:
    library, _ = session_on(tmp_path)
    for _ in range(15):
        back_up(library.path)
    back_up(library.path, "schema1")
    assert len(backups_of(library.path)) == 13
    library.close()


def test_a_full_disk_costs_only_the_backup(tmp_path: Path) -> None:
    with disk(tmp_path / "小盘", 1024) as small:
        library, session = session_on(small)
        ballast = fill(small)
        with pytest.raises(LibraryError, match="备份没有做成"):
            back_up(library.path)
        assert list((small / "backups").iterdir()) == []
        ballast.unlink()
        back_up(library.path)
        note(session, "再核")
        library.close()


def test_a_damaged_library_makes_no_backup(tmp_path: Path) -> None:
    library, _ = session_on(tmp_path)
    library.close()
    whole = library.path.read_bytes()
    library.path.write_bytes(whole[:4096] + b"\xff" * 4096 + whole[8192:])
    with pytest.raises(LibraryError, match="备份没有做成"):
        back_up(library.path)
    assert backups_of(library.path) == ()
