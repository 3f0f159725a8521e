"""The lines of a digest that stand in no article: title, contents, conflicts and indexes, as words and links."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jzassist.brief.compose import UNREVIEWED, proof, written_date
from jzassist.brief.docx_xml import Element, bookmarked, element, link, paragraph, runs, tab
from jzassist.brief.evidence import ADDED
from jzassist.model.brief import NamePart
from jzassist.model.brief_options import BriefOptions
from jzassist.model.digest import Conflict, IndexedFigure, IndexedPerson

CONTENTS, CONFLICTS, PEOPLE, FIGURES = "目录", "各篇不一", "人名索引", "数据索引"
_NAMES = {CONTENTS: "contents", CONFLICTS: "conflicts", PEOPLE: "people", FIGURES: "figures"}
_FIRST_ID = 90_000_000  # of bookmarks: far from those of the articles' paragraphs
TAB = "\t"


@dataclass(frozen=True)
class Piece:
    """Words of a line: a character style, the bookmark that they lead to, and whether its page is said behind them."""

    words: str
    style: str = ""
    to: str = ""
    with_page: bool = False


@dataclass(frozen=True)
class Line:
    """A paragraph."""

    style: str
    pieces: tuple[Piece, ...]

    def element(self) -> Element:
        """The paragraph in a Word file."""
        return paragraph(self.style, *(made for piece in self.pieces for made in _elements(piece)))

    @property
    def words(self) -> str:
        """Its words outside links."""
        return "".join(piece.words for piece in self.pieces if not piece.to)

    @property
    def links(self) -> list[tuple[str, str]]:
        """Its links: where each leads, and its words."""
        return [(piece.to, piece.words) for piece in self.pieces if piece.to and not piece.with_page]


def heading(words: str) -> Element:
    """The heading of one of the parts."""
    identity = _FIRST_ID + list(_NAMES).index(words)
    return paragraph("Heading1", *bookmarked(_NAMES[words], identity, *runs(words)))


def bookmark(words: str) -> str:
    """The bookmark at the heading of one of the parts."""
    return _NAMES[words]


def anchor(number: int) -> str:
    """The bookmark at an article's heading."""
    return f"a{number}"


def head_lines(title: str, articles: int, proved: int, options: BriefOptions) -> list[Line]:
    """The title and what is said below it."""
    facts = [
        ("期号", options.issue.strip()),
        ("编辑", options.editor),
        ("收录", f"{articles} 篇"),
        ("制作", written_date(options.made_on.isoformat())),
        ("核对", proof(proved)),
        ("", "" if options.reviewed else UNREVIEWED),
    ]
    pieces: list[Piece] = []
    for label, value in facts:
        if value:
            pieces += [Piece("　　")] if pieces else []
            pieces += [Piece(f"{label}　", "JZLabel"), Piece(value)] if label else [Piece(value, "JZNotice")]
    return [Line("JZTitle", (Piece(title),)), Line("JZMeta", tuple(pieces))]


def contents_lines(titles: Sequence[str], sources: Sequence[str]) -> Iterator[Line]:
    """A line for each article, with its page."""
    for number, (title, source) in enumerate(zip(titles, sources, strict=True), 1):
        told = (Piece(f"　{source}", "JZLabel"),) if source else ()
        here = anchor(number)
        words = Piece(f"{number}　{title}", to=here)
        yield Line("JZContents", (words, *told, Piece(TAB), Piece("", to=here, with_page=True)))


def conflict_lines(conflicts: Iterable[Conflict]) -> Iterator[Line]:
    """What each article says of the same thing."""
    for conflict in conflicts:
        pieces = [Piece(conflict.about, "JZName"), Piece(f"（{conflict.what}）：")]
        for count, mention in enumerate(conflict.mentions):
            pieces += [Piece("；")] if count else []
            where = "".join(f" ¶{number}" for number in mention.paragraphs)
            pieces += [
                Piece(f"第 {mention.article} 篇", to=anchor(mention.article)),
                Piece(f"“{mention.words}”"),
                Piece(where, "JZSource"),
            ]
        yield Line("JZCheck", tuple(pieces))


def people_index(people: Iterable[IndexedPerson]) -> Iterator[Line]:
    """A line for each person, with the articles that name him."""
    for person in people:
        roles = "".join(f" {_written(role)}" for role in person.roles)
        told = (Piece(f"　{roles.strip()}"),) if roles else ()
        yield Line("JZIndex", (Piece(_written(person.name), "JZName"), *told, Piece(TAB), *_numbers(person.articles)))


def figure_index(figures: Iterable[IndexedFigure]) -> Iterator[Line]:
    """A line for each figure with its meaning, and the articles that say so."""
    for figure in figures:
        words = Piece(f"　{figure.words}", "JZName")
        yield Line("JZIndex", (Piece(figure.label), words, Piece(TAB), *_numbers(figure.articles)))


def _numbers(articles: Sequence[int]) -> Iterator[Piece]:
    for count, number in enumerate(articles):
        if count:
            yield Piece("、", "JZSource")
        yield Piece(f"{number}", "JZSource", to=anchor(number))


def _written(part: NamePart) -> str:
    return part.words + (ADDED if part.added else "")


def _elements(piece: Piece) -> Iterator[Element]:
    if piece.words == TAB:
        yield tab()
    elif piece.with_page:
        yield from _page_of(piece.to)
    elif piece.to:
        yield link(piece.to, *runs(piece.words, piece.style))
    else:
        yield from runs(piece.words, piece.style)


def _page_of(bookmark: str) -> Iterator[Element]:
    """A field with the page of a bookmark: Word counts it when it opens the file, LibreOffice always does."""
    code = f'<w:instrText xml:space="preserve"> PAGEREF {bookmark} \\h </w:instrText>'
    yield element("r", element("fldChar", fldCharType="begin", dirty="true"))
    yield element("r", code)
    yield element("r", element("fldChar", fldCharType="separate"))
    yield element("r", element("t"))
    yield element("r", element("fldChar", fldCharType="end"))
