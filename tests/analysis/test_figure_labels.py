"""The 说明 of a figure: what is counted, in the article's own words."""

import pytest

from jzassist.analysis.figures import find_figures
from jzassist.model.annotation import FigureDetail


def labels(text: str) -> dict[str, str]:
    return {
        text[figure.start : figure.end]: figure.detail.label
        for figure in find_figures(text)
        if isinstance(figure.detail, FigureDetail)
    }


@pytest.mark.parametrize(
    ("text", "figure", "label"),
    [
        ("全县规模企业总数连续七年居全省第二。", "第二", "全县规模企业总数 居全省"),
        ("全县规模企业总数连续七年居全省第二。", "连续七年", "全县规模企业总数 居全省"),
        ("实验室、技术中心等各类平台总数达到58家，", "58家", "各类平台总数"),
        ("培育壮大250个市级以上龙头企业，", "250个", "市级以上龙头企业"),
        ("成为全省第三家正式挂牌的平台。", "第三家", "全省 正式挂牌的平台"),
        ("创建2至3个在全国叫得响的品牌，", "2至3个", "在全国叫得响的品牌"),
        ("涉案金额28200元。", "28200元", "涉案金额"),
        ("抓获嫌疑人92名、捣毁窝点56个。", "56个", "捣毁窝点"),
        ("刑拘314人，同比下降12.3%；", "12.3%", "刑拘 同比下降"),
        ("工业增加值同比增长6.8%，高于全国2.8个百分点。", "2.8个百分点", "工业增加值 高于全国"),
        ("增速分别为3.5%、4.2%和5.1%。", "5.1%", "增速"),
        ("公园里超过50%的使用者是老人。", "超过50%", "公园里 使用者"),
        ("百元以下小额贷款免担保。", "百元以下", "小额贷款"),
        # the nearest count is what goes up or down, a verb too
        ("刑拘314人，同比下降12%；破案559宗，同比上升5%。", "5%", "破案 同比上升"),
        ("刑拘314人、破案559宗，同比上升5%。", "5%", "破案 同比上升"),
        # what ; parts has a subject of its own
        ("粮食产量12万吨；同比增长5%。", "5%", "同比增长"),
        # 等地 closes a list, and is nothing else
        ("榆林、清河等地降温8至10℃。", "8至10℃", "降温"),
        ("榆林、清河等县级市降温8至10℃。", "8至10℃", "县级市降温"),
        # before a span of time 前 says when; before a noun it is part of it
        ("前8个月税收3.2亿元，增长5%。", "3.2亿元", "税收"),
        ("前任厂长捐款3.2万元。", "3.2万元", "前任厂长捐款"),
        # a number may belong to a name; with 月 or alone it is a day
        ("良种稷香优3号亩产达672公斤。", "672公斤", "良种稷香优3号亩产"),
        ("3号亩产达672公斤。", "672公斤", "亩产"),
        ("气温仍高达39℃。", "39℃", "气温"),
        ("发达地区产值39亿元。", "39亿元", "发达地区产值"),
        # what only points or says when is no label
        ("他今年63岁。", "63岁", ""),
        ("厂长今年捐款63万元。", "63万元", "厂长今年捐款"),
        # verbs that a noun behind the figure would be wrong without, and verbs that name what is measured
        ("全县新增58家企业。", "58家", "新增 企业"),
        ("全县58家企业参展。", "58家", "企业"),
        ("营业收入12亿元。", "12亿元", "营业收入"),
        ("甲地11人受伤。", "11人", "受伤"),
        ("全队21次失误。", "21次", "失误"),
        # a figure done so: what was done stands behind it
        ("选手以2小时8分夺冠。", "2小时8分", "选手 夺冠"),
        # two counts of one clause do not take each other's noun
        ("比赛吸引来自12个国家的3000名选手。", "3000名", "选手"),
        ("城镇居民收入4.2万元，农村居民2.1万元。", "2.1万元", "农村居民"),
    ],
)
def test_the_label_an_editor_would_write(text: str, figure: str, label: str) -> None:
    assert labels(text)[figure] == label


def test_a_label_does_not_reach_into_another_sentence() -> None:
    assert labels("公司去年扩建。增长17%。")["17%"] == "增长"


@pytest.mark.parametrize("text", ["预计到年底销量可能增长3%。", "该厂产值没有下降5%。", "他被骗走139万元。"])
def test_doubt_denial_and_voice_stay_in_the_label(text: str) -> None:
    label = next(iter(labels(text).values()))
    assert any(word in label for word in ("可能", "没有", "被"))


def test_a_label_keeps_the_characters_of_the_article() -> None:
    assert labels("台灣物價上漲率達1%。")["1%"] == "台灣物價上漲率"


@pytest.mark.parametrize(
    "text",
    [
        "全县“春风”行动新增企业（含个体户）58家、商户1200户，分别增长5%和7%，居全省第二。",
        "其中，粮食产量达295.6亿斤，比上年增长3.0%；油料产量12.5万吨，同比下降约2成。",
    ],
)
def test_every_word_of_a_label_is_the_sentences_own_and_in_its_order(text: str) -> None:
    for label in labels(text).values():
        place = 0
        for piece in label.split():
            place = text.index(piece, place) + len(piece)
