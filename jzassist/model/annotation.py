"""What is found in an article or marked by its editor: spans over the text with what they mean."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self


class Kind(StrEnum):
    """What an annotation marks, in the order of the tagging keys."""

    FIGURE = "figure"
    QUOTE = "quote"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    DATE = "date"
    TERM = "term"


class Mode(StrEnum):
    """How speech is given: word for word in quotation marks, or reported."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class Status(StrEnum):
    """What the editor decided."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Origin(StrEnum):
    """Who put an annotation there."""

    ANALYSIS = "analysis"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: a person's full name or what the article calls a group or document; "" where unknown."""

    name: str = ""
    role: str = ""
    organisation: str = ""

    def __bool__(self) -> bool:
        return bool(self.name or self.role or self.organisation)

    @property
    def parts(self) -> tuple[str, ...]:
        """Organisation, role and name as they are written out: without the empty ones and what the name says itself.

        An observatory that speaks is its own organisation, and 承办检察官 names the role.
        """
        station = (part for part in (self.organisation, self.role) if part.strip() and part not in self.name)
        return (*station, *((self.name,) if self.name.strip() else ()))


@dataclass(frozen=True, slots=True)
class FigureDetail:
    """A figure's meaning: ``value`` is a number, (low, high), or None where it has none; percentages as 3.5.

    ``label`` is what is counted, for the 说明 column; ``key`` says that a brief should carry it.
    """

    value: float | int | tuple[float | int, float | int] | None = None
    unit: str = ""
    rank: bool = False
    approximate: bool = False
    label: str = ""
    key: bool = False


@dataclass(frozen=True, slots=True)
class QuoteDetail:
    """A quotation's meaning: pieces of one speech share ``group``; ``continued`` marks its later sentences."""

    mode: Mode = Mode.DIRECT
    group: int | None = None
    cue: str = ""
    speaker: Speaker | None = None
    continued: bool = False


@dataclass(frozen=True, slots=True)
class NameDetail:
    """Whom or what a mention means in full: ``role`` and ``organisation`` are a person's."""

    name: str = ""
    role: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class DateDetail:
    """A date's ISO value (``2024-03-15``, ``2024``, ``A/B``), or None where it cannot be known."""

    value: str | None = None


@dataclass(frozen=True, slots=True)
class TermDetail:
    """A term has no meaning beyond its words."""


Detail = FigureDetail | QuoteDetail | NameDetail | DateDetail | TermDetail

DETAIL_OF_KIND: dict[Kind, type[Detail]] = {
    Kind.FIGURE: FigureDetail,
    Kind.QUOTE: QuoteDetail,
    Kind.PERSON: NameDetail,
    Kind.ORGANISATION: NameDetail,
    Kind.PLACE: NameDetail,
    Kind.DATE: DateDetail,
    Kind.TERM: TermDetail,
}


@dataclass(frozen=True, slots=True)
class Annotation:
    """One marked span, ``text[start:end]`` in code points, with its meaning and the editor's decision.

    ``id`` is stable for the annotation's whole life. ``edited`` says that the editor set something of it,
    so that a new analysis leaves it alone. ``rule`` names what found it, ``confidence`` (0 to 1) says
    how sure that is. ``left_out`` says that it stays out of the brief whatever was decided. ``detail`` fits ``kind``
    (see ``DETAIL_OF_KIND``); a mismatch raises ValueError.
    """

    id: str
    kind: Kind
    start: int
    end: int
    detail: Detail
    status: Status = Status.PENDING
    origin: Origin = Origin.ANALYSIS
    edited: bool = False
    note: str = ""
    rule: str = ""
    confidence: float = 1.0
    left_out: bool = False

    def __post_init__(self) -> None:
        if not isinstance(self.detail, DETAIL_OF_KIND[self.kind]):
            raise ValueError(f"{self.kind} does not take {type(self.detail).__name__}")
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or negative span {self.start}:{self.end}")

    @property
    def speaker(self) -> Speaker | None:
        """A quotation's speaker; None for every other kind."""
        return self.detail.speaker if isinstance(self.detail, QuoteDetail) else None

    @property
    def settled(self) -> bool:
        """Whether the editor has touched it in any way."""
        return self.edited or self.status is not Status.PENDING or self.origin is Origin.EDITOR

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a character with a span."""
        return self.start < end and start < self.end

    def decided(self, status: Status) -> Self:
        """The same annotation with another decision."""
        return replace(self, status=status)


def stable_id(kind: Kind, start: int, end: int, mode: str = "") -> str:
    """The id of what an analysis finds at a place: the same finding has the same id in every analysis."""
    return f"{kind}{'-' + mode if mode else ''}-{start}-{end}"
