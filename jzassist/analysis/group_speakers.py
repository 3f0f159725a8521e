"""Speakers that are no person: groups (不少村民), institutions and documents."""

import re
from functools import cache

from jzassist.analysis import tokens
from jzassist.analysis.generic_organisations import resolved_organisation
from jzassist.analysis.lexicons import alternatives
from jzassist.analysis.titles import is_organisation, role_ending, role_starting
from jzassist.model.annotation import Speaker
from jzassist.model.article import Article

_ACCORDING = re.compile(r"^(?:据|根据|按照|另据|在)")
#: 古人云, 常言说得好: what is behind the group is a verb of speech too.
_SAYS = re.compile(r"(?:有[云言]|[云曰]|常[说言]|说得好)$")
_SOME = re.compile(
    r"有(?=(?:关)?(?:网友|网民|专家|学者|分析|业内|媒体|市民|家长|读者|评论|村民|群众|消费者|居民|球迷|观众|议员|知情|外媒|观点))"
)
#: 也有三成打分者, 有基层干部: what there is is who speaks.
_THERE_ARE = re.compile("[也还更另]?有")
#: 一名学生举着书说: a group is counted, then it does something.
_COUNTED_GROUP = re.compile(
    r"(?:[一两二三四五六七八九十几数多\d]{1,4}|不少|许多|很多|一些|这|那|另|有的|部分)[名位个些群]?"
)
#: 超过六成受访者
_COUNTED_PART = re.compile(r"(?:超过|逾|近|约|将近|接近|不到)?[一二三四五六七八九十两几数多\d.%]+[成%名位个人]")
#: 教育部有关负责人: what tells which one.
_ADJECTIVAL = frozenset(
    "有关 相关 主要 退休 值班 分管 主管 执行 承办 代理 在场 随行 "
    "涉事 涉案 肇事 参赛 受访 受伤 获奖 遇难 失联 值守 带队 领衔 执教 到场 同行 参会 "
    "应邀 知情 留守 返乡 在职 在岗 报案".split()
)
_AFTER_VERB = frozenset("在着向")
_LEADING = re.compile(
    r"(?:对此|其中|近日|日前|此外|同时|另外|随后|不过|然而|但是?|而|因为|所以|于是|目前|当天|当日|今年|去年|\d{1,4}[年月日]"
    r"|这[让使令]|[他她]们?的|【[^】]{1,12}】|[（(][^（）()]{1,12}[）)])+"
)
#: What belongs to a group's word: 有关人士, 消息人士.
_DESCRIBED = re.compile("(?:有关|相关|知情|业内|消息|分析|圈内|内部|专业)$")
_FIRST_PERSON = re.compile("我(?![市省县区国校院厂州村镇])|[你您咱]")
_PERSONAL = re.compile(f"[他她它]|{_FIRST_PERSON.pattern}")


@cache
def _group() -> re.Pattern[str]:
    """私募人士, 三成打分者: a group by its last word."""
    return re.compile(rf"(?:\w者|{alternatives('group_words')})们?$")


@cache
def _document() -> re.Pattern[str]:
    law = "法(?=规定|明确|要求|第|$)"
    return re.compile(rf"[\w“”]{{0,12}}?(?:(?:{alternatives('documents')})(?!法)|{law})|《[^》]{{1,20}}》")


def group_or_institution(article: Article, text: str, start: int, end: int) -> Speaker | None:
    """A group, a document or an institution, by what the article calls it; ``text`` is the article's, folded."""
    lead = _ACCORDING.match(text[start:end])
    if lead:
        start += lead.end()
    start = noun_phrase_start(text, start, end)
    end = _group_end(text, start, end)
    start = _behind_what_it_does(text, start, end)
    if end - start < 2 or end - start > 30 or _FIRST_PERSON.match(text, start):
        return None
    said = article.text
    role = _role_or_group(text[start:end])
    if role and len(role) < end - start:
        owner = text[start : end - len(role)].removesuffix("的")
        if is_organisation(owner):
            whole = resolved_organisation(text, article, said[start : start + len(owner)], start + len(owner))
            return Speaker(name=said[end - len(role) : end], organisation=whole)
    organisation = said[start:end] if is_organisation(text[start:end]) else ""
    said_role = said[end - len(role) : end] if len(role) < end - start else ""
    return Speaker(said[start:end], said_role, organisation)


def _role_or_group(words: str) -> str:
    """有关负责人 of 教育部有关负责人, 消息人士 of 军方消息人士; "" where neither stands at the end."""
    role = role_ending(words, len(words))
    group = _group().search(words)
    start = len(words) - len(role) if role else group.start() if group else len(words)
    described = _DESCRIBED.search(words, 0, start)
    return words[described.start() if described else start :]


def _group_end(text: str, start: int, end: int) -> int:
    """Where a group's name ends: before what it does meanwhile (一名学生举着书), before a verb of its own (古人云)."""
    if says := _SAYS.search(text, start, end):
        return says.start()
    counted = _COUNTED_GROUP.match(text, start, end)
    if not counted:
        return _before_its_deeds(text, start, end)
    inside = [word for word in tokens.words_between(text, counted.end(), end) if word.end <= end]
    belongs = -1
    for number, word in enumerate(inside):
        titled = text.rfind("《", start, word.start) > text.rfind("》", start, word.start)
        if text[word.start : word.end] == "的" and not titled:
            belongs = number
    noun = False
    for word in inside[belongs + 1 :]:
        spelled = text[word.start : word.end]
        kind = tokens.flag(spelled)[:1]
        acting = kind in ("v", "p", "d") or spelled[-1] in _AFTER_VERB or text[word.end] in _AFTER_VERB
        if noun and acting:
            return word.start
        noun = noun or kind == "n"
    return end


def _behind_what_it_does(text: str, start: int, end: int) -> int:
    """Where a group's name begins behind a clause that tells what it does: 原订前往绿岛度假的|林姓游客."""
    belongs = text.rfind("的", start, end)
    if belongs < 0 or _COUNTED_GROUP.match(text, start, end) or not names_somebody(text, belongs + 1, end):
        return start
    told = tokens.spelled_between(text, start, belongs)
    does = any(tokens.flag(word).startswith("v") for word in told) and not is_organisation(text[start:belongs])
    return belongs + 1 if does else start


def _before_its_deeds(text: str, start: int, end: int) -> int:
    """Where a role or an institution goes over into what it does: 法院|判决驳回诉讼请求, 邻居|在一旁."""
    many = text.find("们", start, end) + 1
    if start < many < end and names_somebody(text, start, many) and _acts(text, many):
        return many
    if names_somebody(text, start, end):
        return end
    for word in tokens.words_between(text, start + 1, end):
        spelled = text[word.start : word.end]
        acting = spelled not in _ADJECTIVAL and tokens.flag(spelled)[:1] in ("v", "p", "d", "i", "l")
        if acting and names_somebody(text, start, word.start) and not role_starting(text, word.start):
            return word.start
    return end


def _acts(text: str, place: int) -> bool:
    """Whether a word begins at a place that tells what somebody does."""
    word = tokens.word_at(text, place)
    return word.start == place and tokens.flag(text[place : word.end])[:1] in ("v", "p", "d")


def names_somebody(text: str, start: int, end: int) -> bool:
    """Whether some words end as a role, a group or an institution, or are a document."""
    many = end - 1 if text[end - 1] == "们" and end - start > 2 else end
    return (
        bool(role_ending(text[start:many], many - start))
        or bool(_group().search(text[start:end]))
        or is_organisation(text[start:end])
        or bool(_document().fullmatch(text, start, end))
    )


def subject_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a role, an institution or a document stands that a stretch of text begins with, as its subject."""
    start = noun_phrase_start(text, start, end)
    if does(text, start, end):
        return None
    if document := _document().match(text, start, end):
        return start, document.end()
    stop = _group_end(text, start, end)
    return (start, stop) if start < stop and names_somebody(text, start, stop) else None


def does(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins with what somebody does, and no 的 makes it tell of whom (扎羊角辫的女孩)."""
    first = tokens.words_between(text, start, end)[:1]
    if not first or text[start] in "“「『" or _PERSONAL.match(text, start):
        return True
    if text[start : first[0].end] in _ADJECTIVAL or _COUNTED_PART.match(text, start, end):
        return False
    if names_somebody(text, start, first[0].end) or _document().match(text, start, end):
        return False
    return tokens.flag(text[start : first[0].end])[:1] in ("v", "p", "c", "d") and "的" not in text[start:end]


def noun_phrase_start(text: str, start: int, end: int) -> int:
    """Where the subject begins, behind what only leads up to it (其中, 近日, 在……, 这让……)."""
    for leading in (_LEADING, _SOME):
        match = leading.match(text, start, end)
        if match and match.end() < end:
            start = match.end()
    if (match := _THERE_ARE.match(text, start, end)) and names_somebody(text, match.end(), end):
        start = match.end()
    if start < end and text[start] in "在于当自每从" and "的" not in text[start:end]:
        return end
    begins = tokens.boundaries(text)
    while start < end and start not in begins:
        start += 1
    return start
