"""A house template taken apart: what is kept of it, and what a brief must never carry."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import join, normpath

from lxml import etree

from jzassist.brief.docx_xml import W
from jzassist.brief.inert import make_inert
from jzassist.model.errors import UnreadableError
from jzassist.zip_parts import ZipParts, local_name

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
IMAGES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
}
_SINGLE = ("styles", "settings", "fontTable", "numbering", "theme")
_PAGE = (
    "headerReference footerReference pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols vAlign titlePg "
    "textDirection bidi rtlGutter docGrid"
).split()
#: Parts that do something or come from elsewhere, and what an editor is told of them.
_ACTIVE = (
    ("vbaproject", "宏"),
    ("vbadata", "宏"),
    ("activex", "ActiveX 控件"),
    ("embeddings/", "嵌入的文件"),
    ("oleobject", "嵌入的文件"),
    ("customxml/", "绑定的数据"),
    ("fonts/", "嵌入的字体"),
)


@dataclass
class Relation:
    """Where a part leads to: ``target`` is a part's name, or an address where ``outside``."""

    identity: str
    kind: str
    target: str
    outside: bool


@dataclass
class Margin:
    """A header or footer, made inert, with its pictures as relation's id → part's name in the template."""

    kind: str
    pages: str
    root: etree._Element
    pictures: dict[str, str] = field(default_factory=dict)


@dataclass
class HousePackage:
    """What is kept: the page, its headers and footers, and the parts that all pages share, by kind.

    ``stripped`` says what was taken away, ``body_words`` how much stands on its pages, which is not kept.
    """

    section: etree._Element
    margins: list[Margin]
    shared: dict[str, etree._Element]
    pictures: dict[str, bytes]
    stripped: list[str]
    body_words: int


def take_apart(data: bytes) -> HousePackage:
    """The kept parts of a .docx or .dotx; UnreadableError or one of BROKEN_ZIP where it is none, or a hostile one."""
    parts = ZipParts(data)
    main = next((r.target for r in _relations(parts, "") if r.kind == "officeDocument"), "")
    if main not in parts.names:
        raise UnreadableError("不是 Word 模板；请用 Word 或 WPS 另存为 .docx 或 .dotx。")
    body = parts.xml(main).find(W + "body")
    if body is None:
        raise UnreadableError("不是 Word 模板；请用 Word 或 WPS 另存为 .docx 或 .dotx。")
    relations = {relation.identity: relation for relation in _relations(parts, main)}
    stripped = list(_stripped(parts))
    section = _last_section(body)
    margins = list(_margins(parts, section, relations, stripped))
    singles = {r.kind: r.target for r in relations.values() if r.kind in _SINGLE and r.target in parts.names}
    wanted = {name for margin in margins for name in margin.pictures.values()}
    return HousePackage(
        section=section,
        margins=margins,
        shared={kind: parts.xml(name) for kind, name in singles.items()},
        pictures={name: parts.content(name) for name in sorted(wanted)},
        stripped=list(dict.fromkeys(stripped)),
        body_words=sum(len((t.text or "").strip()) for t in body.iter(W + "t")),
    )


def _relations(parts: ZipParts, part: str) -> Iterator[Relation]:
    """The relations of a part, of the whole package for ""."""
    folder, _, name = part.rpartition("/")
    where = join(folder, "_rels", f"{name}.rels")
    if where not in parts.names:
        return
    for each in parts.xml(where):
        if local_name(each) != "Relationship":
            continue
        kind, target = each.get("Type", "").rpartition("/")[2], each.get("Target", "")
        outside = each.get("TargetMode", "").lower() == "external" or "://" in target
        inside = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        yield Relation(each.get("Id", ""), kind, target if outside else inside, outside)


def _stripped(parts: ZipParts) -> Iterator[str]:
    """What of a template is never kept."""
    for sign, what in _ACTIVE:
        if any(sign in name.lower() for name in parts.names):
            yield what
    for name in sorted(parts.names):
        if name.endswith(".rels"):
            folder, _, part = name.removesuffix(".rels").rpartition("_rels/")
            if any(relation.outside for relation in _relations(parts, folder + part)):
                yield "指向外部文件或网址的链接"


def _last_section(body: etree._Element) -> etree._Element:
    """The page of the last section, with the headers and footers that it takes over from those before."""
    sections = list(body.iter(W + "sectPr"))
    page = etree.Element(W + "sectPr", nsmap={"w": W[1:-1], "r": R[1:-1]})
    if not sections:
        return page
    known: dict[tuple[str, str], etree._Element] = {}
    for section in sections:
        for reference in section:
            if local_name(reference) in ("headerReference", "footerReference"):
                known[local_name(reference), reference.get(W + "type", "default")] = reference
    own = (each for each in sections[-1] if local_name(each) in _PAGE and "Reference" not in local_name(each))
    page.extend([*known.values(), *own])
    return page


def _margins(
    parts: ZipParts, section: etree._Element, relations: dict[str, Relation], stripped: list[str]
) -> Iterator[Margin]:
    """The headers and footers, whose references leave the section: they get new ones."""
    for reference in [each for each in section if "Reference" in local_name(each)]:
        section.remove(reference)
        relation = relations.get(reference.get(R + "id", ""))
        if relation is None or relation.outside or relation.target not in parts.names:
            continue
        pictures = {
            each.identity: each.target
            for each in _relations(parts, relation.target)
            if not each.outside and each.target in parts.names and each.target.rpartition(".")[2].lower() in IMAGES
        }
        root = parts.xml(relation.target)
        stripped += make_inert(root, set(pictures))
        used = {value for node in root.iter() for key, value in node.attrib.items() if str(key).startswith(R)}
        kept = {identity: name for identity, name in pictures.items() if identity in used}
        yield Margin(local_name(reference)[:6], reference.get(W + "type", "default"), root, kept)
