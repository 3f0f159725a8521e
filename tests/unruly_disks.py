"""Disks that are full, cannot be written or refuse: real ones, where this machine lets us have them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

#: Root may read and write whatever its mode says, unless it gives these up.
_OVERRIDE = "--bounding-set=-dac_override,-dac_read_search"


def bound_by_modes(command: Sequence[str]) -> list[str]:
    """A command that is run as somebody whom the modes of files bind, also where we are root."""
    if sys.platform == "win32":
        pytest.skip("Windows has no modes that refuse reading")
    if os.geteuid() != 0:
        return list(command)
    if shutil.which("setpriv") is None:
        pytest.skip("root may read and write everything, and there is no setpriv to give that up")
    return ["setpriv", _OVERRIDE, *command]


@contextmanager
def disk(place: Path, kilobytes: int, *, nodes: int = 0) -> Iterator[Path]:
    """A small disk of its own at a folder that is made; skips the test where we may not mount one."""
    place.mkdir(parents=True, exist_ok=True)
    size = f"size={kilobytes}k" + (f",nr_inodes={nodes}" if nodes else "")
    mounted = _run("mount", "-t", "tmpfs", "-o", f"mode=0755,{size}", "tmpfs", str(place))
    if mounted:
        pytest.skip(f"no disk can be mounted here: {mounted}")
    try:
        yield place
    finally:
        _run("umount", "-l", str(place))


def make_read_only(disk: Path, read_only: bool = True) -> None:
    """Mounts a disk anew, so that nobody can write on it, or all can again."""
    problem = _run("mount", "-o", f"remount,{'ro' if read_only else 'rw'}", str(disk))
    assert not problem, problem


def fill(disk: Path) -> Path:
    """Fills a disk to the last byte; taking the file away that is given makes room again."""
    ballast = disk / ".ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while file.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    return ballast


def _run(*command: str) -> str:
    """What a command complained of, "" where it did its work."""
    if shutil.which(command[0]) is None:
        return f"there is no {command[0]}"
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    return (done.stderr.strip() or f"exit {done.returncode}") if done.returncode else ""
