"""Warns of characters that cannot be read or seen, or look different elsewhere; all of them stay in the text."""

import re
from collections.abc import Iterator

from jzassist.model.article import TextWarning

#: So many places of one kind are named; a file with more of them is broken as a whole.
_MOST = 50
_KINDS = (
    ("unreadable-character", "\ufffd", "此处有无法识别的字符，请对照原件核实。"),
    ("control-character", "[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]", "此处有看不见的控制符，请对照原件核实。"),
    (
        "direction-mark",
        "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]",
        "此处有改变文字方向的符号，显示的顺序可能与实际不同，请对照原件核实。",
    ),
    (
        "private-character",
        "[\ue000-\uf8ff\U000f0000-\U0010fffd]",
        "此处是自造字，换一台电脑可能显示成别的字或空白，请对照原件核实。",
    ),
)
_ODD = re.compile("|".join(f"({characters}+)" for _, characters, _ in _KINDS))


def odd_places(text: str) -> tuple[TextWarning, ...]:
    """A warning for each place with odd characters, in the text's order."""
    return tuple(_warnings(text))


def _warnings(text: str) -> Iterator[TextWarning]:
    named = dict.fromkeys(range(len(_KINDS)), 0)
    for found in _ODD.finditer(text):
        kind = (found.lastindex or 1) - 1
        named[kind] += 1
        if named[kind] <= _MOST:
            code, _, message = _KINDS[kind]
            yield TextWarning(found.start(), found.end(), code, message)
