"""The bin: articles that the editor wants to see no more, with all of their work, until he takes them out again."""

from collections.abc import Sequence
from pathlib import Path

from peewee import SqliteDatabase

from jzassist.library.database import transaction
from jzassist.library.readings import now
from jzassist.library.schema import BinRow


class Bin:
    """The bin in the library's file. What is opened again is out of it."""

    def __init__(self, database: SqliteDatabase, path: Path) -> None:
        self._database, self._path = database, path

    def put_in(self, keys: Sequence[str]) -> None:
        """Puts articles into the bin."""
        with transaction(self._database, self._path):
            for key in keys:
                BinRow.insert(key=key, binned_at=now()).on_conflict_replace().execute()

    def take_out(self, keys: Sequence[str]) -> None:
        """Takes articles out of the bin again."""
        with transaction(self._database, self._path):
            for key in keys:
                take_out(key)


def take_out(key: str) -> None:
    """Takes an article out of the bin, where it is in it; for use inside a transaction."""
    BinRow.delete().where(BinRow.key == key).execute()
