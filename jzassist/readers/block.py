"""What the readers of the single formats give: stretches of text with what the file says of them, or a refusal."""

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


class UnreadableError(Exception):
    """Why a file cannot be read: a sentence that lacks only its subject, the file (有密码保护，请……)."""

    def __init__(self, reason: str, details: str = "") -> None:
        super().__init__(reason)
        self.details = details
