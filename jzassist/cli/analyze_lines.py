"""``jzassist analyze --jsonl``: one JSON object a line in, one result a line out."""

import json
import math
from collections.abc import Iterable
from datetime import date
from typing import Any

from jzassist.cli.analysis import analyse, json_text, result_of
from jzassist.cli.arguments import iso_date
from jzassist.cli.console import Console
from jzassist.readers.article_reader import article_from_text


class _BadLineError(Exception):
    """Why a line cannot be analysed, in one sentence."""


def analyze_lines(lines: Iterable[bytes], console: Console) -> int:
    """Answers every line in order, each at once; a bad line gets an error, and the rest goes on."""
    for line in lines:
        try:
            identity, text, reference = _request(line)
        except _BadLineError as error:
            console.write(json_text({"id": None, "error": str(error)}))
            continue
        console.write(_answer(identity, text, reference))
    return 0


def _answer(identity: str | int | float, text: str, reference: date | None) -> str:
    try:
        return json_text({"id": identity, **result_of(analyse(article_from_text(text), reference))})
    except Exception as error:  # noqa: BLE001 - a defect met in one article must not cost the others
        return json_text({"id": identity, "error": f"程序内部出错（{error!r}），这篇稿件没有分析。"})


def _request(line: bytes) -> tuple[str | int | float, str, date | None]:
    message = _object(line)
    identity, text, reference = message.get("id"), message.get("text"), message.get("reference")
    if not isinstance(identity, str | int | float) or isinstance(identity, bool):
        raise _BadLineError("缺少 id：应是字符串或数字。")
    if isinstance(identity, float) and not math.isfinite(identity):
        raise _BadLineError("id 的数太大，请改用字符串。")
    if not isinstance(text, str):
        raise _BadLineError("缺少 text：应是字符串。")
    if any("\ud800" <= character <= "\udfff" for character in (*text, *str(identity))):
        raise _BadLineError("文字里有半个代理对，不是有效的 Unicode。")
    try:
        return identity, text, None if reference is None else iso_date(reference)
    except (TypeError, ValueError):
        raise _BadLineError("reference 应是 2024-03-15 这样的日期。") from None


def _object(line: bytes) -> dict[str, Any]:
    try:
        message = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise _BadLineError("不是有效的 JSON。") from None
    if not isinstance(message, dict):
        raise _BadLineError("不是 JSON 对象。")
    return message


def _refuse(constant: str) -> None:
    raise ValueError(constant)
