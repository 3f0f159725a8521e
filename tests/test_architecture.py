"""The house as a whole: who may import what, what the wheel carries, what the locks hold."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "jzassist"
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.lock", "requirements-build.lock", "benchmarks/requirements.lock")

# Where each heavy library may be imported
HOMES = {
    "jieba": ("analysis/tokens.py",),
    "rjieba": ("analysis/tokens.py",),
    "docx": ("brief/", "readers/"),
    "lxml": ("brief/", "readers/", "zip_parts.py"),
    "peewee": ("library/",),
    "pypdfium2": ("readers/pdf/",),
    "PySide6": ("ui/", "app.py"),
    "pypinyin": ("ui/pinyin.py",),
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def pins(lock: str) -> dict[str, str]:
    """Name → version of every package in a lock."""
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    return dict(match.groups() for line in lines if (match := re.match(r"([a-z0-9.-]+)==(\S+)", line)))


def test_imports_point_one_way() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), is_debug_mode=False) == EXIT_STATUS_SUCCESS


def test_every_room_stands_in_a_layer() -> None:
    layers = [
        layer
        for contract in SETTINGS["tool"]["importlinter"]["contracts"]
        if contract["type"] == "layers"
        for layer in contract["layers"]
    ]
    named = set(re.findall(r"jzassist\.(\w+)", " ".join(layers)))
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert rooms - {"__init__", "__main__"} <= named


@pytest.mark.parametrize("library", HOMES)
def test_heavy_libraries_stay_at_home(library: str) -> None:
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in modules()
        if any(name.split(".")[0] == library for name in imported(ast.parse(path.read_text("utf-8"))))
    }
    assert [user for user in users if not user.startswith(HOMES[library])] == []


def test_no_modules_import_each_other() -> None:
    """Nor by an import inside a function: those load heavy libraries late and hide no cycle."""
    graph = grimp.build_graph("jzassist", cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    TopologicalSorter(imports).prepare()  # CycleError names the modules


def test_modules_stay_readable_at_one_go() -> None:
    lengths = {path.relative_to(ROOT): len(path.read_text("utf-8").splitlines()) for path in modules()}
    assert {path: length for path, length in lengths.items() if length > 400} == {}


def test_wheel_carries_the_resources(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    resources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert {f"jzassist/{name}" for name in resources} <= names
    assert not [name for name in names if name.startswith(("tests/", "packaging/", "docs/"))]


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_has_hashes_and_no_addresses(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    packages = re.split(r"\n(?=[a-z0-9])", text.split("\n", 2)[2])
    assert [package for package in packages if "--hash=sha256:" not in package] == []
    assert re.search(r"https?:|file:|--index-url|--extra-index-url|--find-links| @ ", text) is None


def test_lock_holds_what_the_project_asks_for() -> None:
    project = SETTINGS["project"]
    locked = pins("requirements.lock")
    for line in project["dependencies"] + project["optional-dependencies"]["dev"]:
        requirement = Requirement(line)
        assert locked[requirement.name.lower()] in requirement.specifier


def test_build_lock_agrees_with_the_lock() -> None:
    assert pins("requirements-build.lock").items() <= pins("requirements.lock").items()
    assert {"setuptools", "wheel"} <= pins("requirements-build.lock").keys()
