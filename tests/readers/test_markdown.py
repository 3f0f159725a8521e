from pathlib import Path

import pytest
from typesetting import ARTICLE, typeset

from jzassist.readers.article_reader import read_article
from jzassist.readers.markdown import read_markdown


def texts(source: str) -> list[str]:
    return [block.text.strip() for block in read_markdown(source.encode()).blocks]


def test_an_article(tmp_path: Path) -> None:
    path = tmp_path / "稿.md"
    path.write_text(
        "# 老楼装上新电梯\n\n" + "\n\n".join(ARTICLE[:2]) + "\n\n## 四千户乘上电梯\n\n" + ARTICLE[2], "utf-8"
    )
    article = read_article(path)
    assert article.text == "\n".join(["老楼装上新电梯", *ARTICLE[:2], "四千户乘上电梯", ARTICLE[2]])
    assert [str(paragraph.role) for paragraph in article.paragraphs] == [
        "headline",
        "lead",
        "body",
        "crosshead",
        "body",
    ]
    assert article.source.format == "md"


def test_broken_lines_are_joined_where_they_look_broken(tmp_path: Path) -> None:
    path = tmp_path / "稿.md"
    path.write_text("\n\n".join("\n".join(lines) for lines in typeset(ARTICLE, 20)), "utf-8")
    assert read_article(path).text == "\n".join(ARTICLE)
    path.write_text("\n".join(ARTICLE), "utf-8")  # one line each, as those write who do not know of blank lines
    assert read_article(path).text == "\n".join(ARTICLE)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("**电梯**装_好_了", ["电梯装_好_了"]),
        ("*电梯* `装好` ~~没有~~ [了](http://x \"t\")![图](a.png)", ["电梯 装好 没有 了"]),
        ("- 一\n- 二\n\n1. 三\n2. 四", ["一", "二", "三", "四"]),
        ("> 引用\n> 两行", ["引用\n两行"]),
        ("| 县区 | 产量 |\n| --- | --- |\n| 滨河县 | 12.5 |", ["县区\t产量", "滨河县\t12.5"]),
        ("```\n代码  原样\n```", ["代码  原样"]),
        ("一\\*二 &amp; &#x7535;", ["一*二 & 电"]),
        ("---\ntitle: 稿\n---\n\n正文", ["正文"]),
        ("标题\n===\n\n正文", ["标题", "正文"]),
        ("<div>\n<p>网页</p>\n</div>\n\n<!-- 评论 -->\n\n后", ["网页", "后"]),
        ("3 * 4 * 5，A<B，snake_case_name", ["3 * 4 * 5，A<B，snake_case_name"]),
    ],
)  # fmt: skip
def test_marks_are_no_words(source: str, words: list[str]) -> None:
    assert texts(source) == words
