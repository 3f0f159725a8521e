"""What a day's work in the window took, for the rows that judge it: one run serves both of them."""

import json
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.harness.articles import repeated
from benchmarks.harness.costs import cost_of_process
from benchmarks.windows.screen import screen

#: An article of a newspaper's page, and a long one, in characters.
USUAL, LONG = 3_000, 100_000
_ROUNDS = 3


@cache
def days_at_work(characters: int) -> list[Any]:
    """What ``at_work`` saw in each of some runs with an article of a length."""
    with screen() as environment:
        return [_day(characters, dict(environment)) for _ in range(_ROUNDS)]


def _day(characters: int, environment: dict[str, str]) -> Any:
    with TemporaryDirectory() as folder:
        article = Path(folder, "稿件.txt")
        article.write_text(repeated(characters), "utf-8")
        environment["JZASSIST_HOME"] = str(Path(folder, "home"))
        command: list[str | Path] = [
            sys.executable,
            "-m",
            "benchmarks.windows.at_work",
            article,
            Path(folder, "简报.docx"),
        ]
        found = json.loads(cost_of_process(command, environment=environment, seconds=600).output)
    print(".", end="", file=sys.stderr, flush=True)
    return found
