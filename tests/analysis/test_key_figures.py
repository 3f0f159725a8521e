"""Key figures: results, totals, ranks and growth, none twice, six at most."""

from jzassist.analysis.annotate import annotate
from jzassist.model.annotation import FigureDetail
from tests.analysis.news import article_of


def keys_in(*paragraphs: str, headline: str | None = None) -> list[str]:
    article = article_of(*paragraphs, headline=headline)
    return [
        article.text[a.start : a.end] for a in annotate(article) if isinstance(a.detail, FigureDetail) and a.detail.key
    ]


def test_results_and_ranks_are_key_small_enumerations_are_not() -> None:
    keys = keys_in("全市围绕三个重点、抓住两个关键，地区生产总值达到1260亿元，增速居全省第三。")
    assert keys == ["1260亿元", "第三"]


def test_ages_and_days_are_not_key() -> None:
    assert keys_in("今年72岁的他第二天又来，累计捐款45万元。") == ["45万元"]


def test_six_at_most_and_none_twice() -> None:
    line = "产值{}亿元，同比增长{}%。"
    keys = keys_in(*(line.format(20 + n, 3 + n) for n in range(8)), line.format(20, 3))
    assert len(keys) == 6
    assert len(set(keys)) == 6


def test_what_the_headline_speaks_of_and_what_is_said_twice_come_first() -> None:
    many = "".join(f"{name}有桥{n}座、路灯{n + 30}盏、树{n + 200}棵。" for n, name in enumerate("甲乙丙丁戊", 11))
    keys = keys_in("全镇今年新修步道48公里。", "镇里说，步道48公里全部完工。", many, headline="新修步道让居民出门见绿")
    assert "48公里" in keys


def test_what_a_quoted_person_counts_is_seldom_key() -> None:
    keys = keys_in(
        "去年全县接待游客320万人次，旅游收入达到21亿元，新增民宿86家，新建停车位1500个，带动就业4200人，累计投入3.5亿元。",
        "店主孟青川说：“我家只有12间房、40张床，院里有60把椅子。”",
    )
    assert keys
    assert not {"12间", "40张", "60把"} & set(keys)


def test_a_headlines_rounded_number_is_not_told_beside_the_exact_one() -> None:
    keys = keys_in(
        "市教育考试院说，全市共有41286名考生报名，比上年增加2133人，共设57个考点。", headline="我市4.1万名考生明天迎考"
    )
    assert "41286名" in keys
    assert "4.1万名" not in keys


def test_the_value_that_was_before_comes_behind_the_value_that_is_now() -> None:
    results = "全年建成住房4200套，新增就业1.3万人，完成投资56亿元，用电量达到78亿千瓦时。"
    keys = keys_in("全县最低工资标准由1850元调整为2080元，惠及职工12.6万人。", results)
    assert "2080元" in keys
    assert "1850元" not in keys
