"""What stands where a file should be, and names that no newsroom would give one."""

import os
import socket
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from hostile import HostileFile

_TEXT = "滨河县四千户居民乘上新电梯。".encode()
_NAMES = (
    "行\n尾.txt",
    "回\r车.txt",
    "-o.txt",
    "--help.txt",
    "中" * 82 + ".txt",
    "空 格 \t.txt",
    " 前空.txt",
    "后空.txt ",
    "引'\"号`.txt",
    "$(touch 坏了).txt",
    "%s%n%d.txt",
    "\u202etxt.稿.txt",
    "\u200b\u200d\ufeff.txt",
    "\x1b[31m红.txt",
    "<b>粗&amp;.txt",
    "😀𠮷.txt",
    "e\u0301\u0301.txt",
    "..txt",
    "稿.txt.docx.txt",
    "没有扩展名",
    "稿.",
    "CON.txt",
    "a;b|c&d.txt",
    "稿?*.txt",
)


def places() -> Iterator[HostileFile]:
    """Folders, pipes, links, devices and giants that are no articles; some of them only where the system has them."""
    yield HostileFile("不在.txt", put=lambda path: None)
    yield HostileFile("在文件里.txt", put=lambda path: path.with_suffix(".x").touch())
    yield HostileFile("文件夹.txt", put=Path.mkdir)
    yield HostileFile("文件夹.docx", put=Path.mkdir)
    yield HostileFile("空.txt")
    for ending in ("txt", "docx", "doc", "html", "eml", "pdf"):
        yield HostileFile(f"巨大的空洞.{ending}", put=lambda path: _hollow(path, 8 * 1024**3))
    yield HostileFile("空洞.txt", put=lambda path: _hollow(path, 9 * 1024**2))
    yield HostileFile("空洞.docx", put=lambda path: _hollow(path, 99 * 1024**2))
    yield HostileFile("空洞.rtf", put=lambda path: _hollow(path, 99 * 1024**2))
    for name in _NAMES:
        yield HostileFile(name, _TEXT)
    if sys.platform != "win32":
        yield from _unix_places()


def _unix_places() -> Iterator[HostileFile]:
    for ending in ("txt", "docx", "doc", "pdf"):
        yield HostileFile(f"管道.{ending}", put=os.mkfifo)
    yield HostileFile("套接字.txt", put=_socket)
    yield HostileFile("环.txt", put=lambda path: path.symlink_to(path))
    yield HostileFile("双环.txt", put=_two_loops)
    yield HostileFile("断链.txt", put=lambda path: path.symlink_to(path.with_name("哪里也没有")))
    yield HostileFile("长链.txt", put=_long_chain)
    for device in ("zero", "null", "full", "random", "tty", "stdin"):
        yield HostileFile(f"设备-{device}.txt", put=lambda path, device=device: path.symlink_to(f"/dev/{device}"))
    for place in ("self/mem", "self/environ", "self/maps", "self/fd/0", "kmsg", "1/root"):
        name = f"进程-{place.replace('/', '-')}.txt"
        yield HostileFile(name, put=lambda path, place=place: path.symlink_to(f"/proc/{place}"))
    yield HostileFile("只写.txt", put=_unreadable)
    if sys.platform == "linux":
        yield HostileFile(os.fsdecode(b"\xff\xfe\xb8\xe5.txt"), _TEXT)


def _hollow(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.truncate(size)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # a socket's path may only be short
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(path.name)
    finally:
        os.chdir(here)


def _two_loops(path: Path) -> None:
    other = path.with_name("另一环.txt")
    path.symlink_to(other)
    other.symlink_to(path)


def _long_chain(path: Path) -> None:
    before = path.with_name("尽头.txt")
    before.write_bytes(_TEXT)
    for number in range(60):
        link = path.with_name(f"链{number}.txt")
        link.symlink_to(before)
        before = link
    path.symlink_to(before)


def _unreadable(path: Path) -> None:
    path.write_bytes(_TEXT)
    path.chmod(stat.S_IWUSR)
