"""What the library is searched by: a file of its own beside it, made from it, and made anew wherever it is damaged.

It never holds anything that the library does not; an edit is not kept waiting by it: articles whose work has changed
are taken in when the index is brought up to date.
"""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from jzassist.library.grams import folded, grams_of
from jzassist.library.tabs import title_of

FILE_NAME = "search.sqlite"
#: Another number has every index made anew.
_VERSION = 1
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: Words around what is counted that say when or how, and not what.
_AROUND_LABELS = re.compile(
    r"^(?:今年|去年|全年|本年|上半年|下半年|目前|现有|累计|已|共|总)+(?=..)|(?<=..)(?:总数|总量|数量|总额|累计|合计)$"
)
_TABLES = """
CREATE TABLE doc (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, opened_at TEXT NOT NULL,
    title TEXT NOT NULL, day TEXT NOT NULL, dated INTEGER NOT NULL, total INTEGER NOT NULL, pending INTEGER NOT NULL);
CREATE INDEX doc_day ON doc (day, id);
CREATE TABLE body (id INTEGER PRIMARY KEY, text TEXT NOT NULL, more TEXT NOT NULL, quotes TEXT NOT NULL,
    figures TEXT NOT NULL);
CREATE TABLE name (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE item (doc INTEGER NOT NULL, identity TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, words TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
    organisation TEXT NOT NULL, label TEXT NOT NULL, core TEXT NOT NULL, unit TEXT NOT NULL, mode TEXT NOT NULL);
CREATE INDEX item_doc ON item (doc);
CREATE INDEX item_name ON item (name, kind, doc) WHERE name != '';
CREATE INDEX item_organisation ON item (organisation, doc) WHERE organisation != '';
CREATE INDEX item_core ON item (core, unit) WHERE core != '';
CREATE VIRTUAL TABLE gram USING fts5(words, quotes, figures, content='', detail='column', columnsize=0, prefix='4',
    tokenize='ascii');
"""


class SearchIndex:
    """The index of one library. Like the library it serves one thread; sqlite3.Error where it cannot be made."""

    def __init__(self, library: Path) -> None:
        """Opens the index beside a library's file; an old or damaged one is made anew."""
        self.path = library.with_name(FILE_NAME)
        self._library = library
        try:
            self.connection = self._opened()
        except sqlite3.DatabaseError:
            self.forget()
            self.connection = self._opened()

    def close(self) -> None:
        """Lets go of the files."""
        self.connection.close()

    def forget(self) -> None:
        """Takes the index away: the library has everything that is in it."""
        with suppress(AttributeError, sqlite3.Error):
            self.connection.close()
        for ending in ("", "-wal", "-shm", "-journal"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)

    def stale(self) -> list[tuple[str, int | None]]:
        """The articles whose work or opening the index does not know, the latest first; with their number in it."""
        return self.connection.execute(
            "SELECT a.key, d.id FROM library.article a JOIN library.work w ON w.key = a.key "
            "LEFT JOIN doc d ON d.key = a.key WHERE d.id IS NULL OR d.revision != w.revision "
            "OR d.opened_at != a.opened_at ORDER BY a.opened_at DESC"
        ).fetchall()

    def refresh(self) -> Iterator[int]:
        """Takes in what has changed, one article at each step; gives how many are left."""
        gone = self.connection.execute(
            "SELECT id FROM doc WHERE key NOT IN (SELECT key FROM library.article)"
        ).fetchall()
        with self.connection:
            for (number,) in gone:
                self._drop(number)
        stale = self.stale()
        for place, (key, number) in enumerate(stale, start=1):
            with self.connection:
                self._take_in(key, number)
            yield len(stale) - place

    def bring_up_to_date(self) -> None:
        """Takes in everything that has changed."""
        for _ in self.refresh():
            pass

    # -- inside

    def _opened(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path.absolute().as_uri(), uri=True, timeout=0.3)
        try:
            # what is lost of it in a power cut is made again
            connection.execute("PRAGMA journal_mode=wal")
            connection.execute("PRAGMA synchronous=off")
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version != _VERSION:
                if connection.execute("SELECT count(*) FROM sqlite_master").fetchone() != (0,):
                    raise sqlite3.DatabaseError("an index of another version")
                connection.executescript(f"BEGIN; {_TABLES} PRAGMA user_version={_VERSION}; COMMIT;")
            connection.execute("ATTACH ? AS library", (f"{self._library.absolute().as_uri()}?mode=ro",))
        except BaseException:
            connection.close()
            raise
        return connection

    def _take_in(self, key: str, number: int | None) -> None:
        """Puts an article as it is now in the place of what the index has of it."""
        row = self.connection.execute(
            "SELECT a.reading, a.headline, a.path, a.opened_at, w.revision, w.details FROM library.article a "
            "JOIN library.work w ON w.key = a.key WHERE a.key = ?",
            (key,),
        ).fetchone()
        bodies = self.connection.execute("SELECT body FROM library.annotation WHERE key = ?", (key,)).fetchall()
        try:
            reading, headline, path, opened_at, revision, details = row
            text = str(json.loads(reading)["text"])
            items = [_item(json.loads(body), text) for (body,) in bodies]
            date = str(json.loads(details).get("date") or "")
        except (TypeError, KeyError, ValueError, AttributeError):
            return  # gone meanwhile, or damaged: the library itself tells when it is opened
        dated = _DAY.fullmatch(date) is not None
        pending = sum(item[2] == "pending" for item in items)
        title = title_of(details, headline, path)
        fields = revision, opened_at, title, date if dated else opened_at[:10], dated, len(items), pending
        if number is None:
            columns = "revision, opened_at, title, day, dated, total, pending, key"
            cursor = self.connection.execute(f"INSERT INTO doc ({columns}) VALUES (?,?,?,?,?,?,?,?)", (*fields, key))
            number = int(cursor.lastrowid or 0)
        else:
            columns = "revision=?, opened_at=?, title=?, day=?, dated=?, total=?, pending=?"
            self.connection.execute(f"UPDATE doc SET {columns} WHERE id=?", (*fields, number))
        self._put_words(number, (text, "\n".join(dict.fromkeys((title, *_named(items)))), *_said_and_counted(items)))
        self.connection.execute("DELETE FROM item WHERE doc=?", (number,))
        places = ",".join("?" * 14)
        self.connection.executemany(f"INSERT INTO item VALUES ({places})", [(number, *item) for item in items])
        names = {(item[6],) for item in items if item[6] and item[1] in ("person", "quote")}
        self.connection.executemany("INSERT OR IGNORE INTO name VALUES (?)", names)

    def _put_words(self, number: int, words: tuple[str, ...]) -> None:
        words = tuple(_storable(part) for part in words)
        known = self._words(number)
        if known == words:
            return  # most edits change none
        if known:
            self._drop_grams(number, known)
        self.connection.execute("REPLACE INTO body VALUES (?,?,?,?,?)", (number, *words))
        self.connection.execute(
            "INSERT INTO gram (rowid, words, quotes, figures) VALUES (?,?,?,?)", (number, *_grams(words))
        )

    def _words(self, number: int) -> tuple[str, ...] | None:
        statement = "SELECT text, more, quotes, figures FROM body WHERE id=?"
        known: tuple[str, ...] | None = self.connection.execute(statement, (number,)).fetchone()
        return known

    def _drop(self, number: int) -> None:
        known = self._words(number)
        if known:
            self._drop_grams(number, known)
        for table, column in (("doc", "id"), ("body", "id"), ("item", "doc")):
            self.connection.execute(f"DELETE FROM {table} WHERE {column}=?", (number,))

    def _drop_grams(self, number: int, words: tuple[str, ...]) -> None:
        statement = "INSERT INTO gram (gram, rowid, words, quotes, figures) VALUES ('delete',?,?,?,?)"
        self.connection.execute(statement, (number, *_grams(words)))


def core_of(label: str) -> str:
    """What a figure's label says is counted, without when and how: 各类创新平台总数 and 各类创新平台 are the same."""
    before, core = "", "".join(label.split())
    while core != before:
        before, core = core, _AROUND_LABELS.sub("", core)
    return core


def _grams(words: tuple[str, ...]) -> tuple[str, str, str]:
    text, more, quotes, figures = (folded(part) for part in words)
    return grams_of(f"{text}\n{more}"), grams_of(quotes), grams_of(figures)


def _said_and_counted(items: list[tuple[object, ...]]) -> tuple[str, str]:
    """What quotes and who says them, what figures and what they count: the words of each are searched alone."""
    said = (words for item in items if item[1] == "quote" for words in (item[5], *item[6:9]))
    counted = (words for item in items if item[1] == "figure" for words in (item[5], item[9]))
    return "\n".join(str(words) for words in said), "\n".join(str(words) for words in counted)


def _item(body: dict[str, Any], text: str) -> tuple[object, ...]:
    """An annotation's row, without its article's number."""
    who = body.get("speaker") or body
    start, end, label = int(body["start"]), int(body["end"]), str(body.get("label") or "")
    values = (
        body["id"], body["kind"], body["status"], start, end, text[start:end], who.get("name") or "",
        who.get("role") or "", who.get("organisation") or "", label, core_of(label), body.get("unit") or "",
        body.get("mode") or "",
    )  # fmt: skip
    return tuple(_storable(value) if isinstance(value, str) else value for value in values)


def _named(items: list[tuple[object, ...]]) -> Iterator[str]:
    """What is said of items and need not stand in the article: names, roles, organisations, what is counted."""
    for item in items:
        yield from (str(words) for words in item[6:10] if words)


def _storable(words: str) -> str:
    # a lone surrogate is no UTF-8; the place of every other character stays
    return words.encode(errors="replace").decode()
