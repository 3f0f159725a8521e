"""The words of a web page as a browser shows them, one paragraph after the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from lxml import etree, html

from jzassist.readers.style_roles import LONGEST_CELL

#: What a browser shows nothing of, or nothing that belongs to an article.
_SKIPPED = frozenset(
    "script style noscript template head title meta link select option button textarea iframe object embed applet "
    "svg math canvas audio video map rt rp datalist".split()
)
#: What goes on in the line in which it stands.
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark nobr o:p q ruby rb rtc s samp "
    "small span strike strong sub sup time tt u var".split()
)
#: What these put into their line.
_IN_ROWS = {"br": "\n", "td": "\t", "th": "\t", "wbr": ""}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef、。，；：！？“”‘’（）《》]"
_SOURCE_BREAK = re.compile(rf"(?<={_WIDE})[ \t]*[\r\n][ \t\r\n]*(?={_WIDE})")


@dataclass
class PageParagraph:
    """A paragraph of a web page; ``tag`` is the innermost block that it stands in."""

    text: str
    tag: str


@dataclass
class _Lines:
    """Gathers words into paragraphs."""

    found: list[PageParagraph] = field(default_factory=list)
    _words: list[tuple[str, bool]] = field(default_factory=list)

    def add(self, words: str, *, as_written: bool = False) -> None:
        self._words.append((words, as_written))

    def end(self, tag: str) -> None:
        runs = groupby(self._words, key=itemgetter(1))
        text = "".join(_as_shown("".join(words for words, _ in run), as_written) for as_written, run in runs)
        self._words.clear()
        self.found += [PageParagraph(line, tag) for line in text.split("\n") if line.strip()]


def _as_shown(words: str, as_written: bool) -> str:
    return words if as_written else _SPACE.sub(" ", _SOURCE_BREAK.sub("", words))


def page_root(content: str) -> etree._Element | None:
    """The tree of a web page, whatever its faults; None where there is nothing in it."""
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8")
    try:
        # bytes in an encoding of our own: the one that the page names is undone already
        return html.document_fromstring(content.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def page_paragraphs(root: etree._Element) -> list[PageParagraph]:
    """Everything that a page shows, in its order; the cells of a row stand in one line, parted by tabs."""
    lines = _Lines()
    for step in _steps(root):
        match step:
            case str():
                lines.add(step)
            case ("pre", words):
                lines.add(words, as_written=True)
            case ("end", tag):
                lines.end(tag)
    lines.end("body")
    return lines.found


def _steps(root: etree._Element) -> Iterator[str | tuple[str, str]]:
    """Words, and where paragraphs end; without recursion, for pages may be nested ten thousand deep."""
    waiting: list[tuple[etree._Element, bool, str]] = [(root, False, "body")]
    while waiting:
        element, leaving, block = waiting.pop()
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        in_line = tag in _INLINE or tag in _IN_ROWS
        inside = block if in_line else tag
        if tag == "tr" and not leaving and (row := _short_row(element)) is not None:
            yield "pre", row
            yield "end", tag
            yield from _own(element.tail, block)
            continue
        if not leaving and tag and tag not in _SKIPPED and not _is_hidden(element):
            if tag in _IN_ROWS:
                yield "pre", _IN_ROWS[tag]
            elif not in_line:
                yield "end", block
            yield from _own(element.text, inside)
            waiting.append((element, True, block))
            waiting.extend((child, False, inside) for child in reversed(element))
            continue
        if leaving and not in_line:
            yield "end", inside
        if element is not root:
            yield from _own(element.tail, block)


def _short_row(row: etree._Element) -> str | None:
    """A row of short cells as one line, None where it is none."""
    if next(row.iter("table"), None) is not None:  # or tables within tables would be walked again at each level
        return None
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    texts = []
    for cell in cells:
        shown = page_paragraphs(cell)
        if len(shown) > 1 or (shown and len(shown[0].text) > LONGEST_CELL):
            return None
        texts.append(shown[0].text.strip() if shown else "")
    return "\t".join(texts) if len(cells) > 1 and len(row) == len(cells) else None


def _own(words: str | None, block: str) -> Iterator[str | tuple[str, str]]:
    if words:
        yield ("pre", words) if block == "pre" else words


def _is_hidden(element: etree._Element) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(str(element.get("style", ""))))
