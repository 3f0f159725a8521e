"""Finds the files of resources/ in a checkout, in an installed wheel and in a frozen build."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def asset(*names: str) -> Path:
    """The path of a file or folder in resources/, or of the manual (``manual.md``).

    A checkout's own folder comes before the copy in the wheel, which goes stale under an editable install.
    FileNotFoundError where no resources/ holds it.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    # the manual lies in docs/ in a checkout, and with the resources everywhere else
    roots = [_PACKAGE.parent / "resources", _PACKAGE / "resources", _PACKAGE.parent / "docs"]
    if frozen:
        roots.insert(0, Path(frozen) / "resources")
    for root in roots:
        path = root.joinpath(*names)
        if path.exists():
            return path
    raise FileNotFoundError(f"resources/{'/'.join(names)}")
