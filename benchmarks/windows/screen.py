"""A screen and a folder of its own for a window that is measured."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.harness.costs import ROOT
from benchmarks.harness.row import Skipped


@contextmanager
def screen() -> Iterator[Mapping[str, str]]:
    """The environment of a window on a private X screen, with an empty library; Skipped where there is no Xvfb."""
    if sys.platform != "linux" or not shutil.which("Xvfb"):
        raise Skipped("没有 Xvfb；请安装它（Debian：apt-get install xvfb）。")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-noreset", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told, TemporaryDirectory() as folder:
            yield _environment(told.readline().strip(), Path(folder))
    finally:
        server.terminate()
        server.wait()


def _environment(display: str, folder: Path) -> dict[str, str]:
    if not display:
        raise Skipped("Xvfb 没有启动。")
    return {
        "DISPLAY": f":{display}",
        "QT_QPA_PLATFORM": "xcb",
        "LANG": "C.UTF-8",
        "JZASSIST_HOME": str(folder / "home"),
        "PYTHONPATH": os.pathsep.join([str(folder), str(Path(__file__).parent), str(ROOT)]),
        # both windows are compiled once, as an installed program is
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "FOLDER": str(folder),
    }
