"""Where a brief goes: the name that is offered, and what speaks against a path."""

import os
import re
from datetime import date
from pathlib import Path

#: What no file system of ours, or Windows, takes in a name.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_STEM = 60  # characters: 255 bytes hold 85 Chinese ones


def offered_name(stem: str, made_on: date) -> str:
    """The name that a brief is offered: 稿件名_简报_2026-11-23.docx."""
    clean = _FORBIDDEN.sub(" ", stem).strip(" .")[:_LONGEST_STEM].strip(" .")
    return f"{clean or '稿件'}_简报_{made_on.isoformat()}.docx"


def full_path(words: str, folder: Path) -> Path:
    """The path that the editor means: relative to a folder, with the ending .docx."""
    path = folder / Path(words.strip()).expanduser()
    return path if path.suffix.lower() == ".docx" else path.with_name(path.name + ".docx")


def objection(path: Path) -> str:
    """What speaks against writing a brief there, as a sentence; "" where nothing does."""
    if not path.parent.is_dir():
        return f"没有“{path.parent}”这个文件夹，请换一个位置。"
    if path.is_dir():
        return f"“{path.name}”是一个文件夹，请换一个文件名。"
    if not os.access(path.parent, os.W_OK):
        return f"“{path.parent}”不能写入，请换一个文件夹。"
    return ""


def free_path(path: Path) -> Path:
    """The path itself, or the next one with a number at which nothing is."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem}（{number}）{path.suffix}")
        number += 1
    return free
