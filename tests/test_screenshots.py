"""The pictures of the window are those that make screenshots makes, and the documents show them well."""

import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "screenshots"
LARGEST = 3_000_000  # bytes, all together: every clone carries them
SHOWN = re.compile(r"!\[([^]]*)\]\(([^)]+)\)")


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The pictures that are made."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    return set(importlib.import_module("screenshots").NAMES)


def test_the_folder_holds_what_is_made_and_nothing_else(names: set[str]):
    assert {path.name for path in PICTURES.iterdir()} == {f"{name}.png" for name in names}


def test_every_picture_belongs_to_a_scene(names: set[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    scenes = importlib.import_module("screenshots_window").SCENES
    spreads = set(importlib.import_module("screenshots").SPREADS)
    assert {name for name in names - spreads if not name.startswith(tuple(scenes))} == set()


def test_all_together_they_are_small():
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < LARGEST


def test_readme_shows_pictures_that_are_there_and_says_in_chinese_what_they_show():
    shown = SHOWN.findall((ROOT / "README.md").read_text("utf-8"))
    assert len(shown) > 3
    assert [path for _, path in shown if not (ROOT / path).is_file()] == []
    assert [words for words, _ in shown if not re.search("[\u4e00-\u9fff]{4}", words)] == []


def test_the_manual_has_no_pictures_because_the_page_in_the_program_shows_none():
    assert SHOWN.findall((ROOT / "docs/manual.md").read_text("utf-8")) == []
