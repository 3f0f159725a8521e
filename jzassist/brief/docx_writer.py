"""Writes a brief as a Word file: our base document with the body and the headers filled in."""

import io
import zipfile
from datetime import date
from functools import cache
from pathlib import Path

from lxml import etree

from jzassist.brief.docx_body import body_elements
from jzassist.brief.docx_xml import W, paragraph, xml_safe
from jzassist.brief.safe_fonts import with_safe_fonts
from jzassist.brief.templates import CORE, DOCUMENT, Template, filled, template_of
from jzassist.model.brief import Brief

_HERE = "the brief"
_PACKAGE_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say: the same brief has the same bytes
_CORE_NAMES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def write_docx(brief: Brief, path: Path) -> None:
    """Writes a brief to a file, unchecked; ``export_brief`` is the way that keeps an old file whole."""
    path.write_bytes(docx_bytes(brief))


def docx_bytes(brief: Brief) -> bytes:
    """The bytes of a brief's .docx, the same for the same brief.

    WriteError where there is no such template or a character cannot be held by a Word file.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        template = template_of(brief.template)
        for name in template.parts:
            data = _made(name, template, brief)
            package.writestr(_entry(name), with_safe_fonts(data) if brief.safe_fonts else data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _PACKAGE_TIME)
    entry.create_system = 3  # as on Linux, on every system
    entry.external_attr = 0o600 << 16
    return entry


def _made(name: str, template: Template, brief: Brief) -> bytes:
    if name == DOCUMENT:
        return _document(template, brief)
    if name == CORE:
        return _core_properties(brief, template.subject)
    if name in template.margins:
        return _margin(template.parts[name], brief)
    return template.parts[name]


def _document(template: Template, brief: Brief) -> bytes:
    before, after = _around_body(template.parts[DOCUMENT])
    elements = list(body_elements(brief, template.layout))
    if elements[-1].startswith("<w:tbl>"):
        elements.append(paragraph("JZMeta"))  # Word wants a paragraph after a table
    return b"".join((before, "".join(elements).encode(), after))


@cache
def _around_body(data: bytes) -> tuple[bytes, bytes]:
    """A base document up to what its page says, which is left out, and from its page's settings on."""
    document = etree.fromstring(data)
    body = document[0]
    body[:] = [etree.Comment(_HERE), body[-1]]
    before, after = _serialised(document).split(f"<!--{_HERE}-->".encode())
    return before, after


def _margin(data: bytes, brief: Brief) -> bytes:
    """A header or footer with the brief's desk, date and number in it."""
    margin = etree.fromstring(data)
    for words in margin.iter(W + "t"):
        words.text = filled(words.text or "", xml_safe(brief.desk), brief.made_on, xml_safe(brief.issue))
    return _serialised(margin)


def _core_properties(brief: Brief, subject: str) -> bytes:
    core, dc, terms = (f"{{{_CORE_NAMES[prefix]}}}" for prefix in ("cp", "dc", "dcterms"))
    root = etree.Element(core + "coreProperties", nsmap=_CORE_NAMES)
    for tag, value in (
        (dc + "title", brief.title),
        (dc + "subject", subject),
        (dc + "creator", brief.desk),
        (dc + "language", "zh-CN"),
        (terms + "created", _moment(brief.made_on)),
        (terms + "modified", _moment(brief.made_on)),
    ):
        made = etree.SubElement(root, tag)
        made.text = xml_safe(value)
        if tag.startswith(terms):
            made.set(f"{{{_CORE_NAMES['xsi']}}}type", "dcterms:W3CDTF")
    return _serialised(root)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
