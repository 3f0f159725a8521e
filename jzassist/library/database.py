"""The library's SQLite file: opened, brought up to date, and its errors put into the editor's words."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import CompositeKey, DatabaseError, DoesNotExist, InterfaceError, Model, SqliteDatabase

from jzassist.library.migrations import bring_up_to_date, refuse_newer
from jzassist.library.schema import TABLES
from jzassist.library.soundness import doubt, problem_with, unseal
from jzassist.model.errors import DamagedLibraryError, LibraryError

#: How long a writing waits for another window's, in milliseconds. One takes some ten; who holds the library longer is
#: no window of ours, and ours must not stand still that long: its editor is told, and can try again.
BUSY_TIMEOUT = 300

_TROUBLE = (DatabaseError, InterfaceError, sqlite3.Error, OSError)

_PRAGMAS = (
    ("busy_timeout", BUSY_TIMEOUT),
    ("journal_mode", "wal"),
    # with the write-ahead log NORMAL may lose acknowledged writings in a power cut, FULL does not
    ("synchronous", "full"),
)


def open_database(path: Path) -> SqliteDatabase:
    """The library at a path, with its tables as this program knows them; a new one where there is none.

    DamagedLibraryError where it is not what was written last; LibraryError where it cannot be written, or comes from a
    newer program: then not a byte is touched.
    """
    with explained(path, "没有打开"):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        refuse_newer(path)
        if problem := problem_with(path):
            raise DamagedLibraryError(_damaged(path), path=str(path), details=problem)
        database = SqliteDatabase(str(path), pragmas=_PRAGMAS)
        try:
            with database.bind_ctx(TABLES):
                bring_up_to_date(database, path)
        except BaseException:
            database.close()
            raise
        unseal(path)
    return database


@contextmanager
def transaction(database: SqliteDatabase, path: Path) -> Iterator[None]:
    """A writing that happens whole and is on disk afterwards, or does not happen and raises LibraryError."""
    with explained(path), database.bind_ctx(TABLES), database.atomic("IMMEDIATE"):
        yield


@contextmanager
def reading(database: SqliteDatabase, path: Path) -> Iterator[None]:
    """A reading, all of it of one moment whatever other windows write; LibraryError where it fails."""
    with explained(path), database.bind_ctx(TABLES), database.atomic():
        yield


def insert_rows(database: SqliteDatabase, table: type[Model], rows: Iterable[tuple[object, ...]]) -> None:
    """Puts rows into a table, their values in the order of its fields.

    By SQLite itself: peewee's ``insert_many`` takes ten times as long for the marks of a whole article.
    """
    meta = table._meta
    places = ", ".join("?" * len(meta.sorted_fields))
    _connection(database).executemany(f'INSERT INTO "{meta.table_name}" VALUES ({places})', rows)


def delete_rows(database: SqliteDatabase, table: type[Model], keys: Iterable[tuple[object, ...]]) -> None:
    """Takes rows out of a table by their composite primary keys, the values in the order of the key's fields."""
    meta = table._meta
    assert isinstance(meta.primary_key, CompositeKey)
    names = " AND ".join(f'"{name}" = ?' for name in meta.primary_key.field_names)
    _connection(database).executemany(f'DELETE FROM "{meta.table_name}" WHERE {names}', keys)


def _connection(database: SqliteDatabase) -> sqlite3.Connection:
    connection = database.connection()  # type: ignore[no-untyped-call]
    assert isinstance(connection, sqlite3.Connection)
    return connection


@contextmanager
def explained(path: Path, failed: str = "这一步没有保存") -> Iterator[None]:
    """Turns what goes wrong with the library's file into a LibraryError; ``failed`` says what that means."""
    try:
        yield
    except _TROUBLE as error:
        first = _first(error)
        reason = str(first).lower()
        if "malformed" in reason or "not a database" in reason:
            doubt(path, str(first))
            raise DamagedLibraryError(_damaged(path), path=str(path), details=str(first)) from error
        raise LibraryError(_explain(reason, path, failed), path=str(path), details=str(first)) from error
    except DoesNotExist as error:
        raise LibraryError(_senseless(path), path=str(path), details=str(error)) from error


@contextmanager
def decoding(path: Path) -> Iterator[None]:
    """Turns rows that cannot be understood into a LibraryError."""
    try:
        yield
    except (KeyError, TypeError, ValueError) as error:
        raise LibraryError(_senseless(path), path=str(path), details=repr(error)) from error


def _first(error: BaseException) -> BaseException:
    """The trouble that others followed.

    Where a disk is full SQLite itself takes the transaction back; that peewee then cannot do so says nothing.
    """
    while isinstance(error.__context__, _TROUBLE):
        error = error.__context__
    return error


def _explain(reason: str, path: Path, failed: str) -> str:
    if "locked" in reason or "busy" in reason:
        return f"稿件库“{path}”正被另一个程序占用，{failed}；请稍等片刻再试，或关闭占用它的程序。"
    if "full" in reason or "no space" in reason:
        return f"磁盘已满，稿件库“{path}”写不进去，{failed}；请腾出空间再试。"
    if any(words in reason for words in ("readonly", "read-only", "unable to open", "permission", "not a directory")):
        return f"稿件库“{path}”不能写入，{failed}；请检查这个位置的权限，或磁盘是否只读。"
    if "i/o error" in reason:
        return f"磁盘出错，稿件库“{path}”写不进去，{failed}；请检查磁盘。"
    return f"稿件库“{path}”出错，{failed}；请再试一次，仍不行请把详情发给我们。"


def _damaged(path: Path) -> str:
    return f"稿件库“{path}”已损坏，或被别的程序改过；可以从备份恢复，这个文件会另存留着。"


def _senseless(path: Path) -> str:
    return f"稿件库“{path}”里这篇稿件的记录已损坏，不能读取；其他稿件不受影响。"
