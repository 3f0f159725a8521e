"""People: names by their context, roles and organisations, and mentions resolved."""

import pytest

from jzassist.analysis.folding import fold
from jzassist.analysis.people import annotate_people, find_people
from jzassist.model.annotation import NameDetail
from tests.analysis.news import article_of, people_in


@pytest.mark.parametrize(
    ("text", "name", "role", "organisation"),
    [
        ("市水务局党组书记、局长贺兰生表示，汛前检查已经完成。", "贺兰生", "党组书记、局长", "市水务局"),
        ("这让县教育局副局长柳秀兰倍感欣慰。", "柳秀兰", "副局长", "县教育局"),
        ("岚县新禾农业科技有限公司总经理祁大勇说，订单排到了明年。", "祁大勇", "总经理", "岚县新禾农业科技有限公司"),
        ("市工业和信息化局局长曲文波介绍，项目已经落地。", "曲文波", "局长", "市工业和信息化局"),
        ("据省气象局首席预报员赵雪梅介绍，降雨将持续到周五。", "赵雪梅", "首席预报员", "省气象局"),
        ("在中国社会科学院研究员田丰看来，这是一种情绪。", "田丰", "研究员", "中国社会科学院"),
        ("“向日葵班”的班主任温如玉说，孩子们进步很快。", "温如玉", "班主任", "“向日葵班”"),
        ("时任县委书记的孙志强说，这个项目来之不易。", "孙志强", "书记", "县委"),
        ("国家统计局新闻发言人付凌晖16日说，经济延续恢复态势。", "付凌晖", "新闻发言人", "国家统计局"),
        ("创始人兼首席执行官欧阳晓彤表示，公司不会裁员。", "欧阳晓彤", "创始人兼首席执行官", ""),
        ("法国总统马克龙在巴黎表示，会谈富有成果。", "马克龙", "总统", "法国"),
        ("国足主教练扬科维奇在发布会上说，球队尽力了。", "扬科维奇", "主教练", "国足"),
        ("民進黨立委王定宇說：「這不是第一次。」", "王定宇", "立委", "民進黨"),
        ("鲁小舟是“向日葵班”的一名学生，他喜欢画画。", "鲁小舟", "学生", "“向日葵班”"),
    ],
)
def test_role_and_organisation_stand_before_or_behind_the_name(
    text: str, name: str, role: str, organisation: str
) -> None:
    assert people_in(text)[name] == (role, organisation)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("图为志愿者为老人理发。记者 李一鸣 摄", ["李一鸣"]),
        ("本届得主许晨曦、林本初、周其远和马大伟。", ["许晨曦", "林本初", "周其远", "马大伟"]),
        ("航天员程大鹏、唐胜利、江新年进驻空间站。", ["程大鹏", "唐胜利", "江新年"]),
        ("村民老伴去世多年，82岁的郝银锁是助餐点的常客。", ["郝银锁"]),
        ("小伙子刘洋大喊一声，跳进水里。", ["刘洋"]),
        ("“我认罪。”李建国当庭表示，“对不起组织。”", ["李建国"]),
        ("活动圆满结束。（张巨山）", ["张巨山"]),
        ("市农业局局长李明道：“大家尽力了。”", ["李明"]),
        ("说这话的是村支书王建国", ["王建国"]),
        ("演员阿依古丽·买买提说，舞台就是家。", ["阿依古丽·买买提"]),
        ("记者采访了柳阿婆，柳阿婆说眼睛好多了。", ["柳阿婆"]),
    ],
)
def test_names_are_known_by_their_context(text: str, names: list[str]) -> None:
    assert list(people_in(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "温馨提醒：雨天路滑，请慢行。",
        "会议强调，要高度重视安全生产，高质量完成任务。",
        "黄淮、江淮、江南等地将有大雨，黄淮局部暴雨，黄淮北部降温。",
        "记者从市教育局获悉，新学期开学时间已定。",
        "南都记者向警方了解到，嫌疑人已经落网。",
        "“赵一曼班”的师生列队欢迎。",
        "葡萄牙南部马蒂亚铺了新路。",
    ],
)
def test_words_that_look_like_names_are_none(text: str) -> None:
    assert people_in(text) == {}


def test_a_person_has_one_name_and_the_fullest_title_everywhere() -> None:
    article = article_of("市文旅局局长段小青到场致辞。", "段小青说，古城要留住烟火气。", "“欢迎常来。”段局长笑着说。")
    people = find_people(article, fold(article.text))
    marks = annotate_people(people)
    assert [article.text[m.start : m.end] for m in marks] == ["段小青", "段小青", "段局长"]
    assert {m.detail for m in marks} == {NameDetail("段小青", "局长", "市文旅局")}


def test_a_name_is_spelled_as_the_article_spells_it() -> None:
    assert "蔣萬安" in people_in("台北市長蔣萬安表示，市府會全力協助。")


@pytest.mark.parametrize(
    "text",
    [
        "下姜故事感动了许多人，下姜故事写进了书里，“下姜故事”还在继续。",
        "冬日的余村很热闹。余村人说，余村变了样，余村有名了。",
        "该市第十二届科技·人才活动周开幕。",
        "本次沪杭温专家医师进院门诊。",
        "每个队友都这么拼命。",
        "要先付定金，再付全款；付定金，就能发货。",
    ],
)
def test_places_and_common_words_are_no_names(text: str) -> None:
    assert people_in(text) == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("灵川县县长高远、副县长于海棠陪同调研。", ["高远", "于海棠"]),
        ("青岩乡党委书记包正说，乡里要建加工厂。", ["包正"]),
        ("儿子许亮帮我打字。", ["许亮"]),
        ("脱贫户阳建平的妻子粟美莲在车间上班。", ["阳建平", "粟美莲"]),
        ("作曲家谭敦明为该剧配乐。", ["谭敦明"]),
        ("財政司司長陳茂清、行政長官李家朗出席論壇。", ["陳茂清", "李家朗"]),
    ],
)
def test_behind_an_office_words_of_the_dictionary_are_names(text: str, names: list[str]) -> None:
    assert list(people_in(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "各级教师方向明确，学生高度自觉。",
        "局长严肃指出，问题不小。书记高度评价，市长郑重承诺。",
        "分管领导应邀参加，常务副县长带队，明星企业落户。",
        "警官向南都记者表示，案件正在侦办。",
        "要落实责任，确保安全度汛。",
        "高考在即，马路宽敞，白云悠悠，石油管道经过黄山、高平、武乡、祁县。",
    ],
)
def test_behind_an_office_other_words_are_none(text: str) -> None:
    assert people_in(text) == {}


def test_those_introduced_by_their_surname_alone() -> None:
    people = people_in("警方攔查黃姓男子，黃男落網後辯稱不知情，黃女子另案處理。")
    assert "黃男" in people
    assert "黃女" not in people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县农技中心高级农艺师卓越群带着徒弟下了田。", ["卓越群"]),
        ("公司总工程师令狐雁汇报说，试车成功。", ["令狐雁"]),
        ("新秀完颜朔以两小时十分夺冠。", ["完颜朔"]),
        ("年级主任上官慧笑着说，孩子们都来了。", ["上官慧"]),
        ("副市长厉川率工作组连夜赶到。", ["厉川"]),
        ("所长尚清和：我不这么看。尚清和说，山歌要有人唱。", ["尚清和"]),
        ("这是继1998年方慕云之后，本县第二人获奖。", ["方慕云"]),
        ("嘎查书记萨仁高娃说，草场返青了。兽医巴特尔点点头。", ["萨仁高娃", "巴特尔"]),
        ("朱熹注解过这句话。陆游当年也住在巷口。", ["朱熹", "陆游"]),
    ],
)
def test_what_runs_on_behind_a_name_is_no_part_of_it(text: str, names: list[str]) -> None:
    assert list(people_in(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("快递员简师傅拨通了电话。", ["简师傅"]),
        ("读者洛先生来信说，楼道太暗。", ["洛先生"]),
        ("归主任表示，医院已开放夜诊。", ["归主任"]),
        ("地盤工人阿強搖頭說：「加價太多。」阿強每日搭船。", ["阿強"]),
        ("租客阿瑩（化名）坦言又驚又喜。", ["阿瑩"]),
        ("最难的是九楼的小郑，他坐轮椅。", ["小郑"]),
        ("干部老庞说，表格少了一半。", ["老庞"]),
        ("同區的陳太則說，收費太貴。", ["陳太"]),
        ("議員莫家駒說，輪候太久。莫認為，政府應檢討。", ["莫家駒"]),
    ],
)
def test_short_names_are_known_where_something_introduces_them(text: str, names: list[str]) -> None:
    assert list(people_in(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "19岁的云阳姑娘第一个冲线。",
        "高丽菜每公斤涨了五元。",
        "鲁迅文学奖今晚揭晓，岳飞庙重新开放。",
        "《庄子》里有这句话。",
        "小时候的小路、老城的老店都在。",
        "海关说，手续齐全。危房改造说到就到。",
        "何塞·马丁大学宣布停课。",
        "水温太高，今天太冷，陈醋太酸。",
        "查干湖的冬捕开始了。",
    ],
)
def test_what_only_looks_like_a_short_name_is_none(text: str) -> None:
    assert people_in(text) == {}
