"""A peer at work in a process of its own, warm, asked again and again."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from benchmarks.harness.costs import ROOT
from benchmarks.harness.machine import peer_python


class Peer:
    """A running peer; ``cpu`` gives the processor time, in seconds, that one request took it."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def cpu(self, request: Any) -> float:
        """Asks it to do its work once. RuntimeError where it has ended."""
        assert self._process.stdin
        assert self._process.stdout
        try:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise RuntimeError("the peer has ended") from None
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError("the peer has ended")
        return float(answer)


@contextmanager
def peer(name: str, one_thread: bool = False) -> Iterator[Peer]:
    """The peer of a module of benchmarks/peers, until the block ends.

    ``one_thread`` holds its linear algebra to one: threads that wait for each other take processor time too.
    """
    command = [str(peer_python()), "-W", "ignore", "-m", f"benchmarks.peers.{name}"]
    held = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"} if one_thread else {}
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **held}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Peer(process)
        finally:
            process.kill()
