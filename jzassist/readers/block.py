"""What the readers of the single formats give: stretches of text with what the file says of them, or a refusal."""

from dataclasses import dataclass

from jzassist.model.article import ParagraphRole
from jzassist.model.errors import UnreadableError as UnreadableError


@dataclass(frozen=True, slots=True)
class Box:
    """Where a block stands on a page: the page's number from 1, points from its upper left corner, the letters' size.

    ``page_width`` and ``page_height`` are those of the page as it is read, in points.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float
    size: float
    page_width: float = 0.0
    page_height: float = 0.0


@dataclass(frozen=True, slots=True)
class Block:
    """Text of one or many lines; ``role`` where the file itself tells it (a heading style), None where not.

    ``whole`` says that its lines are paragraphs already; ``box`` where it stands, in formats that have pages.
    """

    text: str
    role: ParagraphRole | None = None
    whole: bool = False
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that the reading leaves out or that the editor should know of the whole file."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A file's blocks in reading order, and the encoding of its text where it is plain text."""

    blocks: tuple[Block, ...]
    encoding: str | None = None
    remarks: tuple[Remark, ...] = ()
