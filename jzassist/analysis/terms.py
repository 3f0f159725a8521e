"""Terms: policy and programme names in the article's own words, and names that are numbers and letters."""

import re
from functools import cache

from jzassist.analysis.confidence import confidence_of
from jzassist.analysis.lexicons import alternatives
from jzassist.model.annotation import Annotation, Kind, TermDetail, stable_id

# “135”战略, “244”创新工程, “千村示范、万村整治”工程
_NAMED_PROGRAMME = re.compile(
    r"[“「\"][^“”「」\"\n]{1,16}[”」\"](?:[^一二两三四五六七八九十\d\W]{0,4}?)"
    r"(?:战略|工程|行动计划|行动|计划|规划|工作法|机制|政策|专项|攻坚战|方案|倡议|改革|制度|标准)"
)
# 5G, G7, MD5, SHA-1, C919, 歼-20, 东风-41: letters or a model's name with a number; in 停运61条 运 names nothing
_MODEL = re.compile(
    r"(?<![A-Za-z0-9.])(?:[A-Z]{1,6}-?\d{1,4}[A-Z]{0,2}|[2-6]G(?![A-Za-z])|[A-Z]\d{1,4}[a-z]?)(?![A-Za-z0-9%％.]*\d)"
    r"|(?:(?:歼|东风|长征|神舟|天宫|嫦娥|北斗|玉兔)[-—－]?|[运直轰强][-—－]|(?<![\u4e00-\u9fff])[运直轰强])["
    r"\d一二三四五六七八九十]{1,3}(?:号)?(?![\d年月日个台架枚])"
)


@cache
def _programmes() -> re.Pattern[str]:
    return re.compile(alternatives("programmes"))


def find_terms(text: str) -> tuple[Annotation, ...]:
    """The terms of a folded text, in order of place."""
    rules = (("named-programme", _NAMED_PROGRAMME), ("programme", _programmes()), ("model", _MODEL))
    matches = sorted((m.start(), -m.end(), rule) for rule, pattern in rules for m in pattern.finditer(text))
    found: list[Annotation] = []
    for start, negative_end, rule in matches:
        if not found or start >= found[-1].end:
            identity = stable_id(Kind.TERM, start, -negative_end)
            sure = confidence_of(rule)
            found.append(
                Annotation(identity, Kind.TERM, start, -negative_end, TermDetail(), rule=rule, confidence=sure)
            )
    return tuple(found)
