"""Attribution: whom a verb of speech, a colon or the words around a remark give as its speaker."""

import pytest

from jzassist.analysis.group_speakers import group_or_institution
from jzassist.model.annotation import Speaker
from tests.analysis.news import article_of, speech_in


def speaker_in(*paragraphs: str) -> str:
    """Who says the last piece of speech."""
    return speech_in(*paragraphs)[-1][2]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("民警苏立言有点不好意思：“都是应该做的。”", "苏立言"),
        ("坐在一旁的师傅苏立言连连摆手：“别听他的，是徒弟肯学。”", "苏立言"),
        ("苏立言在门口一个个道别，末了总要添一句：“路上慢些。”", "苏立言"),
        ("居民苏阿姨的话更实在：“修的是电器，暖的是人心。”", "苏阿姨"),
        ("镇长在一次座谈会上算过账：“少收的租金两年就补回来了。”", "镇长"),
        ("判决书末尾有这样一段话：“法律保护血缘，也保护善良。”", "判决书"),
        ("她出示了一份签好的协议，上面写着：“我死后房子给她。”", "协议"),
        ("有不愿具名的私募人士则向本网泼冷水：“现在追高，等于替人站岗。”", "私募人士"),
        ("也有三成打分者抱怨“看睡着了”。", "三成打分者"),
        ("劳动合同法规定：“用人单位不得扣押身份证。”", "劳动合同法"),
        ("《庄子》有言：“凫胫虽短，续之则忧。”", "《庄子》"),
        ("古人云：“老吾老，以及人之老。”", "古人"),
        ("“我们少了一位好书记。”在接受采访时，村干部和村民们追忆起周立业的点点滴滴。", "村干部和村民们"),
        ("“昨天还有课，今天就关门了。”健身房停业，会员周小姐站在门口一脸错愕。", "周小姐"),
        ("法新社报道，国务卿鲁比奥今天会见外长后，他告诉记者：“我认为这是一次好会晤。”", "鲁比奥"),
        ("第一书记周立业去世了。游客周女士说：“村里变样了。”", "周女士"),
        ("被告人程某，突然向值庭法警检举说：“他就坐在旁听席上。”", "程某"),
        ("实德队员一见到记者就自嘲：“踢球全为强身健体了。”", "实德队员"),
        ("会议提出三点要求：“责任到人，一抓到底。”", "会议"),
        ("省公安厅厅长卢定海作出批示：“全力救治伤员。”", "卢定海"),
    ],
)
def test_a_colon_gives_the_clause_before_it_as_speaker(text: str, speaker: str) -> None:
    assert speaker_in(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“爷爷，今天讲哪一段？”扎羊角辫的女孩还没进门就嚷开了。", "女孩"),
        ("“整排车子都趴窝了！”11月2日早上6时40分，家住柳浪小区的快递员苏师傅拨通了110。", "苏师傅"),
        ("“这本我要看两遍！”一名学生举着《星星的孩子》喊道。", "一名学生"),
    ],
)
def test_who_acts_behind_a_remark_speaks(text: str, speaker: str) -> None:
    assert speaker_in(text).endswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("苏立言望望山上的老树，半晌才说了一句：“树没砍，人就有根。”", "苏立言"),
        ("老师苏立言尤其喜欢孩子们，离开时还用中文说，大家都很可爱。", "苏立言"),
        ("滨河区住房和城乡建设局负责人接受采访时表示，可以启动程序。", "负责人"),
        ("合议庭评议认为，该意见不予采纳。", "合议庭"),
        ("老伴在一旁插话：“他呀，三年前差点把树全砍喽。”", "老伴"),
        ("原订前往海岛度假的林姓游客进退两难，苦笑说早知道就听太太的话。", "林姓游客"),
        ("一名不愿透露姓名的军方人士告诉本社，部队已接到命令。", "一名不愿透露姓名的军方人士"),
        ("【本报讯】市政府昨日表示，明年起不再收费。", "市政府"),
        ("声明说，两国将完成可行性研究。", "声明"),
        ("教育部有关负责人就《办法》答记者问时说，办法自9月1日起施行。", "有关负责人"),
        ("调查显示，超过六成受访者认为工作压力过大。", "超过六成受访者"),
        ("市民政局回应“敬老卡停用”：系统升级所致，月底前恢复。", "市民政局"),
        ("港铁公司发言人回复查询时说，服务已恢复正常。", "发言人"),
        ("涉事司机称当时没有留意交通灯。", "涉事司机"),
        ("教练赛前对队员说：“把每一球都当成最后一球打。”", "教练"),
        ("我市干部群众表示，要坚定信心、迎难而上。", "我市干部群众"),
        ("网友“小明”在平台发文怒呛：“根本是诈骗！”", "小明"),
        ("张某的代理律师苏立言则质疑协议的真实性，认为老人神志是否清醒要打个问号。", "苏立言"),
    ],
)
def test_the_subject_of_a_verb_of_speech(text: str, speaker: str) -> None:
    assert speaker_in(text) == speaker


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (("“图啥？”有人问。",), "有人"),
        (("居民苏立言修好了一千多件电器。“图啥？”有人问。他总是嘿嘿一笑：“图个乐呵。”",), "苏立言"),
        (("白鹭队主帅苏立言赛后嗓子全哑了。这位前国脚透露，全年预算不到对手外援的年薪。",), "苏立言"),
        (("董事长苏立言在会上说，研发不能停。谈及海外工厂，这位董事长坦承，投产将推迟。",), "苏立言"),
    ],
)
def test_whom_a_pronoun_means(paragraphs: tuple[str, ...], speaker: str) -> None:
    assert speaker_in(*paragraphs) == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "书记苏立言在会上强调，要坚持“两手抓”；县长李明要求，各乡镇要压实责任。",
            {"要坚持“两手抓”": "苏立言", "各乡镇要压实责任": "李明"},
        ),
        ("“您歇会儿。”儿子劝他。“天就黑了。”校长苏立言头也不抬。", {"您歇会儿。": "儿子", "天就黑了。": "苏立言"}),
        ("苏立言认为，两家差别不大；但价格不会再降。", {"两家差别不大；但价格不会再降": "苏立言"}),
    ],
)
def test_several_speakers(text: str, speakers: dict[str, str]) -> None:
    assert {words: name for _, words, name in speech_in(text)} == speakers


def test_reported_speech_ends_where_another_person_comes_in() -> None:
    found = speech_in("蓝礁公司回复称，其三个月内暂无减持计划；副总经理苏立言在六个月内取得两万股。")
    assert found == [("indirect", "其三个月内暂无减持计划", "蓝礁公司")]


def test_a_second_speaker_in_the_paragraph_is_not_the_first() -> None:
    found = speech_in(
        "被害人苏立言回忆，当时对方拿出收据，“他说房子是留给我的。”另一名村民至今后悔：她去问过，工作人员一句“没听说有这事”本可以让她止步。"
    )
    assert ("direct", "他说房子是留给我的。", "苏立言") in found
    assert ("direct", "没听说有这事", "工作人员") in found


@pytest.mark.parametrize(
    ("text", "name", "role", "organisation"),
    [
        ("县文旅局有关人士回应，环评正在论证。", "有关人士", "", "县文旅局"),
        ("一名不愿透露姓名的军方消息人士说，部队已接到命令。", "一名不愿透露姓名的军方消息人士", "消息人士", ""),
        ("市水务局负责人说，水已经退了。", "负责人", "", "市水务局"),
        ("村里的老一辈说，从没见过这么大的水。", "村里的老一辈", "老一辈", ""),
    ],
)
def test_a_group_and_where_it_belongs(text: str, name: str, role: str, organisation: str) -> None:
    article = article_of(text)
    says = text.index("回应") if "回应" in text else text.index("说，")
    speaker = group_or_institution(article, text, 0, says)
    assert speaker == Speaker(name, role, organisation)
