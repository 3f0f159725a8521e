"""What the audit holds a finished brief against, and how it refuses one."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import zip_longest
from typing import NoReturn

from jzassist.brief.claims import NameFinder, no_names
from jzassist.brief.docx_reader import ReadBrief, ReadParagraph, Row
from jzassist.brief.docx_xml import xml_safe
from jzassist.brief.evidence import OwnWords, is_in
from jzassist.brief.own_lines import own_heading, own_kinds_in
from jzassist.brief.points import Points, points_made
from jzassist.model.annotated_article import AnnotatedArticle
from jzassist.model.annotation import Annotation
from jzassist.model.article import TextWarning
from jzassist.model.brief_options import BriefOptions, Part
from jzassist.model.errors import AuditError
from jzassist.model.summary import Summary

Block = ReadParagraph | list[Row]
#: An item as it is printed: its words, and whatever else of it is compared.
Printed = tuple[str, object]
#: Gives the number of items that it proved.
Check = Callable[["Ledger", list[ReadParagraph]], int]

_SOURCES = re.compile(r"(?:\s*¶\d+)+$")
_SOURCE = re.compile(r"¶(\d+)")


class Ledger:
    """An article as it runs, with its summary and its editor's decisions, asked by every check of the audit."""

    def __init__(
        self,
        annotated: AnnotatedArticle,
        summary: Summary,
        warnings: Iterable[TextWarning],
        options: BriefOptions,
        names: NameFinder = no_names,
    ) -> None:
        self.annotated = annotated
        self.article = annotated.article
        self.options = options
        self.left_out: dict[Part, int] = {}
        self.summary = summary
        self.names = names
        self.warnings = tuple(warnings)
        self.own = OwnWords(annotated.article)
        self.linked = Part.ANNEX in options.parts and bool(self.article.paragraphs)

    @cached_property
    def text(self) -> str:
        """The article's text as a Word file holds it, of the same length."""
        return xml_safe(self.article.text)

    @cached_property
    def points(self) -> Points:
        """The points that may stand in the brief, and what is said of the others."""
        wanted = Part.POINTS in self.options.parts
        return points_made(self.annotated, self.summary, self.names) if wanted else Points((), ())

    @cached_property
    def own_headings(self) -> frozenset[str]:
        """What may stand above the lines of the editor's own kinds."""
        return frozenset(xml_safe(own_heading(kind)) for kind in own_kinds_in(self.annotated.annotations, self.options))

    def words_of(self, annotation: Annotation) -> str:
        """An annotation's words as a Word file holds them."""
        return self.text[annotation.start : annotation.end]

    def is_in(self, annotation: Annotation) -> bool:
        """Whether an annotation may stand in the brief."""
        return is_in(annotation, self.options)

    def refuse(self, place: str, reason: str) -> NoReturn:
        """Refuses the brief: AuditError with the place and the reason in one sentence."""
        raise AuditError(f"简报核对未通过，没有导出：{place}{reason}。")

    def compare(self, part: Part, unit: str, wanted: Sequence[Printed], found: Sequence[Printed]) -> int:
        """The number of items; refuses a part in which one is missing, doubled, too many or in another place."""
        if self._only_shortened(part, wanted, found):
            return len(found)
        pairs = enumerate(zip_longest(wanted, found))
        different = next(((place, *pair) for place, pair in pairs if pair[0] != pair[1]), None)
        if different is not None:
            self._refuse_item(part, unit, wanted, found, different)
        return len(found)

    def _only_shortened(self, part: Part, wanted: Sequence[Printed], found: Sequence[Printed]) -> bool:
        """Whether a part lacks as many items as its editor is told, and is in everything else as it has to be."""
        missing = sum(item[1] != "Heading1" for item in wanted) - sum(item[1] != "Heading1" for item in found)
        rest = iter(wanted)
        return 0 < missing == self.left_out.get(part) and all(item in rest for item in found)

    def _refuse_item(
        self,
        part: Part,
        unit: str,
        wanted: Sequence[Printed],
        found: Sequence[Printed],
        different: tuple[int, Printed, Printed],
    ) -> NoReturn:
        place, should, there = different
        if there is None or (should is not None and should not in found and there in wanted):
            self.refuse(part, f"少了{shown(should[0])}")
        known = there in wanted and there not in found[:place]
        self.refuse(
            f"{part}第 {place + 1} {unit}", f"{shown(there[0])}{'不在应在的位置' if known else '与稿件不符，或重复'}"
        )

    def claim(self, read: ReadParagraph, place: str) -> tuple[str, tuple[int, ...]]:
        """The words of a paragraph and the numbers of the paragraphs that it names as its source."""
        if not self.linked:
            found = _SOURCES.search(read.words)
            numbers = tuple(int(number) for number in _SOURCE.findall(found.group())) if found else ()
            words = read.words[: found.start()] if found else read.words
        else:
            numbers = tuple(self._linked_number(link, place) for link in read.links)
            words = read.words.removesuffix(" " * (len(numbers) - 1)).removesuffix("\t")
        if not numbers:
            self.refuse(place, "没有出处")
        if not all(1 <= number <= len(self.article.paragraphs) for number in numbers):
            self.refuse(place, "的出处不是原文里的段落")
        return words, numbers

    def _linked_number(self, link: tuple[str, str], place: str) -> int:
        bookmark, words = link
        number = _SOURCE.fullmatch(words)
        if not number or bookmark != f"p{number.group(1)}":
            self.refuse(place, f"的出处“{words}”链接到了别处")
        return int(number.group(1))


def shown(words: str) -> str:
    """The beginning of some words, for an error."""
    return f"“{words[:20]}{'…' if len(words) > 20 else ''}”"


def sections_of(ledger: Ledger, read: ReadBrief) -> tuple[list[ReadParagraph], dict[Part, list[Block]]]:
    """The paragraphs above the first part, and the parts with what stands in them."""
    head: list[ReadParagraph] = []
    parts: dict[Part, list[Block]] = {}
    current: list[Block] | None = None
    for block in read.blocks:
        if isinstance(block, ReadParagraph):
            if block.style == "Heading1":
                part = _part(ledger, block, parts)
                current = parts.setdefault(part, [])
                if part is Part.OWN:  # it has a heading for each kind
                    current.append(block)
                continue
            if not block.words and not block.links and not block.bookmarks:
                continue
            if current is None:
                head.append(block)
                continue
        if current is None:
            ledger.refuse("标题处", "多出一张表")
        current.append(block)
    return head, parts


def _part(ledger: Ledger, heading: ReadParagraph, before: dict[Part, list[Block]]) -> Part:
    allowed = list(dict.fromkeys(ledger.options.parts))
    own = heading.words in ledger.own_headings and Part.OWN in allowed
    if not own and (heading.words not in allowed or heading.words == Part.OWN):
        ledger.refuse("小标题", f"{shown(heading.words)}不是要导出的部分")
    part = Part.OWN if own else Part(heading.words)
    last = list(before)[-1] if before else None
    if last and not (own and last is Part.OWN) and allowed.index(part) <= allowed.index(last):
        ledger.refuse("小标题", f"{shown(heading.words)}不在应在的位置")
    return part
