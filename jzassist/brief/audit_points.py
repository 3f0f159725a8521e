"""The audit of 要点: the article's sentences word for word, the editor's own words proved and marked."""

from jzassist.brief.audit_ledger import Ledger, Printed, shown
from jzassist.brief.docx_reader import ReadParagraph
from jzassist.brief.docx_xml import xml_safe
from jzassist.brief.points import REWRITTEN
from jzassist.model.brief_options import Part
from jzassist.model.punctuation import CLOSING_MARKS, FINAL_MARKS, ends_sentence


def check_points(ledger: Ledger, read: list[ReadParagraph]) -> int:
    """Refuses points that are not the summary's or the editor's, with what the article does not bear out.

    The article's own are whole sentences of the paragraphs that they name; the editor's are marked as his.
    """
    _refuse_unproved(ledger)
    found: list[Printed] = []
    for number, paragraph in enumerate(read, 1):
        place = f"要点第 {number} 条"
        words, numbers = ledger.claim(paragraph, place)
        if words.endswith(REWRITTEN):
            found.append((words, numbers))
            continue
        _check_sentence(ledger, place, words, numbers)
        found.append((words, numbers))
    wanted = [
        (xml_safe(point.words) + (REWRITTEN if point.rewritten else ""), point.paragraphs)
        for point in ledger.points.stand
    ]
    return ledger.compare(Part.POINTS, "条", wanted, found)


def _refuse_unproved(ledger: Ledger) -> None:
    """What the article does not bear out may only stand among what is to be checked; without that part it is lost."""
    if ledger.points.fall and Part.CHECKS not in ledger.options.parts:
        why = ledger.points.fall[0].words
        ledger.refuse("要点", f"里有一条没有出处：{why}；请改这条要点，或让“待核”进简报")


def _check_sentence(ledger: Ledger, place: str, words: str, numbers: tuple[int, ...]) -> None:
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
