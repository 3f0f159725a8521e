"""The expressions that name festivals, solar terms and days of the old calendar, as patterns over folded text."""

from jzassist.analysis import festivals as means
from jzassist.analysis.date_patterns import YEAR, pattern
from jzassist.analysis.lexicons import lines

_OF_YEAR = rf"(?:{YEAR}的?)?"
_EVERY = "(?P<every>[每往历]年的?)?"
_HOLIDAYS = "(?P<holidays>小?长?假期?(?!日)|黄金周|期间)"
#: These are days only where the words around say so: 五一 is a road too, 国庆 a name.
_UNSURE = frozenset(("五一", "十一", "国庆"))
_FESTIVALS = "|".join(name for name in means.festival_names() if name not in _UNSURE)
#: 春节联欢晚会 and 中秋月饼 are named after the day.
_NAMED_AFTER = "联[欢谊]|[晚诗灯庙]会|档|路|街|村|镇|树|老人|粽|月饼|礼|贺|节"
_TERMS = "|".join(lines("solar_terms")[0].split())
#: 雨水, 大雪 and 小满 are rain, snow and a girl elsewhere.
_TERM_FOLLOWS = "节气|时节|刚过|已过|将至|过后|一过|前后|前夕|当[天日]|到来|来临|那天|这天|临近"
_BEFORE_TERM = r"(?<![\u4e00-\u9fff](?<![今明昨是逢值日天近至了年的在]))"
_LUNAR_DAY = r"(?P<lunar_day>初[一二三四五六七八九十]|二?十[一二三四五六七八九]|[二三]?十|廿[一二三四五六七八九]?)?"
_STEMS = "(?:(?P<stems>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])年)?"
_LUNAR_MONTH = "闰?(?:[正冬腊]|十[一二]?|[一二三四五六七八九])"

_FESTIVAL_ANCHOR = ("旦夕午秋阳夜一十节", "元除端中重平初三春宵明旦夕秋阳庆动女童军师年树人亲诞圣恩党棍")

FESTIVAL_PATTERNS = (
    pattern(
        "节日", _FESTIVAL_ANCHOR[0], means.festival,
        rf"{_EVERY}{_OF_YEAR}(?P<festival>{_FESTIVALS}){_HOLIDAYS}?(?!{_NAMED_AFTER})", behind=_FESTIVAL_ANCHOR[1],
    ),
    pattern(
        "节日", "一庆", means.festival,
        rf"{_EVERY}{_OF_YEAR}(?P<festival>{'|'.join(sorted(_UNSURE))})(?:{_HOLIDAYS}|(?=(?:[前后]夕?|当[天日])(?!进|门|排|卫)))",
        behind="五十国",
    ),
    pattern(
        "节日", "一", means.festival,
        r"(?<=[“\"])(?P<every>)(?P<festival>[五十]一)(?=[”\"](?P<holidays>小?长?假|黄金周|期间)?[^\u4e00-\u9fff]?)",
        behind="五十",
    ),
    pattern(
        "节气", "明", means.term,
        rf"{_EVERY}{_OF_YEAR}(?P<term>清明)(?:节{_HOLIDAYS}?|(?=扫墓|祭|小?长?假|{_TERM_FOLLOWS}))", behind="清",
    ),
    pattern(
        "节气", "春水蛰分雨夏满种至暑秋露降冬雪寒", means.term,
        rf"{_BEFORE_TERM}{_OF_YEAR}(?P<term>{_TERMS})(?:(?={_TERM_FOLLOWS})|(?<=[是逢值]..)(?=[，。、；]))",
        behind="立雨惊春谷小芒夏大处白秋寒霜冬",
    ),
    pattern(
        "农历", "月", means.old_calendar,
        rf"{_OF_YEAR}[农阴旧]历{_STEMS}(?P<lunar_month>{_LUNAR_MONTH})月{_LUNAR_DAY}",
    ),
    pattern("农历", "月", means.old_calendar, rf"[农阴旧]历{YEAR}(?P<lunar_month>{_LUNAR_MONTH})月{_LUNAR_DAY}"),
    pattern("农历", "月", means.old_calendar, rf"{_OF_YEAR}(?P<lunar_month>[正腊])月{_LUNAR_DAY}"),
)  # fmt: skip
