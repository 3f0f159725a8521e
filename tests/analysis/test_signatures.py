"""Names in by-lines, credits and editors' lines, of every kind that newspapers print."""

import pytest

from jzassist.analysis.folding import fold
from jzassist.analysis.signatures import find_signatures
from tests.analysis.news import people_in


def signed(text: str) -> list[str]:
    folded = fold(text)
    return [text[start:end] for start, end in sorted(find_signatures(folded))]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("本报记者 秦月明 通讯员 付晓棠", ["秦月明", "付晓棠"]),
        ("□ 本报记者 宋雅琴 孟祥飞 本报通讯员 段志远", ["宋雅琴", "孟祥飞", "段志远"]),
        ("编辑：葛静  校对：霍然 审核：郑毅夫", ["葛静", "霍然", "郑毅夫"]),
        ("本报记者 尹力行 摄影报道", ["尹力行"]),
        ("文 | 柯小帆 图 | 贝贝佳", ["柯小帆", "贝贝佳"]),
        ("文/图 汪五福", ["汪五福"]),
        ("图为村民在采茶。 韩卫平/摄", ["韩卫平"]),
        ("（作者：裴佳文，系某市发改委工作人员）", ["裴佳文"]),
        ("人民网太原9月8日电 （记者毋晓梅）秋粮长势良好。", ["毋晓梅"]),
        ("记者周敏行报道 截至目前，全省已收获玉米800万亩。", ["周敏行"]),
        ("本报讯 （柴建业 闫晓春）昨日，全县开镰。", ["柴建业", "闫晓春"]),
        ("来源：晚报 作者：龙在田 编辑：巩固", ["龙在田", "巩固"]),
        ("本报通讯员 樊　琪 石晓玫", ["樊　琪", "石晓玫"]),
        ("（据新华社电 记者姚远山、安蓓芝）", ["姚远山", "安蓓芝"]),
        ("內地新聞 【記者林佳盈／台北報導】", ["林佳盈"]),
        ("内蒙古日报记者 巴依斯古楞", ["巴依斯古楞"]),
        ("人间烟火\n汪曾平\n我常想起故乡。", ["汪曾平"]),
    ],
)
def test_who_signs(line: str, names: list[str]) -> None:
    assert signed(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "（记者手记）",
        "文化 图书馆",
        "文明实践 图文并茂",
        "记者在现场看到，人们排起长队。",
        "设计创新 引领未来",
        "作者单位：江城大学 时间：2023-07-01",
        "记者从市农业农村局获悉",
        "全县掀起冬季生产热潮\n安全生产\n大家都在忙。",
    ],
)
def test_words_in_short_lines_are_no_signatures(line: str) -> None:
    assert signed(line) == []


def test_a_signing_name_that_is_a_word_stays_a_word_in_the_story() -> None:
    assert people_in("记者 巩固", "巩固脱贫成果，巩固产业基础。") == {"巩固": ("记者", "")}
