"""A single brief as a part of a digest, and back again: so that it can be audited as the single brief that it is."""

import re

from jzassist.brief.digest_lines import anchor
from jzassist.brief.docx_xml import bookmarked, paragraph, runs

_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>")
_AFTER_TABLE = paragraph("JZMeta")
_TITLE = '<w:p><w:pPr><w:pStyle w:val="JZTitle"/></w:pPr>'
_META = '<w:p><w:pPr><w:pStyle w:val="JZMeta"/></w:pPr>'
_HEADING, _LOWER = '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading2"/>'
_POINT = '<w:pStyle w:val="JZPoint"/>'
_LINK, _MARK, _MARK_END = '<w:hyperlink w:anchor="', '" w:name="', '<w:bookmarkEnd w:id="'
#: More paragraphs than any article has: each article has so many numbers of bookmarks.
_IDS = 1_000_000


def taken_in(body: str, number: int, numbering: int) -> str:
    """A brief's body as an article of a digest: its title numbered, its headings lower, its bookmarks its own.

    What was made and counted, the last of the lines below the title, is said once for the whole digest.
    ``numbering`` is the list that its points are numbered by.
    """
    body = body.removesuffix(_AFTER_TABLE)
    metas = [found for found in _PARAGRAPH.finditer(body) if found[0].startswith(_META)]
    if metas:
        body = body[: metas[-1].start()] + body[metas[-1].end() :]
    here = anchor(number)
    body = body.replace(_HEADING, _LOWER)
    body = body.replace(_TITLE, f"<w:p><w:pPr>{_HEADING}</w:pPr>{_number(number)}", 1)
    numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr>'
    body = body.replace(_POINT, _POINT + numbered)
    body = body.replace(f"{_LINK}p", f"{_LINK}{here}p")
    body = re.sub(
        r'<w:bookmarkStart w:id="(\d+)" w:name="p',
        lambda found: f'<w:bookmarkStart w:id="{number * _IDS + int(found[1])}" w:name="{here}p',
        body,
    )
    return re.sub(
        rf"{_MARK_END}(\d{{1,6}})\"",
        lambda found: f'{_MARK_END}{number * _IDS + int(found[1])}"',
        body,
    )


def taken_out(body: str, number: int, making: str) -> str:
    """The body of the single brief that an article of a digest was, ``making`` again below its title."""
    here = anchor(number)
    body = body.replace(_number(number), "", 1)
    body = body.replace(_HEADING, '<w:pStyle w:val="JZTitle"/>', 1).replace(_LOWER, _HEADING)
    body = body.replace(f"{_LINK}{here}p", f"{_LINK}p").replace(f"{_MARK}{here}p", f"{_MARK}p")
    last = 0
    for found in _PARAGRAPH.finditer(body):
        if not found[0].startswith((_TITLE, _META, '<w:p><w:pPr><w:pStyle w:val="JZSubtitle"/>')):
            break
        last = found.end()
    return body[:last] + paragraph("JZMeta", *runs(making)) + body[last:]


def _number(number: int) -> str:
    return "".join(bookmarked(anchor(number), number * _IDS, *runs(f"{number}　", "JZNumber")))
