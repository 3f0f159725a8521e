"""Runs a program of which nothing is believed: not that it ends, not that its answer does."""

import subprocess
import threading
import time
from dataclasses import dataclass, field
from typing import BinaryIO

_CHUNK = 1 << 16
_LONGEST_COMPLAINT = 16_000  # bytes; the end of a traceback tells most


class OutOfTimeError(Exception):
    """The program had not ended by when it should have."""


@dataclass(frozen=True)
class Done:
    """What came of a program: its exit status (negative: the signal that ended it), its answer, its complaints."""

    status: int
    stdout: bytes
    stderr: bytes


@dataclass
class _Stream:
    """What comes out of a pipe; ``kept`` holds no more of it than is wanted."""

    kept: bytearray = field(default_factory=bytearray)
    overflowed: bool = False


def run_capped(command: list[str], question: bytes, patience: float, longest_answer: int) -> Done:
    """What a program says to a question; it is killed when it says more than it may.

    OutOfTimeError after ``patience`` seconds. An answer that is too long has the status 1 and no words.
    """
    until = time.monotonic() + patience
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdin
        assert program.stdout
        assert program.stderr
        answer, complaints = _Stream(), _Stream()
        threads = [
            threading.Thread(target=_ask, args=(program.stdin, question), daemon=True),
            threading.Thread(target=_listen, args=(program, answer, longest_answer), daemon=True),
            threading.Thread(target=_listen_to_complaints, args=(program.stderr, complaints), daemon=True),
        ]
        try:
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(max(0.0, until - time.monotonic()))
            status = program.wait(max(0.0, until - time.monotonic()))
        except subprocess.TimeoutExpired as error:
            raise OutOfTimeError(str(error)) from error
        finally:
            program.kill()
            for thread in threads[1:]:
                thread.join()
    if answer.overflowed:
        return Done(1, b"", b"the answer is longer than any answer may be")
    return Done(status, bytes(answer.kept), bytes(complaints.kept))


def _ask(pipe: BinaryIO, question: bytes) -> None:
    try:
        pipe.write(question)
        pipe.close()
    except OSError:
        pass  # it did not wait for the question: its exit status tells


def _listen(program: "subprocess.Popen[bytes]", answer: _Stream, longest: int) -> None:
    assert program.stdout
    while piece := program.stdout.read1(_CHUNK):  # type: ignore[attr-defined]  # it is a BufferedReader
        if len(answer.kept) + len(piece) > longest:
            answer.overflowed = True
            program.kill()
            return
        answer.kept += piece


def _listen_to_complaints(pipe: BinaryIO, complaints: _Stream) -> None:
    while piece := pipe.read(_CHUNK):
        complaints.kept = (complaints.kept + piece)[-_LONGEST_COMPLAINT:]
