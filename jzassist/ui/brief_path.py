"""Where a brief goes: the name that is offered, and what speaks against a path."""

import errno
import os
import re
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from jzassist.assets import asset
from jzassist.document_locks import lock_on
from jzassist.model.formats import BRIEF_ENDINGS

#: What no file system of ours, or Windows, takes in a name.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_STEM = 60  # characters: 255 bytes hold 85 Chinese ones


def brief_templates() -> tuple[str, ...]:
    """The names of the templates that there are."""
    return tuple(sorted(path.stem for path in asset("templates").glob("*.docx")))


def offered_name(stem: str, made_on: date) -> str:
    """The name that a brief is offered: 稿件名_简报_2026-11-23.docx."""
    clean = _FORBIDDEN.sub(" ", stem).strip(" .")[:_LONGEST_STEM].strip(" .")
    return f"{clean or '稿件'}_简报_{made_on.isoformat()}.docx"


def first_folder(last: str, source: str) -> Path:
    """The folder that is offered: the one used last, or the article's own, or the user's documents.

    ``source`` is the article's path, "" for a pasted one; a sample's folder is the program's own.
    """
    own = str(Path(source).parent) if source and not Path(source).is_relative_to(asset("samples")) else ""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    for folder in (last, own, documents):
        if folder and Path(folder).is_absolute() and _is_folder(Path(folder)):
            return Path(folder)
    return Path.home()


def full_path(words: str, folder: Path, name: str) -> Path:
    """The path that the editor means: relative to a folder; in a folder, the offered name.

    It ends in .docx where it has no ending of a brief's.
    """
    # ~nobody stays what it is
    path = folder / os.path.expanduser(words.strip())  # noqa: PTH111
    if _is_folder(path) or words.strip().endswith(("/", os.sep)):
        return path / name
    return path if path.suffix.lower() in BRIEF_ENDINGS else path.with_name(path.name + ".docx")


def objection(path: Path) -> str:
    """What speaks against writing a brief there, as a sentence; "" where nothing does."""
    try:
        if not path.parent.is_dir():
            return f"没有“{path.parent}”这个文件夹，请换一个位置。"
        if path.is_dir():
            return f"“{path.name}”是一个文件夹，请换一个文件名。"
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return f"文件名“{path.name}”太长，请取短一些。"
        return f"“{path.parent}”不能写入，请换一个文件夹。"
    if not os.access(path.parent, os.W_OK):
        return f"“{path.parent}”不能写入，请换一个文件夹。"
    return ""


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # closed to us, or too long a name
        return False


def free_path(path: Path) -> Path:
    """The path itself, or the next one with a number at which nothing is and nobody has anything open."""
    number, free = 2, path
    while free.exists() or lock_on(free):
        free = path.with_name(f"{path.stem}（{number}）{path.suffix}")
        number += 1
    return free
