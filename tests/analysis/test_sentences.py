"""Sentences: whole ones, never cut inside quotation marks."""

import pytest

from jzassist.analysis.quotation_marks import quoted_spans
from jzassist.analysis.sentences import sentences
from tests.analysis.news import article_of


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("一句。两句！三句？", ["一句。", "两句！", "三句？"]),
        ("“先说。再说。”他笑着说。走了。", ["“先说。再说。”他笑着说。", "走了。"]),
        ("他说：“先说。再说。”随后走了。", ["他说：“先说。再说。”", "随后走了。"]),
        ("他说：“先说。再说。”，随后走了。", ["他说：“先说。再说。”，随后走了。"]),
        ("“甲。”“乙。”", ["“甲。”", "“乙。”"]),
        ("省略……还有。", ["省略……", "还有。"]),
        ("没有句号的一行", ["没有句号的一行"]),
        ("（括号里。）后面。", ["（括号里。）", "后面。"]),
    ],
)
def test_sentences(text: str, cut: list[str]) -> None:
    article = article_of(text)
    found = sentences(article.text, article.paragraphs[0], quoted_spans(article)[0])
    assert [article.text[s.start : s.end] for s in found] == cut
