"""Reads a file in this process: opens it safely, picks the reader, puts the article together."""

import errno
import hashlib
import os
import stat
from pathlib import Path

from jzassist.model.article import Article, Source
from jzassist.model.errors import ReadError
from jzassist.model.page import ListedArticle, Page
from jzassist.model.reading_options import AS_IT_IS, ReadingOptions
from jzassist.protocol import LONGEST_TEXT
from jzassist.reader_answers import MOST_PARAGRAPHS
from jzassist.readers.assembly import article_from_blocks
from jzassist.readers.block import UnreadableError
from jzassist.readers.formats import format_of, list_articles, page_of, read_bytes
from jzassist.readers.little_text import little_text
from jzassist.readers.resource_limits import allow_memory_for

#: A Word file with pictures may be large; an article of more than this is none.
LARGEST_FILE = 100 * 1024 * 1024

_NON_BLOCKING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_REASONS = {
    errno.ENOENT: "不存在，请检查文件名和所在的文件夹。",
    errno.ENOTDIR: "不存在，请检查文件名和所在的文件夹。",
    errno.EACCES: "没有读取的权限，请检查文件的权限，或复制一份再打开。",
    errno.EPERM: "没有读取的权限，请检查文件的权限，或复制一份再打开。",
    errno.ELOOP: "是一个指向自己的链接，请打开它原来的文件。",
    errno.ENAMETOOLONG: "的文件名太长，请改短后再打开。",
}


def read_file(path: str, options: ReadingOptions = AS_IT_IS) -> Article:
    """The article in a file; ReadError with one plain sentence where it cannot be read."""
    return article_in(content_of(path), path, options)


def content_of(path: str) -> bytes:
    """The bytes of a file; ReadError where they cannot be had, or not as they will stay."""
    try:
        return _content(path)
    except UnreadableError as error:
        raise _read_error(path, error) from error


def article_in(data: bytes, path: str, options: ReadingOptions = AS_IT_IS) -> Article:
    """The article in a file's bytes, whose path says its name; ReadError where there is none to be read."""
    try:
        format_name = format_of(data, Path(path).suffix.lower())
        allow_memory_for(format_name)
        reading = read_bytes(data, format_name, options)
        if sum(len(block.text) for block in reading.blocks) > LONGEST_TEXT:
            raise UnreadableError(f"超过 {LONGEST_TEXT // 10_000} 万字，不像一篇稿件；请拆开后再打开。")
        source = Source(path, format_name, reading.encoding, hashlib.sha256(data).hexdigest())
        article = article_from_blocks(reading.blocks, source, (*reading.remarks, *little_text(len(data), reading)))
        _refuse_senseless(article)
    except UnreadableError as error:
        raise _read_error(path, error) from error
    return article


def articles_in(data: bytes, path: str, options: ReadingOptions = AS_IT_IS) -> list[ListedArticle]:
    """The articles in a file's bytes, of which only a PDF may have several; ReadError as above."""
    try:
        if format_of(data, Path(path).suffix.lower()) == "pdf":
            allow_memory_for("pdf")
            return list_articles(data, options)
    except UnreadableError as error:
        raise _read_error(path, error) from error
    article = article_in(data, path, options)
    return [ListedArticle(1, 1, 1, article.title, len("".join(article.text.split())))]


def page_in(data: bytes, path: str, options: ReadingOptions) -> tuple[Page, bytes]:
    """A page of a PDF's bytes, taken apart, and its picture; ReadError as above."""
    try:
        if format_of(data, Path(path).suffix.lower()) != "pdf":
            raise UnreadableError("不是 PDF，没有版面图。")
        allow_memory_for("pdf")
        return page_of(data, options)
    except UnreadableError as error:
        raise _read_error(path, error) from error


def _read_error(path: str, error: UnreadableError) -> ReadError:
    return ReadError(f"“{shown_name(path)}”{error}", path=path, details=error.details)


def _refuse_senseless(article: Article) -> None:
    if not article.text:
        raise UnreadableError("里没有文字；请确认选对了文件，稿件若是图片，请先转成文字。")
    if len(article.paragraphs) > MOST_PARAGRAPHS:
        raise UnreadableError(f"有 {MOST_PARAGRAPHS} 段以上，不像一篇稿件；请只保留稿件本身，另存后再打开。")


def shown_name(path: str) -> str:
    """A file's name as it can be shown in one line, whatever characters it holds."""
    name = os.path.basename(path) or path  # noqa: PTH119 - Path drops what may be the name's point
    return "".join(character if character.isprintable() else "\ufffd" for character in name)


def _content(path: str) -> bytes:
    try:
        _refuse_unfit(os.stat(path))  # noqa: PTH116 - before opening: to open a pipe or a device can hang
        with os.fdopen(os.open(path, os.O_RDONLY | _NON_BLOCKING), "rb") as file:
            before = os.fstat(file.fileno())
            _refuse_unfit(before)
            data = file.read(LARGEST_FILE + 1)
            after = os.fstat(file.fileno())
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, f"读不出来（{error.strerror}），请检查磁盘后重试。")
        raise UnreadableError(reason, str(error)) from error
    except ValueError as error:
        raise UnreadableError("不是有效的文件名，请检查文件名。", str(error)) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size:
        raise UnreadableError("正在被别的程序写入，读到的不完整；请等它保存完再打开。")
    return data


def _refuse_unfit(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableError("是一个文件夹，不是稿件；请打开其中的文件。")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("是设备或管道，不是文件；请打开稿件文件。")
    if status.st_size == 0:
        raise UnreadableError("是空文件，里面没有文字；请确认选对了文件，或向来稿人重新要一份。")
    if status.st_size > LARGEST_FILE:
        raise UnreadableError(f"超过 {LARGEST_FILE // 1024**2} MB，不像一篇稿件；请只保留稿件本身，另存后再打开。")
