"""The expressions that name dates and times of day, as patterns over folded text."""

import re
from collections.abc import Callable
from typing import NamedTuple

from jzassist.analysis import date_meanings as means
from jzassist.analysis.calendar_values import Context, Moment

TO = "(?:——|[-—–－~～─至到])"
_HAN = "〇○零一二三四五六七八九"
_NOT_HAN_BEFORE = rf"(?<![{_HAN}十百千万亿几数第])"
_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_D = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]|二?十|廿|[一二三四五六七八九])"
_FULL_YEAR = (
    rf"(?:(?<![\d.])(?P<year>(?:19|20|21)\d\d|1[0-8]\d\d(?!年[前来间以历]))"
    rf"|{_NOT_HAN_BEFORE}(?P<year_han>[一二][{_HAN}]{{3}}))"
)
_SHORT_YEAR = rf"(?:(?<![\d.])(?P<short>\d\d)|{_NOT_HAN_BEFORE}(?P<short_han>[{_HAN}]{{2}}))(?=年{_M}月)"
_RELATIVE_YEAR = (
    r"(?P<year_word>今年|(?<!失)去年|明年|(?:(?<![天日月年目\d])前年|(?<![天日月年\d])后年|本年"
    r"|(?<![以晚早网])上年(?![级纪岁])|当年|同年|次年|翌年)(?![均产收]))(?![龄轻])"
)
_REPUBLIC = r"民国(?P<republic>\d{1,3}|[一二三四五六七八九十]{1,3})"
YEAR = rf"(?:(?:{_FULL_YEAR}|{_SHORT_YEAR}|{_REPUBLIC})年|{_RELATIVE_YEAR})(?!代|之久|历史|的历史|级)度?"
_MONTH = (
    rf"(?:(?<![\d.]){_NOT_HAN_BEFORE}(?P<month>{_M})月(?![票薪租息饼嫂球台光])份?"
    r"|(?P<month_word>(?<![\d以早晚网])[上本这下]个?月(?!球|台|亮)|当月|同月|次月|翌月)份?)"
)
_MONTHS = rf"(?<![\d.]){_NOT_HAN_BEFORE}(?P<from>{_M})(?:月份?)?(?:{TO}|、)(?P<to>{_M})月份?"
#: With one of these a year or a month begins: elsewhere nothing more is tried.
_BEGINS = rf"(?=[\d{_HAN}十民今去明前后本上下这当同次翌])"
_DAY = rf"(?P<day>{_D})(?:(?:{TO}|、)(?P<day_to>{_D}))?[日号]"
_TENTH = r"(?:(?P<tenth>[上中下])旬|[初底末](?!次))"
_PART = (
    r"(?P<part>(?<!创)[上下]半年|(?:第?[一二三四1-4]|前[二三两23]个?)季度"
    r"|(?:第[一二三四1-4]|首|上|本|次)季(?![节度军后]))"
)
_YEAR_END = r"(?:年?[初底末中](?![央国小学])|年终)"
_BARE_DAY = (
    rf"(?<![\d.,%第共历近约]){_NOT_HAN_BEFORE}(?P<day>3[01]|[12]\d|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]|二十)"
    rf"(?:(?:{TO}|、)(?P<day_to>3[01]|[12]\d|0?[1-9]))?(?:日(?![元游均龄线圆增产志]|报(?![道告称料])|以?内)|号(?=[，,。至到上下晚凌]|起))"
)
#: 定于12号, 13号到15号; 于12号楼 names a house.
_DAY_BEHIND = (
    r"(?<=[于至到—–～-])(?P<day>3[01]|[12]\d|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]|二?十)号"
    r"(?![\d楼线院馆厅门公口车船文令机店站房铺桌床井坑矿仓栋段标台包种服])"
)
_DAY_PART = (
    "(?P<half>上午|下午|凌晨|清晨|早晨|早上|早间|中午|正午|午后|午间|傍晚|晚上|晚间|夜间|夜里|深夜|午夜|拂晓|黎明"
    "|(?<![今昨明当前])[晚早])"
)
_DIGITS = "0123456789"
_OF_HOURS = _DIGITS + "零一二两三四五六七八九十"
_HOUR = r"(?P<hour>2[0-4]|[01]?\d|二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九])"
_MINUTES = r"(?P<minute>[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九])"
_AFTER_HOUR = rf"(?:{_MINUTES}分(?:[0-5]?\d秒)?(?!之)|(?P<quarter>半|一刻|三刻)|[许整]|(?<=点)钟)"
_VAGUE_DAYS = (
    "当[天日](?![就即可能便]{1,3}(?:往返|来回|送达|到达|办[结理好]|取))|当晚|当夜|次[日晨]|翌[日晨]|隔[天日]|同日|近日|近来|近年来?|近期|日前|不日"
    "|(?<![之以以目])前一[天日晚夜](?![个起])|后一[天日](?!个)"
)
#: 五年前, 20多天前: how long ago; in 2024年前 and 提前三天前往 nothing is.
_AGO = (
    rf"(?=[\d一二两三四五六七八九十半])(?<![\d.第每前提赛{_HAN}十百千万几数])(?P<count>\d{{1,3}}|[一二两三四五六七八九十]{{1,3}}|半)(?P<about>[多余来几]?个?[多半]?)"
    r"(?P<unit>年|月|星期|礼拜|周|天|日|小时|钟头|分钟)(?P<more>[多余半]?)[之以]?前"
    rf"(?![\d{_HAN}十几夕后期端面列方进往沿提台锋卫任人者总首日球])"
)
_FIRST_MONTHS = (
    rf"(?=[前头\d一二今去明])(?:{YEAR}的?|(?<![以之此日先生产婚赛术目会岁提空从跟面眼天年月周]))[前头](?P<first_months>1[0-2]|[2-9]|十[一二]?|[二两三四五六七八九])"
    r"个?月(?![前后内])"
)
#: The end of the year or month that the article speaks of; 每年年底 comes again and again.
_END = (
    r"(?=[年月])(?<![\d一二两三四五六七八九十几多余今明去前后本上当次同历每近整年])(?P<end>年[底末初终](?![尾日])|年内|月[底末初](?!七夕))"
    r"(?!考|奖|决|审)"
)
_SEASON = r"(?:[今去明][春夏秋冬]){1,2}(?![节季])"
_DAY_WORD = (
    r"(?=[大前后昨今明寻听当次翌隔同近日不])(?:"
    r"大前天|大后天|(?<![\d天日月年以之目])(?:前天|后天)(?![气津然空性培文])"
    r"|(?<![\d天日月年以目])前[日晚](?![本军方元])|昨[天日晚夜晨]|今[天晚夜早晨]|今日(?!头条)|明[天日晚早](?!之星)|(?<![追搜找])寻日|听日(?![本军语方报常出])"
    rf"|(?<![一二三四五六七八九十\d])(?:{_VAGUE_DAYS}))"
)
_WEEKDAY = "(?P<weekday>[一二三四五六日天])"
_WEEK = "(?:周|星期|礼拜)"
_BEATEN = "战|击|的?比|力克|领先|取胜|获胜|逆转|淘汰|大胜|不敌|负于|险胜|完胜"
_CENTURY = r"(?P<century>(?P<century_number>(?<!\d)\d\d|二?十[一二三四五六七八九]|二十)世纪|上个?世纪|本世纪)"
_FIVE_YEARS = r"[“\"]?(?P<plan>十?[一二三四五六七八九])五[”\"]?(?=期间|时期|末|以来|规划期)(?:期间|时期|末)?"
_YEAR_NUMBER = r"(?:18|19|20|21)\d\d"


class Anchor(NamedTuple):
    """Characters of which an expression has one, and what beside digits may stand before it, where not all may."""

    characters: str
    behind: str = ""


class Pattern(NamedTuple):
    """One way of naming a date: its rule's name, what it looks like in folded text, and what it means.

    Each such expression has an ``anchor`` in it, so that the rest is not searched.
    """

    rule: str
    anchor: Anchor
    looks: re.Pattern[str]
    means: Callable[[re.Match[str], Context], Moment]


def pattern(
    rule: str, anchor: str, means: Callable[[re.Match[str], Context], Moment], *looks: str, behind: str = ""
) -> Pattern:
    """One way of naming a date, looked for around its anchor's characters (``behind``: what may stand before them)."""
    return Pattern(rule, Anchor(anchor, behind), re.compile("".join(looks)), means)


PATTERNS = (
    pattern("年月日", "月", means.a_day, rf"{_BEGINS}(?:{YEAR}的?)?{_MONTH}{_DAY}"),
    pattern("日", "日号", means.a_day, _BARE_DAY),
    pattern("日", "号", means.a_day, _DAY_BEHIND),
    pattern("年月", "月", means.a_month, rf"{_BEGINS}(?:{YEAR}的?)?{_MONTH}{_TENTH}?"),
    pattern("月份区间", "月", means.months, rf"{_BEGINS}(?:{YEAR}的?)?{_MONTHS}"),
    pattern("季度", "半季", means.part_of_year, rf"(?:{YEAR}的?)?{_PART}"),
    pattern("年", "年", means.a_year, rf"{_BEGINS}{YEAR}{_YEAR_END}?"),
    pattern(
        "年份区间", "-—–－~～─至到", means.years,
        rf"(?<![\d.])(?P<from_year>{_YEAR_NUMBER})年?度?{TO}(?P<to_year>{_YEAR_NUMBER})(?:年度?|(?![\d.年]))",
    ),
    pattern(
        "赛季", "赛学财年", means.years_cut_short,
        r"(?<![\d.])(?P<from_year>(?:19|20)\d\d)[-—–/](?P<to_year>\d\d)(?=赛季|学年|财年|年度)", behind=_DIGITS,
    ),
    pattern(
        "日期", "-/.", means.day_written_out,
        r"(?<![\d.])(?P<year>(?:1[5-9]|20)\d\d)(?P<mark>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=mark)",
        r"(?P<day>3[01]|[12]\d|0?[1-9])(?!\d(?!\d:\d\d))",
    ),
    pattern("赛季", "赛学财", means.a_year, r"(?<![\d.])(?P<year>(?:19|20)\d\d)(?=赛季|学年|财年)", behind=_DIGITS),
    pattern("相对日", "天日晚夜晨早近不", means.relative_day, rf"(?P<word>{_DAY_WORD})"),
    pattern("多久以前", "前", means.long_ago, _AGO),
    pattern("月份区间", "前头", means.first_months, _FIRST_MONTHS),
    pattern("年", "年月", means.end_of_period, _END),
    pattern("季节", "春夏秋冬", means.untold, _SEASON),
    pattern("相对日", "昨今明", means.a_day, r"[昨今明][天日]?[（(](?P<day>3[01]|[12]\d|[1-9])[日号]?[）)]日?"),
    pattern("星期", "周", means.weekend, r"(?P<week>上上|下下|[上本这下])个?周末"),
    pattern(
        "星期", "周期拜", means.weekday_of_month,
        rf"{_BEGINS}(?:{YEAR}的?)?{_MONTH}的?第(?P<nth>[一二三四])个{_WEEK}{_WEEKDAY}",
    ),
    pattern(
        "星期", "周期拜", means.day_of_week,
        rf"(?P<week>上上|下下|[上本这下]|今(?=个?[周星礼]))个?{_WEEK}(?:{_WEEKDAY}(?![个周年]))?(?!期|年|边|围)",
    ),
    pattern(
        "星期", "周期拜", means.day_of_week,
        rf"(?P<week>)(?<![一两三四五六七八九十几每近\d双单百千万数多整]){_WEEK}{_WEEKDAY}(?![个年天])",
    ),
    pattern(
        "时刻", "时点", means.time_of_day,
        rf"(?<![\d.:]){_DAY_PART}?{_NOT_HAN_BEFORE}{_HOUR}(?:时(?![间代候期光尚])|点){_AFTER_HOUR}",
        behind=_OF_HOURS,
    ),
    pattern(
        "时刻", "时点", means.time_of_day,
        rf"(?:{_DAY_PART}|(?<=[今昨明当前][晚夜晨早])){_HOUR}(?:时(?![间代候期光尚])|点(?![一二三四五六七八九\d]))",
        behind=_OF_HOURS,
    ),
    pattern(
        "时刻", "时", means.time_of_day,
        r"(?<![\d.:])(?P<hour>2[0-4]|[01]?\d)时(?![间代候期光尚空差])", behind=_DIGITS,
    ),
    pattern(
        "时刻", "点", means.time_of_day,
        r"(?<=[在到至从自日天早晚])(?P<hour>2[0-4]|[01]?\d|十[一二]?|[一二两三四五六七八九])点",
        r"(?=[左前后开之以，。、；至到—-]|$)",
        behind=_OF_HOURS,
    ),
    pattern(
        "时刻", ":", means.time_of_day,
        rf"(?<![\d.:以])(?<!比分)(?<!分为){_DAY_PART}?(?P<hour>2[0-4]|[01]?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?",
        rf"(?![\d:]|{_BEATEN})",
    ),
    pattern(
        "年代", "代", means.decade_or_century,
        rf"{_CENTURY}?(?P<decade_year>[1-9]0|[二三四五六七八九]十)年代[初中末]?期?", behind="年",
    ),
    pattern("世纪", "纪", means.decade_or_century, rf"{_CENTURY}[初中末]?(?P<decade_year>)?", behind="世"),
    pattern("规划期", "期时末", means.plan_period, _FIVE_YEARS),
)  # fmt: skip
