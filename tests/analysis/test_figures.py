"""What is found, cut and understood as a figure; each rule with its examples."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jzassist.analysis.figures import find_figures
from jzassist.model.annotation import Annotation, FigureDetail, Kind

Value = int | float | tuple[int | float, int | float] | None


def detail(annotation: Annotation) -> FigureDetail:
    assert isinstance(annotation.detail, FigureDetail)
    return annotation.detail


def found(text: str) -> list[str]:
    return [text[figure.start : figure.end] for figure in find_figures(text)]


def only(text: str) -> FigureDetail:
    figures = find_figures(text)
    assert len(figures) == 1, found(text)
    return detail(figures[0])


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("新建厂房58座，全部投用", "58座", 58, "座"),
        ("新建厂房５８座", "５８座", 58, "座"),
        ("捐款28,200元", "28,200元", 28200, "元"),
        ("总额达1.2万亿元", "1.2万亿元", 1_200_000_000_000, "元"),
        ("进口3000亿美元", "3000亿美元", 300_000_000_000, "美元"),
        ("抓获二百零五人", "二百零五人", 205, "人"),
        ("合同壹佰万元整", "壹佰万元", 1_000_000, "元"),
        ("占17.1%的份额", "17.1%", 17.1, "%"),
        ("回落4.6个百分点", "4.6个百分点", 4.6, "个百分点"),
        ("上调50个基点", "50个基点", 50, "个基点"),
        ("面积35平方公里", "35平方公里", 35, "平方公里"),
        ("每吨报价6000元/吨", "6000元/吨", 6000, "元/吨"),
        ("重5千克", "5千克", 5, "千克"),
        ("产量100 MW左右浮动", "100 MW左右", 100, "MW"),
        ("年满72岁", "72岁", 72, "岁"),
        ("央行降息半碼", "半碼", 0.5, "碼"),
        ("发放三張卡", "三張", 3, "張"),
        ("投资￥200，回报", "￥200", 200, "元"),
        ("价格US$35，很低", "US$35", 35, "美元"),
        ("投了2个亿", "2个亿", 200_000_000, ""),
        ("完成三项目标", "三项", 3, "项"),
        ("引进超10亿项目", "超10亿", 1_000_000_000, ""),
    ],
)
def test_a_number_with_its_unit(text: str, span: str, value: Value, unit: str) -> None:
    assert found(text) == [span]
    assert (only(text).value, only(text).unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("三分之二的村民", "三分之二", 2 / 3),
        ("百分之三点五的人", "百分之三点五", 3.5),
        ("千分之三的概率", "千分之三", 3),
        ("五成村民赞成", "五成", 5),
        ("近5成5的人", "近5成5", 5.5),
        ("增长3倍", "3倍", 3),
        ("五年翻两番", "翻两番", 2),
        ("总量翻了一番", "翻了一番", 1),
        ("商品打八五折", "八五折", 8.5),
        ("超过一半的人", "超过一半", 0.5),
        ("半数以上村民", "半数以上", 0.5),
    ],
)
def test_shares_and_multiples(text: str, span: str, value: float) -> None:
    assert span in found(text)
    assert detail(find_figures(text)[-1]).value == value


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("打造2至3个品牌", "2至3个", (2, 3), "个"),
        ("降温16～20℃", "16～20℃", (16, 20), "℃"),
        ("最高气温1-7℃", "1-7℃", (1, 7), "℃"),
        ("增长10%至15%", "10%至15%", (10, 15), "%"),
        ("北风2、3级", "2、3级", (2, 3), "级"),
        ("来了七、八个人", "七、八个", (7, 8), "个"),
        ("气温零下4到零下1℃", "零下4到零下1℃", (-4, -1), "℃"),
        ("降至-18℃至-22℃", "-18℃至-22℃", (-22, -18), "℃"),
        ("投资3至5万元", "3至5万元", (30_000, 50_000), "元"),
        ("投资500至1000万元", "500至1000万元", (5_000_000, 10_000_000), "元"),
        ("人数在10000与20000之间", "10000与20000之间", (10_000, 20_000), ""),
        ("来了三四十人", "三四十人", (30, 40), "人"),
        ("年约十七八岁", "约十七八岁", (17, 18), "岁"),
    ],
)
def test_ranges(text: str, span: str, value: tuple[int, int], unit: str) -> None:
    assert found(text) == [span]
    assert (only(text).value, only(text).unit) == (value, unit)


@pytest.mark.parametrize("text", ["南昌由25℃降至10℃", "从3000元到2000元", "2000元以上5000元以下"])
def test_two_ends_that_are_no_range(text: str) -> None:
    assert len(found(text)) == 2


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("扎根山区20余载", "20余载", 20),
        ("服务3500多万人次", "3500多万人次", 35_000_000),
        ("得到8千多个赞", "8千多个", 8000),
        ("损失一百三十多万元", "一百三十多万元", 1_300_000),
        ("被骗上百万元", "上百万元", 1_000_000),
        ("聚集近200家企业", "近200家", 200),
        ("大约50%的人", "大约50%", 50),
        ("最高超过15℃", "超过15℃", 15),
        ("增速在20%以下", "20%以下", 20),
        ("来了30人左右", "30人左右", 30),
        ("不足四十平方米", "不足四十平方米", 40),
        ("花费十几万元", "十几万元", 100_000),
        ("损失数千万元", "数千万元", None),
        ("吸引20多万华商", "20多万", 200_000),
        ("住了三年多", "三年多", 3),
        ("过了两个多月", "两个多月", 2),
        ("还剩8分多钟", "8分多钟", 8),
        ("这一比例一直超过15%", "超过15%", 15),
    ],
)
def test_what_is_only_about_right(text: str, span: str, value: Value) -> None:
    assert found(text) == [span]
    assert (only(text).value, only(text).approximate) == (value, True)


@pytest.mark.parametrize("text", ["签约30个项目", "节约200万元", "最近20人来访", "附近20家店", "高超3号", "网上百货"])
def test_a_qualifier_inside_another_word(text: str) -> None:
    assert not any(detail(figure).approximate for figure in find_figures(text))


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("总量居全省第二。", "第二", 2, ""),
        ("全省第三家挂牌的平台", "第三家", 3, "家"),
        ("位列第12位", "第12位", 12, "位"),
        ("世界第二大经济体", "第二大", 2, ""),
        ("亚洲第三高楼", "第三", 3, ""),
        ("成绩排名前三。", "前三", 3, ""),
        ("进入前100名", "前100名", 100, "名"),
        ("他是第一个到的", "第一个", 1, "个"),
        ("这是他连续第五次夺冠", "连续第五次", 5, "次"),
    ],
)
def test_ranks(text: str, span: str, value: int, unit: str) -> None:
    assert found(text) == [span]
    assert (only(text).value, only(text).unit, only(text).rank) == (value, unit, True)


@pytest.mark.parametrize(
    "text",
    [
        "第一，要加强领导；第二，要落实。",
        "质量第一，安全第一",
        "第一时间赶到",
        "第三产业",
        "东山第一中学",
        "第一书记",
        "留下第一印象",
        "依据条例第三条规定",
    ],
)
def test_an_order_is_no_rank(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("企业连续三年获奖", "连续三年", 3, "年"),
        ("会议历时3小时20分", "3小时20分", 200, "分"),
        ("门票1元5角", "1元5角", 1.5, "元"),
        ("找回3元2角5分", "3元2角5分", 3.25, "元"),
        ("两美元又三美分", "两美元又三美分", 2.03, "美元"),
        ("判处十年零六个月", "十年零六个月", 126, "个月"),
        ("用了一年半", "一年半", 1.5, "年"),
        ("过了3个半小时", "3个半小时", 3.5, "个小时"),
        ("成绩9秒83", "9秒83", 9.83, "秒"),
        ("身高1米75", "1米75", 1.75, "米"),
        ("不过三块五", "三块五", 3.5, "块"),
        ("成立60周年", "60周年", 60, "周年"),
        ("过去半年", "半年", 0.5, "年"),
        ("未来近一周", "近一周", 1, "周"),
    ],
)
def test_spans_of_time_and_compounds(text: str, span: str, value: float, unit: str) -> None:
    assert found(text) == [span]
    assert (only(text).value, only(text).unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [("跌至零下5.2℃", -5.2), ("负三度的水", -3), ("最低-15℃", -15), ("涨跌-3.5%", -3.5), ("涨跌+3.5%", 3.5)],
)
def test_signs(text: str, value: float) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("甲队77比73战胜乙队", ["77比73"]),
        ("甲队三比零取胜", ["三比零"]),
        ("以3:0击败乙队", ["3:0"]),
        ("甲队2-1战胜对手", ["2-1"]),
        ("甲队以1-3的比分落败", ["1-3"]),
        ("三局比分为25:19、25:20和26:24", ["三局", "25:19", "25:20", "26:24"]),
        ("得到“13+14”的数据", ["13+14"]),
        ("按1:3的比例调配", ["1:3"]),
    ],
)
def test_scores_and_sums_have_no_value(text: str, spans: list[str]) -> None:
    assert found(text) == spans
    assert detail(find_figures(text)[-1]).value is None


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("聚焦八大产业链", "八大", 8),
        ("两大主题", "两大", 2),
        ("打通两个环节", "两个", 2),
        ("三项保障", "三项", 3),
        ("两国元首", "两国", 2),
    ],
)
def test_small_enumerations(text: str, span: str, value: int) -> None:
    assert found(text) == [span]
    assert (only(text).value, only(text).key) == (value, False)


@pytest.mark.parametrize(
    "text",
    [
        "一个人的一些想法是一种态度",
        "一项工作，一方面抓，另一方面管",
        "一名学生买了一辆车",
        "一度停产，一角风景，一块儿走",
        "统一思想，唯一标准，万一出事，十分麻烦",
        "千方百计让千家万户受益",
        "一个个，一家家，一步步",
        "千万不要动，百姓放心",
        "千里相送，百米冲刺",
    ],
)
def test_one_without_a_sense_of_quantity(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("增长一倍", "一倍"),
        ("降息一码", "一码"),
        ("一元钱", "一元"),
        ("一百元", "一百元"),
        ("一小时后", "一小时"),
        ("一万名志愿者", "一万名"),
        ("重一吨", "一吨"),
    ],
)
def test_one_that_counts(text: str, span: str) -> None:
    assert found(text) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "G7峰会和G20峰会",
        "5G基站与3D打印",
        "歼-20与F-16",
        "MD5和SHA-1",
        "58同城",
        "108国道旁",
        "PM2.5与H7N9",
        "落实“135”战略",
        "党的二十大、十九届六中全会",
        "十四届全国人大一次会议",
        "四川三亚九寨沟五台山",
        "第一人民医院和北京五中",
        "高二（2）班，三年级学生",
        "一带一路，二维码，双十一",
        "二级市场，三级医院，一流大学",
        "三位一体，四个自信，三农",
        "3号线2号楼501室",
        "“9·11”事件，“3·15”晚会",
        "工业4.0，Web3.0",
    ],
)
def test_names_with_numbers(text: str) -> None:
    assert [span for span in found(text) if span != "四个"] == []


@pytest.mark.parametrize(
    "text",
    [
        "拨打110或12345热线",
        "电话：0354-3026789",
        "手机13800138000",
        "身份证号110101199003071234",
        "《通知》〔2023〕15号",
        "邮编030600",
        "总第1343期",
        "车牌京G12345，航班CA1234",
        "（一）总体要求。（3）机制。",
        "1.加强领导；2、落实责任",
    ],
)
def test_numbers_that_only_name(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("总数达58，居首", "58"),
        ("指数报3258.63，上涨", "3258.63"),
        ("常住人口1,234,567。", "1,234,567"),
        ("销量约300", "约300"),
        ("一百三十万", "一百三十万"),
    ],
)
def test_numbers_without_a_unit(text: str, span: str) -> None:
    assert found(text) == [span]


@pytest.mark.parametrize("text", ["两降两升", "三保三压", "一增一减"])
def test_the_beat_of_a_slogan(text: str) -> None:
    assert found(text) == []


@given(
    st.text(
        st.sampled_from(
            "0123456789.,-%一二两三十百千万亿零半几多余第前约近超至到、年月日时点分元个家人级倍成折℃"
            "（“”A：比又之大\n 說萬億約"
        ),
        max_size=40,
    )
)
@example("0.1十成0")
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_harm(text: str) -> None:
    figures = find_figures(text)
    for figure, following in pairwise(figures):
        assert figure.end <= following.start
    for figure in figures:
        assert figure.end <= len(text)
        assert "\n" not in text[figure.start : figure.end]
    assert figures == find_figures(text)


def test_what_is_taken_stays_free() -> None:
    text = "3月降息25个基点"
    assert found(text) == ["25个基点"]
    assert find_figures(text, [(4, 6)]) == ()


def test_nothing_crosses_a_line() -> None:
    assert found("总数达58\n家企业") == ["58"]
    assert found("增长3\n%") == []


def test_the_same_text_gives_the_same_annotations() -> None:
    text = "全市总数连续七年居全省第二，达到58家，增长17.1%。"
    assert find_figures(text) == find_figures(text)
    assert all(figure.kind is Kind.FIGURE and figure.rule for figure in find_figures(text))


@pytest.mark.parametrize(
    "piece", ["7", "3.5%、", "第一", "百分之，", "2至", "约，", "十几万元，", "1:", "-", "3小时", "12人", "1、"]
)
def test_time_grows_with_the_text(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        find_figures(text[: len(piece)])
        started = time.process_time()
        find_figures(text)
        return time.process_time() - started

    size = 3_000 // len(piece)
    assert min(seconds(2 * size + n) for n in range(3)) < 0.05 + 3.5 * min(seconds(size + n) for n in range(3))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("全市投资12 345.6万元", 123_456_000, "元"), ("覆盖1 200户", 1200, "户"), ("下降3 . 5 %", 3.5, "%")],
)
def test_a_number_torn_by_spaces_is_read_whole(text: str, value: float, unit: str) -> None:
    (found,) = find_figures(text)
    assert isinstance(found.detail, FigureDetail)
    assert (found.detail.value, found.detail.unit) == (value, unit)


@pytest.mark.parametrize("text", ["国家三次产业结构", "见表12 345", "房间号3 . 5"])
def test_what_only_looks_like_a_torn_number_gives_no_wrong_figure(text: str) -> None:
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "words"), [("总营收约15%来自海外", "约15%"), ("占比约12%", "约12%"), ("净利润约为3.2亿元", "3.2亿元")]
)
def test_about_is_kept_where_the_segmentation_joins_it_to_the_word_before(text: str, words: str) -> None:
    (found,) = find_figures(text)
    assert text[found.start : found.end] == words
    assert isinstance(found.detail, FigureDetail)
    assert found.detail.approximate


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("一亩地纯收入1万2", [("一亩地", 1), ("1万2", 12000)]),
        ("他全场12投仅2中", [("12投仅2中", None)]),
        ("第1、2、3名都来自本县", [("第1、2、3名", (1, 3))]),
        ("百分之十到二十的家庭选择了这一方案", [("百分之十到二十", (10, 20))]),
        ("合同金额为壹佰贰拾叁万肆仟伍佰元整", [("壹佰贰拾叁万肆仟伍佰元", 1_234_500)]),
        ("钾钠之比为4.1∶47.9", [("4.1∶47.9", None)]),
        ("他今年四十出头", [("四十出头", 40)]),
        ("最低气温降到零下十二度", [("零下十二度", -12)]),
        ("风力七级，阵风达八级", [("七级", 7), ("八级", 8)]),
        ("车祸致一死三伤", [("一死", 1), ("三伤", 3)]),
        ("他独得八分", [("八分", 8)]),
        ("依照该法第二十条第三款的规定", []),
        ("三级法院两级政府都到了", []),
        ("二度入选三度空间", []),
        ("他死于一场大病，九死一生", []),
    ],
)
def test_numbers_as_people_write_them(text: str, figures: list[tuple[str, object]]) -> None:
    found = find_figures(text)
    assert [(text[f.start : f.end], f.detail.value) for f in found if isinstance(f.detail, FigureDetail)] == figures


def test_a_range_below_zero_with_one_unit() -> None:
    [(words, detail)] = [(text[a.start : a.end], a.detail) for text in ["城区-15至-13℃。"] for a in find_figures(text)]
    assert isinstance(detail, FigureDetail)
    assert (words, detail.value, detail.unit) == ("-15至-13℃", (-15, -13), "℃")


@pytest.mark.parametrize(
    ("text", "span", "approximate"),
    [
        ("棚温不得低于6℃，", "6℃", False),
        ("罚款不能超过300元。", "300元", False),
        ("严禁超过20人同行。", "20人", False),
        ("成交额低于2万亿元。", "2万亿元", False),
        ("读数高于5的点位要复查。", "5", False),
        ("住宿不超过300元。", "不超过300元", True),
        ("开了不下60场会。", "不下60场", True),
        ("最多可坐42人。", "42人", False),
    ],
)
def test_a_limit_or_a_comparison_is_no_qualifier(text: str, span: str, approximate: bool) -> None:
    assert (found(text), only(text).approximate) == ([span], approximate)


def test_what_is_cut_is_not_below_zero() -> None:
    assert only("为农户减负3亿元。").value == 300_000_000
    assert only("利率为负0.5%。").value == -0.5


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("球队取得10胜4负的战绩", ["10胜4负"]),
        ("小组赛2胜1平1负出线", ["2胜1平1负"]),
        ("以七勝二敗居首", ["七勝二敗"]),
        ("今年3胜，去年4负", ["3胜", "4负"]),
    ],
)
def test_the_record_of_a_season_is_one_figure(text: str, spans: list[str]) -> None:
    assert found(text) == spans


@pytest.mark.parametrize("text", ["升至联赛第三，", "获小组第一。", "蝉联团体第一，", "暂列积分榜第五。"])
def test_a_rank_in_a_competition(text: str) -> None:
    assert only(text).rank


@pytest.mark.parametrize("text", ["安全第一，质量第一。", "友谊第一、比赛第二。", "第一，要守住底线。"])
def test_what_comes_first_is_no_rank(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "span", "unit"),
    [
        ("沪市76股涨停", "76股", "股"),
        ("持有2万股股份", "2万股", "股"),
        ("風速每秒38公尺", "38公尺", "公尺"),
        ("庫存2300公噸", "2300公噸", "公噸"),
        ("加租八百蚊", "八百蚊", "蚊"),
        ("一個七十呎單位", "七十呎", "呎"),
        ("航班取消42班，", "42班", "班"),
        ("拍完第三部长片", "第三部", "部"),
        ("抱着半岁孩子", "半岁", "岁"),
        ("收割机150台（套）", "150台", "台"),
        ("全村612口人", "612口", "口"),
        ("搏斗了300个昼夜", "300个", "个"),
        ("含量在2%至3%之间", "2%至3%", "%"),
        ("约有一成店铺歇业", "一成", "成"),
        ("電價降了一分钱", "一分钱", "分钱"),
    ],
)
def test_units_and_where_they_end(text: str, span: str, unit: str) -> None:
    assert (found(text), only(text).unit) == ([span], unit)


@pytest.mark.parametrize(
    "text",
    [
        "“一刻钟”便民圈建成了",
        "打造15分钟生活圈",
        "融入1小时经济圈",
        "一分钱也不收",
        "没花一毛钱",
        "三季报披露",
        "高三2班的学生",
        "控股股东变更",
        "沪深两市成交放量",
    ],
)
def test_names_of_distances_and_idioms_of_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("分获五年至一年三个月不等的刑期", "五年至一年三个月", None),
        ("罚款5万元至8000元不等", "5万元至8000元", (8000, 50_000)),
    ],
)
def test_ranges_that_run_down(text: str, span: str, value: Value) -> None:
    assert (found(text), only(text).value) == ([span], value)
