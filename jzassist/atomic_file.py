"""The one way to write a file: whole or not at all."""

import errno
import os
import re
import secrets
import stat
import time
from contextlib import suppress
from pathlib import Path

from jzassist.model.errors import WriteError

_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
#: The first half is the number of the process that writes it.
_TEMPORARY = re.compile(r"\.jzassist-([0-9a-f]{8})[0-9a-f]{8}\.tmp")
#: Seconds from which on nobody can be writing a temporary file any more.
_STALE = 3600
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn line feeds into two characters


def write_atomically(path: Path, data: bytes) -> None:
    """Puts ``data`` into the file at ``path``, which is replaced whole or stays as it was.

    A link is followed and kept, an old file's mode too. WriteError, in the editor's words, where the file cannot be
    written. The data is on disk when this returns. A temporary file stays behind only where the process is killed
    in this moment: ``clear_up_after`` takes it away, or a later write into the same folder.
    """
    try:
        target = Path(os.path.realpath(path))
        _refuse_unwritable(target)
        _sweep(target.parent)
        _write_beside(target, data)
    except OSError as error:
        raise WriteError(_explain(error, path), path=str(path), details=str(error)) from error


def clear_up_after(process: int, path: Path) -> None:
    """Takes away what a process that is gone, by its number, left where it was killed while it wrote to ``path``."""
    with suppress(OSError):
        for left in Path(os.path.realpath(path)).parent.iterdir():
            named = _TEMPORARY.fullmatch(left.name)
            if named and int(named[1], 16) == process:
                left.unlink()


def _refuse_unwritable(target: Path) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    # replacing a file asks only for its folder's permission: a read-only file would be lost without a word
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _sweep(folder: Path) -> None:
    """Takes away the temporary files of processes that were killed; a young one may be another process's at work."""
    with suppress(OSError):
        for left in [path for path in folder.iterdir() if _TEMPORARY.fullmatch(path.name)]:
            if time.time() - left.lstat().st_mtime > _STALE:
                left.unlink()


def _write_beside(target: Path, data: bytes) -> None:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    # a name of its own: the target's name with a suffix may be longer than a file name can be
    temporary = target.parent / f".jzassist-{os.getpid():08x}{secrets.token_hex(4)}.tmp"
    try:
        _write_whole(temporary, data, mode)
        if temporary.read_bytes() != data:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        temporary.replace(target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    try:
        _sync_folder(target.parent)
    except OSError as error:
        message = f"“{target.name}”已经写好，但磁盘没有确认保存，请再保存一次。"
        raise WriteError(message, path=str(target), details=str(error)) from error


def _write_whole(temporary: Path, data: bytes, mode: int | None) -> None:
    created = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666 if mode is None else mode)
    with os.fdopen(created, "wb") as file:
        if mode is not None:
            temporary.chmod(mode)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder, and keeps its names without being asked
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _explain(error: OSError, path: Path) -> str:
    if error.errno == errno.ENOENT and not os.path.isdir(path.parent):  # noqa: PTH112 - never raises
        return f"文件夹“{path.parent}”不存在，请先建立它或另选位置。"
    if error.errno == errno.EISDIR:
        return f"“{path}”是一个文件夹，请另取文件名。"
    if error.errno in _READ_ONLY or error.errno == errno.ENOENT:
        return f"没有写入“{path}”的权限，请另选位置，或检查文件是否只读、是否正被其他程序占用。"
    if error.errno in _FULL:
        return f"磁盘空间不足，“{path.name}”没有写成，原有文件未受影响；请腾出空间或另选位置。"
    if error.errno == errno.ENAMETOOLONG:
        return f"文件名“{path.name}”太长，请取短一些。"
    return f"写入“{path.name}”时出错（{error.strerror or error}），原有文件未受影响；请重试或另选位置。"
