"""Organisations: where their names begin and end, what names nobody, and short forms in full."""

import pytest

from jzassist.analysis.annotate import annotate
from jzassist.analysis.folding import fold
from jzassist.analysis.organisations import find_organisations, full_forms
from jzassist.model.annotation import Kind, NameDetail
from tests.analysis.news import article_of


def organisations(text: str) -> list[str]:
    return [text[named.start : named.end] for named in find_organisations(fold(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市发改委、市财政局和市科技局联合发文。", ["市发改委", "市财政局", "市科技局"]),
        ("推动市农业农村局党组书记调研。", ["市农业农村局"]),
        ("他在晋中市第一人民医院住了三天。", ["晋中市第一人民医院"]),
        ("该项目由山西大学承担。", ["山西大学"]),
        ("中国队战胜日本队。", ["中国队", "日本队"]),
        ("联合国和世卫组织发表声明。", ["联合国", "世卫组织"]),
        ("據路透社報導，歐盟已經同意。", ["路透社", "歐盟"]),
        ("国家统计局公布数据，央行随后降息。", ["国家统计局", "央行"]),
        ("县委、县政府出台措施。", ["县委", "县政府"]),
        ("美国国家航空航天局发射了探测器。", ["美国国家航空航天局"]),
    ],
)
def test_names_of_organisations(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "有关部门要求企业整改。",
        "这家公司今年盈利。",
        "比赛的结局出人意料，格局已定。",
        "他在学校里上课，放学去医院看奶奶。",
        "社会各界纷纷捐款，机会难得。",
        "南部和东部地区有雨。",
        "新兴产业不断壮大。",
        "河东村的村民搬进了社区。",
    ],
)
def test_what_names_no_organisation(text: str) -> None:
    assert organisations(text) == []


def test_a_short_form_is_resolved_to_the_full_one() -> None:
    article = article_of("市科学技术局召开会议。市科技局说，明年再开。")
    names = [
        a.detail.name for a in annotate(article) if a.kind is Kind.ORGANISATION and isinstance(a.detail, NameDetail)
    ]
    assert names == ["市科学技术局"] * 2


def test_a_short_form_that_fits_two_names_stays() -> None:
    assert full_forms(["市农局", "市农业局", "市农机局"])["市农局"] == "市农局"


def test_a_ministry_in_a_longer_word_is_none() -> None:
    text = "民政部门持续用力，民政部印发通知。"
    assert [named.start for named in find_organisations(text)] == [text.rindex("民政部")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("潼川市中级人民法院二审维持原判。", ["潼川市中级人民法院"]),
        ("县发展和改革局、县卫生健康局局长到会。", ["县发展和改革局", "县卫生健康局"]),
        ("记者从市行政审批服务局获悉。", ["市行政审批服务局"]),
        ("泰国交通部长素拉蓬说，航班恢复。", ["泰国交通部"]),
        ("青禾证券在研报中指出，远岚科技增长快。", ["青禾证券", "远岚科技"]),
        ("潼川日报讯 潼川新闻网记者报道。", ["潼川日报", "潼川新闻网"]),
        ("联赛第五轮，海岚队客场战胜津川队。", ["海岚队", "津川队"]),
        ("欧盟选举观察团到访，智库“南方视野”主任致辞。", ["欧盟选举观察团", "南方视野"]),
        ("運輸署和立法會房屋事務委員會昨日開會。", ["運輸署", "立法會房屋事務委員會"]),
        ("卡兰海关和卡兰边境检查站开通绿色通道。", ["卡兰海关", "卡兰边境检查站"]),
        ("省发展改革委副主任到县文旅局调研。", ["省发展改革委", "县文旅局"]),
    ],
)
def test_names_are_read_leftwards_to_their_beginning(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "归属于上市公司股东的净利润增长。",
        "大家深有体会，公文旅行半年。",
        "约占公司总股本的一成，遂诉至法院。",
        "救援队和专家队赶到，联赛暂停。",
        "某区政务服务中心的负责人没有回答。",
        "演唱会在奥体中心和会展中心举行。",
        "决胜局他以两分取胜，第五局才翻盘。",
        "公司“已经垫进去四十万了”。",
        "外国企业和匈牙利工厂都减产。",
    ],
)
def test_what_only_ends_like_an_organisation_is_none(text: str) -> None:
    assert organisations(text) == []
