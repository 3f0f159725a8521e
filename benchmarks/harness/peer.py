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
    """A running peer: ``ask`` gives the processor time, in seconds, that one request took it, and its answer."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def cpu(self, request: Any) -> float:
        """Asks it to do its work once; see ``ask``."""
        return self.ask(request)[0]

    def ask(self, request: Any) -> tuple[float, Any]:
        """Asks it to do its work once; the seconds that took and what came of it. RuntimeError where it has ended."""
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
        seconds, result = json.loads(answer)
        return float(seconds), result


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
