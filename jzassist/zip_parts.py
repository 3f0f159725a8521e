"""The parts of a zipped document, taken out only where its directory looks like that of an honest one."""

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from jzassist.model.errors import UnreadableError

#: No part of a real article comes near this; a zip bomb does.
LARGEST_PART = 64 * 1024 * 1024  # bytes
LARGEST_WHOLE = 512 * 1024 * 1024  # bytes
MOST_PARTS = 10_000
#: Real documents of many equal lines reach 1:100.
MOST_SHRUNK = 400

_TOO_MUCH = "解压后过大，出于安全没有打开；请只保留需要的内容，另存后再打开。"
_STRANGE = "里的压缩目录不正常（{}），出于安全没有打开；请用 Word 或 WPS 另存后再试。"
_LOCKED = "有密码保护，请去掉密码后再打开。"
_DTD = "里有文档不该有的 DTD 声明，出于安全没有打开；请用 Word 或 WPS 另存后再试。"
#: What zipfile and zlib raise on broken files.
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, OSError, ValueError)


class ZipParts:
    """A zipped document whose directory was checked before a byte is inflated.

    UnreadableError where the directory is that of an attack or the file is locked; one of BROKEN_ZIP where it is none.
    """

    def __init__(self, data: bytes) -> None:
        self._zip = zipfile.ZipFile(BytesIO(data))
        entries = self._zip.infolist()
        self.names = frozenset(entry.filename for entry in entries)
        self._check(entries)

    def _check(self, entries: list[zipfile.ZipInfo]) -> None:
        if len(entries) > MOST_PARTS:
            raise UnreadableError(_STRANGE.format(f"有 {len(entries)} 个部分"))
        if len(self.names) != len(entries):
            raise UnreadableError(_STRANGE.format("有重名的部分"))
        if any(_leads_outside(name) for name in self.names):
            raise UnreadableError(_STRANGE.format("有指向外面的路径"))
        if any(entry.flag_bits & 1 for entry in entries):
            raise UnreadableError(_LOCKED)
        if sum(entry.file_size for entry in entries) > LARGEST_WHOLE:
            raise UnreadableError(_TOO_MUCH)

    def content(self, name: str) -> bytes:
        """A part's bytes; KeyError where there is no such part."""
        entry = self._zip.getinfo(name)
        if entry.file_size > LARGEST_PART or entry.file_size > 1024**2 + MOST_SHRUNK * entry.compress_size:
            raise UnreadableError(_TOO_MUCH)
        with self._zip.open(entry) as stream:
            # the directory may lie
            content = stream.read(LARGEST_PART + 1)
        if len(content) > LARGEST_PART:
            raise UnreadableError(_TOO_MUCH)
        return content

    def xml(self, name: str) -> etree._Element:
        """A part's XML, with no entity, DTD or address of its own followed."""
        return parsed_xml(self.content(name))


def _leads_outside(name: str) -> bool:
    return name.startswith(("/", "\\")) or ":" in name or ".." in name.replace("\\", "/").split("/")


def parsed_xml(content: bytes) -> etree._Element:
    """The XML in bytes; ValueError where it is none, UnreadableError where it declares a DTD."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:  # type: ignore[attr-defined]  # lxml-stubs knows too little
            raise MemoryError from error
        if b"<!DOCTYPE" in content[:4096]:
            raise UnreadableError(_DTD) from error
        raise ValueError(str(error)) from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # lxml-stubs knows too little of it
        raise UnreadableError(_DTD)
    return root


def local_name(element: etree._Element) -> str:
    """An element's name without its name space, "" for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value_of(element: etree._Element, attribute: str) -> str:
    """An attribute's value, whatever its name space; "" where there is none."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == attribute), "")


def child_of(element: etree._Element | None, *names: str) -> etree._Element | None:
    """The first child of a name, its first child of the next name and so on; None where one is missing."""
    for name in names:
        if element is not None:
            element = next((child for child in element if local_name(child) == name), None)
    return element
