"""Clauses: whether some words say something, as a sentence does, or name something."""

import re

from jzassist.analysis import tokens

#: What only a sentence has, and no name: pronouns, negation, adverbs of degree and time, particles.
_OF_A_SENTENCE = re.compile(
    r"[我你您咱她他谁]|不(?!锈|倒|夜|老|动产)|没|未(?!来|婚|成年)|[是就才都也还太很吗吧呢啊啦嘛]|了$|了[^然结解]|让|被|把|要[^素点闻塞]|会[^议员长所计展客社]|能[^源力量手]"
    r"|越.+越|愈.+愈|得[上了住起]|足以|得以|可以|应[该当]|必须|正在|已|将[^军领士来帅]"
)
#: 一刀切 is used as a name, 快刀斩乱麻 is not.
_IDIOM = 5
_ADVERBIAL = ("d", "ud", "y", "ul")


#: 区段征收计划, 三年行动方案: a plan's kind at its end makes a name of it.
_KIND_OF_NAME = re.compile(
    "(?:计划|方案|工程|行动|项目|政策|制度|机制|模式|战略|条例|办法|专案|法案|体系|平台|基地|小组|中心)$"
)


def states(words: str) -> bool:
    """Whether some words have what only a sentence has: a pronoun, a negation, an adverb, a particle."""
    if _OF_A_SENTENCE.search(words):
        return True
    return any(tokens.flag(words[a:b]).startswith(_ADVERBIAL) for a, b in tokens.cut(words))


def tells(words: str) -> bool:
    """Whether a verb stands between a subject and an object (温水煮青蛙), or it is a saying or a list of qualities."""
    if _KIND_OF_NAME.search(words):
        return False
    cut = tokens.cut(words)
    flags = [tokens.flag(words[a:b]) for a, b in cut]
    if any(flag == "v" for flag in flags[1:-1]) and not flags[0].startswith("v"):
        return True
    if flags[:1] == ["p"] and len(flags) > 2:
        return True
    if len(words) >= _IDIOM and all(flag[:1] in ("i", "l") for flag in flags):
        return True
    return len(flags) > 1 and all(
        flag.startswith("a") or words[a] == "、" for flag, (a, _) in zip(flags, cut, strict=True)
    )
