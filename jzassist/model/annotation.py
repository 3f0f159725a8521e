"""What is found in an article or marked by its editor: spans over the text with what they mean."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, Self


class Kind(StrEnum):
    """What an annotation marks, in the order of the tagging keys; the kinds that every article has."""

    FIGURE = "figure"
    QUOTE = "quote"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    DATE = "date"
    TERM = "term"


class OwnKind(str):
    """A kind that an editor has made, by its name; like a member of ``Kind`` there is one object of each.

    As words it is ``own:`` and the name, unlike every other kind. How it looks is in the settings, not here: the
    article's work and its brief need none of them.
    """

    _PREFIX: ClassVar[str] = "own:"
    _known: ClassVar[dict[str, "OwnKind"]] = {}

    def __new__(cls, name: str) -> "OwnKind":
        known = cls._known.get(name)
        if known is None:
            known = cls._known[name] = super().__new__(cls, cls._PREFIX + name)
        return known

    def __copy__(self) -> "OwnKind":
        return self

    def __deepcopy__(self, _memo: object) -> "OwnKind":
        return self

    @property
    def name(self) -> str:
        """What the editor calls it."""
        return self[len(self._PREFIX) :]


AnyKind = Kind | OwnKind

_KINDS: dict[str, AnyKind] = {str(kind): kind for kind in Kind}


def kind_of(words: str) -> AnyKind:
    """The kind that ``str(kind)`` wrote; KeyError where it is none."""
    # by a dictionary: to call an enum takes ten times as long, and there are thousands
    known = _KINDS.get(words)
    if known is None:
        if not words.startswith(OwnKind._PREFIX) or not words[len(OwnKind._PREFIX) :].strip():
            raise KeyError(words)
        known = OwnKind(words[len(OwnKind._PREFIX) :])
    return known


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
    """A quotation's meaning: pieces of one speech share ``group``; ``continued`` marks its later sentences.

    ``cuts`` are spans within it that the editor leaves out of the brief (……), in order and apart from each other.
    """

    mode: Mode = Mode.DIRECT
    group: int | None = None
    cue: str = ""
    speaker: Speaker | None = None
    continued: bool = False
    cuts: tuple[tuple[int, int], ...] = ()


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


@dataclass(frozen=True, slots=True)
class OwnDetail:
    """What is of a kind of the editor's own means what its note says."""


Detail = FigureDetail | QuoteDetail | NameDetail | DateDetail | TermDetail | OwnDetail

DETAIL_OF_KIND: dict[Kind, type[Detail]] = {
    Kind.FIGURE: FigureDetail,
    Kind.QUOTE: QuoteDetail,
    Kind.PERSON: NameDetail,
    Kind.ORGANISATION: NameDetail,
    Kind.PLACE: NameDetail,
    Kind.DATE: DateDetail,
    Kind.TERM: TermDetail,
}


def detail_class(kind: AnyKind) -> type[Detail]:
    """The class of what an annotation of a kind means."""
    return OwnDetail if isinstance(kind, OwnKind) else DETAIL_OF_KIND[kind]


@dataclass(frozen=True, slots=True)
class Annotation:
    """One marked span, ``text[start:end]`` in code points, with its meaning and the editor's decision.

    ``id`` is stable for the annotation's whole life. ``edited`` says that the editor set something of it,
    so that a new analysis leaves it alone. ``rule`` names what found it, ``confidence`` (0 to 1) says
    how sure that is. ``left_out`` says that it stays out of the brief whatever was decided. ``detail`` fits ``kind``
    (see ``detail_class``); a mismatch raises ValueError.
    """

    id: str
    kind: AnyKind
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
        if not isinstance(self.detail, detail_class(self.kind)):
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
