"""The audit of 重要引语: every quotation word for word, by the one who said it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jzassist.brief.audit_ledger import Ledger, shown
from jzassist.brief.cuts import cut_lines
from jzassist.brief.docx_reader import ReadParagraph
from jzassist.brief.docx_xml import xml_safe
from jzassist.brief.evidence import paragraph_numbers
from jzassist.brief.excerpts import cut_ends, is_wrapped
from jzassist.brief.speeches import chosen_quotes
from jzassist.model.annotation import Annotation, Mode, QuoteDetail, Speaker
from jzassist.model.brief import QuoteLabel
from jzassist.model.brief_options import Part

_LABELLED = re.compile(rf"（({QuoteLabel.SHORTENED}|{QuoteLabel.REPORTED})）$")
_ELLIPSIS = "……"
_ADDED = "（编辑补注）"
_NO_SPEAKER = "未署名"


@dataclass(frozen=True)
class _Known:
    """A quotation of the article as a brief has to print it: ``words`` without the brief's quotation marks."""

    words: str
    label: QuoteLabel
    paragraphs: tuple[int, ...]
    speaker: str


def check_quotes(ledger: Ledger, read: list[ReadParagraph]) -> int:
    """Refuses a quotation that is not exactly the article's, is somebody else's, or stands in another place."""
    quotes = chosen_quotes(ledger.annotated, ledger.options)
    _refuse_turned(ledger, quotes)
    wanted = [_known(ledger, quote) for quote in quotes]
    known: dict[str, list[_Known]] = {}
    for each in wanted:
        known.setdefault(each.words, []).append(each)
    found = [
        _matching(ledger, piece, place, speaker, known)
        for place, pieces, speaker in _speeches(ledger, read)
        for piece in pieces
    ]
    return ledger.compare(
        Part.QUOTES, "句", [(each.words, each) for each in wanted], [(each.words, each) for each in found]
    )


def _refuse_turned(ledger: Ledger, quotes: list[Annotation]) -> None:
    """A cut on which the sense may hang needs a warning among what is to be checked."""
    lines = cut_lines(ledger.annotated, quotes)
    if lines and Part.CHECKS not in ledger.options.parts:
        ledger.refuse(Part.QUOTES, f"有一处要提醒：{lines[0].words}；请把省去的话放回来，或让“待核”进简报")


def _known(ledger: Ledger, quote: Annotation) -> _Known:
    assert isinstance(quote.detail, QuoteDetail)
    words, label = ledger.words_of(quote), QuoteLabel.NONE
    before, after = cut_ends(ledger.article, quote.start, quote.end)
    if quote.detail.mode is Mode.INDIRECT:
        label = QuoteLabel.REPORTED
    elif before or after or quote.detail.cuts:
        words, label = _shortened(ledger, quote, before, after), QuoteLabel.SHORTENED
    elif is_wrapped(words):
        words = words[1:-1]
    where = paragraph_numbers(ledger.article, quote.start, quote.end)
    return _Known(words, label, where, speaker_line(ledger, quote.speaker))


def _shortened(ledger: Ledger, quote: Annotation, before: bool, after: bool) -> str:
    """A quotation of which something is left out: word for word what stands on both sides of every ……."""
    assert isinstance(quote.detail, QuoteDetail)
    start, end = quote.start, quote.end
    if quote.detail.cuts and is_wrapped(ledger.words_of(quote)):
        start, end = start + 1, end - 1
    gone = {place for first, last in quote.detail.cuts for place in range(first, last)}
    pieces: list[str] = [_ELLIPSIS] if before else []
    for place in range(start, end):
        if place not in gone:
            pieces.append(ledger.text[place])
        elif not pieces or pieces[-1] is not _ELLIPSIS:
            pieces.append(_ELLIPSIS)
    if after and (not pieces or pieces[-1] is not _ELLIPSIS):
        pieces.append(_ELLIPSIS)
    return "".join(pieces)


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


def _matching(ledger: Ledger, piece: ReadParagraph, place: str, speaker: str, known: dict[str, list[_Known]]) -> _Known:
    """The article's quotation that a piece is, in words, kind, place and speaker."""
    printed, numbers = ledger.claim(piece, place)
    label, words = _unlabelled(printed)
    if label != QuoteLabel.REPORTED:
        if not (words.startswith("“") and words.endswith("”") and len(words) > 2):
            ledger.refuse(place, f"{shown(words)}缺少引号")
        words = words[1:-1]
    found = [each for each in known.get(words, []) if each.label == label]
    if not found:
        ledger.refuse(place, f"{shown(words)}与原文不符或性质标错")
    found = [each for each in found if each.paragraphs == numbers]
    if not found:
        ledger.refuse(place, f"{shown(words)}的出处有误")
    found = [each for each in found if each.speaker == speaker]
    if not found:
        ledger.refuse(place, f"{shown(words)}的说话人{shown(speaker)}有误")
    return found[0]


def _unlabelled(printed: str) -> tuple[str, str]:
    label = _LABELLED.search(printed)
    return (label.group(1), printed[: label.start()]) if label else ("", printed)


def speaker_line(ledger: Ledger, speaker: Speaker | None) -> str:
    """Who speaks as a brief has to print it."""
    if not speaker:
        return _NO_SPEAKER
    return " ".join(noted(ledger, part) for part in speaker.parts) or _NO_SPEAKER


def noted(ledger: Ledger, words: str) -> str:
    """A name, role or organisation as a brief has to print it: marked where the article has not got it."""
    each = xml_safe(words).split()
    return " ".join(each if words in ledger.own else (word + _ADDED for word in each))
