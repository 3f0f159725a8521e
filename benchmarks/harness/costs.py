"""What a piece of work costs: processor time and memory, of a function here or of a process of its own."""

import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.harness.row import Skipped

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Cost:
    """What a finished process cost: processor time in seconds, greatest memory in MB, and what it printed.

    Both count the processes that it started and waited for.
    """

    cpu: float
    memory: float
    output: str


def cpu_of(work: Callable[[], object]) -> float:
    """The processor time that a call takes in this process, in seconds."""
    gc.collect()
    began = time.process_time()
    work()
    return time.process_time() - began


def cost_of_process(
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str] | None = None,
    stdin: str = "",
    seconds: float = 120,
) -> Cost:
    """Runs a program to its end, in this checkout's folder; RuntimeError where it fails or takes too long."""
    if not hasattr(os, "wait4"):
        raise Skipped("这个系统不能单独量出一个进程的用时（没有 wait4）。")
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as printed, tempfile.TemporaryFile() as told:
        given.write(stdin.encode())
        given.seek(0)
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
            stdin=given,
            stdout=printed,
            stderr=told,
        )
        status, cpu, memory = _waited(process, seconds)
        printed.seek(0)
        told.seek(0)
        if status:
            last = told.read().decode(errors="replace").strip().splitlines()[-1:]
            raise RuntimeError(f"{Path(str(command[0])).name} ended with {status}: {' '.join(last)}")
        return Cost(cpu, memory, printed.read().decode())


def _waited(process: "subprocess.Popen[bytes]", seconds: float) -> tuple[int, float, float]:
    """Exit status, processor time and memory of a process, by wait4, which alone tells what this one cost."""
    ends = time.monotonic() + seconds
    while True:
        found, status, usage = os.wait4(process.pid, os.WNOHANG)
        if found:
            process.returncode = os.waitstatus_to_exitcode(status)
            memory = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
            return process.returncode, usage.ru_utime + usage.ru_stime, memory
        if time.monotonic() > ends:
            process.kill()
            os.wait4(process.pid, 0)
            process.returncode = -9
            raise RuntimeError(f"{Path(str(process.args[0])).name} took longer than {seconds:g} s")  # type: ignore[index]
        time.sleep(0.005)
