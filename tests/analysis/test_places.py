"""Places: known ones, ones that end like villages and airports, and words that only look like them."""

import pytest

from jzassist.analysis.annotate import annotate
from jzassist.analysis.folding import fold
from jzassist.analysis.places import find_places
from jzassist.model.annotation import Kind
from tests.analysis.news import article_of


def places(text: str) -> list[str]:
    return [text[named.start : named.end] for named in find_places(fold(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("山西省晋中市榆社县的梨熟了。", ["山西省", "晋中市", "榆社县"]),
        ("上海市民到太原旅游。", ["上海", "太原"]),
        ("他从巴西圣保罗回到北京。", ["巴西", "圣保罗", "北京"]),
        ("寿阳县平舒乡的街道上热气腾腾。", ["寿阳县", "平舒乡"]),
        ("列車從臺北開往高雄。", ["臺北", "高雄"]),
        ("太原机场昨天停航。", ["太原机场"]),
        ("暴雨将影响长江流域和华北。", ["长江流域", "华北"]),
    ],
)
def test_names_of_places(text: str, names: list[str]) -> None:
    assert places(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "我市和全省都在推进。",
        "湖水清澈，海滩上人不多。",
        "扎根乡村，深度融合。",
        "新建小区里有个广场。",
        "两国关系向好。",
        "上半场结束。",
    ],
)
def test_what_names_no_place(text: str) -> None:
    assert places(text) == []


def test_a_place_inside_an_organisation_is_none_of_its_own() -> None:
    found = annotate(article_of("太原市财政局局长高立新到了太原。"))
    assert [a.start for a in found if a.kind is Kind.PLACE] == [13]


def test_a_level_that_the_segmentation_cut_off_belongs_to_its_place() -> None:
    text = "东沟镇的合作社卖到了上海，市民爱吃。"
    assert [text[named.start : named.end] for named in find_places(text)] == ["东沟镇", "上海"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("清原县的稻田一片金黄，清原的米香。", ["清原县", "清原"]),
        ("他来自梧川县石塔镇柳树湾村。", ["梧川县", "石塔镇", "柳树湾村"]),
        ("由岚阳市开来的列车停在岚阳东站，岚阳到了。", ["岚阳市", "岚阳东站", "岚阳"]),
        ("雨量最大的是石磨沟乡，以潼湖区最少。", ["石磨沟乡", "潼湖区"]),
        ("货车在塔勒口岸排队，比赛在银湾体育中心举行。", ["塔勒口岸", "银湾体育中心"]),
        ("渡輪停靠油塘，他住在深水埗。", ["油塘", "深水埗"]),
        ("石磨沟村村民来到福安里小区。", ["石磨沟村", "福安里小区"]),
    ],
)
def test_places_that_no_dictionary_has(text: str, names: list[str]) -> None:
    assert places(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "这是一个贫困县，产粮大县也在其中，全县动员。",
        "老城区、城中村和主城区都要改造。",
        "城市、超市、股市都不是地方。",
        "一条致富路，一条毛路，价格一路上涨。",
        "指着后山说话，登山路难走。",
        "各县区、市直部门参加。",
    ],
)
def test_levels_behind_common_words_name_no_place(text: str) -> None:
    assert places(text) == []
