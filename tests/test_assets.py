"""Where the files of resources/ are found."""

import shutil
import sys
from pathlib import Path

import pytest

from jzassist import assets


def test_a_file_and_a_folder_of_the_checkout() -> None:
    samples = assets.asset("samples")
    assert samples.is_dir()
    assert assets.asset("samples", "栏排样稿.txt").parent == samples


def test_what_is_nowhere_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="resources/samples/没有这篇"):
        assets.asset("samples", "没有这篇.txt")


@pytest.fixture
def installed_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder as a wheel lays it down: no checkout around it."""
    package = tmp_path / "site-packages" / "jzassist"
    (package / "resources" / "samples").mkdir(parents=True)
    shutil.copy(assets.asset("samples", "对话样稿.txt"), package / "resources" / "samples")
    monkeypatch.setattr(assets, "_PACKAGE", package)
    return package


def test_the_copy_in_a_wheel(installed_package: Path) -> None:
    found = assets.asset("samples", "对话样稿.txt")
    assert found == installed_package / "resources" / "samples" / "对话样稿.txt"


def test_a_checkout_comes_before_the_copy_in_its_package(installed_package: Path) -> None:
    own = installed_package.parent / "resources" / "samples" / "对话样稿.txt"
    own.parent.mkdir(parents=True)
    own.write_text("新样稿", "utf-8")
    assert assets.asset("samples", "对话样稿.txt") == own


def test_a_frozen_build_comes_first(installed_package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked = tmp_path / "unpacked" / "resources" / "samples"
    unpacked.mkdir(parents=True)
    (unpacked / "对话样稿.txt").write_text("打包的样稿", "utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "unpacked"), raising=False)
    assert assets.asset("samples", "对话样稿.txt") == unpacked / "对话样稿.txt"
