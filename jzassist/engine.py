"""The text's half behind JSON lines, for the window: the messages of ``jzassist.protocol`` on stdin and stdout."""

import json
import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from jzassist import protocol
from jzassist.analysis import tokens
from jzassist.analysis.annotate import annotate, mark
from jzassist.analysis.checks import check
from jzassist.analysis.details import find_details
from jzassist.analysis.names_in import names_in
from jzassist.analysis.summary import summarize
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Kind
from jzassist.model.article import TextWarning
from jzassist.model.errors import EngineError, JzassistError
from jzassist.model.pages import beginning_of
from jzassist.model.running_article import annotated_as_it_runs, as_it_runs, own, own_summary
from jzassist.model.summary import Summary
from jzassist.page_messages import pages_to_json
from jzassist.protocol import Message

Report = Callable[[float, str], None]

#: How often an engine whose stdin has ended looks whether the window is still there, in seconds.
_LOOK_EVERY = 0.5


def serve() -> int:
    """Answers requests, one after the other, until stdin ends or the window is gone; the exit status.

    What was asked before stdin ended is still answered, as long as the asking program lives.
    """
    # keeps stray words of any library out of the answers
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(sys.stdin.buffer, requests), daemon=True).start()
    try:
        while line := requests.get():
            _answer(line, answers)
    except (BrokenPipeError, KeyboardInterrupt):
        pass
    # at once: nothing here is worth waiting for, and the watching thread may be in the middle of a look
    os._exit(0)


def _receive(stream: BinaryIO, requests: "queue.SimpleQueue[bytes]") -> None:
    """Queues every line; after the last one watches that the work outlives no window."""
    window = os.getppid()
    for line in stream:
        requests.put(line)
    requests.put(b"")
    while os.getppid() == window:
        time.sleep(_LOOK_EVERY)
    os._exit(0)


def _answer(line: bytes, answers: BinaryIO) -> None:
    identity = None

    def send(message: Message) -> None:
        answers.write(protocol.message_line({"id": identity, **message}))
        answers.flush()

    try:
        request = json.loads(line)
        identity = request["id"]
        work = _OPERATIONS[request["op"]]
        result = work(request, lambda part, stage: send({"progress": part, "stage": stage}))
        answers.writelines(protocol.result_lines(identity, result))
        answers.flush()
    except BrokenPipeError:
        raise
    except JzassistError as error:
        send({"error": protocol.error_to_json(error)})
    except MemoryError:
        send({"error": protocol.error_to_json(EngineError("内存不足，没有做完；请关闭其他程序后重试。"))})
    except Exception:  # noqa: BLE001 - whatever goes wrong, the editor gets one sentence and the engine goes on
        message = "程序内部出错，这一步没有做完；请重试，仍不行请把详情发给我们。"
        send({"error": protocol.error_to_json(EngineError(message, details=traceback.format_exc()))})


def _warm(_request: Message, _report: Report) -> Message:
    tokens.warm()
    return {}


def _annotate(request: Message, report: Report) -> Message:
    article = protocol.article_from_json(request["article"])
    reference = request.get("reference")
    report(0.05, "查找数据、人物和引语")
    running = as_it_runs(article)
    found = annotate(running, date.fromisoformat(reference) if reference else None)
    report(0.9, "核对")
    warnings = (own(article, warning) for warning in check(running, found))
    return {
        "annotations": [protocol.annotation_to_json(own(article, each), article.text) for each in found],
        "details": asdict(find_details(running, found)),
        "warnings": [asdict(warning) for warning in (*article.warnings, *warnings)],
    }


def _summarize(request: Message, _report: Report) -> Message:
    annotated = protocol.annotated_from_json(request["annotated"])
    article = annotated.article
    summary = own_summary(article, summarize(annotated_as_it_runs(annotated)))
    return {"summary": protocol.summary_to_json(summary, article.text)}


def _mark(request: Message, _report: Report) -> Message:
    article = protocol.article_from_json(request["article"])
    found = mark(as_it_runs(article), Kind(request["kind"]), *article.running.span(request["start"], request["end"]))
    return {"annotation": protocol.annotation_to_json(own(article, found), article.text) if found else None}


def _digest(request: Message, report: Report) -> Message:
    # as late as in an export
    from jzassist.brief.digest import export_digest
    from jzassist.brief.digest_index import DigestArticle

    articles = [
        DigestArticle(
            protocol.annotated_from_json(request[f"annotated{number}"]),
            protocol.summary_from_json(about["summary"]),
            tuple(TextWarning(**warning) for warning in about["warnings"]),
        )
        for number, about in enumerate(request["articles"])
    ]
    report(0.3, "写入汇编")
    made = export_digest(articles, protocol.options_from_json(request["options"]), Path(request["path"]))
    return {"path": request["path"], "articles": made.articles, "proved": made.proved, "conflicts": made.conflicts}


def _export(request: Message, report: Report) -> Message:
    # lxml and the writer's templates are needed in few engines, and late
    from jzassist.brief.export import export_brief

    annotated = protocol.annotated_from_json(request["annotated"])
    options = protocol.options_from_json(request["options"])
    report(0.1, "写入简报")
    told = tuple(TextWarning(**warning) for warning in request["warnings"])
    if request.get("commented"):
        from jzassist.brief.commented import export_commented

        there = export_commented(annotated, options, Path(request["path"]), told, though_open=request["though_open"])
        return {"path": request["path"], "counts": {"批注": there}, "proved": 0}
    exported = export_brief(
        annotated,
        _summary_for(request, annotated, options.points),
        options,
        Path(request["path"]),
        told,
        though_open=request["though_open"],
        names=names_in,
    )
    return {"path": request["path"], **asdict(exported)}


def _finish(request: Message, _report: Report) -> Message:
    # as late as in an export
    from jzassist.brief.export import finished_brief
    from jzassist.brief.html_writer import html_of, plain_of
    from jzassist.brief.pages import pages_of

    annotated = protocol.annotated_from_json(request["annotated"])
    options = protocol.options_from_json(request["options"])
    warnings = tuple(TextWarning(**warning) for warning in request["warnings"])
    summary = _summary_for(request, annotated, options.points)
    _, finished, proved = finished_brief(annotated, summary, options, warnings, names_in)
    pages = pages_of(finished)
    return {"pages": pages_to_json(pages), "html": html_of(pages), "plain": plain_of(pages), "proved": proved}


#: More than so many characters take the window too long to lay out: a preview shows the beginning of a long brief.
_PREVIEWED = 12_000

_composed: dict[str, AnnotatedArticle] = {}


def _compose(request: Message, _report: Report) -> Message:
    # as late as in an export
    from jzassist.brief.docx_writer import docx_bytes
    from jzassist.brief.making import make_brief
    from jzassist.brief.pages import pages_of

    if request["annotated"] is not None:
        _composed.clear()
        _composed[request["about"]] = protocol.annotated_from_json(request["annotated"])
    annotated = _composed.get(request["about"])
    if annotated is None:
        return {}
    annotated = replace(annotated, details=protocol.details_from_json(request["details"]))
    options = protocol.options_from_json(request["options"])
    summary = _summary_for(request, annotated, options.points)
    warnings = tuple(TextWarning(**warning) for warning in request["warnings"])
    brief = make_brief(annotated, summary, options, warnings, names_in)
    return {"pages": pages_to_json(beginning_of(pages_of(docx_bytes(brief)), _PREVIEWED))}


def _prove(request: Message, _report: Report) -> Message:
    # as late as in an export
    from jzassist.brief.claims import Claims

    annotated = annotated_as_it_runs(protocol.annotated_from_json(request["annotated"]))
    return {"missing": list(Claims(annotated, names_in).proof(request["words"], ()).missing)}


def _summary_for(request: Message, annotated: AnnotatedArticle, points: int) -> Summary:
    """The summary that was sent, or another one where the brief is to have more or fewer sentences."""
    if points in (0, annotated.summary_length):
        return protocol.summary_from_json(request["summary"])
    wanted = annotated_as_it_runs(replace(annotated, summary_length=points))
    return own_summary(annotated.article, summarize(wanted))


_OPERATIONS: dict[str, Callable[[Message, Report], Message]] = {
    "warm": _warm,
    "annotate": _annotate,
    "summarize": _summarize,
    "mark": _mark,
    "compose": _compose,
    "finish": _finish,
    "prove": _prove,
    "digest": _digest,
    "export": _export,
}
