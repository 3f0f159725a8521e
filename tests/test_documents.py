"""What the documents say is so: their commands, links and keys."""

import re
from pathlib import Path

import pytest

from jzassist.commands.key_rows import keys_table_markdown
from jzassist.commands.table import COMMANDS
from jzassist.model.formats import FORMATS

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "CONTRIBUTING.md", "docs/manual.md", "docs/formats.md")


def read(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_targets_named_are_in_the_makefile(page: str) -> None:
    targets = set(re.findall(r"^(\w+):", read("Makefile"), re.MULTILINE))
    named = set(re.findall(r"^make (\w+)|`make (\w+)", read(page), re.MULTILINE))
    assert {target for pair in named for target in pair if target} <= targets


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", read(page))
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_files_named_are_there(page: str) -> None:
    named = re.findall(r"\b((?:resources|packaging|docs|tests)/[\w./-]+\.\w+)", read(page))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_house_is_as_drawn() -> None:
    drawn = read("CONTRIBUTING.md").split("```")[3]
    names = re.findall(r"^ {0,2}([\w./-]+?)(?: {2,})", drawn, re.MULTILINE)
    assert len(names) > 15
    places = (ROOT, ROOT / "jzassist")
    assert [name for name in names if not any((place / name).exists() for place in places)] == []


def test_manual_holds_the_table_of_keys() -> None:
    assert keys_table_markdown() in read("docs/manual.md")


def test_readme_names_keys_that_work() -> None:
    table = read("README.md").split("## 常用的键")[1].split("\n## ")[0]
    named = {key for row in re.findall(r"^\| (`.*?`) \|", table, re.MULTILINE) for key in re.findall(r"`(.+?)`", row)}
    assert len(named) > 5
    assert named <= {key for command in COMMANDS for key in command.keys}


def test_formats_md_names_every_format() -> None:
    table = read("docs/formats.md").split("## 文字编码")[0]
    assert [ending for ending in FORMATS if ending not in table] == []
