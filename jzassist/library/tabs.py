"""Which articles were open in the window, and where in each of them the editor was."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from peewee import JOIN, SqliteDatabase

from jzassist.library.database import reading, transaction
from jzassist.library.schema import ArticleRow, PlaceRow, TabRow, WorkRow
from jzassist.model.article import PASTED


@dataclass(frozen=True, slots=True)
class Place:
    """Where the editor is in an article: code points of the caret and of the first line in view, the current item."""

    caret: int = 0
    top: int = 0
    item: str | None = None


@dataclass(frozen=True, slots=True)
class KeptTab:
    """An article that was open: its key, what its tab said, the editor's place in it, whether it was the shown one."""

    key: str
    title: str
    place: Place
    shown: bool


class Tabs:
    """The tabs of the window that wrote last, in the library's file."""

    def __init__(self, database: SqliteDatabase, path: Path) -> None:
        self._database, self._path = database, path

    def kept(self) -> tuple[KeptTab, ...]:
        """What was open, in order; LibraryError where it cannot be read. A tab whose article is gone is left out."""
        columns = (TabRow.key, TabRow.shown, ArticleRow.headline, ArticleRow.path, WorkRow.details)
        with reading(self._database, self._path):
            rows = (
                TabRow.select(*columns, PlaceRow.caret, PlaceRow.top, PlaceRow.item)
                .join(ArticleRow, on=(ArticleRow.key == TabRow.key))
                .join(WorkRow, on=(WorkRow.key == TabRow.key))
                .join(PlaceRow, JOIN.LEFT_OUTER, on=(PlaceRow.key == TabRow.key))
                .order_by(TabRow.number)
            )
            return tuple(
                KeptTab(key, title_of(details, headline, path), _place(*place), bool(shown))
                for key, shown, headline, path, details, *place in rows.tuples().iterator()
            )

    def place_in(self, key: str) -> Place:
        """Where the editor was in an article when it was open last, its beginning where nobody knows."""
        with reading(self._database, self._path):
            row = PlaceRow.get_or_none(PlaceRow.key == key)
            return _place(row.caret, row.top, row.item) if row else Place()

    def keep(self, keys: Sequence[str], shown: int, places: Mapping[str, Place]) -> None:
        """Keeps what is open, the number of the one that is shown, and the places in these and other articles."""
        with transaction(self._database, self._path):
            TabRow.delete().execute()
            for number, key in enumerate(keys):
                TabRow.create(number=number, key=key, shown=number == shown)
            for key, place in places.items():
                row = PlaceRow.insert(key=key, caret=place.caret, top=place.top, item=place.item or "")
                row.on_conflict_replace().execute()


def title_of(details: str, headline: str, path: str) -> str:
    """What an article is called: its headline as it was corrected, its file's name, or that it was pasted."""
    return _corrected_headline(details) or headline or Path(path).name or PASTED


def _place(caret: object, top: object, item: object) -> Place:
    """The place of a row, the article's beginning where the row has none or makes no sense."""
    if isinstance(caret, int) and isinstance(top, int):
        return Place(max(0, caret), max(0, top), str(item or "") or None)
    return Place()


def _corrected_headline(details: str) -> str:
    """The headline as the editor or the analysis has it; "" where the details say none or make no sense."""
    with suppress(ValueError, AttributeError):
        return str(json.loads(details).get("headline") or "")
    return ""
