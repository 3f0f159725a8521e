"""WordprocessingML as lxml elements: the few that a brief needs."""

import re
from collections.abc import Iterator

from lxml import etree

from jzassist.model.errors import WriteError

Element = etree._Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{MAIN}}}"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_CONTROL_SPACE = re.compile(r"[\r\x0b\x0c\x1c-\x1f]")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1b\ud800-\udfff\ufffe\uffff]")
#: Marks that Chinese and Latin share: an apostrophe is Latin; after Latin letters, digits or nothing the others would
#: be taken for Latin too.
_SHARED = re.compile(r"(?P<latin>(?<=[A-Za-z])’(?=[A-Za-z])|¶\d*)|(?:^|(?<=[ -\u024f]))[“”‘’—…·]+")
_MARK_FONT = "SimSun"
_HINT = {"hint": "eastAsia"}
_BREAK = re.compile(r"([\n\t])")


def unwritable_character(text: str) -> int | None:
    """The place of the first character that no XML file can hold, or None."""
    found = _UNWRITABLE.search(text)
    return found.start() if found else None


def xml_safe(text: str) -> str:
    """A text as XML can hold it: control characters that are white space become spaces.

    WriteError where there is a character that XML cannot hold: leaving it out would change the words.
    """
    place = unwritable_character(text)
    if place is not None:
        raise WriteError(
            f"“{_UNWRITABLE.sub('□', text[:20])}”里有 Word 文件不能存放的字符（U+{ord(text[place]):04X}），请先删去它。"
        )
    return _CONTROL_SPACE.sub(" ", text)


def element(tag: str, *children: Element, **attributes: str) -> Element:
    """An element in Word's main namespace; so are its attributes."""
    made = etree.Element(W + tag, {W + name: value for name, value in attributes.items()})
    made.extend(children)
    return made


def runs(text: str, style: str = "", shade: str = "", spread: int = 0) -> Iterator[Element]:
    """Words as runs, with the id of a character style, a background colour and space after each character.

    “ ” … — · get the Chinese font in Word by the hint, and in LibreOffice, which does not know it, by name.
    ¶ must stay Latin, or a line may end between it and its number.
    """
    text = xml_safe(text)
    done = 0
    for mark in _SHARED.finditer(text):
        if mark.start() > done:
            yield _run(text[done : mark.start()], _looks(style, _HINT, spread, shade))
        done = mark.end()
        fonts = {} if mark["latin"] else {**_HINT, "ascii": _MARK_FONT, "hAnsi": _MARK_FONT}
        yield _run(text[mark.start() : done], _looks(style, fonts, spread, shade))
    if done < len(text):
        yield _run(text[done:], _looks(style, _HINT, spread, shade))


def tab() -> Element:
    """A run with a tab."""
    return element("r", element("tab"))


def paragraph(style: str, *content: Element) -> Element:
    """A paragraph with the id of its style."""
    return element("p", element("pPr", element("pStyle", val=style)), *content)


def link(bookmark: str, *content: Element) -> Element:
    """Runs that lead to a bookmark of the same document."""
    return element("hyperlink", *content, anchor=bookmark, history="1")


def bookmarked(name: str, identity: int, *content: Element) -> tuple[Element, ...]:
    """Runs with a bookmark around them; ``identity`` is the bookmark's number in the document."""
    start = element("bookmarkStart", id=str(identity), name=name)
    return start, *content, element("bookmarkEnd", id=str(identity))


def _looks(style: str, fonts: dict[str, str], spread: int, shade: str) -> Element:
    looks = element("rPr")
    if style:
        looks.append(element("rStyle", val=style))
    if fonts:
        looks.append(element("rFonts", **fonts))
    if spread:
        looks.append(element("spacing", val=str(spread)))
    if shade:
        looks.append(element("shd", val="clear", color="auto", fill=shade))
    if "ascii" in fonts:
        looks.append(element("lang", val="zh-CN"))
    return looks


def _run(text: str, looks: Element) -> Element:
    made = element("r", looks)
    for piece in _BREAK.split(text):
        if piece == "\n":
            made.append(element("br"))
        elif piece == "\t":
            made.append(element("tab"))
        elif piece:
            words = element("t")
            words.set(_XML_SPACE, "preserve")
            words.text = piece
            made.append(words)
    return made
