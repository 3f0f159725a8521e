"""Remarks: clauses in marks that somebody said, apart from names, programmes and scare quotes."""

import pytest

from tests.analysis.news import speech_in


def remarks_in(text: str) -> list[str]:
    return [words for mode, words, _ in speech_in(text) if mode == "direct"]


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("检察官指出，被告一方“从来没有打算还钱，也没有能力还钱”。", "从来没有打算还钱，也没有能力还钱"),
        ("主帅同时承认，后防线的伤病“比预想的还多”，中卫至少歇一个月。", "比预想的还多"),
        ("队长苏立言直言，全队最后五分钟太松，“丢分活该”。", "丢分活该"),
        ("“一季能卖八千块，”她掰着指头算，“明年再盖两个棚！”", "一季能卖八千块，"),
        ("教练苏立言对结果并不满意，「輸的兩分是因為我們自己失誤太多」。", "輸的兩分是因為我們自己失誤太多"),
        ("“他当着我的面说：‘大姐，这房子就是给你留的。’”郑秀兰说。", "他当着我的面说：‘大姐，这房子就是给你留的。’"),
        ("北岭晚报讯（记者 苏立言）“阿姨，您的包裹到了。”昨天上午，她接到一个电话。", "阿姨，您的包裹到了。"),
        ("苏立言认为，光靠补贴不够，年轻人“不是不愿留，而是留不下”。", "不是不愿留，而是留不下"),
    ],
)
def test_a_clause_in_marks_is_speech(text: str, remark: str) -> None:
    assert remark in remarks_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "苏立言说，县里推行“一次办好”。",
        "苏立言说，要抓好“三大行动”，推进“五个提升”。",
        "苏立言举例说，去年推行的“掌上办”、“就近办”都见了效。",
        "她提醒老年人，不要轻信“内部名额”“保本分红”之类的说法。",
        "他在群里自称“三叔”。",
        "苏立言表示，他就是大家口中的“不倒翁”。",
        "走进村口，墙上是“家家有账本”几个字。",
    ],
)
def test_names_and_programmes_stay_what_they_are(text: str) -> None:
    assert remarks_in(text) == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("市防汛办提醒广大居民：雷雨时不要靠近河道。", "雷雨时不要靠近河道", "市防汛办"),
        ("她提醒家长，别让孩子独自下水。", "别让孩子独自下水", ""),
        (
            "警方提示：陌生来电一律挂断；屏幕共享等要求，一概拒绝。",
            "陌生来电一律挂断；屏幕共享等要求，一概拒绝",
            "警方",
        ),
        ("方某当庭辩称自己只是一时周转不开。", "自己只是一时周转不开", "方某"),
        ("財務總監蘇立言指，期內毛利率改善1.3個百分點。", "期內毛利率改善1.3個百分點", "蘇立言"),
        ("市議員蘇立言質詢時砲轟，補貼一年比一年多。", "補貼一年比一年多", "蘇立言"),
        ("中国驻某国大使馆13日下午证实，暂无中国公民伤亡的报告。", "暂无中国公民伤亡的报告", "中国驻某国大使馆"),
        ("有网友感慨，谁都有老的一天。", "谁都有老的一天", "网友"),
        ("嫌疑人“三叔”交代，他们手里有一份名单。", "他们手里有一份名单", "三叔"),
    ],
)
def test_who_is_told_and_who_tells(text: str, words: str, speaker: str) -> None:
    assert ("indirect", words, speaker) in speech_in(text)


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("议员苏立言质疑公司“未赚钱先派息”，要求交代。", "未赚钱先派息"),
        ("技术代表苏立言评价这一站“组织得像瑞士钟表”，她还称赞了志愿者。", "组织得像瑞士钟表"),
        ("教练苏立言祝贺了对手，称守门员“配得上今晚的一切”。", "配得上今晚的一切"),
        ("苏立言在社交媒体上喊话农民“能抢收就抢收”，明天还有雨。", "能抢收就抢收"),
        ("议员苏立言批评，方案对租金只字不提，等于“医头不医脚”。", "医头不医脚"),
        ("苏立言坦言，为等一场雾停拍了十九天，制片人急得“差点把我扔进湖里”。", "差点把我扔进湖里"),
        ("苏立言认为，这次会晤“象征意义大于实际意义”，不必高估。", "象征意义大于实际意义"),
        ("苏立言强调，声明“一个字也没有涉及”旧的条约。", "一个字也没有涉及"),
        ("诗人苏立言当年写“小楼一夜听春雨，深巷明朝卖杏花”，卖的是杏花。", "小楼一夜听春雨，深巷明朝卖杏花"),
        ("来过两回的工作人员丢下一句“正在协调”就没了下文。", "正在协调"),
        ("苏立言承认自己“心里有数，图便宜”。", "心里有数，图便宜"),
        ("苏立言接受采访时自嘲，后浪把前浪拍在沙滩上，“我认”。", "我认"),
    ],
)
def test_what_somebody_thinks_of_something_is_speech(text: str, remark: str) -> None:
    assert remark in remarks_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "苏立言批评这种“走过场”的做法。",
        "苏立言呼吁市民参加“光盘行动”。",
        "媒体称他“西瓜大王”。",
        "苏立言指出，各级干部要力戒“坐等靠要”。",
        "园区坚持“项目为王、环境是金”，入驻企业增加。",
        "过年时他在红纸上写“福”字。",
        "他留下一句“科学家证实”，便不见了。",
        "苏立言质疑“天价药”。",
    ],
)
def test_what_is_judged_stays_a_name(text: str) -> None:
    assert remarks_in(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("总工程师苏立言坦陈，人才缺口在600人上下。", "人才缺口在600人上下"),
        ("老板甄某起初辩称不知道电瓶来路。", "不知道电瓶来路"),
        ("校长苏立言算过，从这里走出了67名大学生。", "从这里走出了67名大学生"),
        ("输了赌的苏立言逢人便讲，那把锯早卖了。", "那把锯早卖了"),
        ("车间主任苏立言掰着指头算账：今年产值已达3.9亿元。", "今年产值已达3.9亿元"),
        ("教练苏立言并不掩饰兴奋，直言这个成绩提前了半年。", "这个成绩提前了半年"),
        ("議員蘇立言認為，規管過嚴令供應萎縮；又指改裝動輒十萬元以上。", "改裝動輒十萬元以上"),
        ("县文旅局有关人士答复本网，环评尚在重新论证。", "环评尚在重新论证"),
    ],
)
def test_more_verbs_that_report(text: str, words: str) -> None:
    assert words in [said for mode, said, _ in speech_in(text) if mode == "indirect"]


@pytest.mark.parametrize(
    "text",
    [
        "乡党委副书记苏立言接到山洪预警，带着干部挨户砸门。",
        "法院判决驳回全部诉讼请求，受理费由其负担。",
        "政府昨日公布“简朴居所”规管方案，全市单位须登记。",
        "在笔者看来，这种慢恰恰是作者的倔强。",
        "领队苏立言说得直白。",
        "苏立言坦言又惊又喜。",
        "应当承认，这些年的进步是实打实的。",
        "有人会说，保留人工窗口要花钱。",
        "公司尚未表示是否继续收购。",
        "经过三年分析，共获得两亿条序列。",
    ],
)
def test_verbs_of_speech_that_report_nothing_here(text: str) -> None:
    assert speech_in(text) == []


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("“疼不疼？”护士问。“不疼！”苏立言摇摇头。", "不疼！"),
        ("“以前靠天吃饭，现在靠技术吃饭”，谈起变化，种粮大户苏立言感慨不已。", "以前靠天吃饭，现在靠技术吃饭"),
    ],
)
def test_a_remark_opens_a_sentence(text: str, remark: str) -> None:
    assert remark in remarks_in(text)


def test_a_narrator_goes_on_behind_a_remark() -> None:
    said = [
        words
        for _, words, _ in speech_in("“回过神来，已经赢了！”他冲着镜头喊，“真的吗？”现场风速为每秒1.4米，成绩有效。")
    ]
    assert "现场风速为每秒1.4米，成绩有效" not in said
    said = [words for _, words, _ in speech_in("苏立言同志说过，“吃别人嚼过的馍没味道”，他跑遍了一百多个大队。")]
    assert said == ["吃别人嚼过的馍没味道"]


def test_what_is_no_report_of_speech() -> None:
    assert speech_in("试验结果公布：用药一组三年内复发更少。") == []
    assert speech_in("她伸出食指，轻轻一点。") == []
    assert speech_in("苏立言提醒：“孩子咳嗽不要一拖再拖，多喝水。") == []


def test_a_sentence_with_two_speakers() -> None:
    assert speech_in("店员说要先扫码，老人说：“我只想喝口热汤。”") == [
        ("indirect", "要先扫码", "店员"),
        ("direct", "我只想喝口热汤。", "老人"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("一名学生举着新书说：“我最喜欢这一本。”", "一名学生"),
        ("多名村民围在渠边喊道：“水来了！”", "多名村民"),
        ("教练苏立言先认了错：“责任在我。”这位四十七岁的少帅又说：“下一场再看。”", "苏立言"),
    ],
)
def test_groups_and_who_is_meant(text: str, speaker: str) -> None:
    assert speech_in(text)[-1][2] == speaker
