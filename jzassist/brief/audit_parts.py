"""The audit of 要点, 关键数据, 人物, 待核 and 原文."""

from itertools import zip_longest

from jzassist.brief.audit_ledger import Ledger, shown
from jzassist.brief.audit_quotes import noted
from jzassist.brief.check_lines import check_lines
from jzassist.brief.docx_reader import ReadParagraph, Row
from jzassist.brief.docx_xml import xml_safe
from jzassist.brief.evidence import paragraph_numbers
from jzassist.brief.figure_rows import meaning
from jzassist.model.annotation import Annotation, Kind, NameDetail
from jzassist.model.punctuation import CLOSING_MARKS, FINAL_MARKS, ends_sentence

_COLUMNS = ["数据", "说明", "出处"]
_REWRITTEN = "（编辑改写）"
_PENDING = "待审"


def check_points(ledger: Ledger, read: list[ReadParagraph]) -> None:
    """Refuses a point that is neither a whole sentence of the paragraphs it names nor marked as rewritten."""
    for number, paragraph in enumerate(read, 1):
        place = f"要点第 {number} 条"
        words, numbers = ledger.claim(paragraph, place)
        if words.endswith(_REWRITTEN):
            continue
        if numbers != tuple(range(numbers[0], numbers[-1] + 1)):
            ledger.refuse(place, "的出处有误")
        start = ledger.article.paragraphs[numbers[0] - 1].start
        end = ledger.article.paragraphs[numbers[-1] - 1].end
        if words not in ledger.text[start:end]:
            ledger.refuse(place, f"{shown(words)}不在第 {numbers[0]} 段原文里")
        if not _is_whole_sentence(ledger.text[start:end], words):
            ledger.refuse(place, f"{shown(words)}不是原文里完整的一句")


def _is_whole_sentence(paragraph: str, words: str) -> bool:
    """Whether the words stand somewhere in a paragraph from one sentence's end to another's."""
    start = paragraph.find(words)
    while start >= 0:
        before, after = paragraph[:start].rstrip(), paragraph[start + len(words) :]
        begins = not before or before[-1] in "：:" or ends_sentence(before)
        ends = not after.strip() or (ends_sentence(words) and after[0] not in FINAL_MARKS.union(CLOSING_MARKS))
        if begins and ends:
            return True
        start = paragraph.find(words, start + 1)
    return False


def check_figures(ledger: Ledger, table: list[Row]) -> None:
    """Refuses a row whose figure, meaning or source is not that of a figure of the article."""
    known: dict[tuple[str, str], list[int]] = {}
    for figure in ledger.included(Kind.FIGURE):
        row = (ledger.words_of(figure), xml_safe(meaning(ledger.article, figure)))
        known.setdefault(row, []).extend(paragraph_numbers(ledger.article, figure.start, figure.end))
    figures = {words for words, _ in known}
    if not table or [cell.words for cell in table[0]] != _COLUMNS:
        ledger.refuse("关键数据", "的表头有误")
    for number, row_cells in enumerate(table[1:], 1):
        place = f"关键数据第 {number} 行"
        words, label, source = row_cells
        beside, numbers = ledger.claim(source, place)
        if beside:
            ledger.refuse(place, f"的出处里多出{shown(beside)}")
        if words.words not in figures:
            ledger.refuse(place, f"的数据{shown(words.words)}与原文不符")
        where = known.pop((words.words, label.words), None)
        if where is None:
            ledger.refuse(place, f"的说明{shown(label.words)}不是{shown(words.words)}的说明，或重复")
        if not set(numbers) <= set(where):
            ledger.refuse(place, f"的数据{shown(words.words)}不在出处所指的段落里")
    if known and ledger.options.reviewed:
        ledger.refuse("关键数据", f"少了已采纳的{shown(next(iter(known))[0])}")


def check_people(ledger: Ledger, read: list[ReadParagraph]) -> None:
    """Refuses a person who is not in the article, or not with that role, that often and there."""
    people: dict[str, list[Annotation]] = {}
    for person in ledger.annotated.visible:
        if person.kind is Kind.PERSON:
            people.setdefault(noted(ledger, _detail(person).name or ledger.words_of(person)), []).append(person)
    known = {name: found for name, found in people.items() if any(map(ledger.is_in, found))}
    for number, paragraph in enumerate(read, 1):
        place = f"人物第 {number} 条"
        words, numbers = ledger.claim(paragraph, place)
        name, _, rest = words.partition("\t")
        if name not in known:
            ledger.refuse(place, f"{shown(name)}不是原文标出的人物，或重复")
        mentions = known.pop(name)
        if rest.rstrip() not in {f"{_roles(ledger, person)}\t提及 {len(mentions)} 次" for person in mentions}:
            ledger.refuse(place, f"{shown(name)}的职务、单位或提及次数有误")
        if numbers != paragraph_numbers(ledger.article, mentions[0].start, mentions[0].end):
            ledger.refuse(place, f"{shown(name)}的出处有误")
    if known:
        ledger.refuse("人物", f"少了{shown(next(iter(known)))}")


def _roles(ledger: Ledger, person: Annotation) -> str:
    detail = _detail(person)
    return " ".join(noted(ledger, part) for part in (detail.role, detail.organisation) if part.strip())


def _detail(person: Annotation) -> NameDetail:
    assert isinstance(person.detail, NameDetail)
    return person.detail


def check_checks(ledger: Ledger, read: list[ReadParagraph]) -> None:
    """Refuses a line that nothing warned of, or that is not about an item waiting for a decision."""
    lines = check_lines(ledger.annotated, ledger.options, ledger.warnings or ())
    known = {(xml_safe(line.words), line.paragraphs) for line in lines}
    for number, paragraph in enumerate(read, 1):
        place = f"待核第 {number} 条"
        claim = ledger.claim(paragraph, place)
        told = ledger.warnings is not None or claim[0].startswith(_PENDING)
        if told and claim not in known:
            ledger.refuse(place, f"{shown(claim[0])}与稿件或出处不符")


def check_annex(ledger: Ledger, read: list[ReadParagraph]) -> None:
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
