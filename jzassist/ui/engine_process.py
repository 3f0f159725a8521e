"""The working processes of the window: who asks, who is asked, and what happens when one dies."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from jzassist import protocol
from jzassist.atomic_file import clear_up_after
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.errors import EngineError, JzassistError, ReadError, WriteError
from jzassist.protocol import Message
from jzassist.reader_answers import LONGEST_ANSWER, checked_error
from jzassist.ui.working_process import WorkingProcess

#: Operations that get a process of their own, and which program it is.
FRESH = {
    "read": protocol.READER,
    "read_text": protocol.READER,
    "page": protocol.READER,
    "export": protocol.ENGINE,
    "finish": protocol.ENGINE,
    "digest": protocol.ENGINE,
}
#: How long an operation may take, in seconds; the others end when they end, or are cancelled.
LIMITS = dict.fromkeys(("read", "read_text", "page"), protocol.READING_PATIENCE)
#: All that a program may say in its life, in bytes.
LONGEST_ANSWERS = {protocol.READER: LONGEST_ANSWER}

_ANSWERED_ERROR: dict[str, type[JzassistError]] = {
    "read": ReadError,
    "read_text": ReadError,
    "page": ReadError,
    "export": WriteError,
    "digest": WriteError,
}
#: What an operation does, with the name that it is done to.
_WHAT = {
    "read": "读取{}",
    "read_text": "整理{}",
    "page": "显示{}的版面",
    "annotate": "分析{}",
    "summarize": "给{}做摘要",
    "mark": "在{}里识别",
    "compose": "预览{}",
    "prove": "核对{}的要点",
    "finish": "做{}的简报",
    "digest": "汇编{}",
    "export": "导出{}",
}


@dataclass(eq=False)
class Request:
    """One question to a working process; after ``cancel`` or ``forget`` none of its callbacks is called."""

    id: int
    op: str
    payload: Message
    on_result: Callable[[Message], None]
    on_error: Callable[[JzassistError], None]
    on_progress: Callable[[float, str], None] | None
    over: bool = False
    answered: bool = False
    stop: Callable[[], None] = field(default=lambda: None)
    more: dict[str, list[Message]] = field(default_factory=dict)

    def cancel(self) -> None:
        """Ends the work on it: the process that does it is killed."""
        if not self.over:
            self.over = True
            self.stop()

    def forget(self) -> None:
        """Lets the work go on and drops its answer."""
        self.over = True


class _Worker(QObject):
    """One working process after another for a queue of requests, which it gets one at a time.

    ``rested`` carries the worker when its process has ended and nothing is left to ask.
    """

    rested = Signal(object)

    def __init__(self, command: list[str], parent: QObject) -> None:
        super().__init__(parent)
        self._command = command
        self._process: WorkingProcess | None = None
        self._queue: deque[Request] = deque()
        self._asked: Request | None = None
        #: The system's number of the last process, also after its end.
        self.number = 0

    @property
    def process_id(self) -> int:
        return self._process.process_id() if self._process else 0

    def ask(self, request: Request) -> None:
        request.stop = lambda: self._stop(request)
        self._queue.append(request)
        self._ask_next()

    def close(self) -> None:
        """Ends the process, and those that were killed before, and returns when they are gone."""
        self._queue.clear()
        self._asked = None
        self._process = None
        for process in self.findChildren(WorkingProcess):
            process.kill_and_wait()

    def let_go(self) -> None:
        """Lets the process end by itself; the worker goes with it."""
        if self._process:
            self._process.finish()

    def _ask_next(self) -> None:
        while self._asked is None and self._queue:
            request = self._queue.popleft()
            if request.over:
                continue
            self._asked = request
            self._running().send({**request.payload, "id": request.id, "op": request.op})
            if request.op in LIMITS:
                QTimer.singleShot(LIMITS[request.op] * 1000, self, partial(self._time_out, request))

    def _running(self) -> WorkingProcess:
        if self._process:
            return self._process
        process = self._process = WorkingProcess(self._command, self, LONGEST_ANSWERS.get(self._command[-1]))
        process.answered.connect(self._take)
        process.ended.connect(self._end)
        process.start()
        self.number = process.number
        return process

    def _take(self, answer: Message) -> None:
        request = self._asked
        if request is None or answer.get("id") != request.id:
            return
        if request.op not in LIMITS and self._goes_on(request, answer):
            return
        self._asked = None
        request.answered = True
        if not request.over:
            request.over = True
            if isinstance(answer.get("result"), dict):
                request.on_result({**answer["result"], **request.more})
            else:
                request.on_error(_error_of(request, answer.get("error") or {}))
        self._ask_next()

    def _goes_on(self, request: Request, answer: Message) -> bool:
        """Takes what comes before an answer's end: a piece of it, or how far the work is."""
        if "more" in answer:
            for name, piece in answer["more"].items():
                request.more.setdefault(name, []).extend(piece)
        elif "progress" in answer:
            if request.on_progress and not request.over:
                request.on_progress(float(answer["progress"]), str(answer.get("stage", "")))
        else:
            return False
        return True

    def _stop(self, request: Request) -> None:
        """Kills the process where it works on the request; what else waits goes to the next one."""
        if request is self._asked and self._process:
            self._asked = None
            self._process.kill()
            self._process = None
            self._ask_next()

    def _time_out(self, request: Request) -> None:
        if not request.over:
            request.cancel()
            request.on_error(_too_slow(request))

    def _end(self, process: WorkingProcess, details: str) -> None:
        process.deleteLater()
        if process is self._process:
            self._process = None
            request, self._asked = self._asked, None
            if request and not request.over:
                request.over = True
                slow = request.op in LIMITS and protocol.out_of_time(process.ended_by)
                request.on_error(_too_slow(request) if slow else _death_of(request, details))
            self._ask_next()
        if self._process is None:
            self.rested.emit(self)


class EngineProcess(QObject):
    """Keeps an engine running and starts a fresh process for each file read and each export.

    A process that dies fails only what it was asked; the next request starts another. Closing ends all of them.
    """

    def __init__(
        self, parent: QObject | None = None, command: Callable[[str], list[str]] = protocol.program_command
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._kept = _Worker(command(protocol.ENGINE), self)
        self._fresh: dict[_Worker, Request] = {}
        self._last_id = 0
        self._closed = False

    @property
    def process_id(self) -> int:
        """The system's number of the kept engine, 0 where none runs."""
        return self._kept.process_id

    def warm_up(self) -> None:
        """Starts the engine, so that the first analysis does not wait for it."""
        self.request("warm", {}, lambda _result: None, lambda _error: None)

    def request(
        self,
        op: str,
        payload: Message,
        on_result: Callable[[Message], None],
        on_error: Callable[[JzassistError], None],
        on_progress: Callable[[float, str], None] | None = None,
    ) -> Request:
        """Asks; exactly one of ``on_result`` and ``on_error`` is called, unless the request is cancelled first.

        After ``close`` nothing is asked and nothing called.
        """
        self._last_id += 1
        request = Request(self._last_id, op, payload, on_result, on_error, on_progress, over=self._closed)
        if self._closed:
            return request
        if op in FRESH:
            self._ask_fresh(request)
        else:
            self._kept.ask(request)
        return request

    def close(self) -> None:
        """Ends every process and returns when they are gone; no other is started."""
        self._closed = True
        self._kept.close()
        for worker in tuple(self._fresh):
            worker.close()
            self._put_away(worker)

    def _ask_fresh(self, request: Request) -> None:
        worker = _Worker(self._command(FRESH[request.op]), self)
        worker.rested.connect(self._drop)
        self._fresh[worker] = request
        worker.ask(request)
        worker.let_go()

    def _drop(self, worker: _Worker) -> None:
        self._put_away(worker)
        worker.deleteLater()

    def _put_away(self, worker: _Worker) -> None:
        request = self._fresh.pop(worker)
        if request.op in ("export", "digest") and not request.answered:
            clear_up_after(worker.number, Path(_path(request)))


def _path(request: Request) -> str:
    """The file that a request is about: the one that it names, or its article's, "" where that has none."""
    payload = request.payload
    annotated = payload.get("annotated")
    if isinstance(annotated, AnnotatedArticle):
        known = annotated.article.source.path
    else:
        known = payload.get("article", {}).get("source", {}).get("path")
    return str(payload.get("path") or known or "")


def _subject(request: Request) -> str:
    return _WHAT.get(request.op, request.op).format(f"“{_name(request)}”" if _name(request) else "稿件")


def _name(request: Request) -> str:
    return Path(_path(request)).name or str(request.payload.get("name") or "")


def _death_of(request: Request, details: str) -> JzassistError:
    message = f"{_subject(request)}的进程意外结束，没有做完；稿件和已做的标注没有受影响，请重试。"
    return EngineError(message, path=_path(request), details=details)


def _too_slow(request: Request) -> JzassistError:
    return ReadError(f"“{_name(request)}”{protocol.READING_TOOK_TOO_LONG}", path=_path(request))


def _error_of(request: Request, error: Message) -> JzassistError:
    if request.op in LIMITS:
        try:
            error = {**checked_error(error), "path": _path(request)}
        except (KeyError, TypeError, ValueError) as problem:
            return _death_of(request, repr(problem))
    kind = _ANSWERED_ERROR.get(request.op, EngineError)
    message = str(error.get("message") or f"{_subject(request)}没有成功。")
    return kind(message, path=str(error.get("path") or ""), details=str(error.get("details") or ""))
