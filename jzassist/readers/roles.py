"""Tells what each paragraph is on the page: headline, by-line, lead, crosshead, caption …"""

import re
from collections.abc import Sequence

from jzassist.model.article import ParagraphRole
from jzassist.readers.lines import ends_sentence, width
from jzassist.readers.page_signs import (
    begins_story,
    goes_on_with_byline,
    is_byline,
    is_caption,
    is_credit,
    is_date,
    is_dateline,
    is_editor,
    is_original_title,
    leads_to_headline,
    tells_of_those_present,
)

Roles = list[ParagraphRole | None]

_LONGEST_TITLE = 60.0
_LONGEST_CROSSHEAD = 32.0
_LONGEST_COLUMN_NAME = 6.0
_LONGEST_HALF = 12  # characters
_NO_WORD = re.compile(r"\W")
#: A paragraph before the story that is shorter than this is a flourish, not its lead.
_SHORTEST_LEAD = 18.0
#: Among so many first paragraphs 本报讯 begins the story; later it begins another one.
_NEAR_THE_TOP = 3


def paragraph_roles(paragraphs: Sequence[str], known: Sequence[ParagraphRole | None] = ()) -> tuple[ParagraphRole, ...]:
    """The role of each paragraph; ``known`` holds those that the file itself tells, None for the others."""
    roles: Roles = [role or _sign_role(text) for role, text in _padded(paragraphs, known)]
    _find_more_bylines(paragraphs, roles)
    story = [index for index, role in enumerate(roles) if role is None and _tells(paragraphs, index)]
    if story:
        _find_signatures(paragraphs, roles, story[-1])
        _find_titles(paragraphs, roles, story)
        _find_crossheads(paragraphs, roles, story)
    found = [role or ParagraphRole.BODY for role in roles]
    lead = _lead(paragraphs, found)
    return tuple(ParagraphRole.LEAD if index == lead else role for index, role in enumerate(found))


def _padded(paragraphs: Sequence[str], known: Sequence[ParagraphRole | None]) -> list[tuple[ParagraphRole | None, str]]:
    return [(known[index] if index < len(known) else None, text) for index, text in enumerate(paragraphs)]


def _sign_role(text: str) -> ParagraphRole | None:
    if is_original_title(text):
        return ParagraphRole.HEADLINE
    if is_dateline(text):
        return ParagraphRole.DATELINE
    if is_editor(text):
        return ParagraphRole.EDITOR
    if is_credit(text):
        return ParagraphRole.CREDIT
    if is_byline(text):
        return ParagraphRole.BYLINE
    if is_caption(text):
        return ParagraphRole.CAPTION
    return None


def _find_more_bylines(paragraphs: Sequence[str], roles: Roles) -> None:
    """By-lines of several lines: what holds only more names belongs to the one above."""
    for index in range(1, len(roles)):
        above = roles[index - 1] is ParagraphRole.BYLINE
        if above and roles[index] is None and goes_on_with_byline(paragraphs[index - 1], paragraphs[index]):
            roles[index] = ParagraphRole.BYLINE


def _tells(paragraphs: Sequence[str], index: int) -> bool:
    """Whether a paragraph tells the story: it holds whole sentences, or is too long for a title."""
    text = paragraphs[index]
    if width(text) > _LONGEST_TITLE:
        return True
    if not ends_sentence(text):
        return "。" in text
    # a title asks or calls out: 为何……？ Above it the column's name may stand
    first = all(_names_column(above) for above in paragraphs[:index])
    return not first or len(paragraphs) < 3 or text[-1] not in "？！?!" or text[0] in "“「"


def _names_column(text: str) -> bool:
    """Whether a line is as short as the name of a column: 健康信箱."""
    return width(text) <= _LONGEST_COLUMN_NAME and not ends_sentence(text)


def _find_titles(paragraphs: Sequence[str], roles: Roles, story: list[int]) -> None:
    """Headline, kicker and subheadline: before the story, or after it where none stands before."""
    if ParagraphRole.HEADLINE in roles:
        return
    before = _title_run(paragraphs, roles, range(story[0]))
    after = _title_run(paragraphs, roles, range(story[-1] + 1, len(paragraphs)))
    titles = before or after
    for index, role in zip(titles, _title_roles([paragraphs[index] for index in titles]), strict=True):
        roles[index] = role
    above = titles[0] - 1 if titles else -1
    if above >= 0 and roles[above] is None and paragraphs[above].endswith(("：", ":")):
        roles[above] = ParagraphRole.KICKER  # 晋中：


def _title_run(paragraphs: Sequence[str], roles: Roles, places: range) -> list[int]:
    """The first lines side by side that may be titles; a by-line or a picture's words end them."""
    run: list[int] = []
    for index in places:
        if roles[index] is not None or not _may_be_title(paragraphs[index]):
            if run:
                break
            continue
        run.append(index)
    return run


def _may_be_title(text: str) -> bool:
    in_brackets = text[0] in "（([" and text[-1] in "）)]"
    return not in_brackets and not text.endswith(("：", ":", "；", ";"))


def _title_roles(titles: list[str]) -> list[ParagraphRole]:
    headline, kicker, sub = ParagraphRole.HEADLINE, ParagraphRole.KICKER, ParagraphRole.SUBHEADLINE
    if len(titles) == 2 and (leads_to_headline(titles[0]) or _stands_above(*titles)):
        return [kicker, headline]
    if len(titles) == 2 and _are_a_couplet(*titles):
        return [headline, headline]
    if len(titles) == 2 and tells_of_those_present(titles[1]):
        return [headline, sub]
    dashed = next((index for index, title in enumerate(titles) if title.startswith(("——", "--"))), None)
    first = [kicker, headline, sub] if len(titles) >= 3 and dashed in (None, 2) else [headline, sub]
    return (first + [ParagraphRole.CROSSHEAD] * len(titles))[: len(titles)]


def _stands_above(first: str, second: str) -> bool:
    """Whether a line is a column's name above its headline."""
    return _names_column(first) and width(second) >= 2 * width(first)


def _are_a_couplet(first: str, second: str) -> bool:
    """Whether two lines are the two halves of one headline: without marks as long as each other, and short."""
    one, other = (len(_NO_WORD.sub("", line)) for line in (first, second))
    return one == other <= _LONGEST_HALF and not any(line.startswith(("——", "--")) for line in (first, second))


def _find_crossheads(paragraphs: Sequence[str], roles: Roles, story: list[int]) -> None:
    """Short lines without a final mark inside the story; three and more in a row are verses or a list."""
    run: list[int] = []
    telling = set(story)
    for index in range(story[0], story[-1] + 1):
        if roles[index] is None and index not in telling:
            run.append(index)
            continue
        if len(run) <= 2 and all(_may_be_crosshead(paragraphs[i]) for i in run):
            for i in run:
                roles[i] = ParagraphRole.CROSSHEAD
        run = []


def _may_be_crosshead(text: str) -> bool:
    return width(text) <= _LONGEST_CROSSHEAD and text[-1] not in "：:；;，,、—…"


def _find_signatures(paragraphs: Sequence[str], roles: Roles, last: int) -> None:
    """Who issued a text, in a short line or two before the date at its very end."""
    dated = next((index for index in range(last + 1, len(roles)) if is_date(paragraphs[index])), None)
    if dated is not None and dated - last <= 3:
        for index in range(last + 1, dated):
            roles[index] = roles[index] or ParagraphRole.BYLINE


def _lead(paragraphs: Sequence[str], roles: list[ParagraphRole]) -> int | None:
    """The paragraph whose words begin a story, near the top; else the first that is no flourish of less than a line."""
    body = [index for index, role in enumerate(roles) if role is ParagraphRole.BODY]
    telling = [index for index in body[:_NEAR_THE_TOP] if begins_story(paragraphs[index])]
    telling = telling or [index for index in body if width(paragraphs[index]) >= _SHORTEST_LEAD]
    return next(iter(telling[:1] or body[:1]), None)
