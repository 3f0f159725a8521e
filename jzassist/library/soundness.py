"""Whether a library's file is what was written: a seal from the last clean end, SQLite's check after an unclean one."""

import hashlib
import json
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from jzassist.atomic_file import write_atomically
from jzassist.library.files import log_of, read_only, sync_folder
from jzassist.model.errors import WriteError

#: A larger library is checked beside the work, not before it: bytes.
CHECKED_AT_ONCE = 32 << 20
_PIECE = 1 << 20


def seal_of(path: Path) -> Path:
    """The file that says what the library was like when it was closed."""
    return path.with_name(f"{path.stem}.seal")


def seal(path: Path) -> None:
    """Writes down what a closed library is like; not while another program has it open, nor after a doubt."""
    if log_of(path).exists() or not path.exists() or is_doubted(path):
        return
    with suppress(OSError, WriteError):  # without a seal SQLite's check is made
        write_atomically(seal_of(path), json.dumps(_measure(path)).encode())


def unseal(path: Path) -> None:
    """Takes the seal away: the library is about to change."""
    with suppress(OSError):
        seal_of(path).unlink()
        sync_folder(path.parent)


def doubt(path: Path, reason: str, stays: bool = False) -> None:
    """Notes that a library was found damaged, for the next start.

    Which has it checked whole, or, where the doubt ``stays``, takes it for damaged until the editor has decided.
    """
    with suppress(OSError, WriteError):
        write_atomically(seal_of(path), json.dumps({"doubt": reason, "stays": stays}).encode())


def is_doubted(path: Path) -> bool:
    """Whether a library was found damaged, and nothing was done about it yet."""
    return "doubt" in _sealed(path)


def problem_with(path: Path) -> str:
    """What is wrong with a library's file, "" where nothing is or where it is too large to be told at once.

    Nothing is written; what another program has open can be told too.
    """
    sealed = _sealed(path)
    if not path.exists():
        return "the file is gone" if sealed else ""
    if "doubt" in sealed:
        return str(sealed["doubt"]) if sealed.get("stays") else _check(path)
    large = is_large(path)
    if log_of(path).exists():  # open elsewhere, or its program was killed: SQLite reads the log too
        return "" if large else _check(path)
    if sealed:
        size = path.stat().st_size
        if size != sealed.get("size"):
            return f"size {size}, at the last end {sealed.get('size')}"
        return "" if large else problem_by_seal(path, sealed)
    return "" if large else _check(path)


def is_large(path: Path) -> bool:
    """Whether a library is checked beside the work: it would keep the window waiting."""
    return path.exists() and path.stat().st_size > CHECKED_AT_ONCE


def seal_on(path: Path) -> dict[str, object]:
    """What the seal on a large library says; {} where there is none, or the library is checked when it is opened."""
    sealed = _sealed(path)
    return sealed if "blake2b" in sealed and is_large(path) and not log_of(path).exists() else {}


def problem_by_seal(path: Path, sealed: dict[str, object]) -> str:
    """What a seal says against a library's file; for use in any thread, as long as nothing goes into the file."""
    return "" if _measure(path) == sealed else "the bytes are not those of the last end"


def _sealed(path: Path) -> dict[str, object]:
    with suppress(OSError, ValueError):
        kept = json.loads(seal_of(path).read_bytes())
        return kept if isinstance(kept, dict) else {}
    return {}


def _measure(path: Path) -> dict[str, object]:
    digest = hashlib.blake2b(digest_size=32)
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return {"size": path.stat().st_size, "blake2b": digest.hexdigest()}


def _check(path: Path) -> str:
    """What SQLite's own check complains of; what is no damage (a lock, a disk) is told when the library is opened."""
    if path.stat().st_size == 0 and not log_of(path).exists():
        return ""
    try:
        with closing(read_only(path)) as connection:
            found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
            return "" if found == "ok" else found
    except sqlite3.OperationalError:
        return ""
    except sqlite3.Error as error:
        return str(error)
