"""What is wired once: the crash log, input methods, Qt's own words."""

import os
import subprocess
import sys
from pathlib import Path

SECRET = "秘密的一句稿件"


def run(lines: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", lines],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, **environment},
    )


def test_the_crash_log_says_where_and_never_what(own_folder: Path):
    done = run(
        "import os\nfrom pathlib import Path\nfrom jzassist import app\n"
        "app.log_crashes(Path(os.environ['JZASSIST_HOME']))\n"
        f"def stumble(): raise ValueError({SECRET!r})\nstumble()\n"
    )
    assert done.returncode == 1
    log = (own_folder / "crash.log").read_text("utf-8")
    assert "ValueError" in log
    assert "stumble" in log
    assert SECRET not in log


def test_fcitx_is_spoken_to_as_ibus(own_folder: Path):
    lines = (
        "import os\nfrom jzassist import app\n"
        "def stop(*_): print(os.environ['QT_IM_MODULE'], flush=True); os._exit(0)\n"
        "app.log_crashes = stop\n"
        "app.main([])\n"
    )
    done = run(lines, QT_IM_MODULE="fcitx5")
    assert done.stdout.strip() == "ibus", done.stderr


def test_qt_speaks_chinese(own_folder: Path):
    lines = (
        "from PySide6.QtWidgets import QApplication, QDialogButtonBox\nfrom jzassist import app\n"
        "application = QApplication([])\ntranslator = app.chinese(application)\n"
        "box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)\n"
        "print(box.buttons()[0].text())\n"
    )
    done = run(lines)
    assert "取消" in done.stdout, done.stderr
