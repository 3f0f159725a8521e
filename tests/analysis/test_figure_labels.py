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
