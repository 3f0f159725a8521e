"""A house's own .docx or .dotx as a template: its page, headers, footers, pictures and styles, nothing else of it."""

import zipfile
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from lxml import etree

from jzassist.atomic_file import write_atomically
from jzassist.brief.docx_xml import MAIN, W
from jzassist.brief.house_package import IMAGES, HousePackage, R, take_apart
from jzassist.brief.house_styles import StylesFound, complete_styles
from jzassist.brief.layout import length, text_width
from jzassist.model.errors import UnreadableError, WriteError
from jzassist.zip_parts import BROKEN_ZIP, local_name

LARGEST_TEMPLATE = 64 * 1024 * 1024  # bytes
_RELATIONS, _PACKAGE = R[1:-1], "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NO_WORD_FILE = "不是完整的 .docx 或 .dotx 文件；请用 Word、WPS 或 LibreOffice 另存后再试。"
#: What a template says of its pages and its Chinese; everything else of its settings is the machine's or its author's.
_SETTINGS = frozenset(
    "mirrorMargins bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop defaultTabStop autoHyphenation "
    "evenAndOddHeaders drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery "
    "displayVerticalDrawingGridEvery characterSpacingControl noLineBreaksAfter noLineBreaksBefore compat themeFontLang "
    "clrSchemeMapping decimalSymbol listSeparator".split()
)
_EMBEDDED_FONTS = "embedRegular embedBold embedItalic embedBoldItalic".split()


@dataclass(frozen=True)
class Finding:
    """What a template has: its page in millimetres, headers, footers, pictures, styles; and what was left out of it."""

    width: int
    height: int
    headers: int
    footers: int
    pictures: int
    styles: StylesFound
    stripped: tuple[str, ...]
    body_words: int
    numbered: bool


def read_house_template(path: Path, ours: dict[str, bytes]) -> tuple[dict[str, bytes], Finding]:
    """The parts of a template, completed from ``ours``, and what was found in it.

    WriteError, with what to do, where the file cannot be read, is no template or is hostile.
    """
    try:
        size = path.stat().st_size
        data = path.read_bytes() if path.is_file() and size <= LARGEST_TEMPLATE else b""
    except (OSError, ValueError) as error:
        reason = "不存在" if isinstance(error, FileNotFoundError) else "读不了"
        raise WriteError(
            f"模板“{path.name}”{reason}，请检查文件名和权限。", path=str(path), details=str(error)
        ) from error
    if not data:
        raise WriteError(f"模板“{path.name}”不是文件，或是空的，或超过 64 MB，请换一个。", path=str(path))
    try:
        return _completed(take_apart(data), ours)
    except UnreadableError as error:
        raise WriteError(f"模板“{path.name}”{error}", path=str(path), details=error.details) from error
    except BROKEN_ZIP as error:
        raise WriteError(f"模板“{path.name}”{_NO_WORD_FILE}", path=str(path), details=repr(error)) from error


def install_house_template(path: Path, folder: Path, ours: dict[str, bytes]) -> tuple[Path, Finding]:
    """Puts a template, cleaned and completed, into a folder of templates, and gives where it is.

    One of that name that is there already is replaced whole. WriteError where it cannot be read or written.
    """
    parts, finding = read_house_template(path, ours)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{path.stem}.docx"
    write_atomically(target, made.getvalue())
    return target, finding


def _completed(package: HousePackage, ours: dict[str, bytes]) -> tuple[dict[str, bytes], Finding]:
    shared = dict(package.shared)
    shared.setdefault("styles", etree.fromstring(f'<w:styles xmlns:w="{MAIN}"/>'))
    shared.setdefault("numbering", etree.fromstring(f'<w:numbering xmlns:w="{MAIN}"/>'))
    known = {kind: etree.fromstring(ours[f"word/{kind}.xml"]) for kind in ("styles", "numbering", "document")}
    _take_page(package.section, known["document"][0][-1])
    theme = shared.pop("theme", None)
    styles = complete_styles(
        shared["styles"],
        known["styles"],
        (shared["numbering"], known["numbering"]),
        [margin.root for margin in package.margins],
        (text_width(package.section), text_width(known["document"][0][-1])),
        theme,
    )
    for root in shared.values():
        _strip(root)
    if "settings" in shared:
        settings = shared["settings"]
        settings[:] = [each for each in settings if local_name(each) in _SETTINGS]
    else:
        shared["settings"] = etree.fromstring(ours["word/settings.xml"])
    finding = Finding(
        width=_millimetres(package.section, "w"),
        height=_millimetres(package.section, "h"),
        headers=sum(margin.kind == "header" for margin in package.margins),
        footers=sum(margin.kind == "footer" for margin in package.margins),
        pictures=len(package.pictures),
        styles=styles,
        stripped=tuple(package.stripped),
        body_words=package.body_words,
        numbered=any(b"PAGE" in etree.tostring(margin.root) for margin in package.margins),
    )
    return _assembled(package, shared, ours), finding


def _take_page(section: etree._Element, ours: etree._Element) -> None:
    """The page of ours where the template says none."""
    for name in ("pgMar", "pgSz"):
        if section.find(W + name) is None:
            section[:0] = [deepcopy(usual) for usual in ours.findall(W + name)]


def _millimetres(section: etree._Element, side: str) -> int:
    return round(length(section.find(W + "pgSz"), side) / 1440 * 25.4)


def _strip(root: etree._Element) -> None:
    """Takes out what leads to parts that are not kept: pictures of lists, fonts inside the file, an author's marks."""
    for name in ("numPicBullet", "lvlPicBulletId", "rsids", "rsid", *_EMBEDDED_FONTS):
        for element in list(root.iter(W + name)):
            element.getparent().remove(element)  # type: ignore[union-attr]  # none of them is the root


def _assembled(package: HousePackage, shared: dict[str, etree._Element], ours: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of the finished template, under names of their own."""
    parts: dict[str, bytes] = {}
    media = {name: f"media/image{number}.{_ending(name)}" for number, name in enumerate(package.pictures, 1)}
    relations: list[tuple[str, str]] = []
    for number, margin in enumerate(package.margins, 1):
        file = f"{margin.kind}{number}.xml"
        parts[f"word/{file}"] = _written(margin.root)
        pictures = [(identity, "image", media[name]) for identity, name in margin.pictures.items()]
        if pictures:
            parts[f"word/_rels/{file}.rels"] = _related(pictures)
        relations.append((margin.kind, file))
        reference = etree.Element(W + f"{margin.kind}Reference", {W + "type": margin.pages, R + "id": f"rId{number}"})
        package.section.insert(number - 1, reference)
    for kind, root in shared.items():
        parts[f"word/{kind}.xml"] = _written(root)
        relations.append((kind, f"{kind}.xml"))
    parts["word/theme/theme1.xml"] = ours["word/theme/theme1.xml"]
    relations.append(("theme", "theme/theme1.xml"))
    parts |= {f"word/{media[name]}": data for name, data in package.pictures.items()}
    document = etree.Element(W + "document", nsmap={"w": MAIN, "r": _RELATIONS})
    etree.SubElement(document, W + "body").append(package.section)
    numbered = [(f"rId{number}", kind, target) for number, (kind, target) in enumerate(relations, 1)]
    return {
        "[Content_Types].xml": _content_types(parts),
        **{name: ours[name] for name in ("_rels/.rels", "docProps/app.xml", "docProps/core.xml")},
        "word/document.xml": _written(document),
        "word/_rels/document.xml.rels": _related(numbered),
        **parts,
    }


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _related(relations: list[tuple[str, str, str]]) -> bytes:
    """A .rels part of (id, kind, target)."""
    root = etree.fromstring(f'<Relationships xmlns="{_PACKAGE}/relationships"/>')
    for identity, kind, target in relations:
        etree.SubElement(
            root, f"{{{_PACKAGE}/relationships}}Relationship", Id=identity, Type=f"{_RELATIONS}/{kind}", Target=target
        )
    return _written(root)


def _content_types(parts: dict[str, bytes]) -> bytes:
    types = f"{_PACKAGE}/content-types"
    root = etree.fromstring(f'<Types xmlns="{types}"/>')
    package = "application/vnd.openxmlformats-package"
    office = "application/vnd.openxmlformats-officedocument"
    defaults = {"rels": f"{package}.relationships+xml", "xml": "application/xml"}
    defaults |= {_ending(name): IMAGES[_ending(name)] for name in parts if name.startswith("word/media/")}
    for ending, kind in defaults.items():
        etree.SubElement(root, f"{{{types}}}Default", Extension=ending, ContentType=kind)
    kinds = {
        "/word/document.xml": f"{_OFFICE}.document.main+xml",
        "/docProps/core.xml": f"{package}.core-properties+xml",
    }
    kinds["/docProps/app.xml"] = f"{office}.extended-properties+xml"
    kinds["/word/theme/theme1.xml"] = f"{office}.theme+xml"
    for name in parts:
        if name.endswith(".xml") and name.count("/") == 1:
            kinds[f"/{name}"] = f"{_OFFICE}.{name.split('/')[1].removesuffix('.xml').rstrip('0123456789')}+xml"
    for name, kind in kinds.items():
        etree.SubElement(root, f"{{{types}}}Override", PartName=name, ContentType=kind)
    return _written(root)
