"""One fresh, capped process a file: no file, however broken or hostile, can harm the program that asks for it."""

import json
import os
import signal
import sys
import traceback
from dataclasses import asdict, replace
from pathlib import Path
from typing import BinaryIO

from jzassist import protocol, reader_answers
from jzassist.model.article import Article
from jzassist.model.errors import JzassistError, ReadError
from jzassist.model.page import ListedArticle
from jzassist.model.reading_options import AS_IT_IS, ReadingOptions
from jzassist.pdf_messages import checked_list, page_to_json
from jzassist.protocol import Message
from jzassist.readers.assembly import article_from_text
from jzassist.readers.capped_program import OutOfTimeError, run_capped
from jzassist.readers.file_reader import article_in, articles_in, content_of, page_in, shown_name
from jzassist.readers.resource_limits import limit_resources, memory_limit
from jzassist.readers.seclusion import seclude

_BROKEN = "读取时出错，文件可能已损坏；请用 Word 或 WPS 打开后另存再试。"
_TOO_LARGE = "读取时用到了 {} MB 内存的上限，已停止；请只保留稿件本身，删去图片和附件，另存后再打开。"
_KILLED = "的读取进程被系统或其他程序结束了，文件没有受影响；请再试一次，仍不行请关闭一些程序。"


def read_in_worker(path: Path, options: ReadingOptions = AS_IT_IS) -> Article:
    """The article in a file, read by a fresh process; ReadError where it cannot be read, or the process dies."""
    return _article(_answer_of(path, "read", options), path)


def list_in_worker(path: Path, options: ReadingOptions = AS_IT_IS) -> tuple[ListedArticle, ...]:
    """The articles in a file, listed by a fresh process; ReadError as above."""
    result = _result(_answer_of(path, "list", options), path)
    try:
        return tuple(checked_list(result))
    except (KeyError, TypeError, ValueError) as error:
        raise _failure(path, _BROKEN, repr(error)) from error


def _answer_of(path: Path, op: str, options: ReadingOptions) -> bytes:
    request = {"id": 1, "op": op, "path": os.path.abspath(path), "options": asdict(options)}  # noqa: PTH100 - keeps links
    try:
        done = run_capped(
            protocol.program_command(protocol.READER),
            protocol.message_line(request),
            protocol.READING_PATIENCE,
            reader_answers.LONGEST_ANSWER,
        )
    except OutOfTimeError as error:
        raise _failure(path, protocol.READING_TOOK_TOO_LONG, str(error)) from error
    if done.status:
        raise _failure(path, _reason_of_death(done.status), done.stderr.decode("utf-8", "replace"))
    return done.stdout


def _reason_of_death(status: int) -> str:
    """Why a reader gave no answer; a negative status is the signal that ended it."""
    if protocol.out_of_time(-status):
        return protocol.READING_TOOK_TOO_LONG
    return _KILLED if -status in (signal.SIGTERM, getattr(signal, "SIGKILL", None)) else _BROKEN


def _article(answer: bytes, path: Path) -> Article:
    result = _result(answer, path)
    try:
        article = reader_answers.checked_article(result["article"])
    except (KeyError, TypeError, ValueError) as error:
        raise _failure(path, _BROKEN, repr(error)[:1000]) from error
    return replace(article, source=replace(article.source, path=str(path)))


def _result(answer: bytes, path: Path) -> Message:
    try:
        message = json.loads(answer)
        if "error" in message:
            error = reader_answers.checked_error(message["error"])
            raise ReadError(error["message"], path=str(path), details=error["details"])
        return dict(message["result"])
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise _failure(path, _BROKEN, repr(error)[:1000]) from error


def _failure(path: Path, reason: str, details: str) -> ReadError:
    return ReadError(f"“{shown_name(str(path))}”{reason}", path=str(path), details=details)


def serve() -> int:
    """The reader's own program: caps itself, answers the one request on stdin on stdout; the exit status."""
    limit_resources()
    # keeps stray words of any library out of the answer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _answer(sys.stdin.buffer, answers)
    return 0


def _answer(requests: BinaryIO, answers: BinaryIO) -> None:
    request: Message = {}
    try:
        request = dict(json.loads(requests.readline()))
        answer: Message = {"result": _asked_for(request)}
    except JzassistError as error:
        answer = {"error": protocol.error_to_json(error)}
    except MemoryError:
        answer = {"error": _refusal(request, _TOO_LARGE.format(memory_limit()), "MemoryError")}
    except Exception:  # noqa: BLE001 - whatever a file does to a library, its editor gets one sentence
        answer = {"error": _refusal(request, _BROKEN, traceback.format_exc())}
    answers.write(protocol.message_line({"id": request.get("id"), **answer}))
    answers.flush()


def _asked_for(request: Message) -> Message:
    if request["op"] == "read_text":
        seclude()
        return {"article": protocol.article_to_json(article_from_text(request["text"], request["name"]))}
    path, options = request["path"], ReadingOptions(**request.get("options", {}))
    data = content_of(path)
    seclude()  # from here on there are only the bytes
    if request["op"] == "list":
        return {"articles": [asdict(listed) for listed in articles_in(data, path, options)]}
    if request["op"] == "page":
        return {"page": page_to_json(*page_in(data, path, options))}
    return {"article": protocol.article_to_json(article_in(data, path, options))}


def _refusal(request: Message, reason: str, details: str) -> Message:
    path = Path(str(request.get("path") or request.get("name") or "粘贴的文字"))
    return protocol.error_to_json(_failure(path, reason, details))
