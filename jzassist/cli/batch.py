"""The same work on many files: each is done whatever happens to the others."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from jzassist.cli.console import Console
from jzassist.model.errors import JzassistError, WriteError

_FAILED = 2
_DEFECT = 1


def for_each_file(files: Sequence[str], console: Console, work: Callable[[int], None]) -> int:
    """Calls ``work`` with the place of each file, complains of those that fail, and gives the exit status."""
    status = 0
    for index, file in enumerate(files):
        console.show_progress(index, len(files), Path(file).name)
        try:
            work(index)
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
        raise WriteError(f"不能建立文件夹“{folder}”：{error.strerror}。", path=str(folder)) from error


def output_names(files: Sequence[str], suffix: str) -> list[str]:
    """A result's name for each file: NAME.json for NAME.txt, NAME.txt.json where two would be the same.

    Files of one name out of two folders are told apart by a number.
    """
    stems = Counter(Path(file).stem.casefold() for file in files)
    names: list[str] = []
    taken: set[str] = set()
    for file in files:
        path = Path(file)
        name = whole = path.stem if stems[path.stem.casefold()] == 1 else path.name
        number = 2
        while name.casefold() in taken:
            name, number = f"{whole}-{number}", number + 1
        taken.add(name.casefold())
        names.append(name + suffix)
    return names
