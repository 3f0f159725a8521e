"""Finds the rows: every module that lies in benchmarks/ itself."""

import pkgutil
from importlib import import_module
from pathlib import Path

from benchmarks.harness.row import Row

_FOLDER = Path(__file__).resolve().parents[1]


def identities() -> list[str]:
    """The rows by the names of their files, in their order."""
    modules = pkgutil.iter_modules([str(_FOLDER)])
    return sorted(module.name for module in modules if not module.ispkg and not module.name.startswith("_"))


def row(identity: str) -> Row:
    """The row of a file; it imports what it measures when it measures."""
    found = import_module(f"benchmarks.{identity}").ROW
    if not isinstance(found, Row):
        raise TypeError(f"benchmarks/{identity}.py has no Row named ROW")
    return found
