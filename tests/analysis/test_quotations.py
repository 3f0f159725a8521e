"""Quotations: what is speech and what merely stands in marks, who said it, and which words were reported."""

import pytest

from tests.analysis.news import speech_in


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“渠修好了，心就定了。”村民柳大成表示，今年多种了麦子。", "渠修好了，心就定了。", "柳大成"),
        ("店主祁小军说：“开张第一天就卖空了。”", "开张第一天就卖空了。", "祁小军"),
        ("“这一站，”司机郭长顺说，“我开了三十年。”", "这一站，", "郭长顺"),
        ("“往左一点，”他头也不抬地说。", "往左一点，", ""),
        ("报告提出，今年的任务是要“稳住粮食生产，守牢耕地红线”。", "稳住粮食生产，守牢耕地红线", "报告"),
        ("局长韩立坦言，去年不容易，今年“要翻身更难”；但大家没有泄气。", "要翻身更难", "韩立"),
        ("因为教授马如龙认为“园子才是最好的课堂”。", "园子才是最好的课堂", "马如龙"),
        ("“对方吓唬人说，这事要紧，不能声张”，民警冯大川介绍。", "对方吓唬人说，这事要紧，不能声张", "冯大川"),
        ("“价钱还便宜两成。”在合作社理事长武改兰看来，这是双赢。", "价钱还便宜两成。", "武改兰"),
        ("谈到未来，返乡青年郭小军信心满满：“我要带着乡亲们干！”", "我要带着乡亲们干！", "郭小军"),
        ("“走，看看去！”接到电话，第一书记马晓东拉起记者就走。", "走，看看去！", "马晓东"),
        ("民進黨立委王定宇說：「這不是最後一次。」", "這不是最後一次。", "王定宇"),
        ("市民陈女士抱怨道：“排了两个小时！”", "排了两个小时！", "陈女士"),
        ('门卫老秦的徒弟秦小川说："钥匙在我这里。"', "钥匙在我这里。", "秦小川"),
    ],
)
def test_direct_speech_and_its_speaker(text: str, words: str, speaker: str) -> None:
    assert ("direct", words, speaker) in speech_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "向“新”而行，动力澎湃。",
        "全市擦亮“古城·夜宴”这块招牌，推动“双轮”驱动。",
        "他把这种做法称为“以时间换空间”。",
        "所谓“一网通办”，就是让数据多跑路、群众少跑腿。",
        "活动主题为“走丝路，促合作”。",
        "墙上可以看到“时刻准备着！”等标语。",
        "他被称为“北方第一铁匠”，远近闻名。",
        "剧团排演了《走西口》和“折子戏专场”。",
        "推动成果从“实验室”走向“生产线”。",
        "门外的“周老师”告诉他，明天放假。",
    ],
)
def test_scare_quotes_names_and_slogans_are_no_speech(text: str) -> None:
    assert [piece for piece in speech_in(text) if piece[0] == "direct"] == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("局长韩立表示，年底前完成改造。", "年底前完成改造", "韩立"),
        ("他们是邻居。中央气象台预计，明天夜间有大雾。", "明天夜间有大雾", "中央气象台"),
        ("会长孟凡星表示圣城有二十万侨胞。", "圣城有二十万侨胞", "孟凡星"),
        ("网友纷纷表示：这才是家乡的味道。", "这才是家乡的味道", "网友"),
        ("据省气象局首席预报员赵雪梅介绍，降雨将持续到周五。", "降雨将持续到周五", "赵雪梅"),
        ("日报援引城市规划学者的话说，街道应该还给行人。", "街道应该还给行人", "城市规划学者"),
        ("“真甜。”民警冯大川介绍，这是今年第一批瓜。", "这是今年第一批瓜", "冯大川"),
        ("报告提出，要推动农业提质增效，这让合作社社员很受鼓舞。", "要推动农业提质增效", "报告"),
        ("民警冯大川向记者介绍，老人到所里报案，称被骗走三万元。", "老人到所里报案，称被骗走三万元", "冯大川"),
        ("厂长申宝山说，难关过去了，“所以，我们要抓住机会。”", "难关过去了", "申宝山"),
        ("刘海涛：我认为它只是工具。", "我认为它只是工具", "刘海涛"),
    ],
)
def test_reported_speech_from_the_cue_to_the_sentences_end(text: str, words: str, speaker: str) -> None:
    assert ("indirect", words, speaker) in speech_in(text)


@pytest.mark.parametrize(
    "text",
    ["小说很好看。", "据说，山里有熊。", "这个说法，站不住脚。", "该奖项强调奖励青年人。", "名称，由大家投票决定。"],
)
def test_words_that_hold_a_verb_of_speech_report_nothing(text: str) -> None:
    assert speech_in(text) == []


def test_the_speaker_is_carried_over_paragraphs() -> None:
    found = speech_in(
        "海外网友纷纷表示：这才是真实的街市。", "“看到老人跳舞，真有点羡慕啊。”", "“有机会一定要来一次。”"
    )
    assert [speaker for _, _, speaker in found] == ["海外网友"] * 3


def test_a_speech_over_two_paragraphs_is_one() -> None:
    found = speech_in("申保堂打开了话匣子：“那年机器坏了，没有钱修。", "“后来乡亲们凑了钱。”")
    assert found == [
        ("direct", "那年机器坏了，没有钱修。", "申保堂"),
        ("direct", "后来乡亲们凑了钱。", "申保堂"),
    ]


def test_a_pronoun_means_the_subject_of_its_sentence() -> None:
    found = speech_in("民警冯大川说，车已找到。", "鲁小舟是“向日葵班”的一名学生，他对记者表示，“能上学我很高兴”。")
    assert found[-1] == ("direct", "能上学我很高兴", "鲁小舟")


def test_the_person_in_office_pointed_back_to_speaks() -> None:
    found = speech_in("公司负责人王强表示：“我们要做大。”该负责人还透露，二期已经动工。")
    assert found[-1] == ("indirect", "二期已经动工", "王强")


def test_an_interview_names_who_speaks_at_the_beginning() -> None:
    found = speech_in("记者：您怎么看？", "刘海涛：我认为它只是工具。")
    assert [(mode, speaker) for mode, _, speaker in found] == [("indirect", "记者"), ("indirect", "刘海涛")]


@pytest.mark.parametrize(
    ("paragraphs", "words", "speaker"),
    [
        (("张娟晕倒了。张娟的家属则表示，医院应该说明情况。",), "医院应该说明情况", "张娟的家属"),
        (
            ("护士张晓娟说，她尽力了。", "张晓娟回到家时，母亲张瑞娥感到不安。“她从不轻易哭。”她回忆说。"),
            "她从不轻易哭。",
            "张瑞娥",
        ),
        (("教练曾豪驹表示，球队尽力了。", "曾总指出，对手是世界第一。"), "对手是世界第一", "曾豪驹"),
        (("村民们高兴地说，路终于通了。",), "路终于通了", "村民们"),
        (("队长黄家庠表示，守备问题较多。",), "守备问题较多", "黄家庠"),
        (("对于美国总统拜登称他将通话一事，外交部发言人华春莹表示，没有消息。",), "没有消息", "华春莹"),
        (("诊室里排满了人，“医生很耐心，效果不错。”市民余阿婆连连称赞。",), "医生很耐心，效果不错。", "余阿婆"),
        (("教练张武业最后无奈地说，“球员压力太大了！”",), "球员压力太大了！", "张武业"),
    ],
)
def test_who_speaks_where_several_could(paragraphs: tuple[str, ...], words: str, speaker: str) -> None:
    assert (words, speaker) in [(said, name) for _, said, name in speech_in(*paragraphs)]


@pytest.mark.parametrize(
    "text", ["据了解，工程已经完工。", "通过她的介绍和回答，大家明白了。", "他对此未作回应，转身离开。"]
)
def test_nobody_speaks_where_a_verb_of_speech_is_a_noun_or_nameless(text: str) -> None:
    assert speech_in(text) == []


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        (
            "《办法》规定，“用人单位不得以任何理由拖欠工资”。",
            [("direct", "用人单位不得以任何理由拖欠工资", "《办法》")],
        ),
        ("条例规定，用人单位应当按月发工资。", []),
        ("俗话说“三百六十行，行行出状元”，老马的手艺就是明证。", []),
        ("他连说三个“好”，又补了一碗面。", []),
        ("法院审理认为，被告人的行为构成诈骗罪。", [("indirect", "被告人的行为构成诈骗罪", "法院")]),
        ("网友“山里的风”留言：“看哭了，向消防员致敬！”", [("direct", "看哭了，向消防员致敬！", "山里的风")]),
        (
            "县水利局局长高立新指出，水渠下周完工；他强调，决不让一亩地缺水。",
            [("indirect", "水渠下周完工", "高立新"), ("indirect", "决不让一亩地缺水", "高立新")],
        ),
        (
            "立委林淑惠痛批，部長的承諾「根本就是空話」。",
            [("direct", "根本就是空話", "林淑惠"), ("indirect", "部長的承諾", "林淑惠")],
        ),
        ("甲公司法說會今登場，董事長魏建民表示，需求強勁。", [("indirect", "需求強勁", "魏建民")]),
        (
            "副組長黃少華說：「我們正研究有關建議。」她又指，短期內不會加價。",
            [("direct", "我們正研究有關建議。", "黃少華"), ("indirect", "短期內不會加價", "黃少華")],
        ),
        (
            "议员林秀兰说，路要修，并声称“钱由政府出”。",
            [("direct", "钱由政府出", "林秀兰"), ("indirect", "路要修", "林秀兰")],
        ),
        (
            "民建联议员林秀兰关注渔船停泊，指现有的泊位过半老旧。",
            [("indirect", "现有的泊位过半老旧", "林秀兰")],
        ),
        ("民警邱大勇关注渔船停泊，指着远处的码头看了很久。", []),
        (
            "局长郭志远表示，除了调查车站，“还会检视各条线路的监督机制。”郭志远又称，委员会已找到第二位成员。",
            [
                ("direct", "还会检视各条线路的监督机制。", "郭志远"),
                ("indirect", "除了调查车站", "郭志远"),
                ("indirect", "委员会已找到第二位成员", "郭志远"),
            ],
        ),
        ("埃菲社14日报道，外交部表示，首脑将于月底来访。", [("indirect", "首脑将于月底来访", "外交部")]),
        (
            "门卫邱大勇只说了一句“都散了吧！”便再也不说话了。",
            [("direct", "都散了吧！", "邱大勇")],
        ),
        ("多位村民针对停水抗议，镇长汪雨生送来了两车水。", []),
        (
            "议员林秀兰指出，预算超了一倍，议长郭志远随即表示，这不是今天的议题。",
            [("indirect", "预算超了一倍", "林秀兰"), ("indirect", "这不是今天的议题", "郭志远")],
        ),
        (
            "发言人郭志远回应，这是最后一哩路「区段征收计划」，等待核定。",
            [("indirect", "这是最后一哩路「区段征收计划」，等待核定", "郭志远")],
        ),
        (
            "局长郭志远说，用电有季节的影响。“一是空调多；二是厂子开工”。",
            [("indirect", "用电有季节的影响", "郭志远"), ("direct", "一是空调多；二是厂子开工", "郭志远")],
        ),
    ],
)
def test_speech_in_papers_of_many_kinds(text: str, speech: list[tuple[str, str, str]]) -> None:
    assert speech_in(text) == speech
