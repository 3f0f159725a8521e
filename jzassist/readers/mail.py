"""Reads .eml and .mht: the body of a mail, the page in a web archive."""

import email
from collections.abc import Iterator
from email.message import Message

from jzassist.readers.block import Block, Reading, Remark, UnreadableError
from jzassist.readers.encodings import decode_as, decode_text
from jzassist.readers.html import html_blocks, read_html

LARGEST_MAIL = 60 * 1024 * 1024  # bytes
MOST_PARTS = 500
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "hz-gb-2312": "hz"}
_NO_WORDS = "里没有正文；稿件若在附件里，请先把附件另存出来再打开。"
_BROKEN = "不是完整的邮件或网页存档，可能已损坏；请复制正文，再粘贴到这里。"


def read_eml(data: bytes) -> Reading:
    """The body of a mail, without its attachments; UnreadableError where it has none."""
    message = _parsed(data)
    bodies = [part for part in _parts(message) if not _is_attached(part)]
    plain = [part for part in bodies if part.get_content_type() == "text/plain"]
    pages = [part for part in bodies if part.get_content_type() == "text/html"]
    remarks = tuple(_attachments(message))
    texts = [_text(part) for part in plain]
    if any(text.strip() for text in texts):
        return Reading(tuple(map(Block, texts)), _encoding(plain[0]), remarks)
    if pages:
        return Reading(html_blocks(_text(pages[0])), _encoding(pages[0]), remarks)
    raise UnreadableError(_NO_WORDS)


def read_mht(data: bytes, *, whole_page: bool = False) -> Reading:
    """The article of the page in a web archive; UnreadableError where there is none."""
    for part in _parts(_parsed(data)):
        if part.get_content_type() == "text/html":
            return read_html(_bytes(part), _encoding(part), whole_page=whole_page)
    raise UnreadableError(_NO_WORDS)


def _parsed(data: bytes) -> Message:
    if len(data) > LARGEST_MAIL:
        raise UnreadableError(f"超过 {LARGEST_MAIL // 1024**2} MB，不像一篇稿件；请复制正文，再粘贴到这里。")
    try:
        return email.message_from_bytes(data)
    except RecursionError as error:  # parts within parts within parts
        raise UnreadableError(_BROKEN, details=repr(error)) from error


def _parts(message: Message) -> Iterator[Message]:
    try:
        for number, part in enumerate(message.walk()):
            if number > MOST_PARTS:
                raise UnreadableError(_BROKEN)
            if not part.is_multipart():
                yield part
    except RecursionError as error:
        raise UnreadableError(_BROKEN, details=repr(error)) from error


def _is_attached(part: Message) -> bool:
    return str(part.get("Content-Disposition", "")).strip().lower().startswith("attachment")


def _attachments(message: Message) -> Iterator[Remark]:
    count = sum(map(_is_attached, _parts(message)))
    if count:
        yield Remark("attachments", f"邮件带有 {count} 个附件，没有读入；稿件若在附件里，请先另存出来再打开。")


def _bytes(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _encoding(part: Message) -> str | None:
    """The encoding that a part names, where its bytes are in it."""
    named = str(part.get_param("charset") or "").lower()
    name = _WIDER.get(named, named)
    try:
        return name if name and _bytes(part).decode(name) else None
    except (LookupError, ValueError):
        return None


def _text(part: Message) -> str:
    encoding = _encoding(part)
    data = _bytes(part)
    return decode_as(data, encoding) if encoding else decode_text(data)[0]
