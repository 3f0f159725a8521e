"""Subjects of speech: what of the words before a verb of speech says who speaks, without adverbs, times and hearers."""

import re
from functools import cache

from jzassist.analysis import tokens
from jzassist.analysis.group_speakers import does, names_somebody
from jzassist.analysis.lexicons import alternatives

#: Who has been named before.
PRONOUNS = re.compile(r"(?:他们|她们|他|她|对方|后者|本人)")
#: A time between a subject and its verb of speech, read backwards from the verb.
TIME = re.compile(
    r"(?:(?:\d{1,4}[年月日号时点分]|[一二三四五六七八九十]+[日月])"
    r"(?:上午|中午|下午|午间|午后|傍晚|晚间|晚上|深夜|凌晨|清晨|早上|[早晚夜])?|(?:上|本|这|下)?(?:周|星期)[一二三四五六日天](?:上午|下午|晚间|晚)?)$"
)
_PREPOSITIONAL = re.compile(
    r"(?:向|对|跟|给)[\w“”\"]{1,16}$|在(?:一旁|旁边|旁|场边|身旁|身后|门口|台下|台上|电话里|心里)$|在(?:接受)?[^，。；]{1,24}(?:中|上|时|后|里|会|现场|会议|节目|采访|专访|致辞|发言|演讲|论坛|期间)$"
    # 会议提出三点要求：
    r"|提出了?[一二两三四五六七八九十几\d]+[点项条个大方面]+(?:具体|明确|工作)?$"
    # 队员一见到记者就
    r"|(?<![唯第之统每])一(?:[见看听]到?|提起|说起|谈起|想起|进门|下[车场]|开口|坐下)[^，。；]{0,12}$"
    r"|接受[^，。；]{1,20}(?:采访|专访)(?:时|中|后)?$|(?:指|看|望|拿|捧|拉|握)着[^，。；]{1,12}$|(?:说起|谈起|谈到|谈及|提起|面对)[^，。；]{1,14}(?:时)?$"
)
#: 与同事说起, but 住房和城乡建设局负责人: only behind a subject of its own is it whom somebody speaks with.
_COMPANION = re.compile(r"(?:同|与|和)[\w“”\"]{1,16}$")
#: What ends a clause.
CLAUSE = re.compile(r"[，。；！？：,;!?:\n”」]")
#: 突然, 一脸茫然: adverbs and set phrases that name nobody.
_ADVERBIAL = ("ad", "d", "z", "i", "l")
_CONTENTLESS = re.compile(r"^(?:据了解|据悉|有|这|那|可以|应该|需要|由此|因此)$")


def clause_start(text: str, place: int, floor: int) -> int:
    """Where the clause that a place stands in begins, no further back than ``floor``."""
    for match in CLAUSE.finditer(text, floor, place):
        floor = match.end()
    while floor < place and text[floor].isspace():
        floor += 1
    return floor


def without_adverbs(text: str, floor: int, end: int) -> int:
    """Where a subject ends that begins at ``floor``, before adverbs, times, places and hearers."""
    while end > floor:
        clause = text[floor:end]
        match = TIME.search(clause) or _PREPOSITIONAL.search(clause) or _adverb().search(clause)
        with_whom = _COMPANION.search(clause)
        if with_whom and (with_whom.start() == 0 or _is_subject(text, floor, floor + with_whom.start())):
            match = with_whom
        manner = _manner_start(text, floor, end)
        if not match and manner == end:
            return end
        end = floor + match.start() if match else manner
    return end


def _is_subject(text: str, start: int, end: int) -> bool:
    return bool(PRONOUNS.fullmatch(text, start, end)) or names_somebody(text, start, end)


@cache
def _adverb() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives('before_speech')})$")


def _manner_start(text: str, floor: int, end: int) -> int:
    """Where 高兴地 begins before a verb of speech, ``end`` where nothing of the kind stands."""
    inside = [word for word in tokens.words_between(text, floor, end) if word.end <= end]
    if not inside or text[end - 1] != "地" or text[inside[-1].start : end] == "当地":
        return end
    alone = text[inside[-1].start : end] == "地" and len(inside) > 1
    return inside[-2 if alone else -1].start


def begins_with_deed(text: str, start: int, end: int) -> bool:
    """Whether a clause has no subject of its own: 离开时还用中文, 半晌."""
    if _CONTENTLESS.match(text[start:end]):
        return True
    first = tokens.spelled_between(text, start, end)[:1]
    placed = bool(first) and tokens.flag(first[0])[:1] in ("f", "t")
    manner = all(tokens.flag(word).startswith(_ADVERBIAL) for word in tokens.spelled_between(text, start, end))
    return placed or manner or does(text, start, end)
