import pytest
from typesetting import ARTICLE

from jzassist.model.article import ParagraphRole
from jzassist.readers.article_reader import article_from_text
from jzassist.readers.roles import paragraph_roles

BODY = ARTICLE[:3]


def roles_of(*paragraphs: str) -> list[str]:
    return [str(role) for role in paragraph_roles(paragraphs)]


def test_a_headline_and_a_byline_before_the_story() -> None:
    assert roles_of("老楼装上新电梯", "本报记者 冯立群", *BODY) == ["headline", "byline", "lead", "body", "body"]


def test_a_subheadline_begins_with_a_dash_or_is_the_second_short_line() -> None:
    assert roles_of("老楼装上新电梯", "——滨河县老旧小区改造见闻", *BODY)[:2] == ["headline", "subheadline"]
    assert roles_of("老楼装上新电梯", "滨河县今年改造三十二个小区", *BODY)[:2] == ["headline", "subheadline"]


def test_a_kicker_stands_above_the_headline() -> None:
    titles = ("办实事 解民忧", "老楼装上新电梯", "——滨河县老旧小区改造见闻")
    assert roles_of(*titles, *BODY)[:3] == ["kicker", "headline", "subheadline"]


def test_a_place_and_a_colon_above_the_headline_are_its_kicker() -> None:
    assert roles_of("滨河：", "老楼装上新电梯", *BODY)[:2] == ["kicker", "headline"]


def test_titles_after_the_story() -> None:
    found = roles_of(*BODY, "老楼装上新电梯", "——滨河县老旧小区改造见闻", "河东里小区的新电梯 记者 韩松 摄")
    assert found == ["lead", "body", "body", "headline", "subheadline", "caption"]


def test_titles_before_the_story_win_over_short_lines_after_it() -> None:
    assert roles_of("老楼装上新电梯", *BODY, "更多消息见第三版下方") == ["headline", "lead", "body", "body", "body"]


def test_a_story_without_a_headline_has_none() -> None:
    article = article_from_text("\n".join([BODY[0], "四千户乘上电梯", *BODY[1:]]))
    assert article.headline is None
    assert [str(paragraph.role) for paragraph in article.paragraphs] == ["lead", "crosshead", "body", "body"]


def test_a_headline_may_ask_or_call_out() -> None:
    assert roles_of("老楼加装电梯，钱从哪里来？", *BODY)[0] == "headline"
    assert roles_of("装上了！老楼也有电梯", *BODY)[0] == "headline"


@pytest.mark.parametrize("named", ["原标题：老楼装上新电梯", "（原标题：老楼装上新电梯）", "原標題：老樓裝上新電梯"])
def test_a_headline_that_is_named_is_the_whole_paragraph(named: str) -> None:
    article = article_from_text("\n\n".join([named, *BODY]))
    assert article.headline == named


@pytest.mark.parametrize(
    "byline",
    [
        "本报记者 冯立群",
        "本报记者 冯立群 通讯员 王小妹",
        "记者 冯立群 王小妹",
        "記者馮立群／台北報導",
        "新华社记者 冯立群、王小妹",
        "本报驻意大利记者 冯立群",
        "作者：冯立群  时间：2024-06-20",
        "□ 本报记者 冯立群",
        "文/图 本报记者 冯立群",
        "来源：滨河日报",
        "（冯立群）",
        "（记者 冯立群）",
        "（参与采写：冯立群、王小妹）",
        "本报记者 冯 飞 通讯员 王小妹",
        "2024年10月27日　滨河日报记者　冯立群",
        "2024年10月27日 记者 冯立群 发自临川",
        "滨河商报记者 冯立群 2024年10月27日",
        "滨河日报客户端　2024-10-27 18:05",
        "2024年10月27日　滨河体育记者　冯立群",
    ],
)
def test_bylines(byline: str) -> None:
    assert roles_of("老楼装上新电梯", byline, *BODY)[:3] == ["headline", "byline", "lead"]


@pytest.mark.parametrize(
    "sentence",
    [
        "记者从县住建局获悉，改造已经开始。",
        "新华社北京6月20日电 国家统计局今天公布了上半年的数据。",
        "本报讯 记者冯立群报道：电梯装好了。",
        "来源广泛的资金让改造有了底气。",
    ],
)
def test_sentences_that_begin_like_bylines_are_the_story(sentence: str) -> None:
    assert roles_of("老楼装上新电梯", sentence, BODY[0])[1] in ("lead", "body")


@pytest.mark.parametrize(
    "dateline",
    [
        "（本报滨河6月20日电）",
        "（新华社北京6月20日电）",
        "2024年6月20日",
        "（滨河6月20日讯）",
        "滨河日报　2024年6月20日　星期四",
        "2024年6月20日　星期四　第03版",
    ],
)
def test_datelines(dateline: str) -> None:
    assert roles_of("老楼装上新电梯", *BODY, dateline)[-1] == "dateline"


@pytest.mark.parametrize(
    "editor",
    [
        "责任编辑：冯立群",
        "（责任编辑：冯立群）",
        "责编 冯立群 王小妹",
        "编辑：冯立群　校对：王小妹",
        "【责任编辑：冯立群】",
    ],
)
def test_editors(editor: str) -> None:
    assert roles_of("老楼装上新电梯", *BODY, editor)[-1] == "editor"


@pytest.mark.parametrize(
    "caption",
    ["图为居民正在乘坐新装的电梯。", "▲河东里小区", "居民正在乘坐新装的电梯。冯立群摄", "居民在电梯里（资料图）"],
)
def test_captions(caption: str) -> None:
    assert roles_of("老楼装上新电梯", BODY[0], caption, *BODY[1:])[2] == "caption"


@pytest.mark.parametrize("credit", ["本报记者 冯立群 摄", "图片来源：滨河县融媒体中心", "（冯立群摄）", "摄影：冯立群"])
def test_credits(credit: str) -> None:
    assert roles_of("老楼装上新电梯", *BODY, credit)[-1] == "credit"


def test_who_issued_a_text_stands_before_its_date() -> None:
    assert roles_of("关于电梯停运的通告", *BODY, "滨河县人民政府", "2024年6月20日")[-2:] == ["byline", "dateline"]


def test_crossheads_are_short_lines_inside_the_story() -> None:
    found = roles_of("老楼装上新电梯", BODY[0], "一户一份账 先问需求再画图", BODY[1], BODY[2])
    assert found == ["headline", "lead", "crosshead", "body", "body"]


def test_a_list_inside_the_story_is_no_row_of_crossheads() -> None:
    listed = ("河东里小区", "河西里小区", "南关小区", "北关小区")
    assert roles_of("老楼装上新电梯", BODY[0], *listed, BODY[1])[2:6] == ["body"] * 4


def test_what_introduces_something_is_no_crosshead() -> None:
    assert roles_of("老楼装上新电梯", BODY[0], "首批改造的小区有：", BODY[1])[2] == "body"


def test_the_lead_is_the_first_paragraph_that_is_no_flourish() -> None:
    assert roles_of("老楼换新颜。", *BODY) == ["body", "lead", "body", "body"]
    assert roles_of("电梯装好了。") == ["lead"]


def test_a_single_line_is_no_headline() -> None:
    assert roles_of("全县已有32个小区完工") == ["lead"]


def test_what_the_file_tells_stays() -> None:
    known = [ParagraphRole.HEADLINE, None, ParagraphRole.CROSSHEAD]
    assert paragraph_roles(["老楼装上新电梯", BODY[0], "后来。"], known) == (
        ParagraphRole.HEADLINE,
        ParagraphRole.LEAD,
        ParagraphRole.CROSSHEAD,
    )


def test_nothing_has_no_roles() -> None:
    assert paragraph_roles([]) == ()


def test_who_speaks_where_above_a_headline_is_its_kicker() -> None:
    assert roles_of("韩松在全市城建工作会议上强调", "老楼装电梯要快也要稳", *BODY)[:2] == ["kicker", "headline"]
    titles = ("韩松在全市城建工作会议上强调", "老楼装电梯要快　也要稳", "冯立群主持会议")
    assert roles_of(*titles, *BODY)[:3] == ["kicker", "headline", "subheadline"]
    assert roles_of("老楼装电梯要快也要稳", "冯立群出席并讲话", *BODY)[:2] == ["headline", "subheadline"]


@pytest.mark.parametrize(
    "header",
    [
        "证券代码：600000　证券简称：滨河股份　公告编号：2025-047",
        "股票代码：000001",
        "公告编号：2025-003",
        "滨府办〔2025〕3号",
    ],
)
def test_what_heads_an_announcement_is_no_headline(header: str) -> None:
    assert roles_of(header, "滨河股份关于回购公司股份的公告", *BODY)[:2] == ["dateline", "headline"]


def test_the_name_of_a_column_stands_above_its_headline() -> None:
    assert roles_of("民生信箱", "老楼加装电梯要先问一楼吗？", *BODY)[:2] == ["kicker", "headline"]
    # no column: the story begins with a question
    assert roles_of("老楼装上新电梯", "电梯给谁坐？谁来修？", *BODY)[:2] == ["headline", "body"]


def test_two_lines_as_long_as_each_other_are_one_headline() -> None:
    assert roles_of("老楼装电梯", "“新梯”到家门", *BODY)[:2] == ["headline", "headline"]
    assert roles_of("老楼装电梯", "——滨河在行", *BODY)[:2] == ["headline", "subheadline"]


@pytest.mark.parametrize(
    "line",
    [
        "2024/11/05 〔記者馮立群／台北報導〕",
        "〔記者馮立群／台北報導〕",
        "本报滨河3月5日电（记者 冯立群）",
        "本报讯（记者 冯立群 通讯员 周慧）",
        "2024年11月5日 周二",
        "星期二 2024年11月5日",
        "2024/11/05 星期二",
        "二〇二四年十一月五日 星期二",
        "2024年11月5日 星期二 农历甲辰年十月初五",
        "滨河日报　2024年11月5日　周二",
    ],
)
def test_where_when_and_by_whom_in_a_line_of_its_own(line: str) -> None:
    assert roles_of("老楼装上新电梯", line, *BODY)[:3] in (
        ["headline", "dateline", "lead"],
        ["headline", "byline", "lead"],
    )


@pytest.mark.parametrize(
    "start",
    [
        "本报讯（记者 冯立群）",
        "本报讯 ",
        "本报讯昨日，",
        "本报讯今天上午，",
        "〔記者馮立群／台北報導〕",
        "2024/11/05 〔記者馮立群／台北報導〕",
        "本报滨河3月5日电（记者 冯立群）",
        "【滨河日报讯】记者冯立群报道：",
    ],
)
def test_the_words_that_begin_a_story_begin_its_lead(start: str) -> None:
    flourish = "六月的滨河绿树成荫，老旧小区里的改造正忙，街坊们都盼着。"
    lead = start + BODY[0]
    assert roles_of("老楼装上新电梯", flourish, lead, *BODY[1:])[:3] == ["headline", "body", "lead"]
    article = article_from_text(f"老楼装上新电梯\n\n\n{lead}\n{BODY[1]}\n")
    assert [str(paragraph.role) for paragraph in article.paragraphs] == ["headline", "lead", "body"]


def test_a_byline_of_several_lines() -> None:
    lines = ["老楼装上新电梯", "本报记者 冯立群", "王小妹 李娟", "通讯员 周慧", *BODY]
    assert roles_of(*lines)[:5] == ["headline", "byline", "byline", "byline", "lead"]
    assert roles_of("老楼装上新电梯", "本报记者 冯立群", "党建引领聚合力", *BODY)[2] != "byline"


def test_the_two_lines_of_a_headline_are_one_paragraph() -> None:
    article = article_from_text("老楼装电梯\n“新梯”到家门\n本报记者 冯立群\n" + "\n".join(BODY))
    assert article.headline == "老楼装电梯　“新梯”到家门"
    assert [str(paragraph.role) for paragraph in article.paragraphs[:3]] == ["headline", "byline", "lead"]
