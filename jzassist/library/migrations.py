"""Brings a library's tables up to date, step by step, with a backup before; a newer library is refused."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from peewee import DatabaseError, SqliteDatabase

from jzassist.library.backups import back_up
from jzassist.library.files import read_only
from jzassist.library.schema import SCHEMA_VERSION, TABLES
from jzassist.model.errors import LibraryError

if TYPE_CHECKING:
    from playhouse.migrate import SqliteMigrator

Migration = Callable[["SqliteMigrator"], None]


def _add_tabs_and_places(migrator: "SqliteMigrator") -> None:
    # in SQL, not by the tables of schema.py: those may go on changing, what schema 2 was does not
    for statement in (
        'CREATE TABLE "place" ("key" TEXT NOT NULL PRIMARY KEY, "caret" INTEGER NOT NULL, "top" INTEGER NOT NULL, '
        '"item" TEXT NOT NULL)',
        'CREATE TABLE "tab" ("number" INTEGER NOT NULL PRIMARY KEY, "key" TEXT NOT NULL, "shown" INTEGER NOT NULL)',
    ):
        migrator.database.execute_sql(statement)


def _add_paragraphs(migrator: "SqliteMigrator") -> None:
    migrator.database.execute_sql(
        'CREATE TABLE "paragraphs" ("key" TEXT NOT NULL PRIMARY KEY, "paragraphs" TEXT NOT NULL)'
    )


def _add_points(migrator: "SqliteMigrator") -> None:
    # a table anew, not a column more: it is then to the letter what a new library has
    for statement in (
        'ALTER TABLE "work" RENAME TO "work_of_schema_3"',
        'CREATE TABLE "work" ("key" TEXT NOT NULL PRIMARY KEY, "revision" INTEGER NOT NULL, '
        '"position" INTEGER NOT NULL, "details" TEXT NOT NULL, "summary_length" INTEGER NOT NULL, '
        '"analysed_by" TEXT NOT NULL, "points" TEXT NOT NULL)',
        'INSERT INTO "work" SELECT *, \'[]\' FROM "work_of_schema_3"',
        'DROP TABLE "work_of_schema_3"',
    ):
        migrator.database.execute_sql(statement)


def _add_bin(migrator: "SqliteMigrator") -> None:
    migrator.database.execute_sql('CREATE TABLE "bin" ("key" TEXT NOT NULL PRIMARY KEY, "binned_at" TEXT NOT NULL)')


#: What leads from schema 1 to 2, from 2 to 3 and so on.
MIGRATIONS: tuple[Migration, ...] = (_add_tabs_and_places, _add_paragraphs, _add_points, _add_bin)


def _kept_version(path: Path) -> int:
    """The schema's number in a library file, 0 for one that is new; nothing is written to it.

    sqlite3.Error where it is no library or is damaged.
    """
    if not path.exists() or path.stat().st_size == 0:
        return 0
    # read only, so that a library of a newer program stays as it is to the byte
    with closing(read_only(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def refuse_newer(path: Path) -> None:
    """LibraryError where a library was written by a newer program."""
    if _kept_version(path) > SCHEMA_VERSION:
        raise LibraryError(
            f"稿件库“{path}”是更新版本的程序写的，这个版本不能打开它；请升级程序。稿件库没有改动。", path=str(path)
        )


def bring_up_to_date(database: SqliteDatabase, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Makes the tables of a new library, or takes an older one through the steps that it lacks.

    Each step is one transaction together with the new number. LibraryError where one fails: the library is as it
    was before that step, and the backup made before all steps is named.
    """
    version = int(database.pragma("user_version"))
    if version == 0:
        _make_tables(database)
    elif version <= len(migrations):
        backup = back_up(path, f"schema{version}")
        for number, migrate in enumerate(migrations[version - 1 :], start=version + 1):
            _take_step(database, path, backup, migrate, number)


def _make_tables(database: SqliteDatabase) -> None:
    with database.atomic("IMMEDIATE"):
        # another window may have been quicker
        if int(database.pragma("user_version")) == 0:
            database.create_tables(TABLES)
            database.pragma("user_version", SCHEMA_VERSION)


def _take_step(database: SqliteDatabase, path: Path, backup: Path, migrate: Migration, number: int) -> None:
    # late: it brings every database that peewee knows, and hardly any start migrates
    from playhouse.migrate import SqliteMigrator

    try:
        with database.atomic("IMMEDIATE"):
            if int(database.pragma("user_version")) < number:
                migrate(SqliteMigrator(database))
                database.pragma("user_version", number)
    except DatabaseError as error:
        message = f"稿件库“{path}”升级没有成功，内容没有改动；升级前的备份是“{backup}”。"
        raise LibraryError(message, path=str(path), details=str(error)) from error
