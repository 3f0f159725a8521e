"""Which quantities are figures: the rules that tell counting from names, idioms and grammar."""

import re
from decimal import Decimal
from typing import NamedTuple

from jzassist.analysis.quantity import Quantity, small_han, text_of_unit
from jzassist.analysis.surroundings import Surroundings
from jzassist.analysis.units import UnitKind

#: After these a number says how something ranks.
_RANKED_BY = re.compile(
    r"(?:倒数|[居列位排名获夺跃升占]|全省|全国|全市|全县|全区|全球|全班|全校|世界|亚洲|欧洲|行业|国内|同类|总分|成绩|销量|保持)(?:了|为|至|到|在|全国|全省|全市|全球|世界)?$"
)
#: The verbs of ranking may have a competition between them and the rank: 升至联赛第三, 获小组第一.
_RANKED_IN = re.compile(
    r"(?:[居列位]|升[至到]|跃[至居]|[跌降滑]至|跌到|排[在名]|获[得]?|夺得?|拿下|取得|蝉联|摘得|高居|暂列|仅次于)(?:了|于)?[\u4e00-\u9fff]{0,8}$"
)
_SUPERLATIVE = re.compile(r"[大高长多快强低](?![约概学会家人校中学街])")
_LARGE = re.compile(r"大(?![约概学会家人爷师姐妈豆蒜米小都多夫厦道街桥队])")
_CONTEXT_OF_NUMBER = re.compile(r"(?:[为达至到从由计仅破比共约]|突破|约合|降至|升至|增至)$")
_COMPARED_WITH = re.compile(r"[高低大小多少优等]于$")
_END_OF_STATEMENT = re.compile(r"[,，。;；、)）:：!！?？\n]|[点至到]|$")
_OF_A_LAW = re.compile(r"[》法例定则程][^，。]{0,3}$")
_BEAT = re.compile(r"以|比[分例重值]|配[比套]|局|战|胜|负|平|击败|领先|落后|逆转|不敌|横扫|淘汰|力克")
#: 15分钟生活圈 and “一刻钟”阅读圈 are names; so is an hour in marks before what it names (“四点半”课堂).
_CIRCLE = re.compile(r"[”’」』]?[\u4e00-\u9fff]{1,6}圈(?!套|子|内|外|中)")
_CIRCLED = frozenset({UnitKind.TIME, UnitKind.MEASURE})
_LATIN = re.compile(r"[A-Za-z]")
_A_CLASS = re.compile(r"[级年中学]|[高初][一二三]?$")
_IN_MARKS = frozenset('“‘「『"')

#: With 一 these are never an amount: 一角 is a corner, 一块 together, 一度 once.
_NOT_ONE = frozenset((*"角块毛分寸尺里斤钱卡节转匹桶勺成折码丈顶盾镑链克升度番级段", "分钱", "毛钱"))
#: Before them 一成 and 一分钱 are amounts all the same.
_AN_AMOUNT = re.compile(r"(?:[降息升涨翻占跌减加贵省约]|翻了|约有|约占|的有)[了至到]?$")
_CASUALTIES = frozenset("死 伤".split())
#: Units of time that do count with 一; 一年, 一天 and 一周 mostly place something in time.
_ONE_OF_TIME = frozenset(
    "个月 小时 个小时 分钟 秒 秒钟 周年 刻钟 个世纪 个季度 个学期 个交易日 个工作日 岁 周岁".split()
)
#: With these, numbers of one Chinese digit count too, though the words begin many others.
_LOOSE_BUT_COUNTING = frozenset(
    "死 伤 男 女 国 地 省 市 县 校 村 区 镇 局 面 代 头 节 负 胜 平 票 期 篮板 助攻 抢断 盖帽 失误 幕 把 口 队 号人 "
    "节课".split()
)
#: What these measure where that is said just before: 风力达七级, but 三级法院.
_MEASURED_BY = {
    "级": re.compile(r"(?:风力?|震级|烈度|海浪|地震)[\u4e00-\u9fff]{0,3}$"),
    "度": re.compile(r"(?:温|烧|角|倾斜)[\u4e00-\u9fff]{0,4}$"),
    "分": re.compile(r"(?:得|得了|拿下?了?|砍下|考了?|打了?|评分?|领先|落后|轰下|贡献)$"),
}
_WITH_TWO = frozenset("人 位 者 名".split())
#: 前三名 ranks; 前三个 only comes first.
_TOP_UNITS = frozenset({"", "名", "位", "甲", "席"})


# 12 345.6 and 3 . 5: spaces inside a number leave its end, which alone would be wrong
_TORN_NUMBER = re.compile(r"\d ?[.,]? $")


class Candidate(NamedTuple):
    """A quantity with what stands before it: 第 or 前 (``rank``), 连续, and words such as 约 (``qualified``)."""

    start: int
    quantity: Quantity
    rank: bool = False
    top: bool = False
    streak: bool = False
    qualified: bool = False


def counts(around: Surroundings, candidate: Candidate) -> bool:
    """Whether a candidate is a figure."""
    quantity = candidate.quantity
    before = around.before(candidate.start, 4)
    if (before.endswith(" ") and _TORN_NUMBER.search(before)) or before.endswith("单位："):
        return False
    if around.is_all(candidate.start, quantity.end) or _is_said_to_measure(around, quantity):
        return True
    # 一个 is no figure, 第一个 is; 第一时间 is listed as a whole
    first = quantity.start - 1 if candidate.rank and not candidate.top else quantity.start
    if _is_part_of_name(around, quantity) or around.in_listed_word(first, quantity.end):
        return False
    surely = candidate.streak or quantity.kind is UnitKind.MULTIPLE or not quantity.han or _ranks_in(around, candidate)
    if not surely and around.within_word(candidate.start, quantity.end):
        return False
    if candidate.rank:
        return _is_rank(around, candidate)
    if quantity.rule != "数量" and quantity.rule != "半":
        return _is_special_figure(around, quantity)
    if not quantity.has_unit:
        return _counts_without_unit(around, candidate)
    return _counts_with_unit(around, candidate)


def _is_part_of_name(around: Surroundings, quantity: Quantity) -> bool:
    """G7, MD5, 歼-20, 5G, “156”, 〔2024〕5: letters, dashes and marks around digits make a name of them."""
    text, start, end = around.folded, quantity.start, quantity.end
    if quantity.kind in _CIRCLED and _CIRCLE.match(text, end):
        return True
    if quantity.han:
        return False
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if (_LATIN.match(before) and quantity.kind is not UnitKind.MONEY) or (before and before in "#@_"):
        return True
    if before and before in "-－—–·.+/" and text[max(0, start - 2) : start - 1].strip():
        return True
    if quantity.rule == "相加":
        return False
    if not quantity.has_unit and (_LATIN.match(after) or (after and after in "-_#@")):
        return True
    return before in _IN_MARKS and after in '”’」』"' and not quantity.has_unit if before and after else False


def _is_special_figure(around: Surroundings, quantity: Quantity) -> bool:
    text, start = around.folded, quantity.start
    if quantity.rule == "比分":
        return _is_score(text, quantity)
    if quantity.rule == "区间" and quantity.han and not quantity.has_unit:
        return quantity.high is not None and quantity.high >= 100
    if quantity.rule == "分数" and not quantity.han:
        return text[start - 1 : start] in ("约", "占", "的", "近", "有", "为") if start else False
    return True


def _is_score(text: str, quantity: Quantity) -> bool:
    """3比0 is a score; 3:0 only where the words around say so."""
    if "比" in text[quantity.start : quantity.end]:
        return True
    before = text[max(0, quantity.start - 24) : quantity.start].rpartition("。")[2]
    return bool(_BEAT.search(before + text[quantity.end : quantity.end + 4]))


def _is_rank(around: Surroundings, candidate: Candidate) -> bool:
    quantity, text = candidate.quantity, around.folded
    unit = text_of_unit(text, quantity)
    ranked = bool(_RANKED_BY.search(around.before(candidate.start, 6)))
    if candidate.top:
        return unit in _TOP_UNITS and (ranked or bool(unit) or text.startswith(tuple("的，。、；强甲"), quantity.end))
    if unit == "期" and not quantity.han:
        # an issue of a paper
        return False
    if unit in ("款", "项") and around.before(candidate.start, 1) in ("条", "款"):
        return False
    if unit == "条":
        # the articles of a law are quoted by their number
        of_a_law = _OF_A_LAW.search(around.before(candidate.start, 8))
        return not of_a_law and not text.startswith(("、", "第", "之", "规"), quantity.end)
    if unit:
        return True
    return ranked or _ranks_in(around, candidate) or bool(_SUPERLATIVE.match(text, quantity.end))


def _ranks_in(around: Surroundings, candidate: Candidate) -> bool:
    """升至联赛第三, 获小组第一: a verb of ranking stands before, nothing behind."""
    if not candidate.rank or not _END_OF_STATEMENT.match(around.folded, candidate.quantity.end):
        return False
    return bool(_RANKED_IN.search(around.before(candidate.start, 12)))


def _counts_without_unit(around: Surroundings, candidate: Candidate) -> bool:
    """20多万, 3.2亿, 上千, 一百三十万, 达58: a scale, a qualifier or the words around must say that it counts."""
    quantity, text = candidate.quantity, around.folded
    if quantity.bare:
        return candidate.qualified
    scaled = text[quantity.end - 1] in "百千万亿" or number_has_scale(text, quantity) or quantity.approximate
    if quantity.han:
        if quantity.low is None or quantity.low >= 100 or "点" in text[quantity.start : quantity.end]:
            return True
        stated = around.before(quantity.start, 1) in tuple("，。、；：为达至到共有")
        alone = stated and _END_OF_STATEMENT.match(text, quantity.end)
        return quantity.low > 10 and (candidate.qualified or bool(alone) or quantity.approximate)
    if scaled or candidate.qualified:
        return True
    if text.startswith("的", quantity.end) and _COMPARED_WITH.search(around.before(quantity.start, 2)):
        return True
    if not _END_OF_STATEMENT.match(text, quantity.end):
        return False
    number = text[quantity.start : quantity.end]
    measured = "." in number and not number.endswith(".0")
    return measured or "," in number or bool(_CONTEXT_OF_NUMBER.search(around.before(quantity.start, 3)))


def number_has_scale(text: str, quantity: Quantity) -> bool:
    """1万2: a scale within the number."""
    return not quantity.han and any(scale in text[quantity.start : quantity.end] for scale in "千万亿")


def _counts_with_unit(around: Surroundings, candidate: Candidate) -> bool:
    quantity, text = candidate.quantity, around.folded
    unit = text_of_unit(text, quantity)
    marked = candidate.qualified or candidate.streak or quantity.approximate
    if unit == "期" and around.before(quantity.start, 1) == "卷":
        return False
    if unit == "班" and _A_CLASS.search(around.before(quantity.start, 2)):
        return False
    if unit == "日":
        return marked or text[quantity.end : quantity.end + 1] in ("内", "游")
    if quantity.bare:
        # 千里 and 百米 are far, not measured
        measured = quantity.kind is UnitKind.MEASURE and unit not in ("里", "米", "尺", "丈", "公里")
        return candidate.qualified or measured or quantity.kind is UnitKind.MONEY
    value = small_han(text, quantity)
    if value is None or marked:
        return True
    if text[max(0, quantity.start - 2) : quantity.start - 1] == text[quantity.start]:
        # 两降两升, 一增一减: a slogan's beat
        return False
    if value == 1:
        return _one_counts(around, quantity, unit)
    if value == 2 and text[quantity.start] == "二" and quantity.kind in (UnitKind.COUNT, UnitKind.LOOSE):
        return unit in _WITH_TWO
    return quantity.kind is not UnitKind.LOOSE or unit in _LOOSE_BUT_COUNTING


def _is_said_to_measure(around: Surroundings, quantity: Quantity) -> bool:
    """风力达七级 is a force, 三级法院 is a name."""
    said = _MEASURED_BY.get(text_of_unit(around.folded, quantity))
    return bool(said and quantity.low is not None and said.search(around.before(quantity.start, 8)))


def _one_counts(around: Surroundings, quantity: Quantity, unit: str) -> bool:
    if unit in _CASUALTIES:
        return True
    if unit in _NOT_ONE:
        return bool(_AN_AMOUNT.search(around.before(quantity.start, 3)))
    if quantity.kind is UnitKind.TIME:
        return unit in _ONE_OF_TIME or quantity.high != 1
    exact_kinds = (UnitKind.PERCENT, UnitKind.MONEY, UnitKind.MEASURE, UnitKind.MULTIPLE)
    return quantity.kind in exact_kinds or quantity.high != Decimal(1)


def large_enumeration(text: str, quantity: Quantity) -> Quantity | None:
    """八大, 两大, 10大 before what is enumerated; 二十大 is a congress."""
    if quantity.has_unit or quantity.low is None or not _LARGE.match(text, quantity.end):
        return None
    if (quantity.han and not 2 <= quantity.low <= 10) or text[quantity.start] == "二":
        return None
    return quantity._replace(end=quantity.end + 1, rule="列举")
