"""What the figures were measured on."""

import json
import os
import platform
import subprocess
from pathlib import Path

from benchmarks.harness.costs import ROOT
from benchmarks.harness.row import Skipped

PEERS = ROOT / ".venv-bench"
_VERSIONS = (
    "import importlib.metadata as m, json, sys; "
    "print(json.dumps({d.name.lower(): d.version for d in m.distributions() if d.name.lower() in sys.argv[1:]}))"
)
_PEERS_SHOWN = ("docxtpl", "python-docx", "lxml", "sumy", "numpy", "jieba", "setuptools")


def peer_python() -> Path:
    """The Python of the environment that the peers are installed in. Skipped where ``make bench`` did not make it."""
    python = PEERS / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        raise Skipped("对照用的环境 .venv-bench 不在；请运行 make bench。")
    return python


def description() -> dict[str, object]:
    """The machine: system, processor, cores, Python, and the versions of the peers."""
    return {
        "system": platform.platform(),
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "python": platform.python_version(),
        "peers": _peer_versions(),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")


def _peer_versions() -> object:
    try:
        python = peer_python()
    except Skipped:
        return {}
    asked = subprocess.run([python, "-c", _VERSIONS, *_PEERS_SHOWN], capture_output=True, text=True, check=True)
    return json.loads(asked.stdout)
