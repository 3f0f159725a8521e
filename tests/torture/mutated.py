"""Honest files of every format with seeded damage: bytes flipped, cut, repeated, swapped, filled with what breaks."""

import random
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from io import BytesIO

import docx
from compound_files import word_file
from hostile import HostileFile, zipped
from hostile_packages import writer

_ARTICLE = (
    "老楼装上新电梯",
    "本报记者 冯立群",
    "滨河县四千户居民乘上新电梯，全县已有32个小区完成改造，惠及居民4100余户，同比增长12.5%。",
    "“以前上下楼全靠两条腿。”河东里居民周慧兰说，“现在按一下按钮就到家。”",
    "据介绍，改造从2024年3月15日开始，县里拿出1.2亿元补贴。",
)
#: What parsers count, nest and trust.
_DICTIONARY = (
    b"\0",
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\x80\0\0\0",
    b"<",
    b">",
    b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    b"&x;",
    b"]]>",
    b"{",
    b"}",
    b"\\bin99999 ",
    b"\\u-99999?",
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"~{",
    b"\xef\xbb\xbf",
    b"\r\n\r\n",
    b"--b\r\n",
    b"%",
    b"\xd8\x00",
    b"</w:p>",
    b"<w:p>",
)


def honest_files() -> dict[str, bytes]:
    """One article in every format: ending → bytes."""
    text, document, stream = "\n".join(_ARTICLE), docx.Document(), BytesIO()
    for paragraph in _ARTICLE:
        document.add_paragraph(paragraph)
    table = document.add_table(2, 2)
    table.cell(0, 0).text = "县区"
    document.save(stream)
    mail = EmailMessage()
    mail["Subject"] = "来稿"
    mail.set_content(text)
    mail.add_alternative("".join(f"<p>{one}</p>" for one in _ARTICLE), subtype="html")
    page = f"<html><head><meta charset=utf-8></head><body>{''.join(f'<p>{one}</p>' for one in _ARTICLE)}</body></html>"
    archive = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    archive += b"Content-Type: text/html; charset=utf-8\r\n\r\n" + page.encode() + b"\r\n--b--\r\n"
    codes = "\\par ".join("".join(f"\\'{byte:02x}" for byte in one.encode("gb18030")) for one in _ARTICLE)
    plain = zipped(("_rels/.rels", _rels()), ("word/document.xml", _word()), method=0)
    return {
        "utf8.txt": text.encode(),
        "gb.txt": text.encode("gb18030"),
        "utf16.txt": text.encode("utf-16"),
        "docx": stream.getvalue(),
        "plain.docx": plain,  # not compressed: damage reaches the XML itself
        "odt": writer("".join(f"<text:p>{one}</text:p>" for one in _ARTICLE)),
        "doc": word_file("\r".join(_ARTICLE) + "\r", footnotes="注\r"),
        "rtf": b"{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 a;}}\\f0 " + codes.encode() + b"\\par}",
        "html": page.encode(),
        "mht": archive,
        "eml": mail.as_bytes(),
        "md": ("# " + "\n\n".join(_ARTICLE) + "\n\n- 甲\n- 乙\n\n| 县 | 数 |\n|-|-|\n| 滨河 | 32 |\n").encode(),
    }


def mutated_files(seed: str, count: int) -> Iterator[HostileFile]:
    """So many damaged files, the same for the same seed; the formats take turns."""
    honest = list(honest_files().items())
    for number in range(count):
        name, data = honest[number % len(honest)]
        choice = random.Random(f"{seed} {number}")
        damaged = bytearray(data)
        for _ in range(choice.choice((1, 1, 2, 3, 8, 30))):
            choice.choice(_DAMAGES)(damaged, choice)
        yield HostileFile(f"{number}.{name.rpartition('.')[2]}", bytes(damaged))


def _flip(data: bytearray, choice: random.Random) -> None:
    if data:
        data[choice.randrange(len(data))] ^= 1 << choice.randrange(8)


def _cut(data: bytearray, choice: random.Random) -> None:
    start = choice.randrange(len(data) + 1)
    del data[start : start + choice.choice((1, 2, 7, 100, len(data)))]


def _repeat(data: bytearray, choice: random.Random) -> None:
    if len(data) > 1_000_000:
        return
    start = choice.randrange(len(data) + 1)
    piece = data[start : start + choice.choice((1, 4, 60, 900))]
    data[start:start] = piece * choice.choice((1, 3, 50, 2_000))


def _swap(data: bytearray, choice: random.Random) -> None:
    size = choice.choice((2, 16, 200))
    one, other = (choice.randrange(max(1, len(data) - size)) for _ in range(2))
    data[one : one + size], data[other : other + size] = data[other : other + size], data[one : one + size]


def _fill(data: bytearray, choice: random.Random) -> None:
    start = choice.randrange(len(data) + 1)
    size = choice.choice((1, 4, 512))
    data[start : start + size] = bytes([choice.choice((0, 255, 0x41, choice.randrange(256)))]) * size


def _insert(data: bytearray, choice: random.Random) -> None:
    start = choice.randrange(len(data) + 1)
    data[start:start] = choice.choice(_DICTIONARY)


def _number(data: bytearray, choice: random.Random) -> None:
    start = choice.randrange(len(data) + 1)
    data[start : start + 4] = choice.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF, 0x10000)).to_bytes(4, "little")


_DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip,
    _flip,
    _cut,
    _repeat,
    _swap,
    _fill,
    _insert,
    _number,
)


def _rels() -> str:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )


def _word() -> str:
    body = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in _ARTICLE)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
