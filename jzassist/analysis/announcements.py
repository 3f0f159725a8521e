"""Who speaks a paragraph, by its own beginning (记者：……) or by the end of the one before (他表示：)."""

import re
from typing import NamedTuple

from jzassist.analysis.cues import Cue, find_cues
from jzassist.analysis.lexicons import words
from jzassist.analysis.quotation_marks import QuotedSpan
from jzassist.analysis.sentences import sentences
from jzassist.model.article import Paragraph

_LABEL = re.compile(r"(?P<who>[^\s：:，。“”]{1,12})[：:]\s*")
_COLONS = "：:"
_INTERVIEWERS = frozenset("记者 问 答 主持人 主持 编辑 观众 网友 学生 家长 采访者 受访者".split())


class Announced(NamedTuple):
    """What the end of a paragraph announces for the next one: its cue, and where its sentence begins."""

    cue: Cue
    start: int


def announced_next(text: str, paragraph: Paragraph, quoted: tuple[QuotedSpan, ...]) -> Announced | None:
    """The cue of a paragraph that ends with a colon (队长接受采访时表示：), None before a list (公告如下：)."""
    if text[paragraph.start : paragraph.end].rstrip()[-1:] not in tuple(_COLONS):
        return None
    sentence = list(sentences(text, paragraph, quoted))[-1]
    colon = max(text.rfind(mark, sentence.start, sentence.end) for mark in _COLONS)
    for cue in find_cues(text, sentence.start, sentence.end):
        heads_list = cue.verb in words("speech_nouns") | words("speech_before_marks")
        if cue.said_from > colon and not heads_list:
            return Announced(cue, sentence.start)
    return None


def speaker_label(text: str, paragraph: Paragraph, names: frozenset[str]) -> Cue | None:
    """The cue of an interview's paragraph that begins with who speaks: 记者：…… 王某：……"""
    match = _LABEL.match(text, paragraph.start, paragraph.end)
    if not match or not (match["who"] in names or match["who"] in _INTERVIEWERS):
        return None
    return Cue(match.end("who"), match.end("who"), match.end(), ":", "")
