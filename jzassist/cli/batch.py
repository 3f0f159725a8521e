"""The same work on many files: each is done whatever happens to the others."""

import time
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jzassist.cli.console import Console
from jzassist.cli.file_list import listed_files
from jzassist.cli.job import DEFECT, FAILED, Job, Outcome, attempt, do_job
from jzassist.cli.parallel import done_in_parallel, hands_for
from jzassist.model.errors import WriteError

_NO_FOLDER: dict[type[OSError], str] = {
    FileExistsError: "已有同名的文件，不能建立文件夹，请另取名字。",
    NotADirectoryError: "路径里有一段是文件，不能建立文件夹，请另选位置。",
    PermissionError: "没有权限建立这个文件夹，请另选位置。",
}
#: Of so many files nobody counts by himself how many were done.
_MANY = 10


def meant_files(named: Sequence[str], results: Path | None, console: Console) -> tuple[list[str], int]:
    """The files that the words of a command line mean, and the exit status so far: folders without any are told."""
    files, empty = listed_files(named, results)
    for folder in empty:
        console.complain("这个文件夹里没有能打开的稿件。", folder)
    return files, FAILED if empty else 0


def do_jobs(jobs: Sequence[Job], console: Console, *, sums_up: bool) -> int:
    """Does all jobs, many of them on all cores, and gives the exit status; at the end a line says how many were done.

    That line stands where somebody watches, or there are many files, or ``sums_up``.
    """
    files, began = [job.file for job in jobs], time.monotonic()
    hands = hands_for(len(jobs))
    outcomes = done_in_parallel(jobs, hands) if hands > 1 else _in_turn(jobs)
    with closing(outcomes):  # an interruption ends the processes at once
        tally = _follow(outcomes, files, console)
    if jobs and (sums_up or len(jobs) >= _MANY or (console.watched and len(jobs) > 1)):
        console.sum_up(tally.done, tally.failed, time.monotonic() - began)
    return tally.status


def _in_turn(jobs: Sequence[Job]) -> Generator[tuple[int, Outcome], None, None]:
    for index, job in enumerate(jobs):
        yield index, attempt(partial(do_job, job))


def for_each_file(files: Sequence[str], console: Console, work: Callable[[int], None]) -> int:
    """Calls ``work`` with the place of each file, complains of those that fail, and gives the exit status."""
    outcomes = ((index, attempt(partial(work, index))) for index in range(len(files)))
    return _follow(outcomes, files, console).status


@dataclass
class _Tally:
    """How many files were done and how many not, and the exit status that follows."""

    done: int = 0
    failed: int = 0
    status: int = 0

    def count(self, outcome: Outcome) -> None:
        self.done += not outcome.status
        self.failed += bool(outcome.status)
        self.status = DEFECT if DEFECT in (self.status, outcome.status) else self.status or outcome.status


def _follow(outcomes: Iterable[tuple[int, Outcome]], files: Sequence[str], console: Console) -> _Tally:
    """Shows what becomes of the files, one after the other, and counts them."""
    tally = _Tally()
    console.show_progress(0, len(files), Path(files[0]).name if files else "")
    for index, outcome in outcomes:
        tally.count(outcome)
        if outcome.status or outcome.remark:
            console.complain(outcome.reason or outcome.remark, files[index])
        console.show_progress(tally.done + tally.failed, len(files), Path(files[index]).name)
    console.clear()
    return tally


def make_folder(folder: Path) -> None:
    """Makes a folder for results where there is none; WriteError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = _NO_FOLDER.get(type(error), "不能建立这个文件夹，请另选位置。")
        raise WriteError(reason, path=str(folder), details=str(error)) from error


def output_paths(files: Sequence[str], folder: Path, suffix: str, aside: str) -> list[Path]:
    """A result's path for each file: NAME.json for NAME.txt, NAME.txt.json where two would be the same.

    Files of one name out of two folders are told apart by a number; ``aside`` goes behind a name that would be
    that of one of the files themselves.
    """
    stems = Counter(Path(file).stem.casefold() for file in files)
    sources = set(map(_identity, files)) - {None}
    paths: list[Path] = []
    taken: set[str] = set()
    for file in files:
        name = Path(file).stem if stems[Path(file).stem.casefold()] == 1 else Path(file).name
        if _identity(folder / f"{name}{suffix}") in sources:
            name += aside
        whole, number = name, 2
        while name.casefold() in taken or _identity(folder / f"{name}{suffix}") in sources:
            name, number = f"{whole}-{number}", number + 1
        taken.add(name.casefold())
        paths.append(folder / f"{name}{suffix}")
    return paths


def _identity(path: str | Path) -> tuple[int, int] | None:
    """What two paths to the same file have in common; None where there is no file."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino
