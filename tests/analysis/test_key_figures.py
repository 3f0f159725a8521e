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
    assert keys_in("今年72岁的他每天走3小时，第二天又来，累计捐款45万元。") == ["45万元"]


def test_six_at_most_and_none_twice() -> None:
    line = "产值{}亿元，同比增长{}%。"
    keys = keys_in(*(line.format(20 + n, 3 + n) for n in range(8)), line.format(20, 3))
    assert len(keys) == 6
    assert len(set(keys)) == 6
