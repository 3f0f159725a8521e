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
