"""A child process that speaks the protocol: one JSON object a line, each way."""

import json
from collections.abc import Iterator

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt, Signal

from jzassist.protocol import Message, request_pieces
from jzassist.ui.slices import Slices

#: How much of a child's stderr is kept for the details of an error, in bytes; the end tells most.
STDERR_KEPT = 8_000
#: An answer of an engine longer than this is no answer of ours, in bytes.
LONGEST_LINE = 256_000_000


class WorkingProcess(QObject):
    """Runs a command; every JSON line of its stdout is an ``answered``; ``ended`` comes once, at its end.

    ``ended`` carries the process itself and what is worth showing under an error: how it ended and the last of its
    stderr.
    """

    answered = Signal(object)
    ended = Signal(object, str)

    def __init__(self, command: list[str], parent: QObject | None = None, longest_answer: int | None = None) -> None:
        """``longest_answer`` is all that the child may say in its life, in bytes; None where it may always say more."""
        super().__init__(parent)
        self._command = command
        self._longest_answer = longest_answer
        self._said = 0
        self._line = bytearray()
        self._stderr = b""
        self._over = False
        self._last_asked = False
        self._sending, self._taking = Slices(self), Slices(self)
        #: The system's number of the process, also after its end; 0 where it never started.
        self.number = 0
        #: The signal that ended it, 0 where it ended by itself.
        self.ended_by = 0
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_stderr)
        self._process.finished.connect(self._finish)
        # on Windows it comes before start returns: who asks must know his own request by then
        self._process.errorOccurred.connect(self._fail, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Starts the command."""
        self._process.start(self._command[0], self._command[1:])
        self.number = self._process.processId()

    @property
    def running(self) -> bool:
        """Whether it can still answer."""
        return not self._over

    def process_id(self) -> int:
        """The system's number of the process, 0 before it has started and after its end."""
        return self._process.processId()

    def send(self, message: Message) -> None:
        """Writes a message; where the child is gone, ``ended`` tells."""
        if self.running:
            self._sending.do(self._write(message))

    def finish(self) -> None:
        """Lets the child end by itself: it reads the end of its stdin."""
        self._last_asked = True
        if not self._sending.busy:
            self._process.closeWriteChannel()

    def kill(self) -> None:
        """Ends the child now; ``ended`` follows."""
        self._process.kill()

    def kill_and_wait(self) -> None:
        """Ends the child and returns when it is gone; nothing is told."""
        self.blockSignals(True)
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(3_000)

    def _write(self, message: Message) -> Iterator[None]:
        for piece in request_pieces(message):
            if not self.running:
                return
            self._process.write(piece)
            yield
        if self._last_asked:
            self._process.closeWriteChannel()

    def _read(self) -> None:
        received = self._process.readAllStandardOutput().data()
        self._said += len(received)
        if self._longest_answer is not None and self._said > self._longest_answer:
            self._line.clear()
            self.kill()
            return
        if b"\n" not in received:
            self._line += received
            if len(self._line) > LONGEST_LINE:
                self.kill()
            return
        *lines, rest = (bytes(self._line) + received).split(b"\n")
        self._line = bytearray(rest)
        self._taking.do(self._take_all(lines))

    def _take_all(self, lines: list[bytes]) -> Iterator[None]:
        for line in lines:
            if line.strip():
                self._take(line)
            yield

    def _take(self, line: bytes) -> None:
        try:
            answer = json.loads(line)
        except (ValueError, RecursionError):
            answer = None
        if isinstance(answer, dict):
            self.answered.emit(answer)
        else:
            self._stderr += b"\n" + line[:400]
            self.kill()

    def _read_stderr(self) -> None:
        self._stderr = (self._stderr + self._process.readAllStandardError().data())[-STDERR_KEPT:]

    def _finish(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        self._taking.finish()
        self._read_stderr()
        by_itself = status is QProcess.ExitStatus.NormalExit
        self.ended_by = 0 if by_itself else code
        self._end(f"进程自己退出，状态 {code}" if by_itself else f"进程被信号 {code} 结束")

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(self._process.errorString())

    def _end(self, how: str) -> None:
        if not self._over:
            self._over = True
            self.ended.emit(self, "\n".join(filter(None, [how, self._stderr.decode("utf-8", "replace").strip()])))


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONUTF8", "1")
    environment.insert("PYTHONUNBUFFERED", "1")
    return environment
