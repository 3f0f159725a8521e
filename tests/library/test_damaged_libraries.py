"""A library that is damaged, newer, older or out of reach is dealt with in one clear sentence."""

import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import council_article as council
import pytest
from peewee import SqliteDatabase, TextField
from playhouse.migrate import SqliteMigrator, migrate

from jzassist.library.backups import back_up
from jzassist.library.database import open_database
from jzassist.library.migrations import MIGRATIONS, bring_up_to_date
from jzassist.library.recovery import offers, recover
from jzassist.library.schema import SCHEMA_VERSION
from jzassist.library.soundness import seal_of
from jzassist.library.works import FILE_NAME, Library, content_key
from jzassist.model.errors import LibraryError

NEWER = SCHEMA_VERSION + 1


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The file of a library with an article in it, written to the end."""
    library = Library(tmp_path)
    library.work_on(council.article())
    library.close()
    return tmp_path / FILE_NAME


def execute(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement).fetchall()


def test_a_newer_library_is_refused_and_untouched(kept: Path) -> None:
    execute(kept, f"PRAGMA user_version={NEWER}")
    before = kept.read_bytes()
    with pytest.raises(LibraryError, match="更新版本"):
        Library(kept.parent)
    assert kept.read_bytes() == before


def test_a_newer_library_that_another_program_has_open_is_refused_too(kept: Path) -> None:
    with closing(sqlite3.connect(kept, isolation_level=None)) as newer:
        newer.execute(f"PRAGMA user_version={NEWER}")  # still in the write-ahead log
        before = kept.read_bytes()
        with pytest.raises(LibraryError, match="更新版本"):
            Library(kept.parent)
        assert kept.read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"no library " * 1000,
        lambda data: data[:100],
        lambda data: data[: len(data) // 2],
        lambda data: data[:200] + b"\xff" * (len(data) - 200),
    ],
    ids=["other file", "header only", "half", "overwritten"],
)
def test_a_damaged_library_is_said_to_be_damaged(kept: Path, damage: Callable[[bytes], bytes]) -> None:
    kept.write_bytes(damage(kept.read_bytes()))
    with pytest.raises(LibraryError, match=r"已损坏") as caught:
        Library(kept.parent).work_on(council.article())
    assert caught.value.path == str(kept)


def test_an_error_that_nobody_knows_is_not_called_damage(kept: Path) -> None:
    library = Library(kept.parent)
    execute(kept, "CREATE TRIGGER odd BEFORE UPDATE ON article BEGIN SELECT RAISE(ABORT, 'an odd thing'); END")
    with pytest.raises(LibraryError, match="没有保存") as caught:
        library.work_on(council.article())
    assert "损坏" not in str(caught.value)
    assert "an odd thing" in caught.value.details


@pytest.mark.parametrize("statement", ["UPDATE article SET reading='{'", "UPDATE work SET details='[]'"])
def test_rows_that_make_no_sense_are_damage(kept: Path, statement: str) -> None:
    execute(kept, statement)
    with pytest.raises(LibraryError, match="已损坏"):
        Library(kept.parent).work_on(council.article())


@pytest.mark.parametrize("sealed", [True, False], ids=["closed", "killed"])
def test_a_library_cut_at_any_length_never_ends_in_a_traceback(kept: Path, sealed: bool) -> None:
    """Every 511th length here, every one with ``make torture``; what was closed well is known to be cut."""
    whole, opened, key = kept.read_bytes(), [], content_key(council.article().text)
    seal = seal_of(kept).read_bytes()
    for length in range(0, len(whole), int(os.environ.get("JZASSIST_CUT_STEP", "511"))):
        kept.write_bytes(whole[:length])
        seal_of(kept).write_bytes(seal) if sealed else seal_of(kept).unlink(missing_ok=True)
        try:
            library = Library(kept.parent)
            library.kept_work(key) if length else library.recent(1)
            opened.append(length)
            library._database.close()
        except LibraryError:
            pass
        for side in kept.parent.glob(FILE_NAME + "-*"):
            side.unlink()
    # without a seal an empty file is a new library
    assert opened == ([] if sealed else [0])


@pytest.mark.parametrize("length", [1, 512])
def test_every_corruption_is_noticed(kept: Path, length: int) -> None:
    """Ten places here, 200 with ``make torture``; a backup brings all back, and the bad file is kept aside."""
    chance, whole = random.Random(length), kept.read_bytes()
    back_up(kept)
    for _ in range(int(os.environ.get("JZASSIST_CORRUPTIONS", "10"))):
        place = chance.randrange(len(whole) - length)
        bad = bytes(byte ^ chance.randrange(1, 256) for byte in whole[place : place + length])
        kept.write_bytes(whole[:place] + bad + whole[place + length :])
        damaged = kept.read_bytes()
        with pytest.raises(LibraryError, match=r"已损坏|更新版本"):
            Library(kept.parent)
        assert kept.read_bytes() == damaged
        aside = recover(kept, offers(kept)[0].backup)
        assert aside.read_bytes() == damaged
        library = Library(kept.parent)
        assert library.recent(1)[0].title == "清河县的灯会亮了"
        library.close()
        aside.unlink()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="不能写入"):
        Library(tmp_path / "file" / "library")


def add_tags(migrator: SqliteMigrator) -> None:
    migrate(migrator.add_column("article", "tags", TextField(default="")))


def fail(migrator: SqliteMigrator) -> None:
    migrate(migrator.add_column("article", "lost", TextField(default="")))
    migrator.database.execute_sql("SELECT * FROM nowhere")


def migrated(path: Path, *migrations: Callable[[SqliteMigrator], None]) -> None:
    database = SqliteDatabase(str(path))
    try:
        bring_up_to_date(database, path, (*MIGRATIONS, *migrations))
    finally:
        database.close()


def test_an_older_library_is_backed_up_and_brought_up_to_date(kept: Path) -> None:
    migrated(kept, add_tags)
    assert execute(kept, "PRAGMA user_version") == [(NEWER,)]
    assert execute(kept, "SELECT tags FROM article") == [("",)]
    (backup,) = (kept.parent / "backups").iterdir()
    assert execute(backup, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert execute(backup, "SELECT headline FROM article") == [("清河县的灯会亮了",)]


def test_a_migration_that_fails_leaves_the_library_as_it_was(kept: Path) -> None:
    with pytest.raises(LibraryError, match=r"升级没有成功.*backups"):
        migrated(kept, add_tags, fail)
    assert execute(kept, "PRAGMA user_version") == [(NEWER,)]  # the first step stands, the second is undone
    assert "lost" not in str(execute(kept, "SELECT sql FROM sqlite_master"))


def test_every_schema_can_be_reached() -> None:
    assert len(MIGRATIONS) + 1 == SCHEMA_VERSION


def test_writings_are_on_disk_when_acknowledged(tmp_path: Path) -> None:
    database = open_database(tmp_path / FILE_NAME)
    full = 2
    assert (database.pragma("journal_mode"), database.pragma("synchronous")) == ("wal", full)
    database.close()
