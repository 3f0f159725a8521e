"""What the readers of the single formats give: stretches of text with what the file says of them."""

from dataclasses import dataclass

from jzassist.model.article import ParagraphRole


@dataclass(frozen=True, slots=True)
class Block:
    """Text of one or many lines; ``role`` where the file itself tells it (a heading style), None where not."""

    text: str
    role: ParagraphRole | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A file's blocks in reading order, and the encoding of its text where it is plain text."""

    blocks: tuple[Block, ...]
    encoding: str | None = None
