"""WordprocessingML as text: the few elements that a brief needs.

Text and not a tree of objects: a brief of thirty pages has ten thousand elements, which take ten times as long to
make one by one.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import starmap

from jzassist.model.errors import WriteError

#: An element as it stands in the file, its attributes and words escaped.
Element = str

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{MAIN}}}"

_CONTROL_SPACE = re.compile(r"[\r\x0b\x0c\x1c-\x1f]")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1b\ud800-\udfff\ufffe\uffff]")
_ODD = re.compile(f"{_CONTROL_SPACE.pattern}|{_UNWRITABLE.pattern}")
#: Marks that Chinese and Latin share: an apostrophe is Latin; after Latin letters, digits or nothing the others would
#: be taken for Latin too.
_SHARED = re.compile(r"(?P<latin>(?<=[A-Za-z])’(?=[A-Za-z])|¶\d*)|(?:^|(?<=[ -\u024f]))[“”‘’—…·]+")
_BREAK = re.compile(r"([\n\t])")
_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def unwritable_character(text: str) -> int | None:
    """The place of the first character that no XML file can hold, or None."""
    found = _UNWRITABLE.search(text)
    return found.start() if found else None


def xml_safe(text: str) -> str:
    """A text as XML can hold it: control characters that are white space become spaces.

    WriteError where there is a character that XML cannot hold: leaving it out would change the words.
    """
    if not _ODD.search(text):
        return text
    place = unwritable_character(text)
    if place is not None:
        raise WriteError(
            f"“{_UNWRITABLE.sub('□', text[:20])}”里有 Word 文件不能存放的字符（U+{ord(text[place]):04X}），请先删去它。"
        )
    return _CONTROL_SPACE.sub(" ", text)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(name: str, value: str) -> str:
    quoted = _escaped(value).replace('"', "&quot;")
    return f' w:{name}="{quoted}"'


def element(tag: str, *children: Element, **attributes: str) -> Element:
    """An element with the prefix of Word's main namespace; so are its attributes."""
    begun = f"<w:{tag}{''.join(starmap(_attribute, attributes.items()))}"
    return f"{begun}>{''.join(children)}</w:{tag}>" if children else f"{begun}/>"


#: The fonts of characters that are Chinese, that only Latin has, and of marks that stand without a Chinese neighbour.
_CHINESE = element("rFonts", hint="eastAsia")
_LATIN = ""
_MARKS = element("rFonts", hint="eastAsia", ascii="SimSun", hAnsi="SimSun")


def runs(text: str, style: str = "", shade: str = "", spread: int = 0) -> Iterator[Element]:
    """Words as runs, with the id of a character style, a background colour and space after each character.

    “ ” … — · get the Chinese font in Word by the hint, and in LibreOffice, which does not know it, by name.
    ¶ must stay Latin, or a line may end between it and its number.
    """
    text = xml_safe(text)
    done = 0
    for mark in _SHARED.finditer(text):
        if mark.start() > done:
            yield _run(text[done : mark.start()], _looks(style, shade, spread, _CHINESE))
        done = mark.end()
        yield _run(mark.group(), _looks(style, shade, spread, _LATIN if mark["latin"] else _MARKS))
    if done < len(text):
        yield _run(text[done:], _looks(style, shade, spread, _CHINESE))


def tab() -> Element:
    """A run with a tab."""
    return element("r", element("tab"))


def paragraph(style: str, *content: Element) -> Element:
    """A paragraph with the id of its style."""
    return f"<w:p>{_style(style)}{''.join(content)}</w:p>"


@cache
def _style(style: str) -> Element:
    return element("pPr", element("pStyle", val=style))


def link(bookmark: str, *content: Element) -> Element:
    """Runs that lead to a bookmark of the same document."""
    return element("hyperlink", *content, anchor=bookmark, history="1")


def bookmarked(name: str, identity: int, *content: Element) -> tuple[Element, ...]:
    """Runs with a bookmark around them; ``identity`` is the bookmark's number in the document."""
    start = element("bookmarkStart", id=str(identity), name=name)
    return start, *content, element("bookmarkEnd", id=str(identity))


@cache
def _looks(style: str, shade: str, spread: int, fonts: Element) -> Element:
    looks = []
    if style:
        looks.append(element("rStyle", val=style))
    looks.append(fonts)
    if spread:
        looks.append(element("spacing", val=str(spread)))
    if shade:
        looks.append(element("shd", val="clear", color="auto", fill=shade))
    if fonts == _MARKS:
        looks.append(element("lang", val="zh-CN"))
    return element("rPr", *looks)


def _run(text: str, looks: Element) -> Element:
    pieces = _BREAK.split(text) if _BREAK.search(text) else (text,)
    return f"<w:r>{looks}{''.join(map(_words, filter(None, pieces)))}</w:r>"


def _words(text: str) -> Element:
    return _BREAKS.get(text) or f'<w:t xml:space="preserve">{_escaped(text)}</w:t>'
