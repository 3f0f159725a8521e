import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from jzassist.readers.block import UnreadableError
from jzassist.zip_parts import LARGEST_PART, MOST_PARTS, ZipParts, parsed_xml


def archive(*parts: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts:
            made.writestr(name, content)
    return stream.getvalue()


def test_an_honest_archive() -> None:
    parts = ZipParts(archive(("a.xml", b"<a/>"), ("word/b.xml", b"x" * 9_000)))
    assert parts.names == {"a.xml", "word/b.xml"}
    assert parts.content("word/b.xml") == b"x" * 9_000
    assert parts.xml("a.xml").tag == "a"


@pytest.mark.parametrize("name", ["../evil", "a/../../evil", "/etc/passwd", "C:\\evil", "\\evil", "a/..\\b"])
def test_paths_that_lead_outside(name: str) -> None:
    with pytest.raises(UnreadableError, match="指向外面"):
        ZipParts(archive((name, b"x")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice() -> None:
    with pytest.raises(UnreadableError, match="重名"):
        ZipParts(archive(("a.xml", b"<a/>"), ("a.xml", b"<b/>")))


def test_too_many_parts() -> None:
    with pytest.raises(UnreadableError, match="个部分"):
        ZipParts(archive(*((f"{number}", b"") for number in range(MOST_PARTS + 1))))


def test_an_encrypted_part() -> None:
    data = bytearray(archive(("a.xml", b"<a/>")))
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 8] |= 1
    with pytest.raises(UnreadableError, match="密码"):
        ZipParts(bytes(data))


@pytest.mark.parametrize("size", [LARGEST_PART + 1, 8 * 1024 * 1024])
def test_a_bomb_is_seen_in_the_directory(size: int) -> None:
    with pytest.raises(UnreadableError, match="过大"):
        ZipParts(archive(("a.xml", bytes(size)))).content("a.xml")


def test_a_directory_that_lies_about_the_size() -> None:
    data = bytearray(archive(("a.xml", bytes(4 * LARGEST_PART))))
    directory = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, directory + 24, 1000)
    with pytest.raises((UnreadableError, zipfile.BadZipFile)):
        ZipParts(bytes(data)).content("a.xml")


@pytest.mark.parametrize(
    "prolog", ["<!DOCTYPE a>", '<!DOCTYPE a SYSTEM "http://x/y">', '<!DOCTYPE a [<!ENTITY e "x">]>']
)
@pytest.mark.parametrize("encode", [str.encode, lambda text: text.encode("utf-16")])
def test_any_dtd_is_refused(prolog: str, encode: Callable[[str], bytes]) -> None:
    with pytest.raises(UnreadableError, match="DTD"):
        parsed_xml(encode(f"{prolog}<a/>"))
