"""Does the jobs of a batch on all cores: each core has a process of this same program, with its own dictionary.

A process that dies costs the job that it was at; the next job gets another process.
"""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path

from jzassist import protocol
from jzassist.atomic_file import clear_up_after
from jzassist.cli.job import FAILED, Job, Outcome, attempt, do_job

#: Fewer jobs than this are done before another process has loaded its dictionary.
_WORTH_IT = 8
_JOBS_A_HAND = 4
#: What a process and its reader need at their worst, in bytes, and how much of the machine's memory they may have.
_MEMORY_A_HAND = 500 * 1024**2
_SHARE_OF_MEMORY = 0.6
_PATIENCE = 0.5
_DIED = Outcome("处理这篇稿件的进程意外结束，没有做完；请再试一次，仍不行请关闭一些程序。", FAILED)


def hands_for(jobs: int) -> int:
    """How many processes are worth having for so many jobs on this machine; 1: none but this one."""
    if jobs < _WORTH_IT:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, jobs // _JOBS_A_HAND, _hands_in_memory()))


def done_in_parallel(jobs: Sequence[Job], hands: int) -> Generator[tuple[int, Outcome], None, None]:
    """The places of the jobs with what came of each, as they are done; ends every process when it is closed."""
    waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
    for index in range(len(jobs)):
        waiting.put(index)
    outcomes: queue.SimpleQueue[tuple[int, Outcome]] = queue.SimpleQueue()
    at_work = [_Hand(jobs, waiting, outcomes) for _ in range(hands)]
    try:
        for hand in at_work:
            hand.start()
        for _ in jobs:
            yield _next(outcomes)
    finally:
        for hand in at_work:
            hand.stop()


def _next(outcomes: "queue.SimpleQueue[tuple[int, Outcome]]") -> tuple[int, Outcome]:
    while True:
        # on Windows nothing interrupts a wait that has no end
        with suppress(queue.Empty):
            return outcomes.get(timeout=_PATIENCE)


class _Hand(threading.Thread):
    """Gives one process one job after the other."""

    def __init__(
        self,
        jobs: Sequence[Job],
        waiting: "queue.SimpleQueue[int]",
        outcomes: "queue.SimpleQueue[tuple[int, Outcome]]",
    ) -> None:
        super().__init__(daemon=True)
        self._jobs = jobs
        self._waiting = waiting
        self._outcomes = outcomes
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._starting = threading.Lock()

    def run(self) -> None:
        with suppress(queue.Empty):
            while not self._stopped:
                index = self._waiting.get_nowait()
                self._outcomes.put((index, self._do(self._jobs[index])))
        self.stop()

    def stop(self) -> None:
        """Ends the process, wherever it is, and takes away what it was writing."""
        with self._starting:
            self._stopped = True
            process = self._process
        if process:
            process.kill()
            process.wait()
            if threading.current_thread() is not self:
                self.join()

    def _do(self, job: Job) -> Outcome:
        try:
            process = self._running()
            assert process.stdin
            assert process.stdout
            process.stdin.write(protocol.message_line(asdict(job)))
            process.stdin.flush()
            return Outcome(**json.loads(process.stdout.readline()))
        except (OSError, ValueError, TypeError):  # it is dead, or was dying
            return self._bury(job)

    def _running(self) -> "subprocess.Popen[bytes]":
        with self._starting:
            if self._stopped:
                raise OSError("no more work")
            if self._process is None:
                command = protocol.program_command(protocol.HAND)
                pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
                self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere)
            return self._process

    def _bury(self, job: Job) -> Outcome:
        with self._starting:
            process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            clear_up_after(process.pid, Path(job.target))
        return _DIED


def serve() -> int:
    """The program of such a process: does one job a line of stdin, and says on stdout what came of it."""
    # an interruption goes to the whole terminal; the asking program ends this one
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    for line in sys.stdin.buffer:
        job = Job(**json.loads(line))
        answers.write(protocol.message_line(asdict(attempt(partial(do_job, job)))))
        answers.flush()
    return 0


def _hands_in_memory() -> int:
    """For how many processes the machine has memory; where it does not say, for any number."""
    try:
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return sys.maxsize
    return int(memory * _SHARE_OF_MEMORY / _MEMORY_A_HAND)
