"""The audit of 关键数据, 人物, 自定标注, 信源, 待核 and 原文."""

from itertools import zip_longest

from jzassist.brief.audit_ledger import Ledger, Printed, shown
from jzassist.brief.audit_quotes import noted, speaker_line
from jzassist.brief.check_lines import check_lines
from jzassist.brief.docx_reader import ReadParagraph, Row
from jzassist.brief.docx_xml import xml_safe
from jzassist.brief.evidence import paragraph_numbers
from jzassist.brief.figure_rows import chosen_figures, meaning
from jzassist.brief.own_lines import note_of, own_heading, own_kinds_in
from jzassist.brief.own_lines import noted as own_note
from jzassist.brief.source_lines import sources_in
from jzassist.model.annotation import Annotation, Kind, NameDetail, OwnKind
from jzassist.model.brief_options import Part
from jzassist.model.kind_names import name_of

_COLUMNS = ["数据", "说明", "出处"]


def check_figures(ledger: Ledger, table: list[Row]) -> int:
    """Refuses a row whose figure, meaning or source is not that of a figure of the article."""
    known: dict[tuple[str, str], list[int]] = {}
    for figure in chosen_figures(ledger.annotated, ledger.options):
        row = (ledger.words_of(figure), xml_safe(meaning(ledger.article, figure)))
        known.setdefault(row, []).extend(paragraph_numbers(ledger.article, figure.start, figure.end))
    figures = {words for words, _ in known}
    found: list[Printed] = []
    if not table or [cell.words for cell in table[0]] != _COLUMNS:
        ledger.refuse("关键数据", "的表头有误")
    for number, row_cells in enumerate(table[1:], 1):
        place = f"关键数据第 {number} 行"
        if len(row_cells) != len(_COLUMNS):
            ledger.refuse(place, "多了或少了一格")
        words, label, source = row_cells
        beside, numbers = ledger.claim(source, place)
        if beside:
            ledger.refuse(place, f"的出处里多出{shown(beside)}")
        if words.words not in figures:
            ledger.refuse(place, f"的数据{shown(words.words)}与原文不符")
        where = known.get((words.words, label.words))
        if where is None:
            ledger.refuse(place, f"的说明{shown(label.words)}不是{shown(words.words)}的说明")
        if not set(numbers) <= set(where):
            ledger.refuse(place, f"的数据{shown(words.words)}不在出处所指的段落里")
        found.append((words.words, (label.words, numbers)))
    wanted = [(words, (label, tuple(dict.fromkeys(where)))) for (words, label), where in known.items()]
    return ledger.compare(Part.FIGURES, "行", wanted, found)


def check_people(ledger: Ledger, read: list[ReadParagraph]) -> int:
    """Refuses a person who is not in the article, or not with that role, that often and there."""
    people: dict[str, list[Annotation]] = {}
    for person in ledger.annotated.visible:
        if person.kind is Kind.PERSON:
            people.setdefault(noted(ledger, _detail(person).name or ledger.words_of(person)), []).append(person)
    known = {name: found for name, found in people.items() if any(map(ledger.is_in, found))}
    printed: list[Printed] = []
    for number, paragraph in enumerate(read, 1):
        place = f"人物第 {number} 条"
        words, numbers = ledger.claim(paragraph, place)
        name, _, rest = words.partition("\t")
        if name not in known:
            ledger.refuse(place, f"{shown(name)}不是原文标出的人物")
        mentions = known[name]
        if rest.rstrip() not in {f"{_roles(ledger, person)}\t提及 {len(mentions)} 次" for person in mentions}:
            ledger.refuse(place, f"{shown(name)}的职务、单位或提及次数有误")
        if numbers != paragraph_numbers(ledger.article, mentions[0].start, mentions[0].end):
            ledger.refuse(place, f"{shown(name)}的出处有误")
        printed.append((name, None))
    return ledger.compare(Part.PEOPLE, "条", [(name, None) for name in known], printed)


def _roles(ledger: Ledger, person: Annotation) -> str:
    detail = _detail(person)
    return " ".join(noted(ledger, part) for part in (detail.role, detail.organisation) if part.strip())


def _detail(person: Annotation) -> NameDetail:
    assert isinstance(person.detail, NameDetail)
    return person.detail


def check_own(ledger: Ledger, read: list[ReadParagraph]) -> int:
    """Refuses headings and lines that are not exactly the marks of the editor's own kinds, with his notes."""
    wanted: list[Printed] = []
    marks = [mark for mark in ledger.annotated.annotations if ledger.is_in(mark)]
    for kind in own_kinds_in(ledger.annotated.annotations, ledger.options):
        lines = [
            (ledger.words_of(a) + xml_safe(own_note(note_of(a))), paragraph_numbers(ledger.article, a.start, a.end))
            for a in marks
            if a.kind is kind
        ]
        wanted += [(xml_safe(own_heading(kind)), "Heading1"), *lines] if lines else []
    found: list[Printed] = []
    for number, paragraph in enumerate(read, 1):
        heading = paragraph.style == "Heading1"
        claimed = (paragraph.words, "Heading1") if heading else ledger.claim(paragraph, f"{Part.OWN}第 {number} 行")
        found.append(claimed)
    return ledger.compare(Part.OWN, "行", wanted, found) - sum(words[1] == "Heading1" for words in found)


def check_sources(ledger: Ledger, read: list[ReadParagraph]) -> int:
    """Refuses a line of who speaks whose name, characters, share or places are not those of his quotations."""
    sources = sources_in(ledger.annotated, ledger.options)
    total = sum(source.characters for source in sources)
    wanted: list[Printed] = []
    for source in sources:
        counts = [f"{name} {count} 字" for name, count in (("原话", source.direct), ("转述", source.reported)) if count]
        words = [speaker_line(ledger, source.speaker), *counts, f"占 {round(100 * source.characters / max(1, total))}%"]
        quotes = [ledger.annotated.by_id[identity] for identity in source.quotes]
        places = {place for a in quotes for place in paragraph_numbers(ledger.article, a.start, a.end)}
        wanted.append(("　".join(words), tuple(sorted(places))))
    found = [ledger.claim(paragraph, f"信源第 {number} 条") for number, paragraph in enumerate(read, 1)]
    return ledger.compare(Part.SOURCES, "条", wanted, found)


def check_checks(ledger: Ledger, read: list[ReadParagraph]) -> int:
    """Refuses lines that are not exactly what was warned of and, where they are let in, the items not yet decided."""
    lines = check_lines(ledger.annotated, ledger.options, ledger.warnings, ledger.points.fall)
    wanted = [(xml_safe(line.words), line.paragraphs) for line in lines]
    found = [ledger.claim(paragraph, f"待核第 {number} 条") for number, paragraph in enumerate(read, 1)]
    ledger.compare(Part.CHECKS, "条", wanted, found)
    return 0  # they are what is not proved


def check_annex(ledger: Ledger, read: list[ReadParagraph]) -> int:
    """Refuses an annex that is not the article, paragraph by paragraph, each under its own bookmark."""
    paragraphs = [paragraph for paragraph in read if paragraph.style == "JZAnnex"]
    for number, (source, found) in enumerate(zip_longest(ledger.article.paragraphs, paragraphs), 1):
        if source is None or found is None:
            ledger.refuse("原文", f"应有 {len(ledger.article.paragraphs)} 段，却有 {len(paragraphs)} 段")
        expected = f"{number} {ledger.text[source.start : source.end]}"
        if found.words != expected:
            pairs = enumerate(zip_longest(expected, found.words))
            rest = expected[next(place for place, (here, there) in pairs if here != there) :]
            ledger.refuse(f"原文第 {number} 段", f"从{shown(rest) if rest else '段末'}起与稿件不同")
        if found.bookmarks != [f"p{number}"]:
            ledger.refuse(f"原文第 {number} 段", "的书签有误")
    _check_legend(ledger, [paragraph for paragraph in read if paragraph.style == "JZLegend"])
    return 0  # it is what the items are held against


def _check_legend(ledger: Ledger, legends: list[ReadParagraph]) -> None:
    """Refuses words above the article that are no names of what is marked in it."""
    marked = ledger.annotated.annotations if ledger.options.annex_marks else ()
    kinds = {annotation.kind for annotation in marked if ledger.is_in(annotation)}
    names = {xml_safe(own_heading(kind) if isinstance(kind, OwnKind) else name_of(kind)) for kind in kinds}
    for legend in legends:
        words = (word.strip() for word in legend.words.split("　"))
        for word in words:
            if word and word not in names:
                ledger.refuse("原文", f"的图例里多出{shown(word)}")
