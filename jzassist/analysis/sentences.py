"""Sentences: whole ones, never cut inside quotation marks."""

import re

from jzassist.analysis.quotation_marks import QuotedSpan
from jzassist.model.article import Paragraph
from jzassist.model.punctuation import CLOSING_MARKS, FINAL_MARKS
from jzassist.model.summary import Sentence

_FINAL = re.compile(f"[{''.join(sorted(FINAL_MARKS))}]")
#: 说 称 道 表示 认为 指出 强调 介绍 坦言 回答 追问 哭诉 告诉记者 喊 感叹 回忆: behind their comma a remark ends it
_ENDS_A_CUE = frozenset("说称道示为出调绍言答问诉者喊叹叫骂嚷讲忆")

#: 老人回忆，当时没有路，“……。”|另一名村民: who speaks is told before the quotation, and not again behind it
_SAYS_SO = re.compile("(?:[说称道]|表示|认为|指出|强调|介绍|坦言|直言|回忆|透露|告诉[^，。]{1,6}|感叹|解释)[，,：:。]")
_FAR, _NEAR = 60, 24


def sentences(text: str, paragraph: Paragraph, quoted: tuple[QuotedSpan, ...] = ()) -> list[Sentence]:
    """The sentences of a paragraph, in order, without the white space between them.

    ``quoted`` are the paragraph's outermost quoted spans, in order of place. A quotation belongs whole to the
    sentence that it stands in: “……。”他说。 is one sentence; a quotation after a colon ends its sentence where
    it ends with a final mark of its own.
    """
    ahead = iter(quoted)
    quotation = next(ahead, None)
    found: list[Sentence] = []
    start = place = paragraph.start
    while place < paragraph.end:
        final = _FINAL.search(text, place, quotation.start - 1 if quotation else paragraph.end)
        if final is None and quotation is None:
            break
        if final:
            ends, place = True, final.end()
        elif quotation:
            ends = _quotation_ends_sentence(text, quotation, paragraph)
            place = min(max(place, quotation.end + 1), paragraph.end)
            quotation = next(ahead, None)
        if ends:
            while place < paragraph.end and (text[place] in FINAL_MARKS or text[place] in CLOSING_MARKS):
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


def _quotation_ends_sentence(text: str, quotation: QuotedSpan, paragraph: Paragraph) -> bool:
    opening, closing = quotation.start - 1, quotation.end
    if text[opening:closing].rstrip("".join(CLOSING_MARKS))[-1:] not in FINAL_MARKS:
        return False
    before = text[max(paragraph.start, opening - 1) : opening]
    if closing + 1 >= paragraph.end:
        return True
    if before in ("：", ":") or (before in ("，", ",") and text[max(0, opening - 2)] in _ENDS_A_CUE):
        return text[closing + 1] not in "，,；;、。"
    if before in ("，", ",") and _SAYS_SO.search(text, max(paragraph.start, opening - _FAR), opening):
        return (
            not _SAYS_SO.search(text, closing + 1, min(paragraph.end, closing + _NEAR))
            and text[closing + 1] not in "，,；;、。"
        )
    # “……。”“……。”: one remark after another
    return text[closing + 1] in "“「"
