"""Which encoding a text's bytes are in: the one in which they are the least unusual Chinese text."""

import codecs
import re

from jzassist.readers.block import UnreadableError
from jzassist.readers.character_costs import cost, is_no_text
from jzassist.readers.damaged_text import mended_text
from jzassist.readers.hz import hz_text

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
#: The first of two that are as cheap is taken.
_CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
#: In English text so many bytes of other characters are not damage.
_MOST_DAMAGE = 0.02
#: So many bytes from the first that is not ASCII on tell the encoding.
_SAMPLE = 4096
#: Below this cost, in bits a character, bytes are Chinese of an encoding without any doubt.
_CLEARLY = 11.5
#: Above this cost, in bits a character, bytes are no Chinese in any encoding.
_DEAREST = 19.0
_ASCII = bytes(range(128))
_NO_TEXT = "里不是文字；请确认它是稿件，而不是图片、程序或其他数据。"


def decode_text(data: bytes) -> tuple[str, str]:
    """The text in bytes and the encoding's name; UnreadableError where no decoding gives text.

    A damaged place is read as U+FFFD.
    """
    for mark, encoding, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(mended_text(data[len(mark) :], encoding)), name
    if _is_hz(data):
        return _checked(hz_text(data)), "hz"
    text = _undamaged_utf_8(data)
    if text and not any(map(is_no_text, set(text))):
        return text, "utf-8"
    encoding = _least_unusual(data)
    return _checked(mended_text(data, encoding)), encoding


def decode_as(data: bytes, encoding: str) -> str:
    """The text in bytes of a known encoding; what does not decode becomes U+FFFD.

    UnreadableError for an encoding that Python does not know.
    """
    try:
        text = data.decode(encoding, "replace")
    except (LookupError, ValueError):
        reason = f"不能按“{encoding}”读取：没有这种文字编码，请改用 utf-8、gb18030 或 big5。"
        raise UnreadableError(reason) from None
    return _checked(text.removeprefix("\ufeff"))


def _is_hz(data: bytes) -> bool:
    """Whether bytes are ASCII but for some damage, and cheaper as the Chinese between ~{ and ~} than as they are."""
    sample = data[:_SAMPLE]
    if b"~{" not in sample and b"~}" not in sample:
        return False
    if len(sample.translate(None, _ASCII)) > max(1, _MOST_DAMAGE * len(sample)):
        return False
    return cost(hz_text(sample)) < 0.9 * cost(sample.decode("latin-1"))


def _undamaged_utf_8(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _least_unusual(data: bytes) -> str:
    first = re.search(rb"[^\t\n\r -~]", data)
    # of an encoding with codes of two or four bytes a code begins there
    start = first.start() & ~3 if first else 0
    sample = data[start : start + _SAMPLE]
    names = [name for name in _CANDIDATES if _possible(data, name)]
    readings = {name: text for name in names if (text := _undamaged(sample, name))}
    name = min(readings, key=lambda name: cost(readings[name]), default="")
    if not name or cost(readings[name]) > _CLEARLY * len(readings[name]):
        readings = {name: mended_text(sample, name) for name in names}
        name = min(readings, key=lambda name: cost(readings[name]))
    if cost(readings[name]) > _DEAREST * len(readings[name]):
        raise UnreadableError(_NO_TEXT)
    return name


def _possible(data: bytes, encoding: str) -> bool:
    """Whether bytes can be of an encoding at all: codes of four bytes have a zero in each, others seldom have one."""
    return not encoding.startswith("utf-32") or data.count(0) >= len(data) // 5


def _undamaged(sample: bytes, encoding: str) -> str:
    """The text of a sample, which may end inside of a character; "" where it is not of the encoding."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return ""


def _checked(text: str) -> str:
    """The text, unless too much of it means nothing."""
    nothing = sum(is_no_text(character) or character == "\ufffd" for character in set(text))
    if nothing:
        nothing = sum(is_no_text(character) or character == "\ufffd" for character in text)
    if nothing > max(3, 0.05 * len(text)) or 2 * nothing > len(text):
        raise UnreadableError(_NO_TEXT)
    return text
