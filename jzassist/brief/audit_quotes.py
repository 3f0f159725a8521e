"""The audit of 重要引语: every quotation word for word, by the one who said it."""

import re
from collections.abc import Iterator

from jzassist.brief.audit_ledger import Ledger, shown
from jzassist.brief.docx_reader import ReadParagraph
from jzassist.brief.docx_xml import xml_safe
from jzassist.brief.evidence import paragraph_numbers
from jzassist.brief.excerpts import cut_ends, is_wrapped
from jzassist.model.annotation import Annotation, Kind, Mode, QuoteDetail
from jzassist.model.brief import QuoteLabel

_LABELLED = re.compile(rf"（({QuoteLabel.SHORTENED}|{QuoteLabel.REPORTED})）$")
_ELLIPSIS = "……"
_ADDED = "（编辑补注）"
_NO_SPEAKER = "未署名"


def check_quotes(ledger: Ledger, read: list[ReadParagraph]) -> None:
    """Refuses a quotation that is not exactly one of the article's, or is somebody else's."""
    known: dict[str, list[Annotation]] = {}
    for quote in ledger.included(Kind.QUOTE):
        for words in _forms(ledger, quote):
            known.setdefault(words, []).append(quote)
    seen: set[str] = set()
    for place, pieces, speaker in _speeches(ledger, read):
        for piece in pieces:
            seen.update(_matching(ledger, piece, place, speaker, known))
    if ledger.options.reviewed:
        for quote in ledger.included(Kind.QUOTE):
            if quote.id not in seen:
                ledger.refuse("重要引语", f"少了已采纳的{shown(ledger.words_of(quote))}")


def _forms(ledger: Ledger, quote: Annotation) -> set[str]:
    """The words between the brief's quotation marks, or without marks where it is reported."""
    words = ledger.words_of(quote)
    if _mode(quote) is Mode.INDIRECT:
        return {words}
    before, after = cut_ends(ledger.article, quote.start, quote.end)
    if before or after:
        return {f"{_ELLIPSIS if before else ''}{words}{_ELLIPSIS if after else ''}"}
    return {words[1:-1] if is_wrapped(words) else words}


def _speeches(ledger: Ledger, read: list[ReadParagraph]) -> Iterator[tuple[str, list[ReadParagraph], str]]:
    pieces: list[ReadParagraph] = []
    number = 1
    for paragraph in read:
        place = f"重要引语第 {number} 条"
        if paragraph.style == "JZQuote":
            pieces.append(paragraph)
        elif pieces:
            yield place, pieces, paragraph.words
            pieces, number = [], number + 1
        else:
            ledger.refuse(place, f"只有说话人{shown(paragraph.words)}，没有引语")
    if pieces:
        ledger.refuse(f"重要引语第 {number} 条", "没有说话人")


def _matching(
    ledger: Ledger, piece: ReadParagraph, place: str, speaker: str, known: dict[str, list[Annotation]]
) -> list[str]:
    """The ids of the article's quotations that a piece is, in words, kind, place and speaker."""
    printed, numbers = ledger.claim(piece, place)
    label, words = _unlabelled(printed)
    if label != QuoteLabel.REPORTED:
        if not (words.startswith("“") and words.endswith("”") and len(words) > 2):
            ledger.refuse(place, f"{shown(words)}缺少引号")
        words = words[1:-1]
    found = [quote for quote in known.get(words, []) if _label(ledger, quote) == label]
    if not found:
        ledger.refuse(place, f"{shown(words)}与原文不符或性质标错")
    found = [q for q in found if paragraph_numbers(ledger.article, q.start, q.end) == numbers]
    if not found:
        ledger.refuse(place, f"{shown(words)}的出处有误")
    found = [quote for quote in found if _speaker_line(ledger, quote) == speaker]
    if not found:
        ledger.refuse(place, f"{shown(words)}的说话人{shown(speaker)}有误")
    return [quote.id for quote in found]


def _unlabelled(printed: str) -> tuple[str, str]:
    label = _LABELLED.search(printed)
    return (label.group(1), printed[: label.start()]) if label else ("", printed)


def _label(ledger: Ledger, quote: Annotation) -> str:
    if _mode(quote) is Mode.INDIRECT:
        return QuoteLabel.REPORTED
    return QuoteLabel.SHORTENED if any(cut_ends(ledger.article, quote.start, quote.end)) else QuoteLabel.NONE


def _speaker_line(ledger: Ledger, quote: Annotation) -> str:
    speaker = quote.speaker
    if not speaker:
        return _NO_SPEAKER
    parts = (speaker.organisation, speaker.role, speaker.name)
    return " ".join(noted(ledger, part) for part in parts if part.strip()) or _NO_SPEAKER


def noted(ledger: Ledger, words: str) -> str:
    """A name, role or organisation as a brief has to print it: marked where the article has not got it."""
    each = xml_safe(words).split()
    return " ".join(each if words in ledger.own else (word + _ADDED for word in each))


def _mode(quote: Annotation) -> Mode:
    assert isinstance(quote.detail, QuoteDetail)
    return quote.detail.mode
