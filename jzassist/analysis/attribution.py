"""Attribution: who said each piece of speech, in full, as far as the article tells."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from jzassist.analysis import tokens
from jzassist.analysis.cues import Cue
from jzassist.analysis.generic_organisations import resolved_organisation
from jzassist.analysis.group_speakers import group_or_institution, subject_at
from jzassist.analysis.people import Person
from jzassist.analysis.quotations import Piece
from jzassist.analysis.short_names import Mention
from jzassist.analysis.subjects import CLAUSE, PRONOUNS, TIME, begins_with_deed, clause_start, without_adverbs
from jzassist.analysis.titles import is_organisation, title_before
from jzassist.model.annotation import Mode, Speaker
from jzassist.model.article import Article

# 该负责人, 这位专家, 这位47岁的少帅
_POINTING_BACK = re.compile(r"(?:该|上述|[这那][位名])(?P<told>[\w“”·]{1,20}的)?(?P<role>\w{2,8})")
_QUOTED_SOURCE = re.compile(r"(?:援引|引用|引述|转述|用)(.{2,20}?)的(?:话|观点|说法)$")
#: 网友“山里的风”: the words in marks are the name.
_NICKNAME = re.compile(
    r"(?P<role>网友|博主|用户|网民|粉丝|嫌疑人|主播|店主|楼主|车友|球迷|读者|作者|账号|昵称|村民|市民|观众)[“「‘](?P<name>[^“”「」‘’\n]{1,16})[”」’](?P<deed>[^，。；！？：,;!?:\n“”「」]{0,16})$"
)
#: 他, but not 他的教练.
_HE = re.compile(f"{PRONOUNS.pattern}(?!的)")
_OWNING = re.compile("的(?!话|说法|回答|观点|看法|评价|感受|答案)")
_SAYING_FORWARD = re.compile(r"[“”\s]*(?:说这话的|说话的|讲这话的)")
_HEARER_BEFORE = re.compile(r"(?:向|对|跟|给|与|和|同|告诉|采访|让|请|骗|(?<![因认])为|把|被)$")
_ACTING = re.compile(r"[\w“”（）]{2,24}?(?=\d|[今昨近]日|继续|发布|通报|召开|举行)")
_CLAUSE_MARKS = frozenset("，。；！？：,;!?:\n”」、 ")
# 信中写道: what its writer says, where the article has just spoken of him
_WRITING = re.compile(
    r"(?:他|她)?(?:在)?(?:来|遗|回|亲笔|公开)?(?:信|书|日记|文章|文|短信|微博|帖子|遗嘱|便条)[中里内上]?"
)
#: 声明说, 公告称: a verb that names who says it.
_SPEAKING = re.compile("(?:声明|公告|通报|评论|社论|通知)(?=[说称指])")
#: 上周三上午，…… 在接受采访时，……: when it was said.
_OCCASION = re.compile(f"{TIME.pattern}|^在.{{1,20}}[时中后上]$")
_ANYBODY = frozenset("有人 人们 大家 网友 网民 记者 问 观众 媒体".split())
_ON_IT = frozenset("上面 上边 里面 里边 其中 其上 上写 文中 信中 书中 封面上 背面 末尾".split())


#: No subject is longer, and no preposition stands further before the name that it belongs to.
_SUBJECT_REACH, _HEARER_REACH, _NICKNAME_REACH = 80, 8, 24


@dataclass(frozen=True)
class Voices:
    """Everybody who can speak in an article; ``text`` is the article's, folded."""

    article: Article
    text: str
    people: tuple[Person, ...]

    def between(self, start: int, end: int) -> list[tuple[Mention, Person]]:
        """The mentions that begin in a stretch of the text, with their persons, in order of place."""
        first = bisect_left(self._starts, start)
        return self._mentions[first : bisect_left(self._starts, end)]

    @cached_property
    def _mentions(self) -> list[tuple[Mention, Person]]:
        pairs = [(mention, person) for person in self.people for mention in person.mentions]
        return sorted(pairs, key=lambda pair: pair[0])

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention, _ in self._mentions]


def attribute(voices: Voices, pieces: Iterable[Piece]) -> dict[int, Speaker | None]:
    """The speaker of every group of pieces, None where the article does not tell."""
    speakers: dict[int, Speaker | None] = {}
    before: Speaker | None = None
    last_end = 0
    for piece in pieces:
        since, last_end = last_end, piece.end
        if piece.group in speakers:
            before = speakers[piece.group] or before
            continue
        found = _of_cue(voices, piece.cue, piece, before, since) if piece.cue and not piece.carried else None
        if found is None:
            found = _introduced_next(voices, piece) or _around(voices, piece) or _before_cue_less(voices, piece, before)
        speakers[piece.group] = found
        before = found or before
    return speakers


def speaker_of(person: Person, voices: Voices) -> Speaker:
    """A person as a speaker, with 该公司 and the like said in full."""
    organisation = resolved_organisation(voices.text, voices.article, person.organisation, person.mentions[0].start)
    return Speaker(person.name, person.role, organisation)


# -- a cue's subject


def _of_cue(voices: Voices, cue: Cue, piece: Piece, before: Speaker | None, since: int) -> Speaker | None:
    """Who a cue says speaks; ``before`` spoke last, up to ``since``."""
    text = voices.text
    floor = clause_start(text, cue.start, max(piece.sentence.start, cue.start - _SUBJECT_REACH))
    subject_end = without_adverbs(text, floor, cue.start)
    named = _QUOTED_SOURCE.search(text[floor:subject_end])
    if named:
        person = _person_in(voices, floor + named.start(1), floor + named.end(1))
        if person:
            return speaker_of(person, voices)
        return group_or_institution(voices.article, text, floor + named.start(1), floor + named.end(1))
    if nickname := _NICKNAME.search(text, max(piece.sentence.start, cue.start - _NICKNAME_REACH), cue.start):
        name, role = (voices.article.text[slice(*nickname.span(part))] for part in ("name", "role"))
        return Speaker(name, role)
    person = _person_in(voices, floor, cue.start, in_view=cue.verb == "看来")
    if person:
        return speaker_of(person, voices)
    clause = text[floor:subject_end]
    pointing = _POINTING_BACK.fullmatch(clause)
    if pointing and (pointing["told"] or before is None or not before.role or pointing["role"] in before.role):
        return _antecedent(voices, piece, floor, before, since)
    if _HE.search(clause) and len(clause) <= 24:
        return _antecedent(voices, piece, floor, before, since)
    if _WRITING.fullmatch(clause):
        return _antecedent(voices, piece, floor, before, since) or group_or_institution(
            voices.article, text, floor, subject_end
        )
    if clause in ("记者", "主持人", "笔者"):
        return Speaker(name=clause)
    if pointing and clause[0] in "这那":
        return _antecedent(voices, piece, floor, before, since)
    if clause in _ON_IT and (written := _object_before(voices, piece, floor)):
        return written
    subject = subject_at(text, floor, subject_end)
    if subject is None and not clause and (document := _SPEAKING.match(cue.verb)):
        return Speaker(voices.article.text[cue.start : cue.start + len(document.group())])
    if subject is None and (not clause or not cue.verb or begins_with_deed(text, floor, subject_end)):
        return _subject_of_sentence(voices, piece, floor) or before
    return group_or_institution(voices.article, text, *(subject or (floor, subject_end)))


def _object_before(voices: Voices, piece: Piece, end: int) -> Speaker | None:
    """她出示了一份协议，上面写着：“……”: the thing that the clause before ends with."""
    if end - 1 <= piece.sentence.start or voices.text[end - 1] not in "，,":
        return None
    word = tokens.word_at(voices.text, end - 2)
    noun = tokens.flag(voices.text[word.start : word.end]).startswith("n") and word.end == end - 1
    return Speaker(voices.article.text[word.start : word.end]) if noun else None


def _person_in(voices: Voices, start: int, end: int, in_view: bool = False) -> Person | None:
    """The last person named in a clause who is not spoken to; ``in_view`` is for 在……看来."""
    found = None
    for mention, person in voices.between(start, end):
        if _OWNING.match(voices.text, mention.end) and mention.end + 1 < end:
            continue  # 张某的家属表示: somebody else, named by his
        title = title_before(voices.text, mention.start, start).start
        before = voices.text[max(start, title - _HEARER_REACH) : title]
        if not _HEARER_BEFORE.search(before) and (in_view or not before.endswith("在")):
            found = person
    return found


def _antecedent(voices: Voices, piece: Piece, place: int, before: Speaker | None, since: int) -> Speaker | None:
    """Whom 他 means: the sentence's subject, else who was named since the last speech, else who spoke or was named."""
    in_sentence = _subject_of_sentence(voices, piece, place)
    if in_sentence:
        return in_sentence
    paragraph = voices.article.paragraphs[voices.article.paragraph_index(place)]
    if before and _one_person(before, voices) and not voices.between(max(since, paragraph.start), place):
        return before
    earlier = voices.between(paragraph.start, place) or voices.between(0, place)[-1:]
    subjects = [person for mention, person in earlier if _begins_clause(voices, mention, paragraph.start)]
    named = subjects or [person for _, person in earlier]
    return speaker_of(named[-1], voices) if named else None


def _one_person(speaker: Speaker, voices: Voices) -> bool:
    """Whether 他 can mean a speaker: no institution, and not 有人 or 网友们."""
    if any(person.name == speaker.name for person in voices.people):
        return True
    return not speaker.organisation and speaker.name not in _ANYBODY and not speaker.name.endswith("们")


def _begins_clause(voices: Voices, mention: Mention, floor: int) -> bool:
    """Whether a name, with its title, stands where a subject stands."""
    start = title_before(voices.text, mention.start, floor).start
    return start == floor or voices.text[start - 1] in _CLAUSE_MARKS


def _subject_of_sentence(voices: Voices, piece: Piece, end: int) -> Speaker | None:
    named = [
        (mention, person)
        for mention, person in voices.between(piece.sentence.start, end)
        if not _HEARER_BEFORE.search(
            voices.text[max(piece.sentence.start, mention.start - _HEARER_REACH) : mention.start]
        )
    ]
    owning = [pair for pair in named if not _OWNING.match(voices.text, pair[0].end)] or named
    if owning:
        return speaker_of(owning[0][1], voices)
    stops = [piece.sentence.start, *(mark.end() for mark in CLAUSE.finditer(voices.text, piece.sentence.start, end))]
    for start, stop in reversed(list(pairwise([*stops, end]))):
        if subject := subject_at(voices.text, start, stop):
            return group_or_institution(voices.article, voices.text, *subject)
    clause = CLAUSE.search(voices.text, piece.sentence.start, end)
    stop = clause.start() if clause else end
    institution = _ACTING.match(voices.text, piece.sentence.start, stop)
    if institution and is_organisation(institution.group()):
        start = piece.sentence.start
        words = voices.article.text[start : institution.end()]
        return Speaker(words, organisation=words)
    return None


# -- speech without a cue of its own


def _introduced_next(voices: Voices, piece: Piece) -> Speaker | None:
    """“……。” and then, in the next paragraph: 说这话的是……"""
    index = voices.article.paragraph_index(piece.start)
    for following in voices.article.paragraphs[index + 1 : index + 2]:
        match = _SAYING_FORWARD.match(voices.text, following.start, following.end)
        if match:
            person = _person_in(voices, following.start, min(following.end, match.end() + 30))
            return speaker_of(person, voices) if person else None
    return None


def _around(voices: Voices, piece: Piece) -> Speaker | None:
    """信心满满的郭某：“……” and “……”推开门，刘某大喊一声: the person named right before a colon, or in the rest."""
    sentence, text = piece.sentence, voices.text
    if text[piece.start - 2 : piece.start - 1] in ("：", ":"):
        person = _person_in(voices, clause_start(text, piece.start - 2, sentence.start), piece.start - 2)
        if person:
            return speaker_of(person, voices)
    if piece.mode is Mode.DIRECT and piece.start - sentence.start <= 1:
        for mention, person in voices.between(piece.end + 1, sentence.end)[:1]:
            return _acting_on(voices, mention, piece.end + 1) or speaker_of(person, voices)
        return _subject_behind(voices, piece)
    return None


def _acting_on(voices: Voices, mention: Mention, floor: int) -> Speaker | None:
    """The group that does something with a person named behind it: 村民们追忆起王某."""
    start = clause_start(voices.text, mention.start, floor)
    subject = subject_at(voices.text, start, mention.start)
    if subject is None or subject[1] >= title_before(voices.text, mention.start, start).start:
        return None
    return group_or_institution(voices.article, voices.text, *subject)


def _subject_behind(voices: Voices, piece: Piece) -> Speaker | None:
    """Whom the words behind a remark are about (“……！”扎辫子的女孩跑进来), in the next sentence too where it opens."""
    paragraph = voices.article.paragraphs[voices.article.paragraph_index(piece.start)]
    start = piece.end + 1
    if start >= piece.sentence.end and piece.sentence.start > paragraph.start:
        return None
    clause = CLAUSE.search(voices.text, start, paragraph.end)
    while clause and _OCCASION.search(voices.text[start : clause.start()]):  # 上周三上午，
        start = clause.end()
        clause = CLAUSE.search(voices.text, start, paragraph.end)
    end = clause.start() if clause else paragraph.end
    for mention, person in voices.between(start, end):
        return _acting_on(voices, mention, start) or speaker_of(person, voices)
    subject = subject_at(voices.text, start, end)
    return group_or_institution(voices.article, voices.text, *subject) if subject else None


def _before_cue_less(voices: Voices, piece: Piece, before: Speaker | None) -> Speaker | None:
    """The one who spoke last, or the only person whom the sentence before names in the same paragraph."""
    paragraph = voices.article.paragraphs[voices.article.paragraph_index(piece.start)]
    mentioned = voices.between(paragraph.start, piece.start)
    named = {person.name for _, person in mentioned}
    if named and (before is None or before.name not in named):
        subjects = [person for mention, person in mentioned if _begins_clause(voices, mention, paragraph.start)]
        return speaker_of(subjects[-1] if subjects else mentioned[-1][1], voices)
    return before
