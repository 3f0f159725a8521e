"""The program starts itself, and nothing else that lies about in the user's folder."""

import os
import subprocess
import sys
from pathlib import Path

from jzassist import __version__

#: What the installed script does.
SCRIPT = [sys.executable, "-P", "-c", "import sys; from jzassist.__main__ import main; sys.exit(main())"]
STRANGER = "raise SystemExit('a stranger in the working folder was run')"


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    for name in ("jzassist.py", "json.py", "jieba.py"):
        (folder / name).write_text(STRANGER)
    environment = {**os.environ, **environment}
    return subprocess.run([*SCRIPT, *arguments], cwd=folder, env=environment, capture_output=True, check=False)


def test_a_locale_without_chinese_starts_the_program_itself_anew(tmp_path: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run(tmp_path, "--version", **plain)
    assert done.stderr == b""
    assert __version__ in done.stdout.decode()


def test_the_reader_and_the_analysis_are_the_program_s_own(tmp_path: Path) -> None:
    (tmp_path / "稿.txt").write_text("滨河县四千多户居民用上了新电梯。", "utf-8")
    done = run(tmp_path, "analyze", "稿.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "新电梯" in done.stdout.decode()
