"""The engine from outside, as the window uses it."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jzassist import protocol
from jzassist.assets import asset
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Kind
from jzassist.model.brief_options import BriefOptions
from jzassist.protocol import Message
from jzassist.readers.article_reader import read_article

SAMPLE = next(iter(sorted(asset("samples").glob("*.txt"))))


class Engine:
    """A running engine and the questions to it."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            protocol.program_command(protocol.ENGINE),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._last = 0

    def send(self, line: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def answers(self) -> Iterator[Message]:
        assert self.process.stdout
        for line in self.process.stdout:
            yield json.loads(line)

    def ask(self, op: str, **request: Any) -> Message:
        """The last answer to a request; those before it tell progress."""
        self._last += 1
        self.send(protocol.message_line({"id": self._last, "op": op, **request}))
        for answer in self.answers():
            assert answer["id"] == self._last
            if "progress" not in answer:
                return answer
            assert 0 <= answer["progress"] <= 1
            assert answer["stage"]
        raise AssertionError("the engine has ended")


@pytest.fixture(name="engine", scope="module")
def running_engine() -> Iterator[Engine]:
    engine = Engine()
    with engine.process as process:
        yield engine
        said = process.communicate(timeout=30)
    assert (process.returncode, said) == (0, (b"", b""))


@pytest.fixture(name="article", scope="module")
def read_sample() -> Message:
    return protocol.article_to_json(read_article(SAMPLE))


@pytest.fixture(name="analysis", scope="module")
def analysed_sample(engine: Engine, article: Message) -> Message:
    analysis: Message = engine.ask("annotate", article=article, reference="2024-03-15")["result"]
    return analysis


@pytest.fixture(name="annotated", scope="module")
def annotated_sample(article: Message, analysis: Message) -> AnnotatedArticle:
    return AnnotatedArticle(
        protocol.article_from_json(article),
        tuple(protocol.annotation_from_json(annotation) for annotation in analysis["annotations"]),
        protocol.details_from_json(analysis["details"]),
    )


def test_warm(engine: Engine) -> None:
    assert engine.ask("warm")["result"] == {}


def test_annotate(annotated: AnnotatedArticle, analysis: Message) -> None:
    assert {Kind.FIGURE, Kind.QUOTE, Kind.PERSON} <= {annotation.kind for annotation in annotated.annotations}
    assert annotated.details.headline
    assert isinstance(analysis["warnings"], list)


def test_summarize(engine: Engine, annotated: AnnotatedArticle) -> None:
    for length in (1, 4):
        asked = protocol.annotated_to_json(replace(annotated, summary_length=length))
        summary = protocol.summary_from_json(engine.ask("summarize", annotated=asked)["result"]["summary"])
        assert len(summary.sentences) == length


def test_mark(engine: Engine, article: Message, annotated: AnnotatedArticle) -> None:
    figure = next(annotation for annotation in annotated.annotations if annotation.kind is Kind.FIGURE)
    found = engine.ask("mark", article=article, kind="figure", start=figure.start, end=figure.start)["result"]
    assert protocol.annotation_from_json(found["annotation"]).start == figure.start
    nothing = engine.ask("mark", article=article, kind="quote", start=0, end=0)["result"]
    assert nothing == {"annotation": None}


def test_export(engine: Engine, annotated: AnnotatedArticle, analysis: Message, tmp_path: Path) -> None:
    asked = protocol.annotated_to_json(annotated)
    summary = engine.ask("summarize", annotated=asked)["result"]["summary"]
    options = protocol.options_to_json(BriefOptions(date(2024, 3, 15), reviewed=False))
    path = str(tmp_path / "简报.docx")
    request = {"annotated": asked, "summary": summary, "options": options, "warnings": analysis["warnings"]}
    request["though_open"] = False
    result = engine.ask("export", path=path, **request)["result"]
    assert result["path"] == path
    assert result["counts"]["要点"] == 3
    assert (tmp_path / "简报.docx").read_bytes().startswith(b"PK")
    error = engine.ask("export", path=str(tmp_path / "没有" / "简报.docx"), **request)["error"]
    assert "不存在" in error["message"]


@pytest.mark.parametrize(
    "line",
    [
        b"nonsense\n",
        b"[]\n",
        b"\xff\n",
        b'{"op": "warm"}\n',
        b'{"id": 9, "op": "dance"}\n',
        b'{"id": 9, "op": "annotate"}\n',
        b'{"id": 9, "op": "read", "path": "/etc/hostname"}\n',
    ],
)
def test_senseless_requests_are_answered_and_survived(engine: Engine, line: bytes) -> None:
    engine.send(line)
    error = next(engine.answers())["error"]
    assert "\n" not in error["message"]
    assert "Traceback" in error["details"]
    assert engine.ask("warm")["result"] == {}


def test_what_was_asked_before_stdin_ended_is_answered() -> None:
    requests = [protocol.message_line({"id": n, "op": "warm"}) for n in (1, 2)]
    done = subprocess.run(
        protocol.program_command(protocol.ENGINE), input=b"".join(requests), capture_output=True, timeout=60, check=True
    )
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, 2]
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="a process has no new parent there")
def test_an_engine_at_work_does_not_outlive_its_window(tmp_path: Path) -> None:
    """A window that is killed leaves an engine with a long analysis before it."""
    article = {"text": "", "paragraphs": [], "source": {"path": "", "format": "txt", "encoding": None, "sha256": ""}}
    text = "全县已有32个小区完成改造，惠及居民4100余户。" * 20_000
    whole = {**article, "text": text, "paragraphs": [{"start": 0, "end": len(text), "role": "body"}], "warnings": []}
    (tmp_path / "request").write_bytes(
        protocol.message_line({"id": 1, "op": "annotate", "article": whole, "reference": None})
    )
    window = (
        "import subprocess, sys, time\n"
        "engine = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        "print(engine.pid, flush=True)\n"
        "engine.stdin.write(open(sys.argv[1], 'rb').read()); engine.stdin.flush()\n"
        "engine.stdout.readline()\n"  # the first word of progress: it is at work
        "print('at work', flush=True)\n"
        "time.sleep(60)\n"
    )
    command = [sys.executable, "-c", window, str(tmp_path / "request"), *protocol.program_command(protocol.ENGINE)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        engine = int(process.stdout.readline())
        assert process.stdout.readline() == "at work\n"
        process.kill()
    deadline = time.monotonic() + 5
    while _runs(engine) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _runs(engine)


def _runs(process: int) -> bool:
    status = Path(f"/proc/{process}/status")
    if status.exists():  # one that has ended and waits for its new parent runs no more
        return "State:\tZ" not in status.read_text()
    try:
        os.kill(process, 0)
    except OSError:
        return False
    return not Path("/proc").is_dir()


def test_it_reads_joined_and_split_paragraphs_as_they_run(engine: Engine) -> None:
    text = "灯会\n馆长苏小满说：“灯要亮，人心更\n要亮。”摊主何大勇说：“三天卖出12\n00碗元宵。”"
    roles = ("headline", "body", "body")
    first = text.index("摊主")
    places = ((0, 2), (3, first), (first, len(text)))
    article = {
        "source": {"path": "", "format": "txt", "encoding": None, "sha256": "0"},
        "text": text,
        "paragraphs": [{"start": a, "end": b, "role": role} for (a, b), role in zip(places, roles, strict=True)],
        "warnings": [],
    }
    result = engine.ask("annotate", article=article, reference=None)["result"]
    found = {(a["kind"], text[a["start"] : a["end"]]): a for a in result["annotations"]}
    assert ("quote", "灯要亮，人心更\n要亮。") in found
    figure = found["figure", "12\n00碗"]
    assert (figure["value"], figure["id"]) == (1200, f"figure-{figure['start']}-{figure['end']}")
    assert found["quote", "三天卖出12\n00碗元宵。"]["speaker"]["name"] == "何大勇"
    assert all(a["text"] == text[a["start"] : a["end"]] for a in result["annotations"])
    marked = engine.ask("mark", article=article, kind="figure", start=figure["start"] + 1, end=figure["start"] + 1)
    assert marked["result"]["annotation"]["value"] == 1200
    annotated = {"article": article, "annotations": [], "details": result["details"], "summary_length": 1}
    (sentence,) = engine.ask("summarize", annotated=annotated)["result"]["summary"]["sentences"]
    assert text[sentence["start"] : sentence["end"]] in ("馆长苏小满说：“灯要亮，人心更\n要亮。”", text[first:])
