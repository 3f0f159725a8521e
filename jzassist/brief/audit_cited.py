"""The audit of the line that says how the paragraphs begin that a page names as its sources."""

from jzassist.brief.audit_ledger import Ledger, shown
from jzassist.brief.cited import SOURCES, beginning, printed
from jzassist.brief.docx_reader import ReadBrief, ReadParagraph
from jzassist.brief.docx_xml import xml_safe
from jzassist.model.brief import CitedParagraph


def check_cited(ledger: Ledger, read: ReadBrief) -> None:
    """Refuses a line whose paragraphs are not those that the items lead to, or do not begin so; takes it away.

    A brief that has the article itself has none.
    """
    lines = [p for p in read.paragraphs if p.style == "JZLegend" and p.words.startswith(f"{SOURCES}　")]
    marks = [mark for line in lines for mark in line.bookmarks]
    named = _links(read)
    if not named or any(p.style == "JZAnnex" for p in read.paragraphs):
        wanted: list[int] = []
    else:
        wanted = sorted(named)
    if marks != [f"p{number}" for number in wanted]:
        ledger.refuse("出处一行", "的段落与各条的出处不符")
    cited = (CitedParagraph(number, beginning(ledger.article, number)) for number in wanted)
    expected = [xml_safe(f"{SOURCES}　{'　'.join(map(printed, cited))}")] if wanted else []
    if [line.words for line in lines] != expected:
        ledger.refuse("出处一行", f"{shown(lines[0].words) if lines else ''}与原文不符")
    read.blocks = [block for block in read.blocks if block not in lines]
    ledger.linked = ledger.linked or bool(wanted)


def _links(read: ReadBrief) -> set[int]:
    """The numbers of all paragraphs that links lead to."""
    cells = (cell for block in read.blocks if not isinstance(block, ReadParagraph) for row in block for cell in row)
    anchors = (anchor for each in (*read.paragraphs, *cells) for anchor, _ in each.links)
    return {int(anchor[1:]) for anchor in anchors if anchor[1:].isdecimal()}
