"""A disk that is full or cannot be written costs no work: the editor is told, and the next step is kept."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import council_article as council
import pytest
from unruly_disks import disk, fill, make_read_only

from jzassist.library.settings_file import read_settings, write_settings
from jzassist.library.works import FILE_NAME, Library
from jzassist.model.annotated_article import decide, set_note
from jzassist.model.annotation import Annotation, Status
from jzassist.model.errors import LibraryError, StaleWorkError, WriteError
from jzassist.model.settings import Settings
from jzassist.session import Session

FIRST, SECOND = council.findings()[:2]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with disk(tmp_path / "小盘", 2048) as small:
        yield small


def session_on(folder: Path) -> Session:
    session = Session(Library(folder))
    opened = session.open(council.article())
    session.take_analysis(opened.key, council.findings(), council.details())
    return session


def accept(session: Session, item: Annotation) -> None:
    session.apply("采纳", decide(session.shown.annotated, item.id, Status.ACCEPTED))


def accepted(session: Session) -> set[str]:
    return {a.id for a in session.shown.annotated.annotations if a.status is Status.ACCEPTED}


def reopened(folder: Path) -> Session:
    session = Session(Library(folder))
    session.open(council.article())
    return session


def until_refused(session: Session) -> LibraryError:
    """What is said when the log of the library, in which there may be room left, is full too."""
    for number in range(1000):
        try:
            session.apply("备注", set_note(session.shown.annotated, SECOND.id, f"{number}" * 500))
        except LibraryError as error:
            return error
    raise AssertionError("the disk never was full")


def test_a_step_that_finds_the_disk_full_is_told_and_kept_when_there_is_room(small_disk: Path) -> None:
    session = session_on(small_disk)
    accept(session, FIRST)
    ballast = fill(small_disk)
    error = until_refused(session)
    assert "磁盘已满" in str(error)
    assert str(small_disk / FILE_NAME) in str(error)
    assert "腾出空间" in str(error)
    before = session.shown
    with pytest.raises(LibraryError, match="磁盘已满") as caught:
        session.apply("备注", set_note(session.shown.annotated, FIRST.id, "没有地方了" * 2000))
    assert session.shown == before
    ballast.unlink()
    assert caught.value.again
    caught.value.again()
    assert session.shown.annotated.by_id[FIRST.id].note == "没有地方了" * 2000
    accept(session, SECOND)
    assert reopened(small_disk).shown.work == session.shown.work
    assert accepted(session) == {FIRST.id, SECOND.id}


def test_what_was_to_be_tried_again_gives_way_to_what_was_done_since(small_disk: Path) -> None:
    session = session_on(small_disk)
    ballast = fill(small_disk)
    error = until_refused(session)
    ballast.unlink()
    accept(session, FIRST)
    since = session.shown.work
    error.again()
    assert session.shown.work is since


def test_a_disk_that_has_become_read_only_is_told_and_used_again(tmp_path: Path) -> None:
    with disk(tmp_path / "小盘", 2048) as small:
        folder = small / "library"
        library = Library(folder)
        Session(library).open(council.article())
        library.close()
        make_read_only(small)
        with pytest.raises(LibraryError, match="不能写入"):
            Library(folder)
        with pytest.raises(LibraryError, match="不能写入"):
            Library(small / "另一个")
        make_read_only(small, read_only=False)
        session_on(folder)


def test_settings_on_a_full_disk_stay_as_they_were(small_disk: Path) -> None:
    write_settings(small_disk, Settings(zoom=130))
    ballast = fill(small_disk)
    with pytest.raises(WriteError, match="磁盘空间不足"):
        write_settings(small_disk, Settings(zoom=150))
    assert read_settings(small_disk).zoom == 130
    ballast.unlink()
    write_settings(small_disk, Settings(zoom=150))
    assert read_settings(small_disk).zoom == 150


#: Holds the library until its stdin ends, as a program does that copies or repairs it.
HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another program has the library for itself."""
    command = [sys.executable, "-c", HOLDER, str(folder / FILE_NAME)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        yield holder
        holder.kill()


@pytest.mark.parametrize("step", ["apply", "undo", "redo"])
def test_a_library_that_another_program_holds_is_told_and_used_when_it_is_free(tmp_path: Path, step: str) -> None:
    session = session_on(tmp_path)
    accept(session, FIRST)
    if step == "redo":
        session.undo()
    steps = {"apply": lambda: accept(session, SECOND), "undo": session.undo, "redo": session.redo}
    before = session.shown
    with held(tmp_path) as holder:
        with pytest.raises(LibraryError, match="正被另一个程序占用") as caught:
            steps[step]()
        assert holder.poll() is None
        assert session.shown == before
    assert caught.value.again
    caught.value.again()
    assert session.shown.work != before.work
    assert reopened(tmp_path).shown.work == session.shown.work


def test_an_analysis_that_cannot_be_kept_is_kept_later_without_another_analysis(tmp_path: Path) -> None:
    session = Session(Library(tmp_path))
    opened = session.open(council.article())
    with held(tmp_path), pytest.raises(LibraryError, match="占用") as caught:
        session.take_analysis(opened.key, council.findings(), council.details())
    assert not session.shown.analysed
    assert caught.value.again
    caught.value.again()
    assert session.shown.analysed
    assert len(session.shown.annotated.annotations) == len(council.findings())


def test_a_step_that_another_window_overtook_is_not_tried_again(tmp_path: Path) -> None:
    session, other = session_on(tmp_path), reopened(tmp_path)
    accept(other, FIRST)
    with pytest.raises(StaleWorkError) as caught:
        accept(session, SECOND)
    assert caught.value.again is None
