"""The reader's own program without the start of Python: each file is read by a fresh copy of a process made ready.

Everything after the start is as in the real one: the limits, the seclusion, one request, one answer, the end.
"""

import json
import os
import resource
import select
import signal
import time
from dataclasses import dataclass
from pathlib import Path

import lxml.html
import markdown_it
import olefile
import trafilatura

from jzassist import protocol
from jzassist.model.errors import ReadError
from jzassist.reader_answers import LONGEST_ANSWER, checked_article, checked_error
from jzassist.readers import doc, docx, html, mail, markdown, odt, rtf, worker

#: Loaded here, so that no copy has to.
LOADED = (lxml.html, markdown_it, olefile, trafilatura, doc, docx, html, mail, markdown, odt, rtf)


@dataclass(frozen=True)
class Reading:
    """What came of one file: the article's words or the refusal, what else was said, how long it took and how large."""

    said: str
    refused: bool
    details: str
    everything: bytes
    seconds: float
    memory: int  # bytes
    ended: str  # "" where the reader ended by itself, with an answer


def read_quickly(path: Path) -> Reading:
    """Reads a file in a fresh copy of this process."""
    began = time.monotonic()
    (asks, question), (answer, answers) = os.pipe(), os.pipe()
    child = os.fork()
    if not child:
        _become_reader(asks, answers)
    os.close(asks)
    os.close(answers)
    os.write(question, protocol.message_line({"id": 1, "op": "read", "path": str(path)}))
    os.close(question)
    said, late = _all_of(answer, began + protocol.READING_PATIENCE)
    os.close(answer)
    if late:
        os.kill(child, signal.SIGKILL)
    _, status, usage = os.wait4(child, 0)
    ended = "hangs" if late else _how_it_ended(status)
    return _reading(said, ended, time.monotonic() - began, usage)


def _become_reader(asks: int, answers: int) -> None:
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(asks, 0)
        os.dup2(answers, 1)
        os.dup2(nowhere, 2)
        os.closerange(3, 256)
        worker.limit_resources()
        with os.fdopen(0, "rb") as requests, os.fdopen(1, "wb") as told:
            worker._answer(requests, told)
    finally:
        os._exit(0)


def _all_of(pipe: int, until: float) -> tuple[bytes, bool]:
    said = bytearray()
    while len(said) <= LONGEST_ANSWER:
        ready, _, _ = select.select([pipe], [], [], max(0.0, until - time.monotonic()))
        if not ready:
            return bytes(said), True
        piece = os.read(pipe, 1 << 20)
        if not piece:
            return bytes(said), False
        said += piece
    return bytes(said), True


def _how_it_ended(status: int) -> str:
    number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if protocol.out_of_time(number):
        return "out of time"
    return f"signal {number}" if number else ""


def _reading(said: bytes, ended: str, seconds: float, usage: resource.struct_rusage) -> Reading:
    memory = usage.ru_maxrss * 1024
    if ended:
        return Reading("", True, "", said, seconds, memory, ended)
    message = json.loads(said)
    if "error" in message:
        error = checked_error(message["error"])
        return Reading(str(ReadError(error["message"])), True, error["details"], said, seconds, memory, "")
    article = checked_article(message["result"]["article"])
    return Reading(article.text, False, "", said, seconds, memory, "")
