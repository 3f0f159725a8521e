"""A brief's title, lines and sections as Word's paragraphs and tables."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from jzassist.brief.cited import SOURCES, printed
from jzassist.brief.docx_xml import Element, bookmarked, element, link, paragraph, runs, tab
from jzassist.brief.evidence import ADDED
from jzassist.brief.heads import addressed, recipients_style, signature
from jzassist.brief.layout import SIGNATURE, Layout
from jzassist.brief.own_lines import noted, own_heading
from jzassist.brief.points import REWRITTEN
from jzassist.brief.source_lines import balance
from jzassist.model.annotation import AnyKind, Kind, OwnKind
from jzassist.model.article import ParagraphRole
from jzassist.model.brief import (
    AnnexParagraph,
    Brief,
    CheckLine,
    CitedParagraph,
    FigureRow,
    MetaItem,
    NamePart,
    OwnLine,
    PersonLine,
    Point,
    Section,
    SourceLine,
    Speech,
)
from jzassist.model.brief_options import Part
from jzassist.model.kind_names import name_of
from jzassist.model.own_kinds import OwnKindDefinition

NO_SPEAKER = "未署名"
COLUMNS = ("数据", "说明", "出处")
#: The figures' columns, and the width that they were drawn for.
_COLUMN_WIDTHS, _DRAWN_FOR = (2381, 5159, 1418), 8958

TINTS: dict[AnyKind, str] = {
    Kind.FIGURE: "FFE9A8",
    Kind.QUOTE: "D6E8FF",
    Kind.PERSON: "DDF3D8",
    Kind.ORGANISATION: "EADCFB",
    Kind.PLACE: "D0F0EE",
    Kind.DATE: "FBDDE6",
    Kind.TERM: "ECE6D8",
}
#: The shade of a kind that its editor has no longer.
_NEUTRAL = "E6E6E6"
_ASIDE = "JZAnnexAside"
_ROLE_STYLES = {
    ParagraphRole.HEADLINE: "JZAnnexHeadline",
    ParagraphRole.KICKER: "JZAnnexSubheadline",
    ParagraphRole.SUBHEADLINE: "JZAnnexSubheadline",
    ParagraphRole.CROSSHEAD: "JZAnnexCrosshead",
    ParagraphRole.BYLINE: _ASIDE,
    ParagraphRole.CAPTION: _ASIDE,
    ParagraphRole.CREDIT: _ASIDE,
    ParagraphRole.EDITOR: _ASIDE,
}


def body_elements(brief: Brief, layout: Layout) -> Iterator[Element]:
    """Everything of a brief's page but its headers and footers, in order."""
    yield from _head(brief, layout)
    for section in brief.sections:
        if layout.signed and section is brief.sections[-1] and section.part is Part.ANNEX:
            yield _signature(brief)
        if section.part is not Part.OWN:  # each kind has a heading of its own
            yield paragraph("Heading1", *runs(section.part))
        yield from _section(section, brief, layout)
    if layout.signed and not (brief.sections and brief.sections[-1].part is Part.ANNEX):
        yield _signature(brief)
    if brief.cited:
        yield paragraph("JZLegend", *_cited_runs(brief.cited))


def _cited_runs(cited: Iterable[CitedParagraph]) -> Iterator[Element]:
    """The paragraphs that are named and how they begin, each where its links lead to."""
    yield from runs(f"{SOURCES}　")
    for number, each in enumerate(cited):
        yield from runs("　" if number else "")
        yield from bookmarked(f"p{each.number}", each.number, *runs(printed(each)))


def _signature(brief: Brief) -> Element:
    """落款: the desk and the day, before an article that ends the brief."""
    return paragraph(SIGNATURE, *runs(signature(brief.desk, brief.made_on)))


def _head(brief: Brief, layout: Layout) -> Iterator[Element]:
    yield paragraph("JZTitle", *runs(brief.title), *(runs(REWRITTEN, "JZNote") if brief.rewritten else ()))
    if brief.subtitle:
        yield paragraph("JZSubtitle", *runs(brief.subtitle))
    for line in brief.meta:
        yield paragraph("JZMeta", *_meta_runs(line))
    if brief.recipients:
        yield paragraph(recipients_style(layout), *runs(addressed(brief.recipients)))


def _meta_runs(line: tuple[MetaItem, ...]) -> Iterator[Element]:
    for number, item in enumerate(line):
        if number:
            yield from runs("　　")
        if item.label:
            yield from runs(f"{item.label}　", "JZLabel")
        yield from runs(item.value, "" if item.label else "JZNotice")


def _section(section: Section, brief: Brief, layout: Layout) -> Iterator[Element]:
    linked, tints = brief.has_sources, _tints(brief.own_kinds)
    if section.part is Part.FIGURES:
        yield _figure_table([row for row in section.items if isinstance(row, FigureRow)], linked, layout)
        return
    if section.part is Part.ANNEX:
        yield from _legend([item for item in section.items if isinstance(item, AnnexParagraph)], brief.own_kinds)
    if section.part is Part.OWN:
        yield from _own_lines([item for item in section.items if isinstance(item, OwnLine)], linked)
    for item in section.items:
        match item:
            case Point():
                mark = runs(REWRITTEN, "JZNote") if item.rewritten else ()
                yield paragraph("JZPoint", *runs(item.words), *mark, *_sources(item.paragraphs, linked))
            case CheckLine():
                yield paragraph("JZCheck", *runs(item.words), *_sources(item.paragraphs, linked))
            case Speech():
                yield from _speech(item, linked)
            case SourceLine():
                yield paragraph("JZOwn", *_source_line_runs(item), *_sources(item.paragraphs, linked))
            case PersonLine():
                yield paragraph("JZPerson", *_person_runs(item, linked))
            case AnnexParagraph():
                yield _annex_paragraph(item, tints, layout)


def _sources(numbers: tuple[int, ...], linked: bool, apart: str = "\t") -> Iterator[Element]:
    """¶12 ¶13, after a tab to the right edge."""
    for number in numbers:
        yield from runs(apart)
        yield _source(number, linked)
        apart = " "


@lru_cache(maxsize=1024)
def _source(number: int, linked: bool) -> Element:
    source = "".join(runs(f"¶{number}", "JZSource"))
    return link(f"p{number}", source) if linked else source


def _speech(speech: Speech, linked: bool) -> Iterator[Element]:
    for piece in speech.pieces:
        label = runs(f"（{piece.label}）", "JZQuoteLabel") if piece.label else ()
        yield paragraph("JZQuote", *runs(piece.words), *label, *_sources(piece.paragraphs, linked))
    speaker = _named(speech.speaker, last="JZName") if speech.speaker else runs(NO_SPEAKER, "JZLabel")
    yield paragraph("JZSpeaker", *speaker)


def _named(parts: Sequence[NamePart], last: str = "") -> Iterator[Element]:
    """Names and roles, a space between; each word of the editor's own is marked as his; ``last`` styles the last."""
    for number, part in enumerate(parts):
        words = part.words.split() if part.added else [part.words]
        for count, word in enumerate(words):
            if number or count:
                yield from runs(" ")
            yield from runs(word, last if part is parts[-1] else "")
            if part.added:
                yield from runs(ADDED, "JZNote")


def _person_runs(person: PersonLine, linked: bool) -> Iterator[Element]:
    yield from runs(person.name.words, "JZName")
    if person.name.added:
        yield from runs(ADDED, "JZNote")
    yield tab()
    yield from _named(person.roles)
    yield tab()
    yield from runs(f"提及 {person.mentions} 次", "JZLabel")
    yield from _sources(person.paragraphs, linked, apart=" ")


def _source_line_runs(source: SourceLine) -> Iterator[Element]:
    yield from _named(source.speaker, last="JZName") if source.speaker else runs(NO_SPEAKER, "JZLabel")
    yield from runs(f"　{balance(source)}", "JZLabel")


def _figure_table(rows: list[FigureRow], linked: bool, layout: Layout) -> Element:
    widths = column_widths(layout)
    cells = [element("tcPr", element("tcW", w=str(width), type="dxa")) for width in widths]
    looks = element(
        "tblPr",
        element("tblStyle", val="JZFigures"),
        element("tblW", w=str(sum(widths)), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblCaption", val=Part.FIGURES),
    )
    styles = ("JZFigureHead", "JZFigureHead", "JZFigureSourceHead")
    head = [paragraph(style, *runs(name)) for style, name in zip(styles, COLUMNS, strict=True)]
    return element(
        "tbl",
        looks,
        element("tblGrid", *(element("gridCol", w=str(width)) for width in widths)),
        _row(head, cells, element("tblHeader")),
        *(_row(_figure_cells(row, linked), cells) for row in rows),
    )


def column_widths(layout: Layout) -> list[int]:
    """The widths of the figures' columns, which together fill the page."""
    return [round(width * layout.text_width / _DRAWN_FOR) for width in _COLUMN_WIDTHS]


def _figure_cells(row: FigureRow, linked: bool) -> list[Element]:
    return [
        paragraph("JZFigure", *runs(row.words)),
        paragraph("JZFigureLabel", *runs(row.label)),
        paragraph("JZFigureSource", *_sources(row.paragraphs, linked, apart="")),
    ]


def _row(cells: Iterable[Element], widths: Iterable[Element], *properties: Element) -> Element:
    made = (element("tc", width, cell) for cell, width in zip(cells, widths, strict=True))
    return element("tr", element("trPr", element("cantSplit"), *properties), *made)


def _own_lines(lines: Iterable[OwnLine], linked: bool) -> Iterator[Element]:
    """The lines of each kind below its name."""
    for kind, its_lines in groupby(lines, key=lambda line: line.kind):
        yield paragraph("Heading1", *runs(own_heading(kind)))
        for line in its_lines:
            note = runs(noted(line.note), "JZNote") if line.note else ()
            yield paragraph("JZOwn", *runs(line.words), *note, *_sources(line.paragraphs, linked))


def _tints(own_kinds: Iterable[OwnKindDefinition]) -> dict[AnyKind, str]:
    return TINTS | {known.kind: known.shades.light.tint.removeprefix("#") for known in own_kinds}


def _legend(paragraphs: Iterable[AnnexParagraph], own_kinds: Iterable[OwnKindDefinition]) -> Iterator[Element]:
    """The kinds that are shaded in the article, each in its shade."""
    tints = _tints(own_kinds)
    seen = dict.fromkeys(run.kind for item in paragraphs for run in item.runs if run.kind)
    kinds = [*(kind for kind in tints if kind in seen), *(kind for kind in seen if kind not in tints)]
    if kinds:
        words = (
            made
            for kind in kinds
            for text, shade in ((f" {_legend_name(kind)} ", tints.get(kind, _NEUTRAL)), ("　", ""))
            for made in runs(text, shade=shade)
        )
        yield paragraph("JZLegend", *words)


def _legend_name(kind: AnyKind) -> str:
    return own_heading(kind) if isinstance(kind, OwnKind) else name_of(kind)


def _annex_paragraph(item: AnnexParagraph, tints: dict[AnyKind, str], layout: Layout) -> Element:
    style = _ROLE_STYLES.get(item.role, "")
    shaded = ((run, tints.get(run.kind, _NEUTRAL) if run.kind else "") for run in item.runs)
    words = (made for run, shade in shaded for made in runs(run.words, style, shade))
    number = _number_runs(item.number, layout)
    return paragraph("JZAnnex", *bookmarked(f"p{item.number}", item.number, *number, *words))


def _number_runs(number: int, layout: Layout) -> Iterator[Element]:
    """A paragraph's number and a space wide enough for the words to stand under each other."""
    digits = str(number)
    yield from runs(digits, "JZNumber")
    taken = len(digits) * layout.digit_width + layout.space_width
    yield from runs(" ", "JZNumber", spread=max(0, round(layout.number_column - taken)))
