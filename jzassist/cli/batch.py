"""The same work on many files: each is done whatever happens to the others."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from jzassist.cli.console import Console, OutputClosedError
from jzassist.model.errors import JzassistError, WriteError

_NO_FOLDER: dict[type[OSError], str] = {
    FileExistsError: "已有同名的文件，不能建立文件夹，请另取名字。",
    NotADirectoryError: "路径里有一段是文件，不能建立文件夹，请另选位置。",
    PermissionError: "没有权限建立这个文件夹，请另选位置。",
}
_FAILED = 2
_DEFECT = 1


def for_each_file(files: Sequence[str], console: Console, work: Callable[[int], None]) -> int:
    """Calls ``work`` with the place of each file, complains of those that fail, and gives the exit status."""
    status = 0
    for index, file in enumerate(files):
        console.show_progress(index, len(files), Path(file).name)
        try:
            work(index)
        except OutputClosedError:
            raise
        except JzassistError as error:
            console.complain(str(error), file)
            status = status or _FAILED
        except Exception as error:  # noqa: BLE001 - a defect met in one file must not cost the others
            console.complain(f"程序内部出错（{error!r}），请把这篇稿件和这行字报告给我们。", file)
            status = _DEFECT
    console.clear()
    return status


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
