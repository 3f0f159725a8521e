"""A library of every schema that was ever released opens, with its work, and becomes the library of today."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import council_article as council
import pytest

from jzassist.library.schema import SCHEMA_VERSION
from jzassist.library.tabs import Place
from jzassist.library.works import FILE_NAME, Library
from jzassist.model.annotation import Status
from jzassist.session import Session

#: Written by the program of that schema: the article with its findings, four steps done, the last one undone.
KEPT = Path(__file__).parent / "kept"
RELEASED = range(1, SCHEMA_VERSION)


@pytest.fixture(params=RELEASED)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(KEPT / f"schema-{request.param}.sqlite", tmp_path / FILE_NAME))


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """The columns of every table, by the table's name."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: connection.execute(f"PRAGMA table_info({name})").fetchall() for name in names}


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_its_work_is_there_with_all_steps(old: Path) -> None:
    session = Session(Library(old.parent))
    work = session.open(council.article()).work
    assert [step.title for step in work.past] == ["采纳", "批注", "标题"]
    assert work.redo_title == "摘要"
    first = work.present.annotations[0]
    assert (first.status, first.note) == (Status.ACCEPTED, "再核一遍")
    assert (work.present.details.headline, len(work.present.annotations)) == ("灯会", len(council.findings()))
    for _ in range(3):
        session.undo()
    assert session.shown.annotated == council.annotated()


def test_it_has_the_tables_of_a_new_one(old: Path, tmp_path: Path) -> None:
    library = Library(old.parent)
    key = library.work_on(council.article())[0]
    library.tabs.keep([key], 0, {key: Place(caret=3)})
    assert [tab.place for tab in library.tabs.kept()] == [Place(caret=3)]
    library.close()
    Library(tmp_path / "new").close()
    assert tables(old) == tables(tmp_path / "new" / FILE_NAME)
    assert version(old) == SCHEMA_VERSION


def test_it_is_backed_up_before(old: Path) -> None:
    before = version(old)
    Library(old.parent).close()
    (backup,) = (old.parent / "backups").iterdir()
    assert version(backup) == before
    assert ("paragraphs" in tables(backup)) == (before >= 3)
    assert "bin" not in tables(backup)
