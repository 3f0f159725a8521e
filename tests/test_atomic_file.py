"""A file is written whole or not at all, and the editor hears why."""

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from unruly_disks import disk, fill, make_read_only

from jzassist import atomic_file
from jzassist.atomic_file import write_atomically
from jzassist.model.errors import WriteError


def test_a_new_file_holds_the_data(tmp_path: Path) -> None:
    target = tmp_path / "简报.docx"
    write_atomically(target, b"a\r\n\x00b")
    assert target.read_bytes() == b"a\r\n\x00b"
    assert list(tmp_path.iterdir()) == [target]


def test_an_old_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "简报.docx"
    target.write_bytes(b"old and longer")
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_new_file_gets_the_mode_that_every_new_file_gets(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    write_atomically(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_stays_and_its_file_is_written(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    real = tmp_path / "elsewhere" / "real.docx"
    real.write_bytes(b"old")
    link = tmp_path / "link.docx"
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_name_as_long_as_names_can_be_is_written(tmp_path: Path) -> None:
    target = tmp_path / ("稿" * 83 + ".docx")
    write_atomically(target, b"x")
    assert target.read_bytes() == b"x"


def test_what_a_killed_process_left_is_taken_away_by_the_next_write(tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from jzassist.atomic_file import write_atomically;"
        "Path.replace = lambda *_: os._exit(9);"
        "write_atomically(Path(sys.argv[1]), b'new')"
    )
    target = tmp_path / "简报.docx"
    assert subprocess.run([sys.executable, "-c", program, str(target)], check=False).returncode == 9
    (left,) = tmp_path.iterdir()
    write_atomically(target, b"young ones stay: another process may be at work")
    assert left.exists()
    long_ago = time.time() - 2 * 3600
    os.utime(left, (long_ago, long_ago))
    write_atomically(target, b"new")
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_killed_process_left_can_be_taken_away_at_once(tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from jzassist.atomic_file import write_atomically;"
        "Path.replace = lambda *_: os._exit(9);"
        "write_atomically(Path(sys.argv[1]), b'new')"
    )
    target = tmp_path / "简报.docx"
    with subprocess.Popen([sys.executable, "-c", program, str(target)]) as process:
        process.wait(30)
    (left,) = tmp_path.iterdir()
    atomic_file.clear_up_after(process.pid + 1, target)
    assert left.exists()
    atomic_file.clear_up_after(process.pid, target)
    assert list(tmp_path.iterdir()) == []
    atomic_file.clear_up_after(process.pid, tmp_path / "没有" / "简报.docx")


def test_nothing_but_its_own_temporary_files_is_taken_away(tmp_path: Path) -> None:
    own = ".jzassist-0123456789abcdef.tmp"
    kept = [own[1:], own + "x", own.replace("f.", "g."), ".0123456789abcdef.tmp", "稿件.tmp", own.upper()]
    long_ago = time.time() - 2 * 3600
    for name in kept:
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (long_ago, long_ago))
    (tmp_path / own).mkdir()
    os.utime(tmp_path / own, (long_ago, long_ago))
    write_atomically(tmp_path / "简报.docx", b"new")
    assert {path.name for path in tmp_path.iterdir()} == {*kept, own, "简报.docx"}


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"文件夹“.*没有”不存在"):
        write_atomically(tmp_path / "没有" / "简报.docx", b"")


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "简报.docx").mkdir()
    with pytest.raises(WriteError, match="是一个文件夹"):
        write_atomically(tmp_path / "简报.docx", b"")


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="太长"):
        write_atomically(tmp_path / ("稿" * 100 + ".docx"), b"")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write read-only files")
def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "简报.docx"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(WriteError, match="权限"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("call", ["open", "fdopen", "fsync", "realpath"])
def test_a_failing_call_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    target = tmp_path / "简报.docx"
    target.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(atomic_file.os.path if call == "realpath" else atomic_file.os, call, fail)
    with pytest.raises(WriteError, match="空间不足" if code == errno.ENOSPC else "写入“简报.docx”时出错"):
        write_atomically(target, b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_keeps_the_old_file_and_takes_the_new_one_when_there_is_room(tmp_path: Path) -> None:
    with disk(tmp_path / "小盘", 256) as small:
        target = small / "简报.docx"
        target.write_bytes(b"old")
        ballast = fill(small)
        with pytest.raises(WriteError, match=r"磁盘空间不足，“简报\.docx”没有写成"):
            write_atomically(target, b"x" * 5000)
        assert target.read_bytes() == b"old"
        assert {path.name for path in small.iterdir()} == {"简报.docx", ballast.name}
        ballast.unlink()
        write_atomically(target, b"x" * 5000)
        assert target.read_bytes() == b"x" * 5000


def test_a_read_only_disk_is_said_to_be_one(tmp_path: Path) -> None:
    with disk(tmp_path / "小盘", 256) as small:
        target = small / "简报.docx"
        target.write_bytes(b"old")
        make_read_only(small)
        with pytest.raises(WriteError, match="只读"):
            write_atomically(target, b"new")
        with pytest.raises(WriteError, match="只读"):
            write_atomically(small / "新.docx", b"new")
        make_read_only(small, read_only=False)
        write_atomically(target, b"new")
        assert target.read_bytes() == b"new"


def test_data_that_reads_back_differently_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "简报.docx"
    target.write_bytes(b"old")
    monkeypatch.setattr(Path, "read_bytes", lambda self: b"torn")
    with pytest.raises(WriteError):
        write_atomically(target, b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_on_disk_for_sure_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_on_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(atomic_file.os, "fsync", fail_on_folders)
    with pytest.raises(WriteError, match="没有确认保存"):
        write_atomically(tmp_path / "简报.docx", b"new")
    assert (tmp_path / "简报.docx").read_bytes() == b"new"
