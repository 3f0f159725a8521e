"""Many files at once from outside: folders, all cores, bad files among good ones, deaths and interruptions."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from jzassist.cli.file_list import listed_files
from jzassist.cli.parallel import hands_for

PROGRAM = [sys.executable, "-m", "jzassist"]
TEXT = (
    "滨河县四千户居民乘上新电梯\n\n本报记者 冯立群\n\n"
    "滨河县住建局局长韩立新昨天表示，全县已有{}个小区完成改造，惠及居民4100余户。\n"
)
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and /proc are others there")


@pytest.fixture(name="folder")
def folder_of_articles(tmp_path: Path) -> Path:
    """Twelve articles in a folder and the one below it, three files that are none, and others."""
    folder = tmp_path / "来稿"
    (folder / "要闻 版").mkdir(parents=True)
    for number in range(12):
        place = folder if number % 2 else folder / "要闻 版"
        (place / f"稿{number}.txt").write_text(TEXT.format(number), "utf-8")
    (folder / "空.txt").touch()
    (folder / "坏.docx").write_bytes(b"PK\x03\x04 broken")
    (folder / "图.md").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / "照片.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / ".~lock.稿1.txt").touch()
    return folder


def run(*arguments: str | Path) -> tuple[int, list[str]]:
    done = subprocess.run([*PROGRAM, *arguments], capture_output=True, timeout=120, check=False)
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr
    return done.returncode, done.stderr.decode().splitlines()


@pytest.mark.parametrize(("command", "suffix"), [("analyze", ".json"), ("brief", ".docx")])
def test_a_folder_is_done_on_all_cores_and_three_bad_files_cost_themselves(
    folder: Path, command: str, suffix: str
) -> None:
    results = folder / "结果"
    status, lines = run(command, folder, "-o", results)
    assert status == 2
    *told, summary = lines
    assert sorted(line.split(": ")[1] for line in told) == sorted(
        str(folder / name) for name in ("坏.docx", "图.md", "空.txt")
    )
    assert re.fullmatch(r"jzassist: 共 15 篇：完成 12 篇，没有做成 3 篇，用时 (\d+ 分 )?\d+ 秒。", summary)
    assert sorted(path.name for path in results.iterdir()) == sorted(f"稿{number}{suffix}" for number in range(12))
    for path in results.iterdir():
        if suffix == ".json":
            assert f"全县已有{path.stem[1:]}个小区" in json.loads(path.read_text("utf-8"))["text"]
        else:
            assert zipfile.ZipFile(path).testzip() is None


def test_the_results_are_those_of_one_file_at_a_time(folder: Path, tmp_path: Path) -> None:
    article = folder / "稿1.txt"
    assert run("analyze", article, "-o", tmp_path / "一篇")[0] == 0
    run("analyze", folder, "-o", tmp_path / "全部")
    assert (tmp_path / "一篇" / "稿1.json").read_bytes() == (tmp_path / "全部" / "稿1.json").read_bytes()


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    (tmp_path / "空文件夹").mkdir()
    status, (line,) = run("analyze", tmp_path / "空文件夹", "-o", tmp_path / "结果")
    assert status == 2
    assert line == f"jzassist: {tmp_path / '空文件夹'}: 这个文件夹里没有能打开的稿件。"


def test_what_a_folder_means(folder: Path, tmp_path: Path) -> None:
    (folder / "结果").mkdir()
    (folder / "结果" / "旧.txt").touch()
    (folder / ".git").mkdir()
    (folder / ".git" / "稿.txt").touch()
    with suppress(OSError):
        (folder / "环").symlink_to(folder)
    named = [str(folder / "照片.jpg"), str(folder), str(folder / "稿1.txt")]
    files, empty = listed_files(named, folder / "结果")
    assert empty == []
    assert files[0] == named[0]
    assert len(files) == len(set(files)) == 1 + 12 + 3
    assert not [file for file in files if "旧" in file or ".git" in file or "lock" in file or "环" in file]


def test_few_files_need_no_further_process() -> None:
    assert hands_for(7) == 1
    assert 1 <= hands_for(1000) <= (os.cpu_count() or 1)


@POSIX
@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="no /proc that tells a process's children")
def test_a_process_that_is_killed_costs_its_file_alone(folder: Path, tmp_path: Path) -> None:
    if hands_for(15) < 2:
        pytest.skip("there is one core only")
    command = [*PROGRAM, "analyze", folder, "-o", tmp_path / "结果"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        killed = 0
        while not killed and process.poll() is None:
            for child in children_of(process.pid):
                if "--hand" in command_of(child):
                    with suppress(ProcessLookupError):
                        os.kill(child, signal.SIGKILL)
                        killed = child
                        break
        _, said = process.communicate(timeout=120)
    lines = said.decode().splitlines()
    assert process.returncode == 2
    assert sum("进程意外结束" in line for line in lines) == 1
    # it may have been at one of the three that fail anyway
    done, failed = map(int, re.findall(r"成 (\d+) 篇", lines[-1]))
    assert (done, failed) in ((11, 4), (12, 3))
    assert len(list((tmp_path / "结果").iterdir())) == done


@POSIX
@pytest.mark.parametrize("stop", ["SIGINT", "SIGTERM"])
def test_an_interruption_leaves_whole_results_and_nothing_else(tmp_path: Path, stop: str) -> None:
    (tmp_path / "来稿").mkdir()
    for number in range(40):
        (tmp_path / "来稿" / f"稿{number}.txt").write_text(TEXT.format(number), "utf-8")
    results = tmp_path / "结果"
    command = [*PROGRAM, "brief", tmp_path / "来稿", "-o", results]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as process:
        while not results.is_dir() or len(list(results.glob("*.docx"))) < 3:
            assert process.poll() is None
            time.sleep(0.01)
        group = children_of(process.pid) if Path("/proc/self/task").is_dir() else []
        # Ctrl+C reaches every process of the terminal, kill the one that is named
        (os.killpg if stop == "SIGINT" else os.kill)(process.pid, getattr(signal, stop))
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said == b""
    assert not [child for child in group if "--hand" in command_of(child)]
    made = list(results.iterdir())
    assert 3 <= len(made) < 40
    for path in made:
        assert path.suffix == ".docx"
        assert zipfile.ZipFile(path).testzip() is None


def children_of(process: int) -> list[int]:
    """The processes that any thread of a process has started."""
    found = []
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            found += map(int, children.read_text().split())
    return found


def command_of(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""
