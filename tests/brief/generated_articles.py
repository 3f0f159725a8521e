"""Small news articles out of a seed, analysed: two people who speak, figures of every kind, dates, negations."""

from random import Random

from jzassist.cli.analysis import Analysis, analyse
from jzassist.readers.assembly import article_from_text

_SURNAMES = tuple("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
_GIVEN = tuple("国芳明静伟丽强敏军洋勇艳杰娟涛秀霞平刚桂英建文辉玲斌宁晨雪")
_PLACES = tuple("青禾县 石桥镇 云川市 柳林区 白塔村 望江县 东河镇 南坪市".split())
_BUREAUS = tuple("农业农村局 交通运输局 教育局 水务局 文化和旅游局 市场监督管理局 应急管理局".split())
_ROLES = tuple("局长 副局长 党组书记 主任 总工程师".split())
_COUNTED = tuple("新建公路 改造管网 安置住房 培训农民 检查企业 种植果树 接待游客 修复古建".split())
_UNITS = tuple("公里 米 套 人次 家 株 处 座".split())
_TIMES = tuple("今年以来 去年 上半年 前三季度 五年来".split())
_SPOKEN = (
    "我们不能只看{a}，如果没有群众的支持，这项工作就不会有今天",
    "{a}不是终点，明年还要再投入{money}，让更多的人受益",
    "除非资金到位，否则不开工，这是底线",
    "过去这里没有路，现在{a}，大家的日子一天比一天好",
    "只有把账算清楚，才不会辜负老百姓，也不会留下遗憾",
    "这笔钱每一分都要花在刀刃上，未经验收的项目不得拨款",
)


def generated_article(seed: int) -> Analysis:
    """The analysed article of a seed, the same for the same seed."""
    random = Random(seed)
    return analyse(article_from_text(_text(random), f"{seed}.txt"))


def _text(random: Random) -> str:
    place, bureau = random.choice(_PLACES), random.choice(_BUREAUS)
    one, other = _name(random), _name(random)
    first, second = random.sample(_ROLES, 2)
    paragraphs = [
        f"{place}{random.choice(_COUNTED)}见成效",
        f"本报讯（记者 {_name(random)}）{_day(random)}，{place}{bureau}通报，{_told(random)}。{_sum(random)}。",
        f"“{_spoken(random)}。”{place}{bureau}{first}{one}说。",
        f"{random.choice(_TIMES)}，{place}{_told(random)}，同比{random.choice(('增长', '下降'))}{_rate(random)}。",
        f"{place}{bureau}{second}{other}表示，{_spoken(random)}。",
        f"{other}说：“{_spoken(random)}。{_spoken(random)}。”",
        f"{_day(random)}起，{place}将{random.choice(_COUNTED)}{_count(random)}，{_sum(random)}。",
    ]
    story = paragraphs[2:]
    random.shuffle(story)
    return "\n".join((*paragraphs[:2], *story[: random.randint(3, len(story))]))


def _name(random: Random) -> str:
    return random.choice(_SURNAMES) + "".join(random.sample(_GIVEN, 2))


def _day(random: Random) -> str:
    return f"{random.randint(1, 12)}月{random.randint(1, 28)}日"


def _rate(random: Random) -> str:
    return f"{random.randint(1, 39)}.{random.randint(1, 9)}%"


def _money(random: Random) -> str:
    return f"{random.randint(1, 99)}.{random.randint(1, 99)}{random.choice(('亿', '万'))}元"


def _count(random: Random) -> str:
    return f"{random.randint(12, 9800)}{random.choice(_UNITS)}"


def _told(random: Random) -> str:
    return f"{random.choice(_COUNTED)}{_count(random)}，完成投资{_money(random)}"


def _sum(random: Random) -> str:
    return f"总数达到{_count(random)}，没有一处因质量问题返工，预计年底前全部完成"


def _spoken(random: Random) -> str:
    words = random.choice(_SPOKEN)
    return words.format(a=f"{random.choice(_COUNTED)}{_count(random)}", money=_money(random))
