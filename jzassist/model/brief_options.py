"""What a brief is asked to be."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from jzassist.model.own_kinds import OwnKindDefinition

#: The template that has a page alone.
ONE_PAGE = "一页"
#: What stands on a brief where no desk is named.
PRODUCT_NAME = "晋中编辑助手"


class Part(StrEnum):
    """The parts of a brief below its title, in their usual order."""

    POINTS = "要点"
    FIGURES = "关键数据"
    QUOTES = "重要引语"
    PEOPLE = "人物"
    OWN = "自定标注"
    SOURCES = "信源"
    CHECKS = "待核"
    ANNEX = "原文"


ALL_PARTS = tuple(Part)
#: What a brief has where nobody chose: who speaks how much is there when it is wanted.
USUAL_PARTS = tuple(part for part in Part if part is not Part.SOURCES)


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """How a brief is made.

    ``reviewed`` is False where no editor saw the article: everything that was found goes in and the meta
    line says 未经人工核定. ``include_pending`` lets undecided items in, marked. ``made_on`` is the date on the
    brief; the same date gives the same bytes. ``own_kinds`` are those of the editor's own: they give order and shades,
    marks of others go in too. ``points`` is the summary's length in sentences, 0 for the article's own. ``direct`` and
    ``reported`` say which speech goes in, ``annex_marks`` whether the article at the end is shaded by kind.
    ``issue`` is the brief's number, 第12期. ``template`` is the name of one of ours or the path of a house template;
    ``recipients`` are whom the brief goes to (主送); ``safe_fonts`` takes 宋体 and 黑体 alone, which every machine has.
    """

    made_on: date
    template: str = "简报"
    reviewed: bool = True
    include_pending: bool = False
    desk: str = PRODUCT_NAME
    editor: str = ""
    parts: tuple[Part, ...] = field(default=USUAL_PARTS)
    own_kinds: tuple[OwnKindDefinition, ...] = ()
    points: int = 0
    direct: bool = True
    reported: bool = True
    annex_marks: bool = True
    issue: str = ""
    recipients: str = ""
    safe_fonts: bool = False
