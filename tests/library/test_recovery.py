"""A library that is not what was written is not opened; recovery keeps the bad file, and never under another window."""

import subprocess
import sys
from pathlib import Path

import council_article as council
import pytest

from jzassist.library import soundness
from jzassist.library.backups import back_up, backups_of
from jzassist.library.files import log_of
from jzassist.library.recovery import can_be_read, offers, recover, trust
from jzassist.library.soundness import problem_by_seal, seal_of
from jzassist.library.works import FILE_NAME, Library
from jzassist.model.annotated_article import set_note
from jzassist.model.errors import DamagedLibraryError, LibraryError
from jzassist.session import Session

NOTED = council.findings()[0].id


def with_note(folder: Path, words: str) -> None:
    library = Library(folder)
    session = Session(library)
    opened = session.open(council.article())
    if not opened.analysed:
        session.take_analysis(opened.key, council.findings(), council.details())
    session.apply("批注", set_note(session.shown.annotated, NOTED, words))
    library.close()


def note_in(folder: Path) -> str:
    library = Library(folder)
    (article,) = library.recent(1)
    work, _ = library.kept_work(article.key)
    library.close()
    return work.present.by_id[NOTED].note


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with_note(tmp_path, "第一")
    back_up(tmp_path / FILE_NAME)
    with_note(tmp_path, "第二")
    return tmp_path / FILE_NAME


def test_the_chosen_backup_comes_back_and_the_bad_file_stays(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])
    bad = path.read_bytes()
    with pytest.raises(DamagedLibraryError):
        Library(path.parent)
    assert not can_be_read(path)
    (offered,) = offers(path)
    assert offered.steps == 1
    aside = recover(path, offered.backup)
    assert aside.read_bytes() == bad
    assert note_in(path.parent) == "第一"


def test_a_file_that_only_differs_can_be_taken_as_it_is(path: Path) -> None:
    content = path.read_bytes()
    place = content.index("第二".encode())
    path.write_bytes(content[:place] + "第三".encode() + content[place + 6 :])
    with pytest.raises(DamagedLibraryError):
        Library(path.parent)
    assert can_be_read(path)
    trust(path)
    assert note_in(path.parent) == "第三"


def test_a_library_that_has_gone_is_missed(path: Path) -> None:
    path.unlink()
    with pytest.raises(DamagedLibraryError):
        Library(path.parent)
    assert recover(path, offers(path)[0].backup) is None
    assert note_in(path.parent) == "第一"


def test_damage_met_at_work_is_remembered_at_the_next_start(path: Path) -> None:
    library = Library(path.parent)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(DamagedLibraryError):
        library.recent(1)
    library.close()
    with pytest.raises(DamagedLibraryError):
        Library(path.parent)


def test_a_damaged_backup_is_not_offered(path: Path) -> None:
    (backup,) = backups_of(path)
    content = backup.path.read_bytes()
    backup.path.write_bytes(content[: len(content) // 2])
    assert offers(path) == ()
    with pytest.raises(LibraryError, match="没有恢复成"):
        recover(path, backup)
    assert note_in(path.parent) == "第二"


HOLDER = """
import sys
from pathlib import Path
from jzassist.library.works import Library
library = Library(Path(sys.argv[1]))
print(len(library.recent(1)), flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not rename what is open")
def test_nothing_is_put_aside_under_another_window(path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(path.parent)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "1\n"
        with pytest.raises(LibraryError, match="另一个窗口"):
            recover(path, offers(path)[0].backup)
        assert path.exists()
        other.stdin.close()
        other.wait(30)
    assert note_in(path.parent) == "第二"


def test_a_large_library_is_compared_later_and_its_file_is_left_alone_till_then(path: Path, monkeypatch) -> None:
    monkeypatch.setattr(soundness, "CHECKED_AT_ONCE", 1000)
    content = path.read_bytes()
    place = content.index("第二".encode())
    path.write_bytes(content[:place] + "第三".encode() + content[place + 6 :])
    library = Library(path.parent)  # too large to be told at once
    session = Session(library)
    session.open(council.article())
    session.apply("批注", set_note(session.shown.annotated, NOTED, "长" * 3_000_000))
    assert path.read_bytes()[:place] == content[:place]
    problem = problem_by_seal(path, library.seal)
    assert problem
    library.settle_seal(problem)
    library.close()
    with pytest.raises(DamagedLibraryError):
        Library(path.parent)


def test_a_clean_end_leaves_a_seal_and_a_start_takes_it(path: Path) -> None:
    assert seal_of(path).exists()
    library = Library(path.parent)
    library.recent(1)
    assert not seal_of(path).exists()
    assert log_of(path).exists()
    other = Library(path.parent)
    other.close()
    assert not seal_of(path).exists()  # the first one still has it open
    library.close()
    assert seal_of(path).exists()
