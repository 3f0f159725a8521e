"""Makes docs/screenshots: the real window on a screen of its own, and the pages of the brief that it exports.

Run it by ``make screenshots``, which installs what it needs (apt-screenshots.txt), and commit the pictures with what
has changed in the window. The articles are samples, the clock stands still, the typeface is Noto: only what the program
shows makes a difference between two runs.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from screenshots_desktop import window_manager
from screenshots_pages import pictures_of_pages

HOUSE = Path(__file__).resolve().parents[1]
PICTURES = HOUSE / "docs" / "screenshots"
#: Its name is seen in the export dialog.
ARTICLES = Path("/tmp/稿件")
#: The names that samples have there.
SAMPLES = {"栏排样稿.txt": "一餐热饭暖夕阳.txt", "对话样稿.txt": "银幕亮起的地方.txt"}
NOW = "2025-11-20 09:30:00"
SCREEN = "2700x1800x24"  # the window at twice its size
#: What a window is shown in, and the pictures that are made of it: at size 1 in light and dark, and at size 2.
ROUNDS = {
    "light": (
        *("empty", "article", "article-1024x700", "review", "review-1024x700", "speaker-picker"),
        *("command-palette", "find-bar", "keys-page", "export-dialog"),
    ),
    "dark": ("article-dark", "review-dark"),
    "large": ("article-2x", "review-2x"),
}
#: Two pages of the brief on each.
SPREADS = ("brief-1", "brief-2")
NAMES = (*(name for names in ROUNDS.values() for name in names), *SPREADS)


def main() -> None:
    """Makes all pictures; those in the folder are replaced when all of them are there."""
    with tempfile.TemporaryDirectory() as folder, screen() as display, articles():
        work = Path(folder)
        for look, names in ROUNDS.items():
            photograph(look, names, work, display)
        brief = next(ARTICLES.glob("*.docx"))
        pictures_of_pages(brief, [work / f"{name}.png" for name in SPREADS], work)
        for name in NAMES:
            make_small(work / f"{name}.png")
        for left in PICTURES.glob("*.png"):
            left.unlink()
        for name in NAMES:
            shutil.copyfile(work / f"{name}.png", PICTURES / f"{name}.png")
    total = sum(path.stat().st_size for path in PICTURES.glob("*.png"))
    print(f"{len(NAMES)} 张图在 {PICTURES.relative_to(HOUSE)}，共 {total / 1e6:.1f} MB")


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody sees; gives its name (``:7``)."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as number:
                yield f":{number.readline().strip()}"
        finally:
            server.terminate()


@contextmanager
def articles() -> Iterator[None]:
    """A folder that tells nothing of this machine, with the articles in it."""
    try:
        ARTICLES.mkdir()
    except FileExistsError:
        raise SystemExit(f"{ARTICLES} 已经存在；截图要用这个文件夹名，请先把它移开。") from None
    try:
        for sample, name in SAMPLES.items():
            shutil.copyfile(HOUSE / "resources/samples" / sample, ARTICLES / name)
        yield
    finally:
        shutil.rmtree(ARTICLES)


def photograph(look: str, names: tuple[str, ...], work: Path, display: str) -> None:
    """Makes the pictures of one look into ``work``; the window begins with nothing known."""
    home = work / look
    home.mkdir()
    scale = 2 if look == "large" else 1
    settings = {
        "DISPLAY": display,
        "HOME": str(home),
        "JZASSIST_HOME": str(home / "library"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_SCALE_FACTOR": str(scale),
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    window = [sys.executable, str(HOUSE / "packaging/screenshots_window.py"), str(ARTICLES), str(work), *names]
    with window_manager(home, display, scale, dark=look == "dark"):
        subprocess.run(["faketime", "-f", NOW, *window], env={**os.environ, **settings}, check=True)


def make_small(picture: Path) -> None:
    """Writes a picture with 256 colours of its own."""
    subprocess.run(["pngquant", "--speed", "1", "--strip", "--force", "--output", picture, "256", picture], check=True)


if __name__ == "__main__":
    main()
