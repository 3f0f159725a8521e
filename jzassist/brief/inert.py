"""Takes out of a header or footer whatever does something, comes from elsewhere or names somebody."""

from collections.abc import Iterator

from lxml import etree

from jzassist.brief.docx_xml import W
from jzassist.zip_parts import local_name

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PAGE_NUMBERS = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))
#: Their inside stays.
_UNWRAPPED = frozenset(("ins", "moveTo", "hyperlink", "sdt", "sdtContent", "smartTag", "customXml"))
_REMOVED = frozenset(
    "del moveFrom object control altChunk subDoc commentRangeStart commentRangeEnd commentReference footnoteReference "
    "endnoteReference permStart permEnd proofErr sdtPr sdtEndPr smartTagPr customXmlPr attachedTemplate "
    "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd".split()
)
#: What goes whole where a picture in it is missing; a link or an extension goes alone.
_HOLDERS = frozenset(("drawing", "pict", "numPicBullet"))
_ALONE = frozenset(("hlinkClick", "hlinkHover", "ext"))


def make_inert(root: etree._Element, kept_relations: set[str]) -> list[str]:
    """Changes a part's XML in place; gives what an editor should know of it."""
    told: list[str] = []
    for element in list(root.iter()):
        name = local_name(element)
        if name in _REMOVED or name.endswith("PrChange") or not name:
            remove(element)
            if name in ("object", "control"):
                told.append("嵌入的对象")
    for paragraph in list(root.iter(W + "p")):
        told += _without_fields(paragraph)
    for element in list(root.iter()):
        if local_name(element) in _UNWRAPPED and element.tag.startswith(W):
            _unwrap(element)
    for element in list(root.iter()):
        _without_lost_relations(element, kept_relations)
        if local_name(element) in ("docPr", "cNvPr"):  # Word writes where a picture came from
            for said in ("descr", "title", "name"):
                if said in element.attrib and any(sign in element.get(said, "") for sign in "/\\:"):
                    element.set(said, "")
    return told


def remove(element: etree._Element) -> None:
    """Takes an element with its inside out of its parent; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent[place : place + 1] = list(element)


def _without_fields(paragraph: etree._Element) -> Iterator[str]:
    """Removes every field that is no page number, with its result: a file's name or a user's is such a result."""
    for field in list(paragraph.iter(W + "fldSimple")):
        code = _code(field.get(W + "instr", ""))
        if code not in _PAGE_NUMBERS:
            remove(field)
            yield f"域 {code}" if code else "域"
    depth, code, runs = 0, "", list[etree._Element]()
    for run in list(paragraph.iter(W + "r")):
        signs = [sign.get(W + "fldCharType") for sign in run.iter(W + "fldChar")]
        if depth or signs:
            runs.append(run)
            code += "".join(words.text or "" for words in run.iter(W + "instrText"))
        depth = max(0, depth + signs.count("begin") - signs.count("end"))
        if runs and not depth:
            yield from _judged(code, runs)
            code, runs = "", []
    yield from _judged("", runs)


def _judged(code: str, runs: list[etree._Element]) -> Iterator[str]:
    if runs and _code(code) not in _PAGE_NUMBERS:
        for run in runs:
            remove(run)
        yield f"域 {_code(code)}" if code else "域"


def _code(instruction: str) -> str:
    return (instruction.split() or [""])[0].upper()


def _without_lost_relations(element: etree._Element, kept: set[str]) -> None:
    lost = [key for key, value in element.attrib.items() if str(key).startswith(_R) and value not in kept]
    if not lost:
        return
    if local_name(element) in _ALONE:
        remove(element)
        return
    extension = next((each for each in element.iterancestors() if local_name(each) == "ext"), None)
    holder = next((each for each in element.iterancestors() if local_name(each) in _HOLDERS), None)
    remove(next(each for each in (extension, holder, element) if each is not None))
