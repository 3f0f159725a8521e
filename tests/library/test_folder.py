"""The library's place on every platform."""

from pathlib import Path

import pytest

from jzassist.library.folder import data_folder

HOME = Path("/home/lin")


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", HOME / ".local/share/jzassist"),
        ({"XDG_DATA_HOME": "/data"}, "linux", Path("/data/jzassist")),
        ({"XDG_DATA_HOME": "relative"}, "linux", HOME / ".local/share/jzassist"),
        ({}, "darwin", HOME / "Library/Application Support/jzassist"),
        ({"APPDATA": "/roaming"}, "win32", Path("/roaming/jzassist")),
        ({"JZASSIST_HOME": "/own", "XDG_DATA_HOME": "/data"}, "linux", Path("/own")),
    ],
)
def test_data_folder(environment: dict[str, str], platform: str, expected: Path) -> None:
    assert data_folder(environment, platform, HOME) == expected
