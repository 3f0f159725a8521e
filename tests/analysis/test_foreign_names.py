"""Foreign names: where they begin behind an office and end before a verb, hyphens, parts that mean the whole."""

import pytest

from jzassist.analysis.foreign_names import find_foreign_names, parts_alone
from tests.analysis.news import people_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("分析师卢卡斯·陈则提出，公司估值偏高。", "卢卡斯·陈"),
        ("经济学家玛尔塔·索托则认为不必。", "玛尔塔·索托"),
        ("“好。”米格尔·奥罗佩萨得票率为三成。", "米格尔·奥罗佩萨"),
        ("若昂·巴蒂斯塔接角球破门。", "若昂·巴蒂斯塔"),
        ("选手贝克勒·塔德塞以2小时05分夺冠。", "贝克勒·塔德塞"),
        ("德肖恩·乌勒砍下30分。", "德肖恩·乌勒"),
        ("摄影师雅各布·达·席尔瓦特意赶来。", "雅各布·达·席尔瓦"),
        ("候选人加芙列拉·里瓦斯-托雷斯周三说，要减税。", "加芙列拉·里瓦斯-托雷斯"),
        ("导演让-吕克·莫兰出席首映。", "让-吕克·莫兰"),
        ("作家埃伊诺·拉赫蒂宁来了。", "埃伊诺·拉赫蒂宁"),
        ("生物地球化学家埃伊诺·拉赫蒂宁说，湖在变暖。", "埃伊诺·拉赫蒂宁"),
        ("57岁的小贩罗莎·瓦曼把票投给了他。", "罗莎·瓦曼"),
        ("巴西卡洛斯·门德斯来访。", "卡洛斯·门德斯"),
        ("马里奥·德拉吉离开。", "马里奥·德拉吉"),
        ("候选人雨果·坎波斯弃权。", "雨果·坎波斯"),
        ("主教练杜米特雷斯库接过奖杯。", "杜米特雷斯库"),
        ("选手基普罗诺慢了17秒。", "基普罗诺"),
        ("她叫格雷塔·林德奎斯特。", "格雷塔·林德奎斯特"),
    ],
)
def test_where_a_foreign_name_begins_and_ends(text: str, name: str) -> None:
    assert find_foreign_names(text) == {name}


def test_two_names_run_on_by_words() -> None:
    found = find_foreign_names("队长安东尼奥·古特雷斯以及马丁·埃切维里亚于周一抵达。")
    assert found == {"安东尼奥·古特雷斯", "马丁·埃切维里亚"}


@pytest.mark.parametrize(
    "text",
    [
        "“晋创谷·晋中”开园。",
        "万科·城市之光开盘。",
        "《自然·通讯》刊登了论文。",
        "白鹭队射门7次，对手多达22次。",
        "过夜游客占比从一成升到六成。",
        "科技·人才活动周开幕。",
    ],
)
def test_what_has_a_dot_or_transliterates_and_is_no_name(text: str) -> None:
    assert find_foreign_names(text) == set()


def test_parts_of_a_name_with_a_hyphen_mean_the_whole() -> None:
    text = "里瓦斯-托雷斯则警告选民。里瓦斯获胜。坎波斯本人尚未表态。"
    names = ["加芙列拉·里瓦斯-托雷斯", "雨果·坎波斯"]
    assert parts_alone(text, names) == {"里瓦斯-托雷斯": names[0], "里瓦斯": names[0], "坎波斯": names[1]}


def test_a_verb_behind_a_part_makes_no_chinese_name() -> None:
    assert list(people_in("德肖恩·乌勒砍下30分。乌勒画龙点睛，乌勒画出弧线。")) == ["德肖恩·乌勒"]


def test_a_latin_names_space_is_the_names_own() -> None:
    people = people_in("“还有人联系我，”研究员Erin Leahey说。局长王　刚没有回应。")
    assert "Erin Leahey" in people
    assert "王刚" in people
