import codecs

import pytest
from typesetting import ARTICLE

from jzassist.readers.block import UnreadableError
from jzassist.readers.encodings import decode_as, decode_text

SIMPLIFIED = "\n".join(ARTICLE)
TRADITIONAL = (
    "縣府今天宣布，明年起將分三年整修濱河步道，全長十二公里，預計投入經費四億元，並在沿線增設休憩涼亭與無障礙坡道。\n"
    "「步道不只給遊客走，更要讓在地居民天天用得到。」縣長在說明會上指出，工程將分段施工。"
)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("length", [12, 20, 50, len(SIMPLIFIED)])
def test_simplified_text(encoding: str, length: int) -> None:
    for start in range(0, len(SIMPLIFIED) - length + 1, 7):
        text = SIMPLIFIED[start : start + length]
        assert decode_text(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "big5hkscs", "utf-16-le"])
@pytest.mark.parametrize("length", [12, 20, 50, len(TRADITIONAL)])
def test_traditional_text(encoding: str, length: int) -> None:
    for start in range(0, len(TRADITIONAL) - length + 1, 5):
        text = TRADITIONAL[start : start + length]
        assert decode_text(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    ("mark", "encoding", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str, name: str) -> None:
    assert decode_text(mark + SIMPLIFIED.encode(encoding)) == (SIMPLIFIED, name)


def test_english_in_utf_16() -> None:
    assert decode_text("The river walk is open.".encode("utf-16-le")) == ("The river walk is open.", "utf-16-le")


def test_a_damaged_place_is_marked() -> None:
    text, encoding = decode_text(SIMPLIFIED[:90].encode() + b"\xff" + SIMPLIFIED[90:].encode())
    assert encoding == "utf-8"
    assert text.replace("\ufffd", "") == SIMPLIFIED
    assert text.count("\ufffd") == 1


def test_a_file_cut_in_the_middle_of_a_character() -> None:
    text, encoding = decode_text(SIMPLIFIED.encode()[:-1])
    assert (text, encoding) == (SIMPLIFIED[:-1] + "\ufffd", "utf-8")


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 4, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(300), b"\0" * 100, b"\x7fELF\2\1\1" + bytes(50)],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="不是文字"):
        decode_text(data)


def test_a_known_encoding_is_taken_at_its_word() -> None:
    assert decode_as(TRADITIONAL.encode("big5"), "big5") == TRADITIONAL


def test_an_unknown_encoding_is_named() -> None:
    with pytest.raises(UnreadableError, match="klingon"):
        decode_as(b"abc", "klingon")
