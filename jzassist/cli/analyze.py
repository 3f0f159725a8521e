"""``jzassist analyze``: files in, JSON or a readable page out."""

import json
from typing import Any

from jzassist.atomic_file import write_atomically
from jzassist.cli.analysis import analyse, result_of
from jzassist.cli.arguments import Analyze
from jzassist.cli.batch import for_each_file, make_folder, output_paths
from jzassist.cli.console import Console
from jzassist.cli.page import readable_page
from jzassist.readers.article_reader import read_article


def analyze_files(asked: Analyze, console: Console) -> int:
    """Analyses every file and gives the exit status; what fails is told on stderr."""
    if asked.folder:
        make_folder(asked.folder)
    targets = output_paths(asked.files, asked.folder, ".json", aside="_分析") if asked.folder else []

    def work(index: int) -> None:
        analysis = analyse(read_article(asked.files[index], asked.options))
        if targets:
            write_atomically(targets[index], json_text(result_of(analysis), indent=1).encode())
        elif asked.json:
            console.write(json_text(result_of(analysis), indent=1))
        else:
            console.clear()
            console.write(readable_page(analysis) + ("\n" if index + 1 < len(asked.files) else ""))

    return for_each_file(asked.files, console, work)


def json_text(result: dict[str, Any], indent: int | None = None) -> str:
    """A result as JSON, its last line ended; no character in it can be taken for the end of a line."""
    text = json.dumps(result, ensure_ascii=False, indent=indent, allow_nan=False)
    for character in ("\x85", "\u2028", "\u2029"):
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text + "\n"
