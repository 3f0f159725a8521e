"""What a brief says before it is a file: plain sections."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jzassist.model.annotation import AnyKind, OwnKind
from jzassist.model.article import ParagraphRole
from jzassist.model.brief_options import Part
from jzassist.model.own_kinds import OwnKindDefinition


class QuoteLabel(StrEnum):
    """What is said beside a quotation that is not the whole of what stood in quotation marks."""

    NONE = ""
    SHORTENED = "节选"
    REPORTED = "转述"


@dataclass(frozen=True, slots=True)
class MetaItem:
    """One fact of the lines below the title: ``label`` is "" where the value speaks for itself."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class NamePart:
    """An organisation, a role or a name; ``added`` says that it is the editor's, not in the article."""

    words: str
    added: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence of the summary with its paragraphs' numbers; ``rewritten`` says that the words are the editor's."""

    words: str
    paragraphs: tuple[int, ...]
    rewritten: bool = False


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure in the article's words, what it counts, and the numbers of the paragraphs that say so."""

    words: str
    label: str
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class QuotedPiece:
    """A piece of speech as it is printed, quotation marks and …… of a cut included, with its paragraphs' numbers."""

    words: str
    label: QuoteLabel
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """Pieces of one speech in source order, and who speaks: organisation, role, name; nothing where unknown."""

    pieces: tuple[QuotedPiece, ...]
    speaker: tuple[NamePart, ...]


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person, once: name, role and organisation where known, the number of mentions, the first one's paragraph."""

    name: NamePart
    roles: tuple[NamePart, ...]
    mentions: int
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OwnLine:
    """What is marked with a kind of the editor's own, in the article's words, and his note on it, "" where none is."""

    kind: OwnKind
    words: str
    note: str
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Somebody who speaks: organisation, role and name, nothing where unknown, and the characters that he says.

    ``share`` is his part of all that is said, in per cent; ``paragraphs`` are those of his quotations.
    """

    speaker: tuple[NamePart, ...]
    direct: int
    reported: int
    share: int
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CheckLine:
    """Something to be checked before the brief is used, and where it stands."""

    words: str
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AnnexRun:
    """A stretch of a paragraph that carries the same mark, or none."""

    words: str
    kind: AnyKind | None = None


@dataclass(frozen=True, slots=True)
class AnnexParagraph:
    """A paragraph of the article, whole, in runs."""

    number: int
    role: ParagraphRole
    runs: tuple[AnnexRun, ...]


Item = Point | FigureRow | Speech | PersonLine | OwnLine | SourceLine | CheckLine | AnnexParagraph


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a brief with its items, all of the part's own class; never empty."""

    part: Part
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class CitedParagraph:
    """A paragraph that a brief without the article names as a source, and how it begins."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How much of a part did not fit: items, of 重要引语 sentences; of 原文 all of it."""

    part: Part
    count: int


@dataclass(frozen=True, slots=True)
class Brief:
    """A composed brief: ``rewritten`` says that the title is the editor's, not the article's.

    ``meta`` is the lines below the title. Numbers of paragraphs count from 1 over the whole article.
    ``own_kinds`` give the shades of the editor's own kinds; ``issue``, ``recipients``, ``template`` and ``safe_fonts``
    are those of ``BriefOptions``. ``left_out`` is what the template had no room for, ``cited`` the
    paragraphs that are named where the article itself is not there.
    """

    template: str
    desk: str
    made_on: date
    title: str
    rewritten: bool
    subtitle: str
    meta: tuple[tuple[MetaItem, ...], ...]
    sections: tuple[Section, ...]
    own_kinds: tuple[OwnKindDefinition, ...] = ()
    issue: str = ""
    recipients: str = ""
    safe_fonts: bool = False
    left_out: tuple[LeftOut, ...] = ()
    cited: tuple[CitedParagraph, ...] = ()

    @property
    def has_annex(self) -> bool:
        """Whether the article itself is in the brief, so that its paragraphs can be linked to."""
        return any(section.part is Part.ANNEX for section in self.sections)

    @property
    def has_sources(self) -> bool:
        """Whether the paragraphs that are named can be linked to."""
        return self.has_annex or bool(self.cited)
