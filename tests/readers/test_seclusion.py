"""What a reader can no longer do once it looks into a file: each attempt is really made, in its own program."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from jzassist import protocol

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only the kernel of Linux is asked to refuse")

#: What a parser under a stranger's command might try; each raises or gives a negative number where it is refused.
ATTEMPTS = {
    "a socket": "__import__('socket').socket()",
    "a look-up of a name": "__import__('socket').getaddrinfo('localhost', 80)",
    "another program": "__import__('subprocess').run(['true'])",
    "a program through the shell": "os.system('true')",
    "another process": "os.fork()",
    "another file": "open({secret!r}).read()",
    "another file by its number": "os.open({secret!r}, os.O_RDONLY)",
    "a new file": "open({new!r}, 'w')",
    "the removal of a file": "os.remove({secret!r})",
    "the renaming of a file": "os.rename({secret!r}, {new!r})",
    "a signal": "os.kill(os.getppid(), 0)",
}
#: The same past Python, by the C library itself.
ATTEMPTS_IN_C = {
    "a socket": "libc.socket(2, 1, 0)",
    "another program": "libc.execv(b'/bin/true', None)",
    "another file": "libc.open({secret!r}.encode(), 0)",
    "a new file": "libc.open({new!r}.encode(), 65, 0o600)",
    "the removal of a file": "libc.unlink({secret!r}.encode())",
    "a signal": "libc.kill(os.getppid(), 0)",
    "calls past the kernel's table": "libc.syscall(425, 1, 0)",
}


def attempt(tmp_path: Path, what: str) -> str:
    """What comes of an attempt that is made where a reader has its file's bytes."""
    secret, new = tmp_path / "别的稿件.txt", tmp_path / "新文件.txt"
    secret.write_text("别人不该看到的话")
    (tmp_path / "稿.txt").write_text("稿件")
    program = (
        "import os, ctypes\nfrom jzassist.readers import worker\nlibc = ctypes.CDLL(None)\n"
        "def try_it(*_):\n"
        f"    try:\n        result = {what.format(secret=str(secret), new=str(new))}\n"
        "    except OSError as error:\n        result = f'refused: {error}'\n"
        "    raise worker.JzassistError(str(result))\n"
        "worker.article_in = try_it\nworker.serve()"
    )
    request = protocol.message_line({"id": 1, "op": "read", "path": str(tmp_path / "稿.txt")})
    done = subprocess.run([sys.executable, "-c", program], input=request, capture_output=True, timeout=60, check=True)
    assert secret.read_text() == "别人不该看到的话"
    assert not new.exists()
    return str(json.loads(done.stdout)["error"]["message"])


@pytest.mark.parametrize("what", ATTEMPTS.values(), ids=ATTEMPTS)
def test_python_is_refused(tmp_path: Path, what: str) -> None:
    assert attempt(tmp_path, what).startswith("refused")


@LINUX
@pytest.mark.parametrize("what", ATTEMPTS_IN_C.values(), ids=ATTEMPTS_IN_C)
def test_the_kernel_refuses_libraries_in_c(tmp_path: Path, what: str) -> None:
    assert attempt(tmp_path, what) == "-1"


@LINUX
def test_the_attempts_succeed_where_nobody_refuses() -> None:
    program = (
        "import ctypes; libc = ctypes.CDLL(None); print(libc.socket(2, 1, 0) >= 0, libc.open(b'/etc/passwd', 0) >= 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["True", "True"]


@pytest.mark.parametrize("name", ["稿.html", "稿.docx", "稿.odt", "稿.rtf", "稿.md", "稿.doc", "稿.eml"])
def test_what_the_readers_load_late_is_still_within_reach(tmp_path: Path, name: str) -> None:
    """An empty shell of each format gets its own refusal, and not the one for a reader that could not work."""
    (tmp_path / name).write_bytes(b"PK\x05\x06" + bytes(18) if name.endswith(("docx", "odt")) else b"<p>x")
    request = protocol.message_line({"id": 1, "op": "read", "path": str(tmp_path / name)})
    done = subprocess.run(
        protocol.program_command(protocol.READER), input=request, capture_output=True, timeout=60, check=True
    )
    answer = json.loads(done.stdout)
    assert "refused" not in str(answer)
    assert "读取时出错" not in str(answer)
    assert "may not" not in str(answer)
