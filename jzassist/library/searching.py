"""What is asked of the library's index: articles, quotes, people and figures by words and filters."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from jzassist.library.grams import folded, match_for

#: So many results are shown at once; who wants more narrows the search.
MOST = 60
_AROUND, _LONGEST_HIT = 24, 60


class Scope(StrEnum):
    """What is looked for."""

    ARTICLES = "稿件"
    QUOTES = "引语"
    PEOPLE = "人物"
    FIGURES = "数字"


_KINDS = {Scope.QUOTES: ("quote",), Scope.PEOPLE: ("person", "quote"), Scope.FIGURES: ("figure",)}


@dataclass(frozen=True, slots=True)
class Query:
    """Words and filters; empty ones leave all in. Days are ISO, both ends counted; ``binned`` looks into the bin."""

    words: str = ""
    scope: Scope = Scope.ARTICLES
    person: str = ""
    organisation: str = ""
    since: str = ""
    until: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A result: its article, and where in it; ``end`` is 0 where it has no place.

    ``day`` is the article's date, or where ``dated`` is false the day when it was opened last. ``before``, ``hit`` and
    ``after`` are words around the place; ``told`` is what is known of an item: who speaks, what is counted.
    """

    key: str
    title: str
    day: str
    dated: bool
    total: int
    pending: int
    start: int = 0
    end: int = 0
    before: str = ""
    hit: str = ""
    after: str = ""
    identity: str = ""
    name: str = ""
    told: str = ""

    @property
    def status(self) -> str:
        """How far the work on the article is: 12 条待审."""
        if self.pending:
            return f"{self.pending} 条待审"
        return f"{self.total} 条已审完" if self.total else "没有标注"


@dataclass(frozen=True, slots=True)
class Results:
    """The first results in order of date, the latest first; ``more`` says that there are others."""

    found: tuple[Found, ...]
    more: bool


def search(connection: sqlite3.Connection, query: Query) -> Results:
    """What fits a query."""
    if query.scope is Scope.PEOPLE and len(named := _names_like(connection, query.words)) <= _FEW_NAMES:
        return _people(connection, query, named)
    found: list[Found] = []
    seen: set[str] = set()
    for article, number in _articles(connection, query):
        for result in _within(connection, query, article, number):
            if query.scope is Scope.PEOPLE:
                if result.name in seen:
                    continue
                seen.add(result.name)
            if len(found) == MOST:
                return Results(tuple(found), more=True)
            found.append(result)
    return Results(tuple(found), more=False)


def said_by(connection: sqlite3.Connection, name: str) -> tuple[Found, ...]:
    """Everything that a person is quoted with, the latest article first and each in order."""
    rows = connection.execute(
        f"SELECT {_DOC}, {_ITEM} FROM item i JOIN doc d ON d.id = i.doc WHERE i.name = ? AND i.kind = 'quote' "
        f"AND i.status != 'rejected' AND {_NOT_BINNED} ORDER BY d.day DESC, d.id DESC, i.start",
        (name,),
    )
    return tuple(_item_found(row) for row in rows)


def roles_of(connection: sqlite3.Connection, name: str) -> tuple[str, ...]:
    """How articles call a person, the latest first, each once."""
    rows = connection.execute(
        "SELECT i.organisation, i.role FROM item i JOIN doc d ON d.id = i.doc WHERE i.name = ? AND "
        f"i.kind IN ('person', 'quote') AND i.status != 'rejected' AND {_NOT_BINNED} ORDER BY d.day DESC, d.id DESC",
        (name,),
    )
    return tuple(dict.fromkeys(words for row in rows if (words := "".join(row))))


def counted_before(connection: sqlite3.Connection, core: str, unit: str, but: str) -> tuple[Found, ...]:
    """Where other articles than the one with the key ``but`` give a figure of the same thing, the latest first."""
    if not core:
        return ()
    rows = connection.execute(
        f"SELECT {_DOC}, {_ITEM} FROM item i JOIN doc d ON d.id = i.doc WHERE i.core = ? AND i.unit = ? "
        f"AND i.kind = 'figure' AND i.status != 'rejected' AND d.key != ? AND {_NOT_BINNED} "
        "ORDER BY d.day DESC, d.id DESC, i.start LIMIT 20",
        (core, unit, but),
    )
    return tuple(_item_found(row) for row in rows)


# -- inside

_DOC = "d.key, d.title, d.day, d.dated, d.total, d.pending"
_ITEM = "i.identity, i.kind, i.start, i.end, i.words, i.name, i.role, i.organisation, i.label, i.mode"
_NOT_BINNED = "d.key NOT IN (SELECT key FROM library.bin)"
_COLUMNS = {Scope.QUOTES: "quotes", Scope.FIGURES: "figures"}
_NAMED_LIKE = (
    "SELECT doc FROM item WHERE name != '' AND kind IN ('person', 'quote') AND name IN "
    "(SELECT name FROM name WHERE instr(lower(name), ?))"
)
_NAMED = "SELECT doc FROM item WHERE name != '' AND name = ? AND kind IN ('person', 'quote')"
_OF_ORGANISATION = (
    "SELECT doc FROM item WHERE organisation != '' AND organisation = ?1 UNION "
    "SELECT doc FROM item WHERE name != '' AND name = ?1 AND kind = 'organisation'"
)
#: So many are fetched and put in order; of more the latest are looked through until there are enough results.
_FEW, _FEW_NAMES = 1500, 200
_LATEST = "9999"


def _names_like(connection: sqlite3.Connection, words: str) -> list[str]:
    """The names in which some words are, one more than a few where there are many."""
    statement = "SELECT name FROM name WHERE instr(lower(name), ?) LIMIT ?"
    rows = connection.execute(statement, (folded(words.strip()), _FEW_NAMES + 1))
    return [name for (name,) in rows]


def _people(connection: sqlite3.Connection, query: Query, named: list[str]) -> Results:
    """Each of some people where the latest article that fits the filters has him."""
    meant = _meant(connection, replace(query, words=""))
    statement = (
        f"SELECT d.id, {_DOC}, {_ITEM} FROM item i JOIN doc d ON d.id = i.doc WHERE i.name != '' AND i.name = ? AND "
        f"i.kind IN ('person', 'quote') AND i.status != 'rejected' AND {_in_bin(query)} AND d.day BETWEEN ? AND ? "
        "ORDER BY d.day DESC, d.id DESC, i.kind"
    )
    found = []
    for name in named:
        rows = connection.execute(statement, (name, query.since, query.until or _LATEST))
        latest = next((row for row in rows if meant is None or row[0] in meant), None)
        if latest:
            found.append(_item_found(latest[1:]))
    found.sort(key=lambda one: one.day, reverse=True)
    return Results(tuple(found[:MOST]), more=len(found) > MOST)


def _in_bin(query: Query) -> str:
    return _NOT_BINNED.replace("NOT ", "") if query.binned else _NOT_BINNED


def _articles(connection: sqlite3.Connection, query: Query) -> Iterator[tuple[Found, int]]:
    """The articles that may fit, the latest first, and their numbers in the index."""
    meant = _meant(connection, query)
    bounds = query.since or "", query.until or _LATEST
    rows: Iterable[tuple[int, str]]
    if meant is not None and len(meant) <= _FEW:
        places = ",".join(map(str, meant))
        statement = f"SELECT id, day FROM doc WHERE id IN ({places}) ORDER BY day DESC, id DESC"
        rows = [row for row in connection.execute(statement) if bounds[0] <= row[1] <= bounds[1]]
    else:
        statement = "SELECT id, day FROM doc WHERE day BETWEEN ? AND ? ORDER BY day DESC, id DESC"
        rows = (row for row in connection.execute(statement, bounds) if meant is None or row[0] in meant)
    for number, _ in rows:
        one = connection.execute(f"SELECT {_DOC} FROM doc d WHERE d.id = ? AND {_in_bin(query)}", (number,)).fetchone()
        if one:
            key, title, day, dated, total, pending = one
            yield Found(key, title, day, bool(dated), total, pending), number


def _meant(connection: sqlite3.Connection, query: Query) -> set[int] | None:
    """The numbers of the articles that have the words and pass the filters of names; None where all do."""
    words = folded(query.words.strip())
    by_name = query.scope is Scope.PEOPLE
    asked = []
    if words and by_name:
        asked.append((_NAMED_LIKE, words))
    elif words:
        match = match_for(words, _COLUMNS.get(query.scope, "words"))
        asked.append(("SELECT rowid FROM gram WHERE gram MATCH ?", match))
    if query.person:
        asked.append((_NAMED, query.person))
    if query.organisation:
        asked.append((_OF_ORGANISATION, query.organisation))
    meant: set[int] | None = None
    for statement, value in asked:
        numbers = {number for (number,) in connection.execute(statement, (value,))}
        meant = numbers if meant is None else meant & numbers
    return meant


def _within(connection: sqlite3.Connection, query: Query, article: Found, number: int) -> Iterator[Found]:
    """What fits a query in one article."""
    words = folded(query.words.strip())
    if query.scope is Scope.ARTICLES:
        yield from _in_text(connection, words, article, number) if words else (article,)
        return
    kinds = _KINDS[query.scope]
    places = ",".join("?" * len(kinds))
    rows = connection.execute(
        f"SELECT {_ITEM} FROM item i WHERE i.doc = ? AND i.kind IN ({places}) AND i.status != 'rejected' "
        "ORDER BY i.start",
        (number, *kinds),
    )
    for row in rows:
        _, kind, _, _, item_words, name, role, organisation, label, _ = row
        people = query.scope is Scope.PEOPLE
        if (people and not name) or (query.person and kind == "quote" and name != query.person):
            continue
        searched = (name,) if people else (item_words, name, role, organisation, label)
        if not words or any(words in folded(part) for part in searched):
            yield _item_found((*_doc(article), *row))


def _in_text(connection: sqlite3.Connection, words: str, article: Found, number: int) -> Iterator[Found]:
    text, more = connection.execute("SELECT text, more FROM body WHERE id = ?", (number,)).fetchone()
    start = folded(text).find(words)
    if start >= 0:
        end = start + len(words)
        before, after = text[max(0, start - _AROUND) : start], text[end : end + 2 * _AROUND]
        yield replace(
            article, start=start, end=end, before=_line(before), hit=_line(text[start:end]), after=_line(after)
        )
    elif line := next((line for line in more.split("\n") if words in folded(line)), ""):
        yield replace(article, told=line)


def _doc(article: Found) -> tuple[object, ...]:
    return article.key, article.title, article.day, article.dated, article.total, article.pending


def _item_found(row: tuple[object, ...]) -> Found:
    key, title, day, dated, total, pending, identity, kind, start, end, words, *known, label, mode = row
    name, role, organisation = known
    who = "".join(str(part) for part in (organisation, role, name) if part)
    told = str(label) if kind == "figure" else who + ("（转述）" if mode == "indirect" else "")
    hit = _line(str(words))
    return Found(
        str(key), str(title), str(day), bool(dated), int(str(total)), int(str(pending)), int(str(start)), int(str(end)),
        hit=hit if len(hit) <= _LONGEST_HIT * 4 else hit[: _LONGEST_HIT * 4] + "……", identity=str(identity),
        name=str(name), told=told,
    )  # fmt: skip


def _line(words: str) -> str:
    return words.replace("\n", " ")
