"""The working processes: answers, errors, cancelling, crashes; with scripted children, and with the program itself."""

import os
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from jzassist.model.errors import EngineError, JzassistError, ReadError
from jzassist.protocol import article_from_json
from jzassist.ui import engine_process
from jzassist.ui.engine_process import EngineProcess
from jzassist.ui.working_process import WorkingProcess

#: A child that does as it is told: the payload's "do" says what.
CHILD = """
import json, os, sys, time
for line in sys.stdin.buffer:
    ask = json.loads(line)
    def answer(**fields):
        sys.stdout.buffer.write(json.dumps({"id": ask["id"], **fields}).encode() + b"\\n")
        sys.stdout.buffer.flush()
    match ask.get("do"):
        case "die":
            sys.stderr.write("x" * 50_000 + "the last words"); sys.stderr.flush(); os._exit(3)
        case "sleep":
            time.sleep(60)
        case "split":
            result = {"id": ask["id"], "result": {"text": "晋" * ask["length"]}}
            whole = json.dumps(result, ensure_ascii=False).encode() + b"\\n"
            for start in range(0, len(whole), ask["step"]):
                os.write(1, whole[start:start + ask["step"]]); time.sleep(ask["pause"])
        case "refuse":
            answer(error={"message": "文件是空的。", "path": ask["path"], "details": "0 bytes"})
        case "babble":
            print("no json at all", flush=True); time.sleep(60)
        case "progress":
            answer(progress=0.5, stage="半"); answer(result={})
        case _:
            answer(result={"pid": os.getpid(), "role": sys.argv[1]})
"""


class Answers:
    """Collects what a request calls back."""

    def __init__(self) -> None:
        self.results: list[dict] = []
        self.errors: list[JzassistError] = []
        self.progress: list[tuple[float, str]] = []

    def ask(self, engine: EngineProcess, op: str, **payload):
        return engine.request(
            op,
            payload,
            self.results.append,
            self.errors.append,
            lambda part, stage: self.progress.append((part, stage)),
        )

    @property
    def any(self) -> bool:
        return bool(self.results or self.errors)


@pytest.fixture
def scripted(qtbot):
    engine = EngineProcess(command=lambda role: [sys.executable, "-c", CHILD, role])
    yield engine
    engine.close()


@pytest.fixture
def real(qtbot):
    engine = EngineProcess()
    yield engine
    engine.close()


def wait(qtbot, answers: Answers, seconds: float = 20) -> None:
    qtbot.waitUntil(lambda: answers.any, timeout=int(seconds * 1000))


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_kept_engine_is_one_process_and_a_fresh_one_another(qtbot, scripted):
    first, second, fresh, read = Answers(), Answers(), Answers(), Answers()
    first.ask(scripted, "annotate")
    second.ask(scripted, "summarize")
    fresh.ask(scripted, "export")
    read.ask(scripted, "read", path="/a.txt")
    for answers in (first, second, fresh, read):
        wait(qtbot, answers)
    assert first.results[0]["pid"] == second.results[0]["pid"] == scripted.process_id
    assert fresh.results[0]["pid"] != first.results[0]["pid"]
    assert (fresh.results[0]["role"], read.results[0]["role"]) == ("--engine", "--reader")


def test_a_fresh_process_ends_after_its_answer(qtbot, scripted):
    answers = Answers()
    answers.ask(scripted, "export")
    wait(qtbot, answers)
    qtbot.waitUntil(lambda: not alive(answers.results[0]["pid"]))


@pytest.mark.parametrize(("length", "step", "pause"), [(40, 7, 0.003), (700_000, 65_536, 0)])
def test_an_answer_split_over_reads_is_put_together(qtbot, scripted, length, step, pause):
    answers = Answers()
    answers.ask(scripted, "annotate", do="split", length=length, step=step, pause=pause)
    wait(qtbot, answers)
    assert answers.results == [{"text": "晋" * length}]


def test_an_error_is_the_child_s_sentence_with_its_file(qtbot, scripted):
    answers = Answers()
    answers.ask(scripted, "read", do="refuse", path="/稿件.txt")
    wait(qtbot, answers)
    (error,) = answers.errors
    assert isinstance(error, ReadError)
    assert (str(error), error.path, error.details) == ("文件是空的。", "/稿件.txt", "0 bytes")


def test_progress_comes_before_the_result(qtbot, scripted):
    answers = Answers()
    answers.ask(scripted, "annotate", do="progress")
    wait(qtbot, answers)
    assert answers.progress == [(0.5, "半")]
    assert answers.results == [{}]


@pytest.mark.parametrize("how", ["die", "babble"])
def test_a_crash_fails_one_request_and_the_next_works(qtbot, scripted, how):
    before, crash, after = Answers(), Answers(), Answers()
    before.ask(scripted, "annotate")
    crash.ask(scripted, "annotate", do=how)
    after.ask(scripted, "annotate")
    wait(qtbot, after)
    (error,) = crash.errors
    assert isinstance(error, EngineError)
    assert "意外结束" in str(error)
    assert len(error.details) < 10_000
    assert "the last words" in error.details or how == "babble"
    assert after.results[0]["pid"] != before.results[0]["pid"]


def test_cancelling_kills_the_work_and_keeps_the_rest(qtbot, scripted):
    pid, slow, waiting = Answers(), Answers(), Answers()
    pid.ask(scripted, "annotate")
    wait(qtbot, pid)
    request = slow.ask(scripted, "annotate", do="sleep")
    waiting.ask(scripted, "summarize")
    request.cancel()
    wait(qtbot, waiting)
    assert not slow.any
    assert waiting.results
    qtbot.waitUntil(lambda: not alive(pid.results[0]["pid"]))


def test_cancelling_what_waits_leaves_the_engine_alone(qtbot, scripted):
    first, waiting, last = Answers(), Answers(), Answers()
    first.ask(scripted, "annotate", do="split", length=10, step=5, pause=0.05)
    waiting.ask(scripted, "annotate").cancel()
    last.ask(scripted, "annotate")
    wait(qtbot, last)
    assert first.results
    assert not waiting.any


def test_a_forgotten_answer_is_dropped(qtbot, scripted):
    stale, fresh = Answers(), Answers()
    stale.ask(scripted, "summarize").forget()
    fresh.ask(scripted, "summarize")
    wait(qtbot, fresh)
    assert not stale.any


def test_reading_has_a_limit(qtbot, scripted, monkeypatch):
    monkeypatch.setitem(engine_process.LIMITS, "read", 1)
    answers = Answers()
    answers.ask(scripted, "read", do="sleep", path="/大样.pdf")
    wait(qtbot, answers)
    assert "大样.pdf" in str(answers.errors[0])
    assert answers.errors[0].path == "/大样.pdf"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits of this kind")
@pytest.mark.parametrize("greedy", ["time.sleep(60)", "exec('while True: pass')"], ids=["clock", "CPU"])
def test_a_reader_that_used_all_of_its_time_is_not_said_to_have_crashed(qtbot, greedy):
    program = (
        "import time\nfrom jzassist import protocol\nfrom jzassist.readers import worker\nprotocol.READING_LIMIT = 1\n"
        f"worker.content_of = lambda *_: {greedy}\nworker.serve()"
    )
    engine = EngineProcess(command=lambda role: [sys.executable, "-c", program])
    answers = Answers()
    answers.ask(engine, "read", path="/大样.docx", encoding=None)
    wait(qtbot, answers)
    engine.close()
    (error,) = answers.errors
    assert str(error).startswith("“大样.docx”读了 20 秒还没读完")
    assert "意外" not in str(error)


def test_a_program_that_cannot_start_is_an_error(qtbot):
    engine = EngineProcess(command=lambda role: ["/nowhere/at/all"])
    answers = Answers()
    answers.ask(engine, "annotate")
    wait(qtbot, answers)
    assert isinstance(answers.errors[0], EngineError)


def test_closing_leaves_no_process(qtbot, scripted):
    kept, fresh = Answers(), Answers()
    kept.ask(scripted, "annotate")
    wait(qtbot, kept)
    fresh.ask(scripted, "export", do="sleep")
    time.sleep(0.2)
    scripted.close()
    assert not alive(kept.results[0]["pid"])
    assert not fresh.any


def test_after_closing_nothing_is_started(qtbot, scripted):
    scripted.close()
    late = Answers()
    assert late.ask(scripted, "annotate").over
    assert scripted.process_id == 0
    assert not late.any


def test_the_program_itself_reads_a_file(qtbot, real, tmp_path: Path):
    path = tmp_path / "短讯.txt"
    path.write_text("全市粮食总产量达到3.5亿斤\n\n本报讯 市农业农村局局长李明表示，今年的目标是“稳中求进”。\n", "utf-8")
    answers = Answers()
    answers.ask(real, "read", path=str(path), encoding=None)
    wait(qtbot, answers)
    assert not answers.errors
    assert "3.5亿斤" in article_from_json(answers.results[0]["article"]).text


def test_a_program_that_fails_before_start_returns_is_told_of_afterwards(qtbot):
    process, ended = WorkingProcess([]), []
    process.ended.connect(lambda _process, why: ended.append(why))
    process._process.errorOccurred.emit(QProcess.ProcessError.FailedToStart)  # as Windows has it
    assert ended == []
    qtbot.waitUntil(lambda: len(ended) == 1)
