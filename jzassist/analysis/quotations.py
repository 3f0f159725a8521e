"""Quotations: which quoted spans are speech, what is reported without marks, and which pieces are one speech."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from jzassist.analysis.announcements import Announced, announced_next, speaker_label
from jzassist.analysis.cues import DISTANT, Cue, find_cues
from jzassist.analysis.group_speakers import subject_at
from jzassist.analysis.quotation_marks import QuotedSpan, by_paragraph
from jzassist.analysis.remarks import find_remarks, first_behind, outside_of
from jzassist.analysis.sentences import sentences
from jzassist.analysis.turns import MEDIA, SUBJECT_REACH, turns
from jzassist.model.annotation import Mode
from jzassist.model.article import STORY_ROLES, Article, Paragraph
from jzassist.model.punctuation import FINAL_MARKS
from jzassist.model.quotation_marks import OPENING_MARKS
from jzassist.model.summary import Sentence


@dataclass(frozen=True)
class Piece:
    """A piece of speech: ``group`` numbers the speech, ``cue`` says where its speaker is named, if anywhere.

    ``sentence`` is where the piece stands, ``carried`` says that the speaker is the one before.
    """

    start: int
    end: int
    mode: Mode
    group: int
    sentence: Sentence
    cue: Cue | None = None
    continued: bool = False
    carried: bool = False
    rule: str = ""


#: Fewer characters report nothing; 坦言又惊又喜 tells of a mood.
_LEAST, _LEAST_WITHOUT_MARK, _LEAST_BEFORE_REMARK = 4, 6, 3
# the narrator takes over again
_NARRATOR = re.compile(
    r"[，,](?=这(?:让|使|令)|令(?:人|他|她|记者)|引(?:来|发|起)|[语言]毕|说[完罢着]|话音)|(?<=[”」][，,])(?=[他她][^们])"
)
#: 他说了一句“……”便转身走了: right behind the mark the narrator tells what happened then.
_THEN = re.compile(r"(?:便|就|随即|随后|然后|转身|之后|后(?=[，,]))")
_NARRATOR_SENTENCE = re.compile(
    r"(?:记者|本报|随后|之后|据了解|据悉|据介绍|接着|当天|当日|近日|日前|与此同时|截至|走进|采访中|说完|临走|谈起|说起|除了|图为|该|说着|谈话间|话音|这(?:让|使|令))"
)
#: The same one goes on to say: ；他强调，
_AGAIN = re.compile(
    r"[；;，,](?:但|而|同时)?(?:他|她|他们|她们)(?:还|也|则|又|并|同时|随后|最后|进一步|特别)?(?:[向对给跟][^，,；;。]{1,8})?$|[；;](?:并|又|亦|还|也)?$"
)
_UNFINISHED = re.compile("(?:之?[后后時时]|期间|之际)$")
#: ……，并声称“……”: the second verb is the narrator's.
_AND_SAYS = re.compile("[，,；;]?(?:并且?|又|亦|也|还|同时|更)+$")
_JOINING = re.compile(r"(?:[，,；;](?:但|而|并|且|又))?[，,；;：:、\s]*$")


def find_pieces(
    article: Article, text: str, quoted: tuple[QuotedSpan, ...], names: frozenset[str] = frozenset()
) -> list[Piece]:
    """Every piece of speech in order of place; ``text`` is the article's, folded, ``names`` who can speak there."""
    pieces: list[Piece] = []
    inside = by_paragraph(article, quoted)
    left_open = frozenset(span.start for span in quoted if not span.closed)
    last_group = 0
    announced: Announced | None = None
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.role not in STORY_ROLES:
            continue
        quoted_here = inside.get(index, ())
        reader = _ParagraphReader(text, paragraph, quoted_here, last_group, names, announced)
        found = list(reader.pieces())
        announced = announced_next(text, paragraph, quoted_here)
        goes_on = bool(pieces) and pieces[-1].start in left_open
        if found and goes_on and article.paragraph_index(pieces[-1].start) == index - 1:
            found = _regrouped(found, found[0].group, pieces[-1])
        pieces += found
        last_group = max((piece.group for piece in found), default=last_group)
    return pieces


def _regrouped(found: list[Piece], group: int, before: Piece) -> list[Piece]:
    return [
        replace(piece, group=before.group, cue=before.cue or piece.cue, carried=piece.cue is None)
        if piece.group == group
        else piece
        for piece in found
    ]


class _ParagraphReader:
    """Reads one paragraph from left to right."""

    def __init__(
        self,
        text: str,
        paragraph: Paragraph,
        quoted: tuple[QuotedSpan, ...],
        last_group: int,
        names: frozenset[str],
        announced: Announced | None = None,
    ) -> None:
        self._text = text
        self._paragraph = paragraph
        self._quoted = quoted
        self._group = last_group
        self._speaking = False  # whether the sentence before was speech
        self._reporting = False  # whether some of it was without marks, so that it can go on
        self._cue: Cue | None = None
        self._names = names
        self._label = speaker_label(text, paragraph, names)
        self._announced = announced if announced and not self._label else None
        if self._announced:
            self._label = self._announced.cue._replace(said_from=paragraph.start)

    def pieces(self) -> Iterator[Piece]:
        for sentence in sentences(self._text, self._paragraph, self._quoted):
            for piece in self._read(sentence):
                if self._announced and piece.cue is self._label:
                    piece = replace(piece, sentence=Sentence(self._announced.start, piece.sentence.end))
                yield piece

    def _read(self, sentence: Sentence) -> Iterator[Piece]:
        inside = self._quoted_in(sentence)
        cues = outside_of(inside, find_cues(self._text, sentence.start, sentence.end))
        remarks = find_remarks(self._text, self._paragraph, inside, cues)
        if self._label and sentence.start == self._paragraph.start:
            cues.insert(0, self._label)
        start = sentence.start
        for turn in turns(self._text, self._names, cues, remarks):
            yield from self._read_turn(Sentence(start, turn), cues, remarks)
            start = turn
        yield from self._read_turn(Sentence(start, sentence.end), cues, remarks)

    def _read_turn(self, turn: Sentence, cues: list[Cue], remarks: list[QuotedSpan]) -> Iterator[Piece]:
        yield from self._read_part(
            turn,
            [cue for cue in cues if turn.start <= max(cue.start, self._paragraph.start) < turn.end],
            [q for q in remarks if turn.start <= q.start < turn.end],
        )

    def _read_part(self, sentence: Sentence, cues: list[Cue], remarks: list[QuotedSpan]) -> Iterator[Piece]:
        """Reads a sentence or the part of it in which one speaks."""
        cue = self._governing(cues, remarks, sentence)
        reported = list(self._reported(sentence, cue, cues, remarks)) if cue else []
        if not remarks and not reported:
            yield from self._continued(sentence, cues)
            return
        if cue is None:
            cue = self._led_up_to(remarks[0])
        carried = cue is None and not self._acted_behind(remarks, sentence)
        if not (carried and self._speaking):
            self._group += 1
        if cue:
            self._cue = cue
        for q in remarks:
            yield self._piece(q.start, q.end, Mode.DIRECT, sentence, cue, carried, "quotation")
        for start, end in reported:
            yield self._piece(start, end, Mode.INDIRECT, sentence, cue, carried, "reported-speech")
        self._speaking = True
        self._reporting = bool(reported)

    def _acted_behind(self, remarks: list[QuotedSpan], sentence: Sentence) -> bool:
        """Whether somebody acts right behind a remark, who then has said it: “再干一会儿。”老人头也不抬。"""
        behind = remarks[0].end + 1
        if remarks[0].start - sentence.start > 1 or behind >= sentence.end:
            return False
        clause = re.split("[，。；！？]", self._text[behind : sentence.end])[0]
        return any(name in clause[:SUBJECT_REACH] for name in self._names) or bool(
            subject_at(self._text, behind, behind + len(clause))
        )

    def _led_up_to(self, q: QuotedSpan) -> Cue | None:
        """The cue of a remark that a colon alone announces: 他摆摆手：“……”."""
        colon = q.start - 2
        announced = colon > self._paragraph.start and self._text[colon] in "：:"
        return Cue(colon, colon, q.start - 1, ":", "") if announced else None

    def _quoted_in(self, sentence: Sentence) -> list[QuotedSpan]:
        first = bisect_left(self._quoted, sentence.start, key=lambda q: q.start)
        return list(self._quoted[first : bisect_left(self._quoted, sentence.end, key=lambda q: q.start)])

    def _piece(
        self, start: int, end: int, mode: Mode, sentence: Sentence, cue: Cue | None, carried: bool, rule: str
    ) -> Piece:
        return Piece(
            start, end, mode, self._group, sentence, cue or (self._cue if carried else None), carried=carried, rule=rule
        )

    # -- what is reported

    def _governing(self, cues: list[Cue], remarks: list[QuotedSpan], sentence: Sentence) -> Cue | None:
        """The cue whose subject speaks: right behind a remark, else the sentence's first with something behind it."""
        for q in remarks:
            for cue in first_behind(q, [cue for cue in cues if cue.joint != DISTANT]):
                between = self._text[q.end + 1 : cue.start]
                if len(between) <= 60 and not re.search("[。！？]|^[；;]", between):
                    return cue
        for cue in [cue for cue in cues if cue.joint != DISTANT] or cues:
            if remarks or (cue.joint != DISTANT and self._reports(cue, sentence)):
                return cue
        return None

    def _reports(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether a sentence without a remark has speech behind a cue, and not the name of what is made public."""
        names = (
            not cue.joint
            and self._text[cue.said_from : cue.said_from + 1] in tuple(OPENING_MARKS)
            and cue.verb[-1] not in "说称"
        )
        least = _LEAST if cue.joint or cue.verb[-1] in "说称" else _LEAST_WITHOUT_MARK
        return not names and self._content_end(sentence) - cue.said_from >= least

    def _content_end(self, sentence: Sentence) -> int:
        end = sentence.end
        while end > sentence.start and self._text[end - 1] in FINAL_MARKS:
            end -= 1
        return end

    def _reported(
        self, sentence: Sentence, cue: Cue, cues: list[Cue], remarks: list[QuotedSpan]
    ) -> Iterator[tuple[int, int]]:
        if cue.joint == DISTANT:
            return
        place, end = cue.said_from, self._content_end(sentence)
        again = self._taken_up_again(cue, cues)
        if again:
            yield from self._reported(Sentence(sentence.start, again[0]), cue, [], remarks)
            yield from self._reported(sentence, again[1], cues, remarks)
            return
        end = self._narrated_from(place, end)
        for q in [*remarks, None]:
            stop = min(end, q.start - 1) if q else end
            pointing = next((c for c in cues if q and place < c.start and c.said_from == stop), None)
            if pointing and (joined := _AND_SAYS.search(self._text, place, pointing.start)):
                stop = joined.start()
            stretch = self._text[place:stop]
            stop -= len(stretch) - len(_JOINING.sub("", stretch))
            if (
                stop - place >= (3 if q else _LEAST)
                and not self._never_closed(place)
                and self._worth_reporting(place, stop, cue)
            ):
                yield place, stop
            if q and q.end + 1 > place:
                place = q.end + 1
                if _THEN.match(self._text, place):
                    return
                while place < end and self._text[place] in "，,；;、。！？":
                    place += 1

    def _narrated_from(self, place: int, end: int) -> int:
        """Where the narrator takes over: behind a remark, or with another person at a semicolon."""
        for match in re.finditer("[；;]", self._text[place:end]):
            behind = self._text[place + match.end() : end][:SUBJECT_REACH]
            if any(name in re.split("[，,、：:]", behind)[0] for name in self._names):
                end = place + match.start()
                break
        resumed = _NARRATOR.search(self._text, place, end)
        return resumed.start() if resumed else end

    def _never_closed(self, place: int) -> bool:
        """Whether a quotation mark without a partner stands at a place: its words may be anybody's."""
        return self._text[place] in OPENING_MARKS and not any(q.start == place + 1 for q in self._quoted)

    def _taken_up_again(self, cue: Cue, cues: list[Cue]) -> tuple[int, Cue] | None:
        """Where a sentence says anew who speaks, and by which cue: ……；他强调，……"""
        for later in cues:
            if later.start > cue.said_from and later.joint != DISTANT:
                again = _AGAIN.search(self._text, max(cue.said_from, later.start - SUBJECT_REACH), later.start)
                if again:
                    return again.start(), later
        return None

    def _worth_reporting(self, start: int, end: int, cue: Cue) -> bool:
        """Whether words between two remarks say something, and are not only who says it."""
        unfinished = cue.verb in MEDIA and _UNFINISHED.search(self._text, start, end)
        return start >= cue.said_from and not (start < cue.start < end) and not unfinished

    def _continued(self, sentence: Sentence, cues: list[Cue]) -> Iterator[Piece]:
        """A later sentence that goes on with reported speech."""
        if not self._reporting or self._cue is None:
            return
        content = self._text[sentence.start : sentence.end]
        if content.rstrip("”」")[-1:] in ("？", "?") and not self._label:
            return
        told = _NARRATOR_SENTENCE.match(content) or any(name in content[:SUBJECT_REACH] for name in self._names)
        if (told and not self._label) or any(cue.joint != DISTANT for cue in cues):
            self._speaking = self._reporting = False
            return
        start, end, mode = sentence.start, self._content_end(sentence), Mode.INDIRECT
        inside = self._quoted_in(sentence)
        if len(inside) == 1 and (inside[0].start, inside[0].end) == (start + 1, end - 1):
            start, end, mode = start + 1, end - 1, Mode.DIRECT  # ……的影响。“一是……；二是……”。
        if end - start >= _LEAST:
            piece = self._piece(start, end, mode, sentence, self._cue, carried=True, rule="speech-goes-on")
            yield replace(piece, continued=mode is Mode.INDIRECT)
