"""No file harms: every hostile one is read or refused with one sentence, within its limits, and nothing leaks."""

import os
import re
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile import CANARY, CANARY_NAME, HostileFile, Traps
from hostile_packages import packages
from hostile_pages import pages
from hostile_places import places
from hostile_strangers import strangers
from hostile_texts import texts
from mutated import honest_files, mutated_files
from refusals import refusals

from jzassist import protocol
from jzassist.model.errors import ReadError
from jzassist.readers.article_reader import read_article
from jzassist.readers.file_reader import shown_name
from jzassist.readers.resource_limits import PDF_MEMORY_LIMIT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the files are made by, and their readers are, Unix's")

TABLE = refusals()
#: Every so many of the crafted files in a short run; 1: all of them.
STRIDE = int(os.environ.get("JZASSIST_HOSTILE_STRIDE", "24"))
MUTATIONS = int(os.environ.get("JZASSIST_HOSTILE_MUTATIONS", "240"))
_CANARY_WORDS = CANARY[:4]
#: A refusal that only says that something went wrong: an exception that no reader had thought of.
_UNFORESEEN = "读取时出错"


class Server:
    """Listens on this machine and counts who comes."""

    def __init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self.visits = 0
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                visitor, _ = self._listening.accept()
            except OSError:
                return
            self.visits += 1
            visitor.close()

    def close(self) -> None:
        self._listening.close()


@pytest.fixture(name="server")
def counting_server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.fixture(name="traps")
def traps_of_this_test(tmp_path: Path, server: Server) -> Traps:
    secret = tmp_path / CANARY_NAME
    secret.write_text(CANARY * 20, "utf-8")
    return Traps(secret, server.port)


def crafted(traps: Traps) -> list[HostileFile]:
    """All crafted files; each is put into a folder of its own."""
    return [*places(), *texts(), *packages(traps), *pages(traps), *strangers()]


def faults_of(path: Path, said: str, refused: bool) -> list[str]:
    """What is wrong with a refusal as a sentence, or with an article that holds what it should not."""
    found = []
    if _CANARY_WORDS in said:
        found.append("the canary leaked")
    if refused:
        if not said.startswith(f"“{shown_name(str(path))}”"):
            found.append("the refusal does not name the file")
        if "\n" in said or "Traceback" in said or "Error" in said or not re.search("[\u4e00-\u9fff].*。$", said):
            found.append("the refusal is no plain sentence")
        if not any(sentence.fullmatch(said.partition("”")[2]) for sentence in TABLE.values()):
            found.append("docs/formats.md does not have this refusal")
        if _UNFORESEEN in said:
            found.append("an exception that nobody had thought of")
    return found


def test_there_are_more_than_three_hundred_of_many_kinds(traps: Traps) -> None:
    files = crafted(traps)
    assert len(files) >= 300
    endings = Counter(Path(file.name).suffix for file in files)
    for ending in (".txt", ".docx", ".odt", ".doc", ".rtf", ".html", ".eml", ".mht", ".md", ".pdf"):
        assert endings[ending] >= 5


def _own_memory() -> int:
    """The most memory that this process had so far, in bytes."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _most_memory() -> int:
    """The most memory that any child of this process had so far, in bytes."""
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def test_crafted_files_are_read_or_refused_with_one_sentence(
    traps: Traps, server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the program's own way, one process a file."""
    before_all = _most_memory()
    counts: Counter[str] = Counter()
    wrong: list[tuple[str, str, list[str]]] = []
    slowest = 0.0
    for number, file in enumerate(crafted(traps)):
        if number % STRIDE:
            continue
        folder = tmp_path / str(number)
        folder.mkdir()
        path = file.make(folder)
        before = _listing(folder)
        began = time.monotonic()
        said, refused, details = _read(path)
        seconds = time.monotonic() - began
        slowest = max(slowest, seconds)
        faults = faults_of(path, said, refused)
        if _CANARY_WORDS in details:
            faults.append("the canary leaked into the details")
        if seconds > protocol.READING_PATIENCE + 5:
            faults.append(f"took {seconds:.1f} s")
        if _listing(folder) != before:
            faults.append("files were written")
        if faults:
            wrong.append((file.name, said[:80] + details[-600:], faults))
        counts[_kind(said, refused)] += 1
        _remove(path)
    memory = _most_memory()
    with capsys.disabled():
        _print("crafted", counts, wrong, slowest, memory, server.visits)
    assert wrong == []
    assert server.visits == 0
    assert memory <= max(PDF_MEMORY_LIMIT, before_all, _own_memory())  # a child begins as large as its parent


def test_mutated_files_are_read_or_refused_with_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each in a fresh copy of a process that has its libraries loaded, with all the limits of the real one."""
    quick_readers = pytest.importorskip("quick_readers")
    counts: Counter[str] = Counter()
    wrong: list[tuple[str, str, list[str]]] = []
    slowest, memory = 0.0, 0
    for file in mutated_files("jzassist", MUTATIONS):
        path = file.make(tmp_path)
        reading = quick_readers.read_quickly(path)
        slowest, memory = max(slowest, reading.seconds), max(memory, reading.memory)
        # a limit that was kept is no fault: whoever asked says so in one sentence
        late = reading.ended == "out of time"
        said = f"“{path.name}”{protocol.READING_TOOK_TOO_LONG}" if late else reading.said
        faults = [reading.ended] if reading.ended and not late else faults_of(path, said, reading.refused)
        if faults:
            wrong.append((file.name, said[:80] + reading.details[-600:], faults))
            (tmp_path / f"wrong-{file.name}").write_bytes(file.content)
        counts[_kind(said, reading.refused)] += 1
        path.unlink()
    with capsys.disabled():
        _print("mutated", counts, wrong, slowest, memory, 0)
    assert wrong == []
    assert memory <= PDF_MEMORY_LIMIT


def test_the_honest_files_that_are_damaged_are_whole_without_the_damage(tmp_path: Path) -> None:
    for name, data in honest_files().items():
        path = tmp_path / f"稿.{name}"
        path.write_bytes(data)
        words = read_article(path).text
        assert "河东里居民周慧兰说" in words, name
        assert "1.2亿元补贴" in words, name


def _read(path: Path) -> tuple[str, bool, str]:
    try:
        article = read_article(path)
    except ReadError as error:
        return str(error), True, error.details
    return article.text, False, ""


def _kind(said: str, refused: bool) -> str:
    return "refused: " + said.partition("”")[2][:14] if refused else "read"


def _listing(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} | {path.name for path in folder.parent.iterdir()}


def _remove(path: Path) -> None:
    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
    else:
        path.rmdir()


def _print(
    what: str, counts: Counter[str], wrong: list[tuple[str, str, list[str]]], slowest: float, memory: int, visits: int
) -> None:
    refused = sum(counts.values()) - counts["read"]
    print(
        f"\n{what}: {sum(counts.values())} files, {counts['read']} read, {refused} refused with one sentence, "
        f"{len(wrong)} wrong; slowest {slowest:.1f} s, most memory {memory / 1024**2:.0f} MB, {visits} network visits"
    )
    for kind, count in counts.most_common():
        print(f"  {count:5} {kind}")
    for name, said, faults in wrong:
        print(f"  WRONG {name!r}: {', '.join(faults)}: {said}")
