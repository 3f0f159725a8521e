"""docs/formats.md says of each refusal the very sentence that is shown."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from compound_files import compound_file, word_file
from refusals import refusals
from test_docx import package as word_package
from test_docx import paragraph
from test_zip_parts import archive

from jzassist import protocol
from jzassist.model.errors import ReadError
from jzassist.model.reading_options import ReadingOptions
from jzassist.readers import file_reader, worker
from jzassist.readers.article_reader import read_article

MEBI = 1024 * 1024
TABLE = refusals()
POSIX = sys.platform != "win32"


def hollow(size: int) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return make


def bytes_of(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


BOMB = word_package(" " * (80 * MEBI))
#: The case, a file's name and what puts it there.
CASES: list[tuple[str, str, Callable[[Path], object]]] = [
    ("没有这个文件", "稿.txt", lambda path: None),
    ("文件夹", "稿.txt", Path.mkdir),
    ("文件名太长", "长" * 100 + ".txt", lambda path: None),
    ("文件名里有系统不认的字符", "稿\0.txt", lambda path: None),
    ("空文件", "稿.txt", Path.touch),
    ("没有文字", "稿.txt", bytes_of(b" \n\n ")),
    ("100 MB 以上", "稿.docx", hollow(101 * MEBI)),
    ("10 MB 以上的文本", "稿.txt", hollow(11 * MEBI)),
    ("20 MB 以上的网页、60 MB 以上的邮件", "稿.html", bytes_of(b"<html>" + b" " * (20 * MEBI))),
    ("20 MB 以上的网页、60 MB 以上的邮件", "稿.eml", hollow(61 * MEBI)),
    ("50 MB 以上的 RTF", "稿.rtf", bytes_of(b"{\\rtf1 " + b" " * (50 * MEBI))),
    ("500 万字以上", "稿.txt", bytes_of(b"a" * (protocol.LONGEST_TEXT + 1))),
    ("五万段以上", "稿.txt", bytes_of("字\n".encode() * 50_001)),
    ("图片", "稿.jpg", bytes_of(b"\xff\xd8\xff\xe0")),
    ("程序", "稿.exe", bytes_of(b"MZ\x90")),
    (".rar、.7z、.gz 压缩包", "稿.rar", bytes_of(b"Rar!\x1a\x07")),
    (".zip 压缩包", "稿.zip", bytes_of(archive(("稿.txt", b"x")))),
    ("表格、演示文稿、电子书", "稿.xlsx", bytes_of(archive(("xl/workbook.xml", b"x")))),
    ("其他扩展名", "稿.mp3", bytes_of(b"ID3")),
    ("乱码、二进制数据", "稿.txt", bytes_of(bytes(range(256)) * 8)),
    ("有密码", "稿.doc", bytes_of(word_file("字", flags=0x0100))),
    ("有密码", "稿.docx", bytes_of(compound_file({"EncryptedPackage": bytes(9_000)}))),
    ("残缺的 Word 文档", "稿.docx", bytes_of(b"PK\x03\x04 broken")),
    ("残缺的 Word 文档", "稿.doc", bytes_of(word_file("字")[:900])),
    ("残缺的 RTF 文档", "稿.rtf", bytes_of(b"plain")),
    ("残缺的 ODT 文档", "稿.odt", bytes_of(b"PK\x03\x04 broken")),
    ("残缺的邮件和网页存档", "稿.eml", bytes_of(b"Content-Type: message/rfc822\n\n" * 3_000)),
    ("Word 95 及以前", "稿.doc", bytes_of(word_file("字", version=0x65))),
    ("快速保存的 .doc", "稿.doc", bytes_of(word_file("字", flags=0x0004))),
    (".doc 里不是 Word", "稿.doc", bytes_of(compound_file({"Workbook": bytes(9_000)}))),
    ("压缩炸弹", "稿.docx", bytes_of(BOMB)),
    ("压缩目录有重名、`..` 或太多部分", "稿.docx", bytes_of(archive(("../word/x", b"x"), ("word/y", b"x")))),
    ("DTD、实体声明", "稿.docx", bytes_of(word_package(paragraph("字"), prolog="<!DOCTYPE d []>"))),
    ("网页里的实体声明", "稿.html", bytes_of(b"<!DOCTYPE html [<!ENTITY a 'b'>]><p>x")),
    ("网页没有文字", "稿.html", bytes_of(b"<html><script>x</script></html>")),
    ("邮件没有正文", "稿.eml", bytes_of(b"Subject: x\nMIME-Version: 1.0\n\n")),
    ("没有这种编码", "稿.txt", bytes_of(b"abc")),
]
if POSIX:
    CASES += [
        ("管道、设备、套接字", "稿.txt", lambda path: os.mkfifo(path)),
        ("指向自己的链接", "稿.txt", lambda path: path.symlink_to(path)),
    ]
#: What only a machine in trouble says, or one under attack: test_worker.py has it said, here its words are compared.
SAID_ELSEWHERE = {
    "没有权限": file_reader._REASONS[13],
    "正在写入": "正在被别的程序写入，读到的不完整；请等它保存完再打开。",
    "磁盘读不出来": "读不出来（输入/输出错误），请检查磁盘后重试。",
    "超过 20 秒": protocol.READING_TOOK_TOO_LONG,
    "超过内存上限": worker._TOO_LARGE.format(512),
    "读取进程被结束": worker._KILLED,
    "读取进程出错": worker._BROKEN,
}


@pytest.mark.parametrize(
    ("case", "name", "put"), CASES, ids=[f"{number}-{case[0]}" for number, case in enumerate(CASES)]
)
def test_a_refusal_is_the_sentence_of_the_table(
    tmp_path: Path, case: str, name: str, put: Callable[[Path], object]
) -> None:
    path = tmp_path / name
    put(path)
    encoding = "klingon" if case == "没有这种编码" else None
    with pytest.raises(ReadError) as caught:
        read_article(path, ReadingOptions(encoding=encoding))
    shown = file_reader.shown_name(str(path))
    said = str(caught.value).removeprefix(f"“{shown}”")
    assert TABLE[case].fullmatch(said), said


@pytest.mark.parametrize("case", SAID_ELSEWHERE)
def test_the_other_sentences_are_those_of_the_program(case: str) -> None:
    assert TABLE[case].fullmatch(SAID_ELSEWHERE[case])


@pytest.mark.skipif(not POSIX, reason="some of the cases exist on Unix only")
def test_every_row_of_the_table_is_tried() -> None:
    tried = {case for case, _, _ in CASES} | set(SAID_ELSEWHERE)
    assert {case for case in TABLE if "PDF" not in case} == tried  # PDF has tests of its own
