"""Sentences: whole ones, never cut inside quotation marks."""

from jzassist.analysis.quotation_marks import QuotedSpan
from jzassist.model.article import Paragraph
from jzassist.model.summary import Sentence

FINAL_MARKS = frozenset("。！？!?…")
_CLOSERS = frozenset('”’」』）)】》"＂')


def sentences(text: str, paragraph: Paragraph, quoted: tuple[QuotedSpan, ...] = ()) -> list[Sentence]:
    """The sentences of a paragraph, in order, without the white space between them.

    A quotation belongs whole to the sentence that it stands in: “……。”他说。 is one sentence; a quotation
    after a colon ends its sentence where it ends with a final mark of its own.
    """
    inside = [(q.start - 1, q.end) for q in quoted if q.depth == 0 and paragraph.start <= q.start <= paragraph.end]
    found: list[Sentence] = []
    start = place = paragraph.start
    while place < paragraph.end:
        enclosing = next((span for span in inside if span[0] <= place <= span[1]), None)
        if enclosing:
            place = min(enclosing[1] + 1, paragraph.end)
            ends = _quotation_ends_sentence(text, enclosing, paragraph)
        else:
            ends = text[place] in FINAL_MARKS
            place += 1
        if ends:
            while place < paragraph.end and (text[place] in FINAL_MARKS or text[place] in _CLOSERS):
                place += 1
            _append(found, text, start, place)
            start = place
    _append(found, text, start, paragraph.end)
    return found


def _append(found: list[Sentence], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        found.append(Sentence(start, end))


def _quotation_ends_sentence(text: str, span: tuple[int, int], paragraph: Paragraph) -> bool:
    opening, closing = span
    if text[closing - 1] not in FINAL_MARKS:
        return False
    before = text[max(paragraph.start, opening - 1) : opening]
    if closing + 1 >= paragraph.end:
        return True
    if before in ("：", ":", "，", ","):
        return text[closing + 1] not in "，,；;、。"
    # “……。”“……。”: one remark after another
    return text[closing + 1] in "“「"
