"""What is wired once: the crash log, input methods, Qt's own words."""

import os
import subprocess
import sys
from pathlib import Path


def run(lines: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", lines],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, **environment},
    )


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
