"""make setup: what it says without rights, and a .venv that was broken off or moved is made anew. No network."""

import os
import platform
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent
PACKAGING = HOUSE / "packaging"
#: What setup.sh runs from the system, beside what a test puts in the place of it.
TOOLS = ["sh", "awk", "cat", "cksum", "dirname", "find", "grep", "head", "rm"]
SHELL_SCRIPTS = sorted(PACKAGING.glob("*.sh"))

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="setup.sh is for systems with a POSIX shell")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of its own with the real setup.sh and a program that needs no packages."""
    folder = tmp_path / "checkout"
    shutil.copytree(PACKAGING, folder / "packaging")
    (folder / "requirements.lock").write_text("# none\n")
    (folder / "requirements-build.lock").write_text("# none\n")
    (folder / "sample.py").write_text("GREETING = '到了'\n", "utf-8")
    (folder / "pyproject.toml").write_text(
        '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
        '[project]\nname = "sample"\nversion = "1"\n[tool.hatch.build.targets.wheel]\ninclude = ["sample.py"]\n'
    )
    return folder


def commands(folder: Path, *names: str, **scripts: str) -> str:
    """A PATH with the named commands of this system and with scripts of the test's own, and with nothing else."""
    folder.mkdir()
    for name in names:
        found = shutil.which(name)
        assert found, name
        (folder / name).symlink_to(found)
    for name, lines in scripts.items():
        script = folder / name.replace("_", "-")
        script.write_text(f"#!/bin/sh\n{lines}\n", "utf-8")
        script.chmod(0o755)
    return str(folder)


def set_up(checkout: Path, *lists: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", "packaging/setup.sh", *lists],
        cwd=checkout,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def killed_at(checkout: Path, stage: str, **environment: str) -> list[str]:
    """Kills a set-up as soon as it says that it begins this stage; gives the lines that it had said."""
    with subprocess.Popen(
        ["/bin/sh", "packaging/setup.sh"],
        cwd=checkout,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    ) as running:
        assert running.stdout
        said = []
        for line in running.stdout:
            said.append(line.strip())
            if stage in line:
                os.killpg(running.pid, signal.SIGKILL)
                return said
    pytest.fail(f"the set-up ended without {stage}: {said}")


def needed_packages(name: str = "apt.txt") -> list[str]:
    lines = (PACKAGING / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("script", SHELL_SCRIPTS, ids=lambda script: script.name)
def test_every_script_is_read_by_its_shell(script: Path):
    shell = "bash" if "fresh" in script.name else "sh"
    done = subprocess.run([shell, "-n", str(script)], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_without_rights_the_exact_line_is_said_and_nothing_is_done(checkout: Path, tmp_path: Path):
    path = commands(tmp_path / "bin", *TOOLS, id="echo 1000", dpkg_query="exit 0", fc_list="exit 0")
    done = set_up(checkout, PATH=path)
    assert done.returncode != 0
    packages = " ".join([*needed_packages(), "fonts-noto-cjk"])
    line = f"apt-get update && apt-get install -y --no-install-recommends {packages}"
    assert done.stderr.splitlines()[-1] == line
    assert "请以 root 身份运行" in done.stderr
    assert not (checkout / ".venv").exists()


def test_what_dpkg_has_by_name_or_as_another_s_is_not_asked_for(checkout: Path, tmp_path: Path):
    first, second, third, *others = needed_packages()
    had = "".join(f"ii \\t{name}, \\n" for name in others)
    dpkg = f"printf 'ii \\t{first}t64, {first} (= 2.1)\\nrc \\t{second}, \\niU \\t{third}, \\n{had}'"
    path = commands(tmp_path / "bin", *TOOLS, id="echo 1000", dpkg_query=dpkg, fc_list="echo 文泉驿")
    done = set_up(checkout, PATH=path)
    assert done.stderr.splitlines()[-1].endswith(f"--no-install-recommends {second} {third}")


def test_a_further_list_is_asked_for_with_the_first(checkout: Path, tmp_path: Path):
    had = "".join(f"ii \\t{name}, \\n" for name in needed_packages())
    path = commands(tmp_path / "bin", *TOOLS, id="echo 1000", dpkg_query=f"printf '{had}'", fc_list="echo 文泉驿")
    done = set_up(checkout, "packaging/apt-screenshots.txt", PATH=path)
    further = needed_packages("apt-screenshots.txt")
    assert done.stderr.splitlines()[-1].endswith(f"--no-install-recommends {' '.join(further)}")


def test_packages_that_could_not_be_installed_are_told(checkout: Path, tmp_path: Path):
    scripts = {"id": "echo 1000", "dpkg_query": "exit 0", "fc_list": "echo 文泉驿"}
    path = commands(tmp_path / "bin", *TOOLS, sudo="echo not in the sudoers file >&2; exit 1", **scripts)
    done = set_up(checkout, PATH=path)
    assert done.returncode != 0
    assert "not in the sudoers file" in done.stderr
    assert "系统软件包没有装上" in done.stderr
    assert done.stderr.splitlines()[-1].startswith("apt-get update && apt-get install")


def test_a_system_without_dpkg_is_told_what_to_install(checkout: Path, tmp_path: Path):
    path = commands(tmp_path / "bin", *TOOLS, fc_list="exit 0", python3=f'exec "{sys.executable}" "$@"')
    said = "".join(killed_at(checkout, "建立 .venv", PATH=path))
    assert "packaging/apt.txt" in said
    assert "中文字体" in said


def sound_environment(tmp_path: Path) -> dict[str, str]:
    """All packages are there; pip and hatchling are the tests' own, which saves the seconds that ensurepip takes."""
    python = f'[ "$2" != venv ] || set -- "$@" --without-pip\nexec "{sys.executable}" "$@"'
    return {
        "PATH": commands(
            tmp_path / "bin",
            *TOOLS,
            dpkg_query=f"printf 'ii \\t{' '.join(needed_packages())}, \\n'",
            fc_list="echo 文泉驿",
            python3=python,
        ),
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if Path(path, "hatchling").is_dir()),
        "PIP_NO_INDEX": "1",
        "PIP_CONFIG_FILE": os.devnull,
    }


def test_a_set_up_that_was_killed_or_moved_is_made_anew(checkout: Path, tmp_path: Path):
    environment = sound_environment(tmp_path)
    killed_at(checkout, "建立 .venv", **environment)
    half = checkout / ".venv/half-made"
    half.parent.mkdir(exist_ok=True)
    half.touch()

    done = set_up(checkout, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert not half.exists()
    greeting = [checkout / ".venv/bin/python", "-c", "import sample; print(sample.GREETING)"]
    assert "到了" in subprocess.run(greeting, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True).stdout

    module = checkout / "jzassist/compiled_once.py"
    module.parent.mkdir(exist_ok=True)
    module.touch()
    assert set_up(checkout, **environment).stdout == "环境已就绪。\n"
    assert list(module.parent.glob("__pycache__/compiled_once.*.pyc"))

    moved = checkout.rename(tmp_path / "moved")
    said = killed_at(moved, "建立 .venv", **environment)
    assert said == [f"建立 .venv（Python {platform.python_version()}）"]
