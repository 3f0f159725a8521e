"""Where the library and the settings are kept."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def data_folder(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform, home: Path | None = None
) -> Path:
    """The folder of the program's own files: ``$JZASSIST_HOME``, or the platform's place for such.

    It need not exist yet.
    """
    own = environment.get("JZASSIST_HOME")
    if own:
        return Path(own)
    return _platform_folder(environment, platform, home or Path.home()) / "jzassist"


def _platform_folder(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    if platform == "win32":
        return Path(environment.get("APPDATA") or home / "AppData" / "Roaming")
    if platform == "darwin":
        return home / "Library" / "Application Support"
    # the XDG specification: a relative path here is to be ignored
    shared = Path(environment.get("XDG_DATA_HOME", ""))
    return shared if shared.is_absolute() else home / ".local" / "share"
