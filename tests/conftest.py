"""What every test may rely on: windows need no screen, and the user's own library is out of reach."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which this test's program keeps its library and settings, other processes included."""
    folder = tmp_path_factory.mktemp("jzassist-home", numbered=True)
    monkeypatch.setenv("JZASSIST_HOME", str(folder))
    return folder
