"""Text that was never meant to be read: no encoding, no sense, no end, and what makes regular expressions explode."""

import codecs
import random
from collections.abc import Iterator

from hostile import HostileFile

_MEBI = 1024 * 1024
_WORD = "滨河县四千户居民乘上新电梯"

#: Lines that look almost like a by-line, a caption or a table for a very long time.
_ALMOST = (
    "记者",
    "本报记者 ",
    "张三、",
    "（张三 摄）",
    "（",
    "）",
    "“",
    "”",
    "‘“",
    "《",
    "【本报讯】",
    "本报讯 ",
    "新华社北京3月5日电 ",
    "原标题：",
    "责任编辑：",
    "图为",
    "1",
    "1 ",
    "1.",
    "-1.5% ",
    "２０２４年",
    "2024-01-01 ",
    "一",
    "第一百",
    "·",
    "甲·乙·",
    "……",
    "——",
    "。",
    "，",
    "：“",
    "　",
    "a",
    "a ",
    "A.",
    "é\u0301",
    "\u0301",
    "\u202e",
    "\u200b",
    "\u2028",
    "\x85",
    "\x0c",
    "\t",
    "\ue000",
    "😀",
    "𠮷",
    "㍿",
    "表示，",
    "说：“好。”",
)


def texts() -> Iterator[HostileFile]:
    """Files of plain text, or of what pretends to be."""
    yield from _of_no_encoding()
    yield from _in_strange_encodings()
    for number, words in enumerate(_ALMOST):
        yield HostileFile(f"一行-{number}.txt", (words * (200_000 // len(words))).encode())
        yield HostileFile(f"短行-{number}.txt", ((words * 12 + "\n") * 4_000).encode())
    yield HostileFile("一行十兆.txt", ("字" * (3 * _MEBI)).encode())
    yield HostileFile("满是空行.txt", b"\n" * (9 * _MEBI))
    yield HostileFile("每行一字.txt", b"a\n" * (4 * _MEBI))
    yield HostileFile("每行一字少些.txt", ("字\n" * 49_000).encode())
    yield HostileFile("每行一字多些.txt", ("字\n" * 51_000).encode())
    yield HostileFile("十一兆.txt", b"a" * (11 * _MEBI))
    yield HostileFile("引号层层.txt", (_WORD + "“‘" * 50_000 + "’”" * 50_000).encode())
    yield HostileFile("缩进越来越深.txt", "".join(" " * depth + _WORD + "\n" for depth in range(2_000)).encode())
    yield HostileFile("列宽乱跳.txt", "".join(_WORD[: 1 + number * 7 % 13] + "\n" for number in range(40_000)).encode())


def _of_no_encoding() -> Iterator[HostileFile]:
    choice = random.Random("no encoding")
    for size in (1, 2, 3, 7, 100, 4_096, 65_536, _MEBI):
        yield HostileFile(f"乱码-{size}.txt", choice.randbytes(size))
        yield HostileFile(f"零-{size}.txt", bytes(size))
        yield HostileFile(f"全一-{size}.txt", b"\xff" * size)
    for name, mark in (("8", codecs.BOM_UTF8), ("16", codecs.BOM_UTF16), ("16b", codecs.BOM_UTF16_BE)):
        yield HostileFile(f"只有标记-{name}.txt", mark)
        yield HostileFile(f"标记后乱码-{name}.txt", mark + choice.randbytes(2_000))
        yield HostileFile(f"标记不符-{name}.txt", mark + _WORD.encode("gb18030") * 50)
    yield HostileFile("标记-32.txt", codecs.BOM_UTF32_LE + b"\xff\xff\xff\x7f" * 500)
    yield HostileFile("半个代理.txt", ("\ud800" * 500 + _WORD * 200).encode("utf-8", "surrogatepass"))
    yield HostileFile("半个代理-16.txt", codecs.BOM_UTF16_LE + b"\x00\xd8" * 500 + _WORD.encode("utf-16-le") * 200)
    yield HostileFile("过长的-8.txt", b"\xc0\xae\xc0\xaf\xe0\x80\xaf" * 500)
    yield HostileFile("控制符.txt", bytes(range(1, 32)) * 100)
    yield HostileFile("夹零.txt", _WORD.encode() * 20 + b"\0" * 30 + _WORD.encode() * 20)


def _in_strange_encodings() -> Iterator[HostileFile]:
    yield HostileFile("HZ开着.txt", b"~{" * 200_000)
    yield HostileFile("HZ关着.txt", b"~}" * 200_000)
    yield HostileFile("HZ乱.txt", b"~{~~" * 50_000 + b"abc~}" * 50_000)
    yield HostileFile("四字节.txt", b"\x81\x30\x81\x30" * 50_000)
    yield HostileFile("两字节断开.txt", b"\x81" * 99_999)
    yield HostileFile("大五乱.txt", b"\xa4\x40\x80" * 40_000)
    for encoding in ("utf-7", "utf-16-le", "utf-32-be", "gb18030", "big5", "shift_jis", "euc_kr", "koi8-r", "cp037"):
        words = _WORD if encoding in ("utf-7", "utf-16-le", "utf-32-be", "gb18030", "big5") else "абв" * 9
        data = words.encode(encoding, "replace") * 300
        yield HostileFile(f"编码-{encoding}.txt", data)
        yield HostileFile(f"编码断开-{encoding}.txt", data[:-1])
        yield HostileFile(f"编码错位-{encoding}.txt", data[1:])
