"""Cues: where a sentence says that somebody says something (表示，… 说：… 在…看来，…)."""

import re
from functools import cache
from typing import NamedTuple

from jzassist.analysis import tokens
from jzassist.analysis.lexicons import alternatives, words

#: What may stand between a verb of speech and what was said.
_COMMA = "，,"
_COLON = "：:"
_PLAIN_BEHIND = frozenset("的了着过得句罢完毕笑话到道出为作法明服起不给成自谢其和与及、")
#: 称不上, 说不清: what follows a single character only; 辩称|不知道 reports.
_BOUND_TO_ONE = frozenset("不其自给这")
# words that hold a verb of speech and say nothing
_NO_CUE = re.compile(
    "(?:据说|小说|传说|学说|称为|称之|称作|堪称|号称|名称|简称|职称|统称|俗称|昵称|被称|所称|说明|说法|"
    "(?:不要?|别|轻易)相信|说起|说到|说服|说不|说这|听说|再说|按说|自称|虽说|难说|指出口|可以说|应该说|也就是说|一般来说|总的来说|不用说|换句话说|相对来说|对.{1,6}来说|话说回来|来说|温馨提[醒示]|"
    "友情提[醒示]|法说会|说明会|连说|说了?[一二两三四五几][个遍次]|(?:俗话|老话|常言|古语|古话|谚语|民谚)(?:常|有)?[说道]|不[认称说]|据(?:报道|报导|介绍|透露|通报|统计|分析|预测|估计|称|说))"
)
# 对于某某15日称……一事，: what somebody answers to
_TOPIC = re.compile(
    r"(?:对于|针对|关于|就|对)[^。；！？\n]{2,60}?(?:一事|一说|(?:的|这一|有关)(?:消息|说法|报道|提问|问题|传闻|质疑))(?=[，,])"
)
# 她的介绍和回答，… 未作回应，…: the verb is used as a noun
_AS_NOUN = re.compile(
    r"(?:的|等|该|此|结果|名单|数据|报告|情况|和|与|及|、|对|作|做|作出|做出|进行|接受|通过|经过|听取|听完"
    r"|给予|给出|发出|收到|得到|按照|根据|没有|提出)$"
    # 接到山洪预警，… 驳回全部诉讼请求，…: the end of another verb's object
    r"|(?:接到|收到|发布|解除|启动|升级|响应|驳回|支持|受理|撤回|变更|答应|拒绝|满足|经过|历经|历时|完成|开展|进行)[\w“”]{0,10}$"
)
#: 应当承认，… 有人会说，… 尚未表示是否…: what a commentary grants, or what nobody has said.
_UNSAID = re.compile(
    "(?:应当|应该|必须|不得不|不能不|毋庸|不可|有人(?:可能|或许|也许)?会|也许会|或许会|(?:尚|并|仍|均|都|也)?未|没有?|拒绝|不愿|不肯|无法|不便)$"
)
#: 在笔者看来: a column's own voice is nobody's speech.
_WRITER = re.compile("笔者$")
# 他希望…, 她还认为…: behind a pronoun no mark is needed
_PRONOUN_BEFORE = re.compile(r"(?:^|[，。；！？”」,;!?\s])(?:他|她|他们|她们)(?:还|也|则|又|同时|并|曾|都)?$")
_OPENING = ("“", "「", '"')
_PLAIN_VERBS = frozenset("表示 认为 直言 坦言 坦陈 坦承 又指 亦指 续指".split())
#: 局长不同意，认为…: what opens a clause behind a speaker's other deeds needs no mark either.
_PLAIN_OPENING_A_CLAUSE = frozenset("认为 指 指出 直言 强调 相信 透露 质疑 承认".split())
#: 被认为是…, 普遍认为…: nobody's own words.
_BY_ANYBODY = ("被", "普遍", "人们", "一般", "通常", "公", "往往")
_CLAUSE_OPENS = re.compile(r"[，,；;](?:并|又|亦|也|还|且|更|同时)?$")
#: 透露自己…, 承认自己…: what somebody says of himself needs no mark.
_OF_ONESELF = frozenset("透露 承认 自嘲 否认 认为 坚持 强调 声明 相信".split())
_PLAIN_BEHIND_PRONOUN = frozenset("希望 认为 建议 呼吁 相信 期待 透露 坦言 提醒 指出 强调".split())


#: What is written says so, but only its words in marks are speech: 《办法》规定，“……”, 横幅上写着“……”.
_WRITTEN = frozenset("规定 载明 写明 写着 写有".split())

#: 针对停水抗议，……: what is done there says nothing before a comma.
_DEEDS = frozenset("抗议 批示 投诉".split())
#: Whether their quotation is speech, its words must tell: 议员轰“愈搭愈贵”, 写“福”字.
_PERSONAL = frozenset("他 她 他们 我 我们 对方".split())
#: 回应“敬老卡停用”：… : what is answered stands in marks between.
_ANSWERING = frozenset("回应 答复 回复 回答 解读".split())
_ANSWERED = re.compile("[“「][^”」\n]{1,24}[”」](?:一事|问题|质疑|传闻)?[：:]")
_BEFORE_QUOTATION = frozenset("写 轰 云 曰 有云 有言 丢下一句 撂下一句 甩下一句 扔下一句 留下一句 一句".split())

DISTANT = "…"


class Cue(NamedTuple):
    """A verb of speech: its place, where what was said begins, and how it is joined to it.

    ``joint`` is ``:``, ``,``, ``""`` (nothing between) or ``DISTANT``: words that are no speech stand between, and
    only a quotation further on in the sentence can be what was said (报告提出今年的重点是要“……”).
    """

    start: int
    end: int
    said_from: int
    joint: str
    verb: str


def _hearer() -> str:
    """告诉记者, 对记者说, 向大家介绍: whom it was said to."""
    named = f"\\w{{1,3}}(?:{alternatives('honorifics')})"
    public = f"(?:广大|各位|所有|全体)?(?:{alternatives('public')})(?:朋友|同胞)?们?"
    hearer = f"\\w{{0,6}}记者|本[报社网刊台]|大家|媒体|我们|我|他|她|他们|对方|众人|孩子们?|警方|{named}"
    return f"(?:[了过]?(?:{hearer})|{public}(?=[{_COMMA}{_COLON}]))"


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        f"(?P<verb>{alternatives('speech_verbs')})(?:了?一声|了?一句|了句|着|了|过)?(?P<hearer>{_hearer()})?(?P<joint>[{_COMMA}{_COLON}]\\s*)?"
    )


def find_cues(text: str, start: int, end: int) -> list[Cue]:
    """The cues of a stretch of text, in order; what was said may be direct or reported."""
    topics = [match.span() for match in _TOPIC.finditer(text, start, end)]
    found: list[Cue] = []
    place = start
    while match := _pattern().search(text, place, end):
        place = match.end("verb")
        cue = _cue(text, match, start, end)
        if cue and not any(a <= cue.start < b for a, b in topics):
            found.append(cue)
            place = max(place, cue.said_from)
    return found


def _cue(text: str, match: re.Match[str], start: int, end: int) -> Cue | None:
    verb, joint = match.group("verb"), (match.group("joint") or "").strip()
    before = text[max(start, match.start() - 6) : match.start()]
    if _WRITER.search(before) or (_UNSAID.search(before) and verb not in ("否认", "质疑")):
        return None
    begins = tokens.boundaries(text)
    one_word = len(verb) > 1 and match.end("verb") in begins  # 纷纷表示 is cut as one word
    if match.start() not in begins and not one_word and verb[0] not in "说称道讲云曰":
        return None
    if verb == "道" and not _stands_alone(text, match.start(), joint):
        return None
    around = text[max(start, match.start() - 4) : match.end("verb") + 2]
    if any(found.end() > match.start() - max(start, match.start() - 4) for found in _NO_CUE.finditer(around)):
        return None
    if verb in words("speech_nouns") and _AS_NOUN.search(text[max(start, match.start() - 14) : match.start()]):
        return None
    if verb in _DEEDS and (match.group("joint") or "")[:1] in tuple(_COMMA):
        return None
    if verb in _WRITTEN and text[match.end() : match.end() + 1] not in _OPENING:
        return None
    hearer = match.group("hearer") or ""
    if verb == "告诉" and not hearer:
        return None
    if verb == "称" and hearer in _PERSONAL:  # 称他“西瓜大王”: he is called so
        return Cue(match.start(), match.end("verb"), match.end("verb"), DISTANT, verb)
    if (not joint and verb in _BEFORE_QUOTATION) or verb[-2:] == "一句":
        quoted = text[match.end() : match.end() + 1] in _OPENING
        return Cue(match.start(), match.end("verb"), match.end(), DISTANT, verb) if quoted else None
    if verb in _ANSWERING and (topic := _ANSWERED.match(text, match.end(), end)):
        return Cue(match.start(), match.end("verb"), topic.end(), ":", verb)
    if not joint and verb in words("speech_before_marks") and not _opens_clause(text, match, verb):
        return None
    if not joint and not _joins_plainly(text, match, verb, end):
        distant = verb in words("distant_speech_verbs") and match.end("verb") in begins
        return Cue(match.start(), match.end("verb"), match.end("verb"), DISTANT, verb) if distant else None
    kind = ":" if joint and joint[0] in _COLON else "," if joint else ""
    return Cue(match.start(), match.end("verb"), match.end(), kind, verb)


def _stands_alone(text: str, place: int, joint: str) -> bool:
    """Whether 道 is the verb (某某道：“……”) and not the end of 知道, 报道 or 街道."""
    return joint[:1] in ("：", ":") and place > 0 and not tokens.flag(text[place - 1 : place + 1])


def _joins_plainly(text: str, match: re.Match[str], verb: str, end: int) -> bool:
    """Whether what follows a verb of speech without a mark is what was said."""
    behind = text[match.end() : match.end() + 1]
    if text.startswith("自己", match.end()):
        return _is_plain(verb) or verb in _OF_ONESELF
    if not behind or match.end() >= end:
        return True
    if behind in "。！？!?；;”」’":
        return True
    if behind in '“「"':
        return True
    if match.group("hearer"):
        return verb == "告诉"
    before = text[max(0, match.start() - 6) : match.start()]
    allowed = _is_plain(verb) or (verb in _PLAIN_BEHIND_PRONOUN and bool(_PRONOUN_BEFORE.search(before)))
    if verb == "认为" and (before.endswith(_BY_ANYBODY) or behind == "在"):
        return False
    if _opens_clause(text, match, verb):
        return True
    bound = _PLAIN_BEHIND if len(verb) == 1 else _PLAIN_BEHIND - _BOUND_TO_ONE
    return allowed and behind not in bound and match.end("verb") in tokens.boundaries(text)


def _opens_clause(text: str, match: re.Match[str], verb: str) -> bool:
    """Whether a verb goes on with a speaker's deeds and reports plainly: 局长不同意，认为…… 议员关注此事，指……"""
    before = text[max(0, match.start() - 6) : match.start()]
    pointing = text.startswith(("指着", "指向", "指的", "指挥", "指导", "指定"), match.start())
    return verb in _PLAIN_OPENING_A_CLAUSE and bool(_CLAUSE_OPENS.search(before)) and not pointing


def _is_plain(verb: str) -> bool:
    """Whether what was said may follow a verb with nothing between: 说, 辩称, 苦笑说."""
    return verb[-1] in "说称" or verb in _PLAIN_VERBS
