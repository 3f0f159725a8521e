"""What the checks ask an editor to look at, and what they let pass."""

import pytest

from jzassist.analysis.annotate import annotate
from jzassist.analysis.checks import check
from jzassist.model.article import Article
from tests.analysis.news import article_of


def warned(article: Article) -> list[tuple[str, str]]:
    """(code, the words at its place) of every warning."""
    return [(w.code, article.text[w.start : w.end]) for w in check(article, annotate(article))]


def codes(*paragraphs: str, headline: str | None = None) -> list[str]:
    return [code for code, _ in warned(article_of(*paragraphs, headline=headline))]


@pytest.mark.parametrize(
    "text",
    [
        "镇里建立人员、物资三个清单，逐户登记。",
        "打造“修渠”“补路”三项任务，年内完成。",
        "重点发展三大产业：制药、制鞋。",
        "开发水稻种植、果蔬加工、乡村旅游等两类项目。",
        "会上部署三项任务：一是修渠，二是补路。",
        "镇里出台四条措施。一是减租。二是补种。三是贴息。",
        "实施“423”工程，即开展技术、成果、资金、人才四大行动，建立人员、物资、任务三个清单，加强队伍、机制、资金三项保障。",
        "镇教育办主任张伟民、副主任李小红、干事赵立国两人到会。",
    ],
)
def test_an_enumeration_that_does_not_add_up(text: str) -> None:
    assert codes(text) == ["enumeration"]


@pytest.mark.parametrize(
    "text",
    [
        "镇里建立人员、物资、任务三个清单，逐户登记。",
        "聚焦“修渠”“补路”“架桥”三项任务，年内完成。",
        "养老分为居家、社区和机构三类。",
        "科技创新和产业创新、城市更新两个方面都有进展。",
        "县委、县政府出台三项措施，群众拍手叫好。",
        "对东乡、西乡开展防火、防汛两项检查。",
        "推广小麦、玉米、谷子等五种作物。",
        "篮里有苹果、梨3个。",
        "会上部署三项任务：一是修渠，二是补路，三是架桥。",
        "会议听取两项汇报，部署三项任务：一是修渠，二是补路，三是架桥。",
        "医院新来医生、护士8名。",
        "实施“433”工程，即开展技术、成果、资金、人才四大行动，建立人员、物资、任务三个清单，加强队伍、机制、资金三项保障。",
    ],
)
def test_an_enumeration_that_adds_up_or_is_none(text: str) -> None:
    assert codes(text) == []


def test_points_may_each_have_a_paragraph() -> None:
    points = ("一是修渠，保灌溉。", "二是补路，保出行。", "三是架桥，保安全。")
    assert codes("镇里部署三项任务。", *points) == []
    assert codes("镇里部署四项任务。", *points) == ["enumeration"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三座桥梁分别是东门桥梁和西门桥梁，年底通车。", ["enumeration"]),
        ("两座桥梁分别是东门桥梁和西门桥梁，年底通车。", []),
        ("三座桥梁分别是东门桥梁和西门桥梁，还有南门桥梁。", []),
        ("三座桥梁分别是东门桥和西门大桥，年底通车。", []),
    ],
)
def test_what_each_is_with_the_noun_that_is_counted(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_the_headline_counts_what_the_story_counts_differently() -> None:
    article = article_of(
        "今年以来，全市着力培育创新主体。目前，全市高新技术企业达128家。", headline="全市高新技术企业达182家"
    )
    assert warned(article) == [("count-differs", "182家")]


@pytest.mark.parametrize(
    ("headline", "story"),
    [
        ("全市高新技术企业达128家", "目前，全市高新技术企业达128家。"),
        ("全市高新技术企业近130家", "目前，全市高新技术企业达128家。"),
        ("全市高新技术企业达182家", "去年，全市高新技术企业达128家。"),
        ("全市高新技术企业达182家", "其中，瓷州区高新技术企业有128家。"),
        ("全市高新技术企业达182家", "目前，全市民办幼儿园达128家。"),
    ],
)
def test_a_headline_that_fits_its_story(headline: str, story: str) -> None:
    assert codes(story, headline=headline) == []


def test_one_person_with_two_offices() -> None:
    both = ("县水利局局长高立新说，渠修好了。", "县水利局副局长高立新表示，还要再修。")
    assert codes(*both) == ["titles-differ"]


def test_offices_that_go_together() -> None:
    assert codes("县水利局党组书记、局长高立新说，渠修好了。", "县水利局局长高立新表示，还要再修。") == []


def test_one_name_spelled_in_two_ways() -> None:
    assert "names-alike" in codes("县水利局局长高立新说，渠修好了。", "高立欣说，还要再修。")


def test_two_people_who_are_named_alike() -> None:
    assert codes("县水利局局长高立新说，渠修好了。", "村民高立欣说，还要再修。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("其中，重卡占45%，轻卡占40%，客车占30%。", ["share-over-100"]),
        ("其中，本科生占45%，研究生占40%。", []),
        ("产量占全国的60%，销量占全国的70%。", []),
        ("其中，重卡同比增长45%，轻卡增长40%，客车增长30%。", []),
        ("党员占比为120%。", ["share-over-100"]),
        ("建设资金中，财政占50%，银行贷款占40%，村民自筹占20%。", ["share-over-100"]),
        ("受访者中，女性占60%，农村户籍占30%，本科以上占40%。", []),
    ],
)
def test_shares_of_one_whole(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("这里建成全省唯一的谷子博物馆。", ["全省唯一"]),
        ("亚洲最大的粮仓昨天封顶。", ["亚洲最大"]),
        ("这是华北首家夜间图书馆。", ["华北首家"]),
        ("专家来自首都各高校。", []),
        ("全国首批试点启动。", []),
        ("他最大的愿望是回家。", []),
    ],
)
def test_superlatives(text: str, claims: list[str]) -> None:
    assert [words for code, words in warned(article_of(text)) if code == "superlative"] == claims


def test_a_mark_without_partner_is_warned_of() -> None:
    assert warned(article_of("他说：“渠修好了。")) == [("unbalanced-quotation-mark", "“")]


def test_of_many_places_of_one_kind_the_first_are_named() -> None:
    article = article_of("“" * 5_000 + "老楼装上新电梯。")
    assert codes("“" * 5_000 + "老楼装上新电梯。") == ["unbalanced-quotation-mark"] * 50
    assert [warning.start for warning in check(article, ())][:3] == [0, 1, 2]
