"""What heads a brief, as the article says it."""

import pytest

from jzassist.analysis.annotate import annotate
from jzassist.analysis.details import find_details
from jzassist.model.annotated_article import ArticleDetails
from jzassist.readers.article_reader import article_from_text


@pytest.mark.parametrize(
    ("text", "details"),
    [
        (
            "水库润良田\n作者：贺兰生 时间：2023-07-01\n大坝如期合龙，工程进入新的阶段，全县上下一片欢腾。",
            ArticleDetails("水库润良田", "", "贺兰生", "2023-07-01"),
        ),
        (
            "原标题：水库润良田\n大坝如期合龙，工程进入新的阶段，全县上下一片欢腾，大家奔走相告。",
            ArticleDetails("水库润良田"),
        ),
        (
            "新华社北京7月1日电 大坝如期合龙，工程进入新的阶段，全县上下一片欢腾，大家奔走相告。",
            ArticleDetails("", "新华社"),
        ),
    ],
)
def test_details(text: str, details: ArticleDetails) -> None:
    article = article_from_text(text)
    assert find_details(article, annotate(article)) == details


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("大坝合龙\n本报讯（记者 贺兰生 柳秀兰）大坝如期合龙，工程进入新的阶段，全县上下一片欢腾。", "贺兰生 柳秀兰"),
        ("大坝合龙\n大坝如期合龙，工程进入新的阶段，全县上下一片欢腾。\n责任编辑：贺兰生", ""),
        ("大坝合龙\n2024-05-06 08:30 来源：滨河日报 编辑：贺兰生\n大坝如期合龙，工程进入新的阶段，一片欢腾。", ""),
    ],
)
def test_authors_are_reporters_and_not_the_pages_editors(text: str, author: str) -> None:
    article = article_from_text(text)
    assert find_details(article, annotate(article)).author == author
