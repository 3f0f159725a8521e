"""A Word file with some of its parts exchanged or added: the same for the same parts."""

import io
import zipfile
from collections.abc import Callable, Mapping

DOCUMENT, STYLES, TYPES = "word/document.xml", "word/styles.xml", "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"
_BODY, _END = b"<w:body>", b"<w:sectPr"

Change = Callable[[bytes], bytes]


def repacked(finished: bytes, changes: Mapping[str, Change], added: Mapping[str, bytes] | None = None) -> bytes:
    """The package with some parts changed and others added behind, every entry dated as those are that it has."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(finished)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        first = old.infolist()[0]
        for entry in old.infolist():
            data = old.read(entry)
            new.writestr(entry, changes[entry.filename](data) if entry.filename in changes else data)
        for name, data in (added or {}).items():
            entry = zipfile.ZipInfo(name, first.date_time)
            entry.create_system, entry.external_attr = first.create_system, first.external_attr
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, data)
    return made.getvalue()


def part_of(finished: bytes, name: str) -> bytes:
    """A part of a package."""
    with zipfile.ZipFile(io.BytesIO(finished)) as package:
        return package.read(name)


def body_of(document: bytes) -> str:
    """What stands on the pages of word/document.xml, as it stands there."""
    return _split(document)[1].decode()


def with_body(document: bytes, body: str) -> bytes:
    """The same document with something else on its pages."""
    before, _, after = _split(document)
    return b"".join((before, body.encode(), after))


def with_styles(styles: bytes, added: Mapping[str, str]) -> bytes:
    """A style sheet with those styles, by their ids, that it has not yet."""
    missing = (style for identity, style in added.items() if f'w:styleId="{identity}"'.encode() not in styles)
    return styles.replace(b"</w:styles>", "".join(missing).encode() + b"</w:styles>")


def _split(document: bytes) -> tuple[bytes, bytes, bytes]:
    begin, end = document.index(_BODY) + len(_BODY), document.rindex(_END)
    return document[:begin], document[begin:end], document[end:]
