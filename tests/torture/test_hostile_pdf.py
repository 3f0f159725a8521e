"""No PDF harms: crafted and mutated pages are read or refused with one sentence, and twice read they say the same."""

import io
import os
import random
import sys
from collections import Counter
from pathlib import Path

import pytest
from hostile import CANARY, CANARY_NAME, Traps
from hostile_pdfs import hostile_pdfs, pdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from test_hostile import faults_of

from jzassist.model.errors import ReadError
from jzassist.readers.article_reader import read_article
from jzassist.readers.resource_limits import PDF_MEMORY_LIMIT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the readers' limits are Unix's")

STRIDE = int(os.environ.get("JZASSIST_HOSTILE_STRIDE", "24"))
MUTATIONS = int(os.environ.get("JZASSIST_PDF_MUTATIONS", "40"))
#: What a PDF's parser counts, nests and trusts.
_DICTIONARY = (b"<<", b">>", b"[", b"]", b"(", b"<", b" obj", b"endobj", b"stream\n", b"endstream", b" R", b"/Kids")
_DICTIONARY += (b"-1", b"99999999999", b"\0", b"\xff" * 4, b"/Length 9", b"nan", b" Do ", b" Tf ", b" cm ", b"q " * 50)


def honest_page() -> bytes:
    """Two articles in columns, not compressed: damage reaches the page's own words."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(600, 800), pageCompression=0, invariant=True)
    for top, title in ((720, "老楼装上新电梯"), (380, "图书馆延长开放")):
        canvas.setFont("STSong-Light", 24)
        canvas.drawString(60, top, title)
        canvas.setFont("STSong-Light", 10)
        for row in range(12):
            for x in (60, 320):
                canvas.drawString(x, top - 40 - 15 * row, f"第{row}行，全县有32个小区已完工，居民高兴。")
    canvas.save()
    return target.getvalue()


def mutated(count: int) -> list[tuple[str, bytes]]:
    """Damaged pages: bytes flipped, cut out, repeated, swapped, filled with what breaks."""
    whole = (honest_page(), pdf())
    found = []
    for number in range(count):
        chance = random.Random(f"pdf {number}")
        data = bytearray(whole[number % 2])
        for _ in range(chance.choice((1, 1, 2, 5, 20))):
            _damage(data, chance)
        found.append((f"坏{number}.pdf", bytes(data)))
    return found


def _damage(data: bytearray, chance: random.Random) -> None:
    at, length = chance.randrange(len(data)), chance.randint(1, 60)
    match chance.randrange(6):
        case 0:
            data[at] ^= 1 << chance.randrange(8)
        case 1:
            data[at : at + len(_DICTIONARY[0])] = chance.choice(_DICTIONARY)
        case 2:
            data[at:at] = chance.choice(_DICTIONARY)
        case 3:
            del data[at : at + length]
        case 4:
            data[at:at] = data[at : at + length] * chance.randint(1, 20)
        case _:
            data[at : at + length] = chance.randbytes(length)


def said_of(path: Path) -> tuple[str, bool]:
    try:
        return read_article(path).text, False
    except ReadError as error:
        return str(error), True


def _own_memory() -> int:
    """The most memory that this process had so far, in bytes."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _most_memory() -> int:
    """The most memory that any child of this process had so far, in bytes."""
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def test_crafted_pdf_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the program's own way, one process a file, each of them twice."""
    before_all = _most_memory()
    secret = tmp_path / CANARY_NAME
    secret.write_text(CANARY, "utf-8")
    files = list(hostile_pdfs(Traps(secret, 9)))
    assert len(files) >= 100
    wrong = []
    counts: Counter[bool] = Counter()
    for file in files[::STRIDE]:
        path = file.make(tmp_path)
        (said, refused), again = said_of(path), said_of(path)
        faults = faults_of(path, said, refused)
        if again != (said, refused):
            faults.append(f"read again it says {again[0][:60]}")
        if faults:
            wrong.append((file.name, said[:120], faults))
        counts[refused] += 1
        path.unlink()
    memory = _most_memory()
    with capsys.disabled():
        print(
            f"\ncrafted PDFs: {counts[False]} read, {counts[True]} refused; {memory / 1024**2:.0f} MB at most; {wrong}"
        )
    assert wrong == []
    assert memory <= max(PDF_MEMORY_LIMIT, before_all, _own_memory())  # a child begins as large as its parent


def test_mutated_pdf_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quick_readers = pytest.importorskip("quick_readers")
    wrong = []
    counts: Counter[bool] = Counter()
    for name, data in mutated(MUTATIONS):
        path = tmp_path / name
        path.write_bytes(data)
        first, second = quick_readers.read_quickly(path), quick_readers.read_quickly(path)
        faults = [first.ended] if first.ended else faults_of(path, first.said, first.refused)
        if first.said != second.said:
            faults.append(f"read again it says {second.said[:60]}")
        if faults:
            wrong.append((name, first.said[:80] + first.details[-400:], faults))
        counts[first.refused] += 1
        path.unlink()
    with capsys.disabled():
        print(f"\nmutated PDFs: {counts[False]} read, {counts[True]} refused with one sentence; {wrong}")
    assert wrong == []
