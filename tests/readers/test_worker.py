import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from test_docx import package
from unruly_disks import bound_by_modes

from jzassist import protocol
from jzassist.model.errors import ReadError
from jzassist.model.reading_options import ReadingOptions
from jzassist.readers.article_reader import read_article
from jzassist.readers.file_reader import LARGEST_FILE, shown_name

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals and no limits of this kind")

TEXT = "滨河县四千多户居民用上了新电梯。"


def refusal(path: Path | str) -> str:
    with pytest.raises(ReadError) as caught:
        read_article(path)
    assert caught.value.path == str(path)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(f"“{shown_name(str(path))}”")
    return message


def test_a_missing_file(tmp_path: Path) -> None:
    assert "不存在" in refusal(tmp_path / "没有.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "文件夹" in refusal(tmp_path)


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "空.txt"
    path.touch()
    assert "空文件" in refusal(path)


def test_a_file_of_nothing_but_white_space(tmp_path: Path) -> None:
    path = tmp_path / "白.txt"
    path.write_text(" \n\u3000\n")
    assert "没有文字" in refusal(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.txt")
    assert "管道" in refusal(tmp_path / "管道.txt")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no device files")
def test_a_device() -> None:
    assert "设备" in refusal("/dev/zero")


def test_a_link_to_itself(tmp_path: Path) -> None:
    path = tmp_path / "环.txt"
    path.symlink_to(path)
    assert "链接" in refusal(path)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "锁.txt"
    path.write_text(TEXT)
    path.chmod(stat.S_IWUSR)
    command = protocol.program_command(protocol.READER)
    monkeypatch.setattr(protocol, "program_command", lambda *_: bound_by_modes(command))
    assert "没有读取的权限" in refusal(path)
    path.chmod(stat.S_IRUSR)
    assert read_article(path).text == TEXT


def test_a_file_far_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert "超过" in refusal(path)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "图.txt"
    path.write_bytes(bytes(range(256)) * 8)
    assert "不是文字" in refusal(path)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("稿.pdf", b"%PDF-1.7\n", "PDF"),
        ("改名.txt", b"%PDF-1.7\n", "PDF"),
        ("稿.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "不是完整的 Word 文档"),
        ("稿.rtf", b"plain", "不是完整的 RTF"),
        ("稿.html", b"<html></html>", "没有文字"),
        ("稿.xlsx", b"a,b", "是 .xlsx 文件"),
        ("图.jpg", b"\xff\xd8\xff\xe0" + bytes(40), "是图片"),
        ("图.txt", b"\x89PNG\r\n\x1a\n" + bytes(40), "是图片"),
        ("装.exe", b"MZ" + bytes(100), "是程序"),
        ("稿.docx", b"PK\x03\x04 broken", "不是完整的 Word 文档"),
        ("文字.docx", TEXT.encode(), "不是完整的 Word 文档"),
    ],
)
def test_other_formats_are_named(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert said in refusal(path)


@pytest.mark.parametrize("name", ["-o.txt", "名 字.txt", "行\n尾.txt", "中" * 80 + ".txt", "没有扩展名", "大写.TXT"])
def test_names_of_every_kind(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(TEXT)
    article = read_article(path)
    assert (article.text, article.source.path) == (TEXT, str(path))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt"))
    path.write_text(TEXT)
    assert read_article(path).text == TEXT


def test_a_relative_path_stays_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "稿.txt").write_text(TEXT)
    (tmp_path / "json.py").write_text("raise SystemExit('a stranger in the working folder was imported')")
    monkeypatch.chdir(tmp_path)
    assert read_article("稿.txt").source.path == "稿.txt"


def test_a_known_encoding_reaches_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_bytes("國際".encode("big5"))
    assert read_article(path, ReadingOptions(encoding="big5")).text == "國際"


@pytest.mark.parametrize(
    ("program", "said"),
    [
        pytest.param("import os; os.kill(os.getpid(), 9)", "被系统或其他程序结束了", marks=POSIX),
        pytest.param("import os; os.kill(os.getpid(), 11)", "出错", marks=POSIX),
        ("import sys; sys.exit(3)", "出错"),
        ("print('not JSON')", "出错"),
        ('print(\'{"id": 1, "result": {"article": {"text": 5}}}\')', "出错"),
        ("import time; time.sleep(60)", "还没读完"),
    ],
)
def test_a_reader_that_dies_hangs_or_lies_costs_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, said: str
) -> None:
    (tmp_path / "稿.txt").write_text(TEXT)
    monkeypatch.setattr(protocol, "READING_PATIENCE", 1)
    monkeypatch.setattr(protocol, "program_command", lambda *_: [sys.executable, "-c", program])
    assert said in refusal(tmp_path / "稿.txt")


@POSIX
@pytest.mark.parametrize(
    ("greedy", "said"),
    [
        ("time.sleep(60)", "还没读完"),
        ("exec('while True: pass')", "还没读完"),
        ("bytearray(512 * 1024**2)", "512 MB 内存"),
    ],
    ids=["clock", "CPU", "memory"],
)
def test_a_reader_over_its_limits_says_which_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, greedy: str, said: str
) -> None:
    """The reader's own program, with less time, and with a file that makes it do something greedy."""
    (tmp_path / "稿.txt").write_text(TEXT)
    program = (
        "import time\nfrom jzassist import protocol\nfrom jzassist.readers import worker\nprotocol.READING_LIMIT = 1\n"
        f"worker.content_of = lambda *_: {greedy}\nworker.serve()"
    )
    with monkeypatch.context() as changed:
        changed.setattr(protocol, "program_command", lambda *_: [sys.executable, "-c", program])
        message = refusal(tmp_path / "稿.txt")
    assert said in message
    assert "请只保留稿件本身" in message
    assert read_article(tmp_path / "稿.txt").text == TEXT


@POSIX
def test_a_document_that_wants_more_memory_than_there_is_is_not_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "巨.docx"
    path.write_bytes(package("".join("<w:p/>" * 20 + str(number * 7919 % 99991) for number in range(400_000))))
    assert path.stat().st_size < 5_000_000
    assert "512 MB 内存" in refusal(path)


@pytest.mark.parametrize("change", ["grow", "shrink", "touch"])
def test_a_file_that_is_being_written_is_not_read_by_halves(tmp_path: Path, change: str) -> None:
    path = tmp_path / "稿.txt"
    path.write_text(TEXT)
    # the file changes between the two looks at it, as it does under the hands of another program
    program = f"""
import os, sys
from pathlib import Path
from jzassist.model.errors import ReadError
from jzassist.model.reading_options import ReadingOptions
from jzassist.readers import file_reader
path, look = Path(sys.argv[1]), os.fstat
def look_and_change(number):
    status = look(number)
    if not look_and_change.done:
        look_and_change.done = True
        {{"grow": lambda: path.open("a").write("还有"), "shrink": lambda: os.truncate(path, 3),
          "touch": lambda: os.utime(path, (1, 1))}}["{change}"]()
    return status
look_and_change.done = False
file_reader.os.fstat = look_and_change
try:
    file_reader.read_file(str(path))
except ReadError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, timeout=60, check=True)
    assert "正在被别的程序写入" in done.stdout


def test_the_reader_answers_one_request_and_ends(tmp_path: Path) -> None:
    request = protocol.message_line({"id": 7, "op": "read_text", "text": TEXT, "name": "剪贴板"})
    done = subprocess.run(
        protocol.program_command(protocol.READER), input=request * 2, capture_output=True, timeout=60, check=True
    )
    (answer,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert answer["id"] == 7
    assert protocol.article_from_json(answer["result"]["article"]).text == TEXT
    assert done.stderr == b""


@pytest.mark.parametrize("request_line", [b"", b"nonsense\n", b"[]\n", b'{"id": 1}\n', b'{"id": 1, "op": "read"}\n'])
def test_a_senseless_request_is_answered_with_an_error(request_line: bytes) -> None:
    done = subprocess.run(
        protocol.program_command(protocol.READER), input=request_line, capture_output=True, timeout=60, check=True
    )
    error = json.loads(done.stdout)["error"]
    assert error["message"]
    assert "\n" not in error["message"]
